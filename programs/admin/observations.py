"""Figures and statements."""

from typing import Any, ClassVar

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from programs.admin.base import RecordAdmin
from programs.models import Figure, Statement, StatementItem

PERIOD = (_("기간"), {"fields": ["period_from", "period_to", "period_note", "as_of"]})
REVIEW = (
    _("대조와 공개"),
    {"fields": ["check_mark", "review", "rejected_reason", "published_at"]},
)
NOTES = (_("설명"), {"fields": ["note", "note_en"]})
STATE = ("review", "published_at")
IS_PUBLISHED = ("published_at", admin.EmptyFieldListFilter)
FLAGS = ("is_open_list", "is_online", "is_foreign", "is_excerpt")


@admin.register(Figure)
class FigureAdmin(RecordAdmin):
    """One number from one source, in the order of the clipping it is typed from."""

    permanent_fields: ClassVar = ["code"]
    list_display = [
        "code",
        "subject",
        "measure",
        "value",
        "stage",
        "source",
        "review",
        "published_at",
    ]
    list_filter = [
        IS_PUBLISHED,
        "review",
        "check_mark",
        "stage",
        "is_cumulative",
        "measure",
    ]
    list_select_related = ["subject", "measure", "source"]
    search_fields = ["code", "subject__name", "measure__name", "as_printed"]
    autocomplete_fields = ["subject", "measure", "source"]
    fieldsets: ClassVar[Any] = [
        (None, {"fields": ["code", "source", "subject", "measure", "as_printed"]}),
        (
            _("값"),
            {
                "fields": [
                    ("value", "value_high", "bound", "is_strict"),
                    ("stage", "is_approximate", "is_cumulative", "is_named_only"),
                    ("before", "after", "is_before_planned"),
                    ("dimension", "dimension_key"),
                    ("population", "basis"),
                ]
            },
        ),
        PERIOD,
        (_("표시"), {"fields": [FLAGS]}),
        REVIEW,
        NOTES,
    ]


class StatementItemInline(admin.TabularInline):
    """What a statement names."""

    model = StatementItem
    extra = 0
    autocomplete_fields = ["subject"]


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    """One thing said by one source, with what it names."""

    permanent_fields: ClassVar = ["code"]
    list_display = [
        "code",
        "subject",
        "predicate",
        "text",
        "source",
        "review",
        "published_at",
    ]
    list_filter = [IS_PUBLISHED, "review", "check_mark", "stage", "predicate"]
    list_select_related = ["subject", "predicate", "source"]
    search_fields = ["code", "subject__name", "text"]
    autocomplete_fields = ["subject", "predicate", "source", "said_by"]
    inlines = [StatementItemInline]
    fieldsets: ClassVar[Any] = [
        (None, {"fields": ["code", "source", "subject", "predicate", "as_printed"]}),
        (_("내용"), {"fields": ["text", "text_en", "said_by", "stage"]}),
        PERIOD,
        (_("표시"), {"fields": [FLAGS]}),
        REVIEW,
        NOTES,
    ]


@admin.register(StatementItem)
class StatementItemAdmin(RecordAdmin):
    """All items at once, for finding those that point at nothing yet."""

    list_display = ["text", "subject", "statement", "position"]
    list_filter = [("subject", admin.EmptyFieldListFilter)]
    list_select_related = ["subject", "statement"]
    search_fields = ["text", "statement__code"]
    autocomplete_fields = ["statement", "subject"]
