"""Where an observation comes from."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from expo_portal.lib.fields import (
    CODE,
    CodeField,
    PartialDateField,
    partial_dates_shaped,
)
from programs.enums import SourceKind, SourceLanguage


class Source(models.Model):
    """An article, release, report or organiser's record, as it was found."""

    code = CodeField(_("부호"))
    kind = models.CharField(_("종류"), max_length=20, choices=SourceKind)
    publisher = models.CharField(_("발행처"), max_length=80)
    title = models.CharField(_("제목"), max_length=200, blank=True)
    language = models.CharField(_("언어"), max_length=2, choices=SourceLanguage)
    url = models.URLField(_("주소"), max_length=500, blank=True)
    archived_url = models.URLField(_("보존본 주소"), max_length=500, blank=True)
    published_on = PartialDateField(_("발행일"))
    accessed_on = models.DateField(_("확인한 날"), null=True, blank=True)
    note = models.TextField(_("메모"), blank=True)

    class Meta:
        verbose_name = _("출처")
        verbose_name_plural = _("출처")
        ordering = ["publisher", "published_on", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["code"],
                name="source_code_once",
                violation_error_message=_("이 부호의 출처가 이미 있습니다."),
            ),
            models.CheckConstraint(
                condition=Q(code__regex=CODE), name="source_code_shaped"
            ),
            models.CheckConstraint(
                condition=partial_dates_shaped("published_on"),
                name="source_dates_shaped",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=SourceKind.values), name="source_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(language__in=SourceLanguage.values),
                name="source_language_known",
            ),
            models.CheckConstraint(
                condition=~Q(publisher=""), name="source_publisher_named"
            ),
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (self.publisher, self.published_on) if part)

    def get_absolute_url(self) -> str:
        """The public page of all that rests on this source."""
        return reverse("programs:source-detail", args=[self.code])
