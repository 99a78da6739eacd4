"""How django-allauth is fitted to a portal whose accounts are given out."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitedOnlyAdapter(DefaultAccountAdapter):
    """Closes sign-up: organisers make accounts, people set their own password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
