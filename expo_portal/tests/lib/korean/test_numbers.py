from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_portal.lib.korean.numbers import (
    Bound,
    NotAQuantity,
    Quantity,
    Reason,
    read_quantity,
    write_quantity,
)
from expo_portal.tests.lib.korean.strategies import quantities

ABOUT = {"is_approximate": True}
PLANNED = {"is_planned": True}
AT_LEAST = {"bound": Bound.AT_LEAST}
AT_MOST = {"bound": Bound.AT_MOST}


def span(high: int) -> dict[str, object]:
    return {"bound": Bound.RANGE, "value_high": Decimal(high)}


# Every form in the record (value_raw) that denotes one quantity by itself.
RECORD = [
    ("180여개사", 180, "개사", ABOUT),
    ("70여개", 70, "개", ABOUT),
    ("60개 이상", 60, "개", AT_LEAST),
    ("450여건", 450, "건", ABOUT),
    ("400여건", 400, "건", ABOUT),
    ("70개사 이상", 70, "개사", AT_LEAST),
    ("150여명", 150, "명", ABOUT),
    ("150여 명", 150, "명", ABOUT),
    ("863억원", 86_300_000_000, "원", {}),
    ("741억원", 74_100_000_000, "원", {}),
    ("3619개", 3619, "개", {}),
    ("1000여개", 1000, "개", ABOUT),
    ("270억원", 27_000_000_000, "원", {}),
    ("약 1천곳", 1000, "곳", ABOUT),
    ("3~6개월", 3, "개월", span(6)),
    ("4200만원", 42_000_000, "원", {}),
    ("1억2000만원", 120_000_000, "원", {}),
    ("2억4000만원", 240_000_000, "원", {}),
    ("최대 2000만원", 20_000_000, "원", AT_MOST),
    ("200억원", 20_000_000_000, "원", {}),
    ("100억원", 10_000_000_000, "원", {}),
    ("1조9000억원", 1_900_000_000_000, "원", {}),
    ("450억원", 45_000_000_000, "원", {}),
    ("2800여", 2800, "", ABOUT),
    ("3000여곳", 3000, "곳", ABOUT),
    ("3200여 곳", 3200, "곳", ABOUT),
    ("200명 규모", 200, "명", ABOUT),
    ("160여명", 160, "명", ABOUT),
    ("20년 이상", 20, "년", AT_LEAST),
    ("2000여 개", 2000, "개", ABOUT),
    ("1500여 개", 1500, "개", ABOUT),
    ("최소 2000만원에서 1억원", 20_000_000, "원", span(100_000_000)),
    ("6000만원", 60_000_000, "원", {}),
    ("1억원", 100_000_000, "원", {}),
    ("2억원", 200_000_000, "원", {}),
    ("약 300개사", 300, "개사", ABOUT),
    ("1천996개사", 1996, "개사", {}),
    ("1200억원 규모", 120_000_000_000, "원", ABOUT),
    ("약 1200억원", 120_000_000_000, "원", ABOUT),
    ("2549개", 2549, "개", {}),
    ("약 1590억원", 159_000_000_000, "원", ABOUT),
    ("1059억원", 105_900_000_000, "원", {}),
    ("190억원", 19_000_000_000, "원", {}),
    ("110여개사", 110, "개사", ABOUT),
    ("80여개", 80, "개", ABOUT),
    ("213억원", 21_300_000_000, "원", {}),
    ("1억5000만원", 150_000_000, "원", {}),
    ("600개 이상", 600, "개", AT_LEAST),
    ("10만개", 100_000, "개", {}),
    ("1만개", 10_000, "개", {}),
    ("500억원", 50_000_000_000, "원", {}),
    ("약 1만 5000개", 15_000, "개", ABOUT),
    ("8억 100만 원", 801_000_000, "원", {}),
    ("20% 가까이", 20, "%", ABOUT),
    ("27억 7000만 원", 2_770_000_000, "원", {}),
    ("37억 1000만원", 3_710_000_000, "원", {}),
    ("24억1천만원", 2_410_000_000, "원", {}),
    ("약 52%", 52, "%", ABOUT),
    ("103억원", 10_300_000_000, "원", {}),
    ("33% 가량", 33, "%", ABOUT),
    ("33%가량", 33, "%", ABOUT),
    ("20여개국", 20, "개국", ABOUT),
    ("460억", 46_000_000_000, "", {}),
    ("460억 원", 46_000_000_000, "원", {}),
    ("40~50%", 40, "%", span(50)),
    ("20억원", 2_000_000_000, "원", {}),
    ("268억원", 26_800_000_000, "원", {}),
    ("276억원", 27_600_000_000, "원", {}),
    ("337억원", 33_700_000_000, "원", {}),
    ("420억원", 42_000_000_000, "원", {}),
    ("4배 이상", 4, "배", AT_LEAST),
    ("1천300개", 1300, "개", {}),
    ("1천곳 이상", 1000, "곳", AT_LEAST),
    ("6년간", 6, "년간", {}),
]

OTHERS = [
    ("1만1천900개", 11_900, "개", {}),
    ("2만571개", 20_571, "개", {}),
    ("4만2000대", 42_000, "대", {}),
    ("92만개", 920_000, "개", {}),
    ("2.5배", "2.5", "배", {}),
    ("37.6%p", "37.6", "%p", {}),
    ("-17분", -17, "분", {}),
    ("△17", -17, "", {}),
    ("450여 건 예정", 450, "건", ABOUT | PLANNED),
    ("600개 이상 예정", 600, "개", AT_LEAST | PLANNED),
    ("400만개(계획)", 4_000_000, "개", PLANNED),
    ("약 300개사 이상", 300, "개사", ABOUT | AT_LEAST),
    ("최대 약 2000만원 예정", 20_000_000, "원", AT_MOST | ABOUT | PLANNED),
    ("1% 미만", 1, "%", AT_MOST | {"is_strict": True}),
    ("1% 이하", 1, "%", AT_MOST),
    ("10일 이내", 10, "일", AT_MOST),
    ("5명 초과", 5, "명", AT_LEAST | {"is_strict": True}),
    ("최소 2천만원에서 최대 1억원", 20_000_000, "원", span(100_000_000)),
    ("3개월 ~ 6개월", 3, "개월", span(6)),
    ("5000~1만개", 5000, "개", span(10_000)),
    ("1만5000~2만대", 15_000, "대", span(20_000)),
    ("3원~6만원", 3, "원", span(60_000)),
    ("-5~3℃", -5, "°C", span(3)),
    ("81개 사", 81, "개사", {}),
    ("￦12,345,678", 12_345_678, "원", {}),
    ("₩1,000원", 1000, "원", {}),
    ("１２개", 12, "개", {}),
    ("99㎡", 99, "m2", {}),
    ("3조각", 3, "조각", {}),
    ("4명/일", 4, "명/일", {}),
]

REFUSALS = [
    ("", Reason.EMPTY),
    ("약", Reason.NO_NUMBER),
    ("여러 개사", Reason.NO_NUMBER),
    ("만만", Reason.NO_NUMBER),
    ("Infinity", Reason.NO_NUMBER),
    ("1억2조", Reason.WORDS_OUT_OF_ORDER),
    ("12,34개", Reason.BAD_COMMAS),
    ("2022. 10. 4.", Reason.NOT_A_NUMERAL),
    ("10²개", Reason.ODD_CHARACTER),
    ("월 1000만개 이상", Reason.UNKNOWN_PREFIX),
    ("매년 200억원", Reason.UNKNOWN_PREFIX),
    ("연간 99억원", Reason.UNKNOWN_PREFIX),
    ("총 1000억원", Reason.UNKNOWN_PREFIX),
    ("기업당 최대 1억8천만원", Reason.UNKNOWN_PREFIX),
    ("각각 500억원씩", Reason.UNKNOWN_PREFIX),
    ("500억원씩", Reason.UNKNOWN_UNIT),
    ("+18개사", Reason.UNKNOWN_PREFIX),
    ("About 150", Reason.UNKNOWN_PREFIX),
    ("1.5 billion won", Reason.UNKNOWN_UNIT),
    ("29.3billion", Reason.UNKNOWN_UNIT),
    ("3K", Reason.UNKNOWN_UNIT),
    ("20여만 명", Reason.UNKNOWN_UNIT),
    ("3 만원", Reason.UNKNOWN_UNIT),
    ("3개 계획", Reason.UNKNOWN_UNIT),
    ("3개 목표", Reason.UNKNOWN_UNIT),
    ("92만개→139만개", Reason.UNKNOWN_UNIT),
    ("4만개에서 10만개", Reason.UNKNOWN_UNIT),
    ("37억원→120억원가량", Reason.UNKNOWN_UNIT),
    ("297억원 (168+93+36)", Reason.UNKNOWN_UNIT),
    ("3/4", Reason.UNKNOWN_UNIT),
    ("3개 @#!", Reason.UNKNOWN_UNIT),
    ("3~", Reason.HALF_RANGE),
    ("~3개월", Reason.HALF_RANGE),
    ("1~2~3", Reason.HALF_RANGE),
    ("6~3개월", Reason.RANGE_BACKWARDS),
    ("3~3개월", Reason.RANGE_BACKWARDS),
    ("3~6만원", Reason.RANGE_AMBIGUOUS),
    ("5천~6천만원", Reason.RANGE_AMBIGUOUS),
    ("1~2만 5000개", Reason.RANGE_AMBIGUOUS),
    ("3개월~6년", Reason.UNITS_DIFFER),
    ("3개월~6", Reason.UNITS_DIFFER),
    ("₩1,000개", Reason.UNITS_DIFFER),
    ("최대 3개 이상", Reason.BOUND_TWICE),
    ("3~6개월 이상", Reason.BOUND_TWICE),
    ("최대 3~6개월", Reason.BOUND_TWICE),
    ("1.5원", Reason.FRACTION_OF_WON),
]


@pytest.mark.parametrize(("text", "value", "unit", "said"), RECORD + OTHERS)
def test_a_printed_quantity_is_read_in_all_its_parts(text, value, unit, said):
    assert read_quantity(text) == Quantity(Decimal(value), unit=unit, **said)


@pytest.mark.parametrize(("text", "reason"), REFUSALS)
def test_what_is_not_one_quantity_is_refused_with_its_reason(text, reason):
    with pytest.raises(NotAQuantity) as refusal:
        read_quantity(text)

    assert refusal.value.reason == reason


@pytest.mark.parametrize(
    ("text", "house_form"),
    [
        ("1조9000억원", "1조 9,000억 원"),
        ("1천996개사", "1,996개사"),
        ("4만2000대", "4만 2,000대"),
        ("10만개", "10만 개"),
        ("450여 건 예정", "약 450건 예정"),
        ("최대2000만원", "2,000만 원 이하"),
        ("최소 2000만원에서 1억원", "2,000만~1억 원"),
        ("1%미만", "1% 미만"),
        ("3원~6만원", "3~60,000원"),
        ("2800여", "약 2,800"),
    ],
)
def test_a_quantity_is_written_in_house_form(text, house_form):
    assert write_quantity(read_quantity(text)) == house_form


@pytest.mark.parametrize(
    "parts",
    [
        {"value": Decimal("NaN")},
        {"value": Decimal(1), "unit": "개 사"},
        {"value": Decimal(1), "unit": "만원"},
        {"value": Decimal(1), "unit": "여명"},
        {"value": Decimal(1), "unit": "명이상"},
        {"value": Decimal("0.5"), "unit": "원"},
        {"value": Decimal(1), "value_high": Decimal(2)},
        {"value": Decimal(1), "bound": Bound.RANGE},
        {"value": Decimal(1), "is_strict": True},
        {"value": Decimal(2), "value_high": Decimal(1), "bound": Bound.RANGE},
        {"value": Decimal(1), "value_high": Decimal("Infinity"), "bound": Bound.RANGE},
    ],
)
def test_a_quantity_that_could_not_be_read_back_cannot_be_made(parts):
    with pytest.raises(NotAQuantity):
        Quantity(**parts)


@given(quantities())
def test_every_quantity_survives_writing_and_reading(quantity):
    assert read_quantity(write_quantity(quantity)) == quantity


@given(quantities())
def test_the_house_form_is_a_fixed_point(quantity):
    written = write_quantity(quantity)

    assert write_quantity(read_quantity(written)) == written


CHARACTERS = "0123456789.,~-△₩ 여약원천만억조각%"
WORDS = "10 개사 최대 최소 에서 이상 미만 가량 규모 예정 (계획)"
FRAGMENTS = st.lists(
    st.sampled_from([*CHARACTERS, *WORDS.split()]),
    max_size=9,
).map("".join)


@given(FRAGMENTS)
def test_any_text_is_refused_or_read_into_one_house_form(text):
    try:
        quantity = read_quantity(text)
    except NotAQuantity:
        return
    assert read_quantity(write_quantity(quantity)) == quantity
