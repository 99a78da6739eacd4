"""What changes with time: plans and what came of them, totals, editions, series."""

import pytest
from django.test import Client
from django.urls import reverse

from programs.enums import ExpoStatus, Nature, Stage
from programs.intervals import contradictions, what_it_measures
from programs.models import Disagreement, Expo, Figure
from programs.notation import FLAGS, period, written
from programs.tests.requirements.export import exported, observation, shipped
from programs.tests.requirements.pages import assert_shown


@pytest.mark.parametrize(
    ("planned", "actual", "texts"),
    [
        ("F067", "F069", ("약 450건", "약 400건")),
        ("F178", "F180", ("100개사", "120개사")),
        ("F169", "F172", ("500개사", "419개사")),
        ("F283", "F289", ("210개사", "133개사")),
    ],
)
def test_row_04_plan_and_outcome_are_both_kept(client, planned, actual, texts):
    figures = [observation(planned), observation(actual)]

    assert figures[0].measure == figures[1].measure
    assert figures[0].stage in {Stage.PLANNED, Stage.TARGET}
    assert figures[1].stage == Stage.ACTUAL
    assert contradictions(figures) == []
    for figure in figures:
        assert_shown(client, figure, *texts)
    assert exported(planned, actual) == shipped(planned, actual)


def test_row_05_every_version_of_a_target_stays_with_its_date(client: Client):
    jeonbuk = [observation(code) for code in ("F273", "F283")]
    nation = [observation(code) for code in ("F464", "F465", "F152")]

    assert [(str(written(each)), each.said_on) for each in jeonbuk] == [
        ("300개", "2023-10-25"),
        ("210개사", "2025"),
    ]
    assert [(str(written(each)), each.said_on) for each in nation] == [
        ("1,300개", "2022-01-16"),
        ("1,000개사 이상", "2022-04-11"),
        ("약 1,000개", "2022-10-04"),
    ]
    assert [each.stage for each in nation] == ["target", "target", "in_progress"]
    assert contradictions([*jeonbuk, *nation]) == []
    assert_shown(client, jeonbuk[1], "2025년", "210개사")
    codes = ("F273", "F283", "F464", "F465", "F152")
    assert exported(*codes) == shipped(*codes)


def test_row_05_a_revision_is_a_history_and_no_clash():
    histories = Disagreement.objects.filter(code__in=["C18", "C33"])

    assert {each.nature for each in histories} == {Nature.HISTORY}


def test_row_06_a_total_says_from_when_to_when(client: Client):
    spans = {
        "F147": (True, "2018년 ~ 2021년"),
        "F151": (False, "2022년"),
        "F153": (False, "2021년"),
        "F154": (False, "2021년"),
        "F224": (True, "(시작 모름) ~ 2025년"),
        "F045": (True, "2016년 ~ 2021년"),
    }

    assert {
        code: (observation(code).is_cumulative, period(observation(code)))
        for code in spans
    } == spans
    assert len({what_it_measures(observation(code)) for code in spans}) == len(spans)
    page = observation("F224")
    assert_shown(
        client, page, "2,549개", FLAGS["cumulative"].text, "(시작 모름) ~ 2025년"
    )
    assert exported(*spans) == shipped(*spans)


def test_row_06_no_total_measures_the_same_as_a_yearly_count():
    totals = Figure.objects.filter(is_cumulative=True)
    yearly = Figure.objects.filter(is_cumulative=False)

    assert {what_it_measures(each) for each in totals} & {
        what_it_measures(each) for each in yearly
    } == set()


def test_row_07_counters_that_look_alike_stay_apart(client: Client):
    counters = {
        "F150": ("대·중소 상생형 스마트공장 지원사업(전체 주관기관)", "3,619개"),
        "F190": ("삼성전자 스마트공장 지원사업(2015년부터 전체)", "2,811개사"),
        "F194": ("삼성전자 스마트공장 지원사업(2015년부터 전체)", "3,450개사"),
        "F217": ("대·중소 상생형(삼성) 스마트공장 구축 지원사업", "1,737개사"),
        "F224": ("대·중소 상생형(삼성) 스마트공장 구축 지원사업", "2,549개"),
    }

    for code, texts in counters.items():
        assert_shown(client, observation(code), *texts)
    things = {what_it_measures(observation(code)) for code in counters}
    assert len(things) == len(counters)
    assert exported(*counters) == shipped(*counters)


def test_row_16_an_edition_was_not_held_and_another_is_hardly_known(client: Client):
    not_held, hardly_known = Expo.objects.get(year=2020), Expo.objects.get(year=2017)

    assert not_held.status == ExpoStatus.NOT_HELD
    assert (hardly_known.starts_on, hardly_known.edition_number) == (None, None)
    assert [each.code for each in hardly_known.subject.statements.all()] == [
        "F010",
        "F011",
    ]
    assert_shown(client, not_held, "열리지 않았습니다", "아시아투데이")
    assert_shown(client, hardly_known, observation("F010").text)
    assert_shown(client, reverse("programs:expo-list"), "2017", "2020", "미개최")
    codes = ("F035", "F036", "F010", "F011")
    assert exported(*codes) == shipped(*codes)


def test_row_17_the_number_of_an_edition_is_not_its_year(client: Client):
    numbers = dict(Expo.objects.order_by("year").values_list("year", "edition_number"))

    assert numbers == {
        2016: None,
        2017: None,
        2018: 3,
        2019: 4,
        2020: None,
        2021: 5,
        2022: 6,
        2023: None,
        2024: None,
        2025: None,
        2026: None,
    }
    for year, number in ((2021, "제5회"), (2022, "제6회")):
        page = Expo.objects.get(year=year)
        assert_shown(client, page, number)
    assert str(written(observation("F062"))) == "제6회"
    assert exported("F043", "F062") == shipped("F043", "F062")


@pytest.mark.parametrize(
    ("measure", "values"),
    [
        ("defect_rate", ["7.2%", "5.4%", "4.1%", "2.9%"]),
        ("sales", ["268억 원", "276억 원", "337억 원", "420억 원"]),
    ],
)
def test_row_22_an_outcome_is_a_series_by_year(client, measure, values):
    series = list(
        Figure.objects.for_listing()
        .filter(subject__key="company:유진하이테크", measure=measure)
        .order_by("period_to")
    )

    assert [str(written(each)) for each in series] == values
    assert [each.period_to for each in series] == ["2015", "2016", "2017", "2018"]
    assert contradictions(series) == []
    assert_shown(client, series[0], *values)
    codes = [each.code for each in series]
    assert exported(*codes) == shipped(*codes)


def test_row_29_a_day_without_month_is_resolved_and_says_how(client: Client):
    dates = observation("F124")

    assert dates.source.published_on == ""
    assert (dates.period_from, dates.period_to) == ("2025-10-21", "2025-10-24")
    assert_shown(client, dates, "날짜 모름", "웹 기사에서 확인했다")
    assert exported("F124") == shipped("F124")


def test_row_29_the_day_as_printed_stays_beside_the_day_as_resolved(client: Client):
    dates, meeting = observation("F003"), observation("F421")

    assert dates.as_printed == "26일 … 29일까지"
    assert (dates.period_from, dates.period_to) == ("2016-10-26", "2016-10-29")
    assert_shown(client, dates, dates.as_printed, "2016. 10. 26.")
    assert meeting.source.published_on == ""
    assert_shown(client, meeting, "2020. 5. 18.", meeting.note)
    assert exported("F003", "F421") == shipped("F003", "F421")
