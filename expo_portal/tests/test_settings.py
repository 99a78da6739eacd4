import dataclasses
import re
import stat

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from expo_portal.environment import Environment, read_environment, secret_key_in

VARIABLES = {field.name.upper() for field in dataclasses.fields(Environment)} | {"PORT"}


@pytest.fixture
def _nothing_set(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("_nothing_set")
def test_with_nothing_set_the_portal_needs_no_service(monkeypatch, tmp_path):
    monkeypatch.setenv("VAR_DIR", str(tmp_path))

    environment = read_environment()

    services = (environment.database_url, environment.redis_url, environment.email_url)
    assert services == ("", "", "")
    assert environment.debug is False


@pytest.mark.usefixtures("_nothing_set")
def test_all_wrong_variables_are_reported_at_once(monkeypatch):
    wrong = {
        "CONTACT_EMAIL": "nobody",
        "DATABASE_URL": "mysql://localhost/portal",
        "DEBUG": "perhaps",
        "EMAIL_URL": "http://localhost",
        "HTTPS_ONLY": "perhaps",
        "LOG_LEVEL": "LOUD",
        "REDIS_URL": "localhost:6379",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(ImproperlyConfigured) as refusal:
        read_environment()

    named = re.findall(r"^  ([A-Z_]+): \S", str(refusal.value), re.MULTILINE)
    assert named == sorted(wrong)


def test_the_example_file_names_every_variable_and_no_other():
    text = (settings.BASE_DIR / ".env.example").read_text(encoding="utf-8")

    named = re.findall(r"^#?([A-Z_]+)=", text, re.MULTILINE)

    assert sorted(named) == sorted(VARIABLES)


def test_the_readme_lists_every_variable_and_no_other():
    text = (settings.BASE_DIR / "README.md").read_text(encoding="utf-8")

    named = re.findall(r"^\| `([A-Z_]+)`", text, re.MULTILINE)

    assert sorted(named) == sorted(VARIABLES)


def test_the_secret_key_is_made_once_and_readable_to_its_owner_alone(tmp_path):
    folder = tmp_path / "var"

    key = secret_key_in(folder)

    assert len(key) >= 50
    assert secret_key_in(folder) == key
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600


def test_every_portal_has_a_secret_key_of_its_own(tmp_path):
    assert secret_key_in(tmp_path / "one") != secret_key_in(tmp_path / "other")
