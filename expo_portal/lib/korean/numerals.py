"""Read and write Korean numerals such as ``1억 5,000만`` exactly, never as floats.

A numeral is digits, with or without thousands commas, grouped by 만 (10⁴), 억 (10⁸)
and 조 (10¹²); inside a group 천, 백 and 십 may follow a single digit. Values have at
most ``WHOLE_DIGITS`` digits before and ``DECIMAL_PLACES`` after the point. The house
form groups by four with a space between groups, as 한글 맞춤법 §44 writes numbers.
"""

import re
import unicodedata
from decimal import Context, Decimal, Inexact, InvalidOperation
from enum import StrEnum

from expo_portal.lib.korean.text import tidy

WHOLE_DIGITS = 20
DECIMAL_PLACES = 8

# Regular expression for one numeral word; 조각 (a piece) is a counter, not a trillion.
WORD = r"(?:[천백십만억]|조(?!각))"

_EXACT = Context(prec=40, traps=[Inexact, InvalidOperation])
_LARGE_WORDS = {"조": 12, "억": 8, "만": 4}
_LARGE = re.compile("(조(?!각)|[억만])")
_DIGITS = r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)"
_GROUP = re.compile(
    rf"(?:(?P<천>[1-9])천 ?)?(?:(?P<백>[1-9])백 ?)?(?:(?P<십>[1-9])십 ?)?{_DIGITS}?"
)
_SMALL_WORDS = (("천", 1000), ("백", 100), ("십", 10))
_COMMAS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+")


class Reason(StrEnum):
    """Why a text could not be read; stable codes for programs, messages for people."""

    EMPTY = "empty"
    NO_NUMBER = "no_number"
    ODD_CHARACTER = "odd_character"
    NOT_A_NUMERAL = "not_a_numeral"
    BAD_COMMAS = "bad_commas"
    LEADING_ZERO = "leading_zero"
    WORD_WITHOUT_DIGIT = "word_without_digit"
    WORDS_OUT_OF_ORDER = "words_out_of_order"
    FRACTION_INSIDE = "fraction_inside"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_PREFIX = "unknown_prefix"
    UNKNOWN_UNIT = "unknown_unit"
    UNITS_DIFFER = "units_differ"
    BOUND_TWICE = "bound_twice"
    BOUND_MISPLACED = "bound_misplaced"
    HALF_RANGE = "half_range"
    RANGE_BACKWARDS = "range_backwards"
    RANGE_AMBIGUOUS = "range_ambiguous"
    FRACTION_OF_WON = "fraction_of_won"
    NOT_EXACT_WON = "not_exact_won"


_MESSAGES = {
    Reason.EMPTY: "내용이 없습니다.",
    Reason.NO_NUMBER: "숫자가 없습니다.",
    Reason.ODD_CHARACTER: "숫자로 볼 수 없는 특수 문자가 있습니다.",
    Reason.NOT_A_NUMERAL: "숫자로 읽을 수 없습니다.",
    Reason.BAD_COMMAS: "쉼표는 세 자리마다 찍어 주세요.",
    Reason.LEADING_ZERO: "0으로 시작하는 수는 읽지 않습니다.",
    Reason.WORD_WITHOUT_DIGIT: "천·만·억·조 앞에는 숫자를 붙여 적어 주세요.",
    Reason.WORDS_OUT_OF_ORDER: "큰 단위부터 차례로, 자리가 겹치지 않게 적어 주세요.",
    Reason.FRACTION_INSIDE: "소수는 맨 끝 수에만 쓸 수 있습니다.",
    Reason.OUT_OF_RANGE: "정수 20자리, 소수 8자리까지만 다룹니다.",
    Reason.UNKNOWN_PREFIX: "숫자 앞의 말을 이해하지 못했습니다.",
    Reason.UNKNOWN_UNIT: "숫자 뒤의 단위를 이해하지 못했습니다.",
    Reason.UNITS_DIFFER: "두 단위가 서로 다릅니다.",
    Reason.BOUND_TWICE: "‘최대·최소·이상·이하’ 같은 한계는 한 번만 적어 주세요.",
    Reason.BOUND_MISPLACED: "한계 또는 범위의 값이 서로 맞지 않습니다.",
    Reason.HALF_RANGE: "범위는 두 수를 ‘~’ 하나로 이어 적어 주세요.",
    Reason.RANGE_BACKWARDS: "범위는 작은 수부터 적어 주세요.",
    Reason.RANGE_AMBIGUOUS: "앞 수의 단위가 분명하지 않습니다. 예: ‘3만~6만’.",
    Reason.FRACTION_OF_WON: "원 단위 금액은 정수여야 합니다.",
    Reason.NOT_EXACT_WON: "‘1억 5,000만 원’처럼 원 단위의 정확한 금액을 적어 주세요.",
}


class NotAQuantity(ValueError):
    """A text, or a value, that is not exactly one number or quantity.

    ``reason`` is the code, ``fragment`` what was not understood; ``str()`` says both
    in Korean and is fit to show in a form.
    """

    def __init__(self, reason: Reason, fragment: object = "") -> None:
        message = _MESSAGES[reason]
        super().__init__(f"‘{fragment}’: {message}" if fragment != "" else message)
        self.reason = reason
        self.fragment = str(fragment)


def tidy_number(text: str) -> str:
    """Return the tidied text, refusing none at all and characters like digits.

    NFKC alone would make ``10²`` 102 and ``①`` 1. Squared units (``㎡``) pass.
    """
    for character in text:
        if character.isascii():
            continue
        becomes_digit = any(
            c.isdigit() for c in unicodedata.normalize("NFKC", character)
        )
        kind = unicodedata.decomposition(character).split(" ")[0]
        if becomes_digit and kind not in ("<wide>", "<square>"):
            raise NotAQuantity(Reason.ODD_CHARACTER, character)
    tidied = tidy(text)
    if not tidied:
        raise NotAQuantity(Reason.EMPTY)
    return tidied


def read_number(text: str) -> Decimal:
    """Return the value of one numeral; a fraction may close it (``1.5억``).

    ``-``, ``−`` and the accountants' ``△`` make it negative. Each word wants a digit
    before it (``1천만``, not ``천만``), groups must not overlap (``1만 12000``), and
    what follows a word is read literally: ``1억 5000`` is 100,005,000. Raises
    ``NotAQuantity``. Trailing zeros of a fraction are not kept.

    >>> read_number("1조9000억"), read_number("1만1천900"), read_number("△2.5")
    (Decimal('1900000000000'), Decimal('11900'), Decimal('-2.5'))
    """
    tidied = tidy_number(text)
    is_negative = tidied[0] in "-−△"
    value = _read_unsigned(tidied[1:] if is_negative else tidied)
    return _plain(_EXACT.minus(value) if is_negative else value)


def write_number(value: Decimal) -> str:
    """Return the house form: 조, 억 and 만 groups, with commas and spaces.

    Raises ``NotAQuantity`` when ``value`` is not finite or has too many digits.

    >>> write_number(Decimal(150_000_000)), write_number(Decimal("-11900.5"))
    ('1억 5,000만', '-1만 1,900.5')
    """
    check_range(value)
    digits, _, fraction = f"{_plain(value):f}".lstrip("-").partition(".")
    rest = int(digits)
    parts = []
    for word, exponent in _LARGE_WORDS.items():
        count, rest = divmod(rest, 10**exponent)
        if count:
            parts.append(f"{count:,}{word}")
    if rest or fraction or not parts:
        parts.append(f"{rest:,}.{fraction}" if fraction else f"{rest:,}")
    return ("-" if value < 0 else "") + " ".join(parts)


def write_digits(value: Decimal) -> str:
    """Return the value in digits with thousands commas; raises as ``write_number``.

    >>> write_digits(Decimal("-11900.50"))
    '-11,900.5'
    """
    check_range(value)
    return f"{_plain(value):,f}"


def check_range(value: Decimal) -> None:
    """Raise ``NotAQuantity`` unless ``value`` can be written and read back exactly."""
    if (
        not value.is_finite()
        or value.adjusted() >= WHOLE_DIGITS
        or int(value.as_tuple().exponent) < -DECIMAL_PLACES
    ):
        raise NotAQuantity(Reason.OUT_OF_RANGE, value)


def _read_unsigned(text: str) -> Decimal:
    """Add up the groups, each of which must fit below the word before it."""
    pieces = _LARGE.split(text)
    groups = [pieces[0], *(piece.lstrip(" ") for piece in pieces[2::2])]
    if len(groups) > 1 and not groups[-1]:
        groups.pop()
    if any("." in group for group in groups[:-1]):
        raise NotAQuantity(Reason.FRACTION_INSIDE, text)
    total, ceiling = Decimal(0), WHOLE_DIGITS
    for group, word in zip(groups, [*pieces[1::2], ""], strict=False):
        exponent = _LARGE_WORDS.get(word, 0)
        amount = _EXACT.scaleb(_read_group(group), exponent)
        if max(exponent, amount.adjusted()) >= ceiling:
            is_first = ceiling == WHOLE_DIGITS
            reason = Reason.OUT_OF_RANGE if is_first else Reason.WORDS_OUT_OF_ORDER
            raise NotAQuantity(reason, text)
        total, ceiling = _EXACT.add(total, amount), exponent
    return total


def _read_group(text: str) -> Decimal:
    """Return what stands before one large word, or at the end, such as ``1천900``."""
    match = _GROUP.fullmatch(text)
    if match is None:
        is_bare_word = re.match(r"[천백십]", text)
        reason = Reason.WORD_WITHOUT_DIGIT if is_bare_word else Reason.NOT_A_NUMERAL
        raise NotAQuantity(reason, text)
    if not text:
        raise NotAQuantity(Reason.WORD_WITHOUT_DIGIT)
    words = [(int(match[word]), size) for word, size in _SMALL_WORDS if match[word]]
    tail = _read_digits(match["digits"] or "0")
    if words and tail >= words[-1][1]:
        raise NotAQuantity(Reason.WORDS_OUT_OF_ORDER, text)
    return _EXACT.add(tail, Decimal(sum(digit * size for digit, size in words)))


def _read_digits(text: str) -> Decimal:
    """Return the value of digits without words, checking commas, zeros and length."""
    whole, _, fraction = text.partition(".")
    if "," in whole and not _COMMAS.fullmatch(whole):
        raise NotAQuantity(Reason.BAD_COMMAS, text)
    whole = whole.replace(",", "")
    if whole.startswith("0") and whole != "0":
        raise NotAQuantity(Reason.LEADING_ZERO, text)
    if len(whole) > WHOLE_DIGITS or len(fraction) > DECIMAL_PLACES:
        raise NotAQuantity(Reason.OUT_OF_RANGE, text)
    return Decimal(f"{whole}.{fraction or 0}")


def _plain(value: Decimal) -> Decimal:
    """Return an equal value without trailing zeros, exponent or negative zero."""
    return _EXACT.add(value.normalize(_EXACT), Decimal(0))
