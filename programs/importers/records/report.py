"""What became of each fact of the raw record."""

from collections.abc import Iterable, Iterator

from django.db.models import Model

from programs.models import Figure, Statement

FACT = r"^F[0-9]{3}\Z"
TYPED_BY_FIGURES = ("halls",)
TYPED_BY_STATEMENTS = ("roles", "halls", "sessions", "offices", "appearances")


def fact_lines() -> Iterator[str]:
    """Yield a line per loaded fact in order, with its typed rows, then the count."""
    figures = Figure.objects.filter(code__regex=FACT).for_listing()
    statements = Statement.objects.filter(code__regex=FACT).for_listing()
    lines = {
        figure.code: " · ".join([_figure(figure), *_typed(figure, TYPED_BY_FIGURES)])
        for figure in figures.prefetch_related(*TYPED_BY_FIGURES)
    }
    for each in statements.prefetch_related(*TYPED_BY_STATEMENTS):
        parts = [_statement(each), *_typed(each, TYPED_BY_STATEMENTS)]
        lines[each.code] = " · ".join(parts)
    for code in sorted(lines):
        yield f"{code} → {lines[code]}"
    yield f"{len(lines)} facts: {len(figures)} figures, {len(statements)} statements"


def _figure(figure: Figure) -> str:
    value = "-" if figure.value is None else f"{figure.value:f}"
    parts = (figure.subject.key, figure.measure_id, value, figure.source.code)
    return f"figure {figure.pk} " + " · ".join(parts)


def _statement(statement: Statement) -> str:
    parts = (statement.subject.key, statement.predicate_id, statement.source.code)
    return f"statement {statement.pk} " + " · ".join(parts)


def _typed(observation: Figure | Statement, relations: Iterable[str]) -> Iterator[str]:
    """Name the typed rows that rest on the observation: ``session 12``."""
    for relation in relations:
        rows: Iterable[Model] = getattr(observation, relation).all()
        for row in rows:
            yield f"{row._meta.model_name} {row.pk}"
