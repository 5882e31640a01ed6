"""English years and their parts: 2016, fiscal 2020, the 1990s, Q3, early May, Christmas, spring 2017, today."""

from __future__ import annotations

import re
from functools import cache

from timeline.text import lower
from timeline.times.algebra import Base, Chain, Step, replace
from timeline.times.en_days import read_month, read_number, week_number
from timeline.times.en_run import Read, Run, century_of, inside, level, part_of_year, reads, reads_word
from timeline.times.feasts import names


@cache
def _not_after_year() -> re.Pattern[str]:
    """What follows a number that is no year: 2016 stores."""
    return re.compile(_COUNTED)


_COUNTED = (
    r" ?(?:%|percent|per cent|stores?|people|jobs|employees|staff|workers|members|miles|km|metres|meters|feet|pounds"
    r"|euros|dollars|yuan|points|shops|branches|outlets|locations|units|patients|students|customers|users|homes|words"
    r"|kg|tons?|tonnes|mph|rpm|gb|mb)\b|[,.]\d|[a-z]"
)


@reads("part")
def read_part(run: Run, i: int) -> Read | None:
    """early May, the end of 1990, mid-November, late last year, earlier this month."""
    token = run.at(i)
    part = Step("part", token.n)
    if token.word in ("eoy", "boy"):
        return (Chain(Base("this", 0, "year"), (part,), "part"), i + 1) if token.raw.isupper() else None
    if token.word in ("eom", "bom"):
        return (Chain(Base("this", 0, "month"), (part,), "part"), i + 1) if token.raw.isupper() else None
    j = i + 1
    if run.at(j).word == "-":
        j += 1
    worded = token.word in ("beginning", "start", "middle", "end", "close")
    if run.at(j).word == "of" or (run.at(j).word == "in" and token.word in ("later", "earlier", "early", "late")):
        j += 1
    elif worded and run.at(j).kind != "rel":
        return None
    if run.words(j, "around"):
        j += 1
    k = j + 1 if run.at(j).word == "the" else j
    unit = run.at(k)
    if unit.kind == "unit" and (k > j or worded) and unit.word in ("week", "month", "year", "quarter", "decade"):
        return Chain(Base("this", 0, unit.word), (part,), "part"), k + 1
    if run.at(j).word == "that" or run.at(k).word == "same":
        found = run.date(j)
    else:
        found = run.date(k if run.at(k).kind in ("rel", "dec", "season", "ord") else j)
    if (
        found is None
        or found[0].rule in ("today", "weekday", "date", "vague", "bare day", "ago", "later", "count")
        or level(found[0]) > 4
    ):
        if found and token.word in ("earlier", "later", "early", "late") and found[0].rule in ("today", "weekday"):
            return found
        return None
    return inside(found[0], part), found[1]


@reads("unit")
def read_unit(run: Run, i: int) -> Read | None:
    """weekend, week 31, year 2008, year's end, month of September."""
    token, nxt = run.at(i), run.at(i + 1)
    if not token.n and token.word in ("day", "week", "month", "year", "quarter", "weekend"):
        if run.words(i + 1, "before", "last"):
            return Chain(Base("this", -2, token.word), rule=token.word), i + 3
        if run.words(i + 1, "after", "next"):
            return Chain(Base("this", 2, token.word), rule=token.word), i + 3
    if run.words(i, "year", "end") and run.lead(i) in ("by", "at", "the", "until", "before", "since"):
        return Chain(Base("this", 0, "year"), (Step("part", 3),), "part"), i + 2
    if token.word == "weekend" and nxt.word == "of":
        outer = run.date(i + 2)
        if outer and outer[0].rule == "date":
            return inside(inside(outer[0], Step("week of")), Step("weekend")), outer[1]
    if token.word == "weekend" and (run.alone or not run.before or (not run.after and run.before == "x ")):
        return Chain(Base("this", 0, "weekend"), rule="weekend"), i + 1
    if token.word == "week" and nxt.kind == "num" and nxt.n < 54 and nxt.word.isdecimal():
        return week_number(run, i + 1)
    if token.word == "week" and nxt.word in ("of", "commencing", "starting", "beginning"):
        outer = run.date(i + 2)
        return (inside(outer[0], Step("week of")), outer[1]) if outer and outer[0].rule == "date" else None
    if token.word == "year" and (nxt.kind == "y4" or (nxt.kind == "num" and nxt.n > 99)):
        return Chain(Base("year", nxt.n), rule="year"), i + 2
    if token.word == "year" and nxt.word == "'s" and run.at(i + 2).word == "end":
        return read_year_end(run, i + 2)
    if token.word == "month" and nxt.word == "of" and run.at(i + 2).kind == "mon":
        return read_month(run, i + 2)
    return None


@reads("y4")
def read_year(run: Run, i: int) -> Read | None:
    """2016 and what it may stand before: 2016 June, 2016 third quarter, 2016 Christmas, 2016 Q3, 2017 week 23."""
    token, nxt = run.at(i), run.at(i + 1)
    if (nxt.word == "," and run.at(i + 2).kind == "mon") or nxt.kind == "mon":
        j = i + 2 if nxt.word == "," else i + 1
        month = read_month(run, j) if run.is_month(j) else None
        if month and month[0].base is None and (len(month[0].steps) == 1):
            return replace(month[0], base=Base("year", token.n)), month[1]
    if nxt.word == "week" and run.at(i + 2).kind == "num" and run.at(i + 2).n < 54:
        return Chain(Base("year", token.n), (Step("nth", run.at(i + 2).n, "week"),), "week"), i + 3
    if nxt.kind == "ord" and run.at(i + 2).word == "quarter":
        return Chain(Base("year", token.n), (Step("quarter", nxt.n),), "quarter"), i + 3
    if nxt.kind == "season":
        return Chain(Base("year", token.n), (Step("season", nxt.n),), "season"), i + 2
    if nxt.kind == "feast" and nxt.word != "may day":
        return Chain(Base("year", token.n), (Step("feast", 0, names()[nxt.word]),), "feast"), i + 2
    if nxt.kind == "qy":
        return Chain(Base("year", token.n), (part_of_year(nxt.word),), "quarter"), i + 2
    if nxt.word == "-" and run.at(i + 2).kind == "qy":
        return Chain(Base("year", token.n), (part_of_year(run.at(i + 2).word),), "quarter"), i + 3
    return bare_year(run, i)


def bare_year(run: Run, i: int) -> Read | None:
    """A number that stands for a year: not a price, a count, a code or a part of a number."""
    token = run.at(i)
    tail = lower(run.raw[token.end :] + run.after)
    lead = run.at(i - 1) if i else None
    before = run.lead(i)
    if _not_after_year().match(tail):
        return None
    close = run.raw[: token.start][-1:] or run.before[-1:]
    if close and close in "$£€#.:+/":
        return None
    if close == "-" and not lead and not run.before.endswith(("post-", "pre-")):
        return None
    codes = (run.at(i - 2), run.at(i - 4)) if close == "-" else ()
    if any(code.kind == "num" and code.word.isdecimal() for code in codes):
        return None  # 138-2010
    if lead and lead.kind == "num" and not lead.word.isalpha() and close == "-":
        return None
    sure = before in (
        "in",
        "since",
        "by",
        "of",
        "from",
        "to",
        "until",
        "till",
        "year",
        "before",
        "after",
        "between",
        "and",
        "through",
        "the",
        "during",
        "=",
        "than",
    )
    if not (1900 <= token.n <= 2035 or (sure and token.n >= 1100)):
        return None
    end = i + 1
    if run.at(end).word in ("a.d", "ad", "a.d."):
        end += 1
    return Chain(Base("year", token.n), rule="bare year"), end


@reads("dec")
def read_decade(run: Run, i: int) -> Read | None:
    """the 1990s, '80s, the sixties; not his late 30s."""
    token = run.at(i)
    figures = "".join(char for char in token.word if char.isdecimal())
    lead = run.lead(i)
    if figures:
        value = int(figures)
        the = lead == "the" or (lead in ("early", "late", "mid", "-") and "the" in (run.lead(i - 1), run.lead(i - 2)))
        if value < 100 and not (
            the or "'" in token.word or "mid" in token.word or (lead == "in" and " " in token.word)
        ):
            return None  # in his late 30s
        if value % 10:
            return None
        century = value if value >= 100 else value + (2000 if value < 30 else 1900)
    else:
        if lead not in ("the", "early", "late", "mid", "-", "nineteen", "eighteen", "twenty"):
            return None
        century = token.n + (1800 if lead == "eighteen" else 2000 if lead == "twenty" else 1900)
    if century % 100 == 0 and century < 2000:
        return Chain(Base("century", century // 100), rule="century"), i + 1  # the 1800s
    return Chain(Base("decade", century), rule="decade"), i + 1


@reads("feast")
def read_feast(run: Run, i: int) -> Read | None:
    """Christmas 2019, Thanksgiving weekend, Easter week."""
    token = run.at(i)
    rule = names()[token.word]
    if token.word in ("new year's", "mardi gras", "independence day") and token.word == "mardi gras":
        return None
    step = Step("feast", 0, rule)
    j = i + 1
    if run.at(j).word == "weekend":
        step, j = Step("feast", 2, rule), j + 1
    elif run.at(j).word == "week" and run.at(j).kind == "unit":
        step, j = Step("feast", 3, rule), j + 1
    base = run.year_of(j)
    if base:
        return Chain(base[0], (step,), "feast"), base[1]
    return Chain(None, (step,), "feast"), j


@reads("season")
def read_season(run: Run, i: int) -> Read | None:
    token = run.at(i)
    base = run.year_of(i + 1)
    if base:
        return Chain(base[0], (Step("season", token.n),), "season"), base[1]
    if run.alone and run.at(i + 1).kind == "end":
        return Chain(None, (Step("season", token.n),), "season"), i + 1
    return None


@reads("qy")
def read_quarter(run: Run, i: int) -> Read | None:
    """Q3 2016, h1 of last year, Q2."""
    step = part_of_year(run.at(i).word)
    base = run.year_of(i + 1)
    if base:
        return Chain(base[0], (step,), "quarter"), base[1]
    if run.at(i + 1).kind == "fy":
        fiscal = Base("year", century_of(int(run.at(i + 1).word[-2:])))
        return Chain(fiscal, (step,), "fiscal", uncertain=True), i + 2
    return Chain(None, (step,), step.kind), i + 1


@reads("today")
def read_today(run: Run, i: int) -> Read | None:
    if run.before.rstrip().endswith("usa") or (i and run.at(i - 1).word == "usa"):
        return None
    if re.match(r" ?(?:program|show)", lower(run.raw[run.at(i).end :] + run.after)):
        return None
    return Chain(Base("this", run.at(i).n, "day"), rule="today"), i + 1


@reads_word("fiscal")
def read_fiscal(run: Run, i: int) -> Read | None:
    token = run.at(i + 1)
    if token.kind == "y4":
        return Chain(Base("year", token.n), rule="fiscal", uncertain=True), i + 2
    if token.kind == "ord" and run.at(i + 2).word == "quarter":
        found = read_number(run, i + 1)
        return (replace(found[0], uncertain=True), found[1]) if found else None
    return None


@reads("fy")
def read_fy(run: Run, i: int) -> Read | None:
    base = Base("year", century_of(int(run.at(i).word[-2:])))
    if run.at(i + 1).kind == "qy":
        return Chain(base, (part_of_year(run.at(i + 1).word),), "fiscal", uncertain=True), i + 2
    return Chain(base, rule="fiscal", uncertain=True), i + 1


@reads_word("year-end")
def read_year_end(run: Run, i: int) -> Read | None:
    return Chain(Base("this", 0, "year"), (Step("part", 3),), "part"), i + 1


@reads_word("recently", "lately")
def read_vague(run: Run, i: int) -> Read | None:
    if run.at(i - 1).word in ("most", "as", "until", "more") or run.before.rstrip().endswith(
        ("most", "more", "as", "until")
    ):
        return None
    return Chain(Base("recent", 0, "month"), rule="vague"), i + 1


@reads_word("ides")
def read_ides(run: Run, i: int) -> Read | None:
    month = run.at(i + 2)
    if run.at(i + 1).word != "of" or month.kind != "mon":
        return None
    return Chain(None, (Step("month", month.n), Step("day", 15 if month.n in (3, 5, 7, 10) else 13)), "date"), i + 3
