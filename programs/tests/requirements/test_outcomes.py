"""What came of it: before and after, groups, direction, populations, surveys."""

from decimal import Decimal

import pytest
from django.test import Client

from programs.enums import BetterWhen, Nature, SubjectKind
from programs.intervals import contradictions
from programs.models import Disagreement, Measure
from programs.notation import FLAGS, change_check, period, written
from programs.tests.factories import FigureFactory
from programs.tests.requirements.export import exported, observation, shipped
from programs.tests.requirements.pages import assert_shown


@pytest.mark.parametrize(
    ("code", "change", "agrees"),
    [
        ("F376", "51.1%", True),
        ("F386", "-33.8%", True),
        ("F378", "52.1%", None),
        ("F385", "72.9%", True),
        ("F393", "3배", True),
    ],
)
def test_row_19_the_change_is_computed_and_checked(client, code, change, agrees):
    outcome = observation(code)

    assert change_check(outcome) == (change, agrees)
    assert_shown(client, outcome, change)
    assert exported(code) == shipped(code)


def test_row_19_a_printed_change_that_does_not_follow_is_found_out():
    headline = FigureFactory(
        measure=Measure.objects.get(code="route_length_change"),
        value=Decimal(-32),
        before=Decimal(148),
        after=Decimal(98),
    )

    assert change_check(headline) == ("-33.8%", False)
    assert observation("F386").note == "같은 기사의 제목에는 32%로 나온다."


def test_row_19_an_outcome_may_lack_before_after_and_period(client: Client):
    outcome = observation("F344")

    assert (outcome.before, outcome.after, outcome.period_from, outcome.period_to) == (
        None,
        None,
        "",
        "",
    )
    assert change_check(outcome) is None
    page = outcome
    assert_shown(client, page, "약 52%", period(outcome))
    assert exported("F344") == shipped("F344")


def test_row_20_a_before_that_was_only_a_plan_says_so(client: Client):
    syringes = observation("F390")

    assert (syringes.before, syringes.is_before_planned) == (4_000_000, True)
    page = syringes
    assert_shown(
        client, page, FLAGS["before_planned"].text, "4,000,000개 → 10,000,000개", "이상"
    )
    assert exported("F390") == shipped("F390")


def test_row_21_a_joint_outcome_belongs_to_the_group_alone(client: Client):
    masks = observation("F376")
    members = ["company:E&W", "company:레스텍", "company:에버그린"]

    assert masks.subject.kind == SubjectKind.COMPANY_GROUP
    assert [
        figure.code for figure in masks.measure.figures.filter(subject__key__in=members)
    ] == []
    assert_shown(client, masks, "마스크 4개사", "기업별 내역은 없다")
    assert exported("F376", "F378") == shipped("F376", "F378")


@pytest.mark.parametrize(
    ("code", "better", "text"),
    [
        ("F370", BetterWhen.HIGHER, "75%"),
        ("F398", BetterWhen.LOWER, "7.2%"),
        ("F395", BetterWhen.LOWER, "-30분"),
        ("F365", BetterWhen.LOWER, "-2명"),
        ("F391", BetterWhen.LOWER, "4일"),
    ],
)
def test_row_23_a_measure_knows_which_way_is_better(client, code, better, text):
    outcome = observation(code)

    assert outcome.measure.better_when == better
    assert_shown(client, outcome, text)
    assert exported(code) == shipped(code)


def test_row_24_points_printed_as_per_cent_are_a_misquote(client: Client):
    points, percent = observation("F242"), observation("F243")

    assert (str(written(points)), str(written(percent))) == ("37.6%p", "37.6%")
    assert contradictions([points, percent]) == []
    assert Disagreement.objects.get(code="C24").nature == Nature.MISQUOTE
    assert_shown(client, percent, "%p를 %로 적은 것이다")
    assert exported("F242", "F243") == shipped("F242", "F243")


def test_row_24_a_share_of_firms_stands_beside_the_growth_it_became(client: Client):
    growth = observation("F308")

    assert_shown(
        client,
        growth,
        "매출 증가율",
        "약 20%",
        "매출이 늘었다고 답한 기업이 19.8%",
        "매출이 는 기업의 비율을 매출 증가율로 바꿔 적었다",
    )
    assert exported("F308", "F329") == shipped("F308", "F329")


@pytest.mark.parametrize(
    ("code", "population", "basis"),
    [
        ("F332", "195개사 가운데 10.5%", ""),
        ("F239", "", "같은 업종·규모의 미지원 기업과 비교"),
        ("F242", "지원 기업 824개사", "미지원 중소기업 2,553개사와 비교"),
    ],
)
def test_row_25_a_number_says_of_whom_and_against_whom(client, code, population, basis):
    figure = observation(code)

    assert (figure.population, figure.basis) == (population, basis)
    assert_shown(client, figure, population, basis)
    assert exported(code) == shipped(code)


def test_row_25_other_populations_make_no_contradiction(client: Client):
    codes = ("F287", "F288", "F290")
    gains = [observation(code) for code in codes]

    assert [each.population for each in gains] == [
        "구축을 마친 42개사",
        "70개사",
        "133개사",
    ]
    assert contradictions(gains) == []
    assert_shown(client, gains[0], "74.7%", "65%", "76%")
    assert exported(*codes) == shipped(*codes)


def test_row_26_the_year_of_a_survey_is_not_the_day_of_its_release(client: Client):
    sample = observation("F317")

    assert (sample.period_from, sample.period_to) == ("2021", "2021")
    assert sample.source.published_on == "2022-12-04"
    page = sample
    assert_shown(client, page, "2021년", "2022. 12. 4.", "2022년 10~11월에 실시했다")
    assert exported("F317") == shipped("F317")


def test_row_26_components_are_kept_as_printed_whatever_they_add_up_to(client: Client):
    parts = observation("F328")

    assert_shown(client, parts, "매우 만족 63.4% + 만족 30.2%")
    assert exported("F328") == shipped("F328")
