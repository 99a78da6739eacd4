"""The sources: a list, and a page each."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from expo_portal.publishing.http import public_page
from programs.citations import cited
from programs.models import Source
from programs.selectors.observations import source_list as select_sources
from programs.selectors.observations import source_page

SOURCES_PER_PAGE = 40


@require_safe
@public_page
def source_list(request: HttpRequest) -> HttpResponse:
    """Every source with how much of the record rests on it, newest first."""
    paginator = Paginator(select_sources(request.user), SOURCES_PER_PAGE)
    context = {
        "page": paginator.get_page(request.GET.get("page")),
        "crumbs": [(_("출처"), "")],
    }
    return render(request, "programs/source_list.html", context)


@require_safe
@public_page
def source_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One source: where it is, how it was read, and all that it says."""
    try:
        page = source_page(code, request.user)
    except Source.DoesNotExist as error:
        raise Http404 from error
    context = {
        "page": page,
        "source": page.source,
        "crumbs": [
            (_("출처"), reverse("programs:source-list")),
            (cited(page.source), ""),
        ],
    }
    return render(request, "programs/source_detail.html", context)
