"""Helpers for the tests that write past Python and must be stopped by the database.

An app lists its own in ``tests/models/test_constraints.py`` as ``CONSTRAINTS``: names,
and for each every way to break it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import AppConfig, apps
from django.db import IntegrityError, connection, transaction
from django.db.models import CheckConstraint, Model, UniqueConstraint

OUR_PACKAGES = frozenset({"expo_portal", "programs", "exhibitors", "buyers"})
Constraint = CheckConstraint | UniqueConstraint


@dataclass(frozen=True)
class Breach:
    """A way to break a constraint: a valid row, and an ``update()`` that spoils it."""

    make: Callable[..., Model]
    given: Mapping[str, Any]
    values: Callable[[Constraint], dict[str, Any]]


def spoilt(make: Callable[..., Model], given: Any = None, /, **values: Any) -> Breach:
    """A row, made from what is ``given``, that ``update(**values)`` spoils."""
    return Breach(make, given or {}, lambda constraint: values)


def twins(make: Callable[..., Model], /, **given: Any) -> Breach:
    """Two rows, of which one takes on the other's unique values."""

    def values(constraint: Constraint) -> dict[str, Any]:
        twin = make(**given)
        return {name: getattr(twin, name) for name in constraint.fields}

    return Breach(make, given, values)


def breaches_in(table: Mapping[str, list[Breach]]) -> list[Any]:
    """The table as parameters ``name`` and ``breach``, numbered within a constraint."""
    return [
        pytest.param(name, breach, id=f"{name}-{number}")
        for name, breaches in table.items()
        for number, breach in enumerate(breaches, start=1)
    ]


def assert_refused(app_label: str, name: str, breach: Breach) -> None:
    """Spoil a row past Python and expect the database to name the constraint."""
    model, constraint = constraints_of(apps.get_app_config(app_label))[name]
    row = breach.make(**breach.given)
    values = breach.values(constraint)

    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        model._default_manager.filter(pk=row.pk).update(**values)

    assert blames(refusal.value, model, constraint)


def our_apps() -> list[AppConfig]:
    """The apps of this repository, as they are installed."""
    return [
        config
        for config in apps.get_app_configs()
        if config.name.partition(".")[0] in OUR_PACKAGES
    ]


def constraints_of(config: AppConfig) -> dict[str, tuple[type[Model], Constraint]]:
    """Every named constraint of an app's models, many-to-many tables included."""
    return {
        constraint.name: (model, constraint)
        for model in config.get_models(include_auto_created=True)
        for constraint in model._meta.constraints
    }


def blames(error: IntegrityError, model: type[Model], constraint: Constraint) -> bool:
    """Whether the database refused because of this very constraint.

    PostgreSQL names it. SQLite names checks and expression indexes, and of other
    unique constraints the columns.
    """
    if connection.vendor == "postgresql":
        return error.__cause__.diag.constraint_name == constraint.name
    if isinstance(constraint, CheckConstraint):
        return str(error) == f"CHECK constraint failed: {constraint.name}"
    if constraint.expressions:
        return str(error) == f"UNIQUE constraint failed: index '{constraint.name}'"
    fields = [model._meta.get_field(name) for name in constraint.fields]
    columns = [f"{model._meta.db_table}.{field.column}" for field in fields]
    return str(error) == f"UNIQUE constraint failed: {', '.join(columns)}"
