"""The first page: what this is, how much of it there is, and ten years at a glance."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from expo_portal.publishing.http import public_page
from programs.models import Disagreement, Figure, Statement
from programs.selectors.expos import expo_tiles
from programs.selectors.observations import source_list


@require_safe
@public_page
def home(request: HttpRequest) -> HttpResponse:
    """Ten years of editions, and the size of the record they rest on."""
    context = {
        "tiles": expo_tiles(request.user),
        "figure_count": Figure.objects.visible_to(request.user).count(),
        "statement_count": Statement.objects.visible_to(request.user).count(),
        "source_count": source_list(request.user).count(),
        "disagreement_count": Disagreement.objects.visible_to(request.user)
        .clashes()
        .count(),
    }
    return render(request, "programs/home.html", context)
