"""A permanent page for each figure and each statement."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from expo_portal.publishing.http import public_page
from programs.links import crumbs
from programs.models import Figure, Statement
from programs.selectors.observations import figure_page, statement_page


@require_safe
@public_page
def figure_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One figure: as printed, in words, beside the others, and how to cite it."""
    try:
        page = figure_page(code, request.user)
    except Figure.DoesNotExist as error:
        raise Http404 from error
    context = {
        "page": page,
        "figure": page.figure,
        "permalink": request.build_absolute_uri(page.figure.get_absolute_url()),
        "crumbs": crumbs(page.figure),
    }
    return render(request, "programs/figure_detail.html", context)


@require_safe
@public_page
def statement_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One statement: what it says, whom it names, and how to cite it."""
    try:
        page = statement_page(code, request.user)
    except Statement.DoesNotExist as error:
        raise Http404 from error
    statement = page.statement
    context = {
        "page": page,
        "statement": statement,
        "permalink": request.build_absolute_uri(statement.get_absolute_url()),
        "crumbs": crumbs(statement),
    }
    return render(request, "programs/statement_detail.html", context)
