"""Programmes, agreements, surveys, companies: what has no richer page yet."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from expo_portal.publishing.http import public_page
from programs.models import Subject
from programs.selectors.subjects import KINDS, subject_page
from programs.selectors.subjects import subject_list as select_subjects


@require_safe
@public_page
def subject_list(request: HttpRequest) -> HttpResponse:
    """Everything else that something is said about, by kind."""
    subjects = sorted(
        select_subjects(request.user),
        key=lambda subject: (KINDS.index(subject.kind), subject.name),
    )
    context = {"subjects": subjects, "crumbs": [(_("사업·기업"), "")]}
    return render(request, "programs/subject_list.html", context)


@require_safe
@public_page
def subject_detail(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """One subject: its names, and all that is said of it."""
    try:
        page = subject_page(kind, slug, request.user)
    except Subject.DoesNotExist as error:
        raise Http404 from error
    context = {
        "page": page,
        "subject": page.subject,
        "crumbs": [
            (_("사업·기업"), reverse("programs:subject-list")),
            (str(page.subject), ""),
        ],
    }
    return render(request, "programs/subject_detail.html", context)
