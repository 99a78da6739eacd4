"""What is counted, in which unit; and what is stated that no number says."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from programs.enums import BetterWhen, Expresses, Notation


class Unit(models.Model):
    """A unit of count with its Korean counter; units never merge (개사 is not 개)."""

    code = models.SlugField(_("부호"), max_length=40, primary_key=True)
    name = models.CharField(_("이름"), max_length=40)
    name_en = models.CharField(_("영문 이름"), max_length=60)
    counter = models.CharField(
        _("세는 단위"),
        max_length=20,
        blank=True,
        help_text=_("수 뒤에 붙습니다: 개사, 건, %"),
    )
    notation = models.CharField(_("표기 방식"), max_length=10, choices=Notation)

    class Meta:
        verbose_name = _("단위")
        verbose_name_plural = _("단위")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(notation__in=Notation.values), name="unit_notation_known"
            ),
        ]

    def __str__(self) -> str:
        return self.counter or self.name


class Measure(models.Model):
    """Something measured: its definition, unit, and which way it improves."""

    code = models.SlugField(_("부호"), max_length=60, primary_key=True)
    name = models.CharField(_("이름"), max_length=80)
    name_en = models.CharField(_("영문 이름"), max_length=120)
    definition = models.TextField(_("정의"))
    definition_en = models.TextField(_("영문 정의"), blank=True)
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="measures", verbose_name=_("단위")
    )
    expresses = models.CharField(
        _("값이 나타내는 것"), max_length=20, choices=Expresses, default=Expresses.LEVEL
    )
    level_unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="level_measures",
        verbose_name=_("앞뒤 값의 단위"),
        help_text=_("값이 차이·변화율·배수일 때 앞값과 뒷값의 단위"),
    )
    better_when = models.CharField(
        _("좋아지는 방향"),
        max_length=10,
        choices=BetterWhen,
        default=BetterWhen.NEITHER,
    )
    position = models.PositiveSmallIntegerField(_("순서"), default=0)

    class Meta:
        verbose_name = _("지표")
        verbose_name_plural = _("지표")
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expresses__in=Expresses.values),
                name="measure_expresses_known",
            ),
            models.CheckConstraint(
                condition=Q(better_when__in=BetterWhen.values),
                name="measure_better_when_known",
            ),
            models.CheckConstraint(
                condition=~Q(expresses=Expresses.LEVEL) | Q(level_unit=None),
                name="measure_level_has_one_unit",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Predicate(models.Model):
    """What a statement states of its subject: its dates, its host, a reason."""

    code = models.SlugField(_("부호"), max_length=60, primary_key=True)
    name = models.CharField(_("이름"), max_length=80)
    name_en = models.CharField(_("영문 이름"), max_length=120)
    position = models.PositiveSmallIntegerField(_("순서"), default=0)

    class Meta:
        verbose_name = _("서술 항목")
        verbose_name_plural = _("서술 항목")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name
