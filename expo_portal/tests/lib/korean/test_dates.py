from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_portal.lib.korean.dates import (
    DateReason,
    NotADate,
    format_date,
    format_date_range,
    format_time,
    read_date,
    read_date_range,
)

OCT_4, OCT_7 = date(2022, 10, 4), date(2022, 10, 7)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "with_weekdays", "without"),
    [
        (
            date(2025, 10, 21),
            date(2025, 10, 24),
            "2025. 10. 21.(화) ~ 10. 24.(금)",
            "2025. 10. 21. ~ 24.",
        ),
        (OCT_4, date(2022, 11, 2), "2022. 10. 4.(화) ~ 11. 2.(수)", None),
        (OCT_4, date(2022, 11, 2), None, "2022. 10. 4. ~ 11. 2."),
        (OCT_4, date(2023, 1, 2), None, "2022. 10. 4. ~ 2023. 1. 2."),
        (OCT_4, OCT_4, "2022. 10. 4.(화)", "2022. 10. 4."),
    ],
)
def test_a_range_says_once_what_both_days_share(start, end, with_weekdays, without):
    if with_weekdays is not None:
        assert format_date_range(start, end) == with_weekdays
    if without is not None:
        assert format_date_range(start, end, weekday=False) == without


def test_a_range_that_runs_backwards_is_not_written():
    with pytest.raises(ValueError, match="before it starts"):
        format_date_range(OCT_7, OCT_4)


def test_times_have_two_digits_and_24_hours():
    assert format_time(time(0, 0, 59)) == "00:00"
    assert format_time(time(23, 59)) == "23:59"


@pytest.mark.parametrize(
    "text",
    [
        "2022. 10. 4.",
        "2022.10.4",
        "2022.10.04.",
        "2022-10-04",
        "2022-10-4",
        "2022년 10월 4일",
        "2022년10월4일(화)",
        "2022. 10. 4. (화요일)",
        "２０２２．１０．４．",
        " 2022.\u00a010. 4. ",
    ],
)
def test_a_day_is_read_however_it_is_typed(text):
    assert read_date(text) == OCT_4
    assert read_date_range(text) == (OCT_4, OCT_4)


@pytest.mark.parametrize(
    "text",
    [
        "2022. 10. 4.~7.",
        "2022. 10. 4. ～ 10. 7.",
        "2022.10.4∼2022.10.7",
        "2022. 10. 4.(화) ~ 10. 7.(금)",
        "2022-10-04 ~ 2022-10-07",
        "2022-10-04~10-07",
        "2022년 10월 4일~7일",
        "2022년 10월 4일부터 7일까지",
    ],
)
def test_a_range_is_read_however_it_is_typed(text):
    assert read_date_range(text) == (OCT_4, OCT_7)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", DateReason.NOT_UNDERSTOOD),
        ("10. 4.", DateReason.NOT_UNDERSTOOD),
        ("22. 10. 4.", DateReason.NOT_UNDERSTOOD),
        ("2022. 10-4", DateReason.NOT_UNDERSTOOD),
        ("2022. 10.", DateReason.NOT_UNDERSTOOD),
        ("지난 21일부터", DateReason.NOT_UNDERSTOOD),
        ("2022. 10. 4. ~", DateReason.NOT_UNDERSTOOD),
        ("10. 4. ~ 2022. 10. 7.", DateReason.NOT_UNDERSTOOD),
        ("2022. 10. 4. ~ 5. ~ 6.", DateReason.NOT_UNDERSTOOD),
        ("2022. 2. 29.", DateReason.IMPOSSIBLE),
        ("2022. 10. 4. ~ 32.", DateReason.IMPOSSIBLE),
        ("0000. 1. 1.", DateReason.IMPOSSIBLE),
        ("2022. 10. 4.(수)", DateReason.WRONG_WEEKDAY),
        ("2022. 10. 7. ~ 4.", DateReason.BACKWARDS),
        ("2022. 12. 30. ~ 1. 2.", DateReason.BACKWARDS),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text, reason):
    with pytest.raises(NotADate) as refusal:
        read_date_range(text)

    assert refusal.value.reason == reason


@given(days, st.integers(0, 800), st.booleans())
def test_every_range_survives_writing_and_reading(start, length, weekday):
    end = start + timedelta(days=length)

    written = format_date_range(start, end, weekday=weekday)

    assert read_date_range(written) == (start, end)


@given(days, st.booleans())
def test_every_day_survives_writing_and_reading(day, weekday):
    assert read_date(format_date(day, weekday=weekday)) == day
    assert read_date(day.isoformat()) == day
