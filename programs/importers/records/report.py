"""What became of each fact of the raw record."""

from collections.abc import Iterator

from programs.models import Figure, Statement


def fact_lines() -> Iterator[str]:
    """Yield a line per loaded fact in order, then the count of all."""
    figures = Figure.objects.filter(code__regex=FACT).for_listing()
    statements = Statement.objects.filter(code__regex=FACT).for_listing()
    lines = {figure.code: f"figure {figure.pk} {_figure(figure)}" for figure in figures}
    for statement in statements:
        lines[statement.code] = f"statement {statement.pk} {_statement(statement)}"
    for code in sorted(lines):
        yield f"{code} → {lines[code]}"
    yield f"{len(lines)} facts: {len(figures)} figures, {len(statements)} statements"


FACT = r"^F\d{3}$"


def _figure(figure: Figure) -> str:
    value = "-" if figure.value is None else f"{figure.value:f}"
    return " · ".join(
        (figure.subject.key, figure.measure_id, value, figure.source.code)
    )


def _statement(statement: Statement) -> str:
    parts = (statement.subject.key, statement.predicate_id, statement.source.code)
    return " · ".join(parts)
