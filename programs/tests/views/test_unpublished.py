"""What is unpublished shows on no public page, whoever looked before."""

import pytest
from django.test import Client
from django.urls import reverse

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from expo_portal.publishing.services import raise_published_version
from expo_portal.tests.test_access_matrix import OUR_PAGES
from programs.enums import Nature
from programs.models import Figure, Statement
from programs.tests.factories import (
    PUBLISHED_AT,
    DisagreementFactory,
    ExpoRoleFactory,
    FigureFactory,
    OrganizationFactory,
    SourceFactory,
    StatementFactory,
)
from programs.tests.world import make_world

pytestmark = pytest.mark.django_db

MARK = "아직-알리지-않은-말"
# What is there only as long as something public is on it.
THERE_IF_PUBLIC = {
    "programs:figure-detail",
    "programs:statement-detail",
    "programs:source-detail",
    "programs:subject-detail",
}
WALKED = [name for name in OUR_PAGES if name not in THERE_IF_PUBLIC]
RESTING_ON_THEM = ["exporole", "hall", "session", "person", "disagreement"]


@pytest.fixture
def hidden():
    """A world whose figure and statement are unpublished and full of the mark."""
    world = make_world(public=False, as_printed=MARK, note=MARK, period_note=MARK)
    Statement.objects.update(text=MARK)
    Statement.objects.get().items.update(text=MARK)
    return world


def publish(world):
    for model in (Figure, Statement):
        model.objects.update(published_at=PUBLISHED_AT)
    raise_published_version()


def address_of(name, world):
    return reverse(name, args=OUR_PAGES[name].args(world))


def pages_with(text, browser, world, names=WALKED):
    """The names of these pages that hold ``text``; all of them are there."""
    pages = {name: browser.get(address_of(name, world)) for name in names}
    assert {page.status_code for page in pages.values()} == {200}
    return {name for name, page in pages.items() if text in page.content.decode()}


def marks_of(row):
    """What a page would show of a row: a role's organization, a person's name …"""
    return str(getattr(row, "organization", row))


def test_no_public_page_shows_the_mark_to_a_stranger(hidden, client):
    assert pages_with(MARK, client, hidden) == set()


def test_the_same_pages_show_it_once_it_is_published(hidden, client):
    publish(hidden)

    assert pages_with(MARK, client, hidden, OUR_PAGES) == THERE_IF_PUBLIC | {
        "programs:expo-detail",
        "programs:organization-detail",
    }


def test_a_stranger_sees_none_of_it_after_an_organiser_looked(
    hidden, client, signed_in, organiser
):
    browser = signed_in(organiser)

    shown_to_organiser = pages_with(MARK, browser, hidden, OUR_PAGES)

    assert shown_to_organiser >= THERE_IF_PUBLIC | {"programs:expo-detail"}
    assert pages_with(MARK, client, hidden) == set()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ORGANISER])
def test_nobody_else_who_is_signed_in_sees_any_of_it(hidden, signed_in, role):
    browser = signed_in(UserFactory(role=role))

    assert pages_with(MARK, browser, hidden) == set()


@pytest.mark.parametrize("name", sorted(THERE_IF_PUBLIC))
def test_a_page_of_its_own_is_there_for_organisers_only(
    hidden, client, signed_in, organiser, member_elsewhere, name
):
    address = address_of(name, hidden)
    browsers = [signed_in(organiser), client, signed_in(member_elsewhere), Client()]

    statuses = [browser.get(address).status_code for browser in browsers]

    assert statuses == [200, 404, 404, 404]


@pytest.mark.parametrize("name", sorted(THERE_IF_PUBLIC))
def test_a_page_of_its_own_opens_when_it_is_published(hidden, client, name):
    address = address_of(name, hidden)
    before = client.get(address).status_code

    publish(hidden)

    assert (before, client.get(address).status_code) == (404, 200)


@pytest.mark.parametrize("name", RESTING_ON_THEM)
def test_what_rests_on_unpublished_observations_alone_is_not_on_the_expo_page(
    hidden, client, name
):
    address = hidden["expo"].get_absolute_url()
    text = marks_of(hidden[name])
    before = client.get(address).content.decode()

    publish(hidden)

    after = client.get(address).content.decode()
    assert (text in before, text in after) == (False, True)


def test_a_person_seen_only_in_an_unpublished_statement_is_not_on_their_bodys_page(
    hidden, client
):
    address = hidden["organization"].get_absolute_url()
    text = str(hidden["person"])
    before = client.get(address).content.decode()

    publish(hidden)

    after = client.get(address).content.decode()
    assert (text in before, text in after) == (False, True)


def test_a_session_seen_only_in_an_unpublished_statement_is_not_on_its_hosts_page(
    hidden, client
):
    address = hidden["session"].host.get_absolute_url()
    text = str(hidden["session"])
    before = client.get(address).content.decode()

    publish(hidden)

    after = client.get(address).content.decode()
    assert (text in before, text in after) == (False, True)


def counts_of(response, *names):
    return [response.context[name] for name in names]


def test_a_stranger_is_told_only_the_numbers_of_what_is_public(
    hidden, client, signed_in, organiser
):
    names = ["figure_count", "statement_count", "source_count", "disagreement_count"]
    home = reverse("programs:home")
    before = counts_of(client.get(home), *names)
    all_of_it = counts_of(signed_in(organiser).get(home), *names)

    publish(hidden)

    assert before == [0, 0, 0, 0]
    assert all_of_it == counts_of(client.get(home), *names) == [2, 1, 1, 1]


def test_a_disagreement_counts_once_however_much_it_is_about(hidden, client):
    publish(hidden)
    disagreement = hidden["disagreement"]
    disagreement.figures.add(*Figure.objects.all())
    disagreement.statements.add(hidden["statement"])
    raise_published_version()

    response = client.get(reverse("programs:home"))

    assert response.context["disagreement_count"] == 1


@pytest.mark.parametrize("kind", ["figures", "statements"])
def test_a_disagreement_counts_as_soon_as_one_side_is_public(hidden, client, kind):
    row = hidden[kind.removesuffix("s")]
    hidden["disagreement"].figures.clear()
    getattr(hidden["disagreement"], kind).add(row)
    home = reverse("programs:home")
    before = client.get(home).context["disagreement_count"]

    type(row).objects.filter(pk=row.pk).update(published_at=PUBLISHED_AT)
    raise_published_version()

    assert (before, client.get(home).context["disagreement_count"]) == (0, 1)


def test_a_disagreement_about_nothing_yet_and_a_history_do_not_count(world, client):
    DisagreementFactory()
    history = DisagreementFactory(nature=Nature.HISTORY)
    history.figures.add(world["figure"])

    response = client.get(reverse("programs:home"))

    assert response.context["disagreement_count"] == 1


def test_a_source_of_nothing_public_is_listed_for_organisers_only(
    hidden, client, signed_in, organiser
):
    bare = SourceFactory()
    address = reverse("programs:source-list")
    public = StatementFactory(public=True).source

    listed = [
        {source.code for source in browser.get(address).context["page"]}
        for browser in (client, signed_in(UserFactory()), signed_in(organiser))
    ]

    every = {bare.code, hidden["source"].code, public.code}
    assert listed == [{public.code}, {public.code}, every]


def test_a_source_on_which_nothing_rests_is_there_for_organisers_only(
    client, signed_in, organiser
):
    address = SourceFactory().get_absolute_url()
    browsers = [client, signed_in(UserFactory()), signed_in(organiser)]

    assert [browser.get(address).status_code for browser in browsers] == [404, 404, 200]


@pytest.mark.parametrize("make", [FigureFactory, StatementFactory])
def test_a_source_is_there_as_soon_as_one_observation_is_public(client, make):
    source = SourceFactory()
    StatementFactory(source=source)
    before = client.get(source.get_absolute_url()).status_code

    make(public=True, source=source)
    raise_published_version()

    assert (before, client.get(source.get_absolute_url()).status_code) == (404, 200)


def test_a_source_counts_what_the_reader_may_see(client, signed_in, organiser):
    source = SourceFactory()
    FigureFactory(public=True, source=source)
    FigureFactory.create_batch(2, source=source)
    StatementFactory.create_batch(3, source=source)
    address = reverse("programs:source-list")

    counts = [
        [(row.figure_count, row.statement_count) for row in rows]
        for rows in (
            browser.get(address).context["page"]
            for browser in (client, signed_in(organiser))
        )
    ]

    assert counts == [[(1, 0)], [(3, 3)]]


def test_an_organization_counts_the_editions_of_roles_the_reader_may_see(
    client, signed_in, organiser
):
    organization = OrganizationFactory()
    public = ExpoRoleFactory(organization=organization, statement__public=True)
    ExpoRoleFactory(organization=organization, expo=public.expo, statement__public=True)
    ExpoRoleFactory(organization=organization)
    address = reverse("programs:organization-list")

    counts = [
        [row.edition_count for row in browser.get(address).context["organizations"]]
        for browser in (client, signed_in(UserFactory()), signed_in(organiser))
    ]

    assert counts == [[1], [1], [2]]


def test_an_organization_without_a_visible_role_is_still_listed(client):
    ExpoRoleFactory()

    organizations = client.get(reverse("programs:organization-list")).context[
        "organizations"
    ]

    assert [each.edition_count for each in organizations] == [0]
