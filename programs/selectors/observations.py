"""What the pages of one figure, one statement and one source show."""

from dataclasses import dataclass

from django.db.models import QuerySet

from expo_portal.accounts.permissions import is_organiser
from programs.intervals import contradictions, what_it_measures
from programs.models import Disagreement, Figure, Source, Statement, StatementItem
from programs.selectors.counts import SOMETHING_COUNTED, count_by
from programs.selectors.expos import Reader
from programs.selectors.grouping import (
    FigureGroup,
    StatementGroup,
    group_figures,
    group_statements,
)


@dataclass(frozen=True)
class FigurePage:
    """One figure beside everything else that was observed of its measure."""

    figure: Figure
    same: list[Figure]
    others: list[Figure]
    contradicting: list[Figure]
    disagreements: list[Disagreement]


@dataclass(frozen=True)
class StatementPage:
    """One statement, what it names, and what else is stated of the same."""

    statement: Statement
    items: list[StatementItem]
    others: list[Statement]
    disagreements: list[Disagreement]


@dataclass(frozen=True)
class SourcePage:
    """Everything in the record that rests on one source."""

    source: Source
    figures: list[FigureGroup]
    statements: list[StatementGroup]


def figure_page(code: str, reader: Reader) -> FigurePage:
    """One figure's page in three queries, or ``Figure.DoesNotExist``.

    ``same`` speaks of the very same thing, ``others`` of the same measure and subject
    in another period, stage, part or population.
    """
    visible = Figure.objects.visible_to(reader).for_listing()
    figure = visible.get(code=code)
    siblings = visible.filter(subject=figure.subject, measure=figure.measure)
    rest = [each for each in siblings if each != figure]
    thing = what_it_measures(figure)
    same = [each for each in rest if what_it_measures(each) == thing]
    others = [each for each in rest if what_it_measures(each) != thing]
    return FigurePage(
        figure=figure,
        same=same,
        others=others,
        contradicting=[
            each
            for group in contradictions([figure, *same])
            for each in group
            if each != figure
        ],
        disagreements=list(figure.disagreements.all()),
    )


def statement_page(code: str, reader: Reader) -> StatementPage:
    """One statement's page in four queries, or ``Statement.DoesNotExist``."""
    visible = Statement.objects.visible_to(reader).for_listing()
    statement = visible.select_related("said_by").get(code=code)
    alike = visible.filter(subject=statement.subject, predicate=statement.predicate)
    return StatementPage(
        statement=statement,
        items=list(
            statement.items.select_related("subject__expo", "subject__organization")
        ),
        others=list(alike.exclude(pk=statement.pk)),
        disagreements=list(statement.disagreements.all()),
    )


def source_list(reader: Reader) -> QuerySet[Source]:
    """Sources with ``figure_count`` and ``statement_count``, newest first.

    Organisers see all of them, others those that something public rests on.
    """
    sources = Source.objects.annotate(
        figure_count=count_by("source", Figure.objects.visible_to(reader)),
        statement_count=count_by("source", Statement.objects.visible_to(reader)),
    ).order_by("-published_on", "publisher", "code")
    if is_organiser(reader):
        return sources
    return sources.filter(SOMETHING_COUNTED)


def source_page(code: str, reader: Reader) -> SourcePage:
    """One source's page in three queries, or ``Source.DoesNotExist``."""
    source = source_list(reader).get(code=code)
    figures = Figure.objects.visible_to(reader).filter(source=source)
    statements = Statement.objects.visible_to(reader).filter(source=source)
    return SourcePage(
        source=source,
        figures=group_figures(figures.for_listing()),
        statements=group_statements(statements.for_listing()),
    )
