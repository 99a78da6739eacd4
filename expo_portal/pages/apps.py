"""The pages that belong to no domain app."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """About, health and readiness."""

    name = "expo_portal.pages"
