"""Quantities as Korean sources print them: ``약 300개사 이상``, ``450여 건 예정``.

Value, unit, bound, approximation and plan are independent of each other (row 1 of
docs/record-requirements.md): a quantity may be planned, approximate and bounded. What a
printed form says beyond these (``여`` is a little more, ``가까이`` a little less, how
many decimals were printed) stays in the source's own words, kept beside the quantity.

A text is understood if it has these parts in this order, all but the number
optional: 약 / 최대, 최소 / number / 여 / unit / 가량, 규모, 가까이, 정도, 안팎, 내외 /
이상, 이하, 이내, 초과, 미만 / 예정. A range joins two numbers by ``~``; ``A에서 B`` is
one after 최소 only, since without it the words may tell a change.

Nothing is guessed. Refused are an unknown word before the number (매년, 월, 총) or
after the unit, a change (``92만개→139만개``), and a range like ``3~6만`` whose first
number may or may not share the 만 of the second.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from expo_portal.lib.korean.numerals import (
    WORD,
    NotAQuantity,
    Reason,
    check_range,
    read_number,
    tidy_number,
    write_digits,
    write_number,
)

__all__ = [
    "Bound",
    "NotAQuantity",
    "Quantity",
    "Reason",
    "read_number",
    "read_quantity",
    "write_number",
    "write_quantity",
]


class Bound(StrEnum):
    """Which values a quantity allows, seen from its ``value``."""

    NONE = "none"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


# Every word that bounds, as (bound, whether the bound itself is excluded).
_BOUNDS = {
    "최소": (Bound.AT_LEAST, False),
    "최대": (Bound.AT_MOST, False),
    "이상": (Bound.AT_LEAST, False),
    "이하": (Bound.AT_MOST, False),
    "이내": (Bound.AT_MOST, False),
    "초과": (Bound.AT_LEAST, True),
    "미만": (Bound.AT_MOST, True),
}
_BOUND_BEFORE = ("최소", "최대")
_BOUND_AFTER = ("이상", "이하", "이내", "초과", "미만")
_WRITTEN_BOUND = {
    (Bound.AT_LEAST, False): " 이상",
    (Bound.AT_MOST, False): " 이하",
    (Bound.AT_LEAST, True): " 초과",
    (Bound.AT_MOST, True): " 미만",
}
_ABOUT_BEFORE = ("약", "대략")
_ABOUT_AFTER = ("가량", "규모", "가까이", "정도", "안팎", "내외")
_PLANNED = ("예정", "(예정)", "(계획)")

_SIDE = re.compile(
    rf"(?P<won>₩)?(?P<number>[-−△]?[0-9](?:[0-9,.]|{WORD}| (?=[0-9]))*)"
    r"(?P<over>여)? ?(?P<unit>.*)"
)
_UNIT = re.compile(
    rf"(?!{WORD}|여)(?:[가-힣A-Za-z%‰°]+(?:/[가-힣A-Za-z]+)?)?|[ckm]?m[23]"
)
# No unit ends so: these are read as conditions, or (씩) make a figure per party.
_ENDINGS = (*_BOUND_AFTER, *_ABOUT_AFTER, "예정", "씩")
# A unit that is a factor in disguise: ``1.5 billion`` is not 1.5 of anything.
_FACTORS = {"hundred", "thousand", "million", "billion", "trillion", "bn", "mn", "tn"}
_FACTOR_LETTERS = {"k", "K", "M", "B"}


@dataclass(frozen=True)
class Quantity:
    """One number with its unit and what is said about it.

    ``value_high`` is set for a range only and is above ``value``. ``is_strict`` is true
    when an ``AT_LEAST`` or ``AT_MOST`` bound excludes the value itself (초과, 미만).
    ``unit`` is as printed, in NFKC (``㎡`` is ``m2``), with ``개 사`` joined to the
    house form ``개사``; an amount in ``원`` is a whole number. Raises ``NotAQuantity``
    for anything that could not be written and read back.
    """

    value: Decimal
    value_high: Decimal | None = None
    unit: str = ""
    bound: Bound = Bound.NONE
    is_approximate: bool = False
    is_planned: bool = False
    is_strict: bool = False

    def __post_init__(self) -> None:
        check_range(self.value)
        _check_unit(self.unit)
        self._check_bound()
        if self.unit == "원" and any(
            end != end.to_integral_value() for end in self.ends
        ):
            raise NotAQuantity(Reason.FRACTION_OF_WON, self.ends[-1])

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The value, followed by the high value of a range."""
        return (
            (self.value,) if self.value_high is None else (self.value, self.value_high)
        )

    def _check_bound(self) -> None:
        if (self.bound == Bound.RANGE) != (self.value_high is not None):
            raise NotAQuantity(Reason.BOUND_MISPLACED, self.bound)
        if self.is_strict and self.bound not in (Bound.AT_LEAST, Bound.AT_MOST):
            raise NotAQuantity(Reason.BOUND_MISPLACED, self.bound)
        if self.value_high is not None:
            check_range(self.value_high)
            if self.value >= self.value_high:
                raise NotAQuantity(
                    Reason.RANGE_BACKWARDS, f"{self.value}~{self.value_high}"
                )


@dataclass(frozen=True)
class _Side:
    """One end of a range, or the whole of a quantity that is none."""

    text: str
    value: Decimal
    unit: str
    is_over: bool


def read_quantity(text: str) -> Quantity:
    """Return the one quantity that ``text`` denotes, or raise ``NotAQuantity``.

    The module's docstring says what is understood and what is refused.

    >>> quantity = read_quantity("600개 이상 예정")
    >>> quantity.value, quantity.unit, str(quantity.bound), quantity.is_planned
    (Decimal('600'), '개', 'at_least', True)
    """
    rest, planned = _strip_end(tidy_number(text), _PLANNED)
    rest, bound_after = _strip_end(rest, _BOUND_AFTER)
    rest, about_after = _strip_end(rest, _ABOUT_AFTER)
    rest, about_first = _strip_start(rest, _ABOUT_BEFORE)
    rest, bound_before = _strip_start(rest, _BOUND_BEFORE)
    rest, about_second = _strip_start(rest, _ABOUT_BEFORE)

    is_from_to = bound_before == "최소" and "에서" in rest
    sides = _read_sides(rest, is_from_to=is_from_to)
    words = [bound_after] if is_from_to else [bound_before, bound_after]
    bound, is_strict = _read_bound(words, is_range=len(sides) == 2)
    is_approximate = bool(about_first or about_second or about_after)
    return Quantity(
        value=sides[0].value,
        value_high=sides[1].value if len(sides) == 2 else None,
        unit=sides[-1].unit,
        bound=bound,
        is_approximate=is_approximate or any(side.is_over for side in sides),
        is_planned=bool(planned),
        is_strict=is_strict,
    )


def write_quantity(quantity: Quantity) -> str:
    """Return the house form, which ``read_quantity`` reads back as the same quantity.

    The unit follows digits directly and a numeral word after a space.
    A range whose first number could be taken to share a word of the second is written
    in digits.

    >>> write_quantity(read_quantity("약1억5000만원 이상"))
    '약 1억 5,000만 원 이상'
    >>> write_quantity(read_quantity("3만~6만개"))
    '3만~6만 개'
    >>> write_quantity(read_quantity("3~60,000개"))
    '3~60,000개'
    """
    texts = [write_number(end) for end in quantity.ends]
    if _may_share_a_word(texts[0], texts[-1]):
        texts = [write_digits(end) for end in quantity.ends]
    number = "~".join(texts)
    space = " " if quantity.unit and not number[-1].isdigit() else ""
    return "".join(
        [
            "약 " if quantity.is_approximate else "",
            number,
            space,
            quantity.unit,
            _WRITTEN_BOUND.get((quantity.bound, quantity.is_strict), ""),
            " 예정" if quantity.is_planned else "",
        ]
    )


def _strip_end(text: str, words: Iterable[str]) -> tuple[str, str]:
    """Return ``text`` without the one of ``words`` that ends it, and that word."""
    for word in words:
        if text.endswith(word):
            return text.removesuffix(word).rstrip(), word
    return text, ""


def _strip_start(text: str, words: Iterable[str]) -> tuple[str, str]:
    """Return ``text`` without the one of ``words`` that starts it, and that word."""
    for word in words:
        if text.startswith(word):
            return text.removeprefix(word).lstrip(), word
    return text, ""


def _read_sides(text: str, *, is_from_to: bool) -> list[_Side]:
    """Return the one or two ends that ``text`` prints, both with the same unit."""
    parts = [part.strip() for part in text.split("에서" if is_from_to else "~")]
    if len(parts) > 2 or (len(parts) == 2 and not all(parts)):
        raise NotAQuantity(Reason.HALF_RANGE, text)
    if is_from_to:
        parts[1], _ = _strip_start(parts[1], ["최대"])
    sides = [_read_side(part) for part in parts]
    low, high = sides[0], sides[-1]
    if low.unit not in ("", high.unit):
        raise NotAQuantity(Reason.UNITS_DIFFER, text)
    if not low.unit and _may_share_a_word(low.text, high.text):
        raise NotAQuantity(Reason.RANGE_AMBIGUOUS, text)
    return sides


def _read_side(text: str) -> _Side:
    match = _SIDE.fullmatch(text)
    if match is None:
        digit = re.search("[0-9]", text)
        if digit is None:
            raise NotAQuantity(Reason.NO_NUMBER, text)
        raise NotAQuantity(Reason.UNKNOWN_PREFIX, text[: digit.start()].strip())
    unit = "개사" if match["unit"] == "개 사" else match["unit"]
    if match["won"]:
        if unit not in ("", "원"):
            raise NotAQuantity(Reason.UNITS_DIFFER, text)
        unit = "원"
    _check_unit(unit)
    number = match["number"]
    return _Side(number, read_number(number), unit, is_over=bool(match["over"]))


def _read_bound(words: list[str], *, is_range: bool) -> tuple[Bound, bool]:
    """Return the bound and its strictness, of which the text may speak only once."""
    bounds = [_BOUNDS[word] for word in words if word]
    if is_range:
        bounds.append((Bound.RANGE, False))
    if len(bounds) > 1:
        raise NotAQuantity(Reason.BOUND_TWICE, " ".join(filter(None, words)))
    return bounds[0] if bounds else (Bound.NONE, False)


def _may_share_a_word(low: str, high: str) -> bool:
    """Tell whether ``low`` also reads as a low end with one of ``high``'s words.

    ``3`` before ``6만`` may be 3 or 3만; ``5,000`` before ``1만`` can only be 5,000.
    """
    for word in set(re.findall(WORD, high)):
        try:
            shared = read_number(low + word)
        except NotAQuantity:
            continue
        if read_number(low) != shared <= read_number(high):
            return True
    return False


def _check_unit(unit: str) -> None:
    """Refuse a unit that is not one word, or that hides a number or a condition."""
    is_factor = unit in _FACTOR_LETTERS or unit.casefold().rstrip("s") in _FACTORS
    if is_factor or _UNIT.fullmatch(unit) is None or unit.endswith(_ENDINGS):
        raise NotAQuantity(Reason.UNKNOWN_UNIT, unit)
