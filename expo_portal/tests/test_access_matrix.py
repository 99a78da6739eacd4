"""Who gets which answer from every address: a row per URL name, a column per reader.

A URL name without a row fails; so does a row without its URL. Each row is requested by
every reader with real objects, and answers with a status or the name it redirects to.
Who may not look may not write either, and nobody writes to a public page.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.forms import model_to_dict
from django.test import Client
from django.urls import resolve, reverse

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from expo_portal.tests.addresses import url_names
from expo_portal.tests.constraints import our_apps

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


ACCOUNT_APPS = {"accounts", "account"}

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
    "programs:subject-list": Row(everyone(200)),
    "programs:subject-detail": Row(
        everyone(200),
        lambda world: [world["programme"].kind, world["programme"].slug],
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
    """The record is every organiser's, accounts and staff are the superusers'."""
    rows = dict(ADMIN_PAGES)
    for model in admin.site._registry:
        label, name = model._meta.app_label, model._meta.model_name
        is_of_accounts = label in ACCOUNT_APPS or name == "organizationmembership"
        rows |= model_pages(name, label, 403 if is_of_accounts else 200)
    return rows


MATRIX = OUR_PAGES | ACCOUNT_PAGES | admin_pages()

WRITING = [
    name
    for name in MATRIX
    if name.startswith("admin:")
    and name not in ADMIN_PAGES
    and not name.endswith("_history")
] + ["admin:auth_user_password_change"]


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

    def answers_to_post(
        self, readers: Iterable[str], address: str, form: Mapping[str, Any]
    ) -> dict[str, Answer]:
        return {
            reader: answer_of(self.browsers[reader].post(address, form))
            for reader in readers
        }


def answer_of(response) -> Answer:
    """The status, or the name of the address that a redirect leads to."""
    if response.status_code != 302:
        return response.status_code
    return f"→ {resolve(urlsplit(response['Location']).path).view_name}"


def everything_kept() -> dict[str, list[Any]]:
    """Every row of our own models and of the accounts' addresses, column by column."""
    apps_of_ours = [config.label for config in our_apps()]
    return {
        model._meta.label: sorted(model._base_manager.values_list(), key=repr)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in {*apps_of_ours, "account"}
    }


def form_that_writes(row: Model) -> dict[str, Any]:
    """Confirms a deletion and a list's action; holds each field of a change as it is.

    All fields but the first text are kept, so that who got in would change something.
    """
    action = {"action": "delete_selected", "_selected_action": row.pk, "index": "0"}
    fields = model_to_dict(row)
    kept = {
        name: [getattr(each, "pk", each) for each in value]
        if isinstance(value, list)
        else value
        for name, value in fields.items()
        if value is not None
    }
    return kept | action | {"post": "yes", "note": "손댄 글", "password1": PASSWORD}


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


@pytest.mark.parametrize("name", WRITING)
def test_who_may_not_look_may_not_write(cast, name):
    row = MATRIX[name]
    address = reverse(name, args=row.args(cast.world))
    denied = {reader: each for reader, each in row.answers.items() if each != 200}
    form = form_that_writes(cast.world[model_of(name)])
    before = everything_kept()

    answers = cast.answers_to_post(denied, address, form)

    assert answers == denied
    assert set(denied.values()) <= {ADMIN_SIGN_IN, 403}
    assert everything_kept() == before


def model_of(name: str) -> str:
    """The model of an admin page's name: ``admin:programs_figure_add``."""
    model = name.partition(":")[2].split("_")[1]
    return model if name != "admin:auth_user_password_change" else "user"


@pytest.mark.parametrize(
    ("reader", "model"),
    [(Role.ORGANISER, "statementitem"), (SUPERUSER, "organizationmembership")],
)
def test_the_same_forms_write_for_who_may(cast, reader, model):
    row, browser = cast.world[model], cast.browsers[reader]
    address = reverse(f"admin:programs_{model}_delete", args=[row.pk])

    response = browser.post(address, form_that_writes(row))

    assert response.status_code == 302
    assert list(type(row).objects.filter(pk=row.pk)) == []


@pytest.mark.parametrize("name", [n for n in WRITING if not n.endswith("_changelist")])
def test_who_may_write_is_asked_again_when_the_form_says_nothing(cast, name):
    row = MATRIX[name]
    address = reverse(name, args=row.args(cast.world))
    allowed = {reader: each for reader, each in row.answers.items() if each == 200}
    before = everything_kept()

    answers = cast.answers_to_post(allowed, address, {})

    assert answers == allowed
    assert SUPERUSER in allowed
    assert everything_kept() == before


@pytest.mark.parametrize("model", ["user", "emailaddress", "organizationmembership"])
def test_a_plain_organiser_writes_to_no_account(cast, model):
    label = cast.world[model]._meta.label_lower.replace(".", "_")
    names = {f"admin:{label}_{page}" for page in ("add", "change", "delete")}

    assert names <= set(WRITING)
    assert {MATRIX[name].answers[Role.ORGANISER] for name in names} == {403}
    assert {MATRIX[name].answers[SUPERUSER] for name in names} == {200}


@pytest.mark.parametrize("name", OUR_PAGES)
def test_nobody_writes_to_a_public_page(cast, name):
    row = OUR_PAGES[name]
    address = reverse(name, args=row.args(cast.world))
    before = everything_kept()

    answers = cast.answers_to_post(READERS, address, {"name": "손댄 글"})

    assert answers == everyone(405)
    assert everything_kept() == before


@pytest.mark.parametrize("name", OUR_PAGES)
def test_a_form_from_elsewhere_is_not_even_looked_at(world, name):
    address = reverse(name, args=OUR_PAGES[name].args(world))
    before = everything_kept()

    response = Client(enforce_csrf_checks=True).post(address, {"name": "손댄 글"})

    assert response.status_code == 403
    assert everything_kept() == before


def test_only_superusers_look_accounts_up_while_they_type(cast):
    answers = cast.answers(
        reverse("admin:autocomplete"),
        {
            "app_label": "programs",
            "model_name": "organizationmembership",
            "field_name": "user",
        },
    )

    assert answers == organisers(403)


def test_only_superusers_see_who_is_on_an_organizations_staff(cast):
    organization = cast.world["organizationmembership"].organization
    addresses = [
        reverse("admin:index"),
        reverse("admin:app_list", args=["programs"]),
        reverse("admin:programs_organization_change", args=[organization.pk]),
    ]
    staff = reverse("admin:programs_organizationmembership_changelist")
    shown = {
        reader: [
            address
            for address in addresses
            if staff in (page := cast.browsers[reader].get(address).content.decode())
            or cast.world["user"].email in page
        ]
        for reader in ORGANISERS
    }

    assert shown == {Role.ORGANISER: [], SUPERUSER: addresses}
