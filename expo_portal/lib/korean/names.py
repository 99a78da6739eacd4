"""Names of companies and organizations: legal forms, keys, business numbers.

The key is Unicode NFKC without legal forms, spaces and joining marks. It finds
candidates; equal keys alone are no proof that two companies are one. The checksum of
business numbers is the National Tax Service's (weights 1 3 7 1 3 7 1 3 5).
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from expo_portal.lib.korean.text import tidy

# (株) and (有) are what NFKC makes of ㈱ and ㈲.
_BRACKETED = r"\( ?(?:주|유|합|재|사|株|有) ?\)"
_SPELLED = (
    "주식회사|유한회사|유한책임회사|합자회사|합명회사|사단법인|재단법인|농업회사법인|"
    "어업회사법인|영농조합법인|사회적협동조합"
)
_LATIN = r"Co\.? ?,? ?Ltd\.?|Inc\.?|Corp\.?"
_KOREAN = f"(?:{_BRACKETED}|{_SPELLED}|협동조합)"
# 협동조합 counts before a space only: 협동조합연합회 is a name.
_LEADING = f"(?:{_BRACKETED}|{_SPELLED}|협동조합(?= ))"
_BEFORE = re.compile(rf"(?P<form>{_LEADING}(?: ?{_LEADING})*) ?(?P<core>.+)")
# A Latin form is a word of its own, or the end of ``Zinc`` would be one.
_AFTER = re.compile(
    rf"(?P<core>.+?) ?(?:(?P<form>{_KOREAN}(?: ?{_KOREAN})*)"
    rf"|,? ?(?<![A-Za-z0-9])(?P<latin>{_LATIN}))",
    re.IGNORECASE,
)
# ᆞ is what NFKC makes of ㆍ.
_UNHEARD = frozenset(".,-‐‒–—―−·‧・ㆍᆞ•∙")


class Position(StrEnum):
    """Where a legal form stands in a name."""

    NONE = "none"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class LegalName:
    """A name taken apart; ``str()`` puts it together again in house spacing.

    ``form`` is as printed, in NFKC, and may be several in a row, as in
    ``농업회사법인 (주)백제``.
    """

    core: str
    form: str = ""
    position: Position = Position.NONE

    def __str__(self) -> str:
        if self.position is Position.BEFORE:
            space = "" if self.form.endswith(")") else " "
            return f"{self.form}{space}{self.core}"
        if self.position is Position.AFTER:
            space = "" if self.form.startswith("(") else " "
            return f"{self.core}{space}{self.form}"
        return self.core


def split_legal_form(text: str) -> LegalName:
    """Return the name without the legal form at its start, or else at its end.

    Of forms at both ends the one at the end stays with the core, so that nothing is
    lost; ``name_key`` drops both. A name that is nothing but a legal form is all core.

    >>> split_legal_form("㈜백제")
    LegalName(core='백제', form='(주)', position=<Position.BEFORE: 'before'>)
    >>> split_legal_form("Wijez Co., Ltd.").core
    'Wijez'
    >>> str(split_legal_form("주식회사위제스"))
    '주식회사 위제스'
    """
    name = tidy(text)
    before = _BEFORE.fullmatch(name)
    if before:
        return LegalName(before["core"], before["form"], Position.BEFORE)
    after = _AFTER.fullmatch(name)
    if after:
        form = after["form"] or after["latin"]
        return LegalName(after["core"], form, Position.AFTER)
    return LegalName(name)


def name_key(text: str) -> str:
    """Return what two spellings of one name have in common; may be stored and indexed.

    Legal forms at either end, spaces, dots, commas, hyphens and middle dots are dropped
    and letters folded, until nothing more can be. A name of which nothing would be left
    keeps that last part. Idempotent; blank only for blank text.

    >>> name_key("㈜위더스 코리아"), name_key("위더스코리아 주식회사")
    ('위더스코리아', '위더스코리아')
    >>> name_key("Zinc Inc."), name_key("전북-삼성 스마트 CEO포럼"), name_key("(주)")
    ('zinc', '전북삼성스마트ceo포럼', '(주)')
    """
    key, longer = _fold(split_legal_form(text).core), text
    while key != longer:
        key, longer = _fold(split_legal_form(key).core), key
    return key


def same_name(first: str, second: str) -> bool:
    """Tell whether two spellings have the same key; blank names are never the same.

    >>> same_name("(주)위제스", "위제스 유한회사"), same_name("", " ")
    (True, False)
    """
    return name_key(first) == name_key(second) != ""


def is_business_number(text: str) -> bool:
    """Tell whether ``text`` is a well-formed 사업자등록번호, with hyphens or without.

    The check digit must be right and the type (digits 4 and 5) not 00. A right number
    need not belong to an existing business.

    >>> is_business_number("124-81-00998"), is_business_number("123-45-67890")
    (True, False)
    """
    match = re.fullmatch("([0-9]{3})(-?)([0-9]{2})\\2([0-9]{5})", tidy(text))
    if match is None or match[3] == "00":
        return False
    digits = [int(digit) for digit in match[1] + match[3] + match[4]]
    weights = (1, 3, 7, 1, 3, 7, 1, 3, 5)
    total = sum(d * w for d, w in zip(digits, weights, strict=False))
    return (10 - (total + digits[8] * 5 // 10) % 10) % 10 == digits[9]


def format_business_number(text: str) -> str:
    """Return the number as ``XXX-XX-XXXXX``; raises ``ValueError`` if it is not one.

    >>> format_business_number("1248100998")
    '124-81-00998'
    """
    if not is_business_number(text):
        raise ValueError(f"‘{text}’: 사업자등록번호가 아닙니다.")
    digits = tidy(text).replace("-", "")
    return f"{digits[:3]}-{digits[3:5]}-{digits[5:]}"


def _fold(text: str) -> str:
    """Return ``text`` without case, spaces and marks; as it is if that is all of it."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    heard = "".join(c for c in folded if not _is_unheard(c))
    return heard or text


def _is_unheard(character: str) -> bool:
    is_invisible = unicodedata.category(character) == "Cf"
    return character.isspace() or is_invisible or character in _UNHEARD
