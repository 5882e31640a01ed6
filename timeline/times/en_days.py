"""English days: October 12th, 2016, Friday the 22nd, the first Monday of May, three weeks ago."""

from __future__ import annotations

import re

from timeline.text import lower
from timeline.times.algebra import LEVEL, Base, Chain, Step, replace
from timeline.times.en_run import (
    FROM_NOW,
    MODAL,
    SHORT,
    Read,
    Run,
    century_of,
    inside,
    level,
    reads,
    reads_word,
)


@reads("mon")
def read_month(run: Run, i: int) -> Read | None:
    """October 12th, 2016; Oct. 2-7; October of last year; May twenty nine; March after next; October."""
    if not run.is_month(i):
        return None
    month = Step("month", run.at(i).n)
    j = i + 1
    if run.at(j).word == "quarter" and month.n % 3 == 0:  # the June quarter
        base = run.year_of(j + 1)
        return Chain(base[0] if base else None, (Step("quarter", month.n // 3),), "quarter"), base[1] if base else j + 1
    close = run.at(j).word in (".", ",") and run.at(j).start == run.at(i).end
    if close and run.at(j + 1).kind in (
        "num",
        "ord",
        "y4",
        "md",
        *(("mdy", "rel", "w", "end") if run.at(j).word == "." else ()),
    ):
        j += 1
    if run.at(j).word == "-" and run.at(j + 1).kind in ("num", "ord"):
        j += 1
    day = run.day_number(j)
    if day and (
        run.at(day[1]).kind == "unit" or run.spoken_year(j) or (run.at(j - 1).word == "." and run.at(j).raw.isalpha())
    ):
        day = None
    if day and run.at(j).kind == "num" and len(run.at(j).word) > 2 and run.at(j).word.isdecimal():
        day = None
    if day:
        n, k = day
        base = run.year_of(k)
        if base is None and run.at(k).kind == "num" and len(run.at(k).word) == 2 and run.at(j).kind == "ord":
            base = Base("year", century_of(run.at(k).n)), k + 1
        k = base[1] if base else k
        return Chain(base[0] if base else None, (month, Step("day", n)), "date"), k
    parted = run.at(j)
    if parted.kind == "md":  # Feb 2-7 read as one token
        one, other = (int(n) for n in re.findall(r"\d+", parted.word))
        if one <= other <= 31 and "." not in parted.word and "/" not in parted.word:
            base = run.year_of(j + 1)
            steps = (month, Step("day", one), Step("to day", other))
            return Chain(base[0] if base else None, steps, "date"), base[1] if base else j + 1
    base = run.year_of(j)
    if base is None and run.at(i + 1).word in ("of", ",", "-", "/"):
        base = run.year_of(i + 1)
    if base:
        return Chain(base[0], (month,), "month"), base[1]
    if run.words(j, "after", "next"):
        return Chain(Base("this", 1, "year"), (month,), "month"), j + 2
    return Chain(None, (month,), "month"), i + 1


@reads("wd")
def read_weekday(run: Run, i: int) -> Read | None:
    """Tuesday; Friday Oct. 13; Wednesday the 21st; Tuesday of next week; Monday two weeks from now."""
    if not run.is_weekday(i):
        return None
    n = run.at(i).n
    j = i + 1
    while run.at(j).word in (",", ".", "(", "-") and j < i + 3:
        j += 1
    k = j + 1 if run.at(j).word == "the" else j
    other = (
        run.date(j)
        if run.at(j).kind in ("mon", "num", "ord", "iso", "mdy")
        else run.date(k)
        if run.at(k).kind in ("ord",)
        else None
    )
    if (
        other
        and other[0].steps
        and other[0].steps[-1].kind in ("day", "to day")
        and any(s.kind == "month" for s in other[0].steps)
    ):
        end = other[1] + 1 if run.at(other[1]).word == ")" else other[1]
        if other[0].steps[-1].kind == "day":
            return replace(other[0], steps=(*other[0].steps, Step("is", n))), end
        return other[0], end
    day = run.ordinal(k) or (run.number(k) if k == i + 1 and run.at(k).kind == "num" and run.at(k).n > 12 else None)
    closed = (
        day
        and (run.at(day[1]).kind != "end" or not re.match(r"[a-z]", lower(run.after).lstrip()))
        and run.at(i + 1).word != ","
    )
    if day and closed and 1 <= day[0] <= 31 and run.at(day[1]).kind not in ("unit", "w"):
        return Chain(None, (Step("weekday", n), Step("day", day[0])), "weekday"), day[1]
    # of next week, last week
    k = i + 2 if run.at(i + 1).word in ("of", "in") else i + 1
    if run.at(k).word == "the":
        k += 1
    if run.at(k).kind == "rel" and run.at(k + 1).word == "week":
        return Chain(Base("this", run.at(k).n, "week"), (Step("weekday", n),), "weekday"), k + 2
    if run.words(i + 1, "after", "next"):
        return Chain(Base("this", 1, "week"), (Step("weekday", n),), "after next", ahead=True), i + 3
    counted = run.count(i + 1)
    if counted and run.at(counted[1]).word in ("from", "after") and run.at(counted[1] + 1).word in FROM_NOW:
        amount, unit = counted[0][0]
        if unit == "week":
            return Chain(Base("this", amount, "week"), (Step("weekday", n),), "weekday"), counted[1] + 2
        return Chain(Base("ago", amount, unit), rule="ago"), counted[1] + 2
    return Chain(None, (Step("weekday", n),), "weekday"), i + 1


@reads("num", "ord")
def read_number(run: Run, i: int) -> Read | None:
    """12 October 2016, 15 July, 3 weeks ago, twenty five January, 10 previous weeks, nineteen ninety-six."""
    number = run.number(i)
    spoken = run.spoken_year(i)
    if spoken and run.at(spoken[1]).kind not in ("unit", "mon") and (spoken[1] - i > 2 or spoken[0] != 2000):
        return Chain(Base("year", spoken[0]), rule="year"), spoken[1]
    ordinal = run.ordinal(i)
    day = ordinal or number
    if day is None:
        return None
    j = day[1]
    k = (
        j + 1
        if run.at(j).word in ("of", "/", "day") or (run.at(j).word == "-" and run.raw[run.at(j).start - 1 :][:1] != " ")
        else j
    )
    if run.at(k).word == "of":
        k += 1
    if run.at(k).word == "the" and run.at(k + 1).kind == "mon":
        k += 1
    if 1 <= day[0] <= 31 and run.at(k).kind == "mon" and (run.at(k).word not in MODAL or run.is_month(k)):
        return day_of_month(run, day[0], k)
    if ordinal:
        found = read_ordinal(run, i, ordinal)
        if found:
            return found
    if (
        run.at(j).kind == "wd"
        and number
        and number[0] < 60
        and run.at(j).word.endswith("s")
        and run.at(j).word not in SHORT
    ):
        return weekdays_away(run, number[0], j)
    month = run.date(k) if run.at(j).word == "of" and run.at(k).kind == "rel" else None
    if (
        number
        and 1 <= number[0] <= 31
        and month
        and month[0].base
        and month[0].base.unit == "month"
        and not month[0].steps
    ):
        return inside(month[0], Step("day", number[0])), month[1]
    counted = run.count(i)
    if counted:
        return read_count(run, i, counted)
    follow = run.at(j)
    if (
        number
        and 1 <= number[0] <= 31
        and run.lead(i) in ("on", "for")
        and follow.word in (".", "")
        and not run.after.strip(" .!?\n")
    ):
        return Chain(None, (Step("day", number[0]),), "bare day"), j
    if (
        number
        and number[0] < 1000
        and run.at(j).kind == "rel"
        and run.at(j + 1).kind == "unit"
        and run.at(j).word != "this"
    ):
        unit = run.at(j + 1).word
        if run.at(j + 1).n or number[0] == 1 or run.at(j).word in ("upcoming", "coming"):
            return Chain(
                Base("nth count" if run.at(j).word in ("upcoming",) else "count", run.at(j).n * number[0], unit),
                rule="count",
            ), j + 2
    if run.alone and run.raw.strip().isdecimal():
        return None
    return None


def weekdays_away(run: Run, n: int, j: int) -> Read | None:
    """2 Thursdays ago, 4 Tuesdays from now."""
    weekday = run.at(j).n
    if run.at(j + 1).word in ("ago", "back"):
        return Chain(Base("wd", -n, str(weekday)), rule="weekdays"), j + 2
    if run.at(j + 1).word in ("from", "hence", "later"):
        end = j + 3 if run.at(j + 2).word in FROM_NOW else j + 2
        return Chain(Base("wd", n, str(weekday)), rule="weekdays"), end
    return None


def day_of_month(run: Run, day: int, k: int) -> Read | None:
    month = Step("month", run.at(k).n)
    j = k + 1
    if run.at(j).word == "." and run.at(j).start == run.at(k).end:
        j += 1
    base = run.year_of(j)
    if base is None and run.at(j).kind == "num" and len(run.at(j).raw) == 2 and run.at(j + 1).kind == "end":
        base = Base("year", century_of(run.at(j).n)), j + 1
    if base:
        return Chain(base[0], (month, Step("day", day)), "date"), base[1]
    return Chain(None, (month, Step("day", day)), "date"), k + 1


def read_ordinal(run: Run, i: int, ordinal: tuple[int, int]) -> Read | None:
    """the third quarter of 2016, first Monday of October, second week of 2015, 15th day of next month, 15th century."""
    n, j = ordinal
    if run.at(j).word == "last":
        n, j = -n, j + 1
    if run.at(j).word == "-":
        j += 1
    token = run.at(j)
    if token.kind == "num" and run.at(j + 1).kind == "unit":  # the first ten days of
        outer = run.outer(j + 2)
        return (
            (inside(outer[0], Step("first" if n == 1 else "last", token.n, run.at(j + 1).word)), outer[1])
            if outer and n == 1
            else None
        )
    if token.kind == "unit":
        return nth_unit(run, n, token.word, j + 1) if not token.n else None
    if token.kind == "wd" and (run.at(j + 1).word in ("of", "in", "after") or run.alone):
        if run.at(j + 1).word == "after":
            return None
        outer = run.outer(j + 1)
        return (inside(outer[0], Step("nth", n, f"wd{token.n}")), outer[1]) if outer else None
    if token.kind == "wd" and run.at(j + 1).word not in ("of", "in") and token.word.endswith("day"):
        return Chain(Base("this", 0, "month"), (Step("nth", n, f"wd{token.n}"),), "nth"), j + 1
    if token.word in ("of", "in") and run.at(j + 1).word != "the":
        outer = run.date(j + 1)
        if outer and outer[0].base and outer[0].base.unit == "month" and not outer[0].steps:
            return inside(outer[0], Step("day", n)), outer[1]
    if token.word == "of" and run.words(j, "of", "the", "month"):
        return Chain(Base("this", 0, "month"), (Step("day", n),), "day"), j + 3
    alone = token.kind == "end" and not re.match(r"[a-z0-9]", run.after.lstrip()) and run.lead(i) == "the"
    if alone and 0 < n <= 31 and run.at(i - 2).word in ("on", "for", "until", "by", "from", "since"):
        return Chain(None, (Step("day", n),), "bare day"), j
    return None


def nth_unit(run: Run, n: int, unit: str, j: int) -> Read | None:
    """The half, quarter, century, week, day … of the number: third quarter of 2016, second week of May."""
    if unit == "half":
        outer = (
            run.outer(j) if run.at(j).word in ("of", ",", "-", "in") or run.at(j).kind in ("y4", "rel", "yy") else None
        )
        step = Step("half", 2 if n in (2, -1) else 1)
        if outer and level(outer[0]) == 0:
            return inside(outer[0], step), outer[1]
        return Chain(None, (step,), "half"), j
    if unit == "quarter":
        base = run.year_of(j)
        step = Step("quarter", n if n > 0 else 4)
        if not 1 <= abs(n) <= 4:
            return None
        if base:
            return Chain(base[0], (step,), "quarter"), base[1]
        return Chain(None, (step,), "quarter"), j
    if unit == "century":
        return Chain(Base("century", n - 1), rule="century"), j
    if unit == "period":
        return None
    outer = run.outer(j)
    if outer is None:
        return None
    chain, end = outer
    dotted = end + 1 if run.at(end).word == "." else end
    if unit == "week" and run.words(dotted, "on") and run.is_weekday(dotted + 1):
        weekday = Step("weekday", run.at(dotted + 1).n)
        return inside(inside(chain, Step("nth", n, unit)), weekday), dotted + 2
    if level(chain) >= LEVEL["day"]:
        return None
    return inside(chain, Step("nth", n, unit)), end


def read_count(run: Run, i: int, counted: tuple[list[tuple[int, str]], int]) -> Read | None:
    """What an amount of time is counted from: three weeks ago, a year earlier, two weeks later, 2 weeks from now."""
    parts, j = counted
    word = run.at(j).word
    if word in ("'", "'s"):
        return None
    if len(parts) > 1:
        sign = -1 if word in ("ago", "earlier", "before") else 1 if word in ("later", "hence") else 0
        return (
            (Chain(Base("many", sign, " ".join(f"{n * sign} {unit}" for n, unit in parts)), rule="ago"), j + 1)
            if sign
            else None
        )
    n, unit = parts[0]
    if word in ("ago", "back") or run.words(j, "before", "now"):
        if n == 1 and unit == "year" and run.at(i).word == "a":
            return Chain(Base("year ago", -1, "year"), rule="ago"), j + 1
        return Chain(Base("ago", -n, unit), rule="ago"), j + (2 if word == "before" else 1)
    if word == "earlier":
        if n == 1 and unit == "year":
            return Chain(Base("year ago", -1, "earlier"), rule="ago"), j + 1
        return Chain(Base("later", -n, unit), rule="later"), j + 1
    if word == "later":
        return Chain(Base("later", n, unit), rule="later"), j + 1
    if run.words(j, "from", "today"):
        return Chain(Base("many", 1, f"{n} {unit}"), rule="ago"), j + 2
    if word == "hence" or (word in ("from", "after") and run.at(j + 1).word in FROM_NOW):
        end = j + 1 if word == "hence" else j + 2
        if run.at(end).word == "on" and run.is_weekday(end + 1):
            end += 2
        return Chain(Base("ago", n, unit), rule="ago"), end
    if word == "in" and run.words(j, "in", "the", "future"):
        return Chain(Base("count", n, unit), rule="count"), j + 3
    return None


@reads_word("w/c")
def week_of(run: Run, i: int) -> Read | None:
    outer = run.date(i + 1)
    return (inside(outer[0], Step("week of")), outer[1]) if outer and outer[0].rule == "date" else None


def week_number(run: Run, j: int) -> Read | None:
    n = run.at(j).n
    base = run.year_of(j + 1)
    if base:
        return Chain(base[0], (Step("nth", n, "week"),), "week"), base[1]
    return Chain(Base("this", 0, "year"), (Step("nth", n, "week"),), "week"), j + 1
