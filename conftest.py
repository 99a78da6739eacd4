"""What every test may ask for: the real record, people signed in, a cache of its own.

The record is loaded per test, inside the test's transaction: it takes a third of a
second, only the tests that name ``record`` pay it, and none of the others finds rows
that it did not make. A record loaded once per test database would lie under every
factory's rows, and their years, codes and counts would depend on it.
"""

import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client

from expo_portal.accounts.models import User
from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from programs.importers.records.loading import TableChange, load_records
from programs.tests.factories import OrganizationMembershipFactory
from programs.tests.world import World, make_world

RECORDS = django_settings.BASE_DIR / "data" / "records"
PASSWORD_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


pytest_plugins = ["expo_portal.tests.browsers"]


def pytest_sessionstart() -> None:
    """Make the folder of ``collectstatic``; WhiteNoise warns where it is missing."""
    Path(django_settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True)
def _cache_of_its_own(settings) -> None:
    """Keys that no other test writes, in memory and on a shared Redis alike."""
    cache = settings.CACHES["default"] | {"KEY_PREFIX": uuid.uuid4().hex}
    settings.CACHES = {"default": cache}


@pytest.fixture
def record(db) -> list[TableChange]:
    """The cited record of ``data/records``, loaded; what loading it changed."""
    return load_records(RECORDS)


@pytest.fixture
def organiser(db) -> User:
    """Somebody who sees and edits the whole record, but manages no accounts."""
    return UserFactory(role=Role.ORGANISER)


@pytest.fixture
def member_elsewhere(db) -> User:
    """Somebody on the staff of an organization that nothing else in the test names."""
    membership = OrganizationMembershipFactory(
        user__role=Role.LEAD_STAFF, user__password="found-nowhere"
    )
    return membership.user


@pytest.fixture
def world(db) -> World:
    """A public row of every model, by the model's name, joined to one another."""
    return make_world()


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """Give a browser in which ``user`` has signed in with a password."""

    def browser_of(user: User) -> Client:
        client = Client()
        client.force_login(user, backend=PASSWORD_BACKEND)
        return client

    return browser_of
