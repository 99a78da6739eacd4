"""The least valid row of each model of the record; observations are unpublished.

``public=True`` publishes an observation; nothing else is set behind a test's back.
"""

from datetime import UTC, datetime

import factory

from expo_portal.accounts.tests.factories import UserFactory
from programs import enums, models

PUBLISHED_AT = datetime(2026, 1, 2, tzinfo=UTC)


class SubjectFactory(factory.django.DjangoModelFactory):
    """An organization, as far as anything is said about it."""

    class Meta:
        model = models.Subject

    kind = enums.SubjectKind.ORGANIZATION
    key = factory.Sequence(lambda n: f"organization:시험-{n}")
    slug = factory.Sequence(lambda n: f"시험-{n}")
    name = factory.Sequence(lambda n: f"시험기관 {n}")


class SourceFactory(factory.django.DjangoModelFactory):
    """A newspaper article without a title or a date."""

    class Meta:
        model = models.Source

    code = factory.Sequence(lambda n: f"S9{n:04}")
    kind = enums.SourceKind.PRESS
    publisher = "시험신문"
    language = "ko"


class SubjectNameFactory(factory.django.DjangoModelFactory):
    """A current name that no source is given for."""

    class Meta:
        model = models.SubjectName

    subject = factory.SubFactory(SubjectFactory)
    name = factory.Sequence(lambda n: f"시험이름 {n}")
    kind = enums.NameKind.CURRENT


class UnitFactory(factory.django.DjangoModelFactory):
    """A unit of count without a counter."""

    class Meta:
        model = models.Unit

    code = factory.Sequence(lambda n: f"unit-{n}")
    name = factory.Sequence(lambda n: f"시험단위 {n}")
    name_en = factory.Sequence(lambda n: f"Test unit {n}")
    notation = enums.Notation.COUNT


class MeasureFactory(factory.django.DjangoModelFactory):
    """A level counted in a unit of its own."""

    class Meta:
        model = models.Measure

    code = factory.Sequence(lambda n: f"measure-{n}")
    name = factory.Sequence(lambda n: f"시험지표 {n}")
    name_en = factory.Sequence(lambda n: f"Test measure {n}")
    definition = "시험 삼아 셉니다."
    unit = factory.SubFactory(UnitFactory)


class PredicateFactory(factory.django.DjangoModelFactory):
    """Something that a statement may state."""

    class Meta:
        model = models.Predicate

    code = factory.Sequence(lambda n: f"predicate-{n}")
    name = factory.Sequence(lambda n: f"시험항목 {n}")
    name_en = factory.Sequence(lambda n: f"Test predicate {n}")


class ObservationFactory(factory.django.DjangoModelFactory):
    """What the factories of figures and statements have in common."""

    class Meta:
        abstract = True

    class Params:
        public = factory.Trait(published_at=PUBLISHED_AT)

    subject = factory.SubFactory(SubjectFactory)
    source = factory.SubFactory(SourceFactory)


class FigureFactory(ObservationFactory):
    """The number one."""

    class Meta:
        model = models.Figure

    code = factory.Sequence(lambda n: f"f{n:07}")
    measure = factory.SubFactory(MeasureFactory)
    value = 1


class StatementFactory(ObservationFactory):
    """A sentence."""

    class Meta:
        model = models.Statement

    code = factory.Sequence(lambda n: f"s{n:07}")
    predicate = factory.SubFactory(PredicateFactory)
    text = "시험 서술"


class StatementItemFactory(factory.django.DjangoModelFactory):
    """The first thing that a statement names."""

    class Meta:
        model = models.StatementItem

    statement = factory.SubFactory(StatementFactory)
    position = 1
    text = "시험 항목"


class OrganizationFactory(factory.django.DjangoModelFactory):
    """A body of unknown kind."""

    class Meta:
        model = models.Organization

    subject = factory.SubFactory(SubjectFactory)
    kind = enums.OrganizationKind.OTHER


class OrganizationMembershipFactory(factory.django.DjangoModelFactory):
    """Somebody on an organization's staff."""

    class Meta:
        model = models.OrganizationMembership

    organization = factory.SubFactory(OrganizationFactory)
    user = factory.SubFactory(UserFactory)


class PersonFactory(factory.django.DjangoModelFactory):
    """Somebody whom a source names."""

    class Meta:
        model = models.Person

    subject = factory.SubFactory(SubjectFactory, kind=enums.SubjectKind.PERSON)


class OfficeFactory(factory.django.DjangoModelFactory):
    """A title at an organization, without a day."""

    class Meta:
        model = models.Office

    person = factory.SubFactory(PersonFactory)
    held_at = factory.SubFactory(SubjectFactory)
    title = "시험위원"


class ExpoFactory(factory.django.DjangoModelFactory):
    """A year without a word of record."""

    class Meta:
        model = models.Expo

    year = factory.Sequence(lambda n: 2101 + n)
    subject = factory.SubFactory(
        SubjectFactory,
        kind=enums.SubjectKind.EXPO,
        key=factory.LazyAttribute(lambda each: f"expo:{each.factory_parent.year}"),
        slug=factory.LazyAttribute(lambda each: str(each.factory_parent.year)),
    )


class ExpoRoleFactory(factory.django.DjangoModelFactory):
    """A host, according to a statement."""

    class Meta:
        model = models.ExpoRole

    expo = factory.SubFactory(ExpoFactory)
    organization = factory.SubFactory(OrganizationFactory)
    role = enums.RoleKind.HOST
    statement = factory.SubFactory(StatementFactory)


class HallFactory(factory.django.DjangoModelFactory):
    """A zone of an edition."""

    class Meta:
        model = models.Hall

    expo = factory.SubFactory(ExpoFactory)
    name = factory.Sequence(lambda n: f"시험존 {n}")
    kind = enums.HallKind.ZONE


class SessionFactory(factory.django.DjangoModelFactory):
    """A talk in an edition, without a day."""

    class Meta:
        model = models.Session

    expo = factory.SubFactory(ExpoFactory)
    code = factory.Sequence(lambda n: f"session-{n}")
    title = factory.Sequence(lambda n: f"시험발표 {n}")
    kind = enums.SessionKind.TALK


class AppearanceFactory(factory.django.DjangoModelFactory):
    """Somebody who attended."""

    class Meta:
        model = models.Appearance

    session = factory.SubFactory(SessionFactory)
    office = factory.SubFactory(OfficeFactory)
    kind = enums.AppearanceKind.ATTENDED
    statement = factory.SubFactory(StatementFactory)


class DisagreementFactory(factory.django.DjangoModelFactory):
    """A clash between sources that names no observation yet."""

    class Meta:
        model = models.Disagreement

    code = factory.Sequence(lambda n: f"C9{n:04}")
    nature = enums.Nature.CONTRADICTION
    topic = factory.Sequence(lambda n: f"시험주제 {n}")
    says = "출처마다 다르게 적었다."
    consequence = "모두 둔다."
