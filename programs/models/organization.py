"""Ministries, federations, large companies, local governments and their staff."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from expo_portal.accounts.roles import Role
from programs.enums import OrganizationKind, SubjectKind
from programs.models.subject import Subject

if TYPE_CHECKING:
    from expo_portal.accounts.models import User


class OrganizationQuerySet(models.QuerySet["Organization"]):
    """Organizations; their public facts are for everyone."""

    def for_listing(self) -> Self:
        """Join the subject, which carries the name."""
        return self.select_related("subject")

    def managed_by(self, user: "User | AnonymousUser") -> Self:
        """Those whose own rows ``user`` looks after: all for organisers."""
        if not user.is_authenticated:
            return self.none()
        if user.role == Role.ORGANISER:
            return self
        return self.filter(memberships__user=user)


class Organization(models.Model):
    """A body that hosts, organises, funds or takes part; named by its subject."""

    subject = models.OneToOneField(
        Subject,
        on_delete=models.PROTECT,
        limit_choices_to={"kind": SubjectKind.ORGANIZATION},
        related_name="organization",
        verbose_name=_("대상"),
    )
    kind = models.CharField(_("유형"), max_length=20, choices=OrganizationKind)
    note = models.TextField(_("설명"), blank=True)

    objects = OrganizationQuerySet.as_manager()

    class Meta:
        verbose_name = _("기관")
        verbose_name_plural = _("기관")
        ordering = ["subject__name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=OrganizationKind.values),
                name="organization_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return self.subject.name

    def get_absolute_url(self) -> str:
        """The public page of its names, roles and record."""
        return reverse("programs:organization-detail", args=[self.subject.slug])


class OrganizationMembership(models.Model):
    """A member of an organization's staff, who sees the organization's own rows."""

    organization = models.ForeignKey(
        Organization,
        on_delete=models.CASCADE,
        related_name="memberships",
        verbose_name=_("기관"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="organization_memberships",
        verbose_name=_("계정"),
    )

    class Meta:
        verbose_name = _("기관 담당자")
        verbose_name_plural = _("기관 담당자")
        ordering = ["organization", "user"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "user"],
                name="organizationmembership_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} @ {self.organization}"
