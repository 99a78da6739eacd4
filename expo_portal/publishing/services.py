"""Raising the published version: called by every service that alters public data."""

from django.db.models import F
from django.utils import timezone

from expo_portal.publishing.models import PublishedVersion


def raise_published_version() -> None:
    """Make every cached public page stale, in the caller's transaction.

    Locks the one row until that transaction ends, so call it last.
    """
    PublishedVersion.objects.bulk_create(
        [PublishedVersion(pk=1)], ignore_conflicts=True
    )
    PublishedVersion.objects.filter(pk=1).update(
        number=F("number") + 1, raised_at=timezone.now()
    )


def published_version() -> str:
    """The current version; blank before anything was published. One query."""
    version = PublishedVersion.objects.filter(pk=1).first()
    return str(version or "")
