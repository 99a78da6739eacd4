"""Whose own rows a person looks after."""

import pytest
from django.contrib.auth.models import AnonymousUser

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from programs.models import Organization
from programs.tests.factories import OrganizationFactory, OrganizationMembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    return OrganizationFactory()


@pytest.fixture
def member(own):
    user = UserFactory(role=Role.LEAD_STAFF)
    OrganizationMembershipFactory(organization=own, user=user)
    return user


def test_a_member_looks_after_their_own_organization(own, member):
    OrganizationMembershipFactory(organization=OrganizationFactory())

    assert list(Organization.objects.managed_by(member)) == [own]


def test_a_member_of_two_organizations_looks_after_each_once(own, member):
    other = OrganizationMembershipFactory(user=member).organization

    assert set(Organization.objects.managed_by(member)) == {own, other}
    assert Organization.objects.managed_by(member).count() == 2


def test_a_member_of_another_organization_looks_after_nothing_of_it(own, member):
    stranger = OrganizationMembershipFactory().user

    assert own not in Organization.objects.managed_by(stranger)


def test_an_organiser_looks_after_all(own, member, organiser):
    other = OrganizationFactory()

    assert set(Organization.objects.managed_by(organiser)) == {own, other}


def test_a_stranger_looks_after_nothing(own, member):
    assert list(Organization.objects.managed_by(AnonymousUser())) == []
