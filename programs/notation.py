"""How an observation is written on a page: value, flags and period, in words."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from expo_portal.lib.korean.money import won_words
from expo_portal.lib.partial_dates import show_span
from programs.enums import Bound, Notation, Review, Stage
from programs.models import Figure, Unit
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
    """A word about an observation, and the badge that carries it."""

    kind: str
    text: str


def written(figure: Figure) -> Written:
    """The figure's value; where only levels are known, those."""
    if figure.value is None:
        unit = figure.measure.level_unit or figure.measure.unit
        levels = f"{number(figure.before, unit)} → {number(figure.after, unit)}"
        return Written("", levels, counter(unit), "")
    unit = figure.measure.unit
    text = number(figure.value, unit)
    if figure.bound == Bound.RANGE:
        text = f"{text}~{number(figure.value_high, unit)}"
    before = _("약") if figure.is_approximate else ""
    after = {Bound.AT_LEAST: _("이상"), Bound.AT_MOST: _("이하")}.get(
        Bound(figure.bound), ""
    )
    if unit.notation == Notation.ORDINAL:
        text = f"제{text}"
    return Written(before, text, counter(unit), after)


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


def counter(unit: Unit) -> str:
    """What follows the number; 원 is set apart, as the spelling rules ask."""
    return f" {unit.counter}" if unit.notation == Notation.MONEY else unit.counter


def flags(observation: Observation) -> list[Flag]:
    """Everything about an observation that its value alone does not say."""
    found = []
    if observation.is_rejected:
        found.append(Flag("rejected", _("기각")))
    if observation.stage != Stage.ACTUAL:
        kind = "target" if observation.stage == Stage.TARGET else "planned"
        found.append(Flag(kind, str(Stage(observation.stage).label)))
    if isinstance(observation, Figure):
        found += _figure_flags(observation)
    if observation.is_open_list:
        found.append(Flag("range", _("‘등’으로 끝남")))
    if observation.is_online:
        found.append(Flag("range", _("온라인")))
    if observation.is_foreign:
        found.append(Flag("range", _("해외 포함")))
    if observation.is_excerpt:
        found.append(Flag("entered", _("잘린 발췌")))
    if observation.review == Review.ENTERED:
        found.append(Flag("entered", _("미확인")))
    return found


def _figure_flags(figure: Figure) -> list[Flag]:
    found = []
    if figure.is_approximate:
        found.append(Flag("about", _("약")))
    if figure.bound != Bound.NONE:
        kind = {Bound.AT_LEAST: "at-least", Bound.AT_MOST: "at-most"}
        label = str(Bound(figure.bound).label)
        found.append(Flag(kind.get(Bound(figure.bound), "range"), label))
    if figure.is_cumulative:
        found.append(Flag("cumulative", _("누적")))
    if figure.is_named_only:
        found.append(Flag("range", _("이름난 것만 셈")))
    if figure.is_before_planned:
        found.append(Flag("planned", _("앞값이 계획")))
    return found


def period(observation: Observation) -> str:
    """The period in words; what no date says is said as it was."""
    span = show_span(observation.period_from, observation.period_to)
    words = " · ".join(part for part in (span, observation.period_note) if part)
    return words or _("기간이 적혀 있지 않음")


def change_check(figure: Figure) -> tuple[str, bool | None] | None:
    """The computed change beside the printed one: its text and whether they agree.

    They agree when the computed change, rounded to the printed decimals, is the
    printed value; None for the verdict where nothing was printed, and None altogether
    where nothing can be computed.
    """
    change = figure.computed_change
    if change is None:
        return None
    unit = figure.measure.unit
    text = f"{number(round(change, 1), unit)}{counter(unit)}"
    if figure.value is None:
        return text, None
    places = -min(0, int(figure.value.normalize().as_tuple().exponent))
    return text, round(change, places) == figure.value or figure.is_approximate
