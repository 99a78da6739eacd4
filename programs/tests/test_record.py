"""The shipped record as a whole: no fact of the 463 is lost, doubled or lumped in."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from expo_portal.lib.korean.numbers import NotAQuantity, read_quantity
from programs.enums import Nature
from programs.importers.records.loading import load_records
from programs.importers.records.tables import TABLES
from programs.intervals import contradictions, what_it_measures
from programs.models import (
    Appearance,
    Disagreement,
    ExpoRole,
    Figure,
    Hall,
    Measure,
    Office,
    Predicate,
    Session,
    Source,
    Statement,
    Unit,
)
from programs.tests.requirements.export import RECORDS, line_of, shipped_lines
from programs.tests.requirements.loaded import record_loaded

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _record(django_db_setup, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), record_loaded():
        yield


# The numbers of F001 … F485 that were dropped before the record was made.
NEVER_USED = {34, *range(268, 271), 298, 299, 304, *range(322, 327), 336} | {
    *range(407, 413),
    419,
    420,
    462,
}
FACTS = {f"F{number:03}" for number in range(1, 486) if number not in NEVER_USED}

# Each known clash with the facts it is about.
MEMBERS = {
    "C01": "F067 F068 F069",
    "C02": "F058 F059 F060 F061",
    "C03": "F308 F329 F330",
    "C04": "F309 F331 F332",
    "C05": "F300 F301 F302 F303 F305 F306 F307 F310",
    "C06": "F194 F224 F446 F447",
    "C07": "F225 F226",
    "C08": "F257 F267",
    "C09": "F207 F262 F266",
    "C10": "F190 F217",
    "C11": "F344 F345 F346 F347 F348 F350 F351",
    "C12": "F357 F358 F359 F360 F363 F364 F452",
    "C13": "F366 F367 F368 F370",
    "C14": "F376 F377 F378",
    "C15": "F386",
    "C16": "F387 F388 F389",
    "C17": "F391 F392",
    "C18": "F272 F273 F278 F281 F282 F283 F289 F460",
    "C19": "F287 F288 F290",
    "C20": "F414 F415",
    "C21": "F245 F247 F248 F249",
    "C22": "F220 F221 F222 F223",
    "C23": "F233 F234 F235 F236 F237",
    "C24": "F242 F243",
    "C25": "F239 F240 F241",
    "C26": "F198 F199 F200 F201 F202",
    "C27": "F001 F002 F006 F007",
    "C28": "F280",
    "C31": "F035 F036 F095",
    "C32": "F227 F463",
    "C33": "F152 F464 F465",
}
HISTORIES = {"C01", "C18", "C26", "C33"}

# How sources print each unit; blank where the few characters kept have none.
PRINTED_UNITS = {
    "buyers": {"개", "개사"},
    "companies": {"", "개", "개사", "곳"},
    "consultations": {"건"},
    "countries": {"개국"},
    "factories": {"개", "곳"},
    "jobs": {"개"},
    "months": {"개월"},
    "people": {"명"},
    "percent": {"%"},
    "times": {"배"},
    "won": {"", "원"},
    "years": {"년", "년간"},
}

# Figures whose print alone says less than the fact noted from the page: a cap is 최대
# in the sentence around it.
SAID_AROUND_THE_PRINT = {"F164", "F165", "F166", "F214", "F215", "F216", "F236"}

CATCH_ALL = {"other", "misc", "etc", "various", "general", "value", "data", "json"}


def facts() -> list[Figure | Statement]:
    return [*Figure.objects.for_listing(), *Statement.objects.for_listing()]


def test_every_fact_became_one_figure_or_one_statement():
    codes = [fact.code for fact in facts()]

    assert len(FACTS) == 463
    assert len(codes) == 463
    assert set(codes) == FACTS
    assert Figure.objects.count() == 247
    assert Statement.objects.count() == 216


def test_no_measure_and_no_predicate_is_a_catch_all():
    vocabulary = [*Measure.objects.all(), *Predicate.objects.all()]

    words = {part for word in vocabulary for part in word.code.split("_")}

    assert words & CATCH_ALL == set()
    assert [word.code for word in vocabulary if "기타" in word.name] == []


def test_every_unit_measure_and_predicate_is_in_use():
    assert list(Measure.objects.filter(figures=None)) == []
    assert list(Predicate.objects.filter(statements=None)) == []
    assert list(Unit.objects.filter(measures=None, level_measures=None)) == []


def test_every_measure_is_defined_in_both_languages():
    assert list(Measure.objects.filter(definition="")) == []
    assert list(Measure.objects.filter(definition_en="")) == []


def test_no_statement_is_structure_in_disguise():
    texts = list(Statement.objects.values_list("text", flat=True))

    assert [text for text in texts if not text.strip()] == []
    assert [text for text in texts if text.lstrip()[0] in "[{"] == []


def test_what_is_printed_is_the_value_in_the_unit_of_its_measure():
    differing = []
    for figure in Figure.objects.exclude(as_printed="").for_listing():
        try:
            printed = read_quantity(figure.as_printed)
        except NotAQuantity:
            continue
        assert printed.unit in PRINTED_UNITS[figure.measure.unit_id], figure
        assert (printed.value, printed.value_high) == (figure.value, figure.value_high)
        said = (printed.is_approximate, str(printed.bound))
        if said != (figure.is_approximate, figure.bound):
            differing.append(figure.code)

    assert set(differing) == SAID_AROUND_THE_PRINT


def test_money_is_whole_won():
    amounts = Figure.objects.filter(measure__unit="won")

    assert amounts.count() == 51
    assert [each.code for each in amounts if each.value != int(each.value)] == []


def test_every_fact_has_a_source_that_names_its_publisher():
    assert Source.objects.count() == 122
    assert [fact.code for fact in facts() if not fact.source.publisher] == []


def test_every_fact_is_public_and_only_slips_are_rejected():
    assert [fact.code for fact in facts() if fact.published_at is None] == []
    rejected = [fact.code for fact in facts() if fact.is_rejected]
    assert rejected == ["F226", "F237", "F248"]


def test_every_fact_exports_to_the_line_it_was_loaded_from():
    lines = shipped_lines("figures") | shipped_lines("statements")

    assert {fact.code: line_of(fact) for fact in facts()} == lines


def test_what_is_exported_loads_back_without_a_change(tmp_path: Path):
    for table in TABLES:
        (tmp_path / f"{table.name}.csv").write_bytes(
            (RECORDS / f"{table.name}.csv").read_bytes()
        )
    write_lines(tmp_path / "figures.csv", Figure.objects.for_listing())
    write_lines(tmp_path / "statements.csv", Statement.objects.for_listing())

    changes = load_records(tmp_path)

    assert [change.table for change in changes if not change.is_empty] == []


def write_lines(path: Path, observations: Iterable[Figure | Statement]) -> None:
    lines = [line_of(observation) for observation in observations]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, lines[0])
        writer.writeheader()
        writer.writerows(lines)


def test_the_report_says_what_became_of_each_fact():
    out = StringIO()
    call_command("load_records", report=True, stdout=out)
    lines = out.getvalue().splitlines()

    assert lines[-1] == "463 facts: 247 figures, 216 statements"
    reported = [line.split(" → ") for line in lines if " → " in line]
    assert [code for code, _ in reported] == sorted(FACTS)
    figure = Figure.objects.get(code="F067")
    assert dict(reported)["F067"].split(" · ")[0] == f"figure {figure.pk} expo:2022"


def test_the_curated_disagreements_have_their_members():
    members = {
        disagreement.code: " ".join(
            sorted(
                each.code
                for each in (
                    *disagreement.figures.all(),
                    *disagreement.statements.all(),
                )
            )
        )
        for disagreement in Disagreement.objects.all()
    }

    assert len(members) == 31
    assert members == MEMBERS


def test_every_disagreement_is_explained_in_both_languages():
    for disagreement in Disagreement.objects.all():
        texts = (disagreement.topic, disagreement.says, disagreement.consequence)
        english = (
            disagreement.topic_en,
            disagreement.says_en,
            disagreement.consequence_en,
        )
        assert all(texts), disagreement
        assert all(english), disagreement


def test_histories_are_no_clashes():
    clashes = set(Disagreement.objects.clashes().values_list("code", flat=True))

    assert set(MEMBERS) - clashes == HISTORIES


def test_every_computed_contradiction_is_explained_by_hand():
    """C18 is a history (a target and a budget revised), yet two papers give its budget
    for the same three years as 297억 and 305억, and which came first no date says.
    """
    found = contradictions(Figure.objects.for_listing())
    explained = {}
    for group in found:
        shared = set.intersection(
            *(set(figure.disagreements.all()) for figure in group)
        )
        codes = " ".join(figure.code for figure in group)
        explained[codes] = {(each.code, each.nature) for each in shared}

    assert explained == {
        "F281 F282": {("C18", Nature.HISTORY)},
        "F388 F389": {("C16", Nature.CONTRADICTION)},
        "F391 F392": {("C17", Nature.CONTRADICTION)},
    }


def test_a_share_of_firms_stands_beside_the_growth_it_was_taken_for():
    share = Figure.objects.for_listing().get(code="F329")
    growth = Figure.objects.for_listing().get(code="F308")

    assert (share.measure_id, share.measure.unit_id, share.population) == (
        "share_sales_up",
        "percent_of_firms",
        "195개사",
    )
    assert (growth.measure_id, growth.measure.unit_id, growth.population) == (
        "sales_growth",
        "percent",
        "",
    )
    assert [each.code for each in share.disagreements.all()] == ["C03"]
    assert [each.code for each in growth.disagreements.all()] == ["C03"]


def test_three_totals_that_look_alike_are_three_series():
    totals = {code: Figure.objects.get(code=code) for code in ("F150", "F194", "F224")}
    series = {
        (figure.subject.key, figure.measure_id): int(figure.value)
        for figure in totals.values()
    }

    assert series == {
        ("programme:대중소-상생형", "factories_supported"): 3619,
        ("programme:삼성-스마트공장", "companies_supported"): 3450,
        ("programme:상생형-삼성", "factories_supported"): 2549,
    }
    assert len({what_it_measures(figure) for figure in totals.values()}) == 3


def test_every_typed_row_rests_on_an_observation():
    halls = Hall.objects.filter(statements=None, figures=None)

    assert list(halls) == []
    assert list(Session.objects.filter(statements=None)) == []
    assert list(Office.objects.filter(statements=None)) == []
    assert ExpoRole.objects.filter(statement__code__in=FACTS).count() == 25
    assert Appearance.objects.filter(statement__code__in=FACTS).count() == 33
