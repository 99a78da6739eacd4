"""The published version: 0 before anything, then one more each time it is raised."""

import pytest
from django.db import transaction

from expo_portal.publishing.models import PublishedVersion
from expo_portal.publishing.services import published_version, raise_published_version

pytestmark = pytest.mark.django_db


def test_nothing_was_published_at_first():
    assert published_version() == 0


def test_each_raise_makes_it_one_more():
    versions = []
    for _ in range(3):
        raise_published_version()
        versions.append(published_version())

    assert versions == [1, 2, 3]
    assert PublishedVersion.objects.count() == 1


def test_raising_says_when(django_assert_num_queries):
    raise_published_version()
    before = PublishedVersion.objects.get().raised_at

    with django_assert_num_queries(1):
        raise_published_version()

    assert PublishedVersion.objects.get().raised_at > before


def test_a_raise_is_undone_with_its_transaction():
    raise_published_version()

    with transaction.atomic():
        raise_published_version()
        transaction.set_rollback(True)

    assert published_version() == 1


def test_the_version_reads_as_its_number():
    raise_published_version()

    assert str(PublishedVersion.objects.get()) == "1"
