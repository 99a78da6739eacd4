"""Amounts of money in whole won, written in the house forms and read back exactly.

Tables use digits; prose uses words with a space before 원, as 한글 맞춤법 §43 sets unit
nouns apart; a missing amount (None) is ``-`` in all of them, as KRDS asks of tables.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal

from expo_portal.lib.korean.numbers import Quantity, read_quantity, write_quantity
from expo_portal.lib.korean.numerals import NotAQuantity, Reason

MISSING = "-"


def won_digits(amount: int | None) -> str:
    """Return the amount in digits, for tables.

    >>> won_digits(12_345_678), won_digits(-500), won_digits(None)
    ('12,345,678원', '-500원', '-')
    """
    return MISSING if amount is None else f"{amount:,}원"


def won_words(amount: int | None) -> str:
    """Return the exact amount in 조, 억 and 만, for prose.

    Raises ``NotAQuantity`` beyond 20 digits, which no amount in won has.

    >>> won_words(150_000_000), won_words(801_234_567), won_words(0)
    ('1억 5,000만 원', '8억 123만 4,567원', '0원')
    """
    if amount is None:
        return MISSING
    return write_quantity(Quantity(Decimal(amount), unit="원"))


def won_compact(amount: int | None, *, digits: int = 4) -> str:
    """Return the amount in words, rounded half-even to ``digits`` significant digits.

    The rounding is not marked in the text: show the exact amount nearby (title, table
    or CSV). Amounts with no more digits than that are exact.

    >>> won_compact(123_456_789_012), won_compact(1_900_000_000_000)
    ('1,235억 원', '1조 9,000억 원')
    >>> won_compact(123_450_000_000), won_compact(1_234_567, digits=2)
    ('1,234억 원', '120만 원')
    """
    if amount is None:
        return MISSING
    rounding = Context(prec=digits, rounding=ROUND_HALF_EVEN)
    return won_words(int(rounding.create_decimal(amount)))


def read_won(text: str) -> int:
    """Return the exact amount in won that ``text`` states; ``원`` or ``₩`` is required.

    Raises ``NotAQuantity`` for what ``read_quantity`` refuses, for a fraction of a won,
    and for an amount that is about, bounded, planned or in another unit: an int could
    not say so.

    >>> read_won("24억1천만원"), read_won("￦12,345,678")
    (2410000000, 12345678)
    """
    quantity = read_quantity(text)
    amount = int(quantity.value)
    if quantity != Quantity(Decimal(amount), unit="원"):
        raise NotAQuantity(Reason.NOT_EXACT_WON, text)
    return amount
