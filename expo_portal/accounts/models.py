"""Who signs in: one account per person, known by e-mail address."""

from typing import Any, ClassVar

from django.contrib.auth.models import (
    AbstractBaseUser,
    BaseUserManager,
    PermissionsMixin,
)
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expo_portal.accounts.roles import Role


class UserManager(BaseUserManager["User"]):
    """Makes accounts; the address is the name."""

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """All lower case: allauth finds no address that is kept otherwise."""
        return (email or "").lower()

    def create_user(
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        """Make an account; without a password it can't sign in until one is set."""
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        """Make an organiser who may also manage accounts."""
        return self.create_user(
            email, password, role=Role.ORGANISER, is_superuser=True, **fields
        )


class User(AbstractBaseUser, PermissionsMixin):
    """A person's account: e-mail address, name, and the one role they act in."""

    email = models.EmailField(_("전자우편"), unique=True)
    name = models.CharField(_("이름"), max_length=80, blank=True)
    role = models.CharField(_("역할"), max_length=20, choices=Role)
    is_active = models.BooleanField(_("활성"), default=True)
    joined_at = models.DateTimeField(_("만든 때"), default=timezone.now, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("계정")
        verbose_name_plural = _("계정")
        ordering = ["email"]
        constraints = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")),
                name="user_email_lower_case",
                violation_error_message=_("전자우편 주소는 소문자로 적습니다."),
            ),
            models.CheckConstraint(
                condition=Q(role__in=Role.values), name="user_role_known"
            ),
            models.CheckConstraint(
                condition=Q(is_superuser=False) | Q(role=Role.ORGANISER),
                name="user_superuser_is_organiser",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def clean(self) -> None:
        super().clean()
        self.email = UserManager.normalize_email(self.email)

    @property
    def is_staff(self) -> bool:
        """Whether the admin opens for them: organisers only."""
        return self.role == Role.ORGANISER
