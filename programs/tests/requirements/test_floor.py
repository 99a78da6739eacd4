"""What an edition is made of: parts held online or abroad, halls, shows next door."""

from django.test import Client

from programs.enums import AppearanceKind, HallKind
from programs.models import Appearance, Expo, Hall, Session
from programs.notation import FLAGS, flags, written
from programs.tests.requirements.export import exported, observation, shipped
from programs.tests.requirements.pages import assert_shown


def test_row_30_a_meeting_was_held_online(client: Client):
    dates, meeting = observation("F421"), Session.objects.get(code="2020-wef")
    marked = [FLAGS["online"], FLAGS["foreign"]]

    assert meeting.expo is None
    assert (meeting.about.key, meeting.is_online) == ("event:wef-2020", True)
    assert flags(dates) == marked
    assert_shown(client, dates, *(flag.text for flag in marked))
    assert exported("F421", "F423") == shipped("F421", "F423")


def test_row_30_two_legislators_sent_their_wishes_by_video(client: Client):
    by_video = Appearance.objects.filter(session__code="2022-opening", is_online=True)

    assert set(by_video.values_list("office__person__subject__name", "kind")) == {
        ("한무경", AppearanceKind.CONGRATULATED),
        ("김한정", AppearanceKind.CONGRATULATED),
    }
    page = Expo.objects.get(year=2022)
    assert_shown(client, page, "한무경", "김한정", "(온라인)", "온라인 라이브 커머스")
    assert exported("F082", "F083") == shipped("F082", "F083")


def test_row_30_what_is_abroad_is_marked_so(client: Client):
    codes = ("F071", "F206", "F361", "F393")

    assert [observation(code).is_foreign for code in codes] == [True] * len(codes)
    assert str(written(observation("F361"))) == "약 20개국"
    for code in codes:
        assert_shown(client, observation(code), FLAGS["foreign"].text)
    assert exported(*codes) == shipped(*codes)


def test_row_31_a_show_next_door_is_stated_or_only_at_the_same_time(client: Client):
    predicates = {
        code: (observation(code).subject.key, observation(code).predicate_id)
        for code in ("F005", "F064", "F028")
    }

    assert predicates == {
        "F005": ("expo:2016", "co_located_with"),
        "F064": ("expo:2022", "co_located_with"),
        "F028": ("expo:2019", "co_timed_with"),
    }
    page = observation("F028")
    assert_shown(client, page, "코엑스 A·B홀", "이 행사에 대한 언급이 없다")
    for year in (2016, 2019, 2022):
        page = Expo.objects.get(year=year)
        assert_shown(client, page, "함께 열린 행사", "한국전자전")
    assert exported(*predicates) == shipped(*predicates)


def test_row_32_a_special_hall_has_a_name_a_count_and_its_companies(client: Client):
    halls = Hall.objects.filter(expo__year=2023, kind=HallKind.SPECIAL_PAVILION)

    assert set(halls.values_list("name", flat=True)) == {
        "고도화관",
        "민간 주도 전북관",
        "ESG관",
        "사회적기업관",
    }
    innovation = observation("F121")
    assert [item.text for item in innovation.items.all()] == ["산청토기와", "한서정공"]
    assert [hall.name for hall in innovation.halls.all()] == ["혁신관"]
    page = Expo.objects.get(year=2023)
    assert_shown(client, page, "민간 주도 전북관", "특별관", "참가기업 4개사")
    assert exported("F103", "F121") == shipped("F103", "F121")


def test_row_32_products_shown_without_a_booth_make_no_exhibitor(client: Client):
    samples, exhibitors = observation("F104"), observation("F100")

    assert samples.dimension_key == exhibitors.dimension_key == "민간 주도 전북관"
    assert (samples.measure_id, str(written(samples))) == (
        "product_only_companies",
        "21개사",
    )
    assert (exhibitors.measure_id, str(written(exhibitors))) == ("exhibitors", "4개사")
    assert_shown(client, samples, "참가기업으로 세지 않습니다")
    assert exported("F100", "F104") == shipped("F100", "F104")
