"""What the database guarantees of accounts, whoever writes to it."""

import pytest

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from expo_portal.tests.constraints import assert_refused, breaches_in, spoilt

pytestmark = pytest.mark.django_db

CONSTRAINTS = {
    "user_email_lower_case": [spoilt(UserFactory, email="Kim@Example.org")],
    "user_role_known": [spoilt(UserFactory, role=""), spoilt(UserFactory, role="x")],
    "user_superuser_is_organiser": [
        spoilt(UserFactory, is_superuser=True),
        spoilt(
            UserFactory,
            {"role": Role.ORGANISER, "is_superuser": True},
            role=Role.CO_ORGANISER,
        ),
    ],
}


@pytest.mark.parametrize(("name", "breach"), breaches_in(CONSTRAINTS))
def test_the_database_refuses_what_breaks_the_constraint(name, breach):
    assert_refused("accounts", name, breach)
