"""One step from a period to a finer one inside it: the September of a year, the second Monday of a month, its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.times import period as p
from timeline.times.algebra import Step
from timeline.times.feasts import LONG, feast_day
from timeline.times.lunar import lunar_day, lunar_month
from timeline.times.period import NO_YEAR, Period

MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12}
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_YEARS_OF = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Reading:
    """How somebody means what they do not say: the conventions that an undirected or vague word is read by."""

    direction: str = "news"  # an undirected date: "news" (measured rules), "future" (to come), "year" (this year's)
    parts: str = "whole"  # "the end of May": "whole" (the month), "thirds" (its last days), "months" (of a quarter)
    whole_units: bool = False  # "the next three months": whole ones, rather than counted from the day
    counted_back: bool = False  # 两天前 names both days; 这周一 is the coming one, as duckling's Chinese grammar has it


NEWS = Reading()
PLANNER = Reading(direction="future", parts="thirds", whole_units=True)
PLANNER_ZH = Reading(direction="future", parts="thirds", whole_units=True, counted_back=True)
CALENDAR = Reading(direction="year", parts="months", whole_units=True)


def narrow(of: Period, step: Step, reading: Reading) -> Period | None:
    """The part of the period that the step names, or None where there is none (February 30th)."""
    found = _STEPS[step.kind](of, step, reading)
    if found and (of.approx or of.uncertain):
        return Period(found.first, found.last, found.grain, found.ends, of.approx, of.uncertain)
    return found


def _month(of: Period, step: Step, _: Reading) -> Period | None:
    return p.month(of.start.year, step.n) if 1 <= step.n <= 12 else None


def _day(of: Period, step: Step, _: Reading) -> Period | None:
    start = of.start
    if not 1 <= step.n <= p.days_in(start.year, start.month):
        return None
    return p.day(start.replace(day=step.n))


def _weekday(of: Period, step: Step, _: Reading) -> Period | None:
    """In a week its weekday; in a day that day, if it is one (Friday the 22nd); else the first in the period."""
    start = of.start
    if start.year == NO_YEAR:
        return of if of.grain == "day" else None
    if of.grain == "day":
        return of
    return p.day(start + timedelta(days=(step.n - start.weekday()) % 7))


def _half(of: Period, step: Step, _: Reading) -> Period:
    if of.grain in ("decade", "century"):
        first, last = of.start.year, of.end.year
        middle = first + (last - first) // 2
        return p.years(first, middle) if step.n == 1 else p.years(middle + 1, last)
    return p.months(of.start.year, step.n * 6 - 5, 6, "half")


def _quarter(of: Period, step: Step, _: Reading) -> Period | None:
    return p.quarter(of.start.year, step.n) if 1 <= step.n <= 4 else None


def _season(of: Period, step: Step, _: Reading) -> Period:
    return p.months(of.start.year, (step.n - 20) * 3, 3, "season")


def _xun(of: Period, step: Step, _: Reading) -> Period:
    """The ten days of a month, or twenty of them: 上旬, 中旬, 下旬, 上中旬, 中下旬."""
    start = of.start
    end = p.days_in(start.year, start.month)
    first, last = ((1, 10), (11, 20), (21, end), (1, 20), (11, end))[step.n - 1]
    return Period(start.replace(day=first), start.replace(day=last), "interval")


def _half_month(of: Period, step: Step, _: Reading) -> Period:
    start = of.start
    first, last = (1, 15) if step.n == 1 else (16, p.days_in(start.year, start.month))
    return Period(start.replace(day=first), start.replace(day=last), "interval")


def _weekend(of: Period, step: Step, _: Reading) -> Period | None:
    if of.grain == "day" or of.start.year == NO_YEAR:
        return None
    saturday = of.start + timedelta(days=(5 - of.start.weekday()) % 7)
    return Period(saturday, saturday + timedelta(days=1), "interval")


def _feast(of: Period, step: Step, _: Reading) -> Period | None:
    """The feast of the year: its day, its season (期间), its holidays (长假), its weekend or its week."""
    year = of.start.year
    if year == NO_YEAR and step.unit[:2].isalpha():
        return None  # a feast that moves needs its year
    value = feast_day(step.unit, year)
    if value is None:
        return None
    if step.n == 4 and step.unit in LONG:  # 国庆长假
        before, after = LONG[step.unit]
        return Period(value + timedelta(days=before), value + timedelta(days=after), "interval")
    if step.n == 1:  # 双11期间: about that time
        return p.roughly(p.month(value.year, value.month))
    if step.n == 2:
        return _weekend_of(value)
    if step.n == 3:
        return p.week(value)
    return p.day(value)


def _weekend_of(value: date) -> Period:
    if value.weekday() == 0:
        return Period(value - timedelta(days=2), value, "interval")
    saturday = value + timedelta(days=(5 - value.weekday()) % 7 if value.weekday() < 5 else 5 - value.weekday())
    return Period(saturday, saturday + timedelta(days=1), "interval")


def _lunar(of: Period, step: Step, _: Reading) -> Period | None:
    month, number = divmod(step.n, 100)
    year = of.start.year
    if number == 0:
        found = lunar_month(year, month, step.unit == "leap")
        return Period(*found, "interval") if found else None
    value = lunar_day(year, month, number, step.unit == "leap")
    return p.day(value) if value else None


def _first(of: Period, step: Step, _: Reading) -> Period | None:
    """The first n units: 前三季度, the first ten days of last year."""
    start = of.start
    if step.unit in MONTHS_OF:
        return p.months(start.year, start.month, step.n * MONTHS_OF[step.unit], "interval")
    if step.unit == "week":
        one, other = _nth_week(of, 1, full=False), _nth_week(of, step.n, full=False)
        return p.between(one, other) if one and other else None
    if step.unit in DAYS_OF:
        return Period(start, start + timedelta(days=step.n * DAYS_OF[step.unit] - 1), "interval")
    return None


def _last(of: Period, step: Step, _: Reading) -> Period | None:
    """The last n units: 后三个月, the last three weeks of the year."""
    end = of.end
    if step.unit in MONTHS_OF:
        count = step.n * MONTHS_OF[step.unit]
        return p.months(end.year, end.month - count + 1, count, "interval")
    if step.unit == "week":
        one, other = _nth_week(of, -step.n, full=False), _nth_week(of, -1, full=False)
        return p.between(one, other) if one and other else None
    if step.unit in DAYS_OF:
        return Period(end - timedelta(days=step.n * DAYS_OF[step.unit] - 1), end, "interval")
    return None


def _nth(of: Period, step: Step, reading: Reading) -> Period | None:
    """The n-th unit inside, or from its end (n < 0): weeks, months, days, quarters, and weekdays ("wd0" … "wd6")."""
    n, unit, start, end = step.n, step.unit, of.start, of.end
    if unit == "day":
        value = start + timedelta(days=n - 1) if n > 0 else end + timedelta(days=n + 1)
        return p.day(value) if start <= value <= end else None
    if unit == "week":
        return _nth_week(of, n, full=reading.direction != "news")
    if unit in ("month", "quarter", "half"):
        count = MONTHS_OF[unit]
        of_months = (end.year - start.year) * 12 + end.month - start.month + 1
        first = (n - 1) * count if n > 0 else of_months + n * count
        return p.months(start.year, start.month + first, count, unit) if 0 <= first < of_months else None
    if unit == "year":
        return p.year(start.year + n - 1) if n > 0 else p.year(end.year + n + 1)
    if unit == "weekend":
        saturday = start + timedelta(days=(5 - start.weekday()) % 7 + 7 * (n - 1))
        if n < 0:
            saturday = end - timedelta(days=(end.weekday() - 5) % 7 + 7 * (-n - 1))
        return Period(saturday, saturday + timedelta(days=1), "interval")
    weekday = int(unit[2:])
    if n > 0:
        return p.day(start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (n - 1)))
    return p.day(end - timedelta(days=(end.weekday() - weekday) % 7 + 7 * (-n - 1)))


def _nth_week(of: Period, n: int, *, full: bool) -> Period | None:
    """The n-th week: weeks belong to the month or year that their Thursday (full: their Monday) lies in."""
    marker = 0 if full else 3
    if n > 0:
        inside = of.start + timedelta(days=(marker - of.start.weekday()) % 7 + 7 * (n - 1))
    else:
        marker = 6 if full else 3
        inside = of.end - timedelta(days=(of.end.weekday() - marker) % 7 + 7 * (-n - 1))
    return p.week(inside) if of.start - timedelta(days=7) <= inside <= of.end + timedelta(days=7) else None


def _part(of: Period, step: Step, reading: Reading) -> Period:
    """Its start (1), middle (2) or end (3). In news the words are vague: the period itself, and 年底 its December."""
    start, end, part = of.start, of.end, step.n
    if reading.parts == "thirds" and of.grain == "week":
        days = ((0, 2), (2, 4), (4, 6))[part - 1]
        return Period(start + timedelta(days=days[0]), start + timedelta(days=days[1]), "interval")
    if reading.parts == "thirds" and of.grain == "month":
        return _xun(of, Step("xun", part), reading)
    if reading.parts == "thirds" and of.grain == "year":
        first, count = ((1, 3), (5, 4), (9, 4))[part - 1]
        return p.months(start.year, first, count, "interval")
    if of.grain == "year" and part == 3 and step.unit == "december":
        found = p.month(start.year, 12)
        return Period(found.first, found.last, "month", found.ends, True)
    if reading.parts == "months" and of.grain == "quarter":
        return p.month(start.year, start.month + part - 1)
    if of.grain == "year" and step.unit == "december":
        return Period(of.first, of.last, of.grain, of.ends, True)
    if of.grain == "decade":
        first = start.year + (0, 3, 6)[part - 1]
        return p.years(first, end.year if part == 3 else first + 3) if step.unit == "sharp" else of
    return of


def _to_day(of: Period, step: Step, _: Reading) -> Period | None:
    """July 13-15 in one token: the chain holds the first day."""
    start = of.start
    if not start.day <= step.n <= p.days_in(start.year, start.month):
        return None
    return Period(start, start.replace(day=step.n), "interval")


def _week_of(of: Period, step: Step, _: Reading) -> Period:
    return p.week(of.start)


def _is(of: Period, step: Step, _: Reading) -> Period | None:
    """A day, with the weekday that stands beside it: it tells the resolver to take the nearest."""
    return of


def _same_day(of: Period, step: Step, _: Reading) -> Period | None:
    """去年今日: the day in another year, so many years on or as written."""
    year = step.n if step.unit == "year" else of.start.year + step.n
    if (of.start.month, of.start.day) == (2, 29) and p.days_in(year, 2) < 29:
        return None
    return p.day(of.start.replace(year=year))


def _rest(of: Period, step: Step, reading: Reading) -> Period:
    return of


_STEPS: dict[str, Callable[[Period, Step, Reading], Period | None]] = {
    "month": _month, "day": _day, "weekday": _weekday, "half": _half, "quarter": _quarter, "season": _season,
    "xun": _xun, "half month": _half_month, "weekend": _weekend, "feast": _feast, "lunar": _lunar,
    "first": _first, "last": _last, "nth": _nth,
    "part": _part, "rest": _rest, "is": _is, "same day": _same_day, "to day": _to_day, "week of": _week_of,
}  # fmt: skip


def unit_period(unit: str, value: date, n: int = 0) -> Period | None:
    """The unit that the day lies in, moved on by n units."""
    if unit == "day":
        return p.day(value + timedelta(days=n))
    if unit in ("week", "fortnight"):
        found = p.week(value + timedelta(days=n * DAYS_OF[unit]))
        return found if unit == "week" else Period(found.first, found.end + timedelta(days=7), "interval")
    if unit == "weekend":
        saturday = p.week(value).start + timedelta(days=5 + 7 * n)
        return Period(saturday, saturday + timedelta(days=1), "interval")
    if unit == "workweek":
        monday = p.week(value).start + timedelta(days=7 * n)
        return Period(monday, monday + timedelta(days=4), "interval")
    if unit == "season":
        current = (value.month // 3 - 1) % 4 + 1  # 1 spring … 4 winter
        year = value.year - (value.month <= 2)
        return p.months(year, current * 3 + 3 * n, 3, "season")
    if unit in MONTHS_OF:
        size = MONTHS_OF[unit]
        if unit == "year":
            return p.year(value.year + n) if 0 < value.year + n < 10_000 else None
        if unit == "month" and n == 0:
            return p.month(value.year, value.month)
        return p.months(value.year, (value.month - 1) // size * size + 1 + n * size, size, unit)
    size = _YEARS_OF[unit]
    first = value.year // size * size + n * size
    return p.years(max(first, 1), first + size - 1, unit) if 0 <= first < 10_000 - size else None


def moved(value: date, n: int, unit: str) -> date:
    """The day so many units on."""
    if unit in DAYS_OF:
        return value + timedelta(days=n * DAYS_OF[unit])
    size = MONTHS_OF.get(unit) or 12 * _YEARS_OF[unit]
    return p.shift_months(value, n * size)
