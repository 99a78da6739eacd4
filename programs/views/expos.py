"""The editions: a list, and a page each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from expo_portal.publishing.http import public_page
from programs.models import Expo
from programs.selectors.expos import expo_page, expo_tiles


@require_safe
@public_page
def expo_list(request: HttpRequest) -> HttpResponse:
    """Every edition, newest first, with those not held and those unknown."""
    context = {"tiles": expo_tiles(request.user), "crumbs": [(_("엑스포"), "")]}
    return render(request, "programs/expo_list.html", context)


@require_safe
@public_page
def expo_detail(request: HttpRequest, year: int) -> HttpResponse:
    """One edition: when, where, who according to whom, and every number on it."""
    try:
        page = expo_page(year, request.user)
    except Expo.DoesNotExist as error:
        raise Http404 from error
    context = {
        "page": page,
        "expo": page.expo,
        "crumbs": [
            (_("엑스포"), reverse("programs:expo-list")),
            (str(page.expo), ""),
        ],
    }
    return render(request, "programs/expo_detail.html", context)
