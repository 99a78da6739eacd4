"""Public pages answer 304 and from the cache, but never with somebody's own answer."""

import socket

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from expo_portal.accounts.tests.factories import UserFactory
from expo_portal.publishing.services import raise_published_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(world):
    """A page that takes a dozen queries when it is not cached."""
    return world["expo"].get_absolute_url()


@pytest.fixture
def closed_port():
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture
def cache_away(settings, closed_port):
    """The cache as it is set up where Redis is named, and Redis gone."""
    settings.CACHES = {
        "default": {
            "BACKEND": "expo_portal.lib.soft_cache.SoftRedisCache",
            "LOCATION": f"redis://127.0.0.1:{closed_port}/0",
        }
    }


def queries_of(browser, address, **headers):
    """How many queries one GET takes, and its answer."""
    with CaptureQueriesContext(connection) as queries:
        response = browser.get(address, headers=headers)
    return len(queries), response


def test_a_public_page_has_an_etag_and_asks_to_be_revalidated(client, address):
    response = client.get(address)

    assert response.status_code == 200
    assert response["Cache-Control"] == "public, no-cache"
    assert response["ETag"].startswith('"')
    assert response["ETag"] == client.get(address)["ETag"]


@pytest.mark.parametrize("known", ["{etag}", "W/{etag}", '"other", {etag}'])
def test_who_knows_the_page_is_answered_304_in_one_query(
    client, address, known, django_assert_num_queries
):
    etag = client.get(address)["ETag"]

    with django_assert_num_queries(1):
        response = client.get(
            address, headers={"If-None-Match": known.format(etag=etag)}
        )

    assert (response.status_code, response.content) == (304, b"")
    assert response["ETag"] == etag
    assert response["Cache-Control"] == "public, no-cache"


def test_who_knows_another_page_is_answered_in_full(client, address):
    response = client.get(address, headers={"If-None-Match": '"other"'})

    assert response.status_code == 200
    assert b"<!doctype html>" in response.content


def test_a_cached_page_takes_one_query_and_is_the_same(
    client, address, django_assert_num_queries
):
    first = client.get(address)

    with django_assert_num_queries(1):  # the published version
        second = Client().get(address)

    assert second.content == first.content
    assert second["ETag"] == first["ETag"]


def test_raising_the_published_version_gives_a_new_etag_and_a_new_page(
    client, address, world
):
    before = client.get(address)
    world["subject"].name = "새 이름의 엑스포"
    world["subject"].save()
    kept = client.get(address)

    raise_published_version()

    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert kept.content == before.content
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert "새 이름의 엑스포" in after.content.decode()


def test_two_addresses_two_hosts_and_two_queries_have_etags_of_their_own(
    client, address
):
    responses = [
        client.get(address),
        client.get(address, {"page": 2}),
        client.get(address, headers={"Host": "localhost"}),
        client.get(reverse("about")),
    ]

    assert [response.status_code for response in responses] == [200] * 4
    assert len({response["ETag"] for response in responses}) == 4


def test_a_swapped_part_has_an_etag_of_its_own(client, address):
    whole = client.get(address)
    part = client.get(address, headers={"HX-Target": "results"})
    again = client.get(address, headers={"HX-Target": "results"})

    assert whole["ETag"] != part["ETag"]
    assert part["ETag"] == again["ETag"]


@pytest.mark.parametrize("known", [False, True])
def test_caches_on_the_way_keep_readers_and_parts_apart(client, address, known):
    etag = client.get(address)["ETag"] if known else ""

    response = client.get(address, headers={"If-None-Match": etag})

    varies = {name.strip() for name in response["Vary"].split(",")}
    assert varies >= {"Cookie", "HX-Target"}


def test_who_is_signed_in_gets_an_answer_that_is_stored_nowhere(signed_in, address):
    browser = signed_in(UserFactory())

    response = browser.get(address)

    assert response["Cache-Control"] == "private, no-store"
    assert "ETag" not in response
    first, _ = queries_of(Client(), address)
    second, _ = queries_of(Client(), address)
    assert (first > 1, second) == (True, 1)


def test_who_is_signed_in_gets_no_strangers_page(client, signed_in, address):
    etag = client.get(address)["ETag"]
    browser = signed_in(UserFactory())
    known = {"If-None-Match": etag}

    count, response = queries_of(browser, address, **known)

    assert response.status_code == 200
    assert count > 1


@pytest.mark.parametrize("cookie", ["sessionid", "messages"])
def test_a_session_or_a_waiting_message_is_reason_enough_to_store_nothing(
    client, address, cookie
):
    client.cookies[cookie] = "whatever"

    response = client.get(address)

    assert response["Cache-Control"] == "private, no-store"


def test_a_cookie_of_another_site_changes_nothing(client, address):
    client.cookies["_ga"] = "whatever"

    assert client.get(address)["Cache-Control"] == "public, no-cache"


def test_a_public_page_sets_no_cookie(client, address):
    assert client.get(address).cookies == {}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_public_page_is_only_read(client, address, method):
    client.get(address)

    response = getattr(client, method)(address)

    assert response.status_code == 405
    assert "ETag" not in response


def test_a_head_leaves_the_whole_page_in_the_cache(client, address):
    head = client.head(address)

    response = client.get(address)

    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == response["ETag"]
    assert b"<!doctype html>" in response.content


def test_a_page_that_is_not_there_is_not_remembered(client, world):
    address = "/figures/F999/"
    missing = client.get(address)
    type(world["figure"]).objects.update(code="F999")

    found = client.get(address)

    assert (missing.status_code, found.status_code) == (404, 200)
    assert "ETag" not in missing


def test_whatever_a_reader_claims_to_know_a_missing_page_stays_missing(client, address):
    known = {"If-None-Match": "*"}

    assert client.get("/figures/F999/", headers=known).status_code == 404


def test_pages_are_answered_while_the_cache_is_away(client, address, cache_away):
    responses = [client.get(address) for _ in range(2)]

    assert [response.status_code for response in responses] == [200, 200]
    assert responses[0].content == responses[1].content


def test_a_page_is_revalidated_while_the_cache_is_away(client, address, cache_away):
    etag = client.get(address)["ETag"]

    response = client.get(address, headers={"If-None-Match": etag})

    assert response.status_code == 304


def test_signing_in_works_while_the_cache_is_away(client, cache_away):
    user = UserFactory(password="a-long-password")
    form = {"login": user.email, "password": "a-long-password"}

    response = client.post(reverse("account_login"), form)

    assert (response.status_code, response["Location"]) == (302, "/")


def test_a_cache_that_is_away_finds_nothing_and_keeps_nothing(cache_away):
    cache.set("key", "value")

    assert cache.get("key") is None
    assert cache.get("key", "default") == "default"
    assert cache.get_many(["key"]) == {}
    assert cache.delete("key") is False
