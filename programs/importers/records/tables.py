"""Which file feeds which model, in the order that references need."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import AutoField, Field, Model

from programs import models

# When something was published is no fact of the record.
NOT_IN_FILES = {"published_at"}


@dataclass(frozen=True)
class Table:
    """One CSV file and the model it fills.

    ``key`` maps the columns that identify a row to the lookups that find it again.
    ``links`` maps foreign-key columns to the file whose key they hold, ``lists``
    many-to-many columns of keys set apart by spaces, and ``parts`` a foreign key
    whose target has a key of several columns.
    """

    name: str
    model: type[Model]
    key: Mapping[str, str]
    links: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    @cached_property
    def plain_columns(self) -> list[str]:
        """The columns that hold values: all editable fields that are no reference."""
        return [
            each.name
            for each in self.model._meta.concrete_fields
            if not each.is_relation
            and (each.editable and not isinstance(each, AutoField))
            and each.name not in NOT_IN_FILES
        ]

    @cached_property
    def columns(self) -> list[str]:
        """Every column that the file has, in no particular order."""
        parted = [column for _, parts in self.parts.values() for column in parts]
        return [*self.plain_columns, *self.links, *self.lists, *parted]

    def field(self, column: str) -> "Field[Any, Any]":
        """The model's field that a column fills."""
        return self.model._meta.get_field(column)  # type: ignore[return-value]  # no relation


_CODE = {"code": "code"}
_SUBJECT_KEY = {"subject": "subject__key"}
_OFFICE_KEY = {
    "person": "person__subject__key",
    "held_at": "held_at__key",
    "title": "title",
}

TABLES = (
    Table("units", models.Unit, _CODE),
    Table("measures", models.Measure, _CODE, {"unit": "units", "level_unit": "units"}),
    Table("predicates", models.Predicate, _CODE),
    Table("sources", models.Source, _CODE),
    Table("subjects", models.Subject, {"key": "key"}),
    Table(
        "subject_names",
        models.SubjectName,
        {
            "subject": "subject__key",
            "name": "name",
            "kind": "kind",
            "source": "source__code",
        },
        {"subject": "subjects", "source": "sources"},
    ),
    Table(
        "figures",
        models.Figure,
        _CODE,
        {"subject": "subjects", "measure": "measures", "source": "sources"},
    ),
    Table(
        "statements",
        models.Statement,
        _CODE,
        {
            "subject": "subjects",
            "predicate": "predicates",
            "source": "sources",
            "said_by": "subjects",
        },
    ),
    Table(
        "statement_items",
        models.StatementItem,
        {"statement": "statement__code", "position": "position"},
        {"statement": "statements", "subject": "subjects"},
    ),
    Table("organizations", models.Organization, _SUBJECT_KEY, {"subject": "subjects"}),
    Table("people", models.Person, _SUBJECT_KEY, {"subject": "subjects"}),
    Table(
        "offices",
        models.Office,
        _OFFICE_KEY,
        {"person": "people", "held_at": "subjects"},
        {"statements": "statements"},
    ),
    Table("expos", models.Expo, {"year": "year"}, {"subject": "subjects"}),
    Table(
        "expo_roles",
        models.ExpoRole,
        {
            "expo": "expo__year",
            "organization": "organization__subject__key",
            "role": "role",
            "statement": "statement__code",
        },
        {
            "expo": "expos",
            "organization": "organizations",
            "statement": "statements",
        },
    ),
    Table(
        "halls",
        models.Hall,
        {"expo": "expo__year", "name": "name"},
        {"expo": "expos"},
        {"statements": "statements", "figures": "figures"},
    ),
    Table(
        "sessions",
        models.Session,
        _CODE,
        {"expo": "expos", "about": "subjects", "host": "organizations"},
        {"statements": "statements"},
    ),
    Table(
        "appearances",
        models.Appearance,
        {
            "session": "session__code",
            **{column: f"office__{path}" for column, path in _OFFICE_KEY.items()},
            "kind": "kind",
            "statement": "statement__code",
        },
        {"session": "sessions", "statement": "statements"},
        parts={"office": ("offices", tuple(_OFFICE_KEY))},
    ),
    Table(
        "disagreements",
        models.Disagreement,
        _CODE,
        lists={"figures": "figures", "statements": "statements"},
    ),
)
