"""What the before and after of a figure make of its measure."""

from decimal import Decimal

import pytest

from programs.enums import Expresses
from programs.tests.factories import FigureFactory, MeasureFactory

pytestmark = pytest.mark.django_db


def changed(expresses, before, after):
    """The computed change of a figure that was stored with these levels."""
    figure = FigureFactory(
        measure=MeasureFactory(expresses=expresses), before=before, after=after
    )
    figure.refresh_from_db()
    return figure.computed_change


@pytest.mark.parametrize(
    ("expresses", "before", "after", "change"),
    [
        (Expresses.LEVEL, 50, 60, Decimal(60)),
        (Expresses.DIFFERENCE, 50, 60, Decimal(10)),
        (Expresses.DIFFERENCE, 60, 50, Decimal(-10)),
        (Expresses.DIFFERENCE, 0, 5, Decimal(5)),
        (Expresses.PERCENT_CHANGE, 50, 60, Decimal(20)),
        (Expresses.PERCENT_CHANGE, 60, 30, Decimal(-50)),
        (Expresses.PERCENT_REDUCTION, 60, 30, Decimal(50)),
        (Expresses.PERCENT_REDUCTION, 50, 60, Decimal(-20)),
        (Expresses.TIMES, 40, 100, Decimal("2.5")),
        (Expresses.PERCENT_CHANGE, Decimal("0.50"), Decimal("0.25"), Decimal(-50)),
    ],
)
def test_the_change_is_computed_in_the_measures_own_unit(
    expresses, before, after, change
):
    assert changed(expresses, before, after) == change


def test_the_change_is_exact_and_unrounded():
    change = changed(Expresses.PERCENT_CHANGE, 920_000, 1_390_000)

    assert str(change)[:9] == "51.086956"


@pytest.mark.parametrize(
    "expresses",
    [Expresses.PERCENT_CHANGE, Expresses.PERCENT_REDUCTION, Expresses.TIMES],
)
def test_no_ratio_is_asked_of_a_before_of_zero(expresses):
    assert changed(expresses, 0, 5) is None


@pytest.mark.parametrize(("before", "after"), [(50, None), (None, 60), (None, None)])
@pytest.mark.parametrize("expresses", Expresses)
def test_there_is_no_change_without_both_levels(expresses, before, after):
    assert changed(expresses, before, after) is None


def test_the_largest_money_of_the_record_is_kept_to_the_last_jeon():
    figure = FigureFactory(value=Decimal("9999999999999.99"))

    figure.refresh_from_db()

    assert figure.value == Decimal("9999999999999.99")
