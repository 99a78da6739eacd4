"""Anything that something is said about, and the names it answers to."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expo_portal.lib.fields import (
    NameKeyField,
    PartialDateField,
    partial_dates_ordered,
    partial_dates_shaped,
)
from expo_portal.lib.korean.names import name_key
from programs.enums import Confidence, NameKind, SubjectKind

if TYPE_CHECKING:
    from programs.models.source import Source


class SubjectQuerySet(models.QuerySet["Subject"]):
    """Subjects by the names they have or had."""

    def named(self, name: str) -> Self:
        """Those that answer to ``name`` now, once, or in some print."""
        key = name_key(name)
        return self.filter(Q(name_key=key) | Q(names__key=key)).distinct()


class Subject(models.Model):
    """A thing that figures and statements are about; its key never changes."""

    kind = models.CharField(_("종류"), max_length=16, choices=SubjectKind)
    key = models.CharField(
        _("식별자"), max_length=120, help_text=_("종류:이름. 바뀌지 않습니다.")
    )
    slug = models.SlugField(_("주소"), max_length=120, allow_unicode=True)
    name = models.CharField(_("이름"), max_length=120)
    name_en = models.CharField(_("영문 이름"), max_length=160, blank=True)
    name_key = NameKeyField(_("검색용 이름"), of="name")

    objects = SubjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("대상")
        verbose_name_plural = _("대상")
        ordering = ["kind", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                name="subject_key_once",
                violation_error_message=_("이 식별자의 대상이 이미 있습니다."),
            ),
            models.UniqueConstraint(
                fields=["kind", "slug"],
                name="subject_slug_once_per_kind",
                violation_error_message=_("같은 종류에 이 주소가 이미 있습니다."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=SubjectKind.values), name="subject_kind_known"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="subject_named"),
            models.CheckConstraint(
                condition=~Q(kind=SubjectKind.EXPO) | Q(slug__regex=r"^[0-9]{4}\Z"),
                name="subject_expo_slug_is_a_year",
                violation_error_message=_("엑스포의 주소는 연도 네 자리입니다."),
            ),
        ]
        indexes = [models.Index(fields=["name_key"], name="subject_by_name_key")]

    def __str__(self) -> str:
        return self.name


class SubjectName(models.Model):
    """A name of a subject: what kind of name, from when to when, who prints it."""

    subject = models.ForeignKey(
        Subject, on_delete=models.CASCADE, related_name="names", verbose_name=_("대상")
    )
    name = models.CharField(_("이름"), max_length=120)
    key = NameKeyField(_("검색용 이름"), of="name")
    kind = models.CharField(_("이름 종류"), max_length=20, choices=NameKind)
    confidence = models.CharField(
        _("확실한 정도"), max_length=10, choices=Confidence, default=Confidence.STATED
    )
    valid_from = PartialDateField(_("언제부터"))
    valid_to = PartialDateField(_("언제까지"))
    source: "models.ForeignKey[Source | None]" = models.ForeignKey(
        "programs.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="names",
        verbose_name=_("출처"),
    )

    class Meta:
        verbose_name = _("이름")
        verbose_name_plural = _("이름")
        ordering = ["subject", "kind", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "name", "kind", "source"],
                name="subjectname_once_per_source",
            ),
            models.UniqueConstraint(
                fields=["subject", "name", "kind"],
                condition=Q(source=None),
                name="subjectname_once_without_source",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=NameKind.values), name="subjectname_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(confidence__in=Confidence.values),
                name="subjectname_confidence_known",
            ),
            models.CheckConstraint(
                condition=partial_dates_shaped("valid_from", "valid_to"),
                name="subjectname_dates_shaped",
            ),
            models.CheckConstraint(
                condition=partial_dates_ordered("valid_from", "valid_to"),
                name="subjectname_period_ordered",
            ),
        ]
        indexes = [models.Index(fields=["key"], name="subjectname_by_key")]

    def __str__(self) -> str:
        return self.name
