"""Chinese: a run of tokens → the expressions in it.

去年9月8日 reads as base 去年, steps 9月 and 8日; 8月15日至18日 as a range of two chains; 2019年1月1日或之后 as an
open one.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.times import zh_words
from timeline.times.algebra import LEVEL, Base, Chain, Expression, Moved, Open, Range, Step
from timeline.times.zh_values import BASES, REL_DAYS, STEPS, WEEKDAYS, rel, rel_d

Token = tuple[str, str, int, int]
Found = tuple[int, int, Expression]

_SKIP = {"glue", "name", "quoted"}
_AHEAD = 8  # how far beyond the last token a rule may look
_LONGEST = 24  # tokens of a run
_known: dict[tuple[str, str, str, bool], tuple[Found, ...]] = {}
_MOST_KNOWN = 20_000


def lex(text: str, at: int) -> tuple[int, list[Token]]:
    """The tokens that stand together from a place on, without the glue at their end, and where they end."""
    matchers = zh_words.matchers()
    rest = matchers[""]
    tokens: list[Token] = []
    position = at
    while len(tokens) < _LONGEST and (found := matchers.get(text[position : position + 1], rest)(text, position)):
        kind = found.lastgroup or ""
        if not tokens and kind == "glue":
            break
        tokens.append((kind, found[0], position - at, found.end() - at))
        position = found.end()
    while tokens and tokens[-1][0] in ("glue", "from", "to", "pre_about"):
        tokens.pop()
    return (at + tokens[-1][3] if tokens else at), tokens


def parse(text: str, tokens: list[Token], before: str, after: str, alone: bool) -> tuple[Found, ...]:
    """The expressions of a run, with their offsets in it; `before` and `after` are the characters around it.

    Runs are remembered: the same few hundred (今年, 近日, 2019年) are most of what news says.
    """
    key = (text, before, after, alone)
    known = _known.get(key)
    if known is None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        known = _known[key] = tuple(_Parser(text, tokens, before, after, alone).expressions())
    return known


class _Parser:
    """Reads one run from left to right, the longest expression first."""

    def __init__(self, text: str, tokens: list[Token], before: str, after: str, alone: bool) -> None:
        self.text, self.tokens = text, tokens
        self.kinds = [token[0] for token in tokens] + [""] * _AHEAD
        self.words = [token[1] for token in tokens] + [""] * _AHEAD
        self.before, self.after, self.alone = before, after, alone

    def expressions(self) -> list[Found]:
        found: list[Found] = []
        at = 0
        while at < len(self.tokens):
            if self.kinds[at] in _SKIP:
                at += 1
                continue
            result = self.expression(at)
            if result is None:
                at += 1
                continue
            expression, end, start_token = result
            found.append((self.tokens[start_token][2], self.tokens[end - 1][3], expression))
            at = end
        return found

    def skip(self, at: int) -> int:
        while self.kinds[at] == "glue":
            at += 1
        return at

    def expression(self, at: int) -> tuple[Expression, int, int] | None:
        """An expression that starts at this token: itself, the token after it, the token it starts with."""
        start = at
        prefix = ""
        if self.kinds[at] in ("from", "pre_about"):
            prefix = self.words[at]
            at = self.skip(at + 1)
        elif at == 0 and self.before:
            prefix = (
                "从"
                if self.before[-1] in "从自"
                else "约"
                if self.before.endswith("约")
                else self.before
                if self.before == "截止到"
                else ""
            )
        one = self.chain(at, ranged=prefix in ("从", "自", "由"))
        if one is None:
            return None
        chain, end = one
        chain, end = self.weekday_beside(chain, end)
        if chain.rule == "md" and self.kinds[end] == "feast":  # 3·8女王节
            end += 1
        if prefix.startswith(("约", "大")):
            chain = replace(chain, approx=True)
        ranged = self.range(chain, end, prefix)
        if ranged:
            return (*ranged, start)
        if chain.rule == "list":
            return None
        if chain.rule == "bare year" and not (self.alone_at(at, end) or prefix):
            return None
        # A span that has the publication month at its end: 从2016年9月至今.
        if self.kinds[end] == "so_far":
            unit = {0: "year", 3: "month"}.get(_level_of(chain.base, list(chain.steps)), "day")
            return Range(chain, Chain(Base("this", 0, unit)), "so far"), end + 1, start
        if self.kinds[end] == "about":
            return replace(chain, approx=True), end + 1, start
        opened = self.open(chain, end, prefix)
        if opened:
            return (*opened, start)
        if self.kinds[self.skip(end)] == "shift" and self.kinds[end] == "glue":
            pass
        moved = self.moved(chain, end)
        if moved:
            return (*moved, start)
        if (
            self.kinds[end] == "story"
            and self.words[end] in ("当天", "当日")
            and chain.steps
            and chain.steps[-1].kind in ("feast", "day")
        ):
            end += 1  # 黑五当天
        return chain, end, at

    def alone_at(self, at: int, end: int) -> bool:
        """Whether nothing but this stands in the text, or it opens it."""
        return (self.alone or (self.before == "" and at == 0 and self.text[self.tokens[end - 1][3] :][:1] == " ")
                or (self.before in "在于至到" and at == 0))  # fmt: skip

    def weekday_beside(self, chain: Chain, end: int) -> tuple[Chain, int]:
        """周日, 二月十号 and 1月13日（周四） are one date."""
        if chain.base is None and len(chain.steps) == 1 and chain.steps[0].kind == "weekday":
            next_at = self.skip(end)
            if next_at > end and self.kinds[next_at] in ("month", "iso", "year"):
                other = self.chain(next_at)
                if other and other[0].steps and other[0].steps[-1].kind == "day":
                    return replace(other[0], steps=(*other[0].steps, Step("is", chain.steps[0].n))), other[1]
        elif (chain.steps and chain.steps[-1].kind == "day") or (chain.base and chain.base.kind == "day"):
            next_at = self.skip(end)
            if self.kinds[next_at] == "weekday" and "末" not in self.words[next_at]:
                closing = next_at + 1
                chain = replace(chain, steps=(*chain.steps, Step("is", WEEKDAYS[self.words[next_at][-1]])))
                return chain, closing + 1 if self.words[closing] == ")" else closing
        return chain, end

    def range(self, one: Chain, end: int, prefix: str) -> tuple[Expression, int] | None:
        at = self.skip(end)
        if self.kinds[at] != "to":
            return None
        joiner = self.words[at]
        next_at = self.skip(at + 1)
        other = self.chain(next_at, ranged=True)
        if other is None:
            return None
        chain, after = other
        chain, after = self.weekday_beside(chain, after)
        soft = joiner in "和与及、"
        if soft and one.rule != "list":
            closing = self.skip(after)
            if self.kinds[closing] != "between":
                return None
            return Range(one, chain), closing + 1
        if one.rule == "list" and chain.steps[-1:] and one.steps[-1].kind != chain.steps[-1].kind and not soft:
            return None
        if soft and one.rule == "list" and chain.steps[-1].n != one.steps[-1].n + 1 and one.steps[-1].kind == "day":
            return None  # 8日、15日 are two days
        if one.rule == "bare year" and chain.rule == "bare year" and not (prefix or not self.before or one != chain):
            return None
        if self.kinds[after] == "between":
            after += 1
        return Range(one, chain), after

    def open(self, chain: Chain, end: int, prefix: str) -> tuple[Expression, int] | None:
        at = self.skip(end)
        word = self.words[at]
        dated = bool(chain.base and chain.base.kind in ("year", "day", "roc")) or (
            bool(chain.steps) and chain.rule != "part"
        )
        if not dated:
            return None
        if self.kinds[at] == "after" and at == end:
            if word in ("起", "以来", "开始") and (prefix not in ("从", "自") or word == "开始"):
                return None  # 2017年起: the event has that date
            if word in ("起", "以来"):
                return Open(chain, "since", "since"), at + 1
            inclusive = word.startswith(("或", "及")) or "更晚" in word
            if word == "后" and not self.alone:
                return None  # 2016年后: as a rule a time of the narrative
            return Open(chain, "since" if inclusive else "after"), at + 1
        if self.kinds[at] == "before" and at == end:
            inclusive = word.startswith(("或", "及"))
            if word == "前" and not self.alone:
                return None
            return Open(chain, "until" if inclusive else "before"), at + 1
        if prefix.startswith("截") and not self.after.startswith(("日", "时")):
            return (Open(chain, "until" if chain.steps else "before"), end) if prefix == "截止到" else None
        return None

    def moved(self, chain: Chain, end: int) -> tuple[Expression, int] | None:
        """明天的后天: two days on."""
        if self.words[end] == "的" and self.kinds[end + 1] == "rel_d" and chain.base and chain.base.unit == "day":
            return Moved(chain, REL_DAYS[self.words[end + 1][:-1]], "day"), end + 2
        return None

    # --- one chain --------------------------------------------------------------------------------------------------

    def chain(self, at: int, *, ranged: bool = False) -> tuple[Chain, int] | None:
        lunar = False
        if self.kinds[at] == "lunar":
            lunar, at = True, self.skip(at + 1)
        start = at
        kind, word = self.kinds[at], self.words[at]
        head = BASES.get(kind)
        base: Base | None = None
        steps: list[Step] = []
        chain = Chain(None)
        if head:
            made = head(word)
            if made is None:
                return None
            chain = made
            base, steps = chain.base, list(chain.steps)
            if kind == "year2" and not self.two_digits(at):
                return None
            if kind == "year_n" and not (ranged or self.alone_at(at, at + 1) or self.year_goes_on(at + 1)):
                return None
            if kind == "md" and not (self.alone or ranged or self.dated(at)):
                return None
            at += 1
            if kind in ("vague", "both", "md", "compact", "dmy") or (
                base and base.kind in ("ago", "later", "count", "day")
            ):
                return chain, at
            beside = self.skip(at)
            if (
                kind in ("rel_y", "year")
                and self.kinds[beside] == "rel_d"
                and base
                and self.words[beside - 1] in ("的", word)
            ):
                same = Step("same day", base.n, "year" if kind == "year" else "")  # 去年今日
                day_base = rel_d(self.words[beside]).base
                return replace(chain, base=day_base, steps=(same,)), beside + 1
            if kind == "rel_y" and self.kinds[at] == "rel_m" and base:
                base = Base("this", base.n * 12 + rel(self.words[at]), "month")
                at += 1
        while True:
            next_at = self.skip(at)
            taken = self.step(next_at, base, steps, lunar, glued=next_at > at)
            if taken is None:
                break
            step, extra, at = taken
            steps += step
            chain = replace(chain, approx=chain.approx or extra)
        if base is None and not steps:
            return None
        if base is None and steps[0] == Step("part", steps[0].n, "this month"):
            base = Base("this", 0, "month")
        rule = chain.rule or ("+".join(step.kind for step in steps) if steps else kind)
        if base is None and not self.may_stand_alone(start, at, steps, ranged):
            return None
        if self.kinds[at - 1] in ("list_m", "list_d"):
            rule = "list"
        return replace(chain, base=base, steps=tuple(steps), rule=rule), at

    def may_stand_alone(self, start: int, end: int, steps: list[Step], ranged: bool) -> bool:
        """Whether a chain without a base is a date at all: 9日 is, 12号 and a bare 初五 are not."""
        kind, word = self.kinds[start], self.words[start]
        if kind == "day" and "号" in word:
            lead = self.text[: self.tokens[start][2]][-1:] or self.before
            return ranged or lead in set("于在至到月从自")
        if kind == "season" and not self.alone:
            return self.after in (",", "。", ";", "、", "") and end == len(self.tokens)
        if kind in ("day_n", "first") and not ranged:
            return kind == "first" and "季" in word
        if kind == "lunar_d":
            return False
        if kind == "nth":
            return self.kinds[end - 1] == "weekday" or (steps[-1].unit.startswith("wd") and False)
        if kind == "quarter":  # 第二季 is a season on television
            return "度" in word or "Q" in word or ranged or self.alone
        return True

    def year_goes_on(self, at: int) -> bool:
        """Whether what follows makes a year of a number: 2014-2016, 2020 Q3."""
        return self.kinds[at] == "to" or self.kinds[self.skip(at)] in ("quarter", "half")

    def dated(self, at: int) -> bool:
        """Whether 3·8 or 12/1 is a day, and no fraction, no heading and no price."""
        word = self.words[at]
        if "·" in word:
            return True
        lead = self.text[: self.tokens[at][2]][-1:] or self.before
        return "/" in word and (lead in set("于在自从至到") or self.kinds[at + 1] == "to")

    def two_digits(self, at: int) -> bool:
        """Whether 16年 is a year: with a month or a part after it, in 〇八年, or where nothing makes it a count."""
        word = self.words[at]
        follows = self.kinds[self.skip(at + 1)]
        if follows in (
            "month",
            "quarter",
            "half",
            "feast",
            "season",
            "xun",
            "part",
            "list_m",
            "first",
            "lunar_m",
            "nth",
        ):
            return True
        if not word[0].isascii():  # 三四年, 五六年: some years
            return self.alone or "一二三四五六七八九".find(word[:2]) < 0
        if self.kinds[at + 1] in ("to", "before", "after") and self.kinds[self.skip(at + 2)] in ("year", "year2"):
            return True
        if word[0] == "0" or self.alone:
            return True
        lead = self.text[: self.tokens[at][2]][-1:] or self.before
        tail = self.text[self.tokens[at][3] :][:1] or self.after
        return lead in set("在于自从至到,。;、 ") | {""} and tail in set(",。;、") | {""} and lead != ""

    def step(
        self, at: int, base: Base | None, steps: list[Step], lunar: bool, *, glued: bool
    ) -> tuple[list[Step], bool, int] | None:
        kind, word = self.kinds[at], self.words[at]
        make = STEPS.get(kind)
        if make is None:
            return None
        made = make(word)
        if made is None:
            return None
        if glued and self.words[at - 1] not in ("的", " ", "  ") and kind not in ("month", "day"):
            return None
        if glued and self.words[at - 1] in (")", "(", ", ", ","):
            return None
        level = _level_of(base, steps)
        step = made[0]
        if (
            kind == "day_n"
            and step.n == 15
            and steps
            and steps[-1] == Step("month", 8)
            and not (base and base.kind == "year")
        ):
            steps[-1] = Step("lunar", 815)  # 八月十五 without 日 is the feast
            return [], False, at + 1
        if lunar and step.kind in ("month",):
            made, step = [Step("lunar", step.n * 100)], Step("lunar", step.n * 100)
        if steps and steps[-1].kind == "month" and kind == "lunar_d":
            steps[-1] = Step("lunar", steps[-1].n * 100, "leap" if steps[-1].unit == "leap" else "")
        if steps and steps[-1].kind == "lunar" and step.kind == "day":
            if steps[-1].n % 100:
                return None
            steps[-1] = Step("lunar", steps[-1].n + step.n, steps[-1].unit)
            return [], False, at + 1
        if kind == "lunar_d" and not steps:
            return None
        if kind == "weekday" and not (base and base.unit == "week") and (base or steps):
            return None
        if step.kind == "part":
            part = self.part(word, base, steps)
            return ([part], False, at + 1) if part else None
        if step.kind == "nth" and not (base or steps):
            return None
        if step.kind in ("first", "last") and not (base or steps) and kind != "first":
            return None
        if LEVEL.get(step.kind, 5) <= level and step.kind not in ("nth", "first", "last") and (base or steps):
            return None
        if step.kind in ("nth", "first", "last") and level >= 5:
            return None
        return made, False, at + 1

    def part(self, word: str, base: Base | None, steps: list[Step]) -> Step | None:
        level = _level_of(base, steps)
        number_of = (
            1
            if any(c in word for c in "初头") or "伊始" in word or "早" in word
            else 3
            if any(c in word for c in "底末终后")
            else 2
        )
        if word == "年内":
            return Step("rest") if level == 0 else None
        if word.startswith(("年", "岁")):
            return Step("part", number_of, "december") if level <= 0 and not steps else None
        if word == "月内":
            return None
        if level < 0:
            return Step("part", number_of, "this month") if word[0] == "月" else None
        return Step("part", number_of, "december" if level == 0 else "")


def _level_of(base: Base | None, steps: list[Step]) -> int:
    if steps:
        return LEVEL.get(steps[-1].kind, 5)
    if base is None:
        return -1
    if base.unit in ("year", "") or base.kind in ("year", "decade", "century"):
        return 0
    return {"month": 3, "week": 4, "day": 5, "quarter": 2}.get(base.unit, 5)
