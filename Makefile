# Python >= 3.11 and make are all it takes. VENV=… puts the environment elsewhere,
# PYTHON=… makes it with another Python, ARGS=… goes to pytest.
PYTHON ?= python3
VENV ?= .venv
IN_VENV = "$(VENV)/bin"
INSTALL = @$(PYTHON) tools/bootstrap.py "$(VENV)"
EMBEDDED = env READ_ENV_FILE=false DATABASE_URL= REDIS_URL=
PYTEST = $(IN_VENV)/python -m pytest -n auto $(ARGS)
OURS = expo_portal programs exhibitors buyers

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## Make the environment with everything that working on the portal needs
	$(INSTALL) requirements-dev.txt

run: ## Serve the portal on http://127.0.0.1:8000 (PORT=… for another port)
	$(INSTALL) requirements.txt
	@exec $(IN_VENV)/python -m expo_portal.run

test: setup ## Run every test on SQLite, no service needed
	@$(EMBEDDED) $(PYTEST)

test-services: setup ## Run every test on PostgreSQL and Redis (DATABASE_URL, REDIS_URL)
	@test -n "$$DATABASE_URL" -a -n "$$REDIS_URL" || { echo >&2 \
	  "DATABASE_URL과 REDIS_URL을 정하십시오. / Set DATABASE_URL and REDIS_URL."; exit 1; }
	@$(PYTEST)

check: setup ## Check style, types, import contracts, templates, migrations, deployment
	$(IN_VENV)/ruff check .
	$(IN_VENV)/ruff format --check .
	find templates -name '*.html' -print0 | xargs -0 $(IN_VENV)/djade --check
	$(IN_VENV)/lint-imports
	$(IN_VENV)/mypy $(OURS) bench tools
	$(EMBEDDED) $(IN_VENV)/python manage.py makemigrations --check --dry-run
	$(EMBEDDED) HTTPS_ONLY=1 $(IN_VENV)/python manage.py check --deploy \
	  --fail-level WARNING

bench: setup ## Measure against a reference in the same run; one table of ratios
	@$(IN_VENV)/python -m bench

fmt: setup ## Format Python and templates
	$(IN_VENV)/ruff check --fix .
	$(IN_VENV)/ruff format .
	find templates -name '*.html' -print0 | xargs -0 $(IN_VENV)/djade

.PHONY: help setup run test test-services check bench fmt
