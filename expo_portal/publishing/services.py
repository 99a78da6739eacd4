"""Raising the published version: called by every service that alters public data."""

from django.db.models import F
from django.utils import timezone

from expo_portal.publishing.models import PublishedVersion


def raise_published_version() -> None:
    """Make every cached public page stale, in the caller's transaction.

    Locks the one row until that transaction ends, so call it last.
    """
    raised = PublishedVersion.objects.filter(pk=1).update(
        number=F("number") + 1, raised_at=timezone.now()
    )
    if not raised:
        PublishedVersion.objects.create(pk=1)


def published_version() -> int:
    """The current version; 0 before anything was published. One query."""
    row = PublishedVersion.objects.filter(pk=1).values_list("number", flat=True)
    return row.first() or 0
