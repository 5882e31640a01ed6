"""English relative words: last May, next three months, this past spring, the following year."""

from __future__ import annotations

from timeline.times.algebra import Base, Chain, Step, replace
from timeline.times.en_days import nth_unit, read_month, read_weekday
from timeline.times.en_figures import read_md
from timeline.times.en_run import Read, Run, inside, level, reads
from timeline.times.feasts import names


@reads("rel")
def read_relative(run: Run, i: int) -> Read | None:
    """last May, next three months, this past spring, the following year, last year's third quarter."""
    token = run.at(i)
    n, j = token.n, i + 1
    strict = token.word
    if token.raw in ("This", "Last") and run.at(j).raw in ("Week", "Night"):  # the broadcasts
        return None
    if run.at(j).word == "season" and run.at(j).kind == "unit" and not run.alone:
        return None  # of sport or of fashion
    if (
        strict == "this"
        and run.at(j).word in ("past", "coming", "upcoming", "last", "next", "weekend")
        and run.at(j).kind == "rel"
    ):
        strict, n, j = run.at(j).word, run.at(j).n, j + 1
    if run.at(j).word == "-":
        j += 1
    if run.at(j).word in ("calendar", "full", "whole", "entire"):
        j += 1
    fiscal = run.at(j).word in ("fiscal", "financial")
    if fiscal:
        j += 1
    work = run.at(j).word in ("working", "work", "business")
    if work:
        j += 1
    nxt = run.at(j)
    if nxt.word == "date" and n == 0:
        return Chain(Base("this", 0, "day"), rule="today"), j + 1
    if nxt.word in ("morning", "afternoon", "evening") and strict in ("this", "next", "following"):
        story = strict != "this"
        return Chain(Base("story" if story else "this", int(story), "day"), rule="today"), j + 1
    if nxt.word == "night" and strict == "last":
        return Chain(Base("this", -1, "day"), rule="today"), j + 1
    if (
        nxt.kind == "unit"
        and nxt.n
        and strict in ("coming", "upcoming", "next")
        and nxt.word in ("week", "month", "day")
    ):
        return Chain(Base("recent", 0, "month"), rule="vague"), j + 1
    if (
        nxt.kind == "unit"
        and strict == "last"
        and nxt.word in ("week", "day", "month", "weekend")
        and run.at(j + 1).word in ("of", "in")
    ):
        outer = run.outer(j + 1)
        if outer and level(outer[0]) in (0, 2, 3) and outer[0].rule not in ("fiscal",):
            return nth_unit(run, -1, nxt.word, j + 1)
    if nxt.kind == "unit":
        if work and nxt.word == "week":
            return Chain(Base("this", n, "workweek"), rule="week"), j + 1
        found = relative_unit(run, strict, n, nxt.word, (i, j))
        return (replace(found[0], uncertain=True), found[1]) if found and fiscal else found
    if nxt.kind == "ord" and run.at(j + 1).kind == "unit":
        return nth_unit(run, -nxt.n, run.at(j + 1).word, j + 2) if strict == "last" else None
    if nxt.kind == "num" or nxt.word in ("few", "several", "couple"):
        return relative_count(run, strict, n, j)
    if nxt.kind == "mon" and run.is_month(j):
        return relative_month(run, strict, n, j)
    if nxt.kind == "wd" and run.is_weekday(j):
        return relative_weekday(run, strict, n, j)
    if nxt.kind == "season":
        ahead = None if strict == "this" else n > 0
        base = run.year_of(j + 1)
        if base:
            return Chain(base[0], (Step("season", nxt.n),), "season"), base[1]
        if strict == "this":
            return Chain(Base("this", 0, "year"), (Step("season", nxt.n),), "season"), j + 1
        return Chain(None, (Step("season", nxt.n),), "season", ahead=ahead), j + 1
    if nxt.kind == "feast":
        if strict == "this":
            return Chain(Base("this", 0, "year"), (Step("feast", 0, names()[nxt.word]),), "feast"), j + 1
        return Chain(None, (Step("feast", 0, names()[nxt.word]),), "feast", ahead=n > 0), j + 1
    if nxt.kind == "md" and strict in ("this", "next", "last"):
        found = read_md(run, j, sure=True)
        return (replace(found[0], base=Base("this", n, "year")), found[1]) if found else None
    return None


def relative_unit(run: Run, strict: str, n: int, unit: str, places: tuple[int, int]) -> Read | None:
    """The unit at the second place, after the relative word at the first: next week, the following year."""
    i, j = places
    after = j + 1
    the = run.at(i - 1).word == "the"
    if unit == "half":
        if strict not in ("last",):
            return None
        return nth_unit(run, 2, "half", after)
    if unit == "period":
        return None
    if unit == "year" and run.at(after).word == "'s":
        after += 1
        if run.at(after).kind == "ord" and run.at(after + 1).word == "quarter":
            return Chain(Base("this", n, "year"), (Step("quarter", run.at(after).n),), "quarter"), after + 2
        after -= 1
    if unit == "day" and strict in ("next", "following"):
        return Chain(Base("story" if the else "this", 1, "day"), rule="story"), after
    if unit == "day" and strict in ("previous", "last", "past"):
        return Chain(Base("story" if the and strict == "previous" else "this", -1, "day"), rule="story"), after
    if unit == "day":
        return Chain(Base("this", 0, "day"), rule="today"), after
    if strict == "following" and the and unit != "quarter":
        return Chain(Base("story", 1, unit), rule="story"), after
    if strict in ("previous", "prior", "preceding") and the and unit in ("year",):
        return Chain(Base("story", -1, unit), rule="story"), after
    if unit == "week":
        k = after + 1 if run.at(after).word in (",", "on") else after
        if run.is_weekday(k):
            return Chain(Base("this", n, "week"), (Step("weekday", run.at(k).n),), "weekday"), k + 1
    if unit == "quarter" and n == 0 and strict == "this":
        return Chain(Base("this", 0, "quarter"), rule="quarter"), after
    return Chain(Base("this", n, unit), rule=unit), after


def relative_count(run: Run, strict: str, n: int, j: int) -> Read | None:
    """last three months, next 2 weeks, the last two weeks of August."""
    number = run.number(j) or ((3, j + 1) if run.at(j).word in ("few", "several") else None)
    if number is None or number[0] > 999 or strict in ("this", "current", "present"):
        return None
    unit = run.at(number[1])
    if unit.kind != "unit" or unit.word in ("half", "period"):
        return None
    if run.at(j).word in ("few", "several"):
        return None
    if strict in ("upcoming", "coming") and strict == "upcoming":
        return Chain(Base("nth count", number[0], unit.word), rule="count"), number[1] + 1
    outer = run.outer(number[1] + 1) if run.at(number[1] + 1).word in ("of", "in") and strict in ("last",) else None
    if outer:
        return inside(outer[0], Step("last", number[0], unit.word)), outer[1]
    return Chain(Base("count", n * number[0], unit.word), rule="count"), number[1] + 1


def relative_month(run: Run, strict: str, n: int, j: int) -> Read | None:
    found = read_month(run, j)
    if found is None:
        return None
    chain, end = found
    if chain.base:
        return found
    if strict in ("this", "current"):
        return replace(chain, base=Base("this", 0, "year")), end
    return replace(chain, ahead=n > 0, rule="month/" + strict), end


def relative_weekday(run: Run, strict: str, n: int, j: int) -> Read | None:
    """last Friday, next Monday, the last Monday of May."""
    found = read_weekday(run, j)
    if found is None:
        return None
    chain, end = found
    if chain.base or len(chain.steps) > 1 or chain.steps[0].kind != "weekday":
        return found
    outer = run.outer(end) if strict == "last" and run.at(end).word in ("of", "in") else None
    if outer and level(outer[0]) in (0, 3):
        return inside(outer[0], Step("nth", -1, f"wd{chain.steps[0].n}")), outer[1]
    if run.words(end, "after", "next"):
        return replace(chain, base=Base("this", 1, "week")), end + 2
    if strict == "next":
        return replace(chain, base=Base("this", 1, "week")), end
    if strict in ("previous", "prior", "preceding"):
        return replace(chain, base=Base("this", -1, "week")), end
    if strict in ("this", "current"):
        return replace(chain, base=Base("this", 0, "week")), end
    return replace(chain, ahead=n > 0, rule="weekday/last" if n < 0 else "weekday/coming"), end
