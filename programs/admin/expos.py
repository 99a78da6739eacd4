"""Editions: roles, halls, sessions, and who appeared."""

from typing import ClassVar

from django.contrib import admin

from programs.admin.base import RecordAdmin
from programs.models import Appearance, Expo, ExpoRole, Hall, Session


class ExpoRoleInline(admin.TabularInline):
    """Who had which part, according to whom."""

    model = ExpoRole
    extra = 0
    autocomplete_fields = ["organization", "statement"]


class HallInline(admin.TabularInline):
    """The halls of an edition."""

    model = Hall
    extra = 0
    autocomplete_fields = ["statements", "figures"]


@admin.register(Expo)
class ExpoAdmin(RecordAdmin):
    """An edition with its roles and halls."""

    list_display = ["year", "edition_number", "status", "starts_on", "ends_on", "venue"]
    list_filter = ["status"]
    search_fields = ["year", "subject__name"]
    autocomplete_fields = ["subject"]
    inlines = [ExpoRoleInline, HallInline]


@admin.register(ExpoRole)
class ExpoRoleAdmin(RecordAdmin):
    """Every part in every edition."""

    list_display = ["expo", "organization", "role", "statement"]
    list_filter = ["role", "expo__year"]
    list_select_related = ["expo__subject", "organization__subject", "statement"]
    search_fields = ["organization__subject__name"]
    autocomplete_fields = ["expo", "organization", "statement"]


@admin.register(Hall)
class HallAdmin(RecordAdmin):
    """Every hall of every edition."""

    list_display = ["name", "expo", "kind"]
    list_filter = ["kind", "expo__year"]
    list_select_related = ["expo__subject"]
    search_fields = ["name"]
    autocomplete_fields = ["expo", "statements", "figures"]


class AppearanceInline(admin.TabularInline):
    """Who was there, in which office."""

    model = Appearance
    extra = 0
    autocomplete_fields = ["office", "statement"]


@admin.register(Session)
class SessionAdmin(RecordAdmin):
    """What took place, and who was there."""

    permanent_fields: ClassVar = ["code"]
    list_display = ["title", "expo", "kind", "starts_on", "stage"]
    list_filter = ["kind", "stage", "expo__year"]
    list_select_related = ["expo__subject"]
    search_fields = ["title", "code"]
    autocomplete_fields = ["expo", "about", "host", "statements"]
    inlines = [AppearanceInline]


@admin.register(Appearance)
class AppearanceAdmin(RecordAdmin):
    """Every appearance."""

    list_display = ["office", "session", "kind", "is_online"]
    list_filter = ["kind", "is_online"]
    list_select_related = ["office__person__subject", "session"]
    search_fields = ["office__person__subject__name", "session__title"]
    autocomplete_fields = ["session", "office", "statement"]
