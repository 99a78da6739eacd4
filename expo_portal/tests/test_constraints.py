"""Every constraint of our models is tried by a test that writes past Python."""

from importlib import import_module

import pytest

from expo_portal.tests.constraints import constraints_of, our_apps

CONSTRAINED_APPS = [config for config in our_apps() if constraints_of(config)]


@pytest.mark.parametrize("config", CONSTRAINED_APPS, ids=lambda config: config.label)
def test_every_constraint_of_the_app_is_tried(config):
    tried = import_module(f"{config.name}.tests.models.test_constraints").CONSTRAINTS

    assert set(tried) == set(constraints_of(config))
    assert all(tried.values())
