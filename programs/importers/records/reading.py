"""From files to checked rows: everything is parsed before anything is written."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, Field
from django.utils.translation import gettext as _

from programs.errors import RecordRefused
from programs.importers.records.tables import TABLES, Table

Key = tuple[str, ...]
Cells = dict[str, str]
BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True)
class Row:
    """One line of a file: its key, its plain values, and the keys it refers to."""

    line: int
    key: Key
    values: dict[str, Any]
    links: dict[str, tuple[str, Key] | None]
    lists: dict[str, tuple[str, list[Key]]]


@dataclass
class Complaints:
    """What is wrong with the files, gathered so that all is said at once."""

    lines: list[str] = field(default_factory=list)

    def add(self, table: Table, line: int, column: str, message: str) -> None:
        """Note one fault; ``line`` counts as an editor does, the header being 1."""
        self.lines.append(f"{table.name}.csv {line}행 {column}: {message}")


def read_tables(folder: Path) -> dict[str, list[Row]]:
    """Read and check every file, or raise ``RecordRefused`` with every fault found."""
    complaints = Complaints()
    tables = {}
    for table in TABLES:
        lines = _read_lines(folder / f"{table.name}.csv", table, complaints)
        rows = [_read_row(table, line, cells, complaints) for line, cells in lines]
        _check_once_each(table, rows, complaints)
        tables[table.name] = rows
    if not complaints.lines:
        _check_links(tables, complaints)
    if complaints.lines:
        raise RecordRefused(complaints.lines)
    return tables


def _read_lines(
    path: Path, table: Table, complaints: Complaints
) -> Iterator[tuple[int, Cells]]:
    """Yield each line that has as many cells as there are columns, with its number."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        complaints.add(table, 1, "-", _("파일을 읽지 못했습니다."))
        return
    except UnicodeDecodeError:
        advice = _("UTF-8이 아닙니다. 엑셀에서는 ‘CSV UTF-8’로 저장합니다.")
        complaints.add(table, 1, "-", advice)
        return
    reader = csv.reader(text.splitlines(keepends=True))
    header = next(reader, [])
    if not _check_header(table, header, complaints):
        return
    for cells in reader:
        if len(cells) == len(header):
            yield reader.line_num, dict(zip(header, cells, strict=True))
        else:
            counts = {"cells": len(cells), "columns": len(header)}
            message = _("열이 %(columns)d개인데 칸이 %(cells)d개입니다.") % counts
            complaints.add(table, reader.line_num, "-", message)


def _check_header(table: Table, header: list[str], complaints: Complaints) -> bool:
    for column in table.columns:
        if column not in header:
            complaints.add(table, 1, column, _("열이 없습니다."))
    for column in header:
        if column not in table.columns:
            complaints.add(table, 1, column, _("알 수 없는 열입니다."))
    return set(header) == set(table.columns)


def _read_row(table: Table, line: int, cells: Cells, complaints: Complaints) -> Row:
    values: dict[str, Any] = {}
    for column in table.plain_columns:
        try:
            values[column] = _value(table.field(column), cells[column])
        except ValidationError as error:
            complaints.add(table, line, column, " ".join(error.messages))
    key = tuple(str(values.get(column, cells[column])) for column in table.key)
    lists: dict[str, tuple[str, list[Key]]] = {
        column: (target, [(part,) for part in cells[column].split()])
        for column, target in table.lists.items()
    }
    return Row(line, key, values, _links(table, line, cells, complaints), lists)


def _links(
    table: Table, line: int, cells: Cells, complaints: Complaints
) -> dict[str, tuple[str, Key] | None]:
    links: dict[str, tuple[str, Key] | None] = {}
    for column, target in table.links.items():
        links[column] = (target, (cells[column],)) if cells[column] else None
        if not cells[column] and not table.field(column).null:
            complaints.add(table, line, column, _("비워 둘 수 없습니다."))
    for column, (target, parts) in table.parts.items():
        links[column] = (target, tuple(cells[part] for part in parts))
    return links


def _value(model_field: "Field[Any, Any]", text: str) -> Any:
    """The typed value of a cell, checked as the model's own form would."""
    if isinstance(model_field, BooleanField):
        if text not in BOOLEANS:
            raise ValidationError(
                _("true나 false로 적습니다: ‘%(text)s’") % {"text": text}
            )
        return BOOLEANS[text]
    if text == "" and model_field.null:
        return None
    return model_field.clean(text, None)


def _check_once_each(table: Table, rows: list[Row], complaints: Complaints) -> None:
    seen: set[Key] = set()
    for row in rows:
        if row.key in seen:
            column = "/".join(table.key)
            complaints.add(table, row.line, column, _("같은 행이 또 있습니다."))
        seen.add(row.key)


def _check_links(tables: dict[str, list[Row]], complaints: Complaints) -> None:
    keys = {name: {row.key for row in rows} for name, rows in tables.items()}
    for table in TABLES:
        for row in tables[table.name]:
            for column, target, key in _references(row):
                if key not in keys[target]:
                    named = {"file": f"{target}.csv", "key": "/".join(key)}
                    message = _("%(file)s에 없는 값입니다: ‘%(key)s’") % named
                    complaints.add(table, row.line, column, message)


def _references(row: Row) -> Iterator[tuple[str, str, Key]]:
    """Yield column, file and key of everything that the row refers to."""
    for column, link in row.links.items():
        if link:
            yield column, *link
    for column, (target, listed) in row.lists.items():
        for key in listed:
            yield column, target, key
