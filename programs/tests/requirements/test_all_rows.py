"""No row of the requirements is forgotten: each is tested here, or said to wait."""

import re
from pathlib import Path

from programs.tests.requirements.waiting import WAITING, WAITING_IN_PART

ROWS = set(range(1, 37))


def rows_under_test() -> set[int]:
    """The rows that a test in this folder is named for."""
    texts = [
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.iterdir()
    ]
    return {
        int(number)
        for text in texts
        for number in re.findall(r"^def test_row_(\d\d)_\w", text, re.MULTILINE)
    }


def test_every_row_is_tested_or_waits_for_a_reason():
    assert rows_under_test() | set(WAITING) == ROWS
    assert rows_under_test() & set(WAITING) == set()


def test_a_row_that_waits_in_part_is_tested_for_the_rest():
    assert set(WAITING_IN_PART) <= rows_under_test()


def test_every_reason_names_what_is_missing():
    reasons = [*WAITING.values(), *WAITING_IN_PART.values()]

    assert [reason for reason in reasons if len(reason) < 30] == []
