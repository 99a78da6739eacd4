"""The first step of every reader in this package: one spelling per character."""

import re
import unicodedata

_TILDES = str.maketrans(dict.fromkeys("∼〜˜", "~"))


def tidy(text: str) -> str:
    """Return ``text`` in NFKC, with plain tildes and single spaces, stripped.

    NFKC makes full-width digits and signs plain, ``㈜`` ``(주)`` and ``￦`` ``₩``,
    and turns a no-break space into a space.

    >>> tidy(" ３∼６개월\\u00a0이상 ")
    '3~6개월 이상'
    """
    folded = unicodedata.normalize("NFKC", text.translate(_TILDES))
    return re.sub(r"\s+", " ", folded).strip()
