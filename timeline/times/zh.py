"""Chinese: a run of tokens → the expressions in it.

去年9月8日 reads as base 去年, steps 9月 and 8日; 8月15日至18日 as a range of two chains; 2019年1月1日或之后 as an open one.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.text.numerals import DIGITS, chinese
from timeline.times import zh_words
from timeline.times.algebra import LEVEL, Base, Chain, Expression, Moved, Open, Range, Step
from timeline.times.feasts import names

Token = tuple[str, str, int, int]
Found = tuple[int, int, Expression]

_WEEKDAYS = {char: n for n, char in enumerate("一二三四五六日")} | {"天": 6} | {str(n): n - 1 for n in range(1, 8)}
_UNITS = (("工作日", "day"), ("天", "day"), ("日", "day"), ("星期", "week"), ("礼拜", "week"), ("周", "week"),
          ("季", "quarter"), ("月", "month"), ("年", "year"))  # fmt: skip
_REL_YEARS = {"今": 0, "本": 0, "这": 0, "当": 0, "去": -1, "上": -1, "前": -2, "大前": -3, "明": 1, "来": 1, "下": 1, "后": 2,
              "大后": 3}  # fmt: skip
_REL_DAYS = {"今": 0, "即": 0, "昨": -1, "前": -2, "大前": -3, "明": 1, "听": 1, "后": 2, "大后": 3, "大大后": 4}
_ERAS = {"神龙": 705, "开元": 713, "天宝": 742, "贞观": 627, "洪武": 1368, "永乐": 1403, "嘉靖": 1522, "万历": 1573, "崇祯": 1628,
         "顺治": 1644, "康熙": 1662, "雍正": 1723, "乾隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851, "同治": 1862,
         "光绪": 1875, "宣统": 1909, "昭和": 1926, "平成": 1989, "令和": 2019, "大正": 1912, "明治": 1868}  # fmt: skip
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_SKIP = {"glue", "name", "quoted"}


def number(text: str) -> int:
    """The value of a count as it stands in a token: 3, 十二, 两, 首."""
    text = text.strip()
    if text.isdecimal():
        return int(text)
    value = chinese(text)
    return int(value) if value is not None else 1


def digits(text: str) -> int:
    """The value of a year as it stands in a token: 2016, 二〇一六, 两千, 九八."""
    text = text.strip()
    if text.isdecimal():
        return int(text)
    if all(char in DIGITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    return number(text)


def century_of(two: int, pivot: int = 50) -> int:
    """The full year of two digits: 98 is 1998, 16 is 2016."""
    return two + (1900 if two >= pivot else 2000) if two < 100 else two


_LONGEST = 24  # tokens of a run
_known: dict[tuple[str, str, str, bool], tuple[Found, ...]] = {}
_MOST_KNOWN = 20_000


def lex(text: str, at: int) -> tuple[int, list[Token]]:
    """The tokens that stand together from a place on, without the glue at their end, and where they end."""
    match = zh_words.match
    tokens: list[Token] = []
    position = at
    while len(tokens) < _LONGEST and (found := match(text, position)):
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
        self.before, self.after, self.alone = before, after, alone

    def expressions(self) -> list[Found]:
        found: list[Found] = []
        at = 0
        while at < len(self.tokens):
            if self.kind(at) in _SKIP:
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

    def kind(self, at: int) -> str:
        return self.tokens[at][0] if at < len(self.tokens) else ""

    def word(self, at: int) -> str:
        return self.tokens[at][1] if at < len(self.tokens) else ""

    def skip(self, at: int) -> int:
        while self.kind(at) == "glue":
            at += 1
        return at

    def expression(self, at: int) -> tuple[Expression, int, int] | None:
        """An expression that starts at this token: itself, the token after it, the token it starts with."""
        start = at
        prefix = ""
        if self.kind(at) in ("from", "pre_about"):
            prefix = self.word(at)
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
        if chain.rule == "md" and self.kind(end) == "feast":  # 3·8女王节
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
        if self.kind(end) == "so_far":
            unit = {0: "year", 3: "month"}.get(_level_of(chain.base, list(chain.steps)), "day")
            return Range(chain, Chain(Base("this", 0, unit)), "so far"), end + 1, start
        if self.kind(end) == "about":
            return replace(chain, approx=True), end + 1, start
        opened = self.open(chain, end, prefix)
        if opened:
            return (*opened, start)
        if self.kind(self.skip(end)) == "shift" and self.kind(end) == "glue":
            pass
        moved = self.moved(chain, end)
        if moved:
            return (*moved, start)
        if (
            self.kind(end) == "story"
            and self.word(end) in ("当天", "当日")
            and chain.steps
            and chain.steps[-1].kind in ("feast", "day")
        ):
            end += 1  # 黑五当天
        return chain, end, at

    def alone_at(self, at: int, end: int) -> bool:
        """Whether nothing but this stands in the text, or it opens it."""
        return (self.alone or (self.before == "" and at == 0 and self.text[self.tokens[end - 1][3] :][:1] == " ")
                or self.before in "在于至到" and at == 0)  # fmt: skip

    def weekday_beside(self, chain: Chain, end: int) -> tuple[Chain, int]:
        """周日, 二月十号 and 1月13日（周四） are one date."""
        if chain.base is None and len(chain.steps) == 1 and chain.steps[0].kind == "weekday":
            next_at = self.skip(end)
            if next_at > end and self.kind(next_at) in ("month", "iso", "year"):
                other = self.chain(next_at)
                if other and other[0].steps and other[0].steps[-1].kind == "day":
                    return replace(other[0], steps=(*other[0].steps, Step("is", chain.steps[0].n))), other[1]
        elif chain.steps and chain.steps[-1].kind == "day" or (chain.base and chain.base.kind == "day"):
            next_at = self.skip(end)
            if self.kind(next_at) == "weekday" and "末" not in self.word(next_at):
                closing = next_at + 1
                chain = replace(chain, steps=(*chain.steps, Step("is", _WEEKDAYS[self.word(next_at)[-1]])))
                return chain, closing + 1 if self.word(closing) == ")" else closing
        return chain, end

    def range(self, one: Chain, end: int, prefix: str) -> tuple[Expression, int] | None:
        at = self.skip(end)
        if self.kind(at) != "to":
            return None
        joiner = self.word(at)
        next_at = self.skip(at + 1)
        other = self.chain(next_at, ranged=True)
        if other is None:
            return None
        chain, after = other
        chain, after = self.weekday_beside(chain, after)
        soft = joiner in "和与及、"
        if soft and one.rule != "list":
            closing = self.skip(after)
            if self.kind(closing) != "between":
                return None
            return Range(one, chain), closing + 1
        if one.rule == "list" and chain.steps[-1:] and one.steps[-1].kind != chain.steps[-1].kind and not soft:
            return None
        if soft and one.rule == "list" and chain.steps[-1].n != one.steps[-1].n + 1 and one.steps[-1].kind == "day":
            return None  # 8日、15日 are two days
        if one.rule == "bare year" and chain.rule == "bare year" and not (prefix or self.before in "" or one != chain):
            return None
        if self.kind(after) == "between":
            after += 1
        return Range(one, chain), after

    def open(self, chain: Chain, end: int, prefix: str) -> tuple[Expression, int] | None:
        at = self.skip(end)
        word = self.word(at)
        dated = bool(chain.base and chain.base.kind in ("year", "day", "roc")) or (
            bool(chain.steps) and chain.rule != "part"
        )
        if not dated:
            return None
        if self.kind(at) == "after" and at == end:
            if word in ("起", "以来", "开始") and (prefix not in ("从", "自") or word == "开始"):
                return None  # 2017年起: the event has that date
            inclusive = word.startswith(("或", "及", "起", "以来", "开始")) or "更晚" in word
            if word == "后" and not self.alone:
                return None  # 2016年后: as a rule a time of the narrative
            return Open(chain, "since" if inclusive else "after"), at + 1
        if self.kind(at) == "before" and at == end:
            inclusive = word.startswith(("或", "及"))
            if word == "前" and not self.alone:
                return None
            return Open(chain, "until" if inclusive else "before"), at + 1
        if prefix.startswith("截") and not self.after.startswith(("日", "时")):
            return (Open(chain, "until" if chain.steps else "before"), end) if prefix == "截止到" else None
        return None

    def moved(self, chain: Chain, end: int) -> tuple[Expression, int] | None:
        """明天的后天: two days on."""
        if self.word(end) == "的" and self.kind(end + 1) == "rel_d" and chain.base and chain.base.unit == "day":
            return Moved(chain, _REL_DAYS[self.word(end + 1)[:-1]], "day"), end + 2
        return None

    # --- one chain --------------------------------------------------------------------------------------------------

    def chain(self, at: int, *, ranged: bool = False) -> tuple[Chain, int] | None:
        lunar = False
        if self.kind(at) == "lunar":
            lunar, at = True, self.skip(at + 1)
        start = at
        kind, word = self.kind(at), self.word(at)
        head = _BASES.get(kind)
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
            if kind == "year_n" and not (ranged or self.kind(at + 1) in ("to", "quarter", "half") or self.alone_at(at, at + 1)
                                         or self.kind(self.skip(at + 1)) in ("quarter", "half")):  # fmt: skip
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
                and self.kind(beside) == "rel_d"
                and base
                and self.word(beside - 1) in ("的", word)
            ):
                same = Step("same day", base.n, "year" if kind == "year" else "")  # 去年今日
                day_base = _rel_d(self.word(beside)).base
                return replace(chain, base=day_base, steps=(same,)), beside + 1
            if kind == "rel_y" and self.kind(at) == "rel_m" and base:
                base = Base("this", base.n * 12 + _rel(self.word(at)), "month")
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
        if self.kind(at - 1) in ("list_m", "list_d"):
            rule = "list"
        return replace(chain, base=base, steps=tuple(steps), rule=rule), at

    def may_stand_alone(self, start: int, end: int, steps: list[Step], ranged: bool) -> bool:
        """Whether a chain without a base is a date at all: 9日 is, 12号 and a bare 初五 are not."""
        kind, word = self.kind(start), self.word(start)
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
            return self.kind(end - 1) == "weekday" or steps[-1].unit.startswith("wd") and False
        if kind == "quarter":  # 第二季 is a season on television
            return "度" in word or "Q" in word or ranged or self.alone
        return True

    def dated(self, at: int) -> bool:
        """Whether 3·8 or 12/1 is a day, and no fraction, no heading and no price."""
        word = self.word(at)
        if "·" in word:
            return True
        lead = self.text[: self.tokens[at][2]][-1:] or self.before
        return "/" in word and (lead in set("于在自从至到") or self.kind(at + 1) == "to")

    def two_digits(self, at: int) -> bool:
        """Whether 16年 is a year: with a month or a part after it, in 〇八年, or where nothing makes it a count of years."""
        word = self.word(at)
        follows = self.kind(self.skip(at + 1))
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
        if not word[0].isascii():
            return True
        if self.kind(at + 1) in ("to", "before", "after") and self.kind(self.skip(at + 2)) in ("year", "year2"):
            return True
        if word[0] == "0" or self.alone:
            return True
        lead = self.text[: self.tokens[at][2]][-1:] or self.before
        tail = self.text[self.tokens[at][3] :][:1] or self.after
        return lead in set("在于自从至到,。;、 ") | {""} and tail in set(",。;、") | {""} and not lead == ""

    def step(
        self, at: int, base: Base | None, steps: list[Step], lunar: bool, *, glued: bool
    ) -> tuple[list[Step], bool, int] | None:
        kind, word = self.kind(at), self.word(at)
        make = _STEPS.get(kind)
        if make is None:
            return None
        made = make(word)
        if made is None:
            return None
        if glued and self.word(at - 1) not in ("的", " ", "  ") and kind not in ("month", "day"):
            return None
        if glued and self.word(at - 1) in (")", "(", ", ", ","):
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


def _rel(word: str) -> int:
    if word.startswith("上上上"):
        return -3
    if word.startswith("上上"):
        return -2
    if word.startswith("下下"):
        return 2
    return -1 if word[0] in "上" else 1 if word[0] == "下" else 0


def _year(word: str) -> Chain | None:
    value = digits(word.replace("公元", "").split("年")[0])
    return Chain(Base("year", value), rule="year") if 100 <= value <= 2999 else None


def _year2(word: str) -> Chain:
    return Chain(Base("year", century_of(digits(word.split("年")[0]), 33)), rule="year2")


def _iso(word: str) -> Chain | None:
    for mark in "/. ":
        word = word.replace(mark, "-")
    year, month, day = (int(part) for part in word.split("-"))
    return _ymd(year, month, day)


def _ymd(year: int, month: int, day: int) -> Chain | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Chain(Base("year", year), (Step("month", month), Step("day", day)), "iso")


def _dmy(word: str) -> Chain | None:
    """Day first with a slash or where the year is last beyond doubt; 12-11-10 is year first."""
    parts = word.replace("/", "-").replace(".", "-").split("-")
    one, two, three = (int(part) for part in parts)
    year_first = (
        len(parts[2]) < 4 and "-" in word and len(parts[0]) == 2 and three <= 31 and not parts[2].startswith("0")
    )
    if year_first:
        return _ymd(century_of(one), two, three)
    if two > 12 >= one:
        one, two = two, one
    return _ymd(century_of(three), two, one)


def _compact(word: str) -> Chain | None:
    return _ymd(int(word[:4]), int(word[4:6]), int(word[6:]))


def _ym(word: str) -> Chain:
    year, month = word.replace("/", "-").replace(".", "-").split("-")
    return Chain(Base("year", int(year)), (Step("month", int(month)),), "iso")


def _md(word: str) -> Chain:
    month, day = word.replace("·", "/").replace(".", "/").split("/")
    return Chain(None, (Step("month", int(month)), Step("day", int(day))), "md")


def _fiscal(word: str) -> Chain:
    if word[0].isdecimal() and "财季" not in word:
        value = int("".join(char for char in word if char.isdecimal()))
        return Chain(Base("year", century_of(value)), rule="fiscal", uncertain=True)
    if "季" in word and word[0] not in "本上下":
        return Chain(None, (Step("quarter", number(word.strip("第财季"))),), "fiscal", uncertain=True)
    return Chain(Base("this", _rel(word), "quarter" if "季" in word else "year"), rule="fiscal", uncertain=True)


def _roc(word: str) -> Chain:
    count = word[2:-1]
    return Chain(Base("year", 1911 + (1 if count == "元" else number(count))), rule="roc")


def _era(word: str) -> Chain:
    count = word[2:-1]
    return Chain(Base("year", _ERAS[word[:2]] + (1 if count == "元" else number(count)) - 1), rule="era")


def _decade(word: str) -> Chain:
    head, _, _ = word.partition("年代")
    century = 19
    if "世纪" in head:
        name, _, head = head.partition("世纪")
        century = 19 if name.startswith("上") else 20 if name == "本" else number(name) - 1
    tens = 0 if head in ("〇〇", "零零") else number(head)
    if "世纪" not in word and tens in (0, 10):
        century = 20
    return Chain(Base("decade", century * 100 + tens), rule="decade")


def _century(word: str) -> Chain:
    name = word.removesuffix("世纪")
    value = 19 if name.startswith("上") else 20 if name == "本" else number(name) - 1
    return Chain(Base("century", value), rule="century")


def _rel_y(word: str) -> Chain:
    stem = word.replace("年度", "").replace("年", "").replace("一", "").replace("前当", "")
    return Chain(Base("this", _REL_YEARS.get(stem, 0), "year"), rule="rel_y")


def _rel_m(word: str) -> Chain:
    return Chain(Base("this", _rel(word), "month"), rule="rel_m")


def _rel_d(word: str) -> Chain:
    stem = word[:-1]
    return Chain(Base("this", _REL_DAYS.get(stem, 0), "day"), rule="rel_d")


def _unit(word: str) -> str:
    return next(unit for name, unit in _UNITS if name in word)


def _count_of(word: str) -> int:
    stem = "".join(char for char in word if char.isdecimal() or char in "一二两三四五六七八九十")
    return number(stem)


def _count(word: str) -> Chain | None:
    lead = word.lstrip()
    inner = lead
    for name, _ in _UNITS:
        inner = inner.split(name)[0] if name in inner[1:] else inner
    n, unit = _count_of(inner), _unit(lead[1:])
    if (
        lead.startswith(("未来", "今后", "接下", "后", "往后"))
        or lead.endswith("内")
        and not lead.startswith(("近", "最", "过"))
    ):
        return Chain(Base("ahead", n, unit), rule="count")
    if lead.startswith("下"):
        return Chain(Base("count", n, unit), rule="count")
    if lead.startswith(("上", "前", "近", "最", "过", "往", "向", "此")):
        return Chain(Base("count", -n, unit), rule="count")
    return None


def _shift(word: str) -> Chain | None:
    n, unit = _count_of(word.split("前")[0].split("后")[0].rstrip("之以")), _unit(word)
    after = "后" in word
    approx = word.startswith(("约", "大")) or "多" in word or "余" in word
    return Chain(Base("later" if after else "ago", n if after else -n, unit), rule="shift", approx=approx)


def _half_year(word: str) -> Chain:
    after = "后" in word
    n, unit = (6, "month") if "年" in word else (15, "day")
    return Chain(Base("later" if after else "ago", n if after else -n, unit), rule="shift")


def _yq(word: str) -> Chain:
    """21Q1, 1Q21, 20H2."""
    at = word.index("Q" if "Q" in word else "H")
    year, part = (word[:at], word[at + 1 :]) if at > 1 else (word[at + 1 :], word[:at])
    kind = "quarter" if "Q" in word else "half"
    return Chain(Base("year", century_of(int(year))), (Step(kind, int(part)),), kind)


def _both(word: str) -> Chain:
    return Chain(Base("until", 2, "year" if word.endswith("年") else "day"), rule="both")


def _week(word: str) -> Chain:
    n = _rel(word)
    base = Base("this", n, "week")
    if word.endswith("末"):
        return Chain(Base("this", n, "weekend"), rule="weekend")
    if word[-1] in _WEEKDAYS and not word.endswith(("周", "期", "拜")):
        return Chain(base, (Step("weekday", _WEEKDAYS[word[-1]]),), rule="week")
    return Chain(base, rule="week")


_STORY = {"同": 0, "当": 0, "该": 0, "那": 0, "次": 1, "翌": 1, "隔": 1, "转": 1, "第二": 1, "前一": -1, "后一": 1}


def _story(word: str) -> Chain:
    unit = {"年": "year", "月": "month"}.get(word[-1], "day")
    return Chain(Base("story", _STORY.get(word[:-1], 0), unit), rule="story")


def _rel_q(word: str) -> Chain:
    return Chain(Base("this", _rel(word), "quarter"), rule="rel_q")


def _lunar_new_year(word: str) -> Chain:
    if word.endswith("三十"):
        return Chain(None, (Step("feast", 0, "eve"),), "lunar")
    return Chain(None, (Step("lunar", 100 + number(word[3:])),), "lunar")


def _season_base(word: str) -> Chain | None:
    if word[0] not in "今去明" or word[1] not in _SEASONS:
        return None
    return Chain(Base("this", _REL_YEARS[word[0]], "year"), (Step("season", _SEASONS[word[1]]),), "season")


_BASES = {
    "iso": _iso, "compact": _compact, "dmy": _dmy, "year": _year, "year2": _year2, "fiscal": _fiscal, "roc": _roc,
    "era": _era, "decade": _decade, "century": _century, "rel_y": _rel_y, "count": _count, "shift": _shift, "both": _both,
    "ym": _ym, "rel_m": _rel_m, "week": _week, "rel_d": _rel_d, "rel_q": _rel_q, "lunar_ny": _lunar_new_year, "story": _story, "md": _md,
    "vague": lambda word: Chain(Base("recent", 0, "month"), rule="vague"),
    "within": lambda word: Chain(Base("this", 0, "year"), rule="within"),
    "half_year": _half_year,
    "yq": _yq,
    "year_n": lambda word: Chain(Base("year", int(word)), rule="bare year"),
}  # fmt: skip


def _quarter(word: str) -> list[Step]:
    for char in word:
        if char in "一二三四1234":
            return [Step("quarter", number(char))]
    return [Step("quarter", 4 if "末" in word else 1)]


def _half(word: str) -> list[Step]:
    return [Step("half", 1 if word[0] in "上前" or word.endswith("1") else 2)]


def _first(word: str) -> list[Step]:
    return [Step("first", _count_of(word), "quarter" if "季" in word else "month")]


def _counted(word: str) -> list[Step] | None:
    if word[0] not in "前后":
        return None
    return [Step("first" if word[0] == "前" else "last", _count_of(word), _unit(word))]


def _month(word: str) -> list[Step]:
    return [Step("month", number(word.split("月")[0].replace("元", "1")))]


def _lunar_month(word: str) -> list[Step]:
    stem = word
    for marker in ("农历", "阴历", "旧历", "夏历"):
        stem = stem.replace(marker, "")
    leap = stem.startswith("闰")
    name = stem.removeprefix("闰").split("月")[0]
    value = {"正": 1, "腊": 12, "冬": 11}.get(name) or number(name)
    return [Step("lunar", value * 100, "leap" if leap else "")]


def _day(word: str) -> list[Step]:
    return [Step("day", number(word.rstrip("日号 ")))]


def _lunar_day(word: str) -> list[Step]:
    return [Step("day", number(word.replace("初", "").rstrip("日")))]


def _feast(word: str) -> list[Step]:
    long = 0
    for tail in ("活动期间", "大促期间", "期间"):
        if word.endswith(tail):
            word, long = word.removesuffix(tail), 1
    for tail in ("黄金周", "小长假", "长假", "假期"):
        if word.endswith(tail) and word not in names():
            word, long = word.removesuffix(tail), 4
    plain = word.replace('"', "").replace("·", "") if "双" in word else word.strip('"')
    plain = plain.replace("双十二", "双12").replace("双十一", "双11")
    rule = names().get(plain) or {"五一": "05-01", "十一": "10-01"}[plain]
    return [Step("feast", long, rule)]


def _season(word: str) -> list[Step] | None:
    return [Step("season", next(_SEASONS[char] for char in word if char in _SEASONS))]


def _nth(word: str) -> list[Step]:
    if word.startswith("首"):
        unit = (
            "day"
            if word.endswith("日")
            else "week"
            if word.endswith(("周", "期"))
            else "quarter"
            if word.endswith("度")
            else "month"
        )
        return [Step("nth", 1, unit)]
    last = word.startswith("最后")
    stem = word.removeprefix("第").removeprefix("最后").strip()
    weekday = (
        stem[-1] in _WEEKDAYS and any(name in stem[:-1] for name in ("周", "星期", "礼拜")) and stem[-1] not in "周期拜"
    )
    count = _count_of(stem[:-1].rstrip("周星期礼拜") if weekday else stem) if stem[0] not in "个周星礼天日月季" else 1
    unit = f"wd{_WEEKDAYS[stem[-1]]}" if weekday else "weekend" if stem.endswith("周末") else _unit(stem)
    if last and count > 1:
        return [Step("last", count, unit)]
    return [Step("nth", -1 if last else count, unit)]


_STEPS = {
    "half_month": lambda word: [Step("half month", 1 if word[0] == "上" else 2)],
    "month": _month, "list_m": _month, "day": _day, "list_d": _day, "day_n": _day, "lunar_m": _lunar_month,
    "lunar_d": _lunar_day, "quarter": _quarter, "half": _half, "first": _first, "count": _counted, "feast": _feast,
    "season": _season, "nth": _nth,
    "xun": lambda word: [Step("xun", "上中下".index(word[0]) + 1)],
    "weekday": lambda word: [Step("weekend")] if word.endswith("末") else [Step("weekday", _WEEKDAYS[word[-1]])],
    "part": lambda word: [Step("part")],
}  # fmt: skip
