"""The files of this repository, as the tests of the code base itself read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

ROOT = settings.BASE_DIR
PACKAGES = ("expo_portal", "programs", "exhibitors", "buyers")
PYTHON_FOLDERS = (*PACKAGES, "bench", "tools")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files() -> list[Path]:
    """Every module that somebody wrote: migrations are generated."""
    nested = [
        path for folder in PYTHON_FOLDERS for path in (ROOT / folder).rglob("*.py")
    ]
    written = [path for path in nested if "migrations" not in path.parts]
    return sorted([*ROOT.glob("*.py"), *written])


def templates() -> list[Path]:
    """Every template of the portal and its apps."""
    return sorted(path for path in ROOT.glob("templates/**/*") if path.is_file())


def stylesheets() -> list[Path]:
    """Every stylesheet."""
    return sorted(ROOT.glob("static/**/*.css"))


def named(path: Path) -> str:
    """The path as one would type it at the root of the repository."""
    return str(path.relative_to(ROOT))


def functions_in(path: Path) -> Iterator[Function]:
    """Every function and method of a module, nested ones too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def body_lines(function: Function) -> int:
    """How many lines the body takes, from its first statement after the docstring."""
    has_docstring = ast.get_docstring(function, clean=False) is not None
    statements = function.body[1:] if has_docstring else function.body
    if not statements:
        return 0
    return (statements[-1].end_lineno or 0) - statements[0].lineno + 1
