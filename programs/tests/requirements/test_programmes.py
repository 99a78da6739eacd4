"""Support programmes and agreements, as far as observations tell of them."""

from django.test import Client

from programs.models import Figure
from programs.notation import written
from programs.tests.requirements.export import exported, observation, shipped
from programs.tests.requirements.pages import assert_shown


def test_row_27_levels_are_named_as_each_year_named_them(client: Client):
    names = observation("F212")

    assert [item.text for item in names.items.all()] == [
        "기반구축형",
        "기초수준이상",
        "중간1 수준 이상",
    ]
    levels = Figure.objects.filter(dimension="level").values_list(
        "period_to", "dimension_key"
    )
    assert set(levels) == {
        ("2022", "기초"),
        ("2022", "고도화1"),
        ("2022", "고도화2"),
        ("2022", "소기업 기초"),
        ("2024", "고도화"),
        ("2024", "지자체 연계 기초"),
        ("2025", "고도화"),
        ("2025", "지자체 연계 기초"),
    }
    assert_shown(client, names, "2018년", "기반구축형")
    assert exported("F212") == shipped("F212")


def test_row_27_a_cap_on_the_government_is_no_cap_on_the_total(client: Client):
    government, total = observation("F164"), observation("F214")

    assert (government.measure_id, total.measure_id) == (
        "government_support_cap",
        "support_cap",
    )
    assert (str(written(government)), str(written(total))) == (
        "4,200만 원 이하",
        "6,000만 원 이하",
    )
    assert government.dimension_key == total.dimension_key == "기초"
    assert_shown(client, government, "총액 한도와 다릅니다", "유형1")
    assert exported("F164", "F214") == shipped("F164", "F214")


def test_row_28_an_agreement_has_parties_signatories_a_term_and_two_names(
    client: Client,
):
    names = [observation(code) for code in ("F252", "F253")]
    parties, signatories = observation("F255"), observation("F256")

    assert [each.text for each in names] == [
        "스마트공장 상생협약",
        "스마트공장 보급·확산 협력을 위한 업무 협약",
    ]
    assert [each.source.code for each in names] == ["S1", "S1"]
    assert [item.subject.key for item in parties.items.all()] == [
        "organization:중소벤처기업부",
        "organization:삼성전자",
        "organization:중소기업중앙회",
    ]
    assert [item.subject.kind for item in signatories.items.all()] == ["person"] * 3
    assert [str(written(observation(code))) for code in ("F257", "F267")] == [
        "5년",
        "4년",
    ]
    assert_shown(client, names[0], *(each.text for each in names))
    codes = ("F252", "F253", "F255", "F256", "F257", "F267", "F274")
    assert exported(*codes) == shipped(*codes)


def test_row_28_a_party_has_a_role_with_or_without_an_amount(client: Client):
    roles = {code: observation(code) for code in ("F259", "F260", "F261")}
    amounts = Figure.objects.filter(
        subject__key="agreement:2018-10-24", source__code="S1", dimension="party"
    )

    assert {
        code: [item.subject.name for item in role.items.all()]
        for code, role in roles.items()
    } == {
        "F259": ["삼성전자"],
        "F260": ["중소기업중앙회"],
        "F261": ["중소벤처기업부"],
    }
    assert set(amounts.values_list("dimension_key", flat=True)) == {"삼성전자"}
    page = roles["F261"]
    assert_shown(client, page, "정책 지원과 자금 출연", "중기부의 금액이 나오지 않는다")
    assert exported(*roles) == shipped(*roles)
