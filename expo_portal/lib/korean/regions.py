"""Provinces and metropolitan cities (시·도) as versions with codes, names and dates.

Source: 행정표준코드 prefixes in use in November 2026, the special acts of 강원 (2023),
전북 (2024) and 전남광주통합특별시 (2026). Dates not known from these are None: open as
far as the records go. KOSIS codes differ.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from expo_portal.lib.korean.dates import format_date
from expo_portal.lib.korean.text import tidy

GANGWON_RENAMED_ON = date(2023, 6, 11)
JEONBUK_RENAMED_ON = date(2024, 1, 18)
JEONNAM_GWANGJU_UNITED_ON = date(2026, 7, 1)


class UnknownRegion(ValueError):
    """A text that names no 시·도, or none by that name on the day asked for."""


@dataclass(frozen=True)
class Region:
    """One 시·도 from ``valid_from`` to the day before ``valid_to``.

    ``also_called`` are further names met in print. ``successors`` are the codes that
    took its place on ``valid_to``.
    """

    code: str
    name: str
    short_name: str
    also_called: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, self.short_name, *self.also_called)

    def is_valid(self, on: date) -> bool:
        """Tell whether the region existed under this name and code on that day."""
        has_begun = self.valid_from is None or self.valid_from <= on
        return has_begun and (self.valid_to is None or on < self.valid_to)


REGIONS = (
    Region("11", "서울특별시", "서울", ("서울시",)),
    Region(
        "12",
        "전남광주통합특별시",
        "광주특별시",
        valid_from=JEONNAM_GWANGJU_UNITED_ON,
    ),
    Region("26", "부산광역시", "부산", ("부산시",)),
    Region("27", "대구광역시", "대구", ("대구시",)),
    Region("28", "인천광역시", "인천", ("인천시",)),
    Region(
        "29",
        "광주광역시",
        "광주",
        valid_to=JEONNAM_GWANGJU_UNITED_ON,
        successors=("12",),
    ),
    Region("30", "대전광역시", "대전", ("대전시",)),
    Region("31", "울산광역시", "울산", ("울산시",)),
    Region("36", "세종특별자치시", "세종", ("세종시",)),
    Region("41", "경기도", "경기"),
    Region(
        "42",
        "강원도",
        "강원",
        valid_to=GANGWON_RENAMED_ON,
        successors=("51",),
    ),
    Region("43", "충청북도", "충북", ("충북도",)),
    Region("44", "충청남도", "충남", ("충남도",)),
    Region(
        "45",
        "전라북도",
        "전북",
        ("전북도",),
        valid_to=JEONBUK_RENAMED_ON,
        successors=("52",),
    ),
    Region(
        "46",
        "전라남도",
        "전남",
        ("전남도",),
        valid_to=JEONNAM_GWANGJU_UNITED_ON,
        successors=("12",),
    ),
    Region("47", "경상북도", "경북", ("경북도",)),
    Region("48", "경상남도", "경남", ("경남도",)),
    Region("50", "제주특별자치도", "제주", ("제주도",)),
    Region("51", "강원특별자치도", "강원", valid_from=GANGWON_RENAMED_ON),
    Region("52", "전북특별자치도", "전북", ("전북도",), valid_from=JEONBUK_RENAMED_ON),
)
_BY_CODE = {region.code: region for region in REGIONS}


def region_by_code(code: str) -> Region:
    """Return the region with that code, retired ones included, or ``UnknownRegion``."""
    if code not in _BY_CODE:
        raise UnknownRegion(f"‘{code}’: 알 수 없는 시·도 코드입니다.")
    return _BY_CODE[code]


def find_region(name: str, on: date | None = None) -> Region:
    """Return the region called ``name`` on that day.

    Without a day the one that bears the name now, or else the last that did. Spaces do
    not matter; 광주 is the city of 광주광역시, never 광주시 in 경기. Raises
    ``UnknownRegion``, also for a name that was not yet, or no longer, in use.

    >>> find_region("전북").code, find_region("전북", date(2022, 10, 4)).code
    ('52', '45')
    >>> find_region("전라북도").code, find_region("광주").code
    ('45', '29')
    """
    wanted = tidy(name).replace(" ", "")
    named = [region for region in REGIONS if wanted in region.names]
    if not named:
        raise UnknownRegion(f"‘{name}’: 알 수 없는 시·도 이름입니다.")
    if on is None:
        return next((region for region in named if region.valid_to is None), named[-1])
    valid = [region for region in named if region.is_valid(on)]
    if not valid:
        raise UnknownRegion(f"‘{name}’: {format_date(on)}에는 쓰이지 않은 이름입니다.")
    return valid[0]


def current(region: Region) -> tuple[Region, ...]:
    """Return what the region is today: itself, or what finally took its place.

    >>> [now.name for now in current(find_region("전라남도"))]
    ['전남광주통합특별시']
    """
    if region.valid_to is None:
        return (region,)
    successors = (region_by_code(code) for code in region.successors)
    return tuple(now for successor in successors for now in current(successor))


def predecessors(region: Region) -> tuple[Region, ...]:
    """Return the regions whose place this one took, by code."""
    return tuple(old for old in REGIONS if region.code in old.successors)


def region_label(region: Region, on: date) -> str:
    """Return the name on that day, followed by today's where it is another.

    A region made of several has no name of its own before that: it is called as it is
    today. For a record known by its year, pass the year's last day.

    >>> region_label(find_region("강원"), date(2022, 12, 31))
    '강원도(현 강원특별자치도)'
    >>> region_label(find_region("강원도"), date(2024, 12, 31))
    '강원특별자치도'
    """
    then, now = _version_on(region, on).name, [r.name for r in current(region)]
    return then if now == [then] else f"{then}(현 {'·'.join(now)})"


def can_be_summed(parts: Collection[Region], whole: Region) -> bool:
    """Tell whether figures of ``parts`` add up to ``whole``: all of it, nothing twice.

    >>> gwangju, jeonnam = find_region("광주"), find_region("전남")
    >>> united = find_region("광주특별시")
    >>> can_be_summed([gwangju, jeonnam], united), can_be_summed([gwangju], united)
    (True, False)
    """
    codes = sorted(part.code for part in parts)
    return bool(codes) and codes in (
        [whole.code],
        [old.code for old in predecessors(whole)],
    )


def aggregate_note(region: Region) -> str:
    """Return what to say under figures on today's boundaries; blank if nothing.

    >>> aggregate_note(find_region("전북"))
    '2024. 1. 18. 전의 값은 전라북도의 값입니다.'
    """
    olds = predecessors(region)
    if not olds or region.valid_from is None:
        return ""
    names = "·".join(old.name for old in olds)
    before = f"{format_date(region.valid_from)} 전의 값은"
    if len(olds) == 1:
        return f"{before} {names}의 값입니다."
    since = f"{region.name}의 값은 옛 {names}별로 나눌 수 없습니다."
    return f"{before} {names}의 합계입니다. {since}"


def _version_on(region: Region, on: date) -> Region:
    """Return the one region that held this place on that day, or ``region`` itself."""
    if region.valid_from is not None and on < region.valid_from:
        nearby = predecessors(region)
    elif region.valid_to is not None and on >= region.valid_to:
        nearby = current(region)
    else:
        return region
    return _version_on(nearby[0], on) if len(nearby) == 1 else region
