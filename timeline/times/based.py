"""A chain with a base: counted from the publication, from the story, or from nothing."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.times import period as p
from timeline.times.algebra import Base, Chain
from timeline.times.frame import Frame, Resolved, descend, in_year
from timeline.times.narrow import DAYS_OF, moved, unit_period
from timeline.times.period import NO_YEAR, Period


def based(chain: Chain, frame: Frame) -> Resolved | None:
    """The period of a chain whose base says what it counts from."""
    base = chain.base
    assert base is not None  # noqa: S101 - the caller asked
    published, story = frame.published, frame.story
    match base.kind:
        case "year":
            value = in_year(base.n, chain.steps, frame.reading)
            return Resolved(value, "year") if value else None
        case "decade" | "century" | "day":
            value = descend(_absolute(base), chain.steps, frame.reading)
            return Resolved(value, base.kind) if value else None
        case "years":
            return Resolved(p.years(base.n, int(base.unit)), "years")
        case "story" | "later":
            if base.kind == "story" and base.unit == "day" and (frame.day or story):
                story = frame.day or story
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
                value = in_year(published.year + base.n, chain.steps, frame.reading)
                return Resolved(value, "this", anchored, anchor) if value else None
            found = _from_publication(base, published, frame)
    value = descend(found, chain.steps, frame.reading) if found else None
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
    """去年9月 with nothing to count from: some September; uncertain, of the year before the article's own dates."""
    base = chain.base
    assert base is not None  # noqa: S101 - the caller asked
    if base.kind != "this" or base.unit not in ("year", "month"):
        return None
    value = descend(p.year(NO_YEAR), chain.steps, frame.reading) if base.unit == "year" and _named(chain) else None
    now = frame.narrative
    if now is not None:
        guess = in_year(now.start.year + base.n, chain.steps, frame.reading) if base.unit == "year" else None
        if base.unit == "month" and not chain.steps:
            guess = at_grain(moved(now.start, base.n, "month"), "month")
        if guess is not None:
            return Resolved(guess._replace(uncertain=True), "estimated", "story", now.start, value)
    return Resolved(value, "no year") if value else None


def _named(chain: Chain) -> bool:
    return bool(chain.steps) and chain.steps[0].kind in ("month", "feast", "half", "quarter")


def _from_publication(base: Base, published: date, frame: Frame) -> Period | None:
    """A base that counts from the publication date."""
    n, unit = base.n, base.unit
    match base.kind:
        case "this":
            return unit_period(unit, published, n)
        case "ago":
            if frame.reading.counted_back and unit in ("day", "week"):
                return _whole(published, n, unit)
            return at_grain(moved(published, n, unit), unit)
        case "recent":
            return p.roughly(p.month(published.year, published.month))
        case "count":
            if frame.reading.whole_units or unit in ("quarter", "decade", "season", "half"):
                return _whole(published, n, unit)
            return _counted(published, n, unit)
        case "inside" if frame.reading.direction == "news":
            return None  # 三年内 is as a rule how long something takes
        case "ahead" | "inside":
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
        if unit == "day" and story.grain != "day":  # that day, after a month or a year was named
            return p.roughly(p.month(story.start.year, story.start.month)) if story.grain == "month" else None
        return unit_period(unit, story.start, n)
    if counted_back and unit in ("day", "week") and n > 0:
        return _whole(story.start, n, unit)
    coarse = story.grain != "day"
    value = at_grain(moved(story.end if story.grain == "interval" else story.start, n, unit), unit)
    if coarse and unit in DAYS_OF:  # two weeks after a month: about that month
        month = p.month(value.start.year, value.start.month)
        value = p.roughly(p.year(value.start.year) if story.grain == "year" else month)
    return value


def at_grain(value: date, unit: str) -> Period:
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
