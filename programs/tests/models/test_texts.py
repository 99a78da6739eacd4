"""How each row names itself, and where its page is."""

import pytest
from django.urls import reverse

from programs.enums import Nature, RoleKind
from programs.models import Disagreement
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
    PersonFactory,
    PredicateFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
    StatementItemFactory,
    SubjectFactory,
    SubjectNameFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db

A_MINISTER = {"office__person__subject__name": "홍길동", "office__title": "장관"}
A_CO_ORGANISER = {
    "organization__subject__name": "중소기업중앙회",
    "role": RoleKind.CO_ORGANISER,
}
A_MEMBER = {"organization__subject__name": "포럼", "user__name": "김운영"}
AN_OFFICE = {"person__subject__name": "홍길동", "title": "장관"}

TEXTS = [
    (AppearanceFactory, A_MINISTER | {"session__title": "개막"}, "홍길동 장관 · 개막"),
    (DisagreementFactory, {"topic": "2022년 구매상담 건수"}, "2022년 구매상담 건수"),
    (ExpoFactory, {"subject__name": "2022 스마트비즈엑스포"}, "2022 스마트비즈엑스포"),
    (ExpoRoleFactory, A_CO_ORGANISER, "중소기업중앙회 공동 주관"),
    (FigureFactory, {"code": "F067"}, "F067"),
    (HallFactory, {"name": "K방역존"}, "K방역존"),
    (MeasureFactory, {"name": "참가기업"}, "참가기업"),
    (OfficeFactory, AN_OFFICE, "홍길동 장관"),
    (OrganizationFactory, {"subject__name": "중소벤처기업부"}, "중소벤처기업부"),
    (OrganizationMembershipFactory, A_MEMBER, "김운영 @ 포럼"),
    (PersonFactory, {"subject__name": "홍길동"}, "홍길동"),
    (PredicateFactory, {"name": "개최 여부"}, "개최 여부"),
    (SessionFactory, {"title": "상생협약식"}, "상생협약식"),
    (
        SourceFactory,
        {"publisher": "뉴스핌", "published_on": "2022-10-04"},
        "뉴스핌 2022-10-04",
    ),
    (SourceFactory, {"publisher": "뉴스핌"}, "뉴스핌"),
    (StatementFactory, {"code": "F001"}, "F001"),
    (StatementItemFactory, {"text": "삼성전자"}, "삼성전자"),
    (SubjectFactory, {"name": "위제스"}, "위제스"),
    (SubjectNameFactory, {"name": "동성사"}, "동성사"),
    (UnitFactory, {"counter": "개사"}, "개사"),
    (UnitFactory, {"name": "배수"}, "배수"),
]


@pytest.mark.parametrize(
    ("make", "given", "text"),
    TEXTS,
    ids=[row[0].__name__ for row in TEXTS],
)
def test_a_row_names_itself_as_the_record_does(make, given, text):
    assert str(make(**given)) == text


@pytest.mark.parametrize(
    ("make", "given", "address"),
    [
        (ExpoFactory, {"year": 2022}, "/expos/2022/"),
        (FigureFactory, {"code": "F067"}, "/figures/F067/"),
        (StatementFactory, {"code": "F001"}, "/statements/F001/"),
        (SourceFactory, {"code": "S1"}, "/sources/S1/"),
    ],
)
def test_a_row_with_a_page_knows_its_address(make, given, address):
    assert make(**given).get_absolute_url() == address


def test_an_organizations_address_is_its_subjects_slug():
    organization = OrganizationFactory(subject__slug="삼성전자")

    address = reverse("programs:organization-detail", args=["삼성전자"])
    assert organization.get_absolute_url() == address


def test_a_history_is_no_clash():
    clash = DisagreementFactory(nature=Nature.CONTRADICTION)
    history = DisagreementFactory(nature=Nature.HISTORY)

    assert list(Disagreement.objects.clashes()) == [clash]
    assert (clash.is_history, history.is_history) == (False, True)
