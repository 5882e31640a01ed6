"""English: a run of words → the expressions in it, ranges and open ones among them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from timeline.times import en_days, en_figures, en_relative, en_units, en_words, en_years  # noqa: F401 - they announce their readers
from timeline.times.algebra import Base, Chain, Expression, Moved, Open, Range, Step, replace
from timeline.times.en_run import WORDS, Read, Run, level

Found = tuple[int, int, Expression]


class Parser(Run):
    """Reads one run from left to right, the longest expression first."""

    def expressions(self) -> list[Found]:
        """Every expression of the run, with its offsets."""
        found: list[Found] = []
        i = 0
        while i < len(self.tokens):
            result = self.expression(i)
            if result is None or result[1] <= i:
                i += 1
                continue
            expression, j = result
            found.append((self.at(i).start, self.at(j - 1).end, expression))
            i = j
            if isinstance(expression, Chain) and [step.kind for step in expression.steps[-2:]] == ["month", "day"]:
                i = self.more_days(expression, j, found)
        return found

    def more_days(self, chain: Chain, j: int, found: list[Found]) -> int:
        """November 10 and 11: the second day has the month of the first."""
        day = self.ordinal(j + 1) or self.number(j + 1)
        follow = self.at(day[1]) if day else self.end
        ends = follow.word in (".", ",", "") and not self.after[:2].strip(" .,").isalnum()
        if self.at(j).word in ("and", "&", "or") and day and 1 <= day[0] <= 31 and ends:
            steps = (*chain.steps[:-1], Step("day", day[0]))
            found.append((self.at(j + 1).start, self.at(day[1] - 1).end, replace(chain, steps=steps)))
            return day[1]
        return j

    def first_of_two(self, i: int) -> tuple[Expression, int] | None:
        """18 and 19 June: the first day has the month of the second."""
        day = self.ordinal(i) or self.number(i)
        if day is None or not 1 <= day[0] <= 31 or self.at(day[1]).word not in ("and", "or", "&"):
            return None
        other = self.date(day[1] + 1)
        if (
            other is None
            or [step.kind for step in other[0].steps[-2:]] != ["month", "day"]
            or self.at(day[1] + 1).kind not in ("num", "ord")
        ):
            return None
        return replace(other[0], steps=(*other[0].steps[:-1], Step("day", day[0]))), day[1]

    def expression(self, i: int) -> tuple[Expression, int] | None:
        """The expression that starts at this token, and the token after it."""
        token = self.at(i)
        if token.kind == "p" or (token.kind == "w" and token.word not in en_words.OPENING and token.word not in WORDS):
            return None
        if token.word in ("from", "between"):
            ranged = self.range(i + 1, token.word)
            if ranged:
                return ranged
        opened = self.open_prefix(i)
        if opened:
            return opened
        ranged = self.range(i, "")
        if ranged:
            return ranged
        moved = self.moved(i) or (self.first_of_two(i) if token.kind in ("num", "ord") else None)
        if moved:
            return moved
        approx = token.word in ("around", "about", "approximately") and self.at(i + 1).kind in (
            "mon",
            "y4",
            "num",
            "dec",
            "ord",
        )
        one = self.date(i + 1 if approx else i)
        if one is None:
            return None
        chain, j = one
        if approx:
            chain = replace(chain, approx=True)
        return self.open_suffix(chain, j) or (chain, j)

    def range(self, i: int, lead: str) -> tuple[Expression, int] | None:
        """from Sept. 8 to Oct. 2, between March and June, 13 to 15 July, 2014-2016."""
        one = self.side(i, lead)
        if one is None:
            return None
        chain, j = one
        joiner = self.at(j)
        if joiner.word in ("to", "through", "thru", "until", "till", "-", "--", "~", "up") or (
            lead == "between" and joiner.word == "and"
        ):
            k = j + 1
        elif joiner.word == "and" and chain.rule == "bare day" and self.at(j + 1).kind in ("num", "ord"):
            return None
        else:
            return None
        if self.at(k).word == "on":
            k += 1
        other = self.side(k, lead or "to")
        if other is None:
            return None
        last, after = other
        if not lead and (chain.rule in ("bare day",) and last.rule in ("bare day",)):
            return None
        if chain.rule == "bare day" and last.rule == "bare day" and self.at(after).word in ("of", "in"):
            month = self.date(after + 1)
            if month and level(month[0]) == 3:
                last = replace(last, base=month[0].base, steps=month[0].steps + last.steps)
                after = month[1]
        if chain.rule == "bare day" and last.rule == "bare day":
            shifted = self.date(after)
            if shifted and shifted[0].base and shifted[0].base.unit == "month" and not shifted[0].steps:
                last = replace(last, base=shifted[0].base, steps=last.steps)
                after = shifted[1]
        if (
            chain.rule == "bare day"
            and last.rule == "bare day"
            and chain.base is None
            and last.base is None
            and len(last.steps) == 1
        ):
            return None  # from three to four
        if last.rule == "bare day" and self.at(after).kind == "end" and self.after.lstrip().startswith(("per", "%")):
            return None
        joined_years = self.at(j).word in ("-", "--", "~") or lead
        if (
            chain.rule == "bare year"
            and not joined_years
            and joiner.word not in ("to", "through", "till", "until", "thru")
        ):
            return None
        if chain.rule == "bare year" and last.rule not in ("bare year", "date", "today", "month"):
            return None
        if chain.base and chain.base.kind in ("recent", "count"):
            return None
        if not lead and chain.base and chain.base.kind == "this" and not chain.steps and chain.base.unit != "day":
            return None  # the year to December 31, 2019
        if (
            last.base is None
            and chain.base
            and (
                chain.base.kind == "ago" or (not chain.steps and chain.base.kind == "this" and chain.base.unit != "day")
            )
        ):
            return None
        dated = bool(chain.steps) and chain.steps[-1].kind != "weekday"
        if dated and last.base is None and last.steps[-1].kind == "weekday":
            return None  # from Sept. 14 to Thursday: two dates
        # from april to June in 2017
        if self.at(after).word in ("in", "of") and last.base is None and self.at(after + 1).kind == "y4":
            last = replace(last, base=Base("year", self.at(after + 1).n))
            after += 2
        return Range(chain, last), after

    def side(self, i: int, lead: str) -> Read | None:
        """One side of a range: a date, or a bare day number that the other side completes."""
        j = i + 1 if self.at(i).word == "the" else i
        token = self.at(j)
        if token.word == "now":
            return Chain(Base("this", 0, "day"), rule="today"), j + 1
        if token.kind == "part" and self.at(j + 1).word == "of":
            return self.date(i)
        found = self.date(i)
        if found and found[0].rule != "bare day":
            return found
        number = self.ordinal(j)
        if number and number[0] <= 31 and self.at(number[1]).kind != "unit":
            return Chain(None, (Step("day", number[0]),), "bare day"), number[1]
        if token.kind == "num" and 1 <= token.n <= 31 and self.at(j + 1).kind != "unit":
            nxt = self.at(j + 1)
            if nxt.word in ("to", "-", "--", "~", "and", "through", "until", "till") or lead:
                return Chain(None, (Step("day", token.n),), "bare day"), j + 1
        return found

    def open_prefix(self, i: int) -> tuple[Expression, int] | None:
        """since 2014, after March 3, no later than tomorrow, before or in 2018."""
        for words, way in _prefixes().get(self.at(i).word, ()):
            if self.words(i, *words):
                j = i + len(words)
                if self.words(j, "the", "year") and self.at(j + 2).kind == "y4":
                    j += 2
                found = self.date(j)
                if found is None or found[0].rule in ("bare day", "vague") or not _bounds(found[0]):
                    return None
                if way == "since" and words == ("since",):
                    return Open(found[0], way, "since"), found[1]
                if (
                    found[0].base
                    and self.words(j, "the")
                    and self.at(found[1]).kind == "end"
                    and re.match(r" ?[a-z]", self.after)
                ):
                    return None  # before the 2016 election
                if words in (("after",), ("before",)) and not _sharp(found[0]):
                    return None
                return Open(found[0], way), found[1]
        return None

    def open_suffix(self, chain: Chain, j: int) -> tuple[Expression, int] | None:
        """2016 or later, 1/1/2016 and before."""
        if self.at(j).word not in ("or", "and", "onwards", "onward"):
            return None
        if chain.rule == "part" or self.before.rstrip().endswith(("until", "by")) or self.lead(0) == "by":
            return None
        for words, way in _suffixes():
            closing = self.at(j + len(words))
            if (
                self.words(j, *words)
                and _bounds(chain)
                and closing.kind != "num"
                and not (closing.kind == "end" and self.after.strip()[:1].isalnum() and words[0] == "and")
            ):
                return Open(chain, way), j + len(words)
        return None

    def moved(self, i: int) -> tuple[Expression, int] | None:
        """two weeks after today, the day after Christmas, the day before yesterday, 2 days from tomorrow."""
        j = i + 1 if self.at(i).word == "the" else i
        if self.at(j).word == "within":
            return None
        if self.at(j).word == "in":
            j += 1
        counted = self.count(j)
        if counted is None:
            if self.at(j).kind == "unit" and self.at(j).word in ("day", "week", "month", "year") and not self.at(j).n:
                counted = [(1, self.at(j).word)], j + 1
            else:
                return None
        parts, j = counted
        word = self.at(j).word
        if word not in ("after", "before", "from", "since") and not (word == "following" and parts[0][1] == "day"):
            return None
        if self.at(j + 1).word in ("next",):
            return None
        other = self.date(j + 1)
        if other is None or other[0].rule in ("bare day",) or (word == "from" and other[0].rule != "today"):
            return None
        if other[0].rule == "bare year" and self.at(j + 1).word == "the":
            return None
        n, unit = parts[0]
        if (
            other[0].base
            and other[0].base.kind == "this"
            and other[0].base.n == 0
            and other[0].base.unit == "day"
            and word in ("from", "after")
        ):
            return Chain(Base("ago", n, unit), rule="ago"), other[1]
        return Moved(other[0], -n if word == "before" else n, unit), other[1]


_Way = Literal["since", "until", "before", "after"]
_PREFIXES: dict[_Way, str] = {
    "until": "no later than|not later than|as late as|on or earlier than|on or before|before or in|before or on",
    "since": "after or equal to|on or after|on or later than|starting on|starting from|starting|since",
    "after": "later than|greater than|after",
    "before": "sooner than|earlier than|less than|before",
}
_SUFFIXES: dict[_Way, str] = {
    "since": "or later|and later|and greater|or greater|or after|and after|onwards|onward|and forward",
    "until": "or earlier|or before|and before|and earlier",
}


@cache
def _prefixes() -> dict[str, list[tuple[tuple[str, ...], _Way]]]:
    """The prefixes by their first word."""
    table: dict[str, list[tuple[tuple[str, ...], _Way]]] = {}
    for way, row in _PREFIXES.items():
        for words in (tuple(phrase.split()) for phrase in row.split("|")):
            table.setdefault(words[0], []).append((words, way))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}


@cache
def _suffixes() -> list[tuple[tuple[str, ...], _Way]]:
    return [(tuple(phrase.split()), way) for way, row in _SUFFIXES.items() for phrase in row.split("|")]


def _sharp(chain: Chain) -> bool:
    """Whether "before" and "after" bound it: 2018 and March 3rd do; next week and the end of May are vague."""
    if chain.steps[-1:] and chain.steps[-1].kind in ("part", "weekday"):
        return False
    return bool(chain.steps) or not chain.base or chain.base.kind in ("year", "day")


def _bounds(chain: Chain) -> bool:
    return not (chain.base and chain.base.kind in ("count", "recent", "later", "year ago", "quarter"))
