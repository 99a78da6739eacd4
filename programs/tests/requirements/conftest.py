"""Every test of a requirement reads the shipped record; what it writes is undone."""

from collections.abc import Iterator

import pytest

from programs.tests.requirements.loaded import record_loaded


@pytest.fixture(scope="module", autouse=True)
def _record(django_db_setup, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), record_loaded():
        yield


@pytest.fixture(autouse=True)
def _database(db) -> None:
    """Undo, test by test, what the test itself writes."""
