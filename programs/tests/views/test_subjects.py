"""Programmes, agreements, companies: a list, a page each, and the way there."""

from urllib.parse import unquote

import pytest
from django.urls import reverse

from programs.enums import SubjectKind
from programs.links import crumbs, page_url
from programs.models import Subject
from programs.selectors.subjects import KINDS
from programs.tests.factories import (
    DisagreementFactory,
    ExpoFactory,
    FigureFactory,
    OrganizationFactory,
    PersonFactory,
    StatementFactory,
    StatementItemFactory,
    SubjectFactory,
    SubjectNameFactory,
)
from programs.tests.views.pages import Html

pytestmark = pytest.mark.django_db

LIST = "/subjects/"
WITH_A_PAGE_HERE = [
    *("expo_series", "programme", "agreement", "survey", "company", "company_group"),
    "event",
]
WITHOUT = sorted(set(SubjectKind.values) - set(WITH_A_PAGE_HERE))
OBSERVED = [FigureFactory, StatementFactory]


def address_of(subject):
    return reverse("programs:subject-detail", args=[subject.kind, subject.slug])


def listed(browser):
    return [subject.pk for subject in browser.get(LIST).context["subjects"]]


def test_seven_kinds_of_subjects_have_their_page_here():
    assert set(KINDS) == set(WITH_A_PAGE_HERE)
    assert {"person", "region", "expo", "organization"} <= set(WITHOUT)


@pytest.mark.parametrize("make", OBSERVED)
@pytest.mark.parametrize("kind", WITH_A_PAGE_HERE)
def test_it_is_listed_and_has_a_page_once_something_is_said_of_it(client, kind, make):
    subject = SubjectFactory(kind=kind, slug="첫-이름", name="첫 이름")
    make(public=True, subject=subject)

    html = Html(client.get(LIST))

    assert page_url(subject) == address_of(subject)
    links = [(unquote(href), text) for href, text in html.links()]
    assert (f"/subjects/{kind}/첫-이름/", "첫 이름") in links
    response = client.get(page_url(subject))
    assert (response.status_code, response.context["subject"]) == (200, subject)


@pytest.mark.parametrize("kind", WITHOUT)
def test_a_subject_of_another_kind_has_no_page_here(client, signed_in, organiser, kind):
    subject = SubjectFactory(kind=kind, slug="2022")
    FigureFactory(public=True, subject=subject)
    StatementFactory(public=True, subject=subject)

    for browser in (client, signed_in(organiser)):
        assert browser.get(address_of(subject)).status_code == 404
        assert listed(browser) == []


def test_a_page_is_found_by_kind_and_slug_together(client):
    company, event = (
        SubjectFactory(kind=kind, slug="한빛", name=f"{kind} 한빛")
        for kind in ("company", "event")
    )
    FigureFactory(public=True, subject=company)

    assert client.get("/subjects/company/한빛/").context["subject"] == company
    assert client.get("/subjects/event/한빛/").status_code == 404
    assert event.pk not in listed(client)


@pytest.mark.parametrize("make", OBSERVED)
def test_one_of_whom_nothing_is_public_is_there_for_organisers_only(
    client, signed_in, organiser, member_elsewhere, make
):
    subject = SubjectFactory(kind="company")
    make(subject=subject)
    browsers = [client, signed_in(member_elsewhere), signed_in(organiser)]

    statuses = [browser.get(address_of(subject)).status_code for browser in browsers]

    assert statuses == [404, 404, 200]
    assert [listed(browser) for browser in browsers] == [[], [], [subject.pk]]


def test_one_of_whom_nothing_is_said_has_no_page(client, signed_in, organiser):
    subject = SubjectFactory(kind="company")

    for browser in (client, signed_in(organiser)):
        assert browser.get(address_of(subject)).status_code == 404
        assert listed(browser) == []


def test_a_reader_is_shown_and_told_the_number_of_what_they_may_see(
    client, signed_in, organiser
):
    subject = SubjectFactory(kind="programme")
    FigureFactory(public=True, subject=subject, value=11)
    FigureFactory(subject=subject, value=22)
    StatementFactory.create_batch(2, public=True, subject=subject, text="공개한 말")
    StatementFactory(subject=subject, text="감춘 말")
    secret = DisagreementFactory()
    secret.figures.add(*subject.figures.filter(published_at=None))
    browsers = [client, signed_in(organiser)]

    counts = [
        [(row.figure_count, row.statement_count) for row in page.context["subjects"]]
        for page in [browser.get(LIST) for browser in browsers]
    ]
    pages = [browser.get(address_of(subject)) for browser in browsers]

    assert counts == [[(1, 2)], [(2, 3)]]
    texts = [page.content.decode() for page in pages]
    assert ["감춘 말" in text for text in texts] == [False, True]
    assert [secret.topic in text for text in texts] == [False, True]
    shown = [
        [each.value for group in page.context["page"].figures for each in group.figures]
        for page in pages
    ]
    assert [sorted(values) for values in shown] == [[11], [11, 22]]


def test_a_page_shows_names_figures_statements_and_differences(client):
    subject = SubjectFactory(kind="company", name="위제스")
    name = SubjectNameFactory(subject=subject, name="동성사")
    figure = FigureFactory(public=True, subject=subject)
    statement = StatementFactory(public=True, subject=subject, text="새 공장을 지었다")
    clash = DisagreementFactory()
    clash.figures.add(figure)
    clash.statements.add(statement)

    response = client.get(address_of(subject))

    text = response.content.decode()
    links = {unquote(href) for href, _ in Html(response).links()}
    assert response.context["page"].disagreements == [clash]
    assert {figure.get_absolute_url(), statement.get_absolute_url(), LIST} <= links
    assert all(
        word in text for word in ("위제스", name.name, statement.text, clash.topic)
    )


def test_the_list_goes_by_kind_and_then_by_name(client):
    made = [
        SubjectFactory(kind=kind, name=name)
        for kind in reversed(KINDS)
        for name in ("나", "가")
    ]
    for subject in made:
        FigureFactory(public=True, subject=subject)

    subjects = client.get(LIST).context["subjects"]

    assert [(each.kind, each.name) for each in subjects] == [
        (kind, name) for kind in KINDS for name in ("가", "나")
    ]


@pytest.mark.parametrize("make", OBSERVED)
@pytest.mark.parametrize("kind", WITH_A_PAGE_HERE)
def test_an_observation_links_to_its_subject_from_breadcrumb_and_facts(
    client, kind, make
):
    subject = SubjectFactory(kind=kind, name="첫 이름")
    row = make(public=True, subject=subject)

    html = Html(client.get(row.get_absolute_url()))

    assert crumbs(row)[0] == ("첫 이름", address_of(subject))
    assert places_linked(html, subject) == {"breadcrumb", "facts"}


@pytest.mark.parametrize("make", OBSERVED)
@pytest.mark.parametrize("kind", WITHOUT)
def test_an_observation_of_a_subject_without_page_links_to_none(client, kind, make):
    subject = SubjectFactory(kind=kind, slug="2022", name="첫 이름")
    row = make(public=True, subject=subject)

    html = Html(client.get(row.get_absolute_url()))

    assert len(crumbs(row)) == 1
    assert page_url(subject) == ""
    assert [href for href, text in html.links() if text == "첫 이름"] == []


def places_linked(html, subject):
    """Which of the breadcrumb and the facts link to the subject's page."""
    link = (page_url(subject), subject.name)
    [breadcrumb] = html.of_class("breadcrumb")
    places = {"breadcrumb": breadcrumb, "facts": html.of_class("kv")[0]}
    return {
        name
        for name, element in places.items()
        if link in [(each.get("href"), each.text) for each in html.all("a", element)]
    }


@pytest.mark.parametrize("make", [ExpoFactory, OrganizationFactory])
def test_editions_and_organizations_keep_their_richer_pages(make):
    row = make()

    assert page_url(row.subject) == row.get_absolute_url()
    assert page_url(Subject.objects.get(pk=row.subject.pk)) == row.get_absolute_url()


def test_people_and_what_is_no_subject_have_no_page():
    assert page_url(PersonFactory().subject) == ""
    assert page_url(None) == ""


def test_a_statement_names_things_with_and_without_a_page(client):
    statement = StatementFactory(public=True)
    named = SubjectFactory(kind="company")
    FigureFactory(public=True, subject=named)
    subjects = [named, OrganizationFactory().subject, PersonFactory().subject, None]
    for position, subject in enumerate(subjects, start=1):
        StatementItemFactory(
            statement=statement,
            position=position,
            subject=subject,
            text=f"것{position}",
        )

    html = Html(client.get(statement.get_absolute_url()))

    links = {text: href for href, text in html.links() if text.startswith("것")}
    assert links == {"것1": page_url(named), "것2": page_url(subjects[1])}


def test_one_that_a_public_statement_names_has_a_page_though_nothing_is_said_of_it(
    client,
):
    named, unseen = SubjectFactory.create_batch(2, kind=SubjectKind.COMPANY)
    StatementItemFactory(subject=named, statement__public=True)
    StatementItemFactory(subject=unseen)

    answers = [client.get(address_of(each)).status_code for each in (named, unseen)]

    assert answers == [200, 404]
    assert named.pk not in listed(client)
