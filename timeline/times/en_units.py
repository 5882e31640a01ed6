"""English units: the week of October 7th, the year-ago quarter, in two weeks, that September, all week."""

from __future__ import annotations

import re

from timeline.times.algebra import Base, Chain, Step
from timeline.times.en_days import read_count, read_number, week_number
from timeline.times.en_run import Read, Run, inside, level, reads_word
from timeline.times.feasts import names


@reads_word("the")
def read_the(run: Run, i: int) -> Read | None:
    """What "the" can begin: the week of March 6, the quarter, the year-ago quarter, the 15th, the summer."""
    token = run.at(i + 1)
    j = i + 2
    if token.word in ("week", "weekend") and run.at(j).word in (
        "of",
        "commencing",
        "starting",
        "beginning",
        "ending",
        "ended",
    ):
        outer = run.date(j + 1)
        if outer and level(outer[0]) >= 5 and not run.at(j).word.startswith("end"):
            return inside(outer[0], Step("week of")), outer[1]
    if token.kind == "unit":
        if token.word in ("week", "weekend", "month", "year", "quarter", "fortnight", "decade") and not token.n:
            return the_unit(run, token.word, i, j)
        return None
    if token.word == "day" and run.at(j).word == "before":
        return None
    if token.word in (
        "current",
        "same",
        "full",
        "whole",
        "entire",
        "latest",
        "calendar",
        "comparable",
        "corresponding",
    ):
        return read_the_same(run, i + 1)
    if token.word in ("year-ago", "year-earlier"):
        return read_year_ago(run, i + 1)
    if token.word == "ides":
        return run.date(i + 1)
    if token.word in ("fiscal", "financial") and run.at(j).word == "year":
        return Chain(Base("this", 0, "year"), rule="fiscal", uncertain=True), j + 1
    if token.kind == "w":
        return None
    if token.kind == "y4" and (run.at(j).kind == "ord" and run.at(j + 1).word == "quarter"):
        return Chain(Base("year", token.n), (Step("quarter", run.at(j).n),), "quarter"), j + 2
    if token.kind == "season":
        found = run.date(i + 1)
        if found:
            return found
        lead = run.lead(i)
        return (
            (Chain(None, (Step("season", token.n),), "season"), j)
            if lead in ("in", "over", "during", "into", "through", "by")
            else None
        )
    if token.kind in ("num", "ord"):
        day = run.ordinal(i + 1)
        if day and 1 <= day[0] <= 31:
            found = read_number(run, i + 1)
            if found:
                return found
            lead = run.lead(i)
            follow = run.at(day[1])
            closed = (follow.kind == "end" and not re.match(r"[a-z]", run.after.lstrip())) or follow.word in (".", ",")
            if lead in ("on", "for", "until", "by", "since") and closed:
                return Chain(None, (Step("day", day[0]),), "bare day"), day[1]
            return None
        if run.at(j).kind == "end" and token.kind == "num" and 13 <= token.n <= 31 and run.at(i - 1).word == "for":
            return Chain(None, (Step("day", token.n),), "bare day"), j
    if token.kind == "part" and token.word in ("early", "late"):
        return None
    return run.date(i + 1)


def the_unit(run: Run, unit: str, i: int, j: int) -> Read | None:
    """the month, the weekend, the week before last, the quarter a year ago."""
    if run.at(j).word == "-" or (run.at(j).kind == "end" and run.after.startswith("-")):
        return None  # the quarter-finals
    lead = run.lead(i)
    if unit == "weekend" and lead == "over" and run.at(j).word not in ("after", "of"):
        return Chain(None, (Step("weekend"),), "weekend"), j
    if run.words(j, "before", "last"):
        return Chain(Base("this", -2, unit), rule=unit), j + 2
    if unit == "week" and (
        run.at(j).word in ("ending", "ended") or (run.at(j).word == "to" and run.at(j + 1).kind in ("wd", "mon", "num"))
    ):
        return None
    if run.words(j, "after", "next") or run.words(j, "after", "the", "next"):
        end = j + 2 if run.at(j + 1).word == "next" else j + 3
        return Chain(Base("this", 2, unit), rule=unit), end
    if unit == "week" and run.at(j).kind in ("num",) and run.at(j).n < 54:
        return week_number(run, j)
    if unit == "quarter":
        if run.words(j, "a", "year", "ago") or run.words(j, "a", "year", "earlier"):
            return Chain(Base("year ago", -1, "quarter"), rule="ago"), j + 3
        return Chain(Base("quarter", 0, "quarter"), rule="quarter"), j
    if unit == "year" and run.at(j).kind == "y4":
        return Chain(Base("year", run.at(j).n), rule="year"), j + 1
    if unit == "year" and run.at(j).word in ("before", "after", "ago", "earlier"):
        return None
    if unit in ("month", "week") and run.at(j).word in ("before", "after", "ago", "of"):
        return None
    return Chain(Base("this", 0, unit), rule=unit), j


@reads_word("same")
def read_the_same(run: Run, i: int) -> Read | None:
    """the same year, the current month, the latest quarter, the same period last year."""
    word, token = run.at(i).word, run.at(i + 1)
    if token.word == "calendar":
        token = run.at(i + 2)
        i += 1
    if word in ("comparable", "corresponding"):
        if token.word in ("year-ago", "year-earlier"):
            return read_year_ago(run, i + 1)
        return None
    if token.kind == "unit":
        if word == "latest" and token.word in ("quarter", "period"):
            return Chain(Base("quarter", 0, "quarter"), rule="quarter"), i + 2
        if token.word == "period":
            if run.at(i + 2).word in ("a", "last", "of"):
                other = run.date(i + 3 if run.at(i + 2).word == "of" else i + 2)
                return other if (other and level(other[0]) <= 1) or (other and other[0].rule == "ago") else None
            return None
        if word == "same":
            if token.word == "time":
                return None
            return Chain(Base("story", 0, token.word), rule="story"), i + 2
        if run.at(i + 2).word == "to":
            return None  # the full year to December 31, 2019
        return Chain(Base("this", 0, token.word), rule=token.word), i + 2
    return None


@reads_word("year-ago", "year-earlier")
def read_year_ago(run: Run, i: int) -> Read | None:
    """the year-ago quarter, year-earlier, year-ago third quarter."""
    j = i + 1
    if run.at(j).word == "quarter" or run.at(j).word == "period":
        return Chain(Base("year ago", -1, "quarter"), rule="ago"), j + 1
    if run.at(j).kind == "ord" and run.at(j + 1).word == "quarter":
        return Chain(Base("this", -1, "year"), (Step("quarter", run.at(j).n),), "quarter"), j + 2
    if run.at(j).kind == "unit":
        return Chain(
            Base("this", -12 if run.at(j).word == "month" else -1, "month" if run.at(j).word == "month" else "year"),
            rule="ago",
        ), j + 1
    return Chain(Base("year ago", -1, "earlier"), rule="ago"), j


@reads_word("that")
def read_that(run: Run, i: int) -> Read | None:
    """that September, that year, later that month, same day."""
    token = run.at(i + 1)
    if token.word == "same":
        i, token = i + 1, run.at(i + 2)
    if token.kind == "mon" and run.is_month(i + 1):
        return Chain(Base("story", 0, "year"), (Step("month", token.n),), "story"), i + 2
    if token.kind == "season":
        return Chain(Base("story", 0, "year"), (Step("season", token.n),), "story"), i + 2
    if token.kind == "unit" and not token.n and token.word in ("year", "month", "week", "day", "quarter"):
        return Chain(Base("story", 0, token.word), rule="story"), i + 2
    if token.kind == "feast":
        return Chain(Base("story", 0, "year"), (Step("feast", 0, names()[token.word]),), "story"), i + 2
    return None


@reads_word("in", "within")
def read_in(run: Run, i: int) -> Read | None:
    """in three weeks, in a fortnight, within 3 years, in recent days; else what follows."""
    token = run.at(i)
    if (
        run.at(i + 1).word == "recent"
        and run.at(i + 2).kind == "unit"
        and run.at(i + 2).n
        and run.at(i + 2).word in ("day", "week", "month")
    ):
        return Chain(Base("recent", 0, "month"), rule="vague"), i + 3
    j = i + 1
    for lead in ("the", "next", "upcoming", "coming"):
        if token.word == "within" and run.at(j).word == lead:
            j += 1
    counted = run.count(j)
    if counted:
        parts, end = counted
        if run.at(end).word in ("'", "'s", "time"):
            while run.at(end).word in ("'", "'s", "time"):
                end += 1
        if run.at(end).word in (
            "ago",
            "later",
            "earlier",
            "before",
            "from",
            "after",
            "of",
            "since",
            "between",
            "to",
            "or",
            "-",
        ):
            if run.at(end).word in ("after", "from") and run.at(end + 1).word in ("today", "now"):
                n, unit = parts[0]
                return Chain(
                    Base("within", 1, f"{n} {unit}") if token.word == "within" else Base("ago", n, unit), rule="count"
                ), end + 2
            return None
        if len(parts) > 1:
            text = " ".join(f"{n} {unit}" for n, unit in parts)
            return Chain(Base("within" if token.word == "within" else "many", 1, text), rule="ago"), end
        n, unit = parts[0]
        vague = unit in ("year", "quarter", "decade", "month") or token.word == "within"
        if n == 1 and vague and run.at(j).word in ("a", "an"):
            return None  # the lowest in a year; within a week
        if token.word == "within":
            return Chain(Base("within", 1, f"{n} {unit}"), rule="within"), end
        if run.at(end).word == "on" and run.is_weekday(end + 1):
            end += 2
        if run.at(end).kind in ("unit", "num", "y4"):
            return None
        return Chain(Base("ago", n, unit), rule="in"), end
    return None


@reads_word("a", "an", "few", "several")
def read_a(run: Run, i: int) -> Read | None:
    if run.at(i + 1).word in ("year-ago", "year-earlier"):
        return read_year_ago(run, i + 1)
    counted = run.count(i)
    if counted and run.lead(i) == "half":
        return (
            (Chain(Base("ago", -6, "month"), rule="ago"), counted[1] + 1) if run.words(i + 1, "year", "ago") else None
        )
    return read_count(run, i, counted) if counted else None


@reads_word("all", "rest", "my")
def read_all(run: Run, i: int) -> Read | None:
    """all week, rest of the year."""
    token = run.at(i)
    j = i + 1
    if token.word == "rest":
        while run.at(j).word in ("of", "the", "my", "our", "this"):
            j += 1
        if run.at(j).kind == "unit" and run.at(j).word in ("week", "month", "year", "quarter") and j > i + 1:
            return Chain(Base("rest", 0, run.at(j).word), rule="rest"), j + 1
        return None
    if token.word == "my" and run.at(j).word == "weekend":
        return Chain(Base("this", 0, "weekend"), rule="weekend"), j + 1
    if run.at(j).kind == "unit" and not run.at(j).n and run.at(j).word in ("week", "year", "month"):
        return Chain(Base("this", 0, run.at(j).word), rule=run.at(j).word), j + 1
    return None
