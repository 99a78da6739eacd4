"""Each invariant of the record holds in the database, whoever writes to it."""

from datetime import date

import factory
import pytest
from django.core.exceptions import ValidationError

from expo_portal.tests.constraints import assert_refused, breaches_in, spoilt, twins
from programs.enums import (
    Bound,
    Dimension,
    ExpoStatus,
    Expresses,
    Review,
    SubjectKind,
)
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
HELD = {"status": ExpoStatus.HELD}
AN_EXPO = {"kind": SubjectKind.EXPO, "slug": "2022"}
NOT_DATES = [
    *("x", "22", "작년", "202", "20222", "2022.10", "20221004", "2022-1", "2022-10-4"),
    *("2022-13", "2022-00", "2022-10-00", "2022-10-32", "2022-10 ", "2022-10\n"),
    "２０２２",
]
NOT_CODES = ["", " ", "F 1", "F-1", "F/1", "F%1", "F1\n", "부호", "Ｆ1", "é"]
BACKWARDS = [
    ("2023", "2022"),
    ("2022-11", "2022-10"),
    ("2022-10-05", "2022-10-04"),
    ("2022-11", "2022-10-04"),
    ("2022-10-04", "2022-09"),
    ("2023-01-01", "2022"),
    ("2023-01", "2022"),
]


def no_dates(make, *names):
    """A breach for each way in which each field is no partial date."""
    return [spoilt(make, **{name: text}) for name in names for text in NOT_DATES]


def no_codes(make):
    return [spoilt(make, code=text) for text in NOT_CODES]


def backwards(make, start, end):
    """A breach for each pair of precisions in which an end can precede its start."""
    return [spoilt(make, **{start: first, end: last}) for first, last in BACKWARDS]


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
        f"{name}_code_shaped": no_codes(make),
        f"{name}_dates_shaped": no_dates(make, "period_from", "period_to", "as_of"),
        f"{name}_period_ordered": backwards(make, "period_from", "period_to"),
    }


CONSTRAINTS = {
    # subject.py
    "subject_key_once": [twins(SubjectFactory)],
    "subject_slug_once_per_kind": [twins(SubjectFactory)],
    "subject_kind_known": [spoilt(SubjectFactory, kind="x")],
    "subject_named": [spoilt(SubjectFactory, name="")],
    "subject_expo_slug_is_a_year": [
        spoilt(SubjectFactory, AN_EXPO, slug=slug)
        for slug in ("", "첫-엑스포", "202", "02022", "2022-", "2022\n", "２０２２")
    ]
    + [spoilt(SubjectFactory, kind=SubjectKind.EXPO)],
    "subjectname_once_per_source": [twins(SubjectNameFactory, source=A_SOURCE)],
    "subjectname_once_without_source": [twins(SubjectNameFactory)],
    "subjectname_kind_known": [spoilt(SubjectNameFactory, kind="x")],
    "subjectname_confidence_known": [spoilt(SubjectNameFactory, confidence="x")],
    "subjectname_dates_shaped": no_dates(SubjectNameFactory, "valid_from", "valid_to"),
    "subjectname_period_ordered": backwards(
        SubjectNameFactory, "valid_from", "valid_to"
    ),
    # source.py
    "source_code_once": [twins(SourceFactory)],
    "source_kind_known": [spoilt(SourceFactory, kind="x")],
    "source_code_shaped": no_codes(SourceFactory),
    "source_dates_shaped": no_dates(SourceFactory, "published_on"),
    "source_language_known": [
        spoilt(SourceFactory, language=language) for language in ("", "x", "ja", "KO")
    ],
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
    "office_dates_shaped": no_dates(OfficeFactory, "seen_from", "seen_to"),
    "office_period_ordered": backwards(OfficeFactory, "seen_from", "seen_to"),
    # expo.py
    "expo_year_once": [twins(ExpoFactory)],
    "expo_edition_number_once": [
        twins(
            ExpoFactory,
            status=ExpoStatus.PLANNED,
            edition_number=factory.Sequence(lambda n: n + 1),
        ),
    ],
    "expo_edition_number_positive": [spoilt(ExpoFactory, HELD, edition_number=0)],
    "expo_status_known": [spoilt(ExpoFactory, status="x")],
    "expo_days_ordered": [
        spoilt(ExpoFactory, HELD | IN_2022, starts_on=NEXT_DAY, ends_on=DAY),
        spoilt(ExpoFactory, HELD | IN_2022, starts_on=DAY),
        spoilt(ExpoFactory, HELD | IN_2022, ends_on=DAY),
    ],
    "expo_days_in_its_year": [
        spoilt(ExpoFactory, HELD | {"year": 2021}, starts_on=DAY, ends_on=NEXT_DAY),
    ],
    "expo_year_since_the_first": [
        spoilt(ExpoFactory, year=2015),
        spoilt(ExpoFactory, year=0),
    ],
    "expo_not_held_has_no_days": [
        spoilt(ExpoFactory, IN_2022, status=status, starts_on=DAY, ends_on=NEXT_DAY)
        for status in (ExpoStatus.NOT_HELD, ExpoStatus.UNKNOWN)
    ]
    + [
        spoilt(ExpoFactory, status=status, edition_number=5)
        for status in (ExpoStatus.NOT_HELD, ExpoStatus.UNKNOWN)
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
    "session_dates_shaped": no_dates(SessionFactory, "starts_on", "ends_on"),
    "session_days_ordered": backwards(SessionFactory, "starts_on", "ends_on"),
    "appearance_once_per_statement": [twins(AppearanceFactory)],
    "appearance_kind_known": [spoilt(AppearanceFactory, kind="x")],
    # disagreement.py
    "disagreement_code_once": [twins(DisagreementFactory)],
    "disagreement_nature_known": [spoilt(DisagreementFactory, nature="x")],
}


@pytest.mark.parametrize(("name", "breach"), breaches_in(CONSTRAINTS))
def test_the_database_refuses_what_breaks_the_constraint(name, breach):
    assert_refused("programs", name, breach)


ORDERED = [
    ("", ""),
    ("2022", ""),
    ("", "2022"),
    ("2022", "2022"),
    ("2021", "2022"),
    ("2022", "2022-10"),
    ("2022-10", "2022"),
    ("2022-12-31", "2022"),
    ("2022-10-04", "2022-10"),
    ("2022-10", "2022-10-04"),
    ("2022-10-04", "2022-10-04"),
    ("2021-12-31", "2022-01-01"),
    ("2022-09-30", "2022-10"),
]
PERIODS = [
    (FigureFactory, "period_from", "period_to"),
    (StatementFactory, "period_from", "period_to"),
    (SubjectNameFactory, "valid_from", "valid_to"),
    (OfficeFactory, "seen_from", "seen_to"),
    (SessionFactory, "starts_on", "ends_on"),
]


@pytest.mark.parametrize(("first", "last"), ORDERED)
@pytest.mark.parametrize(("make", "start", "end"), PERIODS)
def test_a_period_may_end_within_or_after_its_start(make, start, end, first, last):
    row = make(**{start: first, end: last})

    row.full_clean()
    row.refresh_from_db()

    assert (getattr(row, start), getattr(row, end)) == (first, last)


@pytest.mark.parametrize(("first", "last"), BACKWARDS)
@pytest.mark.parametrize(("make", "start", "end"), PERIODS)
def test_a_period_that_ends_before_it_starts_is_refused_in_a_form(
    make, start, end, first, last
):
    row = make()
    setattr(row, start, first)
    setattr(row, end, last)

    with pytest.raises(ValidationError):
        row.full_clean()


@pytest.mark.parametrize("make", [FigureFactory, StatementFactory, SourceFactory])
@pytest.mark.parametrize("code", NOT_CODES)
def test_a_code_that_no_address_could_hold_is_refused_in_a_form(make, code):
    row = make()
    row.code = code

    with pytest.raises(ValidationError) as refusal:
        row.full_clean()

    assert "code" in refusal.value.message_dict


@pytest.mark.parametrize("make", [FigureFactory, StatementFactory, SourceFactory])
@pytest.mark.parametrize("code", ["1", "F067", "S0", "WT22a", "abcdefghijkl"])
def test_a_code_of_letters_and_digits_is_accepted(make, code):
    row = make(code=code)

    row.full_clean()

    assert row.get_absolute_url().endswith(f"/{code}/")


@pytest.mark.parametrize("status", [ExpoStatus.HELD, ExpoStatus.PLANNED])
def test_an_edition_that_was_or_will_be_held_may_have_days_and_a_number(status):
    expo = ExpoFactory(
        **IN_2022, status=status, starts_on=DAY, ends_on=NEXT_DAY, edition_number=7
    )

    expo.full_clean()

    assert expo.edition_number == 7


def test_the_first_edition_is_the_first_that_there_may_be():
    ExpoFactory(year=2016).full_clean()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_source_is_written_in_korean_or_english(language):
    SourceFactory(language=language).full_clean()
