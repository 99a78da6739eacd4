"""Who sees an observation, whether it was set aside, and when it was said."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.utils import timezone

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory
from programs.enums import Review
from programs.models import Figure, Statement
from programs.tests.factories import FigureFactory, SourceFactory, StatementFactory

pytestmark = pytest.mark.django_db

KINDS = [(Figure, FigureFactory), (Statement, StatementFactory)]


@pytest.mark.parametrize(("model", "make"), KINDS)
def test_an_organiser_sees_what_is_unpublished_too(model, make, organiser):
    rows = [make(), make(public=True)]

    assert set(model.objects.visible_to(organiser)) == set(rows)


@pytest.mark.parametrize(("model", "make"), KINDS)
@pytest.mark.parametrize("role", [role for role in Role if role != Role.ORGANISER])
def test_everyone_else_who_is_signed_in_sees_what_is_published(model, make, role):
    _, published = make(), make(public=True)

    assert list(model.objects.visible_to(UserFactory(role=role))) == [published]


@pytest.mark.parametrize(("model", "make"), KINDS)
def test_a_stranger_sees_what_is_published(model, make):
    _, published = make(), make(public=True)

    assert list(model.objects.visible_to(AnonymousUser())) == [published]


@pytest.mark.parametrize(("model", "make"), KINDS)
def test_a_rejected_observation_stays_visible_with_its_reason(model, make):
    rejected = make(public=True, review=Review.REJECTED, rejected_reason="자릿수 실수")

    assert list(model.objects.visible_to(AnonymousUser())) == [rejected]
    assert rejected.is_rejected is True


@pytest.mark.parametrize(("model", "make"), KINDS)
def test_the_factories_make_what_the_models_accept(model, make):
    row = make()

    row.full_clean()

    assert row.is_rejected is False


def test_an_observation_speaks_for_the_day_it_states():
    source = SourceFactory(published_on="2022-10-04")
    figure = FigureFactory(source=source, as_of="2022-09")

    assert figure.said_on == "2022-09"


def test_an_observation_without_a_day_speaks_for_the_day_of_its_source():
    source = SourceFactory(published_on="2022-10-04")
    figure = FigureFactory(source=source)

    assert figure.said_on == "2022-10-04"


def test_an_observation_of_an_undated_source_speaks_for_no_day():
    assert StatementFactory().said_on == ""


def test_new_observations_get_short_codes_of_their_own():
    now = timezone.now()
    codes = {
        FigureFactory(code=Figure._meta.get_field("code").get_default()).code
        for _ in range(50)
    }

    assert len(codes) == 50
    assert {len(code) for code in codes} == {8}
    assert Figure.objects.filter(published_at__gte=now).count() == 0


def refusals_of(row):
    """What a form is told about the row, by field; nothing if it is accepted."""
    try:
        row.full_clean()
    except ValidationError as refusal:
        return refusal.message_dict
    return {}


@pytest.mark.parametrize(("model", "make"), KINDS)
@pytest.mark.parametrize(
    ("later", "refusals"),
    [
        (timedelta(minutes=1), {"published_at": ["아직 오지 않은 때입니다."]}),
        (timedelta(days=400), {"published_at": ["아직 오지 않은 때입니다."]}),
        (timedelta(0), {}),
        (timedelta(days=-1), {}),
    ],
)
def test_nothing_is_published_in_the_future(model, make, later, refusals):
    row = make(published_at=timezone.now() + later)

    assert refusals_of(row) == refusals


@pytest.mark.parametrize(("model", "make"), KINDS)
def test_the_codes_of_figures_and_statements_are_told_apart(model, make):
    [(_, make_other)] = [pair for pair in KINDS if pair != (model, make)]
    make_other(code="F067")

    row = make(code="F067")

    assert refusals_of(row) == {"code": ["이 부호가 이미 있습니다."]}


@pytest.mark.parametrize(("model", "make"), KINDS)
def test_a_row_may_keep_its_own_code(model, make):
    row = make(code="F067")

    assert refusals_of(row) == {}


@pytest.mark.parametrize(("model", "make"), KINDS)
def test_an_organiser_who_was_shut_out_sees_what_is_published(model, make, organiser):
    organiser.is_active = False
    _, published = make(), make(public=True)

    assert list(model.objects.visible_to(organiser)) == [published]
