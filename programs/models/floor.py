"""What an edition consists of: halls, sessions, and who appeared."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from expo_portal.lib.fields import (
    PartialDateField,
    partial_dates_ordered,
    partial_dates_shaped,
)
from programs.enums import AppearanceKind, HallKind, SessionKind, Stage
from programs.models.expo import Expo
from programs.models.figure import Figure
from programs.models.organization import Organization
from programs.models.person import Office
from programs.models.statement import Statement
from programs.models.subject import Subject


class Hall(models.Model):
    """A place on an edition's show floor that a source names."""

    expo = models.ForeignKey(
        Expo, on_delete=models.PROTECT, related_name="halls", verbose_name=_("엑스포")
    )
    name = models.CharField(_("이름"), max_length=80)
    kind = models.CharField(_("종류"), max_length=20, choices=HallKind)
    statements = models.ManyToManyField(
        Statement, blank=True, related_name="halls", verbose_name=_("근거 서술")
    )
    figures = models.ManyToManyField(
        Figure, blank=True, related_name="halls", verbose_name=_("근거 수치")
    )

    class Meta:
        verbose_name = _("관·존")
        verbose_name_plural = _("관·존")
        ordering = ["expo", "kind", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["expo", "name"],
                name="hall_name_once_per_expo",
                violation_error_message=_(
                    "이 엑스포에 같은 이름의 관이 이미 있습니다."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=HallKind.values), name="hall_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Session(models.Model):
    """Something that took place, or was to, in an edition or about another subject."""

    expo = models.ForeignKey(
        Expo,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("엑스포"),
    )
    about = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("대상"),
        help_text=_("엑스포 밖의 행사일 때"),
    )
    code = models.SlugField(_("부호"), max_length=60, allow_unicode=True)
    title = models.CharField(_("제목"), max_length=120)
    kind = models.CharField(_("종류"), max_length=20, choices=SessionKind)
    stage = models.CharField(
        _("단계"), max_length=12, choices=Stage, default=Stage.ACTUAL
    )
    starts_on = PartialDateField(_("시작"))
    ends_on = PartialDateField(_("끝"))
    place = models.CharField(_("장소"), max_length=80, blank=True)
    host = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("맡은 기관"),
    )
    partner = models.CharField(_("함께하는 기관·기업"), max_length=80, blank=True)
    is_online = models.BooleanField(_("온라인"), default=False)
    statements = models.ManyToManyField(
        Statement, related_name="sessions", verbose_name=_("근거")
    )

    class Meta:
        verbose_name = _("프로그램")
        verbose_name_plural = _("프로그램")
        ordering = ["starts_on", "code"]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="session_code_once"),
            models.CheckConstraint(
                condition=Q(kind__in=SessionKind.values), name="session_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(stage__in=Stage.values), name="session_stage_known"
            ),
            models.CheckConstraint(
                condition=Q(expo__isnull=False) | Q(about__isnull=False),
                name="session_has_a_home",
                violation_error_message=_("엑스포나 대상 가운데 하나는 있어야 합니다."),
            ),
            models.CheckConstraint(
                condition=partial_dates_shaped("starts_on", "ends_on"),
                name="session_dates_shaped",
            ),
            models.CheckConstraint(
                condition=partial_dates_ordered("starts_on", "ends_on"),
                name="session_days_ordered",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Appearance(models.Model):
    """Somebody at a session, in the office they held that day, in person or not."""

    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        related_name="appearances",
        verbose_name=_("프로그램"),
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        related_name="appearances",
        verbose_name=_("직위"),
    )
    kind = models.CharField(_("한 일"), max_length=14, choices=AppearanceKind)
    is_online = models.BooleanField(_("온라인"), default=False)
    statement = models.ForeignKey(
        Statement,
        on_delete=models.PROTECT,
        related_name="appearances",
        verbose_name=_("근거"),
    )

    class Meta:
        verbose_name = _("참석")
        verbose_name_plural = _("참석")
        ordering = ["session", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "office", "kind", "statement"],
                name="appearance_once_per_statement",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=AppearanceKind.values),
                name="appearance_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office} · {self.session}"
