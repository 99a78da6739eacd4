"""The parts people play in the portal."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person is here for; whose rows they see is a matter of membership."""

    ORGANISER = "organiser", _("운영자")
    CO_ORGANISER = "co_organiser", _("공동 운영자")
    FLOOR_STAFF = "floor_staff", _("현장 요원")
    LEAD_STAFF = "lead_staff", _("주관기업 담당자")
    EXHIBITOR_OWNER = "exhibitor_owner", _("참가기업 대표 담당자")
    EXHIBITOR_MEMBER = "exhibitor_member", _("참가기업 담당자")
    BUYER_DELEGATE = "buyer_delegate", _("바이어")
    INTERPRETER = "interpreter", _("통역사")
