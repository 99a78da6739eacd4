"""From files to checked rows: everything is parsed before anything is written."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, Field

from programs.errors import RecordRefused
from programs.importers.records.tables import TABLES, Table

Key = tuple[str, ...]
BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True)
class Row:
    """One line of a file: its key, its plain values, and the keys it refers to."""

    key: Key
    values: dict[str, Any]
    links: dict[str, tuple[str, Key] | None]
    lists: dict[str, tuple[str, list[Key]]]


@dataclass
class Complaints:
    """What is wrong with the files, gathered so that all is said at once."""

    lines: list[str]

    def add(self, file: str, line: int, column: str, message: str) -> None:
        """Note one fault; ``line`` counts as an editor does, the header being 1."""
        self.lines.append(f"{file}.csv {line}행 {column}: {message}")


def read_tables(folder: Path) -> dict[str, list[Row]]:
    """Read and check every file, or raise ``RecordRefused`` with every fault found."""
    complaints = Complaints([])
    tables = {table.name: _read_table(folder, table, complaints) for table in TABLES}
    _check_links(tables, complaints)
    if complaints.lines:
        raise RecordRefused(complaints.lines)
    return tables


def _read_table(folder: Path, table: Table, complaints: Complaints) -> list[Row]:
    path = folder / f"{table.name}.csv"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        complaints.add(table.name, 1, "-", str(error))
        return []
    rows: list[Row] = []
    seen: set[Key] = set()
    for line, cells in _lines(text):
        row = _read_row(table, line, cells, complaints)
        if row.key in seen:
            complaints.add(
                table.name, line, "/".join(table.key), "같은 행이 또 있습니다."
            )
        seen.add(row.key)
        rows.append(row)
    return rows


def _lines(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(text.splitlines(keepends=True))
    for cells in reader:
        yield reader.line_num, cells


def _read_row(
    table: Table, line: int, cells: dict[str, str], complaints: Complaints
) -> Row:
    parted = {column for _, columns in table.parts.values() for column in columns}
    values: dict[str, Any] = {}
    for column, text in cells.items():
        if column in table.links or column in table.lists or column in parted:
            continue
        try:
            values[column] = _value(_field(table, column), text)
        except (ValidationError, KeyError) as error:
            message = "; ".join(getattr(error, "messages", [f"‘{text}’"]))
            complaints.add(table.name, line, column, message)
    links: dict[str, tuple[str, Key] | None] = {
        column: (target, (cells[column],)) if cells.get(column) else None
        for column, target in table.links.items()
        if column in cells
    }
    for column, (target, columns) in table.parts.items():
        links[column] = (target, tuple(cells[name] for name in columns))
    lists: dict[str, tuple[str, list[Key]]] = {
        column: (target, [(key,) for key in cells.get(column, "").split()])
        for column, target in table.lists.items()
    }
    return Row(tuple(cells[column] for column in table.key), values, links, lists)


def _field(table: Table, column: str) -> "Field[Any, Any]":
    return table.model._meta.get_field(column)  # type: ignore[return-value]  # plain column


def _value(field: "Field[Any, Any]", text: str) -> Any:
    """The typed value of a cell, checked as the model's own form would."""
    if isinstance(field, BooleanField):
        return BOOLEANS[text]
    if text == "" and field.null:
        return None
    return field.clean(text, None)


def _check_links(tables: dict[str, list[Row]], complaints: Complaints) -> None:
    keys = {name: {row.key for row in rows} for name, rows in tables.items()}
    for name, rows in tables.items():
        for row in rows:
            wanted = [link for link in row.links.values() if link]
            for target, listed in row.lists.values():
                wanted += [(target, key) for key in listed]
            for target, key in wanted:
                if key not in keys[target]:
                    complaints.lines.append(
                        f"{name}.csv {'/'.join(row.key)}: "
                        f"{target}.csv에 ‘{'/'.join(key)}’이(가) 없습니다."
                    )
