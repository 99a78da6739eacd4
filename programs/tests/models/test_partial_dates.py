"""A date is kept as far as the source states it, and nothing else is accepted."""

import pytest
from django.core.exceptions import ValidationError

from programs.models import Source
from programs.tests.factories import FigureFactory, SourceFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["", "2022", "2022-10", "2022-10-04", "2024-02-29"])
def test_a_year_a_month_a_day_and_nothing_are_dates(text):
    source = SourceFactory(published_on=text)

    source.full_clean()

    assert Source.objects.get(pk=source.pk).published_on == text


@pytest.mark.parametrize(
    "text",
    [
        "22", "2022-1", "2022-13", "2022-00", "2022-10-00", "2022-10-32", "2022-10-4",
        "2023-02-29", "0000", "2022.10.4", "20221004", "2022-10-04 ", "작년",
        "２０２２",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_in_korean(text):
    source = SourceFactory.build(published_on=text)

    with pytest.raises(ValidationError) as refusal:
        source.full_clean()

    assert f"연·월·일로 읽을 수 없습니다: ‘{text}’." in str(
        refusal.value.message_dict["published_on"]
    )


def test_dates_of_one_precision_sort_as_time_does():
    for day in ("2022-10-04", "2016-10-26", "2021-10-26"):
        SourceFactory(published_on=day)

    days = Source.objects.order_by("published_on").values_list(
        "published_on", flat=True
    )

    assert list(days) == ["2016-10-26", "2021-10-26", "2022-10-04"]


def test_a_period_within_one_year_may_end_where_it_began():
    figure = FigureFactory(period_from="2022", period_to="2022")

    figure.full_clean()

    assert (figure.period_from, figure.period_to) == ("2022", "2022")
