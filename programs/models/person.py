"""People in office, as far as the record prints them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from expo_portal.lib.fields import (
    PartialDateField,
    partial_dates_ordered,
    partial_dates_shaped,
)
from programs.enums import SubjectKind
from programs.models.statement import Statement
from programs.models.subject import Subject


class Person(models.Model):
    """Somebody whom a source names in office; nothing else is kept of them."""

    subject = models.OneToOneField(
        Subject,
        on_delete=models.PROTECT,
        limit_choices_to={"kind": SubjectKind.PERSON},
        related_name="person",
        verbose_name=_("대상"),
    )

    class Meta:
        verbose_name = _("사람")
        verbose_name_plural = _("사람")
        ordering = ["subject__name", "pk"]

    def __str__(self) -> str:
        return self.subject.name


class Office(models.Model):
    """A title somebody held somewhere, on the days a source shows them in it.

    ``seen_from`` and ``seen_to`` are the first and last such day, not when the office
    began or ended: the record does not say that.
    """

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="offices", verbose_name=_("사람")
    )
    held_at = models.ForeignKey(
        Subject,
        on_delete=models.PROTECT,
        related_name="offices",
        verbose_name=_("소속"),
    )
    title = models.CharField(_("직위"), max_length=80)
    seen_from = PartialDateField(_("처음 나온 때"))
    seen_to = PartialDateField(_("마지막으로 나온 때"))
    statements = models.ManyToManyField(
        Statement, related_name="offices", verbose_name=_("근거")
    )

    class Meta:
        verbose_name = _("직위")
        verbose_name_plural = _("직위")
        ordering = ["person", "seen_from", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "held_at", "title"], name="office_once_per_title"
            ),
            models.CheckConstraint(
                condition=partial_dates_shaped("seen_from", "seen_to"),
                name="office_dates_shaped",
            ),
            models.CheckConstraint(
                condition=partial_dates_ordered("seen_from", "seen_to"),
                name="office_period_ordered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.title}"
