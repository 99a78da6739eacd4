"""The editions of the expo, and who had which part in each."""

from typing import Self

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from programs.enums import ExpoStatus, RoleKind, SubjectKind
from programs.models.organization import Organization
from programs.models.statement import Statement
from programs.models.subject import Subject

FIRST_YEAR = 2016


class ExpoQuerySet(models.QuerySet["Expo"]):
    """Editions, newest first."""

    def for_listing(self) -> Self:
        """Join the subject, which carries the name."""
        return self.select_related("subject")


class Expo(models.Model):
    """One year's edition: held, not held, planned, or a year without a word of record.

    The edition number is separate from the year: 2021 was the fifth, 2022 the sixth.
    """

    subject = models.OneToOneField(
        Subject,
        on_delete=models.PROTECT,
        limit_choices_to={"kind": SubjectKind.EXPO},
        related_name="expo",
        verbose_name=_("대상"),
    )
    year = models.PositiveSmallIntegerField(
        _("연도"), validators=[MinValueValidator(FIRST_YEAR)]
    )
    edition_number = models.PositiveSmallIntegerField(_("회차"), null=True, blank=True)
    status = models.CharField(
        _("상태"), max_length=10, choices=ExpoStatus, default=ExpoStatus.UNKNOWN
    )
    starts_on = models.DateField(_("첫날"), null=True, blank=True)
    ends_on = models.DateField(_("마지막 날"), null=True, blank=True)
    venue = models.CharField(_("장소"), max_length=80, blank=True)
    theme = models.CharField(_("주제"), max_length=120, blank=True)

    objects = ExpoQuerySet.as_manager()

    class Meta:
        verbose_name = _("엑스포")
        verbose_name_plural = _("엑스포")
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["year"],
                name="expo_year_once",
                violation_error_message=_("이 해의 엑스포가 이미 있습니다."),
            ),
            models.UniqueConstraint(
                fields=["edition_number"],
                name="expo_edition_number_once",
                violation_error_message=_("이 회차가 이미 있습니다."),
            ),
            models.CheckConstraint(
                condition=Q(edition_number=None) | Q(edition_number__gte=1),
                name="expo_edition_number_positive",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ExpoStatus.values), name="expo_status_known"
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None, ends_on=None)
                | Q(
                    starts_on__isnull=False,
                    ends_on__isnull=False,
                    starts_on__lte=F("ends_on"),
                ),
                name="expo_days_ordered",
                violation_error_message=_("첫날과 마지막 날을 순서대로 함께 적습니다."),
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(starts_on__year=F("year")),
                name="expo_days_in_its_year",
                violation_error_message=_("날짜가 이 해의 것이 아닙니다."),
            ),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_YEAR), name="expo_year_since_the_first"
            ),
            models.CheckConstraint(
                condition=Q(status__in=[ExpoStatus.HELD, ExpoStatus.PLANNED])
                | Q(starts_on=None, edition_number=None),
                name="expo_not_held_has_no_days",
                violation_error_message=_(
                    "열리지 않았거나 자료가 없는 해에는 날짜도 회차도 없습니다."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.subject.name

    def get_absolute_url(self) -> str:
        """The public page of this edition."""
        return reverse("programs:expo-detail", args=[self.year])


class ExpoRole(models.Model):
    """An organization's part in an edition, according to one statement."""

    expo = models.ForeignKey(
        Expo, on_delete=models.PROTECT, related_name="roles", verbose_name=_("엑스포")
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        related_name="roles",
        verbose_name=_("기관"),
    )
    role = models.CharField(_("역할"), max_length=12, choices=RoleKind)
    statement = models.ForeignKey(
        Statement,
        on_delete=models.PROTECT,
        related_name="roles",
        verbose_name=_("근거"),
    )

    class Meta:
        verbose_name = _("엑스포 역할")
        verbose_name_plural = _("엑스포 역할")
        ordering = ["expo", "role", "organization", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["expo", "organization", "role", "statement"],
                name="exporole_once_per_statement",
            ),
            models.CheckConstraint(
                condition=Q(role__in=RoleKind.values), name="exporole_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} {self.get_role_display()}"
