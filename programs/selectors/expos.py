"""What the expo pages and the home page show."""

from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch

from expo_portal.accounts.models import User
from expo_portal.lib.partial_dates import is_a_day
from programs.enums import HallKind, SessionKind
from programs.models import (
    Appearance,
    Disagreement,
    Expo,
    ExpoRole,
    Figure,
    Hall,
    Session,
    Source,
    Statement,
)
from programs.models.statement import StatementQuerySet
from programs.selectors.grouping import (
    FigureGroup,
    StatementGroup,
    group_figures,
    group_statements,
    place_in,
)

Reader = User | AnonymousUser

# What an edition's own fields were typed from, among all that is said of it.
GROUND_PREDICATES = frozenset(
    {
        "dates",
        "end_date",
        "existence",
        "held",
        "host_show_dates",
        "theme",
        "venue",
        "venue_hall",
    }
)
GROUND_MEASURES = frozenset({"edition_number"})

# What a year's tile says besides its state.
HEADLINE_MEASURE = "exhibitors"


@dataclass(frozen=True)
class ExpoTile:
    """An edition with what every source says of its exhibitors."""

    expo: Expo
    exhibitors: list[Figure]


@dataclass(frozen=True)
class SourceRoles:
    """Who had which part in an edition according to one source."""

    source: Source
    roles: list[ExpoRole]
    is_open_list: bool


@dataclass(frozen=True)
class ExpoPage:
    """All that the page of one edition shows."""

    expo: Expo
    before: Expo | None
    after: Expo | None
    roles: list[SourceRoles]
    halls: list[Hall]
    sessions: list[Session]
    figures: list[FigureGroup]
    statements: list[StatementGroup]
    disagreements: list[Disagreement]

    @property
    def grounds(self) -> list[Figure | Statement]:
        """What the edition's state, days, place, theme and number rest on."""
        return [
            statement
            for group in self.statements
            if group.predicate.pk in GROUND_PREDICATES
            for statement in group.statements
        ] + [
            figure
            for group in self.figures
            if group.measure.pk in GROUND_MEASURES
            for figure in group.figures
        ]


def expo_tiles(reader: Reader) -> list[ExpoTile]:
    """Every edition, newest first, in two queries."""
    figures = (
        Figure.objects.visible_to(reader)
        .filter(measure=HEADLINE_MEASURE, dimension="", subject__expo__isnull=False)
        .for_listing()
    )
    by_subject: dict[int, list[Figure]] = {}
    for figure in figures:
        by_subject.setdefault(figure.subject_id, []).append(figure)
    return [
        ExpoTile(expo, by_subject.get(expo.subject_id, []))
        for expo in Expo.objects.for_listing()
    ]


def expo_page(year: int, reader: Reader) -> ExpoPage:
    """One edition's page in eleven queries, or ``Expo.DoesNotExist``."""
    expos = list(Expo.objects.for_listing())
    places = {expo.year: place for place, expo in enumerate(expos)}
    if year not in places:
        raise Expo.DoesNotExist
    place = places[year]
    expo = expos[place]
    statements = Statement.objects.visible_to(reader)
    stated = statements.filter(subject=expo.subject)
    figures = Figure.objects.visible_to(reader).filter(subject=expo.subject)
    return ExpoPage(
        expo=expo,
        before=expos[place + 1] if place + 1 < len(expos) else None,
        after=expos[place - 1] if place else None,
        roles=_roles(expo, statements),
        halls=_halls(expo, reader),
        sessions=_sessions(expo, statements),
        figures=group_figures(figures.for_listing()),
        statements=group_statements(stated.for_listing()),
        disagreements=list(Disagreement.objects.about(figures, stated)),
    )


def _roles(expo: Expo, statements: StatementQuerySet) -> list[SourceRoles]:
    roles = (
        expo.roles.filter(statement__in=statements)
        .select_related("organization__subject", "statement__source")
        .order_by("statement__source__published_on", "statement__source__code", "pk")
    )
    return [
        SourceRoles(
            source, members, any(each.statement.is_open_list for each in members)
        )
        for source, group in groupby(roles, key=lambda role: role.statement.source)
        if (members := list(group))
    ]


def _halls(expo: Expo, reader: Reader) -> list[Hall]:
    figures = Figure.objects.visible_to(reader).for_listing()
    statements = Statement.objects.visible_to(reader).for_listing()
    halls = Hall.objects.filter(expo=expo)
    found = halls.prefetch_related(
        Prefetch("figures", queryset=figures)
    ).prefetch_related(Prefetch("statements", queryset=statements))
    shown = [hall for hall in found if hall.figures.all() or hall.statements.all()]
    return sorted(shown, key=lambda hall: place_in(HallKind, hall.kind))


def _sessions(expo: Expo, statements: StatementQuerySet) -> list[Session]:
    appearances = (
        Appearance.objects.filter(statement__in=statements)
        .select_related(
            "office__person__subject", "office__held_at", "statement__source"
        )
        .order_by("kind", "pk")
    )
    sessions = expo.sessions.select_related("host__subject").prefetch_related(
        Prefetch("appearances", queryset=appearances),
        Prefetch("statements", queryset=statements.select_related("source")),
    )
    shown = [session for session in sessions if session.statements.all()]
    return sorted(shown, key=_course)


def _course(session: Session) -> tuple[bool, str, int]:
    """By day, those of no known day last; the opening before what follows it."""
    kind = place_in(SessionKind, session.kind)
    return not is_a_day(session.starts_on), session.starts_on, kind
