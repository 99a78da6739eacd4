import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_portal.lib.korean.names import (
    LegalName,
    Position,
    format_business_number,
    is_business_number,
    name_key,
    same_name,
    split_legal_form,
)

BEFORE, AFTER = Position.BEFORE, Position.AFTER


@pytest.mark.parametrize(
    ("text", "core", "form", "position"),
    [
        ("㈜백제", "백제", "(주)", BEFORE),
        ("(주) 백제", "백제", "(주)", BEFORE),
        ("백제㈜", "백제", "(주)", AFTER),
        ("㈱백제", "백제", "(株)", BEFORE),
        ("백제㈲", "백제", "(有)", AFTER),
        ("주식회사 위제스", "위제스", "주식회사", BEFORE),
        ("위제스 유한회사", "위제스", "유한회사", AFTER),
        ("농업회사법인 (주)백제", "백제", "농업회사법인 (주)", BEFORE),
        ("(사)전북-삼성 스마트CEO 포럼", "전북-삼성 스마트CEO 포럼", "(사)", BEFORE),
        ("(재)전북테크노파크", "전북테크노파크", "(재)", BEFORE),
        ("한빛사회적협동조합", "한빛", "사회적협동조합", AFTER),
        ("협동조합 한빛", "한빛", "협동조합", BEFORE),
        ("Wijez Co., Ltd.", "Wijez", "Co., Ltd.", AFTER),
        ("Wijez CO.,LTD", "Wijez", "CO.,LTD", AFTER),
        ("Wijez, Inc.", "Wijez", "Inc.", AFTER),
        ("위제스Corp.", "위제스", "Corp.", AFTER),
        ("농업회사법인 백제(주)", "백제(주)", "농업회사법인", BEFORE),
    ],
)
def test_the_legal_form_is_taken_off_one_end(text, core, form, position):
    assert split_legal_form(text) == LegalName(core, form, position)


@pytest.mark.parametrize(
    "text",
    [
        "삼성전자",
        "한국주식회사법연구소",
        "협동조합연합회",
        "incheon",
        "Inc",
        "Zinc",
        "Wijezinc",
        "Corporate",
        "가나(주) 안산공장",
        "위제스(舊, 동성사)",
        "주식회사",
        "(주)",
        "",
    ],
)
def test_letters_that_belong_to_the_name_stay(text):
    assert split_legal_form(text) == LegalName(text)
    assert str(split_legal_form(text)) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("㈜ 백제", "(주)백제"),
        ("백제 ㈜", "백제(주)"),
        ("주식회사위제스", "주식회사 위제스"),
        ("위제스유한회사", "위제스 유한회사"),
        ("Wijez Co.,Ltd.", "Wijez Co.,Ltd."),
        ("농업회사법인 백제(주)", "농업회사법인 백제(주)"),
    ],
)
def test_a_name_taken_apart_is_shown_whole_again(text, shown):
    assert str(split_legal_form(text)) == shown


@pytest.mark.parametrize(
    "spellings",
    [
        [
            "전북-삼성-스마트 CEO포럼",
            "전북-삼성 스마트 CEO포럼",
            "(사)전북‧삼성 스마트CEO 포럼",
        ],
        ["㈜백제", "주식회사 백제", "백제(주)", "백 제", "농업회사법인 백제(주)"],
        ["주식 회사 백제", "농업회사법인㈜백제", "백제 주식회사 (주)"],
        ["Wijez Co., Ltd.", "WIJEZ", "wijez inc", "Ｗｉｊｅｚ, Inc."],
        ["가·나", "가‧나", "가․나", "가ㆍ나", "가・나", "가.나", "가–나", "가\u200b나"],
        ["주식회사", "주식 회사"],
    ],
)
def test_spellings_of_one_name_share_a_key(spellings):
    assert len({name_key(spelling) for spelling in spellings}) == 1
    assert all(same_name(spellings[0], spelling) for spelling in spellings)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("위더스크리아", "위더스코리아"),
        ("Wijez", "Wiges"),
        ("Zinc", "Z"),
        ("협동조합연합회", "연합회"),
        ("(주)", "주식회사"),
        ("", " "),
    ],
)
def test_other_names_do_not(first, second):
    assert not same_name(first, second)


FRAGMENTS = st.lists(
    st.sampled_from(
        ["(주)", "㈜", "주식회사", "협동조합", "(", ")", "주", " ", ".", "-"]
    )
    | st.sampled_from(["Co.", ",", "Ltd.", "Inc", "ㆍ", "가나", "Zinc", "ㄱ", "ᆞ"])
    | st.characters(),
    max_size=8,
).map("".join)


@given(FRAGMENTS)
def test_a_key_is_its_own_key_and_blank_for_blank_text_only(text):
    key = name_key(text)

    assert name_key(key) == key
    assert bool(key) == bool(text.strip())


@given(FRAGMENTS)
def test_taking_a_name_apart_loses_no_letter(text):
    def letters(name: str) -> str:
        return name_key("|" + name.replace(",", " ") + "|")

    assert letters(str(split_legal_form(text))) == letters(text)


@pytest.mark.parametrize(
    "text",
    [
        "124-81-00998",
        "220-81-62517",
        "120-81-47521",
        "1248100998",
        "１２４－８１－００９９８",
    ],
)
def test_a_business_number_with_the_right_check_digit_is_one(text):
    assert is_business_number(text)
    assert format_business_number(format_business_number(text)) == (
        format_business_number(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123-45-67890",
        "000-00-00000",
        "124-8100998",
        "124 81 00998",
        "12481009980",
        "124-81-0099８8",
        "124-81-0099x",
    ],
)
def test_anything_else_is_no_business_number(text):
    assert not is_business_number(text)
    with pytest.raises(ValueError, match="사업자등록번호가 아닙니다"):
        format_business_number(text)


@given(st.integers(0, 9), st.integers(0, 9))
def test_one_wrong_digit_is_always_found(place, digit):
    right = "1248100998"
    wrong = right[:place] + str(digit) + right[place + 1 :]

    assert is_business_number(wrong) == (wrong == right)
