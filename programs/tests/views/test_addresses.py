"""What is no code, no slug and no year is not found, and no database is asked."""

import pytest
from django.urls import NoReverseMatch, reverse

from programs.tests.factories import (
    FigureFactory,
    OrganizationFactory,
    SourceFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

NO_CODES = [
    *("%00", "F067%00", "a%2Fb", "a%0A", "%0A", "%20", "F%20067", "F-067", "F_067"),
    *("F067.json", "%EB%B6%80%ED%98%B8", "%EF%BC%A6067", "%27", "%22", "..", "%2e%2e"),
    *("a" * 13, "%25", "%F0%9F%98%80", "%FF"),
]
NO_SLUGS = ["%00", "a%00", "a%2Fb", "%0A", "a%0A", "%20", "a.b", "%25", "%F0%9F%98%80"]
NO_YEARS = [
    *("02022", "202", "20222", "2022%00", "%00", "-2022", "+2022", "2022.0", "20%2022"),
    *("%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%92", "%D9%A2%D9%A0%D9%A2%D9%A2"),
]
ADDRESSES = [
    *(f"/{page}/{code}/" for page in ("figures", "statements", "sources")
      for code in NO_CODES),
    *(f"/organizations/{slug}/" for slug in [*NO_SLUGS, "a" * 121]),
    *(f"/subjects/programme/{slug}/" for slug in [*NO_SLUGS, "a" * 121]),
    *(f"/subjects/{slug}/a/" for slug in [*NO_SLUGS, "a" * 121]),
    *(f"/expos/{year}/" for year in NO_YEARS),
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_not_found_without_a_query(client, address, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(address)

    assert response.status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        *("/figures/F999/", "/statements/F999/", "/sources/S999/", "/expos/0000/"),
        *("/expos/9999/", "/organizations/없는-기관/", "/subjects/programme/없음/"),
        *("/subjects/no-kind/없음/", f"/organizations/{'가' * 120}/"),
    ],
)
def test_what_looks_right_and_is_not_there_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("make", [FigureFactory, StatementFactory, SourceFactory])
@pytest.mark.parametrize("code", ["1", "F067", "abcdefghijkl", "ZZZ999"])
def test_a_code_of_at_most_twelve_letters_and_digits_is_found(client, make, code):
    row = make(code=code, **{} if make is SourceFactory else {"public": True})
    if make is SourceFactory:
        FigureFactory(public=True, source=row)

    assert client.get(row.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("slug", ["삼성전자", "SK-하이닉스", "a", "1_2", "가" * 120])
def test_a_slug_in_any_script_is_found(client, slug):
    organization = OrganizationFactory(subject__slug=slug)

    assert client.get(organization.get_absolute_url()).status_code == 200


def test_a_code_is_written_in_one_way_only(client):
    FigureFactory(public=True, code="F067")

    assert client.get("/figures/f067/").status_code == 404


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("figure-detail", ["a/b"]),
        ("figure-detail", ["a" * 13]),
        ("source-detail", [""]),
        ("organization-detail", ["a b"]),
        ("expo-detail", [20222]),
    ],
)
def test_no_address_is_made_of_what_none_could_hold(name, args):
    with pytest.raises(NoReverseMatch):
        reverse(f"programs:{name}", args=args)
