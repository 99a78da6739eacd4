"""Where an organization is named, apart from the statements that give it a role."""

import pytest

from programs.tests.factories import (
    ExpoRoleFactory,
    OrganizationFactory,
    StatementFactory,
    StatementItemFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def organization():
    return OrganizationFactory()


@pytest.fixture
def mentions(client, organization):
    """Ask for the mentions that its page shows."""

    def ask():
        response = client.get(organization.get_absolute_url())
        return [item.statement for item in response.context["page"].mentions]

    return ask


def naming(organization, **given):
    statement = StatementFactory(public=True, **given)
    StatementItemFactory(statement=statement, subject=organization.subject)
    return statement


def test_a_statement_that_names_it_is_a_mention(organization, mentions):
    statement = naming(organization)

    assert mentions() == [statement]


@pytest.mark.parametrize("predicate", ["host", "theme"])
def test_a_statement_that_gives_it_a_role_is_none(organization, mentions, predicate):
    statement = naming(organization, predicate__code=predicate)
    ExpoRoleFactory(organization=organization, statement=statement)

    assert mentions() == []


@pytest.mark.parametrize("predicate", ["host", "co_organiser"])
def test_what_a_statement_is_of_makes_it_none_only_with_a_role(
    organization, mentions, predicate
):
    statement = naming(organization, predicate__code=predicate)

    assert mentions() == [statement]


def test_a_statement_that_gives_a_role_to_another_is_a_mention(organization, mentions):
    statement = naming(organization)
    ExpoRoleFactory(statement=statement)

    assert mentions() == [statement]


def test_a_statement_that_gives_roles_to_both_is_none(organization, mentions):
    statement = naming(organization)
    ExpoRoleFactory(statement=statement)
    ExpoRoleFactory(statement=statement, organization=organization)

    assert mentions() == []


def test_an_unpublished_mention_is_none(organization, mentions):
    StatementItemFactory(subject=organization.subject)

    assert mentions() == []
