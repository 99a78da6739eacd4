"""What holds for each public page of the record alike."""

import uuid

import pytest
from django.urls import reverse

from programs.links import page_url
from programs.tests.views.pages import Html

pytestmark = pytest.mark.django_db

# the page → whose address it is, and an address of the same shape without a page
LISTS = ["home", "expo-list", "organization-list", "subject-list", "source-list"]
DETAILS = {
    "expo-detail": ("expo", ["2199"]),
    "organization-detail": ("organization", ["없는-기관"]),
    "subject-detail": ("programme", ["programme", "없는-사업"]),
    "figure-detail": ("figure", ["F999"]),
    "statement-detail": ("statement", ["F999"]),
    "source-detail": ("source", ["S999"]),
}
PAGES = [*LISTS, *DETAILS]

each_page = pytest.mark.parametrize("page", PAGES)
each_detail = pytest.mark.parametrize("page", DETAILS)


@pytest.fixture
def address(page, world):
    if page in LISTS:
        return reverse(f"programs:{page}")
    return (
        page_url(world["programme"])
        if page == "subject-detail"
        else (world[DETAILS[page][0]].get_absolute_url())
    )


@each_page
def test_it_works(client, page, address):
    response = client.get(address)

    template = f"programs/{page.replace('-', '_')}.html"
    assert response.status_code == 200
    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert response.templates[0].name == template


@each_detail
def test_an_unknown_one_is_not_found(client, world, page):
    address = reverse(f"programs:{page}", args=DETAILS[page][1])

    response = client.get(address)

    assert response.status_code == 404
    assert response.templates[0].name == "404.html"


@each_page
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(client, address, method):
    assert getattr(client, method)(address).status_code == 405


@each_page
def test_its_html_is_what_the_standard_asks(client, address):
    html = Html(client.get(address))

    [root] = html.tree.iter("{http://www.w3.org/1999/xhtml}html")
    assert root.get("lang") == "ko"
    assert len(html.all("h1")) == 1
    assert len(html.all("main")) == 1


@each_page
def test_no_id_stands_twice_and_every_label_points_somewhere(client, address):
    html = Html(client.get(address))

    ids = [element.get("id") for element in html.tree.iter() if element.get("id")]
    labels = {
        label
        for element in html.tree.iter()
        for label in element.get("aria-labelledby", "").split()
    }

    assert len(ids) == len(set(ids))
    assert labels <= set(ids)


@each_page
def test_it_allows_no_code_but_the_portals_own_files(client, address):
    policy = client.get(address)["Content-Security-Policy"]

    assert sorted(part.strip() for part in policy.split(";")) == [
        "base-uri 'none'",
        "default-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    ]


@each_page
def test_it_names_the_request_and_guards_the_browser(client, address):
    response = client.get(address)

    assert uuid.UUID(response["X-Request-ID"]).hex == response["X-Request-ID"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"


@each_page
def test_two_answers_name_two_requests_even_from_the_cache(client, address):
    ids = [client.get(address)["X-Request-ID"] for _ in range(2)]

    assert len(set(ids)) == 2


def test_the_page_of_a_missing_page_is_what_the_standard_asks(client, db):
    html = Html(client.get("/nowhere/"))

    assert html.response.status_code == 404
    assert len(html.all("h1")) == 1


@pytest.mark.parametrize("name", ["account_login", "account_signup", "about"])
def test_the_pages_around_the_record_are_what_the_standard_asks(client, db, name):
    html = Html(client.get(reverse(name)))

    assert html.response.status_code == 200
    assert len(html.all("h1")) == 1
