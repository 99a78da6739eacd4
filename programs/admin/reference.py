"""Subjects, sources, measures: what observations point at."""

from typing import ClassVar

from django.contrib import admin
from django.db.models import URLField

from programs.admin.base import RecordAdmin
from programs.models import (
    Disagreement,
    Measure,
    Predicate,
    Source,
    Subject,
    SubjectName,
    Unit,
)


class SubjectNameInline(admin.TabularInline):
    """The names of a subject."""

    model = SubjectName
    extra = 0
    autocomplete_fields = ["source"]


@admin.register(Subject)
class SubjectAdmin(RecordAdmin):
    """What is spoken of, found by any of its names."""

    permanent_fields: ClassVar = ["key", "slug"]
    list_display = ["name", "kind", "key"]
    list_filter = ["kind"]
    search_fields = ["name", "key", "names__name"]
    inlines = [SubjectNameInline]


@admin.register(SubjectName)
class SubjectNameAdmin(RecordAdmin):
    """All names at once, for finding doubtful ones."""

    list_display = ["name", "subject", "kind", "confidence", "source"]
    list_filter = ["kind", "confidence"]
    list_select_related = ["subject", "source"]
    search_fields = ["name", "subject__name"]
    autocomplete_fields = ["subject", "source"]


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Where observations come from."""

    permanent_fields: ClassVar = ["code"]
    list_display = ["code", "publisher", "title", "published_on", "kind"]
    list_filter = ["kind", "language"]
    search_fields = ["code", "publisher", "title"]
    formfield_overrides: ClassVar = {URLField: {"assume_scheme": "https"}}


@admin.register(Unit)
class UnitAdmin(RecordAdmin):
    """Units and their counters."""

    permanent_fields: ClassVar = ["code"]
    list_display = ["code", "name", "counter", "notation"]
    search_fields = ["code", "name"]


@admin.register(Measure)
class MeasureAdmin(RecordAdmin):
    """What is measured."""

    permanent_fields: ClassVar = ["code"]
    list_display = ["name", "code", "unit", "expresses", "better_when"]
    list_filter = ["expresses", "better_when", "unit"]
    list_select_related = ["unit"]
    search_fields = ["name", "code", "name_en"]
    autocomplete_fields = ["unit", "level_unit"]


@admin.register(Predicate)
class PredicateAdmin(RecordAdmin):
    """What is stated."""

    permanent_fields: ClassVar = ["code"]
    list_display = ["name", "code", "position"]
    search_fields = ["name", "code"]


@admin.register(Disagreement)
class DisagreementAdmin(RecordAdmin):
    """Known clashes and their explanation."""

    permanent_fields: ClassVar = ["code"]
    list_display = ["code", "topic", "nature"]
    list_filter = ["nature"]
    search_fields = ["code", "topic", "says"]
    autocomplete_fields = ["figures", "statements"]
