"""Dates as far as a source states them: a year, a month, or a day.

A partial date is ISO 8601 text, ``2022``, ``2022-10`` or ``2022-10-04``; blank means
that the source does not say. Text of one precision sorts as time does.
"""

import re
from datetime import date

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class NotAPartialDate(ValueError):
    """The text is no year, month or day."""


def parse_partial(text: str) -> tuple[int, int | None, int | None]:
    """Split into year, month and day, the unstated ones None.

    >>> parse_partial("2019-09")
    (2019, 9, None)
    """
    found = _SHAPE.fullmatch(text)
    if not found:
        raise NotAPartialDate(text)
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise NotAPartialDate(text) from error
    return int(year), int(month) if month else None, int(day) if day else None


def is_a_day(text: str) -> bool:
    """Whether the text states a day, not just a year or a month, or nothing.

    >>> is_a_day("2019-09-01"), is_a_day("2019-09"), is_a_day("")
    (True, False, False)
    """
    return bool(text) and parse_partial(text)[2] is not None


def first_day(text: str) -> date:
    """The first day that the text covers.

    >>> first_day("2019-09")
    datetime.date(2019, 9, 1)
    """
    year, month, day = parse_partial(text)
    return date(year, month or 1, day or 1)


def show_partial(text: str) -> str:
    """The text in the official Korean date style.

    >>> [show_partial(text) for text in ("2022", "2022-10", "2022-10-04", "")]
    ['2022년', '2022. 10.', '2022. 10. 4.', '']
    """
    if not text:
        return ""
    year, month, day = parse_partial(text)
    if month is None:
        return f"{year}년"
    return f"{year}. {month}." if day is None else f"{year}. {month}. {day}."


def show_span(start: str, end: str) -> str:
    """A period of partial dates; an unstated end is said to be unstated.

    >>> show_span("2018", "2021"), show_span("2022", "2022"), show_span("", "2026")
    ('2018년 ~ 2021년', '2022년', '(시작 모름) ~ 2026년')
    >>> show_span("2024", ""), show_span("", "")
    ('2024년 ~ (끝 모름)', '')
    """
    if start == end:
        return show_partial(start)
    return (
        f"{show_partial(start) or '(시작 모름)'} ~ {show_partial(end) or '(끝 모름)'}"
    )
