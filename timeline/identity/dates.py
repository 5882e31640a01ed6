"""EDTF dates as days, and whether two of them can be the date of one happening."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
_NEAR_MONTH = 30  # "2021-04~", from 近日: a month to either side of the month, 45 days from its middle


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """First and last day as ordinals; ``loose`` days more to either side where the date is approximate."""

    first: int
    last: int
    loose: int = 0
    yearless: bool = False  # XXXX-09-20: the days lie in a leap year of their own, and any year will do

    @property
    def days(self) -> int:
        """How many days the date leaves open: the fewer, the finer."""
        return self.last - self.first + 1 + 2 * self.loose


@lru_cache(maxsize=65_536)
def when(edtf: str | None) -> When | None:
    """The days of an EDTF date; None where there is no date or none that can be read."""
    if not edtf:
        return None
    text = edtf.rstrip("~?%")
    loose = _NEAR_MONTH if text != edtf else 0
    first, _, last = text.partition("/")
    try:
        low = _days(first)
        high = _days(last.rstrip("~?%")) if last else low
    except ValueError:
        return None
    if low is None or high is None or high[1] < low[0]:
        return None
    days = high[1] - low[0] + 1
    if loose and days <= 7:
        loose = 10  # "around the 5th"
    elif loose and days > 300:
        loose = 180
    return When(first=low[0], last=high[1], loose=loose, yearless=text.startswith("XXXX"))


def _days(text: str) -> tuple[int, int] | None:
    match = re.fullmatch(r"(\d{4}|\d{3}X|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?", text)
    if match is None:
        return None
    written, part, day = match[1], int(match[2] or 0), int(match[3] or 0)
    if written.endswith("X") and written != "XXXX":
        decade = int(written[:3]) * 10
        return date(max(decade, 1), 1, 1).toordinal(), date(decade + 9, 12, 31).toordinal()
    year = 2000 if written == "XXXX" else int(written)
    if day:
        at = date(year, part, day).toordinal()
        return at, at
    if not part:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    if part in _SEASONS:
        return _months(year, _SEASONS[part], 3)
    if 33 <= part <= 36:
        return _months(year, 3 * (part - 33) + 1, 3)
    return _months(year, part, 1)


def _months(year: int, month: int, count: int) -> tuple[int, int]:
    end_year, end_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return date(year, month, 1).toordinal(), last.toordinal()


def gap(one: When, other: When) -> int:
    """Days between the two; 0 where they overlap. An approximate date reaches as far as it is loose."""
    if one.yearless or other.yearless:
        return _yearless_gap(one, other)
    apart = max(other.first - one.last, one.first - other.last, 0)
    return max(0, apart - max(one.loose, other.loose))


def _yearless_gap(one: When, other: When) -> int:
    if not one.yearless:
        one, other = other, one
    if other.yearless:
        return max(other.first - one.last, one.first - other.last, 0)
    best = 10**6
    start = date.fromordinal(one.first)
    for year in range(date.fromordinal(other.first).year, date.fromordinal(other.last).year + 1):
        try:
            first = start.replace(year=year).toordinal()
        except ValueError:
            continue  # 29 February
        last = first + one.last - one.first
        best = min(best, max(other.first - last, first - other.last, 0))
    return best


def contains(wide: When, fine: When) -> bool:
    """Whether the finer date lies in the other as both are written."""
    return gap(wide, fine) == 0 and (
        wide.yearless or fine.yearless or (wide.first <= fine.first and fine.last <= wide.last)
    )
