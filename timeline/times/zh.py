"""Chinese: a run of tokens → the expressions in it.

去年9月8日 reads as base 去年, steps 9月 and 8日; 8月15日至18日 as a range of two chains; 2019年1月1日或之后 as an
open one.
"""

from __future__ import annotations

from timeline.times import zh_words
from timeline.times.algebra import Base, Chain, Expression, Moved, Open, Range, Step, replace
from timeline.times.zh_chain import ChainReader, Token, level_of
from timeline.times.zh_values import REL_DAYS, WEEKDAYS

Found = tuple[int, int, Expression]

_SKIP = {"glue", "name", "quoted"}
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


# The characters around a run that its reading can depend on; any other is a dot, so that runs can be remembered.
_BEFORE = frozenset("在于自从至到月约,。;、 ")
_AFTER = frozenset(",。;、日时")


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a run, as far as its reading can depend on it."""
    before, after = text[max(0, start - 3) : start], text[end : end + 1]
    if before and before != "截止到":
        before = before[-1] if before[-1] in _BEFORE else "."
    return before, after if not after or after in _AFTER else "."


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


class _Parser(ChainReader):
    """Reads one run from left to right, the longest expression first."""

    def expressions(self) -> list[Found]:
        """Every expression of the run, with its offsets."""
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

    def expression(self, at: int) -> tuple[Expression, int, int] | None:
        """An expression that starts at this token: itself, the token after it, the token it starts with."""
        start = at
        prefix = ""
        if self.kinds[at] in ("from", "pre_about"):
            prefix = self.words[at]
            at = start = self.skip(at + 1)
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
            unit = {0: "year", 3: "month"}.get(level_of(chain.base, list(chain.steps)), "day")
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
        """8月15日至18日, 7、8月, 2015年和2018年之间."""
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
        """2019年1月1日或之后, 自2014年以来, 2013年及以前."""
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
