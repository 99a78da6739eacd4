"""The programs app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgramsConfig(AppConfig):
    """Sources, figures and statements; expos, organizations and people."""

    name = "programs"
    verbose_name = _("기록")
