"""Each invariant of the record holds in the database, whoever writes to it."""

from datetime import date

import factory
import pytest

from expo_portal.tests.constraints import assert_refused, breaches_in, spoilt, twins
from programs.enums import Bound, Dimension, ExpoStatus, Expresses, Review
from programs.tests.factories import (
    AppearanceFactory,
    DisagreementFactory,
    ExpoFactory,
    ExpoRoleFactory,
    FigureFactory,
    HallFactory,
    MeasureFactory,
    OfficeFactory,
    OrganizationFactory,
    OrganizationMembershipFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
    StatementItemFactory,
    SubjectFactory,
    SubjectNameFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db

A_SOURCE = factory.SubFactory(SourceFactory)
A_UNIT = factory.SubFactory(UnitFactory)
DAY = date(2022, 10, 4)
NEXT_DAY = date(2022, 10, 5)
IN_2022 = {"year": 2022}
LEVELS = {"before": 1, "after": 2}


def observation_constraints(name, make):
    """What figures and statements share."""
    return {
        f"{name}_code_once": [twins(make)],
        f"{name}_stage_known": [spoilt(make, stage="x")],
        f"{name}_check_known": [spoilt(make, check_mark="x")],
        f"{name}_review_known": [spoilt(make, review="x")],
        f"{name}_rejected_with_reason": [
            spoilt(make, review=Review.REJECTED),
            spoilt(make, rejected_reason="자릿수 실수"),
        ],
        f"{name}_period_ordered": [
            spoilt(make, period_from="2022-10-05", period_to="2022-10-04"),
            spoilt(make, period_from="2023", period_to="2022"),
        ],
    }


CONSTRAINTS = {
    # subject.py
    "subject_key_once": [twins(SubjectFactory)],
    "subject_slug_once_per_kind": [twins(SubjectFactory)],
    "subject_kind_known": [spoilt(SubjectFactory, kind="x")],
    "subject_named": [spoilt(SubjectFactory, name="")],
    "subjectname_once_per_source": [twins(SubjectNameFactory, source=A_SOURCE)],
    "subjectname_once_without_source": [twins(SubjectNameFactory)],
    "subjectname_kind_known": [spoilt(SubjectNameFactory, kind="x")],
    "subjectname_confidence_known": [spoilt(SubjectNameFactory, confidence="x")],
    "subjectname_period_ordered": [
        spoilt(SubjectNameFactory, valid_from="2019", valid_to="2018"),
    ],
    # source.py
    "source_code_once": [twins(SourceFactory)],
    "source_kind_known": [spoilt(SourceFactory, kind="x")],
    "source_publisher_named": [spoilt(SourceFactory, publisher="")],
    # measure.py
    "unit_notation_known": [spoilt(UnitFactory, notation="x")],
    "measure_expresses_known": [spoilt(MeasureFactory, expresses="x")],
    "measure_better_when_known": [spoilt(MeasureFactory, better_when="x")],
    "measure_level_has_one_unit": [
        spoilt(
            MeasureFactory,
            {"expresses": Expresses.TIMES, "level_unit": A_UNIT},
            expresses=Expresses.LEVEL,
        ),
    ],
    # observation.py, figure.py
    **observation_constraints("figure", FigureFactory),
    "figure_says_a_number": [
        spoilt(FigureFactory, value=None),
        spoilt(FigureFactory, value=None, before=1),
        spoilt(FigureFactory, value=None, after=1),
    ],
    "figure_range_has_two_ends": [
        spoilt(FigureFactory, bound=Bound.RANGE),
        spoilt(FigureFactory, bound=Bound.RANGE, value=2, value_high=2),
        spoilt(FigureFactory, bound=Bound.RANGE, value=3, value_high=2),
        spoilt(
            FigureFactory,
            bound=Bound.RANGE,
            value=None,
            value_high=2,
            before=1,
            after=2,
        ),
        spoilt(FigureFactory, bound=Bound.AT_LEAST, value=1, value_high=2),
    ],
    "figure_strict_has_bound": [spoilt(FigureFactory, is_strict=True)],
    "figure_bound_known": [spoilt(FigureFactory, bound="x")],
    "figure_dimension_known": [
        spoilt(FigureFactory, dimension="x", dimension_key="경기"),
    ],
    "figure_dimension_with_key": [
        spoilt(FigureFactory, dimension=Dimension.REGION),
        spoilt(FigureFactory, dimension_key="경기"),
    ],
    "figure_planned_before_has_value": [
        spoilt(FigureFactory, is_before_planned=True),
    ],
    # observation.py, statement.py
    **observation_constraints("statement", StatementFactory),
    "statement_says_something": [spoilt(StatementFactory, text="")],
    "statementitem_position_once": [twins(StatementItemFactory)],
    # organization.py
    "organization_kind_known": [spoilt(OrganizationFactory, kind="x")],
    "organizationmembership_once": [twins(OrganizationMembershipFactory)],
    # person.py
    "office_once_per_title": [twins(OfficeFactory)],
    "office_period_ordered": [
        spoilt(OfficeFactory, seen_from="2019-01-02", seen_to="2019-01-01"),
    ],
    # expo.py
    "expo_year_once": [twins(ExpoFactory)],
    "expo_edition_number_once": [
        twins(ExpoFactory, edition_number=factory.Sequence(lambda n: n + 1)),
    ],
    "expo_edition_number_positive": [spoilt(ExpoFactory, edition_number=0)],
    "expo_status_known": [spoilt(ExpoFactory, status="x")],
    "expo_days_ordered": [
        spoilt(ExpoFactory, IN_2022, starts_on=NEXT_DAY, ends_on=DAY),
        spoilt(ExpoFactory, IN_2022, starts_on=DAY),
        spoilt(ExpoFactory, IN_2022, ends_on=DAY),
    ],
    "expo_days_in_its_year": [
        spoilt(ExpoFactory, {"year": 2021}, starts_on=DAY, ends_on=NEXT_DAY),
    ],
    "expo_not_held_has_no_days": [
        spoilt(
            ExpoFactory,
            IN_2022,
            status=ExpoStatus.NOT_HELD,
            starts_on=DAY,
            ends_on=NEXT_DAY,
        ),
        spoilt(ExpoFactory, status=ExpoStatus.NOT_HELD, edition_number=5),
    ],
    "exporole_once_per_statement": [twins(ExpoRoleFactory)],
    "exporole_role_known": [spoilt(ExpoRoleFactory, role="x")],
    # floor.py
    "hall_name_once_per_expo": [twins(HallFactory)],
    "hall_kind_known": [spoilt(HallFactory, kind="x")],
    "session_code_once": [twins(SessionFactory)],
    "session_kind_known": [spoilt(SessionFactory, kind="x")],
    "session_stage_known": [spoilt(SessionFactory, stage="x")],
    "session_has_a_home": [spoilt(SessionFactory, expo=None)],
    "session_days_ordered": [
        spoilt(SessionFactory, starts_on="2022-10-05", ends_on="2022-10-04"),
    ],
    "appearance_once_per_statement": [twins(AppearanceFactory)],
    "appearance_kind_known": [spoilt(AppearanceFactory, kind="x")],
    # disagreement.py
    "disagreement_code_once": [twins(DisagreementFactory)],
    "disagreement_nature_known": [spoilt(DisagreementFactory, nature="x")],
}


@pytest.mark.parametrize(("name", "breach"), breaches_in(CONSTRAINTS))
def test_the_database_refuses_what_breaks_the_constraint(name, breach):
    assert_refused("programs", name, breach)
