"""What each role may do with the record, asked the way Django asks."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.backends import BaseBackend

from expo_portal.accounts.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from expo_portal.accounts.models import User

RECORD_APPS = frozenset({"programs", "exhibitors", "buyers"})


class RolePermissions(BaseBackend):
    """Gives organisers every permission on the record.

    Accounts need a superuser, and so do memberships, which show and bind accounts.
    """

    def has_perm(
        self, user_obj: "User | AnonymousUser", perm: str, obj: Any = None
    ) -> bool:
        app, _, name = perm.partition(".")
        is_of_the_record = app in RECORD_APPS and not name.endswith("membership")
        return is_organiser(user_obj) and is_of_the_record

    def has_module_perms(
        self, user_obj: "User | AnonymousUser", app_label: str
    ) -> bool:
        """Whether the admin lists ``app_label`` at all."""
        return is_organiser(user_obj) and app_label in RECORD_APPS


def is_organiser(user: "User | AnonymousUser") -> bool:
    """Whether ``user`` sees and edits the whole record."""
    return user.is_active and getattr(user, "role", None) == Role.ORGANISER
