"""Which page a subject has, and the way to an observation's page."""

from django.urls import reverse

from programs.enums import SubjectKind
from programs.models import Figure, Statement, Subject

_PAGES = {
    SubjectKind.EXPO: "programs:expo-detail",
    SubjectKind.ORGANIZATION: "programs:organization-detail",
}


def page_url(subject: Subject) -> str:
    """The subject's own page; blank where its kind has none."""
    page = _PAGES.get(SubjectKind(subject.kind))
    return reverse(page, args=[subject.slug]) if page else ""


def crumbs(observation: Figure | Statement) -> list[tuple[str, str]]:
    """The breadcrumb of an observation: its subject, if that has a page, and itself."""
    subject = observation.subject
    if isinstance(observation, Figure):
        last = f"{observation.measure} {observation.code}"
    else:
        last = f"{observation.predicate} {observation.code}"
    url = page_url(subject)
    return [(str(subject), url), (last, "")] if url else [(last, "")]
