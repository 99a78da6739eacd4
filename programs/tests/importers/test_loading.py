"""Loading the record once, again, and changed."""

import pytest

from expo_portal.lib.korean.names import name_key
from expo_portal.publishing.services import published_version
from programs.importers.records.loading import load_records
from programs.importers.records.tables import TABLES
from programs.models import Figure, Hall, Statement, Subject
from programs.tests.importers.files import everything, set_cell, table_of, write_table

pytestmark = pytest.mark.django_db


def changed_rows(changes):
    return {change.table: change.changed for change in changes if change.changed}


def created_rows(changes):
    return {change.table: change.created for change in changes if change.created}


def number_of(version):
    return int(version.rpartition(".")[2])


def assert_one_more(version):
    """The version is the next one of the same epoch."""
    epoch, _, number = version.rpartition(".")
    assert published_version() == f"{epoch}.{int(number) + 1}"


def test_every_row_of_every_file_becomes_a_row(folder):
    changes = load_records(folder)

    for table in TABLES:
        _, rows = table_of(folder, table.name)
        assert table.model._default_manager.count() == len(rows)
    assert [len(change.created) for change in changes] == [
        len(table_of(folder, table.name)[1]) for table in TABLES
    ]
    assert changed_rows(changes) == {}


def test_what_the_record_says_is_public_at_once(record):
    assert Figure.objects.filter(published_at=None).count() == 0
    assert Statement.objects.filter(published_at=None).count() == 0
    assert number_of(published_version()) == 2  # the first row's 1, and one raise


def test_loading_again_changes_nothing(record, folder):
    before, version = everything(), published_version()

    changes = load_records(folder)

    assert all(change.is_empty for change in changes)
    assert everything() == before
    assert published_version() == version


def test_a_changed_cell_is_written_and_raises_the_published_version(record, folder):
    row, _ = set_cell(folder, "figures", 0, "value", "987654.25")
    version = published_version()

    changes = load_records(folder)

    assert changed_rows(changes) == {"figures": {(row["code"],): ["value"]}}
    assert created_rows(changes) == {}
    figure = Figure.objects.get(code=row["code"])
    assert str(figure.value) == "987654.25"
    assert_one_more(version)


def test_a_dry_run_reports_the_changed_cell_and_writes_nothing(record, folder):
    row, _ = set_cell(folder, "figures", 0, "value", "987654.25")
    before, version = everything(), published_version()

    changes = load_records(folder, dry_run=True)

    assert changed_rows(changes) == {"figures": {(row["code"],): ["value"]}}
    assert everything() == before
    assert published_version() == version


def test_a_dry_run_on_an_empty_database_writes_nothing(folder):
    before = everything()

    changes = load_records(folder, dry_run=True)

    assert len(created_rows(changes)) == len(TABLES)
    assert everything() == before
    assert published_version() == ""


def test_a_changed_link_is_written(record, folder):
    _, sources = table_of(folder, "sources")
    wanted = sources[-1]["code"]
    row, _ = set_cell(folder, "figures", 0, "source", wanted)

    changes = load_records(folder)

    assert changed_rows(changes) == {"figures": {(row["code"],): ["source_id"]}}
    assert Figure.objects.get(code=row["code"]).source.code == wanted


def test_the_keys_of_a_changed_subject_name_follow_it(record, folder):
    _, subjects = table_of(folder, "subjects")
    place = [row["key"] for row in subjects].index("company:위제스")
    set_cell(folder, "subjects", place, "name", "㈜새로운이름")

    changes = load_records(folder)

    assert changed_rows(changes) == {"subjects": {("company:위제스",): ["name"]}}
    [subject] = Subject.objects.named("새로운이름")
    assert (subject.key, subject.name_key) == (
        "company:위제스",
        name_key("새로운이름"),
    )
    assert load_records(folder) != changes
    assert all(change.is_empty for change in load_records(folder))


def test_the_keys_of_a_changed_name_follow_it(record, folder):
    _, names = table_of(folder, "subject_names")
    place = [row["name"] for row in names].index("위더스크리아")
    set_cell(folder, "subject_names", place, "name", "위더스코라아")

    load_records(folder)

    found = Subject.objects.named("㈜위더스코라아")
    assert [subject.key for subject in found] == ["company:위더스코리아"]


def test_a_changed_list_is_written(record, folder):
    _, statements = table_of(folder, "statements")
    wanted = [row["code"] for row in statements[:2]]
    row, _ = set_cell(folder, "halls", 0, "statements", " ".join(wanted))
    version = published_version()

    changes = load_records(folder)

    key = (row["expo"], row["name"])
    assert changed_rows(changes) == {"halls": {key: ["statements"]}}
    hall = Hall.objects.get(expo__year=row["expo"], name=row["name"])
    assert sorted(hall.statements.values_list("code", flat=True)) == wanted
    assert_one_more(version)


def test_a_new_row_is_created_and_public(record, folder):
    columns, rows = table_of(folder, "figures")
    rows.append(rows[0] | {"code": "F999"})
    write_table(folder, "figures", columns, rows)

    changes = load_records(folder)

    assert created_rows(changes) == {"figures": [("F999",)]}
    assert list(Figure.objects.published().filter(code="F999").values_list("code")) == [
        ("F999",)
    ]


def test_rows_that_the_files_do_not_name_stay(record, folder):
    columns, rows = table_of(folder, "disagreements")
    write_table(folder, "disagreements", columns, rows[1:])
    before = everything()

    changes = load_records(folder)

    assert all(change.is_empty for change in changes)
    assert everything() == before


@pytest.mark.parametrize("model", [Figure, Statement])
def test_what_an_organiser_unpublished_stays_unpublished(record, folder, model):
    hidden = model.objects.order_by("code").first()
    model.objects.filter(pk=hidden.pk).update(published_at=None)
    _, rows = table_of(folder, f"{model._meta.model_name}s")
    place = [row["code"] for row in rows].index(hidden.code)
    set_cell(folder, f"{model._meta.model_name}s", place, "note", "고친 설명")

    load_records(folder)

    hidden.refresh_from_db()
    assert (hidden.published_at, hidden.note) == (None, "고친 설명")


def test_a_byte_order_mark_and_windows_line_ends_are_read(record, folder):
    path = folder / "sources.csv"
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(text.encode("utf-8-sig"))

    changes = load_records(folder)

    assert all(change.is_empty for change in changes)
