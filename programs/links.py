"""Which page a subject has, and the way to an observation's page."""

from django.urls import reverse

from programs.models import Figure, Statement, Subject
from programs.selectors.subjects import KINDS


def page_url(subject: Subject | None) -> str:
    """The subject's own page; blank for people, regions and no subject at all.

    Asks for the typed row, so a query unless ``expo`` and ``organization`` were joined.
    """
    for kind in ("expo", "organization"):
        if hasattr(subject, kind):
            url: str = getattr(subject, kind).get_absolute_url()
            return url
    if subject is None or subject.kind not in KINDS:
        return ""
    return reverse("programs:subject-detail", args=[subject.kind, subject.slug])


def crumbs(observation: Figure | Statement) -> list[tuple[str, str]]:
    """The breadcrumb of an observation: its subject, if that has a page, and itself."""
    subject = observation.subject
    if isinstance(observation, Figure):
        last = f"{observation.measure} {observation.code}"
    else:
        last = f"{observation.predicate} {observation.code}"
    url = page_url(subject)
    return [(str(subject), url), (last, "")] if url else [(last, "")]
