"""Who did what under which name: roles by source, names, and offices by date."""

import pytest
from django.test import Client

from programs.enums import Confidence, NameKind, RoleKind
from programs.models import (
    Disagreement,
    Expo,
    ExpoRole,
    Office,
    Statement,
    Subject,
    SubjectName,
)
from programs.notation import FLAGS
from programs.tests.requirements.export import exported, observation, shipped
from programs.tests.requirements.pages import assert_shown


def test_row_12_a_role_belongs_to_organization_edition_and_source(client: Client):
    roles = ExpoRole.objects.filter(
        expo__year=2022, organization__subject__key="organization:삼성전자"
    )

    assert set(
        roles.values_list("role", "statement__code", "statement__source__code")
    ) == {
        (RoleKind.CO_HOST, "F058", "S0"),
        (RoleKind.CO_ORGANISER, "F061", "NP22"),
    }
    page = Expo.objects.get(year=2022)
    assert_shown(
        client, page, "공동 개최", "주최", "공동 주관", "2022년 개최 기관의 역할"
    )
    codes = ("F058", "F059", "F060", "F061")
    assert exported(*codes) == shipped(*codes)


def test_row_12_whom_a_report_calls_organiser_is_not_said_to_be_one(client: Client):
    reported = Statement.objects.filter(predicate="organiser_as_reported").first()

    assert str(reported.predicate) == "마련·운영 주체(보도 표현)"
    assert_shown(client, reported, "마련·운영 주체(보도 표현)")
    assert exported(reported.code) == shipped(reported.code)


def test_row_12_a_list_that_ends_in_etc_is_open(client: Client):
    codes = ("F092", "F093", "F094")
    listed = [observation(code) for code in codes]

    assert [(each.text, each.is_open_list) for each in listed] == [
        ("삼성전자", True),
        ("중소기업중앙회", True),
        ("동반성장위원회", True),
    ]
    assert_shown(client, listed[0], FLAGS["open_list"].text)
    page = Expo.objects.get(year=2023)
    assert_shown(client, page, "공동 주관", "동반성장위원회 등")
    assert exported(*codes) == shipped(*codes)


@pytest.mark.parametrize(
    ("old", "new"), [("전북도", "전북특별자치도"), ("동성사", "위제스")]
)
def test_row_13_what_was_renamed_is_found_under_both_names(old, new):
    assert list(Subject.objects.named(old)) == list(Subject.objects.named(new))
    assert [subject.name for subject in Subject.objects.named(old)] == [new]


def test_row_13_an_outcome_under_the_old_name_is_found_under_the_new_one(
    client: Client,
):
    wijez = Subject.objects.named("위제스").get()
    outcomes = wijez.figures.filter(measure="productivity_gain")

    assert set(outcomes.values_list("code", flat=True)) == {
        *("F344", "F345", "F347", "F350")
    }
    page = observation("F350")
    assert_shown(client, page, "위제스", "옛 이름 동성사로 보도됨")
    assert exported("F350", "F351") == shipped("F350", "F351")


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        (["위더스크리아", "위더스코리아", "위더스 코리아"], "company:위더스코리아"),
        (
            [
                "전북-삼성-스마트 CEO포럼",
                "전북-삼성 스마트 CEO포럼",
                "전북-삼성-스마트CEO포럼",
                "(사)전북-삼성 스마트CEO 포럼",
            ],
            "organization:전북-삼성-스마트-CEO포럼",
        ),
        (["Wijez", "Wiges", "㈜위제스", "유한회사 위제스"], "company:위제스"),
        (
            ["백제", "㈜백제", "(주)백제", "주식회사 백제", "농업회사법인 백제"],
            "company:백제",
        ),
        (["스마트비즈엑스포", "스마트 비즈 엑스포"], "expo_series:스마트비즈엑스포"),
        (["2025 스마트비즈엑스포", "스마트비즈엑스포 2025"], "expo:2025"),
    ],
)
def test_row_14_every_spelling_leads_to_the_same_subject(spellings, key):
    found = {spelling: Subject.objects.named(spelling) for spelling in spellings}

    assert {
        spelling: [subject.key for subject in subjects]
        for spelling, subjects in found.items()
    } == {spelling: [key] for spelling in spellings}


def test_row_14_an_alias_has_its_kind_its_confidence_and_its_source(client: Client):
    misprint = SubjectName.objects.get(name="위더스크리아")
    spellings = SubjectName.objects.filter(
        subject__key="organization:전북-삼성-스마트-CEO포럼", kind=NameKind.AS_PRINTED
    )

    assert (misprint.kind, misprint.confidence, misprint.source.code) == (
        NameKind.SUSPECTED_MISPRINT,
        Confidence.INFERRED,
        "S1",
    )
    assert list(spellings.values_list("source__code", flat=True)) == ["S3"] * 3
    forum = spellings[0].subject.organization
    assert_shown(client, forum, *spellings, "보도에 적힌 이름")
    assert exported("F366", "F296") == shipped("F366", "F296")


def test_row_15_a_doubtful_name_of_an_edition_says_that_it_is_inferred(client: Client):
    expo = Expo.objects.get(year=2016)
    aliases = expo.subject.names.filter(kind=NameKind.AS_PRINTED)
    doubt = Disagreement.objects.get(code="C27")

    assert set(aliases.values_list("name", "confidence", "source__code")) == {
        ("스마트팩토리 & 비즈엑스포", Confidence.INFERRED, "SNM16"),
        ("스마트 팩토리 & 비즈 엑스포", Confidence.INFERRED, "ED16"),
    }
    assert_shown(client, expo, *aliases, doubt.says)
    assert exported("F001", "F002") == shipped("F001", "F002")


def test_row_18_one_person_holds_different_offices_on_different_days(client: Client):
    offices = Office.objects.filter(person__subject__key="person:오기웅")

    assert set(
        offices.values_list("held_at__name", "title", "seen_from", "seen_to")
    ) == {
        ("중소벤처기업부", "중기부 차관", "2023-10-24", "2023-10-24"),
        ("중소기업중앙회", "중기중앙회 상근부회장", "2025-10-21", "2025-10-21"),
    }
    for year, text in (
        (2023, "중기부 차관(중소벤처기업부)"),
        (2025, "중기중앙회 상근부회장(중소기업중앙회)"),
    ):
        page = Expo.objects.get(year=year)
        assert_shown(client, page, f"오기웅 {text}")
    assert exported("F110", "F139", "F444") == shipped("F110", "F139", "F444")


def test_row_18_a_company_has_several_representatives_with_titles_as_printed(
    client: Client,
):
    wijez, baekje = (
        Office.objects.filter(held_at__key=key).values_list(
            "person__subject__name", "title", "seen_from"
        )
        for key in ("company:위제스", "company:백제")
    )

    assert set(wijez) == {("정철영", "회장", "2023"), ("정병규", "대표", "2025")}
    assert set(baekje) == {
        ("김미순", "대표", "2023"),
        ("김철유", "공동대표", "2024"),
        ("김철유", "대표", "2025"),
    }
    page = observation("F357")
    assert_shown(client, page, "김철유 (대표)", "김철유 (공동대표)", "김미순 (대표)")
    codes = ("F340", "F341", "F357", "F358", "F359")
    assert exported(*codes) == shipped(*codes)
