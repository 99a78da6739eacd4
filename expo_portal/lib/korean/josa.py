"""Korean particles (조사) in the form that the sound of the word before them asks for.

Where the last sound cannot be known the particle is written both ways, ``은(는)``.
"""

import re
from enum import Enum

from expo_portal.lib.korean.text import tidy


class _Ending(Enum):
    """The last sound of a word, as far as particles care."""

    VOWEL = "vowel"
    RIEUL = "ㄹ"
    CONSONANT = "consonant"
    UNKNOWN = "unknown"


# pair: (after a consonant, after a vowel, when unknown)
_PARTICLES = {
    "은/는": ("은", "는", "은(는)"),
    "이/가": ("이", "가", "이(가)"),
    "을/를": ("을", "를", "을(를)"),
    "과/와": ("과", "와", "과(와)"),
    "으로/로": ("으로", "로", "(으)로"),
    "이라/라": ("이라", "라", "(이)라"),
    "아/야": ("아", "야", "아(야)"),
}

_LEGAL_FORMS = {
    "주": "주식회사",
    "유": "유한회사",
    "합": "합자회사",
    "재": "재단법인",
    "사": "사단법인",
}
_LEGAL_FORM_AT_END = re.compile(r"\(([주유합재사])\)$")
_REMARK_AT_END = re.compile(r"(?<=.)(?:\([^()]*\)|\[[^\[\]]*\])$")
_NUMBER_AT_END = re.compile(r"[0-9][0-9,]*(\.[0-9]+)?$")
_CLOSING = tuple(" .,!?\"'’”‘“`)]}>〉》」』】")

_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_FINALS = 28  # final consonants per vowel, none included
_RIEUL_FINAL = 8
_DIGIT_NAMES = "영일이삼사오육칠팔구"
# What a number ending in this many zeros is read to end with: 십, 백, 천, 만, 억, 조.
_ZERO_NAMES = "십백천만만만만억억억억조조조조"
_LETTERS_RIEUL, _LETTERS_CONSONANT = "LR", "MN"  # 엘, 알; 엠, 엔


def josa(word: str, pair: str) -> str:
    """Return ``word`` followed by the fitting particle of ``pair``.

    Closing brackets, quotes and full stops are passed over. A bracketed remark is not
    read, so the word before it decides (``사군자(매화, 난초)는``), but an abbreviated
    legal form is read out: ``(주)`` is 주식회사. Numbers are read in Sino-Korean
    (``10`` 십, ``0`` 영, digit by digit after a point), ``%`` is 퍼센트 and ``%p``
    퍼센트포인트. Capitals are read by letter name (``LG`` 지); how a word that ends in
    small Latin letters is pronounced is unknown. Raises ``ValueError`` for a pair not
    listed in this module.

    >>> josa("삼성전자", "은/는"), josa("서울", "으로/로"), josa("LG", "과/와")
    ('삼성전자는', '서울로', 'LG와')
    >>> josa("81개사(2025년)", "이/가"), josa("가람(주)", "을/를")
    ('81개사(2025년)가', '가람(주)를')
    >>> josa("Wijez", "은/는")
    'Wijez은(는)'
    """
    if pair not in _PARTICLES:
        raise ValueError(f"unknown pair of particles: {pair!r}")
    after_consonant, after_vowel, both = _PARTICLES[pair]
    ending = _ending(word)
    if ending is _Ending.UNKNOWN:
        return word + both
    if ending is _Ending.VOWEL or (ending is _Ending.RIEUL and pair == "으로/로"):
        return word + after_vowel
    return word + after_consonant


def _ending(word: str) -> _Ending:
    """Return the last sound of ``word`` as it is read aloud."""
    spoken = _spoken(tidy(word))
    number = _NUMBER_AT_END.search(spoken)
    if number:
        return _syllable_ending(_number_name(number[0], number[1]))
    if spoken.endswith(("%", "%p")):
        return _Ending.VOWEL
    if re.search(r"(?<![a-z])[A-Z]$", spoken):
        return _letter_ending(spoken[-1])
    return _syllable_ending(spoken[-1:])


def _spoken(text: str) -> str:
    """Return ``text`` without what is not read aloud at its end."""
    longer = ""
    while text != longer:
        longer = text
        text = _LEGAL_FORM_AT_END.sub(lambda form: _LEGAL_FORMS[form[1]], text)
        text = _REMARK_AT_END.sub("", text)
        if text == longer and text.endswith(_CLOSING):
            text = text[:-1]
    return text


def _number_name(number: str, fraction: str | None) -> str:
    """Return the last syllable of a number read in Sino-Korean."""
    digits = number.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    is_round = fraction is None and 0 < zeros < len(digits)
    if not is_round:
        return _DIGIT_NAMES[int(digits[-1])]
    return _ZERO_NAMES[zeros - 1] if zeros <= len(_ZERO_NAMES) else ""


def _letter_ending(letter: str) -> _Ending:
    if letter in _LETTERS_RIEUL:
        return _Ending.RIEUL
    return _Ending.CONSONANT if letter in _LETTERS_CONSONANT else _Ending.VOWEL


def _syllable_ending(syllable: str) -> _Ending:
    if not _FIRST_SYLLABLE <= syllable <= _LAST_SYLLABLE:
        return _Ending.UNKNOWN
    final = (ord(syllable) - ord(_FIRST_SYLLABLE)) % _FINALS
    if final == 0:
        return _Ending.VOWEL
    return _Ending.RIEUL if final == _RIEUL_FINAL else _Ending.CONSONANT
