"""What an expression is resolved against at one place of a text, what comes out, and the way down a chain."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from timeline.times import period as p
from timeline.times.algebra import Step
from timeline.times.narrow import NEWS, Reading, narrow
from timeline.times.period import Period


class Frame(NamedTuple):
    """What relative and undirected expressions are counted from, at one place of a text."""

    published: date | None
    story: Period | None = None  # the date last named: 同年, two weeks later
    narrative: Period | None = None  # the same where bare months may lean on it
    near: Period | None = None  # the same where it stands close enough for a bare day to go on with its month
    day: Period | None = None  # the day last named, yesterday and weekdays among them: that day, 当天
    quarter: Period | None = None  # the quarter last named: "the quarter", "a year earlier" in a report
    language: str = "zh"
    reading: Reading = NEWS
    ahead: bool | None = None  # a cue in the clause: will, 将 (True); has, 已 (False)


class Resolved(NamedTuple):
    """The period, the direction rule, what it was counted from, and the second best."""

    period: Period
    rule: str
    anchored: str = "absolute"
    anchor: date | None = None
    runner_up: Period | None = None


def descend(start: Period, steps: tuple[Step, ...], reading: Reading) -> Period | None:
    value = start
    for step in steps:
        found = narrow(value, step, reading)
        if found is None:
            return None
        value = found
    return value


def in_year(year: int, steps: tuple[Step, ...], reading: Reading) -> Period | None:
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
    return descend(p.year(year), steps, reading)
