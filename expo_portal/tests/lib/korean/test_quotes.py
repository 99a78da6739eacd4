import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_portal.lib.korean.quotes import contains_quote, quote_key

ARTICLE = (
    "지난\u00a02016년 시작한 ’상생형 스마트공장 플랫폼‘은 판로‧투자․인력ㆍ수출까지 "
    "이어졌다. 26일 개막해 29일까지 열리며 3∼6개월간 삼생형 모델로 1억 5000만원, "
    "100억원씩 3년간 총 37.6% 늘어난 150여명이 1만1천900개를 만든다.\u200b １００％"
)


@pytest.mark.parametrize(
    "fragment",
    [
        "지난 2016년",
        "'상생형 스마트공장 플랫폼'",
        "‘상생형 스마트공장 플랫폼’",
        "판로·투자·인력·수출",
        "3~6개월",
        "삼생형 모델",
        "1억 5000만원",
        "26일 … 29일까지",
        "100억원씩 … 총 37.6%",
        "150여명",
        "1만1천900개",
        "100%",
        "\u2009만든다. 100%",
    ],
)
def test_a_printed_fragment_is_found_in_spite_of_odd_marks(fragment):
    assert contains_quote(ARTICLE, fragment)


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        " … ",
        "상생형 모델",
        "29일까지 … 26일",
        "50여명",
        "5000만원",
        "00억원씩",
        "6%",
        "1억",
        "1만1천",
        "1만1",
        "900개",
        "37",
        "10",
    ],
)
def test_another_text_or_a_part_of_a_number_is_not(fragment):
    assert not contains_quote(ARTICLE, fragment)


MARKS = st.text(alphabet="가나12.,억만 \u00a0‧․ㆍ‘’“”–—~∼…\u200b", max_size=12)


@given(st.text(max_size=12) | MARKS)
def test_folding_twice_changes_nothing(text):
    assert quote_key(quote_key(text)) == quote_key(text)


@given(MARKS, MARKS)
def test_a_text_contains_its_own_beginning_and_end(text, other):
    assert contains_quote(f"{text}| {other}", f"{text}|")
    assert contains_quote(f"{other} |{text}", f"|{text}")
