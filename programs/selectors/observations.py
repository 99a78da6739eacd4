"""What the pages of one figure, one statement and one source show."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from programs.intervals import contradictions, what_it_measures
from programs.models import Disagreement, Figure, Source, Statement, StatementItem
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
    return FigurePage(
        figure=figure,
        same=same,
        others=[each for each in rest if each not in same],
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
        items=list(statement.items.select_related("subject__organization")),
        others=list(alike.exclude(pk=statement.pk)),
        disagreements=list(statement.disagreements.all()),
    )


def source_list(reader: Reader) -> QuerySet[Source]:
    """Every source with ``figure_count`` and ``statement_count``, newest first."""
    return Source.objects.annotate(
        figure_count=_count(Figure.objects.visible_to(reader)),
        statement_count=_count(Statement.objects.visible_to(reader)),
    ).order_by("-published_on", "publisher", "code")


def source_page(code: str, reader: Reader) -> SourcePage:
    """One source's page in three queries, or ``Source.DoesNotExist``."""
    source = Source.objects.get(code=code)
    figures = Figure.objects.visible_to(reader).filter(source=source)
    statements = Statement.objects.visible_to(reader).filter(source=source)
    return SourcePage(
        source=source,
        figures=group_figures(figures.for_listing()),
        statements=group_statements(statements.for_listing()),
    )


def _count(observations: "QuerySet[Figure] | QuerySet[Statement]") -> Coalesce:
    """How many of ``observations`` rest on the source, as a subquery of its own."""
    counted = (
        observations.filter(source=OuterRef("pk"))
        .order_by()
        .values("source")
        .annotate(count=Count("pk"))
        .values("count")
    )
    return Coalesce(Subquery(counted), 0)
