"""A run of English words, and what its readers share: the words by place, numbers, years, what is a month.

Each reader takes the run and the place of a token and answers with the chain that starts there and the place after it.
Readers stand in en_days, en_figures, en_units and en_years; they announce themselves for a kind of token or for a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from timeline.text import lower
from timeline.times import en_words
from timeline.times.algebra import LEVEL, Base, Chain, Step, replace
from timeline.times.en_words import Token

Read: TypeAlias = "tuple[Chain, int]"
Reader: TypeAlias = "Callable[[Run, int], Read | None]"
READERS: dict[str, Reader] = {}  # by the kind of the token
WORDS: dict[str, Reader] = {}  # by the word, of tokens that have no kind of their own


def reads(*kinds: str) -> Callable[[Reader], Reader]:
    """The function reads what starts with a token of these kinds."""

    def announce(reader: Reader) -> Reader:
        READERS.update(dict.fromkeys(kinds, reader))
        return reader

    return announce


def reads_word(*words: str) -> Callable[[Reader], Reader]:
    """The function reads what starts with these words."""

    def announce(reader: Reader) -> Reader:
        WORDS.update(dict.fromkeys(words, reader))
        return reader

    return announce


SHORT = {"mon", "sat", "sun", "wed", "fri", "thu", "tue", "mar", "dec", "sep", "jan"}
FROM_NOW = {"now", "today"}
MODAL = {"may", "march", "mar"}
_MONTH_LEADS = {
    "in", "last", "next", "this", "since", "until", "till", "by", "of", "early", "late", "mid", "through", "from",
    "between", "to", "during",
    "past", "coming", "that", "before", "after", "the", "end", "for", "and", "or", "on", "around",
    "about", "previous", "following", "-", "earlier",
}  # fmt: skip


@cache
def _papers() -> re.Pattern[str]:
    """The Sunday Times."""
    return re.compile(
        r" (?:times|mail|telegraph|express|mirror|herald|post|people|independent|sun|world|sport|business|life)\b"
    )


def lex(raw: str) -> list[Token]:
    """The tokens of a run; blanks are left out."""
    small, kinds, master = lower(raw), en_words.kinds(), en_words.token()
    tokens: list[Token] = []
    position = 0
    while position < len(small):
        match = master.match(small, position)
        if match is None or match.lastgroup is None:
            position += 1
            continue
        position = match.end()
        group, word = match.lastgroup, match[0]
        if group == "blank":
            continue
        kind, n, stem = group, 0, word
        if group in ("word", "special"):
            kind, n, stem = kinds.get(word, ("w", 0, word))
        elif group in ("ord", "num", "y4"):
            n = int("".join(char for char in word if char.isdecimal()))
        tokens.append(Token(kind, n, stem, match.start(), match.end(), raw[match.start() : match.end()]))
    return tokens


class Run:
    """The tokens of a run, and what stands around it."""

    def __init__(self, raw: str, before: str, after: str, *, alone: bool) -> None:
        self.raw, self.before, self.after, self.alone = raw, before, after, alone
        self.tokens = lex(raw)
        self.dates: dict[int, Read | None] = {}  # what was read already
        self.end = Token("end", 0, "", len(raw), len(raw), "")

    def lead(self, i: int) -> str:
        """The word before a token, in the run or before it."""
        if i > 0:
            return self.at(i - 1).word
        words = self.before.split()
        return words[-1] if words else ""

    def at(self, i: int) -> Token:
        return self.tokens[i] if 0 <= i < len(self.tokens) else self.end

    def words(self, i: int, *expected: str) -> bool:
        return all(self.at(i + n).word == word for n, word in enumerate(expected))

    def date(self, i: int) -> Read | None:
        """The chain that starts at this token."""
        if i not in self.dates:
            token = self.at(i)
            reader = WORDS.get(token.word) if token.kind == "w" else READERS.get(token.kind)
            self.dates[i] = reader(self, i) if reader else None
        return self.dates[i]

    def year(self, i: int) -> tuple[int, int] | None:
        """A year after a month or a day: 2016, '16, nineteen ninety-six, of 2016, , 2016."""
        j = i
        if self.at(j).word in (",", "of", "in", "-", "/"):
            j += 1
        if self.at(j).word == "the" and self.at(j + 1).word == "year":
            j += 2
        elif self.at(j).word == "year":
            j += 1
        token = self.at(j)
        if token.kind == "y4":
            return token.n, j + 1
        if token.kind == "apo":
            return century_of(int(token.word[1:])), j + 1
        return self.spoken_year(j)

    def spoken_year(self, i: int) -> tuple[int, int] | None:
        """nineteen ninety-six, two thousand and eighteen, twenty twenty, nineteen zero one."""
        one = self.at(i)
        if one.word == "two" and self.at(i + 1).word == "thousand":
            j = i + 2
            if self.at(j).word == "and":
                j += 1
            small = self.number(j)
            if small and small[0] < 100:
                return 2000 + small[0], small[1]
            return 2000, i + 2
        if one.kind == "num" and one.word in ("nineteen", "twenty", "eighteen"):
            j = i + 2 if self.at(i + 1).word == "-" else i + 1
            if self.at(j).word == "zero":
                digit = self.at(j + 1)
                return (one.n * 100 + digit.n, j + 2) if digit.kind == "num" and digit.n < 10 else None
            small = self.number(j)
            if small and 10 <= small[0] < 100 and self.at(j).word.isalpha() and (one.n != 20 or small[0] >= 10):
                return one.n * 100 + small[0], small[1]
        return None

    def number(self, i: int) -> tuple[int, int] | None:
        token = self.at(i)
        if token.kind != "num":
            return None
        if token.word in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"):
            j = i + 2 if self.at(i + 1).word == "-" else i + 1
            if self.at(j).kind == "num" and self.at(j).word.isalpha() and 0 < self.at(j).n < 10:
                return token.n + self.at(j).n, j + 1
        return token.n, i + 1

    def ordinal(self, i: int) -> tuple[int, int] | None:
        token = self.at(i)
        if token.kind == "ord":
            return token.n, i + 1
        if token.word in ("twenty", "thirty"):
            j = i + 2 if self.at(i + 1).word == "-" else i + 1
            if self.at(j).kind == "ord" and self.at(j).n < 10:
                return token.n + self.at(j).n, j + 1
        if token.kind == "num" and self.at(i + 1).word in ("th", "st", "nd", "rd"):
            return token.n, i + 2
        return None

    def day_number(self, i: int) -> tuple[int, int] | None:
        """1 to 31 as a number or an ordinal."""
        j = i + 1 if self.at(i).word == "the" else i
        found = self.ordinal(j)
        if found is None:
            found = self.number(j)
        return found if found and 1 <= found[0] <= 31 else None

    def year_of(self, i: int) -> tuple[Base, int] | None:
        """The year that a month, a quarter or a feast belongs to: 2016, last year, of the same year."""
        found = self.year(i)
        if found:
            return Base("year", found[0]), found[1]
        j = i
        if self.at(j).word in (",", "of", "in", "-"):
            j += 1
        k = j + 1 if self.at(j).word == "the" else j
        if self.at(k).word in ("same", "that") and self.at(k + 1).word == "year":
            return Base("story", 0, "year"), k + 2
        if self.at(j).word == "that" and self.at(j + 1).word == "year":
            return Base("story", 0, "year"), j + 2
        if self.at(k).kind == "rel" and self.at(k + 1).word == "year":
            if self.at(k).word in ("following", "previous") and k > j:
                return Base("story", self.at(k).n, "year"), k + 2
            return Base("this", self.at(k).n, "year"), k + 2
        if k > j and self.at(k).word == "year":
            return Base("this", 0, "year"), k + 1
        if self.at(k).word in ("fiscal", "financial", "year") and self.at(k + 1).kind == "y4":
            return Base("year", self.at(k + 1).n), k + 2
        if self.at(j).kind == "fy":
            return Base("year", century_of(int(self.at(j).word[-2:]))), j + 1
        return None

    def is_month(self, i: int) -> bool:
        """Whether may, march, mar, sun … are months and weekdays here."""
        token = self.at(i)
        if token.kind != "mon":
            return False
        if token.word not in MODAL and token.word not in SHORT:
            return not self.before.endswith("$ ") and not (i == 0 and self.before.rstrip(" ").endswith("$"))
        if self.before.endswith("$"):
            return False
        nxt, back = self.at(i + 1), self.at(i - 1)
        if nxt.word == "." and token.word != "may":
            nxt = self.at(i + 2)
        if nxt.kind in ("num", "ord", "y4", "apo", "dmy", "md") or nxt.word in ("twenty", "thirty"):
            return token.raw[0].isupper() or self.at(i + 2).kind != "unit"
        if nxt.word in (",", "of", "-") and self.at(i + 2).kind in ("y4", "num", "mon", "ord"):
            return True
        if nxt.word == "the" and self.at(i + 2).kind in ("ord",):
            return True
        if back.word in _MONTH_LEADS and i > 0:
            return (
                token.raw[0].isupper()
                or (
                    back.word
                    in (
                        "in",
                        "of",
                        "last",
                        "next",
                        "during",
                        "since",
                        "from",
                        "between",
                        "until",
                        "through",
                        "late",
                        "early",
                        "mid",
                        "to",
                    )
                    and token.word != "may"
                )
                or back.word in ("in", "during", "last", "next", "since", "early", "late", "mid")
            )
        if back.kind in ("ord", "y4", "part", "rel") or (back.kind == "num" and back.word.isdecimal()):
            return token.raw[0].isupper() or back.kind != "rel" or back.word != "this"
        if nxt.word in ("to", "through", "-") and self.at(i + 2).kind == "mon":
            return True
        if nxt.kind in ("rel",):
            return token.word != "may"
        return self.alone

    def is_weekday(self, i: int) -> bool:
        """Whether sun, sat, mon … are weekdays here; a newspaper and what recurs is none."""
        token = self.at(i)
        if token.kind != "wd" or self.lead(i) in ("every", "each"):
            return False
        tail = lower(self.raw[token.end :] + self.after)
        if _papers().match(tail) and token.raw[0].isupper():
            return False
        if self.lead(i) == "on" and (self.before + self.raw[: token.start]).lower().endswith("mail on "):
            return False
        if token.word not in SHORT:
            return not token.word.endswith("days")
        nxt, back = self.at(i + 1), self.at(i - 1)
        if nxt.word in (".", ","):
            nxt = self.at(i + 2)
        if nxt.kind in ("num", "ord", "mon") or (nxt.word == "the" and self.at(i + 2).kind == "ord"):
            return True
        if i > 0 and (back.kind in ("rel", "unit") or back.word in ("or", "closest", "last")):
            return True
        return self.alone or (token.word in ("wed", "fri", "thu", "tue") and token.raw[0].isupper())

    def count(self, i: int) -> tuple[list[tuple[int, str]], int] | None:
        """3 weeks, a month, two years 1 month 21 days, a few months."""
        parts: list[tuple[int, str]] = []
        j = i
        while True:
            if self.at(j).word in ("a", "an", "one"):
                n, k = 1, j + 1
                if self.words(k, "couple", "of"):
                    n, k = 2, k + 2
                elif self.at(k).word == "few":
                    n, k = 3, k + 1
                elif self.at(k).word == "half":
                    break
            elif self.at(j).word in ("few", "several"):
                n, k = 3, j + 1
            else:
                number = self.number(j)
                if number is None or number[0] > 999:
                    break
                n, k = number
            if self.at(k).word in ("-", "business", "working") and self.at(k + 1).kind == "unit":
                k += 1
            if self.at(k).kind != "unit" or self.at(k).word in ("half", "period", "weekend"):
                break
            parts.append((n, self.at(k).word))
            j = k + 1
            if self.words(j, "or", "so"):
                j += 2
            if self.at(j).word == "and" and self.at(j + 1).kind == "num":
                j += 1
        return (parts, j - 1 if parts and self.at(j - 1).word == "and" else j) if parts else None

    def outer(self, i: int) -> Read | None:
        """What a part is part of: of October 2014, in this month, next year."""
        j = i
        if self.at(j).word in ("of", "in", ",", "-"):
            j += 1
        if self.words(j, "around"):
            j += 1
        if self.at(j).word == "year" and self.at(j - 1).word == "of":
            return Chain(Base("this", 0, "year"), rule="year"), j + 1
        if self.at(j).word == "month" and self.at(j - 1).word == "of":
            return Chain(Base("this", 0, "month"), rule="month"), j + 1
        if self.at(j).word == "the" and self.at(j + 1).kind == "dec":
            j += 1
        found = self.date(j)
        if found and found[0].rule in ("bare day",):
            return None
        return found


def level(chain: Chain) -> int:
    if chain.steps:
        return LEVEL.get(chain.steps[-1].kind, 5)
    if chain.base is None:
        return -1
    if chain.base.kind in ("year", "decade", "century"):
        return 0
    return {"year": 0, "decade": 0, "half": 1, "quarter": 2, "month": 3, "week": 4}.get(chain.base.unit, 5)


def inside(chain: Chain, step: Step) -> Chain:
    return replace(chain, steps=(*chain.steps, step), rule=chain.rule if step.kind == "part" else step.kind)


def century_of(two: int) -> int:
    return two + (1900 if two >= 50 else 2000) if two < 100 else two


def part_of_year(word: str) -> Step:
    return Step("quarter" if word[-2] == "q" else "half", int(word[-1]))
