"""What each role may do with the record, asked the way Django asks."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.backends import BaseBackend

from expo_portal.accounts.roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from expo_portal.accounts.models import User

RECORD_APPS = frozenset({"programs", "exhibitors", "buyers"})


class RolePermissions(BaseBackend):
    """Gives organisers every permission on the record; accounts need a superuser."""

    def has_perm(
        self, user_obj: "User | AnonymousUser", perm: str, obj: Any = None
    ) -> bool:
        app = perm.partition(".")[0]
        return is_organiser(user_obj) and app in RECORD_APPS

    def has_module_perms(
        self, user_obj: "User | AnonymousUser", app_label: str
    ) -> bool:
        """Whether the admin lists ``app_label`` at all."""
        return is_organiser(user_obj) and app_label in RECORD_APPS


def is_organiser(user: "User | AnonymousUser") -> bool:
    """Whether ``user`` sees and edits the whole record."""
    return user.is_active and getattr(user, "role", None) == Role.ORGANISER
