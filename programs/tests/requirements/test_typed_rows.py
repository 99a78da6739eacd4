"""Rows made from statements (roles, halls, sessions, offices) say what those say."""

import re

from programs.enums import ExpoStatus, RoleKind, Stage
from programs.models import (
    Appearance,
    Expo,
    ExpoRole,
    Hall,
    Office,
    Session,
    Statement,
)

ROLES_BY_PREDICATE = {
    "host": {RoleKind.HOST},
    "co_organiser": {RoleKind.CO_ORGANISER},
    "host_as_reported": {RoleKind.CO_HOST},
    "organiser_as_reported": {RoleKind.AS_REPORTED, RoleKind.ORGANISER},
}


def test_every_role_is_the_one_its_statement_gives_that_organization():
    for role in ExpoRole.objects.all():
        statement = role.statement
        assert statement.subject == role.expo.subject
        assert role.organization.subject in [i.subject for i in statement.items.all()]
        assert role.role in ROLES_BY_PREDICATE[statement.predicate_id]


def test_no_statement_of_a_role_is_left_without_its_row():
    statements = Statement.objects.filter(predicate__in=ROLES_BY_PREDICATE)
    named = {
        (statement.pk, item.subject_id)
        for statement in statements
        for item in statement.items.all()
    }
    roles = {
        (role.statement_id, role.organization.subject_id)
        for role in ExpoRole.objects.select_related("organization")
    }

    assert roles == named


def test_every_edition_says_what_its_observations_say():
    for expo in Expo.objects.select_related("subject"):
        days = {(str(expo.starts_on), str(expo.ends_on))} - {("None", "None")}
        assert stated(expo, "dates", "period_from", "period_to") == days
        assert stated(expo, "theme", "text") == {(expo.theme,)} - {("",)}
        assert stated(expo, "held", "text") == (
            {("미개최",)} if expo.status == ExpoStatus.NOT_HELD else set()
        )
        numbers = expo.subject.figures.filter(measure="edition_number")
        assert {each.value for each in numbers} == {expo.edition_number} - {None}


def stated(expo: Expo, predicate: str, *columns: str) -> set[tuple[str, ...]]:
    statements = expo.subject.statements.filter(predicate=predicate)
    return set(statements.values_list(*columns))


def test_the_venue_of_an_edition_is_put_together_from_its_statements_alone():
    for expo in Expo.objects.exclude(venue=""):
        stated_words = {
            word
            for statement in expo.subject.statements.filter(
                predicate__in=["venue", "venue_hall"]
            )
            for word in words_of(statement.text)
        }
        assert words_of(expo.venue) == stated_words


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def test_every_hall_is_named_by_what_it_rests_on():
    for hall in Hall.objects.prefetch_related("statements__items", "figures"):
        named = [figure.dimension_key for figure in hall.figures.all()]
        for statement in hall.statements.all():
            named += [statement.text, *(item.text for item in statement.items.all())]
            assert statement.subject == hall.expo.subject
        assert [name for name in named if hall_is_named(hall, name)] != [], hall


def hall_is_named(hall: Hall, text: str) -> bool:
    name = hall.name.replace("중소기업중앙회", "중기중앙회")
    return name in text


def test_every_session_is_as_far_along_and_as_online_as_its_statements_say():
    for session in Session.objects.prefetch_related("statements"):
        own = session.statements.exclude(predicate="attendee")
        stages = {statement.stage for statement in own} or {Stage.ACTUAL}
        assert stages == {session.stage}, session
        assert any(statement.is_online for statement in own) == session.is_online


def test_nobody_appears_where_no_statement_names_them():
    for appearance in Appearance.objects.all():
        named = [item.subject for item in appearance.statement.items.all()]
        person = appearance.office.person.subject
        assert person in named
        where = (appearance.statement, appearance.session)
        assert any(each.is_online for each in where) == appearance.is_online


def test_everybody_in_office_is_named_by_a_statement_on_those_days():
    for office in Office.objects.prefetch_related("statements__items"):
        statements = list(office.statements.all())
        for statement in statements:
            about = {statement.subject, *(i.subject for i in statement.items.all())}
            assert office.person.subject in about, office
        days = {(each.period_from, each.period_to) for each in statements}
        seen = {office.seen_from, office.seen_to} - {""}
        assert seen <= {day for span in days for day in span}, office
