"""What the property tests draw: numbers and quantities that can be written."""

from decimal import Decimal

from hypothesis import strategies as st

from expo_portal.lib.korean.numbers import Bound, NotAQuantity, Quantity

LARGEST = 10**20 - 1
UNITS = ["", "개사", "개", "곳", "원", "건", "명", "개월", "년", "%", "%p", "배", "분"]


def numbers() -> st.SearchStrategy[Decimal]:
    """Draw small, round and very large numbers with up to 8 decimal places."""
    whole = st.one_of(
        st.integers(-10_000, 10_000),
        st.integers(-99, 99).map(lambda n: n * 10**4),
        st.integers(-LARGEST, LARGEST),
    )
    return st.builds(
        lambda n, places: Decimal(f"{n}E-{places}"),
        whole,
        st.sampled_from([0, 0, 0, 1, 2, 8]),
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw any quantity; a drawn unit that is none gives way to 개사."""
    bound = draw(st.sampled_from(Bound))
    is_range = bound == Bound.RANGE
    ends = sorted(draw(st.lists(numbers(), min_size=2, max_size=2, unique=True)))
    unit = st.sampled_from(UNITS) | st.from_regex(
        r"[가-힣A-Za-z%/]{1,4}", fullmatch=True
    )
    flags = st.booleans()
    parts = {
        "value": ends[0],
        "value_high": ends[1] if is_range else None,
        "unit": draw(unit),
        "bound": bound,
        "is_approximate": draw(flags),
        "is_planned": draw(flags),
        "is_strict": draw(flags) and bound in (Bound.AT_LEAST, Bound.AT_MOST),
    }
    try:
        return Quantity(**parts)
    except NotAQuantity:
        return Quantity(**parts | {"unit": "개사"})
