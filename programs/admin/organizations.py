"""Organizations, their staff, and people in office."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from programs.admin.base import RecordAdmin
from programs.models import Office, Organization, OrganizationMembership, Person


@admin.register(Organization)
class OrganizationAdmin(RecordAdmin):
    """Bodies; their names are their subject's."""

    list_display = ["__str__", "kind"]
    list_filter = ["kind"]
    list_select_related = ["subject"]
    search_fields = ["subject__name", "subject__names__name"]
    autocomplete_fields = ["subject"]


@admin.register(OrganizationMembership)
class OrganizationMembershipAdmin(admin.ModelAdmin):
    """Who looks after which organization: for superusers, who manage accounts."""

    list_display = ["organization", "user"]
    list_select_related = ["organization__subject", "user"]
    search_fields = ["organization__subject__name", "user__email"]
    autocomplete_fields = ["organization", "user"]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._is_superuser(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_superuser(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._is_superuser(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_superuser(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_superuser(request)

    @staticmethod
    def _is_superuser(request: HttpRequest) -> bool:
        return request.user.is_active and request.user.is_superuser


class OfficeInline(admin.TabularInline):
    """The offices of a person."""

    model = Office
    extra = 0
    autocomplete_fields = ["held_at", "statements"]


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    """People whom a source names in office."""

    list_display = ["__str__"]
    list_select_related = ["subject"]
    search_fields = ["subject__name"]
    autocomplete_fields = ["subject"]
    inlines = [OfficeInline]


@admin.register(Office)
class OfficeAdmin(RecordAdmin):
    """Who was seen in which office when."""

    list_display = ["person", "held_at", "title", "seen_from", "seen_to"]
    list_select_related = ["person__subject", "held_at"]
    search_fields = ["person__subject__name", "title", "held_at__name"]
    autocomplete_fields = ["person", "held_at", "statements"]
