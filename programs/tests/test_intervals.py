"""When two figures contradict each other, and when they only look as if they did."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.enums import Bound, Review, Stage
from programs.intervals import INFINITY, contradictions, interval_of
from programs.models import Figure

ABOUT = {"is_approximate": True}
AT_LEAST = {"bound": Bound.AT_LEAST}
AT_MOST = {"bound": Bound.AT_MOST}


def figure(
    value: str | int | None, *, to: str | int | None = None, **other: Any
) -> Figure:
    """An unsaved figure; with ``to`` a range."""
    if to is not None:
        other |= {"bound": Bound.RANGE, "value_high": Decimal(to)}
    number = None if value is None else Decimal(value)
    fields = {"subject_id": 1, "measure_id": "tasks", "source_id": 1}
    return Figure(code="f", **fields | {"value": number} | other)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        (figure(450), "450", "450"),
        (figure(450, **ABOUT), "445", "460"),
        (figure(2800, **ABOUT), "2750", "2900"),
        (figure("4.3", **ABOUT), "4.25", "4.4"),
        (figure(600, **AT_LEAST), "600", INFINITY),
        (figure(70, **AT_LEAST, **ABOUT), "65", INFINITY),
        (figure(42, **AT_MOST), -INFINITY, "42"),
        (figure(42, **AT_MOST, **ABOUT), -INFINITY, "43"),
        (figure(40, to=50), "40", "50"),
        (figure(3, to=6, **ABOUT), "2.5", "7"),
        (figure(-10, to=0), "-10", "0"),
        (figure(0), "0", "0"),
    ],
    ids=str,
)
def test_a_value_stands_for_all_that_it_allows(said, low, high):
    assert interval_of(said) == (Decimal(low), Decimal(high))


def test_what_has_no_value_allows_nothing():
    assert interval_of(figure(None, before=Decimal(1), after=Decimal(2))) is None


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (figure(40), figure(44), True),
        (figure(40), figure(44, **ABOUT), True),
        (figure(44), figure(40, **ABOUT), False),
        (figure(160), figure(160, **ABOUT), False),
        (figure(2811), figure(2800, **ABOUT), False),
        (figure(50), figure(60, **AT_LEAST), True),
        (figure(70), figure(60, **AT_LEAST), False),
        (figure(50), figure(60, **AT_MOST), False),
        (figure(60, **AT_LEAST), figure(50, **AT_MOST), True),
        (figure(45), figure(40, to=50), False),
        (figure(51), figure(40, to=50), True),
        (figure(30, to=40), figure(40, to=50), False),
        (figure(-5), figure(-10, to=0), False),
    ],
    ids=str,
)
def test_two_values_of_one_thing_clash_when_no_value_fits_both(one, other, clash):
    assert contradictions([one, other]) == ([[one, other]] if clash else [])
    assert contradictions([other, one]) == ([[other, one]] if clash else [])


@pytest.mark.parametrize(
    "difference",
    [
        {"subject_id": 2},
        {"measure_id": "mentors"},
        {"dimension": "region", "dimension_key": "경북"},
        {"stage": Stage.TARGET},
        {"is_cumulative": True},
        {"population": "195개사"},
        {"basis": "미지원 기업과 비교"},
        {"period_from": "2018"},
        {"period_to": "2021"},
        {"period_note": "2024년 조사"},
    ],
    ids=lambda difference: "-".join(difference),
)
def test_figures_of_different_things_never_clash(difference):
    assert contradictions([figure(1), figure(2, **difference)]) == []


def test_the_source_and_the_day_it_spoke_make_no_difference():
    clash = [figure(1, source_id=1, as_of="2018"), figure(2, source_id=2, as_of="2019")]

    assert contradictions(clash) == [clash]


def test_what_was_rejected_clashes_with_nothing():
    rejected = figure(2, review=Review.REJECTED, rejected_reason="자릿수 실수")

    assert contradictions([figure(1), rejected]) == []


def test_levels_without_a_value_clash_with_nothing():
    levels = figure(None, before=Decimal(86), after=Decimal(93))

    assert contradictions([figure(1), levels]) == []


def test_one_that_fits_neither_neighbour_makes_the_whole_group_clash():
    group = [figure(1), figure(1), figure(3), figure(0, to=5)]

    assert contradictions(group) == [group]


def test_each_thing_is_judged_by_itself():
    first = [figure(1), figure(2)]
    second = [figure(3, stage=Stage.TARGET), figure(4, stage=Stage.TARGET)]
    mixed = [first[0], second[0], first[1], second[1]]

    assert contradictions(mixed) == [first, second]


values = st.decimals(-(10**9), 10**9, places=2)
points_and_bounds = st.builds(
    figure,
    values,
    is_approximate=st.booleans(),
    bound=st.sampled_from([Bound.NONE, Bound.AT_LEAST, Bound.AT_MOST]),
)
ranges = st.builds(
    lambda low, width, is_approximate: figure(
        low, to=low + width, is_approximate=is_approximate
    ),
    values,
    st.decimals("0.01", 10**6, places=2),
    st.booleans(),
)
anything = points_and_bounds | ranges


def as_sets(groups: list[list[Figure]]) -> set[frozenset[int]]:
    """The groups without their order; unsaved figures are known by identity."""
    return {frozenset(id(each) for each in group) for group in groups}


@given(st.lists(anything, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_figures_makes_no_difference(figures, random):
    shuffled = random.sample(figures, len(figures))

    assert as_sets(contradictions(shuffled)) == as_sets(contradictions(figures))


@given(anything, anything)
def test_contradiction_is_symmetric(one, other):
    assert as_sets(contradictions([one, other])) == as_sets(
        contradictions([other, one])
    )


@given(st.lists(anything, min_size=2, max_size=5))
def test_a_group_clashes_exactly_when_two_of_it_do(figures):
    pairs = [
        [one, other]
        for place, one in enumerate(figures)
        for other in figures[place + 1 :]
    ]

    assert bool(contradictions(figures)) == any(contradictions(pair) for pair in pairs)


@given(values, st.data())
def test_equal_values_never_contradict_whatever_is_said_of_them(value, data):
    alike = [
        figure(value, is_approximate=is_approximate, bound=bound)
        for is_approximate in (False, True)
        for bound in (Bound.NONE, Bound.AT_LEAST, Bound.AT_MOST)
    ]
    width = data.draw(st.decimals("0.01", 10**6, places=2))

    assert contradictions([*alike, figure(value, to=value + width)]) == []


@given(
    st.integers(1, 10**12),
    st.integers(0, 6),
    st.sampled_from(["ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_DOWN"]),
)
def test_an_approximation_never_contradicts_the_value_it_rounds(exact, zeros, rounding):
    unit = Decimal(10) ** zeros
    rounded = (exact / unit).quantize(Decimal(1), rounding=rounding) * unit
    if rounded == 0:
        return

    assert contradictions([figure(exact), figure(rounded, **ABOUT)]) == []


@given(anything)
def test_no_figure_contradicts_itself(one):
    assert contradictions([one, one]) == []
