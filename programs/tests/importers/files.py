"""Copies of the record's files to spoil, and what the database holds of them."""

import csv
from io import StringIO

from django.apps import apps


def table_of(folder, name):
    """The file's columns and rows."""
    text = (folder / f"{name}.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(StringIO(text))
    return list(reader.fieldnames), list(reader)


def write_table(folder, name, columns, rows):
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(
            file, columns, extrasaction="ignore", lineterminator="\n"
        )
        writer.writeheader()
        writer.writerows(rows)


def set_cell(folder, name, place, column, text):
    """Change one cell of the row at ``place``; say the row and its line."""
    columns, rows = table_of(folder, name)
    rows[place][column] = text
    write_table(folder, name, columns, rows)
    return rows[place], line_of(folder, name, place)


def line_of(folder, name, place):
    reader = csv.DictReader(StringIO((folder / f"{name}.csv").read_text("utf-8")))
    for _ in range(place + 1):
        next(reader)
    return reader.line_num


def everything():
    """Every row of every model of the record, many-to-many tables included."""
    return {
        model._meta.label: sorted(model._default_manager.values_list(), key=repr)
        for model in apps.get_app_config("programs").get_models(
            include_auto_created=True
        )
    }
