"""A page costs the same queries however long it is: at most a dozen."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from expo_portal.publishing.services import raise_published_version
from programs.enums import ExpoStatus, NameKind, SubjectKind
from programs.links import page_url
from programs.selectors.subjects import KINDS
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
    PersonFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
    StatementItemFactory,
    SubjectFactory,
    SubjectNameFactory,
)

pytestmark = pytest.mark.django_db

MOST_QUERIES = 12
LENGTHS = [1, 3, 300]


def held_expo():
    return ExpoFactory(status=ExpoStatus.HELD)


# Each page knows its address, and grows by a row of everything that it lists.


class HomePage:
    name = "programs:home"

    def __init__(self):
        self.address = reverse(self.name)
        self.exhibitors = MeasureFactory(code="exhibitors")

    def grow(self):
        subject = held_expo().subject
        FigureFactory(public=True, measure=self.exhibitors, subject=subject)


class ExpoListPage(HomePage):
    name = "programs:expo-list"


class ExpoPage:
    def __init__(self):
        self.expo = held_expo()
        self.address = self.expo.get_absolute_url()

    def grow(self):
        about = {"public": True, "subject": self.expo.subject}
        figure, statement = FigureFactory(**about), StatementFactory(**about)
        DisagreementFactory().figures.add(figure)
        ExpoRoleFactory(expo=self.expo, statement=statement)
        hall = HallFactory(expo=self.expo)
        hall.figures.add(figure)
        hall.statements.add(statement)
        session = SessionFactory(expo=self.expo, host=OrganizationFactory())
        session.statements.add(statement)
        AppearanceFactory(session=session, statement=statement)


class OrganizationListPage:
    def __init__(self):
        self.address = reverse("programs:organization-list")

    def grow(self):
        ExpoRoleFactory(statement__public=True)


class OrganizationPage:
    def __init__(self):
        self.organization = OrganizationFactory()
        self.address = self.organization.get_absolute_url()

    def grow(self):
        subject = self.organization.subject
        about = {"public": True, "subject": subject}
        FigureFactory(**about)
        statement = StatementFactory(**about)
        cited = {"statement": statement, "organization": self.organization}
        ExpoRoleFactory(**cited)
        SubjectNameFactory(
            subject=subject, kind=NameKind.FORMER, source=SourceFactory()
        )
        OfficeFactory(held_at=subject).statements.add(statement)
        SessionFactory(host=self.organization).statements.add(statement)
        StatementItemFactory(statement__public=True, subject=subject)


class SubjectListPage:
    """A subject more of each kind that has a page."""

    def __init__(self):
        self.address = reverse("programs:subject-list")

    def grow(self):
        for kind in KINDS:
            subject = SubjectFactory(kind=kind)
            FigureFactory(public=True, subject=subject)
            StatementFactory(public=True, subject=subject)


class SubjectPage:
    def __init__(self):
        self.subject = SubjectFactory(kind=SubjectKind.PROGRAMME)
        self.address = page_url(self.subject)

    def grow(self):
        about = {"public": True, "subject": self.subject}
        figure, statement = FigureFactory(**about), StatementFactory(**about)
        disagreement = DisagreementFactory()
        disagreement.figures.add(figure)
        disagreement.statements.add(statement)
        SubjectNameFactory(
            subject=self.subject, kind=NameKind.FORMER, source=SourceFactory()
        )


class FigurePage:
    def __init__(self):
        self.figure = FigureFactory(public=True)
        self.address = self.figure.get_absolute_url()

    def grow(self):
        same = {"subject": self.figure.subject, "measure": self.figure.measure}
        FigureFactory(public=True, **same, value=2)
        FigureFactory(public=True, **same, period_to="2021")
        DisagreementFactory().figures.add(self.figure)


class StatementPage:
    def __init__(self):
        self.statement = StatementFactory(public=True)
        self.address = self.statement.get_absolute_url()
        self.position = 0

    def grow(self):
        self.position += 1
        named = [
            OrganizationFactory().subject,
            held_expo().subject,
            SubjectFactory(kind=SubjectKind.PROGRAMME),
            PersonFactory().subject,
            None,
        ]
        for place, subject in enumerate(named):
            StatementItemFactory(
                statement=self.statement,
                position=5 * self.position + place,
                subject=subject,
            )
        alike = {
            "subject": self.statement.subject,
            "predicate": self.statement.predicate,
        }
        StatementFactory(public=True, **alike)
        DisagreementFactory().statements.add(self.statement)


class SourceListPage:
    """Forty to a page, so 300 rows are eight pages of them."""

    def __init__(self):
        self.address = reverse("programs:source-list")

    def grow(self):
        source = SourceFactory()
        FigureFactory(public=True, source=source)
        StatementFactory(public=True, source=source)


class SourcePage:
    def __init__(self):
        self.source = SourceFactory()
        self.address = self.source.get_absolute_url()

    def grow(self):
        FigureFactory(public=True, source=self.source)
        StatementFactory(public=True, source=self.source)


def queries_at_each(lengths, page, client):
    """The uncached page's queries at each number of rows, the version's among them."""
    counts, length = [], 0
    for wanted in lengths:
        for _ in range(wanted - length):
            page.grow()
        length = wanted
        raise_published_version()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page.address).status_code == 200
        counts.append(len(queries))
    return counts


@pytest.mark.parametrize(
    "make_page",
    [
        HomePage,
        ExpoListPage,
        ExpoPage,
        OrganizationListPage,
        OrganizationPage,
        SubjectListPage,
        SubjectPage,
        FigurePage,
        StatementPage,
        SourceListPage,
        SourcePage,
    ],
)
def test_a_page_costs_the_same_queries_however_long(client, make_page):
    first, second, third = queries_at_each(LENGTHS, make_page(), client)

    assert (second, third) == (first, first)
    assert first <= MOST_QUERIES


@pytest.mark.parametrize(
    "make_page", [HomePage, ExpoPage, OrganizationPage, SubjectPage, SourceListPage]
)
def test_an_organiser_pays_no_more_for_more_rows_either(
    signed_in, organiser, make_page
):
    first, second = queries_at_each([1, 3], make_page(), signed_in(organiser))

    assert first == second
