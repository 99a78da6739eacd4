"""Organizations, their staff, and people in office."""

from django.contrib import admin

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
