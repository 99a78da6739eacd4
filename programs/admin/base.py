"""What every admin of the record does: a change here is a change in public."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from expo_portal.publishing.services import raise_published_version


class RecordAdmin(admin.ModelAdmin):
    """Raises the published version with each save and deletion, inlines included.

    The admin wraps both in a transaction, so readers meet the new version and the new
    rows together.
    """

    list_per_page = 50
    save_on_top = True
    show_full_result_count = False
    permanent_fields: ClassVar[list[str]] = []

    def get_readonly_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[str]:
        """What never changes once it is there: addresses that others cite."""
        fields = list(super().get_readonly_fields(request, obj))
        return [*fields, *self.permanent_fields] if obj else fields

    def save_related(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().save_related(request, *args, **kwargs)
        raise_published_version()

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        super().delete_model(request, obj)
        raise_published_version()

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> None:
        super().delete_queryset(request, queryset)
        raise_published_version()
