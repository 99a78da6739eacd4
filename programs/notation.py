"""How an observation is written on a page: value, flags and period, in words."""

from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expo_portal.lib.korean.money import won_words
from expo_portal.lib.partial_dates import show_partial, show_span
from programs.enums import Bound, Notation, Review, Stage
from programs.intervals import interval_of
from programs.models import Figure, Statement, Unit
from programs.models.observation import Observation


@dataclass(frozen=True)
class Written:
    """A value in its parts, so that a page can set the unit smaller.

    ``before`` and ``after`` are words around the number: 약 … 이상, 제 … 회.
    """

    before: str
    number: str
    unit: str
    after: str

    def __str__(self) -> str:
        tail = f"{self.number}{self.unit}"
        return " ".join(part for part in (self.before, tail, self.after) if part)


@dataclass(frozen=True)
class Flag:
    """A word about an observation, the badge that carries it, and what it means."""

    kind: str
    text: str | Promise
    meaning: str | Promise = field(default="", compare=False)


# Every flag there is, in the order in which an observation carries them.
FLAGS = {
    "rejected": Flag(
        "rejected",
        gettext_lazy("기각"),
        gettext_lazy(
            "잘못된 값으로 보아 쓰지 않습니다. 지우지 않고 사유와 함께 둡니다."
        ),
    ),
    Stage.TARGET: Flag(
        "target",
        Stage.TARGET.label,
        gettext_lazy("이루겠다고 내세운 값입니다. 이룬 값이 아닙니다."),
    ),
    Stage.PLANNED: Flag(
        "planned",
        Stage.PLANNED.label,
        gettext_lazy("출처가 나올 때는 계획이었습니다. 실제와 다를 수 있습니다."),
    ),
    Stage.IN_PROGRESS: Flag(
        "planned",
        Stage.IN_PROGRESS.label,
        gettext_lazy("끝나기 전에 센 값입니다."),
    ),
    "about": Flag(
        "about",
        gettext_lazy("약"),
        gettext_lazy("출처가 ‘약’, ‘여’처럼 어림하여 적은 값입니다."),
    ),
    Bound.AT_LEAST: Flag(
        "at-least",
        Bound.AT_LEAST.label,
        gettext_lazy("적어도 이 값이라는 뜻입니다. 정확한 값은 적혀 있지 않습니다."),
    ),
    Bound.AT_MOST: Flag(
        "at-most",
        Bound.AT_MOST.label,
        gettext_lazy("많아야 이 값이라는 뜻입니다. 지원 한도가 그 예입니다."),
    ),
    Bound.RANGE: Flag(
        "range",
        Bound.RANGE.label,
        gettext_lazy("두 값 사이라는 뜻입니다. 가운데 값을 따로 계산하지 않습니다."),
    ),
    "cumulative": Flag(
        "cumulative",
        gettext_lazy("누적"),
        gettext_lazy("기간의 처음부터 끝까지 더한 값입니다. 한 해의 값이 아닙니다."),
    ),
    "named_only": Flag(
        "range",
        gettext_lazy("이름이 나온 것만 셈"),
        gettext_lazy("출처에 이름이 나온 것만 셌습니다. 전체는 더 많을 수 있습니다."),
    ),
    "before_planned": Flag(
        "planned",
        gettext_lazy("앞값이 계획"),
        gettext_lazy("앞뒤를 비교할 때 앞값이 실적이 아니라 계획입니다."),
    ),
    "open_list": Flag(
        "range",
        gettext_lazy("‘등’으로 끝남"),
        gettext_lazy(
            "출처가 일부만 적고 ‘등’으로 맺었습니다. 빠진 것이 있을 수 있습니다."
        ),
    ),
    "online": Flag(
        "range",
        gettext_lazy("온라인"),
        gettext_lazy("한자리에 모이지 않고 영상이나 온라인으로 이루어졌습니다."),
    ),
    "foreign": Flag(
        "range",
        gettext_lazy("해외 포함"),
        gettext_lazy("해외의 기업·기관·시장이 들어 있습니다."),
    ),
    "excerpt": Flag(
        "entered",
        gettext_lazy("잘린 발췌"),
        gettext_lazy("출처의 일부만 읽을 수 있었습니다. 이어지는 내용은 모릅니다."),
    ),
    "entered": Flag(
        "entered",
        gettext_lazy("미확인"),
        gettext_lazy("적어 두었으나 출처의 원문과 대조를 마치지 못했습니다."),
    ),
}
# Only organisers meet it, so the legend leaves it out.
UNPUBLISHED = Flag(
    "unpublished",
    gettext_lazy("비공개"),
    gettext_lazy("아직 공개하지 않았습니다. 운영자에게만 보입니다."),
)
# What a value already says by the words around its number.
SAID_BY_VALUE = {"about", "at-least", "at-most"}


def written(figure: Figure) -> Written:
    """The figure's value; where only levels are known, those."""
    if figure.value is None:
        unit = figure.measure.level_unit or figure.measure.unit
        levels = f"{number(figure.before, unit)} → {number(figure.after, unit)}"
        return Written("", levels, counter(unit, levels), "")
    unit = figure.measure.unit
    text = number(figure.value, unit)
    if figure.bound == Bound.RANGE:
        text = f"{text}~{number(figure.value_high, unit)}"
    before = _("약") if figure.is_approximate else ""
    after = bound_word(figure)
    if unit.notation == Notation.ORDINAL:
        text = f"제{text}"
    return Written(before, text, counter(unit, text), after)


def bound_word(figure: Figure) -> str:
    """이상 or 초과, 이하 or 미만; blank for a point and a range."""
    if figure.bound == Bound.AT_LEAST:
        return _("초과") if figure.is_strict else _("이상")
    if figure.bound == Bound.AT_MOST:
        return _("미만") if figure.is_strict else _("이하")
    return ""


def number(value: Decimal | None, unit: Unit) -> str:
    """The value's digits as its unit is written, without the counter.

    Money in words of four digits (863억), counts with commas (3,619), years bare.
    """
    if value is None:
        return "-"
    plain = value.normalize()
    if unit.notation == Notation.MONEY:
        return won_words(int(value)).removesuffix("원").rstrip()
    if unit.notation == Notation.YEAR:
        return f"{plain:f}"
    return f"{plain:,f}"


def counter(unit: Unit, number_text: str) -> str:
    """What follows the number; 원 is set apart from 만, 억 and 조, not from digits."""
    is_apart = unit.notation == Notation.MONEY and not number_text[-1].isdigit()
    return f" {unit.counter}" if is_apart else unit.counter


def amount(value: Decimal | None, unit: Unit) -> str:
    """The number with its counter: 95개사, 863억 원."""
    text = number(value, unit)
    return text + counter(unit, text)


def flags(observation: Observation) -> list[Flag]:
    """Everything about an observation that its value alone does not say."""
    found: list[str] = ["rejected"] if observation.is_rejected else []
    if observation.stage != Stage.ACTUAL:
        found.append(observation.stage)
    if isinstance(observation, Figure):
        found += _figure_flags(observation)
    carried = {
        "open_list": observation.is_open_list,
        "online": observation.is_online,
        "foreign": observation.is_foreign,
        "excerpt": observation.is_excerpt,
        "entered": observation.review == Review.ENTERED,
    }
    found += [name for name, is_carried in carried.items() if is_carried]
    hidden = [UNPUBLISHED] if observation.published_at is None else []
    return hidden + [FLAGS[name] for name in found]


def _figure_flags(figure: Figure) -> list[str]:
    found = ["about"] if figure.is_approximate else []
    if figure.bound != Bound.NONE:
        found.append(figure.bound)
    carried = {
        "cumulative": figure.is_cumulative,
        "named_only": figure.is_named_only,
        "before_planned": figure.is_before_planned,
    }
    return found + [name for name, is_carried in carried.items() if is_carried]


def marks(observation: Observation) -> list[Flag]:
    """The flags that stand beside a value, without what its own words say."""
    return [flag for flag in flags(observation) if flag.kind not in SAID_BY_VALUE]


def period(observation: Observation) -> str:
    """The period in words; what no date says is said as it was."""
    start, end = observation.period_from, observation.period_to
    if end and not start and observation.stage in {Stage.TARGET, Stage.PLANNED}:
        span = _("%(end)s까지") % {"end": show_partial(end)}
    else:
        span = show_span(start, end)
    words = " · ".join(part for part in (span, observation.period_note) if part)
    return words or _("기간이 적혀 있지 않음")


def period_beyond(observation: Observation, year: int | None) -> str:
    """The period in words; blank where the page or the text says it already."""
    start, end = observation.period_from, observation.period_to
    if {start, end} == {str(year)} and not observation.period_note:
        return ""
    text = observation.text if isinstance(observation, Statement) else ""
    return "" if start and show_partial(start) in text else period(observation)


def change_check(figure: Figure) -> tuple[str, bool | None] | None:
    """The computed change beside the printed one: its text and whether they agree.

    They agree when the computed change lies within the printed value, give or take half
    of its last decimal, as every way of rounding does; None for the verdict where
    nothing was printed, and None altogether where nothing can be computed.
    """
    change = figure.computed_change
    if change is None:
        return None
    unit = figure.measure.unit
    text = amount(round(change, 1) + 0, unit)
    interval = interval_of(figure)
    if figure.value is None or interval is None:
        return text, None
    decimals = min(0, int(figure.value.normalize().as_tuple().exponent))
    slack = Decimal(1).scaleb(decimals) / 2
    return text, interval[0] - slack <= change <= interval[1] + slack
