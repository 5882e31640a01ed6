"""An expression, the publication date and the story so far → the period that is meant, and by which rule."""

from __future__ import annotations

from datetime import timedelta

from timeline.times import period as p
from timeline.times.algebra import LEVEL, Base, Chain, Expression, Moved, Open, Range, Step, replace
from timeline.times.based import at_grain, based
from timeline.times.frame import Frame, Resolved, descend
from timeline.times.narrow import MONTHS_OF, moved, unit_period
from timeline.times.period import Period
from timeline.times.undirected import candidates, choose, leaning, undirected


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
    found = based(chain, frame) if chain.base else undirected(chain, frame)
    if found is None and chain.steps and chain.steps[-1].kind == "is":  # the weekday beside the date is wrong
        return _chain(replace(chain, steps=chain.steps[:-1]), frame)
    if found and (chain.approx or chain.uncertain):
        marked = found.period._replace(
            approx=found.period.approx or chain.approx,
            uncertain=found.period.uncertain or chain.uncertain,
        )
        return found._replace(period=marked)
    return found


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
    """Lend what one side leaves out, and see to it that the end follows the start."""
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
    if first and other.base is None and one.base and (last is None or last.period.end < first.period.start):
        following = _following(first.period, other, frame)  # between now and May 21st
        return first._replace(period=p.between(first.period, following), rule="range") if following else None
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
    return anchored._replace(period=p.between(start, end), rule="range", runner_up=None)


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
    return descend(base, chain.steps, frame.reading) if chain.base and chain.base.kind in ("year", "this") else None


def _undirected_range(one: Chain, other: Chain, frame: Frame, *, bare_day: bool) -> Resolved | None:
    """Both ends take the direction of the range as a whole; the end follows the start."""
    kind = one.steps[0].kind
    leant = leaning(one, kind, frame)
    published = frame.published
    if leant or published is None or kind in ("weekday", "weekend", "quarter", "half"):
        first = leant or _chain(one, frame)
        last = _following(first.period, other, frame) if first else None
        return (
            first._replace(period=p.between(first.period, last), rule="range/" + first.rule) if first and last else None
        )
    ranges = []
    for start in candidates(one, kind, published, frame.reading):
        end = _following(start, other, frame)
        if end and bare_day and (end.end - start.start).days > 31 and one.steps[0].kind == "month":
            end = p.day(moved(start.start.replace(day=1), 1, "month") + timedelta(days=other.steps[-1].n - 1))
        if end:
            ranges.append(p.between(start, end))
    if not ranges:
        return None
    ranges.sort(key=lambda found: found.start)
    rule, value = choose(ranges, one, published, frame)
    return Resolved(value, "range/" + rule, "publication", published)


def _following(start: Period, chain: Chain, frame: Frame) -> Period | None:
    """The first reading of the chain that does not end before the start."""
    kind = chain.steps[0].kind
    unit = "month" if kind in ("day", "nth") else "week" if kind in ("weekday", "weekend") else "year"
    for n in range(3):
        base = unit_period(unit, start.start, n)
        value = descend(base, chain.steps, frame.reading) if base else None
        if value and value.end >= start.start:
            return value
    return None


def _open(expression: Open, frame: Frame) -> Resolved | None:
    """An interval without an end; in news "since" dates the beginning."""
    told = expression.rule == "since" and frame.reading.direction == "news"
    if told and frame.language == "en":
        frame = frame._replace(ahead=False)
    found = _chain(expression.of, frame)
    if found is None:
        return None
    value = found.period
    if told:  # sold there since 2014 tells of an event of 2014; that it lasts is the second reading
        lasting = Period(value.first, None, "interval", (value.ends[0], "day"))
        return found._replace(rule=f"since/{found.rule}", runner_up=lasting)
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
    return found._replace(period=period, rule=f"{expression.way}/{found.rule}", runner_up=value)


def _moved(expression: Moved, frame: Frame) -> Resolved | None:
    found = _resolve(expression.of, frame)
    if found is None:
        return None
    week = found.period.grain == "week" and expression.n > 0
    at = found.period.end if week else found.period.start
    value = moved(at, expression.n, expression.unit)
    period = at_grain(value, expression.unit) if expression.unit not in MONTHS_OF else p.day(value)
    return found._replace(period=period, rule="moved", runner_up=None)
