"""From checked rows to the database, in one short transaction; twice is as once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import CheckConstraint, Model
from django.utils import timezone

from expo_portal.publishing.services import raise_published_version
from programs.errors import RecordRefused
from programs.importers.records.reading import Complaints, Key, Row, read_tables
from programs.importers.records.tables import TABLES, Table
from programs.models.observation import Observation

Index = dict[str, dict[Key, Model]]


@dataclass(frozen=True)
class TableChange:
    """What loading did, or would do, to one table; rows by key."""

    table: str
    created: list[Key]
    changed: dict[Key, list[str]]
    unchanged: int

    @property
    def is_empty(self) -> bool:
        """Whether the files said nothing new."""
        return not self.created and not self.changed


def load_records(folder: Path, *, dry_run: bool = False) -> list[TableChange]:
    """Bring the database to what the files in ``folder`` say.

    Rows are found by their natural key; those that the files don't name stay. New
    observations are published. Raises ``RecordRefused`` before writing anything; with
    ``dry_run`` the transaction is rolled back.
    """
    tables = read_tables(folder)
    index: Index = {}
    try:
        with transaction.atomic():
            changes = [
                _load_table(table, tables[table.name], index) for table in TABLES
            ]
            if not all(change.is_empty for change in changes):
                raise_published_version()
            transaction.set_rollback(dry_run)
    except IntegrityError as error:
        raise RecordRefused(_broken_rules(tables, index) or [str(error)]) from error
    return changes


def _load_table(table: Table, rows: list[Row], index: Index) -> TableChange:
    known = index[table.name] = _existing(table)
    fresh: dict[Key, Model] = {}
    changed: dict[Key, list[str]] = {}
    for row in rows:
        wanted = _attributes(table, row, index)
        if row.key not in known:
            fresh[row.key] = _new(table.model, wanted)
            continue
        instance = known[row.key]
        columns = [name for name in wanted if getattr(instance, name) != wanted[name]]
        if columns:
            for name in columns:
                setattr(instance, name, wanted[name])
            instance.save()
            changed[row.key] = columns
    known.update(fresh)
    table.model._default_manager.bulk_create(fresh.values())
    for row in rows:
        for column in _set_lists(known[row.key], row, index):
            if row.key not in fresh:
                changed.setdefault(row.key, []).append(column)
    untouched = len(rows) - len(fresh) - len(changed)
    return TableChange(table.name, list(fresh), changed, untouched)


def _new(model: type[Model], attributes: dict[str, Any]) -> Model:
    """An unsaved instance; observations of the cited record are public at once."""
    if issubclass(model, Observation):
        return model(published_at=timezone.now(), **attributes)
    return model(**attributes)


def _existing(table: Table) -> dict[Key, Model]:
    manager = table.model._default_manager
    keys = manager.values_list("pk", *table.key.values())
    instances = manager.in_bulk()
    return {
        tuple("" if part is None else str(part) for part in key): instances[pk]
        for pk, *key in keys
    }


def _attributes(table: Table, row: Row, index: Index) -> dict[str, Any]:
    """The row's values by attribute name, foreign keys as ids."""
    attributes = dict(row.values)
    for column, link in row.links.items():
        attributes[f"{column}_id"] = index[link[0]][link[1]].pk if link else None
    return attributes


def _set_lists(instance: Model, row: Row, index: Index) -> list[str]:
    """Set the many-to-many columns that differ; say which."""
    changed = []
    for column, (target, keys) in row.lists.items():
        wanted = {index[target][key].pk for key in keys}
        manager = getattr(instance, column)
        if set(manager.values_list("pk", flat=True)) != wanted:
            manager.set(wanted)
            changed.append(column)
    return changed


def _broken_rules(tables: dict[str, list[Row]], index: Index) -> list[str]:
    """Say which rows the database refused, by asking each constraint about each row.

    A query for each, so only after a refusal.
    """
    complaints = Complaints()
    for table in TABLES:
        for row in tables[table.name]:
            instance = index.get(table.name, {}).get(row.key)
            for constraint in table.model._meta.constraints:
                if instance is None or not isinstance(constraint, CheckConstraint):
                    continue
                try:
                    constraint.validate(table.model, instance)
                except ValidationError as error:
                    complaints.add(table, row.line, "-", " ".join(error.messages))
    return complaints.lines
