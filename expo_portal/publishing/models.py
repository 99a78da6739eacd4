"""The version of the public record: one number that rises when public data changes."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PublishedVersion(models.Model):
    """One row: every public page's ETag and cache key hang on it.

    The epoch is this database's own: another one that counts to the same number, after
    a fresh start or a restored backup, must not pass for it.
    """

    epoch = models.UUIDField(_("판의 시작"), default=uuid.uuid4, editable=False)
    number = models.PositiveBigIntegerField(_("공개 판"), default=1)
    raised_at = models.DateTimeField(_("올린 때"), auto_now=True)

    class Meta:
        verbose_name = _("공개 판")
        verbose_name_plural = _("공개 판")
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="publishedversion_one_row"),
        ]

    def __str__(self) -> str:
        return f"{self.epoch}.{self.number}"
