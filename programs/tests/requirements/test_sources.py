"""What a source prints: inner conflicts, cut excerpts, odd characters, misprints."""

from collections import Counter
from decimal import Decimal

import pytest
from django.test import Client

from expo_portal.lib.korean.quotes import contains_quote
from programs.enums import Review
from programs.intervals import contradictions, what_it_measures
from programs.models import Figure, Source
from programs.notation import FLAGS
from programs.tests.factories import FigureFactory
from programs.tests.requirements.export import exported, observation, shipped
from programs.tests.requirements.pages import assert_shown


def test_row_33_one_page_may_print_two_values(client: Client):
    headline = observation("F226")
    body = FigureFactory(
        subject=headline.subject,
        measure=headline.measure,
        source=headline.source,
        value=Decimal(159_000_000_000),
        is_approximate=True,
        period_note=headline.period_note,
    )

    assert what_it_measures(headline) == what_it_measures(body)
    assert contradictions([headline, body]) == []
    headline.review = Review.CHECKED
    assert contradictions([headline, body]) == [[headline, body]]
    page = headline
    assert_shown(client, page, "기각", "1,059억 원", "숫자 자리가 뒤바뀐 것이다")
    assert exported("F225", "F226") == shipped("F225", "F226")


def test_row_33_a_reading_cut_off_says_so(client: Client):
    codes = ("F010", "F111", "F446")

    for code in codes:
        excerpt = observation(code)
        assert excerpt.is_excerpt
        assert_shown(client, excerpt, FLAGS["excerpt"].text)
    assert exported(*codes) == shipped(*codes)


def test_row_33_a_source_that_repeats_itself_counts_once():
    said = Counter(
        (figure.source_id, figure.value, figure.before, *what_it_measures(figure))
        for figure in Figure.objects.all()
    )

    assert [each for each, times in said.items() if times > 1] == []


def test_row_33_a_reprint_is_a_source_of_its_own(client: Client):
    first, reprint = observation("F376"), observation("F377")

    assert first.value == reprint.value
    assert (first.source.code, reprint.source.code) == ("S4", "NC20")
    assert (first.period_from, reprint.period_from) == ("2020-04", "2020-03")
    assert_shown(client, first, "노컷뉴스")
    assert exported("F376", "F377") == shipped("F376", "F377")


@pytest.mark.parametrize(
    ("source_text", "fragment"),
    [
        ("지난\u00a02016년부터", "지난 2016년"),
        ("판로․투자", "판로·투자"),
        ("보급‧확산", "보급·확산"),
        ("’상생형 스마트공장 플랫폼‘", "‘상생형 스마트공장 플랫폼’"),
        ("구매상담회 450여건이 진행될", "450여건"),
    ],
)
def test_row_34_a_fragment_is_found_in_spite_of_odd_characters(source_text, fragment):
    assert contains_quote(source_text, fragment)


@pytest.mark.parametrize(
    ("source_text", "corrected"),
    [
        ("삼생형 스마트공장", "상생형 스마트공장"),
        ("생생 모델", "상생 모델"),
        ("온라인으로 판매는 라이브", "온라인으로 판매하는 라이브"),
    ],
)
def test_row_35_a_misprint_is_matched_as_printed_and_never_corrected(
    source_text, corrected
):
    assert contains_quote(source_text, source_text)
    assert not contains_quote(source_text, corrected)


def test_row_35_the_text_is_corrected_and_the_note_keeps_the_misprint(client: Client):
    session = observation("F083")

    assert session.text == "온라인 라이브 커머스"
    assert_shown(client, session, "‘판매는’으로 적혀 있다(원문 그대로)")
    assert exported("F083") == shipped("F083")


def test_row_33_every_source_page_opens(client: Client):
    for source in Source.objects.filter(code__in=["S2", "S4", "FN25"]):
        assert_shown(client, source, source.publisher)
