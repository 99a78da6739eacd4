"""Known clashes between sources, explained by hand."""

from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from programs.enums import Nature
from programs.models.figure import Figure, FigureQuerySet
from programs.models.statement import Statement, StatementQuerySet

if TYPE_CHECKING:
    from expo_portal.accounts.models import User


class DisagreementQuerySet(models.QuerySet["Disagreement"]):
    """Clashes, and the histories that only look like them."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those about something that ``user`` may see."""
        return self.about(
            Figure.objects.visible_to(user), Statement.objects.visible_to(user)
        )

    def about(self, figures: FigureQuerySet, statements: StatementQuerySet) -> Self:
        """Those in which any of these has a part."""
        part = Q(figures__in=figures) | Q(statements__in=statements)
        return self.filter(part).distinct()

    def clashes(self) -> Self:
        """All but the histories."""
        return self.exclude(nature=Nature.HISTORY)


class Disagreement(models.Model):
    """What sources say differently, why, and what follows; a history is no clash."""

    code = models.CharField(_("부호"), max_length=12)
    nature = models.CharField(_("성격"), max_length=14, choices=Nature)
    topic = models.CharField(_("주제"), max_length=120)
    topic_en = models.CharField(_("영문 주제"), max_length=160, blank=True)
    says = models.TextField(_("출처의 내용"))
    says_en = models.TextField(_("영문: 출처의 내용"), blank=True)
    consequence = models.TextField(_("풀이"))
    consequence_en = models.TextField(_("영문 풀이"), blank=True)
    figures = models.ManyToManyField(
        Figure, blank=True, related_name="disagreements", verbose_name=_("수치")
    )
    statements = models.ManyToManyField(
        Statement, blank=True, related_name="disagreements", verbose_name=_("서술")
    )

    objects = DisagreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("출처 간 차이")
        verbose_name_plural = _("출처 간 차이")
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="disagreement_code_once"),
            models.CheckConstraint(
                condition=Q(nature__in=Nature.values), name="disagreement_nature_known"
            ),
        ]

    def __str__(self) -> str:
        return self.topic

    @property
    def is_history(self) -> bool:
        """Whether the record merely moved on: planned, then held; a target revised."""
        return self.nature == Nature.HISTORY
