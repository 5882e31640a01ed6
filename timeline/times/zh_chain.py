"""Chinese: one chain, from a base or a bare month down: 去年9月8日, 第三季度, 正月初五."""

from __future__ import annotations

from timeline.times.algebra import LEVEL, Base, Chain, Step, replace
from timeline.times.zh_values import BASES, STEPS, rel, rel_d

Token = tuple[str, str, int, int]  # kind, words, where they begin and end in the run
_AHEAD = 8  # how far beyond the last token a rule may look


class ChainReader:
    """The tokens of a run, and the chains that stand in it."""

    def __init__(self, text: str, tokens: list[Token], before: str, after: str, alone: bool) -> None:
        self.text, self.tokens = text, tokens
        self.kinds = [token[0] for token in tokens] + [""] * _AHEAD
        self.words = [token[1] for token in tokens] + [""] * _AHEAD
        self.before, self.after, self.alone = before, after, alone

    def skip(self, at: int) -> int:
        while self.kinds[at] == "glue":
            at += 1
        return at

    def alone_at(self, at: int, end: int) -> bool:
        """Whether nothing but this stands in the text, or it opens it."""
        return (self.alone or (self.before == "" and at == 0 and self.text[self.tokens[end - 1][3] :][:1] == " ")
                or (self.before in "在于至到" and at == 0))  # fmt: skip

    def chain(self, at: int, *, ranged: bool = False) -> tuple[Chain, int] | None:
        """The chain that starts at this token, and the token after it."""
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
            return self.kinds[end - 1] == "weekday"
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
        """The steps that the token adds to a chain, if it can follow what the chain has."""
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
        level = level_of(base, steps)
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
        """初, 底, 年中: the part of the year or the month before it, or of this one."""
        level = level_of(base, steps)
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


def level_of(base: Base | None, steps: list[Step]) -> int:
    if steps:
        return LEVEL.get(steps[-1].kind, 5)
    if base is None:
        return -1
    if base.unit in ("year", "") or base.kind in ("year", "decade", "century"):
        return 0
    return {"month": 3, "week": 4, "day": 5, "quarter": 2}.get(base.unit, 5)
