"""The command ``load_records``: the loader's words in a terminal."""

import re
from io import StringIO
from itertools import combinations

import pytest
from django.core.management import CommandError, call_command

from programs.models import (
    Appearance,
    Expo,
    ExpoRole,
    Hall,
    Office,
    Session,
)
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


@pytest.mark.parametrize(
    "options", list(combinations(["--dry-run", "--once", "--report"], 2))
)
def test_the_ways_of_loading_exclude_each_other(folder, options):
    with pytest.raises(CommandError) as refusal:
        run_command(folder, *options)

    assert "not allowed with argument" in str(refusal.value)
    assert Expo.objects.count() == 0


def test_the_report_names_the_typed_rows_that_rest_on_a_fact(folder):
    said = run_command(folder, "--report").splitlines()
    lines = dict(line.split(" → ") for line in said if " → " in line)

    [session] = Session.objects.filter(statements__code="F076")
    assert lines["F076"].endswith(f" · session {session.pk}")
    [role] = ExpoRole.objects.filter(statement__code="F061", expo__year=2022).filter(
        organization__subject__name="삼성전자"
    )
    assert f" · exporole {role.pk}" in lines["F061"]
    [office] = Office.objects.filter(statements__code="F081")
    [appearance] = Appearance.objects.filter(statement__code="F081")
    assert lines["F081"].endswith(f" · office {office.pk} · appearance {appearance.pk}")
    [hall] = Hall.objects.filter(figures__code="F047")
    assert lines["F047"].endswith(f" · hall {hall.pk}")
    assert lines["F067"].endswith(" · 450.00 · S0")


def test_every_typed_row_is_named_in_the_report(folder):
    said = " ".join(run_command(folder, "--report").splitlines())

    named = set(re.findall(r"· (exporole|hall|session|office|appearance) (\d+)", said))
    assert named == {
        (model._meta.model_name, str(pk))
        for model in (ExpoRole, Hall, Session, Office, Appearance)
        for pk in model.objects.values_list("pk", flat=True)
    }


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
