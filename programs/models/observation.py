"""What figures and statements have in common: one source says one thing once."""

from typing import TYPE_CHECKING, Generic, Self, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from expo_portal.accounts.permissions import is_organiser
from expo_portal.lib.fields import (
    CODE,
    CodeField,
    PartialDateField,
    partial_dates_ordered,
    partial_dates_shaped,
)
from programs.enums import Check, Review, Stage
from programs.models.source import Source
from programs.models.subject import Subject

if TYPE_CHECKING:
    from expo_portal.accounts.models import User


def new_code() -> str:
    """A short permanent public id; letters that read alike are left out."""
    return get_random_string(8, "abcdefghjkmnpqrstuvwxyz23456789")


T = TypeVar("T", bound="Observation")


class ObservationQuerySet(models.QuerySet[T], Generic[T]):
    """Observations as one may see them."""

    def published(self) -> Self:
        """Those that the public sees; rejected ones too, with their reason."""
        return self.filter(published_at__isnull=False)

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Everything to organisers, what is published to everyone else."""
        return self if is_organiser(user) else self.published()


class Observation(models.Model):
    """One thing said once by one source, with how it was printed and checked."""

    code = CodeField(_("부호"), default=new_code, help_text=_("바뀌지 않는 공개 주소"))
    subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        verbose_name=_("대상"),
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        verbose_name=_("출처"),
    )
    stage = models.CharField(
        _("단계"), max_length=12, choices=Stage, default=Stage.ACTUAL
    )
    period_from = PartialDateField(_("기간 시작"), help_text=_("모르면 비웁니다."))
    period_to = PartialDateField(_("기간 끝"), help_text=_("모르면 비웁니다."))
    period_note = models.CharField(
        _("기간 설명"), max_length=80, blank=True, help_text=_("날짜로 못 적는 기간")
    )
    as_of = PartialDateField(_("기준일"), help_text=_("비우면 출처의 발행일을 봅니다."))
    as_printed = models.CharField(
        _("적힌 그대로"),
        max_length=80,
        blank=True,
        help_text=_("출처에 적힌 글자 몇 자"),
    )
    is_open_list = models.BooleanField(_("‘등’으로 끝남"), default=False)
    is_online = models.BooleanField(_("온라인"), default=False)
    is_foreign = models.BooleanField(_("해외 포함"), default=False)
    is_excerpt = models.BooleanField(
        _("잘린 발췌"), default=False, help_text=_("출처의 일부만 읽을 수 있었음")
    )
    check_mark = models.CharField(
        _("대조"), max_length=12, choices=Check, default=Check.NOT_CHECKED
    )
    review = models.CharField(
        _("검토"), max_length=10, choices=Review, default=Review.ENTERED
    )
    rejected_reason = models.CharField(_("기각 사유"), max_length=200, blank=True)
    note = models.TextField(_("설명"), blank=True)
    note_en = models.TextField(_("영문 설명"), blank=True)
    published_at = models.DateTimeField(_("공개 일시"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["code"],
                name="%(class)s_code_once",
                violation_error_message=_("이 부호가 이미 있습니다."),
            ),
            models.CheckConstraint(
                condition=Q(code__regex=CODE), name="%(class)s_code_shaped"
            ),
            models.CheckConstraint(
                condition=partial_dates_shaped("period_from", "period_to", "as_of"),
                name="%(class)s_dates_shaped",
            ),
            models.CheckConstraint(
                condition=Q(stage__in=Stage.values), name="%(class)s_stage_known"
            ),
            models.CheckConstraint(
                condition=Q(check_mark__in=Check.values), name="%(class)s_check_known"
            ),
            models.CheckConstraint(
                condition=Q(review__in=Review.values), name="%(class)s_review_known"
            ),
            models.CheckConstraint(
                condition=Q(review=Review.REJECTED) ^ Q(rejected_reason=""),
                name="%(class)s_rejected_with_reason",
                violation_error_message=_(
                    "기각에는 사유가 있고, 사유는 기각에만 있습니다."
                ),
            ),
            models.CheckConstraint(
                condition=partial_dates_ordered("period_from", "period_to"),
                name="%(class)s_period_ordered",
                violation_error_message=_("기간의 끝이 시작보다 앞섭니다."),
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def clean(self) -> None:
        """Refuse what no constraint of one table can.

        A publication in the future, since nothing would bring it about, and a code that
        the other kind of observation has: both are cited by it.
        """
        for model in Observation.__subclasses__():
            others = model._default_manager.filter(code=self.code)
            if not isinstance(self, model) and others.exists():
                raise ValidationError({"code": _("이 부호가 이미 있습니다.")})
        if self.published_at and self.published_at > timezone.now():
            raise ValidationError({"published_at": _("아직 오지 않은 때입니다.")})

    @property
    def is_rejected(self) -> bool:
        """Whether the editors set it aside; it stays visible, struck through."""
        return self.review == Review.REJECTED

    @property
    def said_on(self) -> str:
        """The date it speaks for: as stated, else its source's; a partial date."""
        return self.as_of or self.source.published_on
