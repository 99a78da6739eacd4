"""What is wrong with a file is said with its line and column; nothing is written."""

import re

import pytest

from expo_portal.publishing.services import published_version
from programs.errors import RecordRefused
from programs.importers.records.loading import load_records
from programs.tests.importers.files import (
    everything,
    line_of,
    set_cell,
    table_of,
    write_table,
)

pytestmark = pytest.mark.django_db

KOREAN = re.compile("[가-힣]")


def assert_refused(folder, *faults):
    """Loading names exactly these faults, in Korean, and writes nothing."""
    before, version = everything(), published_version()

    with pytest.raises(RecordRefused) as refusal:
        load_records(folder)

    for fault, (place, words) in zip(refusal.value.faults, faults, strict=True):
        assert fault.startswith(place)
        assert words in fault
        assert KOREAN.search(fault.removeprefix(place))
    assert everything() == before
    assert published_version() == version


def test_a_bad_decimal_is_refused(folder):
    _, line = set_cell(folder, "figures", 3, "value", "4백50")

    assert_refused(folder, (f"figures.csv {line}행 value: ", ""))


def test_a_bad_boolean_is_refused(folder):
    _, line = set_cell(folder, "figures", 3, "is_cumulative", "아니오")

    assert_refused(folder, (f"figures.csv {line}행 is_cumulative: ", "아니오"))


def test_a_bad_partial_date_is_refused(folder):
    _, line = set_cell(folder, "sources", 2, "published_on", "2022.10.4")

    assert_refused(folder, (f"sources.csv {line}행 published_on: ", "2022.10.4"))


def test_an_unknown_choice_is_refused(folder):
    _, line = set_cell(folder, "expos", 1, "status", "maybe")

    assert_refused(folder, (f"expos.csv {line}행 status: ", "maybe"))


def test_an_empty_required_cell_is_refused(folder):
    _, line = set_cell(folder, "sources", 1, "publisher", "")

    assert_refused(folder, (f"sources.csv {line}행 publisher: ", ""))


def test_an_empty_required_link_is_refused(folder):
    _, line = set_cell(folder, "figures", 1, "source", "")

    assert_refused(folder, (f"figures.csv {line}행 source: ", ""))


def test_an_unknown_link_is_refused(folder):
    _, line = set_cell(folder, "figures", 3, "source", "S없음")

    assert_refused(folder, (f"figures.csv {line}행 source: ", "S없음"))


def test_an_unknown_key_in_a_list_is_refused(folder):
    _, line = set_cell(folder, "offices", 0, "statements", "F없음")

    assert_refused(folder, (f"offices.csv {line}행 statements: ", "F없음"))


def test_an_unknown_key_of_several_columns_is_refused(folder):
    _, line = set_cell(folder, "appearances", 0, "title", "없는 직위")

    assert_refused(folder, (f"appearances.csv {line}행 office: ", "없는 직위"))


def test_a_missing_column_is_refused(folder):
    columns, rows = table_of(folder, "figures")
    columns.remove("value")
    write_table(folder, "figures", columns, rows)

    assert_refused(folder, ("figures.csv 1행 value: ", ""))


def test_a_missing_key_column_is_refused(folder):
    columns, rows = table_of(folder, "figures")
    columns.remove("code")
    write_table(folder, "figures", columns, rows)

    assert_refused(folder, ("figures.csv 1행 code: ", ""))


def test_an_unknown_column_is_refused(folder):
    columns, rows = table_of(folder, "figures")
    for row in rows:
        row["valeu"] = "1"
    write_table(folder, "figures", [*columns, "valeu"], rows)

    assert_refused(folder, ("figures.csv 1행 valeu: ", ""))


def test_a_line_with_too_few_cells_is_refused(folder):
    path = folder / "expos.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, "expo:2026,2027"]) + "\n", encoding="utf-8")

    assert_refused(folder, (f"expos.csv {len(lines) + 1}행 ", ""))


def test_a_line_with_too_many_cells_is_refused(folder):
    path = folder / "people.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, "person:홍종학,덤"]) + "\n", encoding="utf-8")

    assert_refused(folder, (f"people.csv {len(lines) + 1}행 ", ""))


def test_a_duplicate_key_is_refused(folder):
    columns, rows = table_of(folder, "sources")
    write_table(folder, "sources", columns, [*rows, rows[0]])
    line = line_of(folder, "sources", len(rows))

    assert_refused(folder, (f"sources.csv {line}행 code: ", "같은 행이 또 있습니다."))


def test_a_duplicate_key_written_differently_is_refused(folder):
    columns, rows = table_of(folder, "expos")
    twin = rows[0] | {"year": f"0{rows[0]['year']}"}
    write_table(folder, "expos", columns, [*rows, twin])
    line = line_of(folder, "expos", len(rows))

    assert_refused(folder, (f"expos.csv {line}행 year: ", "같은 행이 또 있습니다."))


def test_a_file_saved_by_korean_excel_is_refused(folder):
    path = folder / "people.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp949"))

    with pytest.raises(RecordRefused) as refusal:
        load_records(folder)

    fault = refusal.value.faults[0]
    assert fault.startswith("people.csv 1행 -: ")
    assert "UTF-8" in fault
    assert KOREAN.search(fault.removeprefix("people.csv 1행"))


def test_a_missing_file_is_refused(folder):
    (folder / "halls.csv").unlink()

    assert_refused(folder, ("halls.csv 1행 -: ", ""))


def test_every_fault_is_said_at_once(folder):
    _, first = set_cell(folder, "expos", 0, "starts_on", "2016-13-01")
    _, second = set_cell(folder, "expos", 2, "ends_on", "끝")

    assert_refused(
        folder,
        (f"expos.csv {first}행 starts_on: ", "2016-13-01"),
        (f"expos.csv {second}행 ends_on: ", "끝"),
    )


@pytest.mark.parametrize(
    ("name", "place", "column", "text", "words"),
    [
        ("expos", 0, "ends_on", "2016-10-25", "첫날과 마지막 날을 순서대로"),
        ("figures", 0, "review", "rejected", "기각에는 사유가"),
        ("figures", 0, "bound", "range", "위쪽 값"),
    ],
)
def test_a_row_that_breaks_an_invariant_is_refused(
    record, folder, name, place, column, text, words
):
    _, line = set_cell(folder, name, place, column, text)

    assert_refused(folder, (f"{name}.csv {line}행 ", words))
