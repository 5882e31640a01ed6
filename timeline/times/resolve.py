"""An expression, the publication date and the story so far → the period that is meant, and by which rule.

The directions of undirected dates were measured on dated news: a weekday is the past one, today included (91%), month and
day the nearest (94%), a bare month the nearest in English (81%) and that of the calendar year in Chinese.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.times import period as p
from timeline.times.algebra import LEVEL, Base, Chain, Expression, Moved, Open, Range, Step
from timeline.times.narrow import DAYS_OF, MONTHS_OF, NEWS, Reading, moved, narrow, unit_period
from timeline.times.period import NO_YEAR, Period


@dataclass(frozen=True, slots=True)
class Frame:
    """What relative and undirected expressions are counted from, at one place of a text."""

    published: date | None
    story: Period | None = None  # the date last named: 同年, two weeks later
    narrative: Period | None = None  # the same where bare months may lean on it
    near: Period | None = None  # the same where it stands close enough for a bare day to go on with its month
    quarter: Period | None = None  # the quarter last named: "the quarter", "a year earlier" in a report
    language: str = "zh"
    reading: Reading = NEWS
    ahead: bool | None = None  # a cue in the clause: will, 将 (True); has, 已 (False)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The period, the direction rule, what it was counted from, and the second best."""

    period: Period
    rule: str
    anchored: str = "absolute"
    anchor: date | None = None
    runner_up: Period | None = None


def resolve(expression: Expression, frame: Frame) -> Resolved | None:
    """The period that the expression means here, or None where it means none."""
    try:
        return _resolve(expression, frame)
    except (ValueError, OverflowError):  # beyond the years that a calendar has
        return None


def _resolve(expression: Expression, frame: Frame) -> Resolved | None:
    match expression:
        case Chain():
            return _chain(expression, frame)
        case Range():
            return _range(expression, frame)
        case Open():
            return _open(expression, frame)
        case Moved():
            return _moved(expression, frame)


def _chain(chain: Chain, frame: Frame) -> Resolved | None:
    found = _based(chain, frame) if chain.base else _undirected(chain, frame)
    if found is None and chain.steps and chain.steps[-1].kind == "is":  # the weekday beside the date is wrong
        return _chain(replace(chain, steps=chain.steps[:-1]), frame)
    if found and (chain.approx or chain.uncertain):
        marked = replace(
            found.period,
            approx=found.period.approx or chain.approx,
            uncertain=found.period.uncertain or chain.uncertain,
        )
        return replace(found, period=marked)
    return found


def _steps(start: Period, steps: tuple[Step, ...], reading: Reading) -> Period | None:
    value: Period | None = start
    for step in steps:
        value = narrow(value, step, reading)
        if value is None:
            return None
    return value


def _in_year(year: int, steps: tuple[Step, ...], reading: Reading) -> Period | None:
    """The steps in a year; month, or month and day, are most of them and need no periods between."""
    if not steps:
        return p.year(year)
    if steps[0].kind == "month" and len(steps) <= 2:
        month = steps[0].n
        if not 1 <= month <= 12:
            return None
        if len(steps) == 1:
            return p.month(year, month)
        if steps[1].kind == "day":
            number = steps[1].n
            return p.day(date(year, month, number)) if 1 <= number <= p.days_in(year, month) else None
    return _steps(p.year(year), steps, reading)


# --- a base is given ----------------------------------------------------------------------------------------------


def _based(chain: Chain, frame: Frame) -> Resolved | None:
    base = chain.base
    assert base is not None  # noqa: S101 - the caller asked
    published, story = frame.published, frame.story
    match base.kind:
        case "year":
            value = _in_year(base.n, chain.steps, frame.reading)
            return Resolved(value, "year") if value else None
        case "decade" | "century" | "day":
            value = _steps(_absolute(base), chain.steps, frame.reading)
            return Resolved(value, base.kind) if value else None
        case "years":
            return Resolved(p.years(base.n, int(base.unit)), "years")
        case "story" | "later":
            anchor = story.start if story else published
            if anchor is None or (story is None and base.kind == "story" and frame.language == "zh"):
                return None
            found = _from_story(base, story or p.day(anchor), counted_back=frame.reading.counted_back)
            anchored = "story" if story else "publication"
        case _:
            if published is None:
                return _without_publication(chain, frame)
            anchor, anchored = published, "publication"
            if base.kind == "this" and base.unit == "year":
                value = _in_year(published.year + base.n, chain.steps, frame.reading)
                return Resolved(value, "this", anchored, anchor) if value else None
            found = _from_publication(base, published, frame)
    value = _steps(found, chain.steps, frame.reading) if found else None
    if value and frame.reading.counted_back and base == _THIS_WEEK and chain.steps and value.end < anchor:
        value = p.day(value.start + timedelta(days=7))
    return Resolved(value, base.kind, anchored, anchor) if value else None


_THIS_WEEK = Base("this", 0, "week")


def _absolute(base: Base) -> Period:
    if base.kind == "decade":
        return p.years(base.n, base.n + 9, "decade")
    if base.kind == "century":
        return p.years(max(base.n * 100, 1), base.n * 100 + 99, "century")
    if base.kind == "day":
        return p.day(date.fromisoformat(base.unit))
    return p.year(base.n)


def _without_publication(chain: Chain, frame: Frame) -> Resolved | None:
    """去年9月 with nothing to count from: some September. Years of this passage, if it has any, are its present."""
    base = chain.base
    assert base is not None  # noqa: S101 - the caller asked
    if base.kind != "this" or base.unit != "year":
        return None
    if frame.narrative:
        value = _steps(p.year(frame.narrative.start.year + base.n), chain.steps, frame.reading)
        return Resolved(value, "narrative", "story", frame.narrative.start) if value else None
    if not chain.steps or chain.steps[0].kind not in ("month", "feast", "half", "quarter"):
        return None
    value = _steps(p.year(NO_YEAR), chain.steps, frame.reading)
    return Resolved(value, "no year") if value else None


def _from_publication(base: Base, published: date, frame: Frame) -> Period | None:
    n, unit = base.n, base.unit
    match base.kind:
        case "this":
            return unit_period(unit, published, n)
        case "ago":
            if frame.reading.counted_back and unit in ("day", "week"):
                return _whole(published, n, unit)
            return _at_grain(moved(published, n, unit), unit)
        case "recent":
            return p.roughly(p.month(published.year, published.month))
        case "count":
            if frame.reading.whole_units or unit in ("quarter", "decade", "season", "half"):
                return _whole(published, n, unit)
            return _counted(published, n, unit)
        case "ahead":
            if frame.reading.direction == "year" and unit == "day":
                return Period(published, moved(published, n, unit), "interval")
            return (_with_today if frame.reading.whole_units else _counted)(published, n, unit)
        case "until":  # the next n units with today
            return _with_today(published, n, unit)
        case "rest":
            whole = unit_period(unit, published)
            return Period(published, whole.last, "interval") if whole else None
        case "quarter":  # of a report: the one it names, or the one last ended
            return frame.quarter or unit_period("quarter", published, -1)
        case "year ago":
            return _year_ago(unit, published, frame)
        case "many":
            return p.day(_many(published, unit))
        case "within":
            return Period(published, _many(published, unit) - timedelta(days=1), "interval")
        case "nth count":
            return unit_period(unit, published, n)
        case "wd":
            weekday = int(unit)
            off = (weekday - published.weekday()) % 7 or 7
            return p.day(
                published + timedelta(days=off + 7 * (n - 1) if n > 0 else off + 7 * n - (0 if off < 7 else 7))
            )
    return None


def _year_ago(unit: str, published: date, frame: Frame) -> Period:
    """The same quarter of the year before where quarters are told of, else that year."""
    quarter = frame.quarter or (unit_period("quarter", published, -1) if unit == "quarter" else None)
    if quarter:
        return p.quarter(quarter.start.year - 1, (quarter.start.month + 2) // 3)
    return p.year(published.year - 1)


def _many(published: date, parts: str) -> date:
    """Years, then months, then days: 2 years 1 month 21 days."""
    words = parts.split()
    counted = sorted(zip(words[::2], words[1::2], strict=True), key=lambda part: part[1] in DAYS_OF)
    value = published
    for n, unit in counted:
        value = moved(value, int(n), unit)
    return value


def _from_story(base: Base, story: Period, *, counted_back: bool) -> Period | None:
    n, unit = base.n, base.unit
    if base.kind == "story":
        return unit_period(unit, story.start, n)
    if counted_back and unit in ("day", "week") and n > 0:
        return _whole(story.start, n, unit)
    coarse = story.grain != "day"
    value = _at_grain(moved(story.end if story.grain == "interval" else story.start, n, unit), unit)
    if coarse and unit in DAYS_OF:  # two weeks after a month: about that month
        value = p.roughly(p.month(value.start.year, value.start.month)) if story.grain == "month" else p.roughly(value)
    return value


def _at_grain(value: date, unit: str) -> Period:
    if unit in DAYS_OF:
        return p.day(value)
    if unit in ("month", "quarter", "half"):
        return p.month(value.year, value.month)
    return p.year(value.year)


def _whole(published: date, n: int, unit: str) -> Period | None:
    one, other = (n, -1) if n < 0 else (1, n)
    first, last = unit_period(unit, published, one), unit_period(unit, published, other)
    return p.between(first, last) if first and last else None


def _counted(published: date, n: int, unit: str) -> Period:
    other = moved(published, n, unit)
    day = timedelta(days=1)
    return Period(other, published - day, "interval") if n < 0 else Period(published + day, other, "interval")


def _with_today(published: date, n: int, unit: str) -> Period | None:
    if unit in DAYS_OF:
        return Period(published, moved(published, n, unit) - timedelta(days=1), "interval")
    first, last = unit_period(unit, published), unit_period(unit, published, n - 1)
    return p.between(first, last) if first and last else None


# --- a base must be chosen ----------------------------------------------------------------------------------------


def _undirected(chain: Chain, frame: Frame) -> Resolved | None:
    kind = chain.steps[0].kind
    leaning = _leaning(chain, kind, frame)
    if leaning:
        return leaning
    published = frame.published
    if published is None:
        if kind in ("weekday", "weekend", "day", "nth"):
            return None
        value = _steps(p.year(NO_YEAR), chain.steps, frame.reading)
        return Resolved(value, "no year") if value else None
    candidates = list(_candidates(chain, kind, published, frame.reading))  # each later than the one before
    if not candidates:
        return None
    ahead = chain.ahead if chain.ahead is not None else frame.ahead
    rule, value = _choose(candidates, kind, chain, published, ahead, frame)
    others = [other for other in candidates if other != value]
    runner_up = min(others, key=lambda other: _distance(other, published)) if others else None
    return Resolved(value, rule, "publication", published, runner_up)


def _leaning(chain: Chain, kind: str, frame: Frame) -> Resolved | None:
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
    value = _steps(base, chain.steps, frame.reading)
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
    return any(_distance(value, frame.published) < days for value in _candidates(chain, kind, frame.published, NEWS))


def _candidates(chain: Chain, kind: str, published: date, reading: Reading) -> Iterator[Period]:
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
            value = _in_year(published.year + n, chain.steps, reading)
        else:
            base = unit_period(unit, published, n)
            value = _steps(base, chain.steps, reading) if base else None
        if value:
            yield value


def _weekday_and_day(chain: Chain, published: date) -> Iterator[Period]:
    weekday = chain.steps[0].n
    for n in range(-14, 15):
        base = unit_period("month", published, n)
        value = _steps(base, chain.steps[1:], NEWS) if base else None
        if value and value.start.weekday() == weekday:
            yield value


def _distance(value: Period, published: date) -> int:
    if value.start <= published <= value.end:
        return 0
    return min(abs((value.start - published).days), abs((value.end - published).days))


def _choose(
    candidates: list[Period], kind: str, chain: Chain, published: date, ahead: bool | None, frame: Frame
) -> tuple[str, Period]:
    direction = frame.reading.direction
    if chain.steps[-1].kind == "is":  # Tuesday, March 7: it is the nearest, whatever the weekday
        return "nearest", min(candidates, key=lambda value: (_distance(value, published), value.start))
    past = [value for value in candidates if value.start <= published]
    if kind in ("weekday", "day", "weekend") or chain.ahead is False:
        coming = [value for value in candidates if value.start > published]
    else:
        coming = [value for value in candidates if value.end >= published]
    if direction == "future" and chain.ahead is None:
        if kind != "weekday" and kind != "weekend":
            coming = [value for value in candidates if value.end >= published]
        return ("future", coming[0]) if coming else ("past", past[-1])
    if direction == "year" and kind == "lunar":
        of_year = _in_year(published.year, chain.steps, frame.reading)
        return "this year", of_year or candidates[0]
    if direction == "year" and chain.ahead is None:
        return _of_the_year(candidates, kind, published)
    if kind in ("day", "nth", "weekend") or (kind == "weekday" and len(chain.steps) == 1):
        if ahead is False and chain.ahead is False:  # "last Wednesday" on a Thursday is not yesterday
            past = [value for value in past if (published - value.start).days > 1] or past
        if ahead and coming:
            return "ahead", coming[0]
        return ("past", past[-1]) if past else ("ahead", coming[0])
    if kind == "half month":
        return "calendar", next(value for value in candidates if value.start.month == published.month)
    if kind == "quarter" and ahead and coming and (coming[0].start - published).days < 100:
        return "ahead", coming[0]
    if kind == "quarter" and frame.language == "en":
        return "begun", [value for value in candidates if value.start <= published][-1]
    if kind == "month" and chain.ahead is None and ahead is not None:
        weights = (4.0, 1.0) if ahead else (1.0, 6.0)
        return "cue", min(candidates, key=lambda value: (_months_off(value, published, kind, weights), value.start))
    if ahead is True and coming:
        return "ahead", coming[0]
    if chain.ahead is False and past:
        before = [value for value in past if value.end < published - timedelta(days=1)]
        if kind == "month" and len(chain.steps) == 1:  # the month just gone is "last month"
            before = [value for value in before if value.end < published.replace(day=1) - timedelta(days=1)]
        return "past", (before or past)[-1]
    if len(chain.steps) > 1 and kind == "weekday":
        return "nearest", min(candidates, key=lambda value: (_distance(value, published), value.start))
    if kind in ("half", "part", "lunar", "quarter") or (kind == "month" and frame.language == "zh"):
        same = [value for value in candidates if value.start.year == published.year]
        early = published.month <= (3 if kind == "quarter" else 2) and same and same[0].start.month >= (10 if kind == "month" else 7)
        soon = [value for value in coming if published.month == 12 and (value.start - published).days <= 31]
        if soon and kind == "month" and len(chain.steps) > 1:
            return "nearest", soon[0]
        if kind == "month" and len(chain.steps) > 1 and same and (same[0].start - published).days > 180:
            early = True
        if same and not early:
            return "calendar", same[0]
        return "calendar", (past or candidates)[-1]
    # Ties go to the past.
    return "nearest", min(candidates, key=lambda value: (_months_off(value, published, kind), value.start))


def _months_off(value: Period, published: date, kind: str, weights: tuple[float, float] = (1.0, 1.5)) -> float:
    """How far off: what lies ahead counts half as much again, since news tells of what was; a cue changes that."""
    off: float = _distance(value, published)
    if kind == "month" and value.grain == "month":
        off = abs((value.start.year - published.year) * 12 + value.start.month - published.month) * 30
    return off * (weights[1] if value.start > published else weights[0])


def _of_the_year(candidates: list[Period], kind: str, published: date) -> tuple[str, Period]:
    if kind in ("weekday", "weekend"):
        return "coming", next(value for value in candidates if value.start >= published)
    if kind in ("day", "nth"):
        same = [v for v in candidates if (v.start.year, v.start.month) == (published.year, published.month)]
    else:
        same = [value for value in candidates if value.start.year == published.year]
    return "this year", (same or candidates)[0]


# --- several expressions ------------------------------------------------------------------------------------------


def _level(chain: Chain) -> int:
    return -1 if chain.base else LEVEL.get(chain.steps[0].kind, 5)


def _lend(coarse: Chain, fine: Chain) -> Chain:
    """What the finer chain leaves out is that of the other: 8月15日至18日, from 13 to 15 July."""
    top = _level(fine)
    lent = tuple(step for step in coarse.steps if LEVEL.get(step.kind, 5) < top)
    base = coarse.base
    if base and base.kind == "this" and base.unit == "week" and fine.steps[0].kind != "weekday":
        base, lent = None, ()
    if base and (base.kind in ("ago", "count", "recent", "day", "later") or (base.unit == "day")):
        base, lent = _date_base(base, top)
    return replace(fine, base=fine.base or base, steps=lent + fine.steps)


def _date_base(base: Base, top: int) -> tuple[Base | None, tuple[Step, ...]]:
    if base.kind != "day":
        return None, ()
    year, month = int(base.unit[:4]), int(base.unit[5:7])
    return Base("year", year), (Step("month", month),) if top > LEVEL["month"] else ()


def _range(expression: Range, frame: Frame) -> Resolved | None:
    one, other = expression.one, expression.other
    lent_to = ""
    bare_day = other.base is None and other.steps[0].kind == "day"
    if _level(one) < _level(other):
        other, lent_to = _lend(one, other), "other"
    elif _level(other) < _level(one):
        one, lent_to = _lend(other, one), "one"
    if one.base is None and other.base is None:
        return _undirected_range(one, other, frame, bare_day=bare_day)
    first, last = _chain(one, frame), _chain(other, frame)
    if first is None or last is None:
        return None
    start, end = first.period, last.period
    if end.end < start.start:
        step = 1 if lent_to == "other" else -1
        rolled = _rolled(other if step > 0 else one, frame, step)
        if rolled is None or not lent_to:
            return None
        start, end = (start, rolled) if step > 0 else (rolled, end)
        if end.end < start.start:
            return None
    anchored = first if first.anchored != "absolute" else last
    return replace(anchored, period=p.between(start, end), rule="range", runner_up=None)


def _rolled(chain: Chain, frame: Frame, by: int) -> Period | None:
    """The same in the year, month or week after or before."""
    found = _chain(chain, frame)
    if found is None:
        return None
    unit = next((s.kind for s in reversed(chain.steps[:-1]) if s.kind in ("month",)), None)
    if chain.base and chain.base.unit == "week":
        return p.day(moved(found.period.start, by, "week"))
    base = p.year(found.period.start.year + by)
    if unit == "month" and chain.steps[-1].kind == "day":
        return p.day(moved(found.period.start, by, "month"))
    return _steps(base, chain.steps, frame.reading) if chain.base and chain.base.kind in ("year", "this") else None


def _undirected_range(one: Chain, other: Chain, frame: Frame, *, bare_day: bool) -> Resolved | None:
    """Both ends take the direction of the range as a whole; the end follows the start."""
    kind = one.steps[0].kind
    leaning = _leaning(one, kind, frame)
    published = frame.published
    if leaning or published is None or kind in ("weekday", "weekend", "quarter", "half"):
        first = leaning or _chain(one, frame)
        last = _following(first.period, other, frame) if first else None
        return (
            replace(first, period=p.between(first.period, last), rule="range/" + first.rule) if first and last else None
        )
    ranges = []
    for start in _candidates(one, kind, published, frame.reading):
        end = _following(start, other, frame)
        if end and bare_day and (end.end - start.start).days > 31 and one.steps[0].kind == "month":
            end = p.day(moved(start.start.replace(day=1), 1, "month") + timedelta(days=other.steps[-1].n - 1))
        if end:
            ranges.append(p.between(start, end))
    if not ranges:
        return None
    ranges.sort(key=lambda found: found.start)
    month_like = replace(one, steps=one.steps if len(one.steps) > 1 or kind != "month" else one.steps)
    rule, value = _choose(ranges, kind, month_like, published, frame.ahead, frame)
    return Resolved(value, "range/" + rule, "publication", published)


def _following(start: Period, chain: Chain, frame: Frame) -> Period | None:
    """The first reading of the chain that does not end before the start."""
    kind = chain.steps[0].kind
    unit = "month" if kind in ("day", "nth") else "week" if kind in ("weekday", "weekend") else "year"
    for n in range(3):
        base = unit_period(unit, start.start, n)
        value = _steps(base, chain.steps, frame.reading) if base else None
        if value and value.end >= start.start:
            return value
    return None


def _open(expression: Open, frame: Frame) -> Resolved | None:
    if expression.rule == "since" and frame.reading.direction == "news":
        frame = replace(frame, ahead=False)
    found = _chain(expression.of, frame)
    if found is None:
        return None
    value = found.period
    if expression.rule == "since" and frame.reading.direction == "news":
        return replace(found, rule=f"since/{found.rule}")  # sold there since 2014: an event of 2014
    match expression.way:
        case "since":
            period = Period(value.first, None, "interval", (value.ends[0], "day"))
        case "until":
            period = Period(None, value.last, "interval", ("day", value.ends[1]))
        case "before":
            period = Period(None, value.start - timedelta(days=1), "interval")
        case _:
            after = value.start if value.grain == "day" else value.end + timedelta(days=1)
            period = Period(after, None, "interval")
    return replace(found, period=period, rule=f"{expression.way}/{found.rule}", runner_up=value)


def _moved(expression: Moved, frame: Frame) -> Resolved | None:
    found = _resolve(expression.of, frame)
    if found is None:
        return None
    week = found.period.grain == "week" and expression.n > 0
    at = found.period.end if week else found.period.start
    value = moved(at, expression.n, expression.unit)
    period = _at_grain(value, expression.unit) if expression.unit not in MONTHS_OF else p.day(value)
    return replace(found, period=period, rule="moved", runner_up=None)
