"""What sources say that is not a number."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from programs.models.measure import Predicate
from programs.models.observation import Observation, ObservationQuerySet
from programs.models.subject import Subject


class StatementQuerySet(ObservationQuerySet["Statement"]):
    """Statements, joined for what a page shows of them."""

    def for_listing(self) -> "StatementQuerySet":
        """Join subject, predicate and source: a page of statements is one query."""
        return self.select_related(
            "subject__expo", "subject__organization", "predicate", "source"
        )


class Statement(Observation):
    """One non-numeric observation: a date, a name, a role, a promise, a reason."""

    predicate = models.ForeignKey(
        Predicate,
        on_delete=models.PROTECT,
        related_name="statements",
        verbose_name=_("서술 항목"),
    )
    text = models.TextField(_("내용"))
    text_en = models.TextField(_("영문 내용"), blank=True)
    said_by = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sayings",
        verbose_name=_("발언자"),
        help_text=_("출처가 누군가의 말로 옮겼을 때"),
    )

    objects = StatementQuerySet.as_manager()

    class Meta(Observation.Meta):
        verbose_name = _("서술")
        verbose_name_plural = _("서술")
        ordering = ["predicate__position", "predicate", "period_to", "code"]
        constraints = [
            *Observation.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(text=""), name="statement_says_something"
            ),
        ]

    def get_absolute_url(self) -> str:
        """The permanent public page of this statement."""
        return reverse("programs:statement-detail", args=[self.code])


class StatementItem(models.Model):
    """One of the things a statement names, in its order, and who or what that is."""

    statement = models.ForeignKey(
        Statement,
        on_delete=models.CASCADE,
        related_name="items",
        verbose_name=_("서술"),
    )
    position = models.PositiveSmallIntegerField(_("순서"))
    text = models.CharField(_("적힌 그대로"), max_length=120)
    subject = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mentions",
        verbose_name=_("가리키는 대상"),
    )

    class Meta:
        verbose_name = _("서술의 항목")
        verbose_name_plural = _("서술의 항목")
        ordering = ["statement", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "position"], name="statementitem_position_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text
