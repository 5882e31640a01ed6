"""The first and the last day that an EDTF date allows, to sort and to search by."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

Days = tuple[date | None, date | None]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEARS = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)")
# ISO 8601-2 groups: spring to winter, quarters, thirds and halves of a year; winter runs into the next year.
_GROUPS = (
    {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
    | {33 + n: (1 + 3 * n, 3) for n in range(4)}
    | {37 + n: (1 + 4 * n, 4) for n in range(3)}
    | {40: (1, 6), 41: (7, 6)}
)


@lru_cache(maxsize=4096)
def days_of(edtf: str | None) -> Days:
    """``(first, last)``; None is an open end, or all that can be known of a date whose year is unknown.

    >>> days_of("2019-02~")
    (datetime.date(2019, 2, 1), datetime.date(2019, 2, 28))
    """
    if not edtf:
        return None, None
    try:
        if "/" not in edtf:
            return _simple(edtf)
        left, _, right = edtf.partition("/")
        first, last = _simple(left)[0], _simple(right)[1]
    except ValueError:  # a 31 February
        return None, None
    return (None, None) if first and last and first > last else (first, last)


def _simple(text: str) -> Days:
    plain = text.strip("~?%")
    if match := _DAY.fullmatch(plain):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _MONTH.fullmatch(plain):
        number = int(match[2])
        return _months(int(match[1]), *_GROUPS.get(number, (number, 1)))
    if match := _YEARS.fullmatch(plain):
        return date(int(plain.replace("X", "0")), 1, 1), date(int(plain.replace("X", "9")), 12, 31)
    return None, None


def _months(year: int, first: int, count: int) -> Days:
    later, last = divmod(first + count - 2, 12)
    return date(year, first, 1), date(year + later, last + 1, monthrange(year + later, last + 1)[1])
