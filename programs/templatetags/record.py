"""Template filters that write the record; the writing itself is in ``notation``."""

from collections.abc import Iterable
from datetime import date

from django import template
from django.utils.translation import gettext as _

from expo_portal.lib.korean.dates import format_date
from expo_portal.lib.partial_dates import first_day, is_a_day, show_partial, show_span
from programs import citations, links, notation
from programs.enums import Check, Dimension, ExpoStatus, OrganizationKind
from programs.models import (
    Disagreement,
    Expo,
    Figure,
    Hall,
    Office,
    Organization,
    Source,
    Statement,
    Subject,
    SubjectName,
)
from programs.models.observation import Observation
from programs.selectors.grouping import FigureGroup, StatementGroup, place_in

register = template.Library()


# One observation


@register.filter
def written(figure: Figure) -> notation.Written:
    """The figure's value in words and digits."""
    return notation.written(figure)


@register.filter
def level(figure: Figure, which: str) -> str:
    """The figure's ``before`` or ``after`` with the unit of its level."""
    unit = figure.measure.level_unit or figure.measure.unit
    return notation.amount(getattr(figure, which), unit)


@register.filter
def flags(observation: Observation) -> list[notation.Flag]:
    """What the value alone does not say."""
    return notation.flags(observation)


@register.filter
def marks(observation: Observation) -> list[notation.Flag]:
    """The flags that stand beside a value in a list."""
    return notation.marks(observation)


@register.simple_tag
def all_flags() -> Iterable[notation.Flag]:
    """Every flag with its meaning, for the legend."""
    return notation.FLAGS.values()


@register.simple_tag
def all_checks() -> list[str]:
    """Every way in which an observation was held against its source."""
    return [str(check.label) for check in Check]


@register.filter
def period(observation: Observation) -> str:
    """The period in words."""
    return notation.period(observation)


@register.filter
def period_beyond(observation: Observation, year: int | None) -> str:
    """The period in words, unless it is just the page's year."""
    return notation.period_beyond(observation, year)


@register.filter
def scope(figure: Figure) -> str:
    """The part, the population and the basis that it is of, where it has any."""
    parts = (figure.dimension_key, figure.population, figure.basis)
    return ", ".join(part for part in parts if part)


@register.filter
def change_check(figure: Figure) -> tuple[str, bool | None] | None:
    """The computed change and whether the printed one agrees."""
    return notation.change_check(figure)


# Dates and sources


@register.filter
def partial_date(text: str) -> str:
    """A partial date in the official style."""
    return show_partial(text)


@register.filter
def weekday_date(text: str) -> str:
    """A partial date with its weekday; words where the day is not known."""
    if not is_a_day(text):
        return _("날짜 모름")
    return format_date(first_day(text), weekday=True)


@register.filter
def day(value: date) -> str:
    """A day in the official style with its weekday: 2022. 10. 4.(화)."""
    return format_date(value, weekday=True)


@register.filter
def day_in_year(value: date) -> str:
    """The same without the year: 10. 4.(화)."""
    return format_date(value, weekday=True).removeprefix(f"{value.year}. ")


@register.filter
def seen_span(office: Office) -> str:
    """From when to when sources show somebody in the office."""
    return show_span(office.seen_from, office.seen_to)


@register.filter
def name_span(name: SubjectName) -> str:
    """From when to when a name was in use, as far as it is known."""
    return show_span(name.valid_from, name.valid_to)


@register.filter
def cited(source: Source) -> str:
    """The source in short, for a sentence or a cell."""
    return citations.cited(source)


@register.filter
def citation(observation: Figure | Statement, permalink: str) -> str:
    """How to cite the observation in Korean text."""
    return citations.citation(observation, permalink)


@register.filter
def bibtex(observation: Figure | Statement, permalink: str) -> str:
    """How to cite the observation in LaTeX."""
    return citations.bibtex(observation, permalink)


@register.filter
def heading(observation: Figure | Statement) -> str:
    """What the observation is of."""
    return citations.heading(observation)


# What belongs to a page


@register.filter
def page_url(subject: Subject | None) -> str:
    """The subject's own page; blank where it has none."""
    return links.page_url(subject)


@register.filter
def state_kind(expo: Expo) -> str:
    """The badge of the edition's status."""
    kinds = {ExpoStatus.NOT_HELD: "not-held", ExpoStatus.UNKNOWN: "no-record"}
    return kinds.get(ExpoStatus(expo.status), expo.status)


@register.filter
def hall_figures(hall: Hall) -> list[Figure]:
    """What was counted in the hall; other figures only name it."""
    return [each for each in hall.figures.all() if each.dimension == Dimension.HALL]


@register.filter
def hall_grounds(hall: Hall) -> list[Observation]:
    """Every observation that names the hall."""
    return [*hall.figures.all(), *hall.statements.all()]


@register.filter
def by_source(
    observations: Iterable[Observation],
) -> list[tuple[Source, list[Observation]]]:
    """The observations of each source, sources in the order of their first."""
    found: dict[Source, list[Observation]] = {}
    for each in observations:
        found.setdefault(each.source, []).append(each)
    return list(found.items())


@register.filter
def holder(office: Office) -> str:
    """The title as printed, and the body behind it unless the title names it."""
    if office.held_at.name in office.title:
        return office.title
    return f"{office.title}({office.held_at})"


@register.filter
def in_kind_order(organizations: Iterable[Organization]) -> list[Organization]:
    """Kinds in the order of their closed list, organizations as they came."""
    return sorted(organizations, key=lambda each: place_in(OrganizationKind, each.kind))


@register.filter
def stating(groups: Iterable[StatementGroup], predicates: str) -> list[Statement]:
    """The statements of some predicates, given by their codes with spaces between."""
    wanted = predicates.split()
    return [
        statement
        for group in groups
        if group.predicate.pk in wanted
        for statement in group.statements
    ]


@register.filter
def measuring(groups: Iterable[FigureGroup], measure: str) -> list[Figure]:
    """The figures of one measure, given by its code."""
    return [
        figure
        for group in groups
        if group.measure.pk == measure
        for figure in group.figures
    ]


@register.filter
def clashes(disagreements: Iterable[Disagreement]) -> list[Disagreement]:
    """All but the histories."""
    return [each for each in disagreements if not each.is_history]


@register.filter
def histories(disagreements: Iterable[Disagreement]) -> list[Disagreement]:
    """What merely moved on."""
    return [each for each in disagreements if each.is_history]
