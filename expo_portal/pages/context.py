"""What every page may say of the portal and of its reader."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def operator(request: HttpRequest) -> dict[str, str]:
    """Name the body that runs this portal, blank where none is set."""
    return {
        "operator_name": settings.OPERATOR_NAME,
        "contact_email": settings.CONTACT_EMAIL,
    }


def account(request: HttpRequest) -> dict[str, Any]:
    """Say who is signed in.

    Without a session cookie nobody can be, and asking would make the page personal:
    such pages are cached for everyone.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return {"signed_in": None}
    return {"signed_in": request.user if request.user.is_authenticated else None}
