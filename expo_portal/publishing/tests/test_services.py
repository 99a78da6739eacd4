"""The published version: blank before anything, then a number of this database's own.

The number rises by one each time; the epoch before it is this database's alone.
"""

import re
import uuid

import pytest
from django.db import transaction

from expo_portal.publishing.models import PublishedVersion
from expo_portal.publishing.services import published_version, raise_published_version

pytestmark = pytest.mark.django_db


def test_nothing_was_published_at_first(django_assert_num_queries):
    with django_assert_num_queries(1):
        version = published_version()

    assert version == ""


def test_each_raise_makes_it_one_more_in_the_same_epoch():
    versions = []
    for _ in range(3):
        raise_published_version()
        versions.append(published_version())

    epoch = PublishedVersion.objects.get().epoch
    assert versions == [f"{epoch}.2", f"{epoch}.3", f"{epoch}.4"]
    assert PublishedVersion.objects.count() == 1


def test_raising_says_when(django_assert_num_queries):
    raise_published_version()
    before = PublishedVersion.objects.get().raised_at

    with django_assert_num_queries(2):
        raise_published_version()

    assert PublishedVersion.objects.get().raised_at > before


def test_a_raise_is_undone_with_its_transaction():
    raise_published_version()
    before = published_version()

    with transaction.atomic():
        raise_published_version()
        transaction.set_rollback(True)

    assert published_version() == before


def test_the_version_reads_as_its_epoch_and_its_number():
    raise_published_version()

    version = PublishedVersion.objects.get()
    epoch, dot, number = str(version).partition(".")
    assert (uuid.UUID(epoch), dot, int(number)) == (version.epoch, ".", version.number)
    assert published_version() == str(version)


def test_the_version_is_read_in_one_query(django_assert_num_queries):
    raise_published_version()

    with django_assert_num_queries(1):
        version = published_version()

    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9]+", version)


def test_a_database_that_starts_anew_has_an_epoch_of_its_own():
    raise_published_version()
    first = published_version()

    PublishedVersion.objects.all().delete()
    raise_published_version()

    second = published_version()
    assert first.rpartition(".")[2] == second.rpartition(".")[2]
    assert first != second
