"""Numbers, each said by one source."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from programs.enums import Bound, Dimension, Expresses
from programs.models.measure import Measure
from programs.models.observation import Observation, ObservationQuerySet


class FigureQuerySet(ObservationQuerySet["Figure"]):
    """Figures, joined for what a page shows of them."""

    def for_listing(self) -> "FigureQuerySet":
        """Join subject, measure with its units, and source: a page is one query."""
        return self.select_related(
            "subject__expo",
            "subject__organization",
            "measure__unit",
            "measure__level_unit",
            "source",
        )


class ValueField(models.DecimalField):
    """An exact decimal of at most 15 digits, two of them decimals.

    Fifteen is what SQLite keeps of a number without loss; 9.99조 원 fits.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("max_digits", 15)
        kwargs.setdefault("decimal_places", 2)
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed through


class Figure(Observation):
    """One numeric observation: a point, a bound or a range, with independent flags."""

    measure = models.ForeignKey(
        Measure,
        on_delete=models.PROTECT,
        related_name="figures",
        verbose_name=_("지표"),
    )
    value = ValueField(_("값"), help_text=_("범위이면 아래쪽 값"))
    value_high = ValueField(_("범위의 위쪽 값"))
    bound = models.CharField(
        _("값의 한계"), max_length=10, choices=Bound, default=Bound.NONE
    )
    is_strict = models.BooleanField(
        _("한계값 제외"), default=False, help_text=_("미만·초과처럼 한계값을 뺄 때")
    )
    is_approximate = models.BooleanField(_("어림"), default=False)
    is_cumulative = models.BooleanField(_("누적"), default=False)
    is_named_only = models.BooleanField(
        _("이름이 나온 것만 셈"),
        default=False,
        help_text=_("출처가 이름을 든 것만 센 값"),
    )
    before = ValueField(_("앞값"))
    after = ValueField(_("뒷값"))
    is_before_planned = models.BooleanField(_("앞값이 계획"), default=False)
    dimension = models.CharField(
        _("구분 기준"), max_length=20, choices=Dimension, blank=True
    )
    dimension_key = models.CharField(_("구분 값"), max_length=60, blank=True)
    population = models.CharField(_("모집단"), max_length=120, blank=True)
    basis = models.CharField(_("비교 기준"), max_length=120, blank=True)

    objects = FigureQuerySet.as_manager()

    class Meta(Observation.Meta):
        verbose_name = _("수치")
        verbose_name_plural = _("수치")
        ordering = [
            "measure__position",
            "measure",
            "dimension_key",
            "period_to",
            "code",
        ]
        constraints = [
            *Observation.Meta.constraints,
            models.CheckConstraint(
                condition=Q(value__isnull=False)
                | Q(before__isnull=False, after__isnull=False),
                name="figure_says_a_number",
                violation_error_message=_(
                    "값이 없으면 앞값과 뒷값이 모두 있어야 합니다."
                ),
            ),
            models.CheckConstraint(
                # NULL would pass: a check fails only where it is false
                condition=Q(
                    bound=Bound.RANGE,
                    value__isnull=False,
                    value_high__isnull=False,
                    value_high__gt=F("value"),
                )
                | (~Q(bound=Bound.RANGE) & Q(value_high=None)),
                name="figure_range_has_two_ends",
                violation_error_message=_(
                    "범위에는 아래쪽보다 큰 위쪽 값이 있어야 합니다."
                ),
            ),
            models.CheckConstraint(
                condition=Q(bound__in=Bound.values), name="figure_bound_known"
            ),
            models.CheckConstraint(
                condition=Q(is_strict=False)
                | Q(bound__in=[Bound.AT_LEAST, Bound.AT_MOST]),
                name="figure_strict_has_bound",
                violation_error_message=_(
                    "미만은 ‘이하’와, 초과는 ‘이상’과 함께 고릅니다."
                ),
            ),
            models.CheckConstraint(
                condition=Q(dimension__in=["", *Dimension.values]),
                name="figure_dimension_known",
            ),
            models.CheckConstraint(
                condition=Q(dimension="", dimension_key="")
                | (~Q(dimension="") & ~Q(dimension_key="")),
                name="figure_dimension_with_key",
                violation_error_message=_("구분 기준과 구분 값은 함께 적습니다."),
            ),
            models.CheckConstraint(
                condition=Q(is_before_planned=False) | Q(before__isnull=False),
                name="figure_planned_before_has_value",
            ),
        ]

    def get_absolute_url(self) -> str:
        """The permanent public page of this figure."""
        return reverse("programs:figure-detail", args=[self.code])

    @property
    def computed_change(self) -> Decimal | None:
        """What before and after make of the measure, unrounded; None without both.

        In the measure's own unit: 92만 → 139만 is 51.08… where it is a % change. None
        too where the ratio to a before of zero would be asked.
        """
        if self.before is None or self.after is None:
            return None
        return change_between(self.before, self.after, self.measure.expresses)


def change_between(before: Decimal, after: Decimal, expresses: str) -> Decimal | None:
    """What ``expresses`` makes of two levels.

    >>> change_between(Decimal(50), Decimal(60), Expresses.PERCENT_CHANGE)
    Decimal('20')
    """
    if expresses == Expresses.LEVEL:
        return after
    if expresses == Expresses.DIFFERENCE:
        return after - before
    if before == 0:
        return None
    if expresses == Expresses.TIMES:
        return after / before
    change = (after - before) * 100 / before
    return -change if expresses == Expresses.PERCENT_REDUCTION else change
