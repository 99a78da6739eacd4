"""Counting observations row by row without multiplying joins."""

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from programs.models import Figure, Statement

# For rows annotated with both counts.
SOMETHING_COUNTED = Q(figure_count__gt=0) | Q(statement_count__gt=0)


def count_by(
    reference: str, observations: "QuerySet[Figure] | QuerySet[Statement]"
) -> Coalesce:
    """How many of ``observations`` refer to each row, as a subquery of its own."""
    counted = (
        observations.filter(**{reference: OuterRef("pk")})
        .order_by()
        .values(reference)
        .annotate(count=Count("pk"))
        .values("count")
    )
    return Coalesce(Subquery(counted), 0)
