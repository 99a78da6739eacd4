"""What the pages of subjects without a table of their own show."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from programs.enums import SubjectKind
from programs.models import (
    Disagreement,
    Figure,
    Statement,
    StatementItem,
    Subject,
    SubjectName,
)
from programs.selectors.counts import SOMETHING_COUNTED, count_by
from programs.selectors.expos import Reader
from programs.selectors.grouping import (
    FigureGroup,
    StatementGroup,
    group_figures,
    group_statements,
    names_of,
)

# Expos and organizations have richer pages; people and regions are met where they act.
KINDS = (
    SubjectKind.EXPO_SERIES,
    SubjectKind.PROGRAMME,
    SubjectKind.AGREEMENT,
    SubjectKind.SURVEY,
    SubjectKind.COMPANY,
    SubjectKind.COMPANY_GROUP,
    SubjectKind.EVENT,
)


@dataclass(frozen=True)
class SubjectPage:
    """All that is said of one subject."""

    subject: Subject
    names: list[SubjectName]
    figures: list[FigureGroup]
    statements: list[StatementGroup]
    disagreements: list[Disagreement]


def subject_list(reader: Reader) -> QuerySet[Subject]:
    """Subjects of these kinds of which ``reader`` may see something, with counts."""
    return _counted(reader).filter(SOMETHING_COUNTED)


def _counted(reader: Reader) -> QuerySet[Subject]:
    figures = count_by("subject", Figure.objects.visible_to(reader))
    statements = count_by("subject", Statement.objects.visible_to(reader))
    return Subject.objects.filter(kind__in=KINDS).annotate(
        figure_count=figures, statement_count=statements
    )


def subject_page(kind: str, slug: str, reader: Reader) -> SubjectPage:
    """One subject's page in five queries, or ``Subject.DoesNotExist``.

    A subject that others' statements name has a page too: they link to it.
    """
    visible = Statement.objects.visible_to(reader)
    named = StatementItem.objects.filter(subject=OuterRef("pk"), statement__in=visible)
    subject = (
        _counted(reader)
        .filter(SOMETHING_COUNTED | Q(Exists(named)))
        .get(kind=kind, slug=slug)
    )
    figures = Figure.objects.visible_to(reader).filter(subject=subject)
    statements = visible.filter(subject=subject)
    return SubjectPage(
        subject=subject,
        names=names_of(subject),
        figures=group_figures(figures.for_listing()),
        statements=group_statements(statements.for_listing()),
        disagreements=list(Disagreement.objects.about(figures, statements)),
    )
