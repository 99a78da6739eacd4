"""Public pages answer 304 and from the cache, but never with somebody's own answer."""

import socket
import uuid

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from expo_portal.accounts.tests.factories import UserFactory
from expo_portal.publishing.models import PublishedVersion
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


def test_two_addresses_two_hosts_two_ports_and_two_queries_have_etags_of_their_own(
    client, address
):
    responses = [
        client.get(address),
        client.get(address, {"page": 2}),
        client.get(address, {"unknown": 2}),
        client.get(address, headers={"Host": "localhost"}),
        client.get(address, headers={"Host": "testserver:8080"}),
        client.get(address, secure=True),
        client.get(reverse("about")),
    ]

    assert [response.status_code for response in responses] == [200] * 7
    assert len({response["ETag"] for response in responses}) == 7


def test_who_swaps_a_part_gets_the_page_that_everyone_gets(client, address):
    whole = client.get(address)

    count, part = queries_of(client, address, **{"HX-Target": "results"})

    assert (count, part["ETag"]) == (1, whole["ETag"])
    assert part.content == whole.content


@pytest.mark.parametrize("known", [False, True])
def test_caches_on_the_way_keep_readers_apart_by_their_cookies(client, address, known):
    etag = client.get(address)["ETag"] if known else ""

    response = client.get(address, headers={"If-None-Match": etag})

    varies = {name.strip() for name in response["Vary"].split(",")}
    assert (response.status_code, "Cookie" in varies) == (304 if known else 200, True)
    assert "HX-Target" not in varies


@pytest.mark.parametrize("query", ["", "?page=1", "?page=2", "?page=10"])
def test_an_address_that_our_own_pages_link_to_is_kept(client, address, query):
    first, _ = queries_of(client, address + query)
    second, response = queries_of(Client(), address + query)

    assert (first > 1, second, response.status_code) == (True, 1, 200)


@pytest.mark.parametrize(
    "query",
    [
        *("?x=1", "?x", "?x=", "?page=1&x=1", "?x=1&page=1", "?Page=1", "?page[]=1"),
        *("?page=", "?page", "?page=x", "?page=-1", "?page=1.5", "?page=last"),
        *("?page=%201", "?page=%D9%A1", "?page=%EF%BC%91", "?page=1%00"),
        *("?page=01", "?page=x&page=1", "?page=1&page=1", "?page=1&", "?&page=1"),
        *("?%70age=1", "?page=%31", "?&", "?page=" + "9" * 30),
    ],
)
def test_a_made_up_query_is_answered_but_never_kept(client, address, query):
    first, response = queries_of(client, address + query)
    second, again = queries_of(client, address + query)

    assert (response.status_code, again.status_code) == (200, 200)
    assert (first > 1, second) == (True, first)
    assert response["Cache-Control"] == again["Cache-Control"] == "public, no-cache"
    assert response["ETag"] == again["ETag"]


def test_who_knows_the_page_of_a_made_up_query_is_answered_304(client, address):
    etag = client.get(address, {"x": 1})["ETag"]

    count, response = queries_of(client, f"{address}?x=1", **{"If-None-Match": etag})

    assert (count, response.status_code) == (1, 304)


@pytest.mark.parametrize(
    "host", ["testserver:8080", "testserver:443", "testserver:080", "TestServer"]
)
def test_a_host_of_the_senders_making_is_answered_but_never_kept(client, address, host):
    headers = {"Host": host}

    first, response = queries_of(client, address, **headers)
    second, again = queries_of(client, address, **headers)

    assert (response.status_code, again.status_code) == (200, 200)
    assert (first > 1, second) == (True, first)


def test_a_page_at_the_port_that_we_listen_on_is_kept(client, address):
    ours = {"headers": {"Host": "testserver:8000"}, "SERVER_PORT": "8000"}
    client.get(address, **ours)

    with CaptureQueriesContext(connection) as queries:
        response = client.get(address, **ours)

    assert (len(queries), response.status_code) == (1, 200)


def test_an_unknown_host_is_refused_and_not_kept(client, address):
    client.get(address)

    response = client.get(address, headers={"Host": "elsewhere.example"})

    assert response.status_code == 400


def test_two_databases_that_count_to_the_same_number_have_etags_of_their_own(
    client, address, world
):
    raise_published_version()
    number = PublishedVersion.objects.get().number
    before = client.get(address)
    world["subject"].name = "복원한 곳의 엑스포"
    world["subject"].save()

    PublishedVersion.objects.update(epoch=uuid.uuid4())

    known = {"If-None-Match": before["ETag"]}
    after = client.get(address, headers=known)
    assert PublishedVersion.objects.get().number == number
    assert (after.status_code, after["ETag"] == before["ETag"]) == (200, False)
    assert "복원한 곳의 엑스포" in after.content.decode()


def test_a_new_release_gives_a_new_etag(client, address, monkeypatch):
    before = client.get(address)

    monkeypatch.setattr("expo_portal.publishing.http.release", lambda: "another")

    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after["ETag"] == before["ETag"]) == (200, False)


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("name", ["figure", "statement"])
def test_readers_get_permalinks_of_their_own_scheme(client, world, name, first):
    path = world[name].get_absolute_url()

    pages = {
        secure: client.get(path, secure=secure).content.decode()
        for secure in (first, not first, first)
    }

    assert f"<code>http://testserver{path}</code>" in pages[False]
    assert f"<code>https://testserver{path}</code>" in pages[True]
    assert f"https://testserver{path}" not in pages[False]
    assert f"http://testserver{path}" not in pages[True]


@pytest.mark.parametrize("name", ["figure", "statement"])
def test_readers_get_permalinks_of_their_own_host(client, world, name):
    path = world[name].get_absolute_url()
    client.get(path)

    page = client.get(path, headers={"Host": "localhost"}).content.decode()

    assert f"<code>http://localhost{path}</code>" in page
    assert "testserver" not in page


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
    type(world["figure"]).objects.filter(pk=world["figure"].pk).update(code="F999")

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
