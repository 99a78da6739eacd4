"""What the database guarantees of the published version."""

import pytest

from expo_portal.publishing.models import PublishedVersion
from expo_portal.tests.constraints import assert_refused, breaches_in, spoilt

pytestmark = pytest.mark.django_db

CONSTRAINTS = {
    "publishedversion_one_row": [
        spoilt(PublishedVersion.objects.create, {"pk": 1}, id=2),
    ],
}


@pytest.mark.parametrize(("name", "breach"), breaches_in(CONSTRAINTS))
def test_the_database_refuses_what_breaks_the_constraint(name, breach):
    assert_refused("publishing", name, breach)
