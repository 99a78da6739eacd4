"""The record in the admin: what may not change, and what a change does at once."""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.forms import MultiWidget
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from expo_portal.publishing.services import published_version
from programs.models import Figure, OrganizationMembership, Statement
from programs.tests.factories import FigureFactory, StatementFactory

pytestmark = pytest.mark.django_db

PERMANENT = {
    "disagreement": "code",
    "figure": "code",
    "measure": "code",
    "predicate": "code",
    "session": "code",
    "source": "code",
    "statement": "code",
    "subject": "key",
    "unit": "code",
}
OBSERVED = [FigureFactory, StatementFactory]


@pytest.fixture
def browser(signed_in, organiser):
    return signed_in(organiser)


def page_of(row, page="change"):
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}"
    return reverse(name, args=[row.pk] if page in {"change", "delete"} else [])


def form_of(response):
    """What the browser would send back if nothing was typed."""
    data = fields_of(response.context["adminform"].form)
    for inline in response.context["inline_admin_formsets"]:
        data |= fields_of(inline.formset.management_form)
        for form in inline.formset.forms:
            data |= fields_of(form)
    return data


def fields_of(form):
    data = {}
    for field in form:
        value, widget = field.value(), field.field.widget
        if isinstance(widget, MultiWidget):
            parts = widget.decompress(value)
            data |= {f"{field.html_name}_{n}": part for n, part in enumerate(parts)}
        else:
            data[field.html_name] = value
    return {
        name: value
        for name, value in data.items()
        if not (value is None or value is False)
    }


def change(browser, row, **typed):
    """Open the row's form, type, and save: the answer to saving."""
    data = form_of(browser.get(page_of(row)))
    return browser.post(page_of(row), data | typed)


def shown_and_read_only(response):
    """The fields of the form, and those that are only shown."""
    form = response.context["adminform"]
    return set(form.form.fields), set(form.readonly_fields)


def test_every_model_with_a_code_or_a_key_is_tried_here():
    models = {
        model._meta.model_name
        for model in admin.site._registry
        if model._meta.app_label == "programs"
        and {"code", "key"} & {field.name for field in model._meta.fields}
    }

    assert models - {"subjectname"} == set(PERMANENT)  # a name's key is computed


@pytest.mark.parametrize("model", PERMANENT)
def test_a_code_or_key_is_typed_once_and_then_only_shown(browser, world, model):
    name = PERMANENT[model]

    new = shown_and_read_only(browser.get(page_of(world[model], "add")))
    old = shown_and_read_only(browser.get(page_of(world[model])))

    assert (name in new[0], name in new[1]) == (True, False)
    assert (name in old[0], name in old[1]) == (False, True)


@pytest.mark.parametrize("model", PERMANENT)
def test_a_code_or_key_that_is_sent_all_the_same_changes_nothing(browser, world, model):
    row, name = world[model], PERMANENT[model]
    before = getattr(row, name)

    response = change(browser, row, **{name: "changed"})

    assert response.status_code == 302
    row.refresh_from_db()
    assert getattr(row, name) == before
    assert list(type(row).objects.filter(**{name: "changed"})) == []


@pytest.mark.parametrize("make", OBSERVED)
def test_what_is_unpublished_can_be_listed_alone(browser, make):
    hidden, public = make(), make(public=True)
    address = page_of(hidden, "changelist")

    listed = {
        text: [
            row.pk
            for row in browser.get(address, {"published_at__isempty": text})
            .context["cl"]
            .result_list
        ]
        for text in ("1", "0")
    }

    assert listed == {"1": [hidden.pk], "0": [public.pk]}
    page = browser.get(address).content.decode()
    assert "?published_at__isempty=1" in page
    assert "published_at" in browser.get(address).context["cl"].list_display


@pytest.mark.parametrize("make", OBSERVED)
def test_unpublishing_takes_it_off_the_public_pages_at_once(browser, make):
    row = make(public=True, note="곧 사라질 말")
    kept = make(public=True, source=row.source)
    stranger = Client()
    pages = [row.get_absolute_url(), row.source.get_absolute_url()]
    before = [stranger.get(page).status_code for page in pages]
    cached = stranger.get(kept.get_absolute_url())
    version = published_version()

    response = change(browser, row, published_at_0="", published_at_1="")

    assert response.status_code == 302
    row.refresh_from_db()
    assert (row.published_at, published_version() == version) == (None, False)
    assert (before, [stranger.get(page).status_code for page in pages]) == (
        [200, 200],
        [404, 200],
    )
    source = stranger.get(pages[1]).content.decode()
    assert (row.get_absolute_url() in source, kept.get_absolute_url() in source) == (
        False,
        True,
    )
    known = {"If-None-Match": cached["ETag"]}
    assert stranger.get(kept.get_absolute_url(), headers=known).status_code == 200


@pytest.mark.parametrize("make", OBSERVED)
def test_publishing_shows_it_at_once(browser, make):
    row = make()
    address, stranger = row.get_absolute_url(), Client()
    before = stranger.get(address).status_code
    now = timezone.localtime()

    change(browser, row, published_at_0=now.date(), published_at_1="00:00:00")

    assert (before, stranger.get(address).status_code) == (404, 200)


@pytest.mark.parametrize("make", OBSERVED)
def test_no_day_to_come_is_accepted_as_the_day_of_publication(browser, make):
    row = make()
    tomorrow = timezone.localtime() + timedelta(days=1)

    response = change(
        browser, row, published_at_0=tomorrow.date(), published_at_1="12:00:00"
    )

    assert response.status_code == 200
    errors = response.context["adminform"].form.errors
    assert errors == {"published_at": ["아직 오지 않은 때입니다."]}
    row.refresh_from_db()
    assert row.published_at is None


@pytest.mark.parametrize(("model", "other"), [(Figure, Statement), (Statement, Figure)])
def test_a_new_row_takes_no_code_of_the_other_kind(browser, world, model, other):
    row = world[model._meta.model_name]
    taken = world[other._meta.model_name].code
    data = form_of(browser.get(page_of(row)))
    data = {name: v for name, v in data.items() if not name.endswith("INITIAL_FORMS")}
    managed = {name: 0 for name in data if name.endswith("TOTAL_FORMS")}
    managed |= {name.replace("TOTAL", "INITIAL"): 0 for name in managed}

    response = browser.post(page_of(row, "add"), data | managed | {"code": taken})

    assert response.status_code == 200
    errors = response.context["adminform"].form.errors
    assert errors == {"code": ["이 부호가 이미 있습니다."]}
    assert model.objects.filter(code=taken).count() == 0


def test_deleting_takes_it_off_the_public_pages_at_once(browser):
    row = FigureFactory(public=True)
    address, stranger = row.get_absolute_url(), Client()
    before = stranger.get(address).status_code

    browser.post(page_of(row, "delete"), {"post": "yes"})

    assert (before, stranger.get(address).status_code) == (200, 404)


def test_giving_somebody_staff_changes_nothing_in_public(
    signed_in, organiser, world, member_elsewhere
):
    organiser.is_superuser = True
    organiser.save()
    version = published_version()
    row = world["organizationmembership"]

    response = change(signed_in(organiser), row, user=member_elsewhere.pk)

    assert response.status_code == 302
    assert OrganizationMembership.objects.get(pk=row.pk).user == member_elsewhere
    assert published_version() == version
