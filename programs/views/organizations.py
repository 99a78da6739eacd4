"""The organizations: a list, and a page each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from expo_portal.publishing.http import public_page
from programs.models import Organization
from programs.selectors.organizations import organization_list as select_organizations
from programs.selectors.organizations import organization_page


@require_safe
@public_page
def organization_list(request: HttpRequest) -> HttpResponse:
    """Every organization that the record names, by kind."""
    organizations = select_organizations(request.user)
    context = {
        "organizations": organizations.order_by("kind", "subject__name"),
        "crumbs": [(_("기관"), "")],
    }
    return render(request, "programs/organization_list.html", context)


@require_safe
@public_page
def organization_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One organization: its names, its parts in the editions, its people and record."""
    try:
        page = organization_page(slug, request.user)
    except Organization.DoesNotExist as error:
        raise Http404 from error
    context = {
        "page": page,
        "organization": page.organization,
        "crumbs": [
            (_("기관"), reverse("programs:organization-list")),
            (str(page.organization), ""),
        ],
    }
    return render(request, "programs/organization_detail.html", context)
