from decimal import localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_portal.lib.korean.money import read_won, won_compact, won_digits, won_words
from expo_portal.lib.korean.numbers import NotAQuantity, Reason
from expo_portal.tests.lib.korean.strategies import LARGEST

amounts = st.integers(-LARGEST, LARGEST)


@pytest.mark.parametrize(
    ("amount", "digits", "words"),
    [
        (None, "-", "-"),
        (0, "0원", "0원"),
        (1, "1원", "1원"),
        (-500, "-500원", "-500원"),
        (12_345_678, "12,345,678원", "1,234만 5,678원"),
        (150_000_000, "150,000,000원", "1억 5,000만 원"),
        (21_300_000_000, "21,300,000,000원", "213억 원"),
        (-1_900_000_000_000, "-1,900,000,000,000원", "-1조 9,000억 원"),
    ],
)
def test_an_amount_is_written_in_digits_and_in_words(amount, digits, words):
    assert won_digits(amount) == digits
    assert won_words(amount) == words


@pytest.mark.parametrize(
    ("amount", "digits", "compact"),
    [
        (None, 4, "-"),
        (0, 4, "0원"),
        (999, 4, "999원"),
        (123_456_789_012, 4, "1,235억 원"),
        (123_450_000_000, 4, "1,234억 원"),
        (123_550_000_000, 4, "1,236억 원"),
        (-123_550_000_000, 4, "-1,236억 원"),
        (99_999_999, 4, "1억 원"),
        (1_900_000_000_000, 4, "1조 9,000억 원"),
        (1_234_567, 1, "100만 원"),
    ],
)
def test_a_compact_amount_is_rounded_half_even(amount, digits, compact):
    assert won_compact(amount, digits=digits) == compact


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("1.5원", Reason.FRACTION_OF_WON),
        ("0.00001만원", Reason.FRACTION_OF_WON),
        ("460억", Reason.NOT_EXACT_WON),
        ("1.5배", Reason.NOT_EXACT_WON),
        ("약 1200억원", Reason.NOT_EXACT_WON),
        ("최대 2000만원", Reason.NOT_EXACT_WON),
        ("1억~2억원", Reason.NOT_EXACT_WON),
        ("200억원 예정", Reason.NOT_EXACT_WON),
    ],
)
def test_what_is_not_an_exact_amount_is_refused(text, reason):
    with pytest.raises(NotAQuantity) as refusal:
        read_won(text)

    assert refusal.value.reason == reason


@given(amounts)
def test_every_amount_survives_digits_and_words(amount):
    assert read_won(won_digits(amount)) == read_won(won_words(amount)) == amount


@given(st.integers(0, LARGEST // 2))
def test_a_compact_amount_is_off_by_less_than_its_last_digit(amount):
    rounded = read_won(won_compact(amount))

    assert abs(rounded - amount) * 2 <= 10 ** max(0, len(str(amount)) - 4)


def test_the_callers_decimal_precision_does_not_matter():
    with localcontext(prec=2):
        assert won_words(123_456_789) == "1억 2,345만 6,789원"
        assert won_compact(123_456_789) == "1억 2,350만 원"
