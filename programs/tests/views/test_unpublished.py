"""What is unpublished shows on no public page, whoever looked before."""

import pytest
from django.test import Client
from django.urls import reverse

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from expo_portal.publishing.services import raise_published_version
from expo_portal.tests.test_access_matrix import OUR_PAGES
from programs.models import Figure, Statement
from programs.tests.factories import PUBLISHED_AT
from programs.tests.world import make_world

pytestmark = pytest.mark.django_db

MARK = "아직-알리지-않은-말"
ONE_OBSERVATION = {"programs:figure-detail", "programs:statement-detail"}
WALKED = [name for name in OUR_PAGES if name not in ONE_OBSERVATION]
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


def pages_with(text, browser, world):
    """The names of the walked pages that hold ``text``."""
    pages = {name: browser.get(address_of(name, world)) for name in WALKED}
    assert {page.status_code for page in pages.values()} == {200}
    return {name for name, page in pages.items() if text in page.content.decode()}


def marks_of(row):
    """What a page would show of a row: a role's organization, a person's name …"""
    return str(getattr(row, "organization", row))


def test_no_public_page_shows_the_mark_to_a_stranger(hidden, client):
    assert pages_with(MARK, client, hidden) == set()


def test_the_same_pages_show_it_once_it_is_published(hidden, client):
    publish(hidden)

    assert pages_with(MARK, client, hidden) == {
        "programs:expo-detail",
        "programs:organization-detail",
        "programs:source-detail",
    }


def test_a_stranger_sees_none_of_it_after_an_organiser_looked(
    hidden, client, signed_in, organiser
):
    browser = signed_in(organiser)

    shown_to_organiser = pages_with(MARK, browser, hidden)

    assert "programs:expo-detail" in shown_to_organiser
    assert pages_with(MARK, client, hidden) == set()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ORGANISER])
def test_nobody_else_who_is_signed_in_sees_any_of_it(hidden, signed_in, role):
    browser = signed_in(UserFactory(role=role))

    assert pages_with(MARK, browser, hidden) == set()


@pytest.mark.parametrize("name", sorted(ONE_OBSERVATION))
def test_its_own_page_is_there_for_organisers_only(
    hidden, client, signed_in, organiser, member_elsewhere, name
):
    address = address_of(name, hidden)
    browsers = [signed_in(organiser), client, signed_in(member_elsewhere), Client()]

    statuses = [browser.get(address).status_code for browser in browsers]

    assert statuses == [200, 404, 404, 404]


@pytest.mark.parametrize("name", sorted(ONE_OBSERVATION))
def test_its_own_page_opens_when_it_is_published(hidden, client, name):
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
