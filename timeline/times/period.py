"""A stretch of days with the precision of the words that named it, and its EDTF string.

Everything a time expression can mean is such a period. A period whose year nobody can know stands in the
year 4, a leap year that no news tells of, and is written with XXXX.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

NO_YEAR = 4
_ENDS = {"year": "year", "decade": "year", "month": "month", "quarter": "month", "half": "month", "season": "month"}


_MONTHLY, _YEARLY = ("month", "month"), ("year", "year")
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Period(NamedTuple):
    """Closed at both ends; None is an open end."""

    first: date | None
    last: date | None
    grain: str  # "day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "interval"
    ends: tuple[str, str] = ("day", "day")  # how each end of an interval is written: "day", "month", "year"
    approx: bool = False
    uncertain: bool = False

    @property
    def start(self) -> date:
        """The first day; of a period open to the past, the last one."""
        return self.first or self.last or date.min

    @property
    def end(self) -> date:
        """The last day; of a period open to the future, the first one."""
        return self.last or self.first or date.max


def day(value: date) -> Period:
    """One day."""
    return Period(value, value, "day")


def week(value: date) -> Period:
    """The week from Monday to Sunday that the day lies in."""
    monday = value - timedelta(days=value.weekday())
    return Period(monday, monday + timedelta(days=6), "week")


def months(year: int, first: int, count: int, grain: str) -> Period:
    """Whole months, counted from one of the year; the first may be 0 or 13 and so on."""
    total = year * 12 + first - 1
    start_year, start_month = divmod(total, 12)
    end_year, end_month = divmod(total + count - 1, 12)
    last = date(end_year, end_month + 1, days_in(end_year, end_month + 1))
    return Period(date(start_year, start_month + 1, 1), last, grain, _MONTHLY)


def month(year: int, number: int) -> Period:
    """One month."""
    return Period(date(year, number, 1), date(year, number, days_in(year, number)), "month", _MONTHLY)


def quarter(year: int, number: int) -> Period:
    """One quarter of the calendar year."""
    return months(year, number * 3 - 2, 3, "quarter")


def year(number: int) -> Period:
    """One year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year", _YEARLY)


def years(first: int, last: int, grain: str = "interval") -> Period:
    """Whole years."""
    return Period(date(first, 1, 1), date(last, 12, 31), grain, _YEARLY)


def between(one: Period, other: Period) -> Period:
    """From the start of the one to the end of the other."""
    ends = (_ENDS.get(one.grain, one.ends[0]), _ENDS.get(other.grain, other.ends[1]))
    return Period(one.first, other.last, "interval", ends, one.approx or other.approx, one.uncertain or other.uncertain)


def shift_months(value: date, count: int) -> date:
    """The same day so many months on, or the last day of that month."""
    total = value.year * 12 + value.month - 1 + count
    new_year, new_month = divmod(total, 12)
    return date(new_year, new_month + 1, min(value.day, days_in(new_year, new_month + 1)))


def days_in(in_year: int, in_month: int) -> int:
    """How many days the month has."""
    return 29 if in_month == 2 and calendar.isleap(in_year) else _LENGTHS[in_month]


def roughly(value: Period) -> Period:
    """The same, written with ~."""
    return value._replace(approx=True)


def edtf_of(value: Period) -> str:
    """The period as EDTF, no finer than its grain."""
    text = _plain(value)
    mark = "%" if value.approx and value.uncertain else "~" if value.approx else "?" if value.uncertain else ""
    return text + mark if mark and "/" not in text else text


def _plain(value: Period) -> str:
    """The EDTF string without marks."""
    first, last, grain = value.first, value.last, value.grain
    if first is None or last is None:
        left = ".." if first is None else _end(first, value.ends[0])
        right = ".." if last is None else _end(last, value.ends[1])
        return f"{left}/{right}"
    stem = _year(first)
    match grain:
        case "day" if first == last:
            return f"{stem}-{first.month:02}-{first.day:02}"
        case "month":
            return f"{stem}-{first.month:02}"
        case "quarter":
            return f"{stem}-{33 + (first.month - 1) // 3}"
        case "season":
            return f"{stem}-{20 + first.month // 3}"
        case "year":
            return stem
        case "decade":
            return f"{stem[:3]}X"
        case "century":
            return f"{stem[:2]}XX"
    left, right = _end(first, value.ends[0]), _end(last, value.ends[1])
    return left if left == right else f"{left}/{right}"


def _year(value: date) -> str:
    return "XXXX" if value.year == NO_YEAR else f"{value.year:04}"


def _end(value: date, unit: str) -> str:
    if unit == "year":
        return _year(value)
    if unit == "month":
        return f"{_year(value)}-{value.month:02}"
    return f"{_year(value)}-{value.month:02}-{value.day:02}"
