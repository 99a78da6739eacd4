from datetime import date, timedelta

import pytest

from expo_portal.lib.korean.regions import (
    REGIONS,
    UnknownRegion,
    aggregate_note,
    can_be_summed,
    current,
    find_region,
    predecessors,
    region_by_code,
    region_label,
)

YEAR_2022, YEAR_2025 = date(2022, 12, 31), date(2025, 12, 31)


def test_sixteen_regions_are_current_and_four_retired():
    valid = [region.code for region in REGIONS if region.valid_to is None]

    assert " ".join(valid) == "11 12 26 27 28 30 31 36 41 43 44 47 48 50 51 52"
    assert len(REGIONS) == 20


@pytest.mark.parametrize(
    ("name", "on", "code"),
    [
        ("서울", None, "11"),
        ("경기", None, "41"),
        (" 경기 도", None, "41"),
        ("전북", None, "52"),
        ("전북도", None, "52"),
        ("전북특별자치도", None, "52"),
        ("전라북도", None, "45"),
        ("전북", date(2024, 1, 17), "45"),
        ("전북", date(2024, 1, 18), "52"),
        ("전북도", YEAR_2022, "45"),
        ("강원", date(2023, 6, 10), "42"),
        ("강원", date(2023, 6, 11), "51"),
        ("광주", None, "29"),
        ("전남", date(2026, 6, 30), "46"),
        ("광주특별시", date(2026, 7, 1), "12"),
    ],
)
def test_a_name_means_the_region_that_bore_it_that_day(name, on, code):
    assert find_region(name, on).code == code


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("", None),
        ("평양", None),
        ("전라북도", YEAR_2025),
        ("전북특별자치도", YEAR_2022),
        ("전남", date(2026, 7, 1)),
    ],
)
def test_a_name_not_in_use_is_refused(name, on):
    with pytest.raises(UnknownRegion):
        find_region(name, on)


def test_an_unknown_code_is_refused():
    with pytest.raises(UnknownRegion):
        region_by_code("99")


@pytest.mark.parametrize(
    ("code", "codes"),
    [("11", ["11"]), ("45", ["52"]), ("29", ["12"]), ("46", ["12"]), ("42", ["51"])],
)
def test_a_region_leads_to_what_it_is_today(code, codes):
    assert [now.code for now in current(region_by_code(code))] == codes


@pytest.mark.parametrize(
    ("code", "on", "label"),
    [
        ("11", YEAR_2022, "서울특별시"),
        ("52", YEAR_2022, "전라북도(현 전북특별자치도)"),
        ("45", YEAR_2022, "전라북도(현 전북특별자치도)"),
        ("45", YEAR_2025, "전북특별자치도"),
        ("29", YEAR_2025, "광주광역시(현 전남광주통합특별시)"),
        ("46", date(2026, 12, 31), "전남광주통합특별시"),
        ("12", YEAR_2022, "전남광주통합특별시"),
    ],
)
def test_a_label_names_the_region_as_it_was_and_as_it_is(code, on, label):
    assert region_label(region_by_code(code), on) == label


@pytest.mark.parametrize(
    ("parts", "whole", "is_possible"),
    [
        (["29", "46"], "12", True),
        (["46", "29"], "12", True),
        (["45"], "52", True),
        (["52"], "52", True),
        (["29"], "12", False),
        (["29", "29"], "12", False),
        (["29", "46", "12"], "12", False),
        (["12"], "29", False),
        (["11"], "26", False),
        ([], "11", False),
    ],
)
def test_only_all_parts_once_make_a_whole(parts, whole, is_possible):
    regions = [region_by_code(code) for code in parts]

    assert can_be_summed(regions, region_by_code(whole)) is is_possible


def test_a_note_says_what_figures_on_todays_boundaries_are_made_of():
    assert aggregate_note(find_region("서울")) == ""
    assert aggregate_note(find_region("강원")) == (
        "2023. 6. 11. 전의 값은 강원도의 값입니다."
    )
    assert aggregate_note(find_region("광주특별시")) == (
        "2026. 7. 1. 전의 값은 광주광역시·전라남도의 합계입니다. "
        "전남광주통합특별시의 값은 옛 광주광역시·전라남도별로 나눌 수 없습니다."
    )


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.code)
def test_versions_follow_each_other_without_gap(region):
    for old in predecessors(region):
        assert old.valid_to == region.valid_from
    for name in region.names:
        day = region.valid_from or (region.valid_to or YEAR_2022) - timedelta(days=1)
        assert find_region(name, day) == region
