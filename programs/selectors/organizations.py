"""What the organization pages show."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from programs.models import (
    ExpoRole,
    Figure,
    Office,
    Organization,
    Session,
    Statement,
    StatementItem,
    Subject,
    SubjectName,
)
from programs.models.statement import StatementQuerySet
from programs.selectors.expos import Reader
from programs.selectors.grouping import (
    FigureGroup,
    StatementGroup,
    group_figures,
    group_statements,
    names_of,
)


@dataclass(frozen=True)
class OrganizationPage:
    """All that the page of one organization shows."""

    organization: Organization
    names: list[SubjectName]
    roles: list[ExpoRole]
    offices: list[Office]
    sessions: list[Session]
    figures: list[FigureGroup]
    statements: list[StatementGroup]
    mentions: list[StatementItem]


def organization_list(reader: Reader) -> QuerySet[Organization]:
    """Every organization with the number of editions it had a part in."""
    visible = Q(roles__statement__in=Statement.objects.visible_to(reader))
    return Organization.objects.for_listing().annotate(
        edition_count=Count("roles__expo", filter=visible, distinct=True)
    )


def organization_page(slug: str, reader: Reader) -> OrganizationPage:
    """One organization's page in nine queries, or ``Organization.DoesNotExist``."""
    organization = Organization.objects.for_listing().get(subject__slug=slug)
    subject = organization.subject
    statements = Statement.objects.visible_to(reader)
    figures = Figure.objects.visible_to(reader).filter(subject=subject)
    return OrganizationPage(
        organization=organization,
        names=names_of(subject),
        roles=list(
            organization.roles.filter(statement__in=statements)
            .select_related("expo__subject", "statement__source")
            .order_by("-expo__year", "role", "pk")
        ),
        offices=_offices(subject, statements),
        sessions=list(
            organization.sessions.filter(statements__in=statements)
            .distinct()
            .select_related("expo", "about")
        ),
        figures=group_figures(figures.for_listing()),
        statements=group_statements(statements.filter(subject=subject).for_listing()),
        mentions=_mentions(subject, statements),
    )


def _offices(subject: Subject, statements: StatementQuerySet) -> list[Office]:
    grounds = Prefetch("statements", queryset=statements.select_related("source"))
    return list(
        subject.offices.filter(statements__in=statements)
        .distinct()
        .select_related("person__subject")
        .prefetch_related(grounds)
        .order_by("-seen_to", "person__subject__name")
    )


def _mentions(subject: Subject, statements: StatementQuerySet) -> list[StatementItem]:
    """Where others' statements name it, its parts in editions left out."""
    return list(
        StatementItem.objects.filter(subject=subject, statement__in=statements)
        .exclude(statement__roles__organization__subject=subject)
        .select_related(
            "statement__subject", "statement__predicate", "statement__source"
        )
        .order_by("-statement__period_to", "statement__code")
    )
