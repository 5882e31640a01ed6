"""EDTF dates as days, and whether two of them can be the date of one happening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from timeline.times.edtf import interval

# How far an approximate date reaches to either side. "2021-04~", from 近日: 45 days from the middle of the month.
_NEAR_DAY, _NEAR_MONTH, _NEAR_YEAR = 10, 30, 180
_LEAP_YEAR = "2000"


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
    yearless = "XXXX" in edtf
    found = interval(edtf.replace("XXXX", _LEAP_YEAR) if yearless else edtf)
    if found is None:
        return None
    first, last = found[0].toordinal(), found[1].toordinal()
    loose = 0
    if edtf[-1] in "~?%":
        days = last - first + 1
        loose = _NEAR_DAY if days <= 7 else _NEAR_YEAR if days > 300 else _NEAR_MONTH
    return When(first=first, last=last, loose=loose, yearless=yearless)


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
