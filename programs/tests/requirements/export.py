"""Observations written back as lines of the record's own files.

The real export comes in a later issue. Until then "exported" means here: written with
the very columns of ``data/records``, to be compared with the line that was shipped.
"""

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.conf import settings

from programs.importers.records.tables import TABLES, Table
from programs.models import Figure, Statement

RECORDS = settings.BASE_DIR / "data" / "records"
Line = dict[str, str]

_TABLES = {table.name: table for table in TABLES}
_FILES = {Figure: "figures", Statement: "statements"}


def exported(*codes: str) -> list[Line]:
    """The observations of these codes as the database has them, one line each."""
    return [line_of(observation(code)) for code in codes]


def shipped(*codes: str) -> list[Line]:
    """The lines of these codes as ``data/records`` has them."""
    lines = shipped_lines("figures") | shipped_lines("statements")
    return [lines[code] for code in codes]


def observation(code: str) -> Figure | Statement:
    """The figure or statement of this code, joined for a page."""
    figure = Figure.objects.for_listing().filter(code=code).first()
    return figure or Statement.objects.for_listing().get(code=code)


def line_of(row: Figure | Statement) -> Line:
    """The row's cells by column, in the order of its file."""
    table = _TABLES[_FILES[type(row)]]
    columns = next(iter(shipped_lines(table.name).values()))
    return {column: _cell(table, row, column) for column in columns}


@cache
def shipped_lines(name: str) -> dict[str, Line]:
    """Every line of a file of the record by its first column, the code."""
    with (RECORDS / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return {line["code"]: line for line in csv.DictReader(file)}


def _cell(table: Table, row: Figure | Statement, column: str) -> str:
    value = getattr(row, column)
    if value is not None and column in table.links:
        (lookup,) = _TABLES[table.links[column]].key.values()
        value = getattr(value, lookup)
    return _text(value)


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value.normalize():f}"
        case date():
            return value.isoformat()
    return str(value)
