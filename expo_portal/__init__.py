"""The foundation: settings, URLs, accounts, publishing, and pure helpers in lib."""

from expo_portal.celery import app as celery_app

__all__ = ["celery_app"]
