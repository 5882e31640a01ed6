"""English: the runs of a text, and a run of words → the expressions in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from timeline.text import lower
from timeline.times import en_words
from timeline.times.algebra import LEVEL, Base, Chain, Expression, Moved, Open, Range, Step
from timeline.times.en_words import Token
from timeline.times.feasts import names

Found = tuple[int, int, Expression]
_Read = tuple[Chain, int]

_SHORT = {"mon", "sat", "sun", "wed", "fri", "thu", "tue", "mar", "dec", "sep", "jan"}
_FROM_NOW = {"now", "today"}
_MODAL = {"may", "march", "mar"}
_MONTH_LEADS = {
    "in", "last", "next", "this", "since", "until", "till", "by", "of", "early", "late", "mid", "through", "from", "between", "to", "during",
    "past", "coming", "that", "before", "after", "the", "end", "for", "and", "or", "on", "around", "about", "previous", "following", "-", "earlier",
}  # fmt: skip


@cache
def _not_after_year() -> re.Pattern[str]:
    """What follows a number that is no year: 2016 stores."""
    return re.compile(_COUNTED)


_COUNTED = (
    r" ?(?:%|percent|per cent|stores?|people|jobs|employees|staff|workers|members|miles|km|metres|meters|feet|pounds|euros|dollars|yuan|points"
    r"|shops|branches|outlets|locations|units|patients|students|customers|users|homes|words|kg|tons?|tonnes|mph|rpm|gb|mb)\b|[,.]\d|[a-z]"
)


@cache
def _papers() -> re.Pattern[str]:
    """The Sunday Times."""
    return re.compile(r" (?:times|mail|telegraph|express|mirror|herald|post|people|independent|sun|world|sport|business|life)\b")



def expressions(folded: str) -> Iterator[Found]:
    """Every time expression of a folded text, in order, with its offsets."""
    small = " " + lower(folded)
    run, done = en_words.run(), 0
    whole = folded.strip(" .!?\n")
    kinds = en_words.kinds()
    for candidate in en_words.candidate().finditer(small):
        at = candidate.start()  # of the boundary in `small`: of the word in `folded`
        if at < done:
            continue
        start = _left(small, at + 1, done + 1, kinds)
        match = run.match(small, start)
        if match is None or match.end() <= at + 1:
            match = run.match(small, at + 1)
            if match is None:
                continue
            start = at + 1
        end = match.end()
        done = end - 1
        raw = folded[start - 1 : end - 1]
        before = small[max(0, start - 6) : start]
        after = small[end : end + 12]
        for first, last, expression in parse(raw, before, after, raw.strip(" .!?\n") == whole):
            yield start - 1 + first, start - 1 + last, expression


def _left(small: str, at: int, floor: int, kinds: dict[str, tuple[str, int, str]]) -> int:
    """Where the words of time before the place begin."""
    start = at
    for _ in range(8):
        end = start
        while end > floor and small[end - 1] in " -,(\n'~/":
            end -= 1
        if end == start or start - end > 3:
            break
        begin = end
        while begin > floor and (small[begin - 1].isalnum() or small[begin - 1] == "'") and end - begin < 14:
            begin -= 1
        word = small[begin:end].removesuffix("'s")
        if not word or not (word in kinds or word == "c" or word.isdecimal() and len(word) <= 4 or word[:-2].isdecimal() and word[-2:] in ("st", "nd", "rd", "th")):
            break
        if word == "c" and small[begin - 3 : begin] == " w/":
            start = begin - 2
            break
        if word.isdecimal() and (small[begin - 1] in "$£€.,#" or small[begin - 2 : begin] in ("$ ", "£ ") or (
            small[begin - 1] == ":" and small[begin - 2].isdecimal())):  # fmt: skip
            break
        start = begin
    return start


@lru_cache(maxsize=20_000)
def parse(raw: str, before: str, after: str, alone: bool) -> tuple[Found, ...]:
    """The expressions of a run, with their offsets in it; `before` and `after` are the letters around it."""
    return tuple(_Parser(raw, before, after, alone).expressions())


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


class _Parser:
    """Reads one run from left to right, the longest expression first."""

    def __init__(self, raw: str, before: str, after: str, alone: bool) -> None:
        self.raw, self.before, self.after, self.alone = raw, before, after, alone
        self.tokens = lex(raw)
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

    def expressions(self) -> list[Found]:
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
        if other is None or [step.kind for step in other[0].steps[-2:]] != ["month", "day"] or self.at(day[1] + 1).kind not in ("num", "ord"):
            return None
        return replace(other[0], steps=(*other[0].steps[:-1], Step("day", day[0]))), day[1]

    # --- expressions ------------------------------------------------------------------------------------------------

    def expression(self, i: int) -> tuple[Expression, int] | None:
        token = self.at(i)
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
        approx = token.word in ("around", "about", "approximately") and self.at(i + 1).kind in ("mon", "y4", "num", "dec", "ord")
        one = self.date(i + 1 if approx else i)
        if one is None:
            return None
        chain, j = one
        if approx:
            chain = replace(chain, approx=True)
        return self.open_suffix(chain, j) or (chain, j)

    def range(self, i: int, lead: str) -> tuple[Expression, int] | None:
        one = self.side(i, lead)
        if one is None:
            return None
        chain, j = one
        joiner = self.at(j)
        if joiner.word in ("to", "through", "thru", "until", "till", "-", "--", "~", "up") or (lead == "between" and joiner.word == "and"):
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
            if month and _level(month[0]) == 3:
                last = replace(last, base=month[0].base, steps=month[0].steps + last.steps)
                after = month[1]
        if chain.rule == "bare day" and last.rule == "bare day":
            shifted = self.date(after)
            if shifted and shifted[0].base and shifted[0].base.unit == "month" and not shifted[0].steps:
                last = replace(last, base=shifted[0].base, steps=last.steps)
                after = shifted[1]
        if chain.rule == "bare day" and last.rule == "bare day" and chain.base is None and last.base is None and len(last.steps) == 1:
            return None  # from three to four
        joined_years = self.at(j).word in ("-", "--", "~") or lead
        if chain.rule == "bare year" and not joined_years and joiner.word not in ("to", "through", "till", "until", "thru"):
            return None
        if chain.rule == "bare year" and last.rule not in ("bare year", "date", "today", "month"):
            return None
        if chain.base and chain.base.kind in ("recent", "count"):
            return None
        if last.base is None and chain.base and (chain.base.kind == "ago" or (not chain.steps and chain.base.kind == "this" and chain.base.unit != "day")):
            return None
        if (last.steps[-1:] and last.steps[-1].kind == "weekday") != (chain.steps[-1:] and chain.steps[-1].kind == "weekday") and last.base is None:
            return None  # from Sept. 14 to Thursday: two dates
        # from april to June in 2017
        if self.at(after).word in ("in", "of") and last.base is None and self.at(after + 1).kind == "y4":
            last = replace(last, base=Base("year", self.at(after + 1).n))
            after += 2
        return Range(chain, last), after

    def side(self, i: int, lead: str) -> _Read | None:
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
        for words, way in _PREFIXES:
            if self.words(i, *words):
                j = i + len(words)
                if self.words(j, "the", "year") and self.at(j + 2).kind == "y4":
                    j += 2
                found = self.date(j)
                if found is None or found[0].rule in ("bare day", "vague") or not _bounds(found[0]):
                    return None
                if way == "since" and words == ("since",):
                    return Open(found[0], way, "since"), found[1]
                if found[0].rule == "bare year" and self.words(j, "the") and re.match(r" ?[a-z]", self.after):
                    return None  # before the 2016 election
                if words in (("after",), ("before",)) and (found[0].steps[-1:] and found[0].steps[-1].kind == "part" or (
                    found[0].base and found[0].base.kind not in ("year", "day") and not found[0].steps)):  # fmt: skip
                    return None
                return Open(found[0], way), found[1]
        return None

    def open_suffix(self, chain: Chain, j: int) -> tuple[Expression, int] | None:
        if chain.rule == "part" or self.before.rstrip().endswith(("until", "ntil", " by")) or self.lead(0) == "by":
            return None
        for words, way in _SUFFIXES:
            closing = self.at(j + len(words))
            if self.words(j, *words) and _bounds(chain) and closing.kind != "num" and not (closing.kind == "end" and self.after.strip()[:1].isalnum() and words[0] == "and"):
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
        if other[0].base and other[0].base.kind == "this" and other[0].base.n == 0 and other[0].base.unit == "day" and word in ("from", "after"):
            return Chain(Base("ago", n, unit), rule="ago"), other[1]
        return Moved(other[0], -n if word == "before" else n, unit), other[1]

    # --- one date ---------------------------------------------------------------------------------------------------

    def date(self, i: int) -> _Read | None:
        """The longest chain that starts at this token."""
        best: _Read | None = None
        reader = _READERS.get(self.at(i).kind)
        for read in (reader,) if reader else ():
            found = read(self, i)
            if found and (best is None or found[1] > best[1]):
                best = found
        return best

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
            return _century(int(token.word[1:])), j + 1
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

    def week_of(self, i: int) -> _Read | None:
        outer = self.date(i + 1)
        return (_inside(outer[0], Step("week of")), outer[1]) if outer and outer[0].rule == "date" else None

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
            if found and j > i and False:
                return None
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
        return None

    def is_month(self, i: int) -> bool:
        """Whether may, march, mar, sun … are months and weekdays here."""
        token = self.at(i)
        if token.kind != "mon":
            return False
        if token.word not in _MODAL and token.word not in _SHORT:
            return not self.before.endswith("$ ") and not (i == 0 and self.before.rstrip(" ").endswith("$"))
        if self.before.endswith("$"):
            return False
        nxt, back = self.at(i + 1), self.at(i - 1)
        if nxt.word == "." and token.word != "may":
            nxt = self.at(i + 2)
        if nxt.kind in ("num", "ord", "y4", "apo", "dmy", "md") or nxt.word in ("twenty", "thirty"):
            return True
        if nxt.word in (",", "of", "-") and self.at(i + 2).kind in ("y4", "num", "mon", "ord"):
            return True
        if nxt.word == "the" and self.at(i + 2).kind in ("ord",):
            return True
        if back.word in _MONTH_LEADS and i > 0:
            return token.raw[0].isupper() or back.word in ("in", "of", "last", "next", "during", "since", "from", "between", "until", "through", "late", "early", "mid", "to") and token.word != "may" or back.word in ("in", "during", "last", "next", "since", "early", "late", "mid")
        if back.kind in ("ord", "y4", "part", "rel") or (back.kind == "num" and back.word.isdecimal()):
            return token.raw[0].isupper() or back.kind != "rel" or back.word != "this"
        if nxt.word in ("to", "through", "-") and self.at(i + 2).kind == "mon":
            return True
        if nxt.kind in ("rel",):
            return token.word != "may"
        return self.alone

    def is_weekday(self, i: int) -> bool:
        token = self.at(i)
        if token.kind != "wd":
            return False
        tail = lower(self.raw[token.end :] + self.after)
        if _papers().match(tail) and token.raw[0].isupper():
            return False
        if self.lead(i) == "on" and (self.before + self.raw[: token.start]).lower().endswith("mail on "):
            return False
        if token.word not in _SHORT:
            return not token.word.endswith("days")
        nxt, back = self.at(i + 1), self.at(i - 1)
        if nxt.word in (".", ","):
            nxt = self.at(i + 2)
        if nxt.kind in ("num", "ord", "mon") or nxt.word == "the" and self.at(i + 2).kind == "ord":
            return True
        if i > 0 and (back.kind in ("rel", "unit") or back.word in ("or", "closest", "last")):
            return True
        return self.alone or (token.word in ("wed", "fri", "thu", "tue") and token.raw[0].isupper())

    # --- readers by the kind of the first token ---------------------------------------------------------------------

    def read_month(self, i: int) -> _Read | None:
        if not self.is_month(i):
            return None
        month = Step("month", self.at(i).n)
        j = i + 1
        if self.at(j).word in (".", ",") and self.at(j + 1).kind in ("num", "ord", "y4", "mdy", "rel", "w", "end") and self.at(j).start == self.at(i).end:
            if self.at(j).word == "." or self.at(j + 1).kind in ("num", "ord", "y4"):
                j += 1
        if self.at(j).word == "-" and self.at(j + 1).kind in ("num", "ord"):
            j += 1
        day = self.day_number(j)
        if day and (self.at(day[1]).kind == "unit" or self.spoken_year(j) or (self.at(j - 1).word == "." and self.at(j).raw.isalpha())):
            day = None
        if day and self.at(j).kind == "num" and len(self.at(j).word) > 2 and self.at(j).word.isdecimal():
            day = None
        if day:
            n, k = day
            base = self.year_of(k)
            if base is None and self.at(k).kind == "num" and len(self.at(k).word) == 2 and self.at(j).kind == "ord":
                base = Base("year", _century(self.at(k).n)), k + 1
            k = base[1] if base else k
            k = self.weekday_after(k)
            return Chain(base[0] if base else None, (month, Step("day", n)), "date"), k
        parted = self.at(j)
        if parted.kind == "md":  # Feb 2-7 read as one token
            one, other = (int(n) for n in re.findall(r"\d+", parted.word))
            if one <= other <= 31 and "." not in parted.word and "/" not in parted.word:
                base = self.year_of(j + 1)
                chain = Chain(base[0] if base else None, (month, Step("day", one)), "date")
                self.pending = (chain, other)
                return Chain(chain.base, (*chain.steps, Step("to day", other)), "date"), base[1] if base else j + 1
        base = self.year_of(j)
        if base is None and self.at(i + 1).word in ("of", ",", "-", "/"):
            base = self.year_of(i + 1)
        if base:
            return Chain(base[0], (month,), "month"), base[1]
        if self.words(j, "after", "next"):
            return Chain(Base("this", 1, "year"), (month,), "month"), j + 2
        return Chain(None, (month,), "month"), i + 1

    def weekday_after(self, k: int) -> int:
        j = k + 1 if self.at(k).word in (",", "(") else k
        if self.is_weekday(j) and self.at(j).word not in _SHORT and self.at(k).word in (",", "("):
            return k
        return k

    def read_weekday(self, i: int) -> _Read | None:
        if not self.is_weekday(i):
            return None
        n = self.at(i).n
        j = i + 1
        while self.at(j).word in (",", ".", "(", "-") and j < i + 3:
            j += 1
        k = j + 1 if self.at(j).word == "the" else j
        other = self.date(j) if self.at(j).kind in ("mon", "num", "ord", "iso", "mdy") else self.date(k) if self.at(k).kind in ("ord",) else None
        if other and other[0].steps and other[0].steps[-1].kind in ("day", "to day") and any(s.kind == "month" for s in other[0].steps):
            end = other[1] + 1 if self.at(other[1]).word == ")" else other[1]
            if other[0].steps[-1].kind == "day":
                return replace(other[0], steps=(*other[0].steps, Step("is", n))), end
            return other[0], end
        day = self.ordinal(k) or (self.number(k) if k == i + 1 and self.at(k).kind == "num" and self.at(k).n > 12 else None)
        closed = day and (self.at(day[1]).kind != "end" or not re.match(r"[a-z]", lower(self.after).lstrip())) and self.at(i + 1).word != ","
        if day and closed and 1 <= day[0] <= 31 and self.at(day[1]).kind not in ("unit", "w"):
            return Chain(None, (Step("weekday", n), Step("day", day[0])), "weekday"), day[1]
        # of next week, last week
        k = i + 2 if self.at(i + 1).word in ("of", "in") else i + 1
        if self.at(k).word == "the":
            k += 1
        if self.at(k).kind == "rel" and self.at(k + 1).word == "week":
            return Chain(Base("this", self.at(k).n, "week"), (Step("weekday", n),), "weekday"), k + 2
        if self.words(i + 1, "after", "next"):
            return Chain(Base("this", 2 if False else 1, "week"), (Step("weekday", n),), "after next", ahead=True), i + 3
        counted = self.count(i + 1)
        if counted and self.at(counted[1]).word in ("from", "after") and self.at(counted[1] + 1).word in _FROM_NOW:
            amount, unit = counted[0][0]
            if unit == "week":
                return Chain(Base("this", amount, "week"), (Step("weekday", n),), "weekday"), counted[1] + 2
            return Chain(Base("ago", amount, unit), rule="ago"), counted[1] + 2
        return Chain(None, (Step("weekday", n),), "weekday"), i + 1

    def read_number(self, i: int) -> _Read | None:
        """12 October 2016, 15 July, 3 weeks ago, twenty five January, 10 previous weeks, nineteen ninety-six."""
        number = self.number(i)
        spoken = self.spoken_year(i)
        if spoken and self.at(spoken[1]).kind not in ("unit", "mon") and (spoken[1] - i > 2 or spoken[0] != 2000):
            return Chain(Base("year", spoken[0]), rule="year"), spoken[1]
        ordinal = self.ordinal(i)
        day = ordinal or number
        if day is None:
            return None
        j = day[1]
        k = j + 1 if self.at(j).word in ("of", "/", "day") or (self.at(j).word == "-" and self.raw[self.at(j).start - 1 :][:1] != " ") else j
        if self.at(k).word == "of":
            k += 1
        if self.at(k).word == "the" and self.at(k + 1).kind == "mon":
            k += 1
        if 1 <= day[0] <= 31 and self.at(k).kind == "mon" and (self.at(k).word not in _MODAL or self.is_month(k)):
            return self.day_of_month(day[0], k)
        if ordinal:
            found = self.read_ordinal(i, ordinal)
            if found:
                return found
        if self.at(j).kind == "wd" and number and number[0] < 60 and self.at(j).word.endswith("s") and self.at(j).word not in _SHORT:
            return self.weekdays_away(number[0], j)
        month = self.date(k) if self.at(j).word == "of" and self.at(k).kind == "rel" else None
        if number and 1 <= number[0] <= 31 and month and month[0].base and month[0].base.unit == "month" and not month[0].steps:
            return _inside(month[0], Step("day", number[0])), month[1]
        counted = self.count(i)
        if counted:
            return self.read_count(i, counted)
        follow = self.at(j)
        if number and 1 <= number[0] <= 31 and self.lead(i) in ("on", "for") and follow.word in (".", "") and not self.after.strip(" .!?\n"):
            return Chain(None, (Step("day", number[0]),), "bare day"), j
        if number and number[0] < 1000 and self.at(j).kind == "rel" and self.at(j + 1).kind == "unit" and self.at(j).word != "this":
            unit = self.at(j + 1).word
            if self.at(j + 1).n or number[0] == 1 or self.at(j).word in ("upcoming", "coming"):
                return Chain(Base("nth count" if self.at(j).word in ("upcoming",) else "count", self.at(j).n * number[0], unit), rule="count"), j + 2
        if self.alone and self.raw.strip().isdecimal():
            return None
        return None

    def weekdays_away(self, n: int, j: int) -> _Read | None:
        """2 Thursdays ago, 4 Tuesdays from now."""
        weekday = self.at(j).n
        if self.at(j + 1).word in ("ago", "back"):
            return Chain(Base("wd", -n, str(weekday)), rule="weekdays"), j + 2
        if self.at(j + 1).word in ("from", "hence", "later") :
            end = j + 3 if self.at(j + 2).word in _FROM_NOW else j + 2
            return Chain(Base("wd", n, str(weekday)), rule="weekdays"), end
        return None

    def day_of_month(self, day: int, k: int) -> _Read | None:
        month = Step("month", self.at(k).n)
        j = k + 1
        if self.at(j).word == "." and self.at(j).start == self.at(k).end:
            j += 1
        base = self.year_of(j)
        if base is None and self.at(j).kind == "num" and len(self.at(j).raw) == 2 and self.at(j + 1).kind == "end":
            base = Base("year", _century(self.at(j).n)), j + 1
        if base:
            return Chain(base[0], (month, Step("day", day)), "date"), base[1]
        return Chain(None, (month, Step("day", day)), "date"), k + 1

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
            if self.at(k).word == "-":
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

    def read_count(self, i: int, counted: tuple[list[tuple[int, str]], int]) -> _Read | None:
        parts, j = counted
        word = self.at(j).word
        if word == "'" or word == "'s":
            return None
        if len(parts) > 1:
            sign = -1 if word in ("ago", "earlier", "before") else 1 if word in ("later", "hence") else 0
            return (Chain(Base("many", sign, " ".join(f"{n * sign} {unit}" for n, unit in parts)), rule="ago"), j + 1) if sign else None
        n, unit = parts[0]
        if word in ("ago", "back") or self.words(j, "before", "now"):
            if n == 1 and unit == "year" and self.at(i).word == "a":
                return Chain(Base("year ago", -1, "year"), rule="ago"), j + 1
            return Chain(Base("ago", -n, unit), rule="ago"), j + (2 if word == "before" else 1)
        if word == "earlier":
            if n == 1 and unit == "year":
                return Chain(Base("year ago", -1, "earlier"), rule="ago"), j + 1
            return Chain(Base("later", -n, unit), rule="later"), j + 1
        if word == "later":
            return Chain(Base("later", n, unit), rule="later"), j + 1
        if self.words(j, "from", "today"):
            return Chain(Base("many", 1, f"{n} {unit}"), rule="ago"), j + 2
        if word == "hence" or (word in ("from", "after") and self.at(j + 1).word in _FROM_NOW):
            end = j + 1 if word == "hence" else j + 2
            if self.at(end).word == "on" and self.is_weekday(end + 1):
                end += 2
            return Chain(Base("ago", n, unit), rule="ago"), end
        if word == "in" and self.words(j, "in", "the", "future"):
            return Chain(Base("count", n, unit), rule="count"), j + 3
        return None

    def read_ordinal(self, i: int, ordinal: tuple[int, int]) -> _Read | None:
        """the third quarter of 2016, first Monday of October, second week of 2015, 15th day of next month, 15th century."""
        n, j = ordinal
        if self.at(j).word == "last":
            n, j = -n, j + 1
        if self.at(j).word == "-":
            j += 1
        token = self.at(j)
        if token.kind == "num" and self.at(j + 1).kind == "unit":  # the first ten days of
            outer = self.outer(j + 2)
            return (_inside(outer[0], Step("first" if n == 1 else "last", token.n, self.at(j + 1).word)), outer[1]) if outer and n == 1 else None
        if token.kind == "unit":
            return self.nth_unit(n, token.word, j + 1) if not token.n else None
        if token.kind == "wd" and (self.at(j + 1).word in ("of", "in", "after") or self.alone):
            if self.at(j + 1).word == "after":
                return None
            outer = self.outer(j + 1)
            return (_inside(outer[0], Step("nth", n, f"wd{token.n}")), outer[1]) if outer else None
        if token.kind == "wd" and self.at(j + 1).word not in ("of", "in") and token.word.endswith("day"):
            return Chain(Base("this", 0, "month"), (Step("nth", n, f"wd{token.n}"),), "nth"), j + 1
        if token.word in ("of", "in") and self.at(j + 1).word != "the":
            outer = self.date(j + 1)
            if outer and outer[0].base and outer[0].base.unit == "month" and not outer[0].steps:
                return _inside(outer[0], Step("day", n)), outer[1]
        if token.word == "of" and self.words(j, "of", "the", "month"):
            return Chain(Base("this", 0, "month"), (Step("day", n),), "day"), j + 3
        lead = self.lead(i)
        if n > 0 and n <= 31 and (lead == "the" or self.at(i).word == "the") and token.kind not in ("w", "ord") or (
            n > 0 and lead == "the" and (token.kind == "end" or token.word in (".", ",")) and not self.after.strip()):  # fmt: skip
            if token.kind == "end" and not re.match(r"[a-z0-9]", self.after.lstrip()) and (self.at(i - 2).word in ("on", "for", "until", "by", "from", "since") ):
                return Chain(None, (Step("day", n),), "bare day"), j
        return None

    def nth_unit(self, n: int, unit: str, j: int) -> _Read | None:
        if unit == "half":
            outer = self.outer(j) if self.at(j).word in ("of", ",", "-", "in") or self.at(j).kind in ("y4", "rel", "yy") else None
            step = Step("half", 2 if n in (2, -1) else 1)
            if outer and _level(outer[0]) == 0:
                return _inside(outer[0], step), outer[1]
            return Chain(None, (step,), "half"), j
        if unit == "quarter":
            base = self.year_of(j)
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
        outer = self.outer(j)
        if outer is None:
            return None
        chain, end = outer
        dotted = end + 1 if self.at(end).word == "." else end
        if unit == "week" and self.words(dotted, "on") and self.is_weekday(dotted + 1):
            weekday = Step("weekday", self.at(dotted + 1).n)
            return _inside(_inside(chain, Step("nth", n, unit)), weekday), dotted + 2
        if _level(chain) >= LEVEL["day"]:
            return None
        return _inside(chain, Step("nth", n, unit)), end

    def outer(self, i: int) -> _Read | None:
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

    def read_relative(self, i: int) -> _Read | None:
        """last May, next three months, this past spring, the following year, last year's third quarter."""
        token = self.at(i)
        n, j = token.n, i + 1
        strict = token.word
        if token.raw in ("This", "Last") and self.at(j).raw in ("Week", "Night"):  # the broadcasts
            return None
        if self.at(j).word == "season" and self.at(j).kind == "unit" and not self.alone:
            return None  # of sport or of fashion
        if strict == "this" and self.at(j).word in ("past", "coming", "upcoming", "last", "next", "weekend") and self.at(j).kind == "rel":
            strict, n, j = self.at(j).word, self.at(j).n, j + 1
        if self.at(j).word == "-" :
            j += 1
        if self.at(j).word in ("calendar", "full", "whole", "entire"):
            j += 1
        fiscal = self.at(j).word in ("fiscal", "financial")
        if fiscal:
            j += 1
        work = self.at(j).word in ("working", "work", "business")
        if work:
            j += 1
        nxt = self.at(j)
        if nxt.word == "date" and n == 0:
            return Chain(Base("this", 0, "day"), rule="today"), j + 1
        if nxt.word in ("morning", "afternoon", "evening") and strict in ("this", "next", "following"):
            story = strict != "this"
            return Chain(Base("story" if story else "this", int(story), "day"), rule="today"), j + 1
        if nxt.word == "night" and strict == "last":
            return Chain(Base("this", -1, "day"), rule="today"), j + 1
        if nxt.kind == "unit" and nxt.n and strict in ("coming", "upcoming", "next") and nxt.word in ("week", "month", "day"):
            return Chain(Base("recent", 0, "month"), rule="vague"), j + 1
        if nxt.kind == "unit" and strict == "last" and nxt.word in ("week", "day", "month", "weekend") and self.at(j + 1).word in ("of", "in"):
            outer = self.outer(j + 1)
            if outer and _level(outer[0]) in (0, 2, 3) and outer[0].rule not in ("fiscal",):
                return self.nth_unit(-1, nxt.word, j + 1)
        if nxt.kind == "unit":
            if work and nxt.word == "week":
                return Chain(Base("this", n, "workweek"), rule="week"), j + 1
            return self.relative_unit(strict, n, nxt.word, j, i, fiscal)
        if nxt.kind == "ord" and self.at(j + 1).kind == "unit":
            return self.nth_unit(-nxt.n, self.at(j + 1).word, j + 2) if strict == "last" else None
        if nxt.kind == "num" or nxt.word in ("few", "several", "couple"):
            return self.relative_count(strict, n, j)
        if nxt.kind == "mon" and self.is_month(j):
            return self.relative_month(strict, n, j)
        if nxt.kind == "wd" and self.is_weekday(j):
            return self.relative_weekday(strict, n, j)
        if nxt.kind == "season":
            ahead = None if strict == "this" else n > 0
            base = self.year_of(j + 1)
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
            found = self.read_md(j, sure=True)
            return (replace(found[0], base=Base("this", n, "year")), found[1]) if found else None
        return None

    def relative_unit(self, strict: str, n: int, unit: str, j: int, i: int, fiscal: bool) -> _Read | None:
        after = j + 1
        the = self.at(i - 1).word == "the"
        if unit == "half":
            if strict not in ("last",):
                return None
            return self.nth_unit(2, "half", after)
        if unit == "period":
            return None
        if unit == "year" and self.at(after).word == "'s":
            after += 1
            if self.at(after).kind == "ord" and self.at(after + 1).word == "quarter":
                return Chain(Base("this", n, "year"), (Step("quarter", self.at(after).n),), "quarter"), after + 2
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
            k = after + 1 if self.at(after).word in (",", "on") else after
            if self.is_weekday(k):
                return Chain(Base("this", n, "week"), (Step("weekday", self.at(k).n),), "weekday"), k + 1
        if unit == "quarter" and n == 0 and strict == "this":
            return Chain(Base("this", 0, "quarter"), rule="quarter"), after
        return Chain(Base("this", n, unit), rule=unit, uncertain=fiscal), after

    def relative_count(self, strict: str, n: int, j: int) -> _Read | None:
        number = self.number(j) or ((3, j + 1) if self.at(j).word in ("few", "several") else None)
        if number is None or number[0] > 999 or strict in ("this", "current", "present"):
            return None
        unit = self.at(number[1])
        if unit.kind != "unit" or unit.word in ("half", "period"):
            return None
        if self.at(j).word in ("few", "several"):
            return None
        if strict in ("upcoming", "coming") and strict == "upcoming":
            return Chain(Base("nth count", number[0], unit.word), rule="count"), number[1] + 1
        outer = self.outer(number[1] + 1) if self.at(number[1] + 1).word in ("of", "in") and strict in ("last",) else None
        if outer:
            return _inside(outer[0], Step("last", number[0], unit.word)), outer[1]
        return Chain(Base("count", n * number[0], unit.word), rule="count"), number[1] + 1

    def relative_month(self, strict: str, n: int, j: int) -> _Read | None:
        found = self.read_month(j)
        if found is None:
            return None
        chain, end = found
        if chain.base:
            return found
        if strict == "this" or strict == "current":
            return replace(chain, base=Base("this", 0, "year")), end
        return replace(chain, ahead=n > 0, rule="month/" + strict), end

    def relative_weekday(self, strict: str, n: int, j: int) -> _Read | None:
        found = self.read_weekday(j)
        if found is None:
            return None
        chain, end = found
        if chain.base or len(chain.steps) > 1 or chain.steps[0].kind != "weekday":
            return found
        outer = self.outer(end) if strict == "last" and self.at(end).word in ("of", "in") else None
        if outer and _level(outer[0]) in (0, 3):
            return _inside(outer[0], Step("nth", -1, f"wd{chain.steps[0].n}")), outer[1]
        if self.words(end, "after", "next"):
            return replace(chain, base=Base("this", 1, "week")), end + 2
        if strict == "next":
            return replace(chain, base=Base("this", 1, "week")), end
        if strict in ("previous", "prior", "preceding"):
            return replace(chain, base=Base("this", -1, "week")), end
        if strict in ("this", "current"):
            return replace(chain, base=Base("this", 0, "week")), end
        return replace(chain, ahead=n > 0, rule="weekday/last" if n < 0 else "weekday/coming"), end

    def read_part(self, i: int) -> _Read | None:
        """early May, the end of 1990, mid-November, late last year, earlier this month."""
        token = self.at(i)
        part = Step("part", token.n)
        if token.word in ("eoy", "boy"):
            return (Chain(Base("this", 0, "year"), (part,), "part"), i + 1) if token.raw.isupper() else None
        if token.word in ("eom", "bom"):
            return (Chain(Base("this", 0, "month"), (part,), "part"), i + 1) if token.raw.isupper() else None
        j = i + 1
        if self.at(j).word == "-":
            j += 1
        worded = token.word in ("beginning", "start", "middle", "end", "close")
        if self.at(j).word == "of" or (self.at(j).word == "in" and token.word in ("later", "earlier", "early", "late")):
            j += 1
        elif worded and self.at(j).kind != "rel":
            return None
        if self.words(j, "around"):
            j += 1
        k = j + 1 if self.at(j).word == "the" else j
        unit = self.at(k)
        if unit.kind == "unit" and (k > j or worded) and unit.word in ("week", "month", "year", "quarter", "decade"):
            return Chain(Base("this", 0, unit.word), (part,), "part"), k + 1
        if self.at(j).word == "that" or self.at(k).word == "same":
            found = self.date(j)
        else:
            found = self.date(k if self.at(k).kind in ("rel", "dec", "season", "ord") else j)
        if found is None or found[0].rule in ("today", "weekday", "date", "vague", "bare day", "ago", "later", "count") or _level(found[0]) > 4:
            if found and token.word in ("earlier", "later", "early", "late") and found[0].rule in ("today", "weekday"):
                return found
            return None
        return _inside(found[0], part), found[1]

    def read_word(self, i: int) -> _Read | None:
        """the …, in three weeks, a week ago, that September, recently, all week."""
        token = self.at(i)
        reader = _WORDS.get(token.word)
        return reader(self, i) if reader else None

    def read_the(self, i: int) -> _Read | None:
        token = self.at(i + 1)
        j = i + 2
        if token.word in ("week", "weekend") and self.at(j).word in ("of", "commencing", "starting", "beginning", "ending", "ended"):
            outer = self.date(j + 1)
            if outer and _level(outer[0]) >= 5 and not self.at(j).word.startswith("end"):
                return _inside(outer[0], Step("week of")), outer[1]
        if token.kind == "unit":
            if token.word in ("week", "weekend", "month", "year", "quarter", "fortnight", "decade") and not token.n:
                return self.the_unit(token.word, i, j)
            return None
        if token.word == "day" and self.at(j).word == "before":
            return None
        if token.word in ("current", "same", "full", "whole", "entire", "latest", "calendar", "comparable", "corresponding"):
            return self.read_the_same(i + 1)
        if token.word in ("year-ago", "year-earlier"):
            return self.read_year_ago(i + 1)
        if token.word == "ides":
            return self.read_ides(i + 1)
        if token.word in ("fiscal", "financial") and self.at(j).word == "year":
            return Chain(Base("this", 0, "year"), rule="fiscal", uncertain=True), j + 1
        if token.kind == "w":
            return None
        if token.kind == "y4" and (self.at(j).kind == "ord" and self.at(j + 1).word == "quarter"):
            return Chain(Base("year", token.n), (Step("quarter", self.at(j).n),), "quarter"), j + 2
        if token.kind == "season":
            found = self.date(i + 1)
            if found:
                return found
            lead = self.lead(i)
            return (Chain(None, (Step("season", token.n),), "season"), j) if lead in ("in", "over", "during", "into", "through", "by") else None
        if token.kind in ("num", "ord"):
            day = self.ordinal(i + 1)
            if day and 1 <= day[0] <= 31:
                found = self.read_number(i + 1)
                if found:
                    return found
                lead = self.lead(i)
                follow = self.at(day[1])
                closed = follow.kind == "end" and not re.match(r"[a-z]", self.after.lstrip()) or follow.word in (".", ",")
                if lead in ("on", "for", "until", "by", "since") and closed:
                    return Chain(None, (Step("day", day[0]),), "bare day"), day[1]
                return None
            if self.at(j).kind == "end" and token.kind == "num" and 13 <= token.n <= 31 and self.at(i - 1).word == "for":
                return Chain(None, (Step("day", token.n),), "bare day"), j
        if token.kind == "part" and token.word in ("early", "late"):
            return None
        return self.date(i + 1)

    def the_unit(self, unit: str, i: int, j: int) -> _Read | None:
        lead = self.lead(i)
        if unit == "weekend" and lead == "over" and self.at(j).word not in ("after", "of"):
            return Chain(None, (Step("weekend"),), "weekend"), j
        if self.words(j, "after", "next") or self.words(j, "after", "the", "next"):
            end = j + 2 if self.at(j + 1).word == "next" else j + 3
            return Chain(Base("this", 2, unit), rule=unit), end
        if unit == "week" and self.at(j).kind in ("num",) and self.at(j).n < 54:
            return self.week_number(j)
        if unit == "quarter":
            if self.words(j, "a", "year", "ago") or self.words(j, "a", "year", "earlier"):
                return Chain(Base("year ago", -1, "quarter"), rule="ago"), j + 3
            return Chain(Base("quarter", 0, "quarter"), rule="quarter"), j
        if unit == "year" and self.at(j).kind == "y4":
            return Chain(Base("year", self.at(j).n), rule="year"), j + 1
        if unit == "year" and self.at(j).word in ("before", "after", "ago", "earlier"):
            return None
        if unit in ("month", "week") and self.at(j).word in ("before", "after", "ago", "of"):
            return None
        return Chain(Base("this", 0, unit), rule=unit), j

    def week_number(self, j: int) -> _Read | None:
        n = self.at(j).n
        base = self.year_of(j + 1)
        if base:
            return Chain(base[0], (Step("nth", n, "week"),), "week"), base[1]
        return Chain(Base("this", 0, "year"), (Step("nth", n, "week"),), "week"), j + 1

    def read_the_same(self, i: int) -> _Read | None:
        word, token = self.at(i).word, self.at(i + 1)
        if token.word == "calendar":
            token = self.at(i + 2)
            i += 1
        if word in ("comparable", "corresponding"):
            if token.word in ("year-ago", "year-earlier"):
                return self.read_year_ago(i + 1)
            return None
        if token.kind == "unit":
            if word == "latest" and token.word in ("quarter", "period"):
                return Chain(Base("quarter", 0, "quarter"), rule="quarter"), i + 2
            if token.word == "period":
                if self.at(i + 2).word in ("a", "last", "of"):
                    other = self.date(i + 3 if self.at(i + 2).word == "of" else i + 2)
                    return other if other and _level(other[0]) <= 1 or other and other[0].rule == "ago" else None
                return None
            if word == "same":
                if token.word == "time":
                    return None
                if token.word == "quarter" or token.word == "month":
                    other = self.year_of(i + 2)
                    if other:
                        return Chain(Base("same quarter", other[0].n, other[0].kind) , rule="quarter"), other[1]
                return Chain(Base("story", 0, token.word), rule="story"), i + 2
            return Chain(Base("this", 0, token.word), rule=token.word), i + 2
        return None

    def read_year_ago(self, i: int) -> _Read | None:
        """the year-ago quarter, year-earlier, year-ago third quarter."""
        j = i + 1
        if self.at(j).word == "quarter" or self.at(j).word == "period":
            return Chain(Base("year ago", -1, "quarter"), rule="ago"), j + 1
        if self.at(j).kind == "ord" and self.at(j + 1).word == "quarter":
            return Chain(Base("this", -1, "year"), (Step("quarter", self.at(j).n),), "quarter"), j + 2
        if self.at(j).kind == "unit":
            return Chain(Base("this", -12 if self.at(j).word == "month" else -1, "month" if self.at(j).word == "month" else "year"), rule="ago"), j + 1
        return Chain(Base("year ago", -1, "earlier"), rule="ago"), j

    def read_that(self, i: int) -> _Read | None:
        """that September, that year, later that month, same day."""
        token = self.at(i + 1)
        if token.word == "same":
            i, token = i + 1, self.at(i + 2)
        if token.kind == "mon" and self.is_month(i + 1):
            return Chain(Base("story", 0, "year"), (Step("month", token.n),), "story"), i + 2
        if token.kind == "season":
            return Chain(Base("story", 0, "year"), (Step("season", token.n),), "story"), i + 2
        if token.kind == "unit" and not token.n and token.word in ("year", "month", "week", "day", "quarter"):
            return Chain(Base("story", 0, token.word), rule="story"), i + 2
        if token.kind == "feast":
            return Chain(Base("story", 0, "year"), (Step("feast", 0, names()[token.word]),), "story"), i + 2
        return None

    def read_in(self, i: int) -> _Read | None:
        """in three weeks, in a fortnight, within 3 years, in recent days; else what follows."""
        token = self.at(i)
        if self.at(i + 1).word == "recent" and self.at(i + 2).kind == "unit" and self.at(i + 2).n and self.at(i + 2).word in ("day", "week", "month"):
            return Chain(Base("recent", 0, "month"), rule="vague"), i + 3
        j = i + 1
        for lead in ("the", "next", "upcoming", "coming"):
            if token.word == "within" and self.at(j).word == lead:
                j += 1
        counted = self.count(j)
        if counted:
            parts, end = counted
            if self.at(end).word in ("'", "'s", "time"):
                while self.at(end).word in ("'", "'s", "time"):
                    end += 1
            if self.at(end).word in ("ago", "later", "earlier", "before", "from", "after", "of", "since", "between", "to", "or", "-"):
                if self.at(end).word in ("after", "from") and self.at(end + 1).word in ("today", "now"):
                    n, unit = parts[0]
                    return Chain(Base("within", 1, f"{n} {unit}") if token.word == "within" else Base("ago", n, unit), rule="count"), end + 2
                return None
            if len(parts) > 1:
                text = " ".join(f"{n} {unit}" for n, unit in parts)
                return Chain(Base("within" if token.word == "within" else "many", 1, text), rule="ago"), end
            n, unit = parts[0]
            vague = unit in ("year", "quarter", "decade", "month") or token.word == "within"
            if n == 1 and vague and self.at(j).word in ("a", "an"):
                return None  # the lowest in a year; within a week
            if token.word == "within":
                return Chain(Base("within", 1, f"{n} {unit}"), rule="within"), end
            if self.at(end).word == "on" and self.is_weekday(end + 1):
                end += 2
            if self.at(end).kind in ("unit", "num", "y4"):
                return None
            return Chain(Base("ago", n, unit), rule="in"), end
        return None

    def read_ides(self, i: int) -> _Read | None:
        month = self.at(i + 2)
        if self.at(i + 1).word != "of" or month.kind != "mon":
            return None
        return Chain(None, (Step("month", month.n), Step("day", 15 if month.n in (3, 5, 7, 10) else 13)), "date"), i + 3

    def read_a(self, i: int) -> _Read | None:
        if self.at(i + 1).word in ("year-ago", "year-earlier"):
            return self.read_year_ago(i + 1)
        counted = self.count(i)
        return self.read_count(i, counted) if counted else None

    def read_all(self, i: int) -> _Read | None:
        """all week, rest of the year."""
        token = self.at(i)
        j = i + 1
        if token.word == "rest":
            while self.at(j).word in ("of", "the", "my", "our", "this"):
                j += 1
            if self.at(j).kind == "unit" and self.at(j).word in ("week", "month", "year", "quarter") and j > i + 1:
                return Chain(Base("rest", 0, self.at(j).word), rule="rest"), j + 1
            return None
        if token.word == "my" and self.at(j).word == "weekend":
            return Chain(Base("this", 0, "weekend"), rule="weekend"), j + 1
        if self.at(j).kind == "unit" and not self.at(j).n and self.at(j).word in ("week", "year", "month"):
            return Chain(Base("this", 0, self.at(j).word), rule=self.at(j).word), j + 1
        return None

    def read_vague(self, i: int) -> _Read | None:
        if self.at(i - 1).word in ("most", "as", "until", "more") or self.before.rstrip().endswith(("most", "more", " as", "until", "ntil")):
            return None
        return Chain(Base("recent", 0, "month"), rule="vague"), i + 1

    def read_its(self, i: int) -> _Read | None:
        found = self.date(i + 1) if self.at(i + 1).kind in ("ord",) and self.at(i + 2).word == "quarter" else None
        return found

    def read_fiscal(self, i: int) -> _Read | None:
        token = self.at(i + 1)
        if token.kind == "y4":
            return Chain(Base("year", token.n), rule="fiscal", uncertain=True), i + 2
        if token.kind == "ord" and self.at(i + 2).word == "quarter":
            found = self.read_number(i + 1)
            return (replace(found[0], uncertain=True), found[1]) if found else None
        return None

    def read_fy(self, i: int) -> _Read | None:
        return Chain(Base("year", _century(int(self.at(i).word[-2:]))), rule="fiscal", uncertain=True), i + 1

    def read_year_end(self, i: int) -> _Read | None:
        return Chain(Base("this", 0, "year"), (Step("part", 3),), "part"), i + 1

    def read_unit(self, i: int) -> _Read | None:
        """weekend, week 31, year 2008, year's end, month of September."""
        token, nxt = self.at(i), self.at(i + 1)
        if token.word == "weekend" and (self.alone or self.before.split()[-1:] == ["mom"] or not self.before.strip()):
            return Chain(Base("this", 0, "weekend"), rule="weekend"), i + 1
        if token.word == "week" and nxt.kind == "num" and nxt.n < 54 and nxt.word.isdecimal():
            return self.week_number(i + 1)
        if token.word == "week" and nxt.word in ("of", "commencing", "starting", "beginning"):
            outer = self.date(i + 2)
            return (_inside(outer[0], Step("week of")), outer[1]) if outer and outer[0].rule == "date" else None
        if token.word == "year" and (nxt.kind == "y4" or nxt.kind == "num" and nxt.n > 99):
            return Chain(Base("year", nxt.n), rule="year"), i + 2
        if token.word == "year" and nxt.word == "'s" and self.at(i + 2).word == "end":
            return self.read_year_end(i + 2)
        if token.word == "month" and nxt.word == "of" and self.at(i + 2).kind == "mon":
            return self.read_month(i + 2)
        return None

    def read_year(self, i: int) -> _Read | None:
        token, nxt = self.at(i), self.at(i + 1)
        if nxt.word == "," and self.at(i + 2).kind == "mon" or nxt.kind == "mon":
            j = i + 2 if nxt.word == "," else i + 1
            month = self.read_month(j) if self.is_month(j) else None
            if month and month[0].base is None and (len(month[0].steps) == 1):
                return replace(month[0], base=Base("year", token.n)), month[1]
        if nxt.kind == "ord" and self.at(i + 2).word == "quarter":
            return Chain(Base("year", token.n), (Step("quarter", nxt.n),), "quarter"), i + 3
        if nxt.kind == "season":
            return Chain(Base("year", token.n), (Step("season", nxt.n),), "season"), i + 2
        if nxt.kind == "feast" and nxt.word != "may day":
            return Chain(Base("year", token.n), (Step("feast", 0, names()[nxt.word]),), "feast"), i + 2
        if nxt.kind == "qy":
            return Chain(Base("year", token.n), (_part_of_year(nxt.word),), "quarter"), i + 2
        if nxt.word == "-" and self.at(i + 2).kind == "qy":
            return Chain(Base("year", token.n), (_part_of_year(self.at(i + 2).word),), "quarter"), i + 3
        return self.bare_year(i)

    def bare_year(self, i: int) -> _Read | None:
        token = self.at(i)
        tail = lower(self.raw[token.end :] + self.after)
        lead = self.at(i - 1) if i else None
        before = self.lead(i)
        if _not_after_year().match(tail):
            return None
        close = self.raw[: token.start][-1:] or self.before[-1:]
        if close and close in "$£€#.:+/":
            return None
        if close == "-" and not lead and not self.before.endswith(("post-", "pre-")):
            return None
        if close == "-" and i >= 2 and self.at(i - 2).kind == "num" and self.at(i - 2).word.isdecimal():
            return None  # 138-2010
        if lead and lead.kind == "num" and not lead.word.isalpha() and close == "-":
            return None
        sure = before in ("in", "since", "by", "of", "from", "to", "until", "till", "year", "before", "after", "between", "and", "through", "the", "during", "=", "than")
        if not (1900 <= token.n <= 2035 or (sure and token.n >= 1100)):
            return None
        end = i + 1
        if self.at(end).word in ("a.d", "ad", "a.d."):
            end += 1
        return Chain(Base("year", token.n), rule="bare year"), end

    def read_numeric(self, i: int) -> _Read | None:
        token = self.at(i)
        close = self.raw[: token.start][-1:] or self.before[-1:]
        if close in "$£€#.:+" and close:
            return None
        if close == "-" and token.kind in ("mdy", "my", "ym", "md") and not self.at(i - 2).kind.startswith("md"):
            return None
        chain = _NUMERIC[token.kind](token.word)
        if chain is None:
            return None
        if token.kind == "md":
            return self.read_md(i)
        return chain, i + 1

    def read_md(self, i: int, *, sure: bool = False) -> _Read | None:
        token = self.at(i)
        month, day = (int(n) for n in re.findall(r"\d+", token.word))
        lead = self.lead(i)
        chain = Chain(None, (Step("month", month), Step("day", day)), "date")
        dotted = "." in token.word or "-" in token.word
        if self.at(i + 1).kind == "mon" and dotted and self.at(i + 1).word:  # 13-15 July
            found = self.day_of_month(month, i + 1)
            if found and month <= day:
                return replace(found[0], steps=(*found[0].steps, Step("to day", day))), found[1]
        if sure or (self.alone and (not dotted or "." not in token.word or lead == "on")):
            return chain, i + 1
        if dotted:
            closed = not self.after.strip(" .!?\n") and self.at(i + 1).kind == "end"
            return (chain, i + 1) if lead == "on" and closed else None
        return (chain, i + 1) if lead in ("on", "from", "to", "by", "until", "since", "after", "before", "between") or self.at(i + 1).word in ("-", "to") or self.at(i - 1).word in ("-", "to") else None

    def read_decade(self, i: int) -> _Read | None:
        token = self.at(i)
        figures = "".join(char for char in token.word if char.isdecimal())
        lead = self.lead(i)
        if figures:
            value = int(figures)
            the = lead == "the" or (lead in ("early", "late", "mid", "-") and "the" in (self.lead(i - 1), self.lead(i - 2)))
            if value < 100 and not (the or "'" in token.word or "mid" in token.word or (lead == "in" and " " in token.word)):
                return None  # in his late 30s
            if value % 10:
                return None
            century = value if value >= 100 else value + (2000 if value < 30 else 1900)
        else:
            if lead not in ("the", "early", "late", "mid", "-", "nineteen", "eighteen", "twenty"):
                return None
            century = token.n + (1800 if lead == "eighteen" else 2000 if lead == "twenty" else 1900)
        return Chain(Base("decade", century), rule="decade"), i + 1

    def read_feast(self, i: int) -> _Read | None:
        token = self.at(i)
        rule = names()[token.word]
        if token.word in ("new year's", "mardi gras", "independence day") and token.word == "mardi gras":
            return None
        step = Step("feast", 0, rule)
        j = i + 1
        if self.at(j).word == "weekend":
            step, j = Step("feast", 2, rule), j + 1
        elif self.at(j).word == "week" and self.at(j).kind == "unit":
            step, j = Step("feast", 3, rule), j + 1
        base = self.year_of(j)
        if base:
            return Chain(base[0], (step,), "feast"), base[1]
        return Chain(None, (step,), "feast"), j

    def read_season(self, i: int) -> _Read | None:
        token = self.at(i)
        base = self.year_of(i + 1)
        if base:
            return Chain(base[0], (Step("season", token.n),), "season"), base[1]
        if self.alone and self.at(i + 1).kind == "end":
            return Chain(None, (Step("season", token.n),), "season"), i + 1
        return None

    def read_quarter(self, i: int) -> _Read | None:
        """Q3 2016, h1 of last year, Q2."""
        step = _part_of_year(self.at(i).word)
        base = self.year_of(i + 1)
        if base:
            return Chain(base[0], (step,), "quarter"), base[1]
        return Chain(None, (step,), step.kind), i + 1

    def read_today(self, i: int) -> _Read | None:
        if self.before.rstrip().endswith("usa") or (i and self.at(i - 1).word == "usa"):
            return None
        if re.match(r" ?(?:program|show)", lower(self.raw[self.at(i).end :] + self.after)):
            return None
        return Chain(Base("this", self.at(i).n, "day"), rule="today"), i + 1


_PREFIXES: list[tuple[tuple[str, ...], str]] = [
    (("no", "later", "than"), "until"), (("not", "later", "than"), "until"), (("as", "late", "as"), "until"),
    (("on", "or", "earlier", "than"), "until"), (("on", "or", "before"), "until"), (("before", "or", "in"), "until"), (("before", "or", "on"), "until"),
    (("after", "or", "equal", "to"), "since"), (("on", "or", "after"), "since"), (("on", "or", "later", "than"), "since"),
    (("later", "than"), "after"), (("sooner", "than"), "before"), (("earlier", "than"), "before"), (("greater", "than"), "after"),
    (("less", "than"), "before"), (("starting", "on"), "since"), (("starting", "from"), "since"), (("starting",), "since"),
    (("since",), "since"), (("after",), "after"), (("before",), "before"),
]  # fmt: skip
_SUFFIXES: list[tuple[tuple[str, ...], str]] = [
    (("or", "later"), "since"), (("and", "later"), "since"), (("and", "greater"), "since"), (("or", "greater"), "since"), (("or", "after"), "since"),
    (("and", "after"), "since"), (("onwards",), "since"), (("onward",), "since"), (("and", "forward"), "since"), (("or", "earlier"), "until"),
    (("or", "before"), "until"), (("and", "before"), "until"), (("and", "earlier"), "until"),
]  # fmt: skip


def _bounds(chain: Chain) -> bool:
    return not (chain.base and chain.base.kind in ("count", "recent", "later", "year ago", "quarter"))


def _level(chain: Chain) -> int:
    if chain.steps:
        return LEVEL.get(chain.steps[-1].kind, 5)
    if chain.base is None:
        return -1
    if chain.base.kind in ("year", "decade", "century"):
        return 0
    return {"year": 0, "decade": 0, "half": 1, "quarter": 2, "month": 3, "week": 4}.get(chain.base.unit, 5)


def _inside(chain: Chain, step: Step) -> Chain:
    return replace(chain, steps=(*chain.steps, step), rule=chain.rule if step.kind == "part" else step.kind)


def _century(two: int) -> int:
    return two + (1900 if two >= 50 else 2000) if two < 100 else two


def _part_of_year(word: str) -> Step:
    return Step("quarter" if word[-2] == "q" else "half", int(word[-1]))


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
    return _ymd(_century(int(two)), _named(one), int(day))


def _mdy(word: str) -> Chain | None:
    month, day, year = (int(n) for n in re.findall(r"\d+", word))
    if month > 12:
        month, day = day, month
    value = year if year > 99 else 2000 + year if year < 30 else 1900 + year
    return _ymd(value, month, day)


def _compact(word: str) -> Chain | None:
    return _ymd(int(word[:4]), int(word[4:6]), int(word[6:]))


def _yq(word: str) -> Chain:
    return Chain(Base("year", int(word[:4])), (_part_of_year(word),), "quarter")


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


_NUMERIC = {"iso": _iso, "compact": _compact, "dmy": _dmy, "mdy": _mdy, "yq": _yq, "ym": _ym, "my": _my, "yy": _yy, "md": lambda word: Chain(None)}
_READERS = {
    "mon": _Parser.read_month, "wd": _Parser.read_weekday, "num": _Parser.read_number, "ord": _Parser.read_number, "rel": _Parser.read_relative,
    "part": _Parser.read_part, "w": _Parser.read_word, "unit": _Parser.read_unit, "y4": _Parser.read_year, "dec": _Parser.read_decade,
    "feast": _Parser.read_feast, "season": _Parser.read_season, "qy": _Parser.read_quarter, "fy": _Parser.read_fy, "today": _Parser.read_today,
    **dict.fromkeys(_NUMERIC, _Parser.read_numeric),
}  # fmt: skip
_WORDS = {
    "the": _Parser.read_the, "in": _Parser.read_in, "within": _Parser.read_in, "a": _Parser.read_a, "an": _Parser.read_a, "that": _Parser.read_that,
    "same": lambda self, i: self.read_the_same(i), "all": _Parser.read_all, "rest": _Parser.read_all, "my": _Parser.read_all, "each": lambda self, i: None,
    "recently": _Parser.read_vague, "lately": _Parser.read_vague, "fiscal": _Parser.read_fiscal, "year-end": _Parser.read_year_end,
    "year-ago": _Parser.read_year_ago, "year-earlier": _Parser.read_year_ago, "few": _Parser.read_a, "several": _Parser.read_a, "w/c": lambda self, i: self.week_of(i),
}  # fmt: skip
