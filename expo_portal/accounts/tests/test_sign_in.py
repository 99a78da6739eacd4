"""People sign in with their address and a password; nobody signs up."""

import pytest
from django.urls import reverse

from expo_portal.accounts.models import User
from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PASSWORD = "a-long-password"


def sign_in(client, login, password=PASSWORD):
    form = {"login": login, "password": password}
    return client.post(reverse("account_login"), form)


def reader_of(client):
    """Who the next page takes the browser's owner for."""
    return client.get(reverse("account_login")).wsgi_request.user


def test_an_account_is_signed_in_and_led_to_the_first_page(client):
    user = UserFactory(password=PASSWORD)

    response = sign_in(client, user.email)

    assert (response.status_code, response["Location"]) == (302, "/")
    assert reader_of(client) == user


def test_the_case_of_an_address_does_not_matter(client):
    user = UserFactory(email="Kim@example.org", password=PASSWORD)

    sign_in(client, "kim@EXAMPLE.org")

    assert reader_of(client) == user


def test_an_account_made_in_the_admin_can_be_signed_in(client, signed_in):
    manager = signed_in(UserFactory(role=Role.ORGANISER, is_superuser=True))
    form = {
        "email": "Kim@Example.org",
        "role": Role.BUYER_DELEGATE,
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }

    made = manager.post(reverse("admin:accounts_user_add"), form)
    sign_in(client, "Kim@Example.org")

    assert made.status_code == 302
    assert reader_of(client).email == "kim@example.org"


def test_an_address_that_differs_in_case_alone_is_refused_in_the_admin(signed_in):
    manager = signed_in(UserFactory(role=Role.ORGANISER, is_superuser=True))
    taken = UserFactory(email="kim@example.org")
    form = {
        "email": "KIM@example.org",
        "role": Role.BUYER_DELEGATE,
        "usable_password": "false",
    }

    answer = manager.post(reverse("admin:accounts_user_add"), form)

    assert answer.status_code == 200
    assert list(User.objects.filter(role=Role.BUYER_DELEGATE)) == []
    assert taken.email == "kim@example.org"


def test_a_person_sets_their_own_password_by_mail(client, mailoutbox):
    user = UserFactory()

    client.post(reverse("account_reset_password"), {"email": user.email.upper()})

    [letter] = mailoutbox
    [link] = [word for word in letter.body.split() if "/password/reset/key/" in word]
    page = client.get("/" + link.split("/", 3)[3], follow=True)
    form = {"password1": PASSWORD, "password2": PASSWORD}
    client.post(page.request["PATH_INFO"], form)
    sign_in(client, user.email)
    assert letter.to == [user.email]
    assert reader_of(client) == user


def test_a_wrong_password_is_refused(client):
    user = UserFactory(password=PASSWORD)

    response = sign_in(client, user.email, "another-password")

    assert response.status_code == 200
    assert reader_of(client).is_anonymous


def test_an_account_without_a_password_cannot_be_signed_in(client):
    user = UserFactory()

    sign_in(client, user.email, "")

    assert reader_of(client).is_anonymous


def test_a_closed_account_cannot_be_signed_in(client):
    user = UserFactory(password=PASSWORD, is_active=False)

    response = sign_in(client, user.email)

    assert response["Location"] == reverse("account_inactive")
    assert reader_of(client).is_anonymous


def test_an_account_that_is_closed_is_signed_out_at_once(client):
    user = UserFactory(password=PASSWORD)
    sign_in(client, user.email)

    User.objects.update(is_active=False)

    assert reader_of(client).is_anonymous


def test_nobody_signs_up(client):
    address = reverse("account_signup")
    form = {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD}

    page, answer = client.get(address), client.post(address, form)

    assert page.templates[0].name == "account/signup_closed.html"
    assert answer.templates[0].name == "account/signup_closed.html"
    assert User.objects.count() == 0


def test_a_superuser_is_an_organiser_who_manages_accounts():
    user = User.objects.create_superuser("admin@example.org", PASSWORD)

    assert (user.role, user.is_superuser, user.is_staff) == (Role.ORGANISER, True, True)
    assert user.has_perm("accounts.change_user")


@pytest.mark.parametrize("role", Role)
def test_only_organisers_may_change_the_record_and_none_of_them_accounts(role):
    user = UserFactory(role=role)
    is_organiser = role == Role.ORGANISER

    assert user.has_perm("programs.change_figure") is is_organiser
    assert user.has_module_perms("programs") is is_organiser
    assert user.is_staff is is_organiser
    assert user.has_perm("accounts.change_user") is False
    assert user.has_module_perms("accounts") is False


def test_a_closed_organisers_account_may_do_nothing():
    user = UserFactory(role=Role.ORGANISER, is_active=False)

    assert user.has_perm("programs.change_figure") is False


def test_a_person_goes_by_their_name_or_else_their_address():
    named, nameless = UserFactory(name="김운영"), UserFactory(email="kim@example.org")

    assert (str(named), str(nameless)) == ("김운영", "kim@example.org")
