"""Observations put side by side: all that is said of one thing, from every source."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import TextChoices

from programs.enums import NameKind
from programs.intervals import contradictions
from programs.models import (
    Figure,
    Measure,
    Predicate,
    Statement,
    Subject,
    SubjectName,
)


@dataclass(frozen=True)
class FigureGroup:
    """One measure of one part, every observation of it, and whether they clash."""

    measure: Measure
    part: str
    figures: list[Figure]
    is_contradicted: bool


@dataclass(frozen=True)
class StatementGroup:
    """One predicate and every statement of it."""

    predicate: Predicate
    statements: list[Statement]


def place_in(choices: type[TextChoices], value: str) -> int:
    """Where ``value`` stands in its closed list, which is in reading order."""
    return list(choices.values).index(value)


def names_of(subject: Subject) -> list[SubjectName]:
    """Every name of the subject with its source, by kind, in one query."""
    names = subject.names.select_related("source")
    return sorted(names, key=lambda name: place_in(NameKind, name.kind))


def group_figures(figures: Iterable[Figure]) -> list[FigureGroup]:
    """Group by measure and part, keeping the order in which they come."""
    listed = list(figures)
    clashing = {figure.pk for group in contradictions(listed) for figure in group}
    groups: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in listed:
        part = (figure.measure_id, figure.dimension, figure.dimension_key)
        groups[part].append(figure)
    return [
        FigureGroup(
            measure=members[0].measure,
            part=part,
            figures=members,
            is_contradicted=any(figure.pk in clashing for figure in members),
        )
        for (_, _, part), members in groups.items()
    ]


def group_statements(statements: Iterable[Statement]) -> list[StatementGroup]:
    """Group by predicate; the statements must come in their default order."""
    return [
        StatementGroup(predicate, list(members))
        for predicate, members in groupby(statements, key=lambda each: each.predicate)
    ]
