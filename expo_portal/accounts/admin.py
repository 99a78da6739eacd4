"""Accounts in the admin: for superusers, who give people their role."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from expo_portal.accounts.models import User

admin.site.unregister(Group)  # rights come from roles and memberships alone


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Make an account, give it a role, close it; the password stays its owner's."""

    list_display = ["email", "name", "role", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    filter_horizontal = []
    readonly_fields = ["last_login", "joined_at"]
    fieldsets = [
        (None, {"fields": ["email", "password"]}),
        (_("사람"), {"fields": ["name", "role"]}),
        (
            _("상태"),
            {"fields": ["is_active", "is_superuser", "last_login", "joined_at"]},
        ),
    ]
    add_fieldsets = [
        (
            None,
            {
                "classes": ["wide"],
                "fields": [
                    "email",
                    "name",
                    "role",
                    "usable_password",
                    "password1",
                    "password2",
                ],
            },
        ),
    ]
