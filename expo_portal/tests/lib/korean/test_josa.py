import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo_portal.lib.korean.josa import josa


@pytest.mark.parametrize(
    ("pair", "after_consonant", "after_vowel", "after_rieul", "unknown"),
    [
        ("은/는", "은", "는", "은", "은(는)"),
        ("이/가", "이", "가", "이", "이(가)"),
        ("을/를", "을", "를", "을", "을(를)"),
        ("과/와", "과", "와", "과", "과(와)"),
        ("으로/로", "으로", "로", "로", "(으)로"),
        ("이라/라", "이라", "라", "이라", "(이)라"),
        ("아/야", "아", "야", "아", "아(야)"),
    ],
)
def test_each_pair_follows_the_last_sound(
    pair, after_consonant, after_vowel, after_rieul, unknown
):
    assert josa("공장", pair) == "공장" + after_consonant
    assert josa("회사", pair) == "회사" + after_vowel
    assert josa("서울", pair) == "서울" + after_rieul
    assert josa("Wijez", pair) == "Wijez" + unknown


@pytest.mark.parametrize(
    "word",
    [
        "0",
        "00",
        "1",
        "3",
        "6",
        "7",
        "8",
        "10",
        "21",
        "100",
        "1,000",
        "10000",
        "100,000",
        "100000000",
        "2.10",
        "3.5000",
        "L",
        "M",
        "N",
        "R",
        "CEM",
        "(주)공장",
        "공장(factory)",
        "‘공장’",
        "공장.",
        "공장(2025)(서울)",
        "[공장]",
        "나눔(재)",
    ],
)
def test_words_that_are_read_with_a_final_consonant(word):
    assert josa(word, "은/는") == word + "은"


@pytest.mark.parametrize(
    "word",
    [
        "2",
        "4",
        "5",
        "9",
        "12",
        "1,002",
        "2025",
        "1000000000000",
        "1.5",
        "LG",
        "AI",
        "KES",
        "X",
        "3D",
        "10%",
        "37.6%p",
        "(주)가나",
        "삼성전자(주)",
        "가람(주)",
        "가람㈜",
        "가람(유)",
        "회사(공장)",
        "“회사”",
        "회사…",
        "(주)",
    ],
)
def test_words_that_are_read_with_a_final_vowel(word):
    assert josa(word, "은/는") == word + "는"


@pytest.mark.parametrize("word", ["1", "7", "8", "11", "LG전자 1", "R", "URL"])
def test_ro_follows_a_rieul_of_digits_and_letters(word):
    assert josa(word, "으로/로") == word + "로"


@pytest.mark.parametrize("word", ["", "Samsung", "kg", "★", "ㅋ", "舊", "1" + "0" * 16])
def test_a_sound_that_cannot_be_known_is_written_both_ways(word):
    assert josa(word, "은/는") == word + "은(는)"


def test_an_unknown_pair_is_refused():
    with pytest.raises(ValueError, match="unknown pair"):
        josa("공장", "은/가")


@given(st.text(max_size=8))
def test_the_word_itself_is_never_changed(word):
    assert josa(word, "이/가") in {word + "이", word + "가", word + "이(가)"}
