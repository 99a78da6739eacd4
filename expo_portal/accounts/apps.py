"""The accounts app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """People and their roles."""

    name = "expo_portal.accounts"
    verbose_name = _("계정")
