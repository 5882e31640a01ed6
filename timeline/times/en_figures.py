"""English dates in figures: 2016-09-08, 10/31/74, 23/Sep/2020, 2018Q4, 1H20, 2014-16."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.times import en_words
from timeline.times.algebra import Base, Chain, Step, replace
from timeline.times.en_days import day_of_month
from timeline.times.en_run import (
    Read,
    Run,
    century_of,
    part_of_year,
    reads,
)


def _named(word: str) -> int:
    entry = en_words.kinds().get(word.rstrip("."))
    return entry[1] if entry and entry[0] == "mon" else int(word)


def _ymd(year: int, month: int, day: int) -> Chain | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Chain(Base("year", year), (Step("month", month), Step("day", day)), "date")


def _iso(word: str) -> Chain | None:
    year, one, two = re.split(r"[-/. ]", word.rstrip("."))
    if not two[:1].isdecimal():  # 2020/23/Sep
        one, two = two, one
    return _ymd(int(year), _named(one), int(two))


def _dmy(word: str) -> Chain | None:
    day, one, two = re.split(r"[-/]", word)
    if one.isdecimal():  # 23-2020-September
        one, two = two, one
    return _ymd(century_of(int(two)), _named(one), int(day))


def _mdy(word: str) -> Chain | None:
    month, day, year = (int(n) for n in re.findall(r"\d+", word))
    if month > 12:
        month, day = day, month
    value = year if year > 99 else 2000 + year if year < 30 else 1900 + year
    return _ymd(value, month, day)


def _compact(word: str) -> Chain | None:
    return _ymd(int(word[:4]), int(word[4:6]), int(word[6:]))


def _yq(word: str) -> Chain:
    return Chain(Base("year", int(word[:4])), (part_of_year(word),), "quarter")


def _ym(word: str) -> Chain:
    year, month = re.findall(r"\d+", word)
    if len(month) == 2 and int(month) == int(year) % 100 + 1 and "-" in word:
        return Chain(Base("years", int(year), str(int(year) + 1)), rule="years")  # 2009-10 is a season
    return Chain(Base("year", int(year)), (Step("month", int(month)),), "month")


def _my(word: str) -> Chain:
    month, year = re.findall(r"\d+", word)
    return Chain(Base("year", int(year)), (Step("month", int(month)),), "month")


def _yy(word: str) -> Chain | None:
    year, two = (int(n) for n in re.findall(r"\d+", word))
    last = year // 100 * 100 + two + (100 if two == 0 and year % 100 == 99 else 0)
    if last <= year:
        return None
    return Chain(Base("years", year, str(last)), rule="years")


def _short(word: str) -> Chain:
    """1H20, 3Q 2021."""
    kind = "quarter" if word[1] == "q" else "half"
    return Chain(Base("year", century_of(int(word[-2:]))), (Step(kind, int(word[0])),), "quarter")


NUMERIC: dict[str, Callable[[str], Chain | None]] = {
    "short": _short, "iso": _iso, "compact": _compact, "dmy": _dmy, "mdy": _mdy, "yq": _yq, "ym": _ym, "my": _my,
    "yy": _yy, "md": lambda word: Chain(None),
}  # fmt: skip


@reads(*NUMERIC)
def read_numeric(run: Run, i: int) -> Read | None:
    token = run.at(i)
    close = run.raw[: token.start][-1:] or run.before[-1:]
    if close in "$£€#.:+" and close:
        return None
    if close == "-" and token.kind in ("mdy", "my", "ym", "md") and not run.at(i - 2).kind.startswith("md"):
        return None
    chain = NUMERIC[token.kind](token.word)
    if chain is None:
        return None
    if token.kind == "md":
        return read_md(run, i)
    return chain, i + 1


def read_md(run: Run, i: int, *, sure: bool = False) -> Read | None:
    """10/31 and 4-23, where what stands around makes them a day: "on 10/31", "10/1-10/7", nothing else in the text."""
    token = run.at(i)
    month, day = (int(n) for n in re.findall(r"\d+", token.word))
    lead = run.lead(i)
    chain = Chain(None, (Step("month", month), Step("day", day)), "date")
    dotted = "." in token.word or "-" in token.word
    if run.at(i + 1).kind == "mon" and dotted and run.at(i + 1).word:  # 13-15 July
        found = day_of_month(run, month, i + 1)
        if found and month <= day:
            return replace(found[0], steps=(*found[0].steps, Step("to day", day))), found[1]
    if sure or (run.alone and (not dotted or "." not in token.word or lead == "on")):
        return chain, i + 1
    if dotted:
        closed = not run.after.strip(" .!?\n") and run.at(i + 1).kind == "end"
        return (chain, i + 1) if lead == "on" and closed else None
    return (
        (chain, i + 1)
        if lead in ("on", "from", "to", "by", "until", "since", "after", "before", "between")
        or run.at(i + 1).word in ("-", "to")
        or run.at(i - 1).word in ("-", "to")
        else None
    )
