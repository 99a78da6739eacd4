"""Who gets which answer from every address: a row per URL name, a column per reader.

A URL name without a row fails; so does a row without its URL. Each row is requested by
every reader with real objects, and answers with a status or the name it redirects to.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import resolve, reverse

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from expo_portal.tests.addresses import url_names

pytestmark = pytest.mark.django_db

ANONYMOUS = "anonymous"
SUPERUSER = "superuser"
ELSEWHERE = "member of another organization"
READERS = [ANONYMOUS, *Role.values, SUPERUSER, ELSEWHERE]
SIGNED_IN = [reader for reader in READERS if reader != ANONYMOUS]
ORGANISERS = [Role.ORGANISER.value, SUPERUSER]

ADMIN_SIGN_IN = "→ admin:login"
SIGN_IN = "→ account_login"
HOME = "→ programs:home"
PASSWORD = "the same for all of them"

Answer = int | str
World = Mapping[str, Any]  # a row of every model, by the model's name


@dataclass(frozen=True)
class Row:
    """Where to ask, and what each reader is answered."""

    answers: Mapping[str, Answer]
    args: Callable[[World], list[Any]] = lambda world: []
    query: Callable[[World], dict[str, Any]] = lambda world: {}


def everyone(answer: Answer) -> dict[str, Answer]:
    return dict.fromkeys(READERS, answer)


def signed_in(answer: Answer, *, stranger: Answer) -> dict[str, Answer]:
    return dict.fromkeys(SIGNED_IN, answer) | {ANONYMOUS: stranger}


def organisers(answer: Answer, *, superuser: Answer = 200) -> dict[str, Answer]:
    """Behind the admin's door: everybody else is sent to sign in."""
    return everyone(ADMIN_SIGN_IN) | {Role.ORGANISER: answer, SUPERUSER: superuser}


OUR_PAGES = {
    "programs:home": Row(everyone(200)),
    "programs:expo-list": Row(everyone(200)),
    "programs:expo-detail": Row(everyone(200), lambda world: [world["expo"].year]),
    "programs:organization-list": Row(everyone(200)),
    "programs:organization-detail": Row(
        everyone(200), lambda world: [world["organization"].subject.slug]
    ),
    "programs:figure-detail": Row(everyone(200), lambda world: [world["figure"].code]),
    "programs:statement-detail": Row(
        everyone(200), lambda world: [world["statement"].code]
    ),
    "programs:source-list": Row(everyone(200)),
    "programs:source-detail": Row(everyone(200), lambda world: [world["source"].code]),
    "about": Row(everyone(200)),
    "healthz": Row(everyone(200)),
    "readyz": Row(everyone(200)),
}

ACCOUNT_PAGES = {
    "account_login": Row(signed_in(HOME, stranger=200)),
    "account_logout": Row(signed_in(200, stranger=HOME)),
    "account_inactive": Row(everyone(200)),
    "account_signup": Row(signed_in(HOME, stranger=200)),  # and says: closed
    "account_reauthenticate": Row(signed_in(200, stranger=SIGN_IN)),
    "account_email": Row(signed_in(200, stranger=SIGN_IN)),
    "account_email_verification_sent": Row(everyone(200)),
    "account_confirm_email": Row(everyone(200), lambda world: ["no-such-key"]),
    "account_change_password": Row(signed_in(200, stranger=SIGN_IN)),
    "account_set_password": Row(
        signed_in("→ account_change_password", stranger=SIGN_IN)
    ),
    "account_reset_password": Row(everyone(200)),
    "account_reset_password_done": Row(everyone(200)),
    "account_reset_password_from_key": Row(everyone(200), lambda world: ["1", "bad"]),
    "account_reset_password_from_key_done": Row(everyone(200)),
    "account_confirm_login_code": Row(signed_in(HOME, stranger=SIGN_IN)),
}

ADMIN_PAGES = {
    "admin:index": Row(organisers(200)),
    "admin:login": Row(
        everyone(403)
        | {ANONYMOUS: SIGN_IN}
        | dict.fromkeys(ORGANISERS, "→ admin:index")
    ),
    "admin:logout": Row(everyone("→ admin:index") | dict.fromkeys(ORGANISERS, 405)),
    "admin:password_change": Row(organisers(200)),
    "admin:password_change_done": Row(organisers(200)),
    "admin:jsi18n": Row(organisers(200)),
    "admin:autocomplete": Row(
        organisers(200),
        query=lambda world: {
            "app_label": "programs",
            "model_name": "figure",
            "field_name": "subject",
        },
    ),
    "admin:view_on_site": Row(
        organisers("→ programs:expo-detail", superuser="→ programs:expo-detail"),
        lambda world: [
            ContentType.objects.get_for_model(world["expo"]).pk,
            world["expo"].pk,
        ],
    ),
    "admin:app_list": Row(organisers(200), lambda world: ["programs"]),
    "admin:auth_user_password_change": Row(
        organisers(403), lambda world: [world["user"].pk]
    ),
}


def model_pages(model_name: str, app_label: str, answer: int) -> dict[str, Row]:
    """The five pages of a model in the admin; four of them for one object."""
    one = {"args": lambda world: [world[model_name].pk]}
    pages = {"changelist": {}, "add": {}, "change": one, "delete": one, "history": one}
    return {
        f"admin:{app_label}_{model_name}_{page}": Row(organisers(answer), **options)
        for page, options in pages.items()
    }


def admin_pages() -> dict[str, Row]:
    """The record is every organiser's, accounts are the superusers'."""
    rows = dict(ADMIN_PAGES)
    for model in admin.site._registry:
        label = model._meta.app_label
        answer = 403 if label in {"accounts", "account"} else 200
        rows |= model_pages(model._meta.model_name, label, answer)
    return rows


MATRIX = OUR_PAGES | ACCOUNT_PAGES | admin_pages()


@dataclass
class Cast:
    """The objects that are asked for, and a browser for each reader."""

    world: World
    browsers: dict[str, Client] = field(default_factory=dict)

    def answers(self, address: str, query: Mapping[str, Any]) -> dict[str, Answer]:
        return {
            reader: answer_of(browser.get(address, query))
            for reader, browser in self.browsers.items()
        }


def answer_of(response) -> Answer:
    """The status, or the name of the address that a redirect leads to."""
    if response.status_code != 302:
        return response.status_code
    return f"→ {resolve(urlsplit(response['Location']).path).view_name}"


@pytest.fixture
def cast(world, signed_in, member_elsewhere) -> Cast:
    users = {role: UserFactory(role=role, password=PASSWORD) for role in Role.values}
    users[SUPERUSER] = UserFactory(
        role=Role.ORGANISER, is_superuser=True, password=PASSWORD
    )
    users[ELSEWHERE] = member_elsewhere
    browsers = {reader: signed_in(user) for reader, user in users.items()}
    return Cast(world, {ANONYMOUS: Client()} | browsers)


def test_every_url_name_has_a_row_and_every_row_a_url_name():
    assert set(MATRIX) == url_names()


@pytest.mark.parametrize("name", MATRIX)
def test_each_reader_is_answered_as_the_row_says(cast, name):
    row = MATRIX[name]
    address = reverse(name, args=row.args(cast.world))

    answers = cast.answers(address, row.query(cast.world))

    assert answers == row.answers
