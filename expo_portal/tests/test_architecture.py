"""What holds for the code base as a whole: imports one way, small files, no signals."""

import ast
import re

import pytest
from django.conf import settings
from django.db.models import Model
from importlinter.api import read_configuration
from importlinter.cli import lint_imports

from expo_portal.tests.constraints import our_apps
from expo_portal.tests.sources import (
    PACKAGES,
    ROOT,
    body_lines,
    functions_in,
    named,
    python_files,
    stylesheets,
    templates,
)

LONGEST_FILE = 400
LONGEST_FUNCTION = 30
ONE_WAY = ["buyers", "exhibitors", "programs", "expo_portal"]

OUR_MODELS = [model for config in our_apps() for model in config.get_models()]
SIGNAL_MODULES = ("django.dispatch", "django.db.models.signals", "django.core.signals")
INLINE_CODE = {
    "a style attribute": r"\sstyle\s*=",
    "a style element": r"<style\b",
    "an inline script": r"<script\b(?![^>]*\ssrc\s*=)",
    "an event handler": r"<[^>]*\son[a-z]+\s*=",
    "a javascript: address": r"javascript:",
    "an htmx handler": r"\shx-(on|vals\s*=\s*[\"']js)",
}

each_model = pytest.mark.parametrize(
    "model", OUR_MODELS, ids=lambda model: model._meta.label
)


def nodes():
    """Every node of every module's syntax tree, with the module's path."""
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield named(path), node


def dotted(node):
    """The dotted name that an expression spells, or what it ends in."""
    return ast.unparse(node.func if isinstance(node, ast.Call) else node)


def test_the_import_contracts_hold(monkeypatch):
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True) == 0


def test_a_contract_keeps_the_four_packages_in_one_line(monkeypatch):
    monkeypatch.chdir(ROOT)
    contracts = read_configuration()["contracts_options"]

    layers = [contract.get("layers") for contract in contracts]

    assert ONE_WAY in layers


def test_every_installed_app_of_ours_lies_in_one_of_the_four_packages():
    installed = {config.name.partition(".")[0] for config in our_apps()}

    assert installed <= set(PACKAGES)


def test_nothing_listens_to_a_signal():
    receivers = [
        f"{path}:{node.lineno}"
        for path, node in nodes()
        for decorator in getattr(node, "decorator_list", [])
        if dotted(decorator).rpartition(".")[2] == "receiver"
    ]
    imports = [
        f"{path}:{node.lineno}"
        for path, node in nodes()
        if isinstance(node, ast.ImportFrom) and node.module in SIGNAL_MODULES
    ]

    assert (receivers, imports) == ([], [])


def test_nothing_is_queued_but_through_jobs():
    calls = [
        f"{path}:{node.lineno}"
        for path, node in nodes()
        if isinstance(node, ast.Call)
        and dotted(node).rpartition(".")[2] in {"delay", "apply_async", "send_task"}
        and not path.startswith("expo_portal/jobs/")
    ]

    assert calls == []


def test_no_file_is_longer_than_400_lines():
    lengths = {
        named(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in [*python_files(), *templates(), *stylesheets()]
    }

    assert {path: n for path, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_function_is_longer_than_30_lines():
    lengths = {
        f"{named(path)}:{function.lineno} {function.name}": body_lines(function)
        for path in python_files()
        for function in functions_in(path)
    }

    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}


def test_every_module_but_tests_and_empty_ones_says_what_it_is_for():
    silent = [
        named(path)
        for path in python_files()
        if (text := path.read_text(encoding="utf-8")).strip()
        and "tests" not in path.parts
        and ast.get_docstring(ast.parse(text)) is None
    ]

    assert silent == []


@each_model
def test_a_model_has_a_docstring_of_its_own(model):
    generated = f"{model.__name__}({', '.join(f.name for f in model._meta.fields)})"

    assert model.__doc__ != generated


@each_model
def test_a_model_names_its_rows(model):
    assert model.__str__ is not Model.__str__


@each_model
def test_a_model_is_named_in_korean(model):
    given = model._meta.original_attrs

    assert {"verbose_name", "verbose_name_plural"} <= set(given)
    assert re.search("[가-힣]", str(model._meta.verbose_name))


@each_model
def test_a_model_has_a_section_in_the_domain_document(model):
    text = (settings.BASE_DIR / "docs" / "domain.md").read_text(encoding="utf-8")
    headings = re.findall(r"^###? `?(\w+)`?$", text, flags=re.MULTILINE)

    assert headings.count(model.__name__) == 1


@pytest.mark.parametrize(
    "path", [path for path in templates() if path.suffix == ".html"], ids=named
)
def test_a_template_holds_no_inline_code(path):
    text = path.read_text(encoding="utf-8")

    found = [what for what, shape in INLINE_CODE.items() if re.search(shape, text)]

    assert found == []
