from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_portal.lib.korean.numerals import (
    NotAQuantity,
    Reason,
    read_number,
    write_digits,
    write_number,
)
from expo_portal.tests.lib.korean.strategies import numbers

READINGS = [
    ("0", "0", "0"),
    ("1.5", "1.5", "1.5"),
    ("3,619", "3619", "3,619"),
    ("3619", "3619", "3,619"),
    ("1천", "1000", "1,000"),
    ("1천996", "1996", "1,996"),
    ("2천5백30", "2530", "2,530"),
    ("1만1천900", "11900", "1만 1,900"),
    ("2만571", "20571", "2만 571"),
    ("4만2000", "42000", "4만 2,000"),
    ("92만", "920000", "92만"),
    ("8억 100만", "801000000", "8억 100만"),
    ("1억 5,000만", "150000000", "1억 5,000만"),
    ("24억1천만", "2410000000", "24억 1,000만"),
    ("37억 1000만", "3710000000", "37억 1,000만"),
    ("1조9000억", "1900000000000", "1조 9,000억"),
    ("1.5억", "150000000", "1억 5,000만"),
    ("12000억", "1200000000000", "1조 2,000억"),
    ("1억 5000", "100005000", "1억 5,000"),
    ("0만", "0", "0"),
    ("-17", "-17", "-17"),
    ("△17", "-17", "-17"),
    ("−2.50", "-2.5", "-2.5"),
    ("１２", "12", "12"),
    (
        "99999999조 9999억 9999만 9999.99999999",
        "99999999999999999999.99999999",
        "99,999,999조 9,999억 9,999만 9,999.99999999",
    ),
]

REFUSALS = [
    ("", Reason.EMPTY),
    ("\u3000", Reason.EMPTY),
    ("만만", Reason.WORD_WITHOUT_DIGIT),
    ("천만", Reason.WORD_WITHOUT_DIGIT),
    ("1억만", Reason.WORD_WITHOUT_DIGIT),
    ("-", Reason.WORD_WITHOUT_DIGIT),
    ("1억2조", Reason.WORDS_OUT_OF_ORDER),
    ("1만1만", Reason.WORDS_OUT_OF_ORDER),
    ("1만 12000", Reason.WORDS_OUT_OF_ORDER),
    ("1천1000", Reason.WORDS_OUT_OF_ORDER),
    ("12,34", Reason.BAD_COMMAS),
    ("1,2345", Reason.BAD_COMMAS),
    ("007", Reason.LEADING_ZERO),
    ("1.5억 200", Reason.FRACTION_INSIDE),
    ("1.123456789", Reason.OUT_OF_RANGE),
    ("9" * 21, Reason.OUT_OF_RANGE),
    ("999999999조", Reason.OUT_OF_RANGE),
    ("12천", Reason.NOT_A_NUMERAL),
    ("1.5천", Reason.NOT_A_NUMERAL),
    ("1 억", Reason.NOT_A_NUMERAL),
    ("1 000", Reason.NOT_A_NUMERAL),
    ("--1", Reason.NOT_A_NUMERAL),
    ("1.", Reason.NOT_A_NUMERAL),
    ("1e5", Reason.NOT_A_NUMERAL),
    ("Infinity", Reason.NOT_A_NUMERAL),
    ("NaN", Reason.NOT_A_NUMERAL),
    ("3조각", Reason.NOT_A_NUMERAL),
    ("٣", Reason.ODD_CHARACTER),
    ("10²", Reason.ODD_CHARACTER),
    ("①", Reason.ODD_CHARACTER),
    ("½", Reason.ODD_CHARACTER),
]


@pytest.mark.parametrize(("text", "value", "house_form"), READINGS)
def test_a_numeral_is_read_exactly_and_written_in_house_form(text, value, house_form):
    assert read_number(text) == Decimal(value)
    assert write_number(Decimal(value)) == house_form


@pytest.mark.parametrize(("text", "reason"), REFUSALS)
def test_what_is_no_numeral_is_refused_with_its_reason(text, reason):
    with pytest.raises(NotAQuantity) as refusal:
        read_number(text)

    assert refusal.value.reason == reason


def test_the_message_names_what_was_not_understood():
    with pytest.raises(NotAQuantity) as refusal:
        read_number("3만12,34")

    assert str(refusal.value) == "‘12,34’: 쉼표는 세 자리마다 찍어 주세요."
    assert refusal.value.fragment == "12,34"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1E20", "1E-9"])
def test_a_value_that_could_not_be_read_back_is_not_written(value):
    with pytest.raises(NotAQuantity) as refusal:
        write_number(Decimal(value))

    assert refusal.value.reason == Reason.OUT_OF_RANGE


@given(numbers())
def test_every_number_survives_writing_and_reading(value):
    assert read_number(write_number(value)) == value


@given(numbers())
def test_plain_digits_are_read_as_they_stand(value):
    assert read_number(write_digits(value)) == read_number(f"{value:f}") == value


@given(st.text(alphabet="0123456789.,천백십만억조-△ ", max_size=16))
def test_what_is_read_at_all_has_one_house_form(text):
    try:
        value = read_number(text)
    except NotAQuantity:
        return
    assert read_number(write_number(value)) == value


def test_the_callers_decimal_precision_does_not_matter():
    with localcontext(prec=2):
        value = read_number("1조 2345억 6789만 1234.5")
        written = write_number(value)

    assert written == "1조 2,345억 6,789만 1,234.5"
