"""The least valid account."""

import factory

from expo_portal.accounts.models import User
from expo_portal.accounts.roles import Role


class UserFactory(factory.django.DjangoModelFactory):
    """An exhibitor's member of staff, without a password."""

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    role = Role.EXHIBITOR_MEMBER

    class Meta:
        model = User

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return model_class.objects.create_user(*args, **kwargs)
