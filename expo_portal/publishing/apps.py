"""The publishing app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    """Which version of the record the public sees, and the caching that hangs on it."""

    name = "expo_portal.publishing"
    verbose_name = _("공개")
