"""Finding a short printed fragment in a source's text in spite of odd characters.

Sources mix no-break spaces, four kinds of middle dot and quotes that close the wrong
way (docs/record-requirements.md, rows 33 to 35). Only the shape of such marks is
folded: letters, digits and misprints stay as they are.
"""

import re
import unicodedata

_FOLDED = str.maketrans(
    {
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
        **dict.fromkeys("‧․ㆍᆞ・･∙•", "·"),
        **dict.fromkeys("‘’‚‛′´`＇", "'"),
        **dict.fromkeys("“”„‟″＂", '"'),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        **dict.fromkeys("∼〜˜～", "~"),
        "…": "...",
        # Invisible: soft hyphen, zero-width spaces and joiners, byte order mark.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
_LEFT_OUT = " ... "
_WORD = "[천백십만억조]"
# Where a fragment would begin or end inside a number, the source prints another number.
_NO_NUMBER_BEFORE = rf"(?<![0-9])(?<![0-9][.,])(?<![0-9]{_WORD})(?<![0-9]{_WORD} )"
_NO_NUMBER_AFTER = rf"(?![.,]?[0-9]|{_WORD}| [0-9][0-9,]*{_WORD})"


def quote_key(text: str) -> str:
    """Return ``text`` with spaces, dots, quotes, dashes and tildes in one shape each.

    >>> quote_key("’상생형\\u00a0스마트공장‘ 판로․투자")
    "'상생형 스마트공장' 판로·투자"
    """
    folded = unicodedata.normalize("NFC", text).translate(_FOLDED)
    return re.sub(r"\s+", " ", folded).strip()


def contains_quote(haystack: str, fragment: str) -> bool:
    """Tell whether ``haystack`` prints ``fragment``, up to the shape of odd marks.

    A number must be met whole: ``50여명`` is not in ``150여명``. A free-standing ``…``
    in the fragment stands for words left out. A blank fragment is in no text.

    >>> contains_quote("지난\\u00a02016년 150여명이 모여", "2016년 150여명")
    True
    >>> contains_quote("지난 2016년 150여명이 모여", "50여명")
    False
    """
    text, position = quote_key(haystack), 0
    parts = [part for part in quote_key(fragment).split(_LEFT_OUT) if part]
    for part in parts:
        match = _whole(part).search(text, position)
        if match is None:
            return False
        position = match.end()
    return bool(parts)


def _whole(part: str) -> re.Pattern[str]:
    """Return a pattern for ``part`` that cuts no number of the text short."""
    before = _NO_NUMBER_BEFORE if re.match("[0-9]", part) else ""
    after = _NO_NUMBER_AFTER if re.search(f"[0-9]{_WORD}*$", part) else ""
    return re.compile(f"{before}{re.escape(part)}{after}")
