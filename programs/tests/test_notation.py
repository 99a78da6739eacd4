"""How observations are written: values in words, flags, periods, changes checked."""

from datetime import UTC, datetime
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from expo_portal.lib.korean.numbers import read_quantity
from programs.enums import Bound, Expresses, Notation, Review, Stage
from programs.models import Figure, Measure, Statement, Unit
from programs.notation import (
    FLAGS,
    UNPUBLISHED,
    change_check,
    flags,
    marks,
    number,
    period,
    period_beyond,
    written,
)
from programs.tests.factories import PUBLISHED_AT

FIRMS = Unit(code="companies", counter="개사", notation=Notation.COUNT)
PIECES = Unit(code="pieces", counter="개", notation=Notation.COUNT)
WON = Unit(code="won", counter="원", notation=Notation.MONEY)
PERCENT = Unit(code="percent", counter="%", notation=Notation.RATIO)
POINTS = Unit(code="points", counter="%p", notation=Notation.RATIO)
TIMES = Unit(code="times", counter="배", notation=Notation.RATIO)
YEAR = Unit(code="year", counter="년", notation=Notation.YEAR)
EDITION = Unit(code="edition", counter="회", notation=Notation.ORDINAL)

ABOUT = {"is_approximate": True}
CHECKED = {"review": Review.CHECKED, "published_at": datetime(2026, 1, 2, tzinfo=UTC)}
SEEN_BY_ALL = {"review": Review.CHECKED, "published_at": PUBLISHED_AT}


def figure(
    value: str | int | Decimal | None,
    unit: Unit = FIRMS,
    *,
    expresses: Expresses = Expresses.LEVEL,
    level_unit: Unit | None = None,
    **other: Any,
) -> Figure:
    """An unsaved figure: checked, published and actual."""
    measure = Measure(unit=unit, expresses=expresses, level_unit=level_unit)
    levels = {
        name: Decimal(other.pop(name))
        for name in ("before", "after", "value_high")
        if name in other
    }
    return Figure(
        code="f",
        measure=measure,
        value=None if value is None else Decimal(value),
        **SEEN_BY_ALL | levels | other,
    )


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (figure(3619), "3,619개사"),
        (figure("3619.00"), "3,619개사"),
        (figure(1000), "1,000개사"),
        (figure(0), "0개사"),
        (figure("4.3"), "4.3개사"),
        (figure(450, **ABOUT), "약 450개사"),
        (figure(600, bound=Bound.AT_LEAST), "600개사 이상"),
        (figure(600, bound=Bound.AT_LEAST, **ABOUT), "약 600개사 이상"),
        (figure(30, PERCENT, bound=Bound.AT_MOST), "30% 이하"),
        (figure(40, PERCENT, bound=Bound.RANGE, value_high=50), "40~50%"),
        (figure(-10, PERCENT, bound=Bound.RANGE, value_high=0), "-10~0%"),
        (figure("37.6", POINTS), "37.6%p"),
        (figure("2.5", TIMES), "2.5배"),
        (figure(86_300_000_000, WON), "863억 원"),
        (figure(1_900_000_000_000, WON), "1조 9,000억 원"),
        (figure(801_000_000, WON), "8억 100만 원"),
        (
            figure(20_000_000, WON, bound=Bound.RANGE, value_high=100_000_000),
            "2,000만~1억 원",
        ),
        (figure(2016, YEAR), "2016년"),
        (figure(6, EDITION), "제6회"),
        (figure(None, PERCENT, before="86.2", after="93.6"), "86.2 → 93.6%"),
        (
            figure(
                None,
                PERCENT,
                expresses=Expresses.PERCENT_CHANGE,
                level_unit=PIECES,
                before=710_000,
                after=1_080_000,
            ),
            "710,000 → 1,080,000개",
        ),
    ],
    ids=str,
)
def test_a_value_is_written_in_words_and_digits(said, text):
    assert str(written(said)) == text


def test_a_number_that_is_missing_is_a_dash():
    assert number(None, FIRMS) == "-"


@given(
    st.integers(0, 10**11),
    st.sampled_from([FIRMS, WON]),
    st.sampled_from([Bound.NONE, Bound.AT_LEAST, Bound.AT_MOST]),
    st.booleans(),
)
def test_what_is_written_reads_back_as_it_was(value, unit, bound, is_approximate):
    said = figure(value, unit, bound=bound, is_approximate=is_approximate)

    read = read_quantity(str(written(said)))

    assert (read.value, read.unit) == (value, unit.counter)
    assert (str(read.bound), read.is_approximate) == (bound, is_approximate)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (figure(1), []),
        (figure(1, stage=Stage.PLANNED, **ABOUT), [Stage.PLANNED, "about"]),
        (
            figure(1, stage=Stage.TARGET, bound=Bound.AT_LEAST),
            [Stage.TARGET, Bound.AT_LEAST],
        ),
        (figure(1, stage=Stage.IN_PROGRESS), [Stage.IN_PROGRESS]),
        (figure(1, bound=Bound.AT_MOST), [Bound.AT_MOST]),
        (figure(1, bound=Bound.RANGE, value_high=2), [Bound.RANGE]),
        (figure(1, is_cumulative=True), ["cumulative"]),
        (figure(1, is_named_only=True), ["named_only"]),
        (figure(1, before=1, is_before_planned=True), ["before_planned"]),
        (figure(1, review=Review.ENTERED), ["entered"]),
        (figure(1, review=Review.REJECTED), ["rejected"]),
        (Statement(is_open_list=True, **SEEN_BY_ALL), ["open_list"]),
        (Statement(is_online=True, **SEEN_BY_ALL), ["online"]),
        (Statement(is_foreign=True, **SEEN_BY_ALL), ["foreign"]),
        (Statement(is_excerpt=True, **SEEN_BY_ALL), ["excerpt"]),
    ],
    ids=lambda each: "-".join(each) if isinstance(each, list) else "",
)
def test_each_flag_is_said_and_nothing_else(said, names):
    assert flags(said) == [FLAGS[name] for name in names]


@pytest.mark.parametrize("model", [Figure, Statement])
def test_what_is_unpublished_says_so_first_and_beside_its_value_too(model):
    said = model(**SEEN_BY_ALL | {"review": Review.ENTERED, "published_at": None})

    assert flags(said) == marks(said) == [UNPUBLISHED, FLAGS["entered"]]


def test_no_two_flags_look_the_same():
    every = [*FLAGS.values(), UNPUBLISHED]
    looks = {(flag.kind, str(flag.text)) for flag in every}

    assert len(looks) == len(every)


def test_every_flag_says_what_it_means():
    assert [name for name, flag in FLAGS.items() if not str(flag.meaning)] == []


def test_marks_leave_out_what_the_words_of_the_value_say():
    said = figure(1, stage=Stage.PLANNED, bound=Bound.AT_LEAST, **ABOUT)

    assert [str(mark.text) for mark in marks(said)] == ["예정"]


@pytest.mark.parametrize(
    ("start", "end", "note", "text"),
    [
        ("2022", "2022", "", "2022년"),
        ("2018", "2021", "", "2018년 ~ 2021년"),
        ("", "2025", "", "(시작 모름) ~ 2025년"),
        ("2024", "", "", "2024년 ~ (끝 모름)"),
        ("2022-10-04", "2022-10-07", "", "2022. 10. 4. ~ 2022. 10. 7."),
        ("2018", "2019", "2018·2019년 사업", "2018년 ~ 2019년 · 2018·2019년 사업"),
        ("", "", "10년간", "10년간"),
        ("", "", "", "기간이 적혀 있지 않음"),
    ],
)
def test_a_period_says_which_end_is_not_stated(start, end, note, text):
    said = figure(1, period_from=start, period_to=end, period_note=note)

    assert period(said) == text


@pytest.mark.parametrize(
    ("start", "end", "note", "text"),
    [
        ("2022", "2022", "", ""),
        ("2022", "2022", "첫날", "2022년 · 첫날"),
        ("2021", "2022", "", "2021년 ~ 2022년"),
        ("", "2022", "", "(시작 모름) ~ 2022년"),
        ("", "", "", "기간이 적혀 있지 않음"),
    ],
)
def test_only_the_very_year_of_the_page_goes_without_saying(start, end, note, text):
    said = figure(1, period_from=start, period_to=end, period_note=note)

    assert period_beyond(said, 2022) == text


def change(
    value: str | None,
    before: str | int | Decimal,
    after: str | int | Decimal,
    expresses: Expresses = Expresses.PERCENT_CHANGE,
    unit: Unit = PERCENT,
    **other: Any,
) -> Figure:
    return figure(value, unit, expresses=expresses, before=before, after=after, **other)


@pytest.mark.parametrize(
    ("said", "text", "agrees"),
    [
        (change("51", 920_000, 1_390_000), "51.1%", True),
        (change("-34", 148, 98), "-33.8%", True),
        (change("-32", 148, 98), "-33.8%", False),
        (change("73", 11_900, 20_571, **ABOUT), "72.9%", True),
        (change("90", 11_900, 20_571, **ABOUT), "72.9%", False),
        (change("13", 80, 90), "12.5%", True),
        (change("12", 80, 90), "12.5%", True),
        (change("12.4", 80, 90), "12.5%", False),
        (change("12.5", 80, 90), "12.5%", True),
        (change("75", 4, 1, Expresses.PERCENT_REDUCTION), "75%", True),
        (change("2.5", 4, 10, Expresses.TIMES, TIMES), "2.5배", True),
        (
            change("4", 1, 5, Expresses.TIMES, TIMES, bound=Bound.AT_LEAST),
            "5배",
            True,
        ),
        (
            change("6", 1, 5, Expresses.TIMES, TIMES, bound=Bound.AT_LEAST),
            "5배",
            False,
        ),
        (
            change("40", 100, 147, bound=Bound.RANGE, value_high=50),
            "47%",
            True,
        ),
        (change("-17", 40, 23, Expresses.DIFFERENCE, PIECES), "-17개", True),
        (change("0", 10_000, 9_999), "0%", True),
        (change(None, 53, 76, Expresses.DIFFERENCE, POINTS), "23%p", None),
    ],
    ids=str,
)
def test_a_printed_change_is_held_against_its_levels(said, text, agrees):
    assert change_check(said) == (text, agrees)


@pytest.mark.parametrize(
    "said",
    [
        figure(52, PERCENT),
        figure(52, PERCENT, before=1),
        change("52", 0, 1),
        change("2", 0, 1, Expresses.TIMES, TIMES),
    ],
    ids=["no levels", "no after", "per cent of nothing", "times nothing"],
)
def test_where_nothing_can_be_computed_nothing_is_checked(said):
    assert change_check(said) is None


@given(
    st.integers(1, 10**9),
    st.integers(0, 10**9),
    st.integers(0, 2),
    st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]),
)
def test_a_change_rounded_in_any_usual_way_agrees(before, after, decimals, rounding):
    exact = Decimal(after - before) * 100 / before
    printed = exact.quantize(Decimal(1).scaleb(-decimals), rounding=rounding)
    # ``12.50`` is kept as 12.5: trailing zeros are no claim to more decimals
    assume(decimals == 0 or printed.as_tuple().digits[-1] != 0)

    assert change_check(change(str(printed), before, after))[1] is True


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_a_change_that_is_off_by_a_whole_unit_disagrees(before, after):
    exact = Decimal(after - before) * 100 / before
    printed = exact.quantize(Decimal(1), rounding=ROUND_DOWN) + 2

    assert change_check(change(str(printed), before, after))[1] is False
