"""EDTF strings (ISO 8601-2:2019) as the project uses them: check, compare, sort, show.

Read are YYYY, YYYY-MM, YYYY-MM-DD, seasons 21 to 24, quarters 33 to 36, halves 40 and 41, decades (201X) and centuries
(20XX), unspecified parts (XXXX-09-20, 2016-XX), the marks ~ ? % and intervals, with open ends (2019/.., ../2019-08).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from timeline.times.period import NO_YEAR, days_in, shift_months

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)")
# Sub-year groupings: first month and how many.
_GROUPS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {21: ("spring", "春"), 22: ("summer", "夏"), 23: ("autumn", "秋"), 24: ("winter", "冬")}


def valid(edtf: str) -> bool:
    """Whether this is a date that the project's EDTF profile knows.

    >>> valid("2016-09~"), valid("XXXX-09-20"), valid("2019/.."), valid("2016-13"), valid("soon")
    (True, True, True, False, False)
    """
    return _days(edtf) is not None


def interval(edtf: str) -> tuple[date, date] | None:
    """First and last day; an open end is date.min or date.max; None where no year is known or nothing is valid.

    >>> interval("2016-35")
    (datetime.date(2016, 7, 1), datetime.date(2016, 9, 30))
    """
    found = _days(edtf)
    return None if found is None or "XXXX" in edtf else found


@lru_cache(maxsize=4096)
def _days(edtf: str) -> tuple[date, date] | None:
    """First and last day; dates without a year lie in a leap year of their own."""
    left, slash, right = edtf.partition("/")
    if not slash:
        return _one(edtf)
    first = (date.min, date.min) if left in ("..", "") else _one(left)
    last = (date.max, date.max) if right in ("..", "") else _one(right)
    if first is None or last is None or (left in ("..", "") and right in ("..", "")):
        return None
    start, end = first[0], last[1]
    if "XXXX" in edtf and start > end:  # over the turn of a year that nobody knows
        return start, end.replace(year=NO_YEAR + 1) if end != date(NO_YEAR, 2, 29) else end
    return (start, end) if start <= end else None


def _one(text: str) -> tuple[date, date] | None:
    """First and last day of one date."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day, _ = match.groups()
    if year == "XXXX":
        first_year = last_year = NO_YEAR
        if month is None:
            return None
    else:
        first_year, last_year = max(int(year.replace("X", "0")), 1), int(year.replace("X", "9"))
        if last_year < 1 or ("X" in year and month is not None):
            return None
    if month is None or month == "XX":
        return (date(first_year, 1, 1), date(last_year, 12, 31)) if day in (None, "XX") else None
    number = int(month)
    if number in _GROUPS:
        if day is not None or last_year > 9998:
            return None
        start = date(first_year, _GROUPS[number][0], 1)
        return start, shift_months(start, _GROUPS[number][1]) - timedelta(days=1)
    if not 1 <= number <= 12:
        return None
    if day is None or day == "XX":
        return date(first_year, number, 1), date(last_year, number, days_in(last_year, number))
    if not 1 <= int(day) <= days_in(first_year, number):
        return None
    value = date(first_year, number, int(day))
    return value, value


def sort_key(edtf: str | None) -> tuple[int, date, date, str]:
    """By first day, the coarser before the finer; what has no year, or is no date, at the end."""
    found = interval(edtf) if edtf else None
    if found is None:
        return 1, date.max, date.max, edtf or ""
    return 0, found[0], date.fromordinal(date.max.toordinal() - found[1].toordinal() + 1), edtf or ""


def overlaps(one: str, other: str, slack: int = 0) -> bool:
    """Whether the two share a day, or come within so many days of it; both must be known."""
    first, second = interval(one), interval(other)
    if first is None or second is None:
        return False
    margin = slack
    return (first[0] - second[1]).days <= margin and (second[0] - first[1]).days <= margin


def compatible(one: str, other: str) -> bool:
    """Whether both can be true of one happening: they share a day, in some year where the year is not known.

    >>> compatible("2016-09", "2016-09-20"), compatible("XXXX-09-20", "2016-09"), compatible("XXXX-08", "2016-09")
    (True, True, False)
    """
    if "XXXX" not in one and "XXXX" not in other:
        return overlaps(one, other)
    if "XXXX" in one and "XXXX" in other:
        first, second = _days(one), _days(other)
        return bool(first and second and first[0] <= second[1] and second[0] <= first[1])
    yearless, dated = (one, other) if "XXXX" in one else (other, one)
    known = interval(dated)
    if known is None or _days(yearless) is None:
        return False
    if known[1].year - known[0].year > 2:
        return True
    years = range(known[0].year - 1, known[1].year + 1)
    return any(overlaps(yearless.replace("XXXX", f"{year:04}"), dated) for year in years if year > 0)


def finer(one: str, other: str) -> str:
    """The one that says more: a known year before none, fewer days before more, a plain date before one with a mark."""
    return min(one, other, key=_vagueness)


def _vagueness(edtf: str) -> tuple[bool, int, bool]:
    found = _days(edtf)
    length = (found[1] - found[0]).days if found else date.max.toordinal()
    return "XXXX" in edtf or found is None, length, edtf[-1:] in "~?%"


def display(edtf: str | None, language: str = "en") -> str:
    """The date for people: "Sep 2016", "15 to 18 Aug 2017", "2016年9月"; an unknown form stays as it is.

    >>> display("2016-09-20"), display("2016-35"), display("2016-09~", "zh"), display("2017-08-15/2017-08-18")
    ('20 Sep 2016', 'Q3 2016', '2016年9月前后', '15–18 Aug 2017')
    """
    if not edtf:
        return "undated" if language == "en" else "日期不详"
    left, slash, right = edtf.partition("/")
    if not slash:
        return _show(edtf, language)
    if left in ("..", ""):
        return f"until {_show(right, language)}" if language == "en" else f"至{_show(right, language)}"
    if right in ("..", ""):
        return f"from {_show(left, language)}" if language == "en" else f"{_show(left, language)}起"
    one, other = _show(left, language), _show(right, language)
    if language == "zh":
        return f"{one}至{_rest(one, other)}"
    return _joined(one, other)


def _rest(one: str, other: str) -> str:
    """What the second date adds to the first: 2017年8月15日至18日."""
    for unit in ("月", "年"):
        stem = one[: one.find(unit) + 1] if unit in one else ""
        if stem and other.startswith(stem) and len(other) > len(stem):
            return other[len(stem) :]
    return other


def _joined(one: str, other: str) -> str:
    """Two dates without the tail that they share: 15–18 Aug 2017, 15 Aug – 2 Sep 2017."""
    first, second = one.split(), other.split()
    while len(first) > 1 and len(first) == len(second) and first[-1] == second[-1]:
        first.pop()
        second.pop()
    tail = other.split()[len(second) :]
    dash = "–" if len(first) == len(second) == 1 else " – "
    return " ".join([f"{' '.join(first)}{dash}{' '.join(second)}", *tail])


def _show(text: str, language: str) -> str:
    """One date in the language."""
    match = _DATE.fullmatch(text)
    if not match:
        return text
    year, month, day, mark = match.groups()
    number = int(month) if month and month.isdecimal() else 0
    if language == "zh":
        shown = "" if year == "XXXX" else f"{year[:3]}0年代" if year.endswith("X") else f"{int(year)}年"
        if number in _SEASONS:
            shown += f"{_SEASONS[number][1]}季"
        elif 33 <= number <= 36:
            shown += f"第{'一二三四'[number - 33]}季度"
        elif number in (40, 41):
            shown += "上半年" if number == 40 else "下半年"
        elif number:
            shown += f"{number}月" + (f"{int(day)}日" if day and day.isdecimal() else "")
        return shown + {"~": "前后", "?": "（存疑）", "%": "前后（存疑）"}.get(mark, "")
    shown = "" if year == "XXXX" else f"{year[:3]}0s" if year.endswith("X") else str(int(year))
    if number in _SEASONS:
        shown = f"{_SEASONS[number][0]} {shown}".strip()
    elif 33 <= number <= 36:
        shown = f"Q{number - 32} {shown}".strip()
    elif number in (40, 41):
        shown = f"{'first' if number == 40 else 'second'} half of {shown}"
    elif number:
        shown = f"{_MONTHS[number - 1]} {shown}".strip()
        shown = f"{int(day)} {shown}" if day and day.isdecimal() else shown
    return {"~": f"c. {shown}", "?": f"{shown}?", "%": f"c. {shown}?"}.get(mark, shown)
