"""A chain without a base: which March, which Tuesday, which 9th is meant, and by which rule.

The directions were measured on dated news: a weekday is the past one, today included (91%), month and day the nearest
(94%), a bare month the nearest in English (81%) and that of the calendar year in Chinese. What lies ahead must be
nearer than what lies behind, and a cue in the clause (will, 将) turns the scales.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.times import period as p
from timeline.times.algebra import Chain, Step
from timeline.times.frame import Frame, Resolved, descend, in_year
from timeline.times.narrow import NEWS, Reading, unit_period
from timeline.times.period import NO_YEAR, Period


def undirected(chain: Chain, frame: Frame) -> Resolved | None:
    """The reading that the rules prefer, and the second best."""
    kind = chain.steps[0].kind
    leant = leaning(chain, kind, frame)
    if leant:
        return leant
    published = frame.published
    if published is None:
        if kind in ("weekday", "weekend", "day", "nth"):
            return None
        value = descend(p.year(NO_YEAR), chain.steps, frame.reading)
        return Resolved(value, "no year") if value and value.grain != "year" else None  # 年初: of which year?
    found = list(candidates(chain, kind, published, frame.reading))  # each later than the one before
    if not found:
        return None
    rule, value = choose(found, chain, published, frame)
    others = [other for other in found if other != value]
    runner_up = min(others, key=lambda other: _distance(other, published)) if others else None
    return Resolved(value, rule, "publication", published, runner_up)


def leaning(chain: Chain, kind: str, frame: Frame) -> Resolved | None:
    """A bare month or day that goes on with the story's own year or month."""
    story = frame.near if kind == "day" else frame.narrative
    if story is None or kind in ("weekday", "weekend", "nth") or chain.ahead is not None:
        return None
    if frame.language == "en" and (kind == "quarter" or _fresh(chain, kind, frame)):
        return None
    start = story.start
    if kind == "day":
        if story.grain not in ("day", "month", "interval"):
            return None
        base = p.month(start.year, start.month)
    else:
        base = p.year(start.year)
    value = descend(base, chain.steps, frame.reading)
    if value is None or (frame.published and value.start > frame.published and start <= frame.published):
        return None
    if frame.published and value.end < start and story.grain != "year":
        return None  # the months run backwards: a new story
    return Resolved(value, "narrative", "story", start)


def _fresh(chain: Chain, kind: str, frame: Frame) -> bool:
    """Whether the date lies so near the publication that it is the news itself."""
    if frame.published is None or kind != "month":
        return False
    days = 45 if len(chain.steps) > 1 else 20
    return any(_distance(value, frame.published) < days for value in candidates(chain, kind, frame.published, NEWS))


def candidates(chain: Chain, kind: str, published: date, reading: Reading) -> Iterator[Period]:
    """The readings in the years, months or weeks around the publication, in order of time."""
    unit = "month" if kind in ("day", "half month") else "week" if kind in ("weekday", "weekend") else "year"
    if kind == "nth":
        unit = "month"
    reach = 4 if chain.steps[-1] == Step("day", 29) else 2 if unit == "month" else 1
    if kind in ("feast", "quarter", "season") or chain.ahead is not None:
        reach = max(reach, 2)
    if unit == "week" and len(chain.steps) > 1:  # Friday the 22nd: look for the month in which it is one
        yield from _weekday_and_day(chain, published)
        return
    for n in range(-reach, reach + 1):
        if unit == "year":
            value = in_year(published.year + n, chain.steps, reading)
        else:
            base = unit_period(unit, published, n)
            value = descend(base, chain.steps, reading) if base else None
        if value:
            yield value


def _weekday_and_day(chain: Chain, published: date) -> Iterator[Period]:
    weekday = chain.steps[0].n
    for n in range(-14, 15):
        base = unit_period("month", published, n)
        value = descend(base, chain.steps[1:], NEWS) if base else None
        if value and value.start.weekday() == weekday:
            yield value


def _distance(value: Period, published: date) -> int:
    if value.start <= published <= value.end:
        return 0
    return min(abs((value.start - published).days), abs((value.end - published).days))


def choose(found: list[Period], chain: Chain, published: date, frame: Frame) -> tuple[str, Period]:
    """The rule that decides, and the reading that it takes; `found` is in order of time and not empty."""
    kind, direction = chain.steps[0].kind, frame.reading.direction
    if chain.steps[-1].kind == "is":  # Tuesday, March 7: it is the nearest, whatever the weekday
        return "nearest", _nearest(found, published)
    if direction == "year" and kind == "lunar":
        return "this year", in_year(published.year, chain.steps, frame.reading) or found[0]
    if chain.ahead is not None:
        return _directed(found, chain, published, ahead=chain.ahead)
    if direction == "future":
        coming = [value for value in found if _still_to_come(value, kind, published)]
        return ("future", coming[0]) if coming else ("past", found[-1])
    if direction == "year":
        return _of_the_year(found, kind, published)
    if kind in ("day", "nth", "weekend", "weekday"):
        return _days(found, chain, published, frame)
    if kind == "half month":
        same = [value for value in found if value.start.month == published.month]
        return "calendar", (same or found)[0]
    if kind == "month" and frame.ahead is not None:
        weights = (4.0, 1.0) if frame.ahead else (1.0, 6.0)
        return "cue", min(found, key=lambda value: (_weight(value, published, kind, weights), value.start))
    if frame.ahead:
        coming = [value for value in found if value.end >= published]
        if coming and (kind != "quarter" or (coming[0].start - published).days < 100):
            return "ahead", coming[0]
    if kind == "quarter" and frame.language == "en":  # reports tell of the one under way, or the one before
        begun = [value for value in found if value.start <= published]
        return "begun", (begun or found)[-1 if begun else 0]
    if kind in ("half", "part", "lunar", "quarter") or (kind == "month" and frame.language == "zh"):
        return _of_the_calendar_year(found, chain, published)
    return "nearest", min(found, key=lambda value: (_weight(value, published, kind, (1.0, 1.5)), value.start))


def _nearest(found: list[Period], published: date) -> Period:
    return min(found, key=lambda value: (_distance(value, published), value.start))  # ties go to the past


def _still_to_come(value: Period, kind: str, published: date) -> bool:
    return value.start > published if kind in ("weekday", "weekend") else value.end >= published


def _directed(found: list[Period], chain: Chain, published: date, *, ahead: bool) -> tuple[str, Period]:
    """next March, last May, last Wednesday: neither the current one nor the one beside it."""
    kind = chain.steps[0].kind
    if ahead:
        coming = [value for value in found if value.start > published]
        return ("ahead", coming[0]) if coming else ("ahead", found[-1])
    past = [value for value in found if value.start <= published]
    before = [value for value in past if value.end < published - timedelta(days=1)]
    if kind == "month" and len(chain.steps) == 1:  # the month just gone is "last month"
        before = [value for value in before if value.end < published.replace(day=1) - timedelta(days=1)]
    return "past", (before or past or found)[-1]


def _days(found: list[Period], chain: Chain, published: date, frame: Frame) -> tuple[str, Period]:
    """The 9th, Tuesday: the one gone by, today included; with a cue the one to come."""
    if len(chain.steps) > 1 and chain.steps[0].kind == "weekday":  # Friday the 22nd
        return "nearest", _nearest(found, published)
    past = [value for value in found if value.start <= published]
    coming = [value for value in found if value.start > published]
    if coming and (frame.ahead or not past):
        return "ahead", coming[0]
    return "past", past[-1]


def _of_the_calendar_year(found: list[Period], chain: Chain, published: date) -> tuple[str, Period]:
    """9月 is this year's. In winter the last months are those gone by, and the first days of January those to come."""
    kind, whole_date = chain.steps[0].kind, chain.steps[0].kind == "month" and len(chain.steps) > 1
    past = [value for value in found if value.start <= published]
    if whole_date and published.month == 12:
        soon = [value for value in found if 0 <= (value.start - published).days <= 31]
        if soon:
            return "nearest", soon[0]
    same = [value for value in found if value.start.year == published.year]
    if same:
        first = same[0].start
        winter = published.month <= (3 if kind == "quarter" else 2) and first.month >= (10 if kind == "month" else 7)
        if not winter and not (whole_date and (first - published).days > 180):
            return "calendar", same[0]
    return "calendar", (past or found)[-1]


def _weight(value: Period, published: date, kind: str, weights: tuple[float, float]) -> float:
    """How far off, times what a day behind and a day ahead count."""
    off = _distance(value, published)
    if kind == "month" and value.grain == "month":
        off = abs((value.start.year - published.year) * 12 + value.start.month - published.month) * 30
    return off * (weights[1] if value.start > published else weights[0])


def _of_the_year(found: list[Period], kind: str, published: date) -> tuple[str, Period]:
    if kind in ("weekday", "weekend"):
        same = [value for value in found if value.start >= published]
        return "coming", (same or found)[0]
    if kind in ("day", "nth"):
        same = [value for value in found if (value.start.year, value.start.month) == (published.year, published.month)]
    else:
        same = [value for value in found if value.start.year == published.year]
    return "this year", (same or found)[0]
