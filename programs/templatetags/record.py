"""Template filters that write observations; the writing itself is in ``notation``."""

from django import template

from expo_portal.lib.partial_dates import show_partial
from programs import notation
from programs.models import Figure
from programs.models.observation import Observation

register = template.Library()


@register.filter
def written(figure: Figure) -> notation.Written:
    """The figure's value in words and digits."""
    return notation.written(figure)


@register.filter
def level(figure: Figure, which: str) -> str:
    """The figure's ``before`` or ``after`` with the unit of its level."""
    unit = figure.measure.level_unit or figure.measure.unit
    return notation.number(getattr(figure, which), unit) + notation.counter(unit)


@register.filter
def flags(observation: Observation) -> list[notation.Flag]:
    """What the value alone does not say."""
    return notation.flags(observation)


@register.filter
def period(observation: Observation) -> str:
    """The period in words."""
    return notation.period(observation)


@register.filter
def partial_date(text: str) -> str:
    """A partial date in the official style."""
    return show_partial(text)


@register.filter
def change_check(figure: Figure) -> tuple[str, bool | None] | None:
    """The computed change and whether the printed one agrees."""
    return notation.change_check(figure)
