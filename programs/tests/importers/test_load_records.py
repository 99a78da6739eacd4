"""The command ``load_records``: the loader's words in a terminal."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from programs.models import Expo
from programs.tests.importers.files import set_cell, table_of

pytestmark = pytest.mark.django_db


def run_command(folder, *options):
    out = StringIO()
    call_command("load_records", folder, *options, stdout=out)
    return out.getvalue()


def test_the_command_counts_what_it_did(folder):
    _, rows = table_of(folder, "expos")

    first, second = run_command(folder), run_command(folder)

    assert f"expos: {len(rows)} created, 0 changed, 0 unchanged\n" in first
    assert f"expos: 0 created, 0 changed, {len(rows)} unchanged\n" in second


def test_the_command_names_the_changed_cell_in_a_dry_run(record, folder):
    set_cell(folder, "expos", 0, "venue", "킨텍스")
    _, rows = table_of(folder, "expos")

    said = run_command(folder, "--dry-run")

    assert f"expos: 0 created, 1 changed, {len(rows) - 1} unchanged\n" in said
    assert f"  ~ {rows[0]['year']}: venue\n" in said
    assert Expo.objects.filter(venue="킨텍스").count() == 0


def test_the_command_ends_with_every_fault_in_korean(record, folder):
    set_cell(folder, "expos", 0, "starts_on", "2016-13-01")

    with pytest.raises(CommandError) as refusal:
        run_command(folder)

    summary, fault = str(refusal.value).splitlines()
    assert summary == "기록 파일에 잘못된 곳이 1군데 있습니다."
    assert fault.startswith("expos.csv 2행 starts_on: ")


def test_the_report_has_a_line_for_each_fact(folder):
    said = run_command(folder, "--report").splitlines()

    codes = [
        row["code"]
        for name in ("figures", "statements")
        for row in table_of(folder, name)[1]
        if re.fullmatch(r"F\d{3}", row["code"])
    ]
    facts = [line.split(" → ")[0] for line in said if " → " in line]
    assert facts == sorted(codes)
    assert said[-1].startswith(f"{len(codes)} facts: ")
