"""The public pages of the real record: complete, linked, and what the standard asks."""

from urllib.parse import unquote

import pytest
from django.urls import reverse

from programs.models import Expo, Figure, Statement
from programs.notation import written
from programs.tests.views.pages import Html

pytestmark = pytest.mark.django_db


def plain(text):
    return " ".join(str(text).split())


def test_every_value_on_an_expo_page_links_to_its_figure(record, client):
    for expo in Expo.objects.for_listing():
        html = Html(client.get(expo.get_absolute_url()))
        figures = Figure.objects.filter(subject=expo.subject).for_listing()
        links = {(unquote(href), text) for href, text in html.links()}

        values = {
            (unquote(figure.get_absolute_url()), plain(written(figure)))
            for figure in figures
        }

        assert values - links == set()


def test_no_value_on_an_expo_page_stands_outside_a_link(record, client):
    for expo in Expo.objects.for_listing():
        html = Html(client.get(expo.get_absolute_url()))

        values = html.of_class("observation__value")

        assert [value for value in values if len(html.all("a", value)) != 1] == []


def test_every_link_of_the_public_pages_leads_to_a_page(record, client):
    start = reverse("programs:home")
    waiting, answers = [start], {start: None}
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        answers[address] = response.status_code
        for href in inner_links(response, address):
            if href not in answers:
                answers[href] = None
                waiting.append(href)

    assert {address: a for address, a in answers.items() if a != 200} == {}
    assert unreached(answers) == set()


def inner_links(response, address):
    """The addresses of this site that a page links to, without their fragments."""
    hrefs = [part.split('"')[0] for part in response.content.decode().split(' href="')]
    for href in hrefs[1:]:
        path = href.replace("&amp;", "&").partition("#")[0]
        if path.startswith("?"):
            yield address.partition("?")[0] + path
        elif path.startswith("/") and not path.startswith("/static/"):
            yield path


def unreached(answers):
    """The figures and statements that no chain of links leads to."""
    rows = [*Figure.objects.all(), *Statement.objects.all(), *Expo.objects.all()]
    return {row.get_absolute_url() for row in rows} - set(answers)
