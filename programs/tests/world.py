"""One row of every model, joined to each other, and a programme with a figure."""

from allauth.account.models import EmailAddress
from django.db.models import Model

from expo_portal.accounts.tests.factories import UserFactory
from programs import models
from programs.enums import ExpoStatus, SubjectKind
from programs.tests import factories

World = dict[str, Model]

A_PROGRAMME = {
    "kind": SubjectKind.PROGRAMME,
    "key": "programme:시험-사업",
    "slug": "시험-사업",
    "name": "시험사업",
}


def make_world(*, public: bool = True, **observed: str) -> World:
    """A row per model by its name; ``observed`` is what all observations hold.

    The figure and the statement are about the expo, rest on one source, and are all
    that the hall, the role, the session, the office and the disagreement rest on. The
    ``programme`` is a subject of its own, of which another figure of that source is.
    """
    expo = factories.ExpoFactory(year=2022, status=ExpoStatus.HELD)
    organization = factories.OrganizationFactory()
    source = factories.SourceFactory()
    about = {"subject": expo.subject, "source": source, "public": public}
    figure = factories.FigureFactory(**about, **observed)
    statement = factories.StatementFactory(**about, **observed)
    disagreement = factories.DisagreementFactory()
    disagreement.figures.set([figure])
    item = factories.StatementItemFactory(
        statement=statement, subject=organization.subject
    )
    name = factories.SubjectNameFactory(subject=organization.subject)
    rows: list[Model] = [expo, organization, source, figure, statement, disagreement]
    rows += [item, name, expo.subject, figure.measure, figure.measure.unit]
    rows += [statement.predicate, *_accounts()]
    rows += _edition(expo, organization, figure, statement)
    programme = factories.SubjectFactory(**A_PROGRAMME)
    other = {"subject": programme, "measure": figure.measure}
    factories.FigureFactory(**about | observed | other)
    return {row._meta.model_name: row for row in rows} | {"programme": programme}


def _edition(
    expo: models.Expo,
    organization: models.Organization,
    figure: models.Figure,
    statement: models.Statement,
) -> list[Model]:
    office = factories.OfficeFactory(held_at=organization.subject)
    office.statements.set([statement])
    hall = factories.HallFactory(expo=expo)
    hall.figures.set([figure])
    host = factories.OrganizationFactory()
    session = factories.SessionFactory(expo=expo, host=host)
    session.statements.set([statement])
    cited = {"statement": statement}
    role = factories.ExpoRoleFactory(expo=expo, organization=organization, **cited)
    appearance = factories.AppearanceFactory(session=session, office=office, **cited)
    return [office, office.person, hall, session, role, appearance]


def _accounts() -> list[Model]:
    user = UserFactory()
    membership = factories.OrganizationMembershipFactory(user=user)
    address = EmailAddress.objects.create(user=user, email=user.email)
    return [user, membership, address]
