"""What one number can say: flags, bounds, units, money, and not knowing."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from expo_portal.lib.korean.numbers import read_quantity
from programs.enums import Bound, Review, Stage
from programs.intervals import contradictions, what_it_measures
from programs.models import Expo, Figure, Measure
from programs.notation import FLAGS, flags, written
from programs.tests.factories import FigureFactory
from programs.tests.requirements.export import exported, observation, shipped
from programs.tests.requirements.pages import assert_shown


def test_row_01_a_number_is_planned_and_approximate_at_once(client: Client):
    consultations = observation("F067")

    assert (
        consultations.stage,
        consultations.is_approximate,
        consultations.bound,
    ) == (Stage.PLANNED, True, Bound.NONE)
    assert flags(consultations) == [FLAGS[Stage.PLANNED], FLAGS["about"]]
    assert_shown(client, consultations, "약 450건", "450여건", "예정")
    assert exported("F067") == shipped("F067")


def test_row_01_a_number_is_a_target_and_a_lower_bound_at_once(client: Client):
    firms = observation("F246")

    assert (firms.stage, firms.is_approximate, firms.bound) == (
        Stage.TARGET,
        False,
        Bound.AT_LEAST,
    )
    assert_shown(client, firms, "600개사 이상", "목표")
    assert exported("F246") == shipped("F246")


@pytest.mark.parametrize("stage", Stage.values)
@pytest.mark.parametrize("is_approximate", [False, True])
@pytest.mark.parametrize("bound", [Bound.NONE, Bound.AT_LEAST, Bound.AT_MOST])
def test_row_01_no_flag_decides_another(stage, is_approximate, bound):
    figure = FigureFactory(
        value=600, stage=stage, is_approximate=is_approximate, bound=bound
    )

    stored = Figure.objects.get(pk=figure.pk)

    assert (stored.stage, stored.is_approximate, stored.bound) == (
        stage,
        is_approximate,
        bound,
    )


@pytest.mark.parametrize(
    ("exact", "about", "texts"),
    [
        ("F201", "F202", ("160명", "약 160명")),
        ("F190", "F191", ("2,811개사", "약 2,800개사")),
    ],
)
def test_row_02_exact_and_rough_stand_side_by_side(client, exact, about, texts):
    figures = [observation(exact), observation(about)]

    assert tuple(str(written(figure)) for figure in figures) == texts
    assert what_it_measures(figures[0]) == what_it_measures(figures[1])
    assert contradictions(figures) == []
    assert_shown(client, figures[0], *texts)
    assert exported(exact, about) == shipped(exact, about)


@pytest.mark.parametrize(
    ("code", "bound", "text", "printed"),
    [
        ("F203", Bound.AT_LEAST, "20년 이상", "20년 이상"),
        ("F164", Bound.AT_MOST, "4,200만 원 이하", "4200만원"),
        ("F163", Bound.RANGE, "3~6개월", "3~6개월"),
        ("F364", Bound.RANGE, "40~50%", "40~50%"),
        ("F213", Bound.RANGE, "2,000만~1억 원", "최소 2000만원에서 1억원"),
    ],
)
def test_row_03_a_bound_is_not_a_point(client, code, bound, text, printed):
    figure = observation(code)

    assert figure.bound == bound
    assert_shown(client, figure, text, printed)
    assert exported(code) == shipped(code)


@pytest.mark.parametrize("code", ["F046", "F070", "F163"])
def test_row_03_a_bound_is_no_approximation_where_the_print_has_no_word_of_one(code):
    figure = observation(code)

    assert figure.is_approximate is False
    assert FLAGS["about"] not in flags(figure)
    assert not str(written(figure)).startswith("약")


def test_row_03_under_one_per_cent_is_not_one_per_cent_or_less():
    defects = FigureFactory(
        measure=Measure.objects.get(code="defect_rate"),
        value=Decimal(1),
        bound=Bound.AT_MOST,
        is_strict=True,
        as_printed="불량률 1% 미만",
    )

    assert str(written(defects)) == "1% 미만"


def test_row_08_counts_in_different_units_are_different_measures(client: Client):
    codes = ("F065", "F066", "F067", "F070", "F096", "F097", "F150", "F120")
    counts = {code: observation(code) for code in codes}

    assert {code: str(written(each)) for code, each in counts.items()} == {
        "F065": "95개사",
        "F066": "112개",
        "F067": "약 450건",
        "F070": "70개사 이상",
        "F096": "99개사",
        "F097": "85개",
        "F150": "3,619개",
        "F120": "11개사",
    }
    units = {each.measure.unit_id for each in counts.values()}
    assert units == {"companies", "booths", "consultations", "buyers", "factories"}
    assert len({what_it_measures(each) for each in counts.values()}) == len(codes)
    assert_shown(client, counts["F066"], "부스", "112개")
    assert exported(*codes) == shipped(*codes)


def test_row_08_no_measure_counts_in_two_units():
    assert {
        (measure.code, measure.unit_id)
        for measure in Measure.objects.filter(
            code__in=["exhibitors", "booths", "buyers", "consultations"]
        )
    } == {
        ("exhibitors", "companies"),
        ("booths", "booths"),
        ("buyers", "buyers"),
        ("consultations", "consultations"),
    }


@pytest.mark.parametrize(
    ("code", "won", "text", "printed"),
    [
        ("F148", 86_300_000_000, "863억 원", "863억원"),
        ("F185", 1_900_000_000_000, "1조 9,000억 원", "1조9000억원"),
        ("F292", 801_000_000, "8억 100만 원", "8억 100만 원"),
        ("F164", 42_000_000, "4,200만 원 이하", "4200만원"),
        ("F330", 2_410_000_000, "24억 1,000만 원", "24억1천만원"),
    ],
)
def test_row_09_money_is_exact_beside_its_print(client, code, won, text, printed):
    amount = observation(code)

    assert amount.value == won
    assert amount.as_printed == printed
    assert read_quantity(printed).value == won
    assert_shown(client, amount, text, printed)
    assert exported(code) == shipped(code)


def test_row_09_a_tenfold_slip_in_translation_is_kept_but_rejected(client: Client):
    korean, english = observation("F236"), observation("F237")

    assert english.value == korean.value * 10
    assert (korean.review, english.review) == (Review.CHECKED, Review.REJECTED)
    assert contradictions([korean, english]) == []
    assert_shown(
        client,
        english,
        "1.5 billion won",
        english.rejected_reason,
    )
    assert exported("F236", "F237") == shipped("F236", "F237")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1만1천900개", 11_900),
        ("2만571개", 20_571),
        ("4만2000대", 42_000),
        ("1천996개사", 1_996),
        ("약 1천곳", 1_000),
        ("92만개", 920_000),
    ],
)
def test_row_11_korean_numerals_mixed_with_digits_are_one_number(printed, number):
    assert read_quantity(printed).value == number


def test_row_11_the_mixed_print_stays_beside_the_number(client: Client):
    kits = observation("F385")

    assert (kits.before, kits.after) == (11_900, 20_571)
    assert_shown(client, kits, "주당 1만1천900개→2만571개", "20,571개")
    assert [int(observation(code).value) for code in ("F156", "F219")] == [1000, 1996]
    codes = ("F156", "F219", "F376", "F385")
    assert exported(*codes) == shipped(*codes)


def test_row_24_per_cent_points_times_and_share_of_firms_are_four_units(client: Client):
    codes = ("F242", "F243", "F329", "F308", "F393", "F418")
    units = {code: observation(code).measure.unit_id for code in codes}

    assert units == {
        "F242": "percentage_points",
        "F243": "percent",
        "F329": "percent_of_firms",
        "F308": "percent",
        "F393": "times",
        "F418": "times",
    }
    assert [str(written(observation(code))) for code in codes] == [
        "37.6%p",
        "37.6%",
        "19.8%",
        "약 20%",
        "3배",
        "4배 이상",
    ]
    share = observation("F329")
    assert_shown(client, share, "기업 비율", "매출 증가율이 아닙니다")
    assert exported(*codes) == shipped(*codes)


def test_row_36_unknown_not_held_and_zero_are_three_things(client: Client):
    no_record, little, not_held = (reverse_expo(year) for year in (2026, 2017, 2020))

    assert_shown(client, no_record, "2026년의 자료는 없습니다", "0이라는 뜻이 아닙니다")
    assert_shown(client, little, "2017년의 자료는 거의 없습니다", "개최 사실")
    assert_shown(client, not_held, "2020년에는 열리지 않았습니다", "미개최")
    statuses = Expo.objects.filter(year__in=[2017, 2020, 2026])
    assert dict(statuses.values_list("year", "status")) == {
        2017: "unknown",
        2020: "not_held",
        2026: "unknown",
    }
    assert Figure.objects.filter(subject__expo__in=statuses).count() == 0
    assert exported("F010", "F035") == shipped("F010", "F035")


def test_row_36_what_a_source_does_not_say_is_blank_and_zero_is_written():
    silent = observation("F344")
    zero = Figure.objects.get(pk=FigureFactory(value=0).pk)

    assert (silent.before, silent.period_from, silent.population) == (None, "", "")
    assert zero.value == Decimal(0)
    assert str(written(zero)) == "0"


def reverse_expo(year: int) -> str:
    return reverse("programs:expo-detail", args=[year])
