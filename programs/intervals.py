"""When two figures contradict each other: same thing, values that cannot both hold.

Planned → actual differ in stage and so never meet here. Of two targets for one period
no figure says which came first: they count as a contradiction unless a curated history
explains them.
"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from programs.enums import Bound
from programs.models import Figure

INFINITY = Decimal("Infinity")
SMALLEST_STEP = Decimal("0.01")  # values have two decimals
Interval = tuple[Decimal, Decimal]


def interval_of(figure: Figure) -> Interval | None:
    """The values that the figure allows, ends included; None where it has no value.

    About 450 may mean anything that rounds to 450 and, as ‘450여’ does, a little more:
    half a unit of its last non-zero digit below, a whole one above.
    """
    if figure.value is None:
        return None
    low = figure.value
    high = low if figure.value_high is None else figure.value_high
    if figure.is_approximate:
        low, high = low - _unit(low) / 2, high + _unit(high)
    step = SMALLEST_STEP if figure.is_strict else 0
    if figure.bound == Bound.AT_LEAST:
        return low + step, INFINITY
    if figure.bound == Bound.AT_MOST:
        return -INFINITY, high - step
    return low, high


def what_it_measures(figure: Figure) -> tuple[object, ...]:
    """All that must be equal for two figures to speak of the same thing."""
    return (
        figure.subject_id,
        figure.measure_id,
        figure.dimension,
        figure.dimension_key,
        figure.stage,
        figure.is_cumulative,
        figure.population,
        figure.basis,
        figure.period_from,
        figure.period_to,
        figure.period_note,
    )


def contradictions(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Group what measures the same thing; keep groups whose values don't all meet.

    Rejected figures don't count. O(n), in the order given.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        if not figure.is_rejected and figure.value is not None:
            groups[what_it_measures(figure)].append(figure)
    return [group for group in groups.values() if not _all_meet(group)]


def _all_meet(group: list[Figure]) -> bool:
    """Intervals meet pairwise exactly when the highest low is below the lowest high."""
    intervals = [interval for figure in group if (interval := interval_of(figure))]
    return max(low for low, _ in intervals) <= min(high for _, high in intervals)


def _unit(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)
