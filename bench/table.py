"""What a benchmark reports, and how two things are timed side by side."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, against what, and the ratio."""

    measured: str
    reference: str
    ratio: float


def cpu_ratio(
    measured: Callable[[], object], reference: Callable[[], object], *, rounds: int
) -> float:
    """How many times the reference's CPU time one call of ``measured`` takes.

    The two take turns, so that a noisy machine disturbs both alike; the median of the
    rounds' ratios is returned.
    """
    return median(_cpu(measured) / _cpu(reference) for _ in range(rounds))


def _cpu(call: Callable[[], object], calls: int = 5) -> float:
    started = time.process_time()
    for _ in range(calls):
        call()
    return time.process_time() - started
