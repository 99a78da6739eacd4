"""Dates and times in official style, and reading what organisers type.

Style: 행정업무의 운영 및 혁신에 관한 규정 제7조 ⑤: digits with a period after each of
year, month and day, 24-hour time with a colon.
"""

import re
from datetime import date, time
from enum import StrEnum

from expo_portal.lib.korean.text import tidy

WEEKDAYS = "월화수목금토일"


class DateReason(StrEnum):
    """Why a text could not be read as a date."""

    NOT_UNDERSTOOD = "not_understood"
    IMPOSSIBLE = "impossible"
    WRONG_WEEKDAY = "wrong_weekday"
    BACKWARDS = "backwards"


_MESSAGES = {
    DateReason.NOT_UNDERSTOOD: "‘2025. 10. 21.’처럼 연·월·일을 적어 주세요.",
    DateReason.IMPOSSIBLE: "달력에 없는 날짜입니다.",
    DateReason.WRONG_WEEKDAY: "요일이 날짜와 맞지 않습니다.",
    DateReason.BACKWARDS: "끝이 시작보다 앞섭니다. 해가 바뀌면 연도도 적어 주세요.",
}


class NotADate(ValueError):
    """A text that is not one possible date or range; ``str()`` says why in Korean."""

    def __init__(self, reason: DateReason, fragment: str) -> None:
        super().__init__(f"‘{fragment}’: {_MESSAGES[reason]}")
        self.reason = reason
        self.fragment = fragment


# Year and month may be left out at the end of a range only; the caller sees to that.
_WEEKDAY = r"(?: ?\((?P<weekday>[월화수목금토일])(?:요일)?\))?"
_SHAPES = [
    re.compile(
        rf"(?:(?:(?P<year>[0-9]{{4}}){after_year})?"
        rf"(?P<month>[0-9]{{1,2}}){after_month})?"
        rf"(?P<day>[0-9]{{1,2}}){after_day}{_WEEKDAY}"
    )
    for after_year, after_month, after_day in (
        (r"\. ?", r"\. ?", r"\.?"),
        ("-", "-", ""),
        ("년 ?", "월 ?", "일"),
    )
]
_RANGE = re.compile(r"(?P<start>.+?) ?(?:~|부터) ?(?P<end>[^~]+?)(?:까지)?")


def format_date(day: date, *, weekday: bool = False) -> str:
    """Return the day in official style.

    >>> format_date(date(2025, 10, 21)), format_date(date(2025, 10, 21), weekday=True)
    ('2025. 10. 21.', '2025. 10. 21.(화)')
    """
    return f"{day.year}. {_month_and_day(day, weekday=weekday)}"


def format_date_range(start: date, end: date, *, weekday: bool = True) -> str:
    """Return the days from ``start`` to ``end``, both included, in official style.

    What both days share is said once: the year, and without weekdays the month too
    (with them it stays, as in the style's own example). One day is written as a date.
    Raises ``ValueError`` if ``end`` is before ``start``.

    >>> format_date_range(date(2025, 10, 21), date(2025, 10, 24))
    '2025. 10. 21.(화) ~ 10. 24.(금)'
    >>> format_date_range(date(2025, 10, 21), date(2025, 10, 24), weekday=False)
    '2025. 10. 21. ~ 24.'
    """
    if end < start:
        raise ValueError(f"the range ends on {end}, before it starts on {start}")
    first = format_date(start, weekday=weekday)
    if start == end:
        return first
    if start.year != end.year:
        return f"{first} ~ {format_date(end, weekday=weekday)}"
    if start.month != end.month or weekday:
        return f"{first} ~ {_month_and_day(end, weekday=weekday)}"
    return f"{first} ~ {end.day}."


def format_time(moment: time) -> str:
    """Return hours and minutes; seconds are not shown.

    >>> format_time(time(9, 5)), format_time(time(14, 30))
    ('09:05', '14:30')
    """
    return f"{moment:%H:%M}"


def read_date(text: str) -> date:
    """Return the one day that ``text`` states in full.

    Understood: ``2022. 10. 4.``, ``2022.10.4``, ``2022-10-04``, ``2022년 10월 4일``,
    each with or without a weekday, which must be the right one. Raises ``NotADate``.

    >>> read_date("2022. 10. 4.(화)")
    datetime.date(2022, 10, 4)
    """
    return _read_day(tidy(text), since=None)


def read_date_range(text: str) -> tuple[date, date]:
    """Return the first and last day that ``text`` states; a single day is both.

    The parts are joined by ``~`` or by 부터 … 까지. The last day may leave out the
    year, or year and month, that it shares with the first. Raises ``NotADate``.

    >>> read_date_range("2022. 10. 4.~7.")
    (datetime.date(2022, 10, 4), datetime.date(2022, 10, 7))
    """
    tidied = tidy(text)
    match = _RANGE.fullmatch(tidied)
    if match is None:
        day = _read_day(tidied, since=None)
        return day, day
    start = _read_day(match["start"], since=None)
    end = _read_day(match["end"], since=start)
    if end < start:
        raise NotADate(DateReason.BACKWARDS, tidied)
    return start, end


def _month_and_day(day: date, *, weekday: bool) -> str:
    name = f"({WEEKDAYS[day.weekday()]})" if weekday else ""
    return f"{day.month}. {day.day}.{name}"


def _read_day(text: str, *, since: date | None) -> date:
    """Return the day; what it leaves out it shares with ``since``, if there is one."""
    matches = (shape.fullmatch(text) for shape in _SHAPES)
    match = next((match for match in matches if match), None)
    if match is None or (since is None and match["year"] is None):
        raise NotADate(DateReason.NOT_UNDERSTOOD, text)
    parts = match.groupdict()
    if since is not None:
        parts["year"] = parts["year"] or str(since.year)
        parts["month"] = parts["month"] or str(since.month)
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    except ValueError:
        raise NotADate(DateReason.IMPOSSIBLE, text) from None
    if match["weekday"] not in (None, WEEKDAYS[day.weekday()]):
        raise NotADate(DateReason.WRONG_WEEKDAY, text)
    return day
