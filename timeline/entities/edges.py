"""Where a Chinese name begins and ends: the ground that names stand on, as the cues have staked it out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.entities.found import Found
from timeline.entities.lexicon import NAME_TAGS, frequency, is_common, segment, tag
from timeline.entities.vocabulary import groups, one_of, word_set, words
from timeline.text import is_han

# Characters that grammar is made of; a name with one of them inside is not looked for.
_FUNCTIONAL = re.compile(
    r"^[均者们等性化度率量式型类级时点种另在和对向从为以于或到长兼会应拟可能要需不也年还并占全初底没无有是其此之所各同将把被给让使个家位名款]"
    r"|[者们性化率时年月在和对向从为以于或到等兼会应其之所中上后前副总里内]$"
    r"|[的了是与及由被把给您我你他她它们这那此该某吗呢吧啊嘛着哪什么怎谁每些但却都很更已曾又则]|也可|亦|较|并且|而且|还有|就是|[0-9]{3,}"
)
_EDGE = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9()·&]")
_STOP_TAGS = frozenset(
    ("p", "c", "u", "uj", "ul", "ud", "uv", "uz", "ug", "d", "r", "rr", "m", "mq", "q", "t", "f", "y", "s")
)
_STOP_CHARS = frozenset(
    "的了是在与和及由对向被把将为从给到等或以于其该此有称让使获即前后中上下内外时名个家位款只至比跟同向但而并且又还也均都仅如像即"
)
_STOP_LEGAL = frozenset("的了是在与和及由对向被把将为从给于其该让使")
_VERBAL = frozenset(("v", "d", "ad", "c", "p", "vd", "r"))
_NATIONAL = frozenset(("航空", "石油", "电信", "铁路", "邮政", "移动", "联通", "电力", "银行", "人寿", "烟草", "钢铁"))
_ADMINISTRATIVE = frozenset("市省区县州镇乡国")


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a name begins, the part of it that names, and how plain the beginning is."""

    start: int
    core: str  # without the place before it
    place: str
    hard: int  # 1: punctuation or a cue stands before it


class Ground:
    """The text, the catalog names in it, and where cues say that a name could begin or end."""

    def __init__(self, text: str, linked: Sequence[Found]) -> None:
        self.text = text
        self.linked = linked
        self.opens: set[int] = set()
        self.closes: set[int] = set()
        self.titles: set[int] = set()
        self._starts = [found.start for found in linked]

    def ending_at(self, position: int) -> Found | None:
        """The catalog name that ends there."""
        number = bisect_left(self._starts, position) - 1
        return self.linked[number] if number >= 0 and self.linked[number].end == position else None

    def starting_at(self, position: int) -> Found | None:
        """The catalog name that begins there."""
        number = bisect_left(self._starts, position)
        return self.linked[number] if number < len(self._starts) and self._starts[number] == position else None

    def inside(self, start: int, end: int) -> Found | None:
        """A catalog name between the two, places apart."""
        for number in range(bisect_left(self._starts, start), len(self.linked)):
            found = self.linked[number]
            if found.start >= end:
                return None
            if found.kind != "place":
                return found
        return None

    def free(self, start: int, end: int) -> bool:
        """Whether no catalog name stands there."""
        number = bisect_right(self._starts, start) - 1
        if number >= 0 and self.linked[number].end > start:
            return False
        number += 1
        return number >= len(self.linked) or self.linked[number].start >= end

    def hard_left(self, position: int) -> int:
        """Whether punctuation or the text's beginning stands before."""
        return int(position == 0 or not (is_han(self.text[position - 1]) or self.text[position - 1].isalnum()))

    def hard_right(self, position: int) -> int:
        """Whether punctuation or the text's end stands there."""
        return int(position >= len(self.text) or not (is_han(self.text[position]) or self.text[position].isalpha()))

    def closed(self, position: int) -> int:
        """Whether a name may end there."""
        return int(position in self.closes or self.hard_right(position) or self.text[position] in closing())

    def opened(self, position: int) -> int:
        """Whether a name may begin there."""
        return int(position in self.opens or self.hard_left(position) or self.text[position - 1] in opening())

    def open_before(self, end: int) -> int | None:
        """Where bounded words of two to seven characters before this place begin."""
        for start in range(end - 1, max(-1, end - 9), -1):
            if not is_han(self.text[start]):
                return start + 1 if end - start - 1 >= 2 else None
            if end - start >= 2 and (start in self.opens or (start and self.text[start - 1] in opening())):
                return start
        return 0 if end in (2, 3, 4, 5, 6, 7) and self._all_han(0, end) else None

    def close_after(self, start: int) -> int | None:
        """Where bounded words of two to seven characters after this place end."""
        limit = min(len(self.text), start + 8)
        soft: int | None = None
        for end in range(start, limit):
            if not is_han(self.text[end]):
                if end - start < 2:
                    return None
                return end if soft is None or end - start <= 4 else soft
            if end - start >= 2:
                if end in self.closes:
                    return soft or end
                if soft is None and self.text[end] in closing():
                    soft = end
        return soft if soft is not None else limit if limit == len(self.text) and limit - start >= 2 else None

    def _all_han(self, start: int, end: int) -> bool:
        return all(map(is_han, self.text[start:end]))

    def longer_suffix(self, start: int, end: int, suffix: str) -> bool:
        """Whether the suffix is only the beginning or a part of a longer one: 科技 in 科技有限公司."""
        after = self.text[end : end + 6]
        if suffix == "控股" and after.startswith(("子公司", "股东", "权")):
            return True
        if suffix == "公司" and self.text[start - 2 : start] in ("有限", "股份", "集团", "责任"):
            return True
        return after.startswith(_continued()) and not suffix.endswith(("公司", "合伙)"))

    def within_word(self, start: int, end: int) -> bool:
        """Whether a short name is only a part of a common word there: 多点 in 差不多点."""
        name = self.text[start:end]
        around = self.text[max(0, start - 1) : end + 1]
        wider = (around[:-1], around[1:], around)
        return any(len(word) > len(name) and is_common(word, 50) for word in wider)


@cache
def _continued() -> tuple[str, ...]:
    return groups("zh_cues")["continued"]


@cache
def closing() -> frozenset[str]:
    """Single characters before which a name may end."""
    return frozenset(word for word in words("zh_subject_after") + words("zh_says") if len(word) == 1)


@cache
def opening() -> frozenset[str]:
    """Single characters after which a name may begin."""
    return frozenset(word for word in words("zh_opens") if len(word) == 1)


def functional(name: str) -> bool:
    """Whether grammar is in it, so that it cannot be taken for a name."""
    return len(name) < 2 or _FUNCTIONAL.search(name) is not None or name in word_set("zh_never")


@lru_cache(maxsize=65536)
def namelike(core: str) -> int:
    """What the characters say: 1 for words that the language does not have, down to -3 for plain ones."""
    if core in word_set("zh_never"):
        return -4
    kind = tag(core)
    if kind:
        if kind.startswith(NAME_TAGS):
            return 1
        often = frequency(core)
        return -3 if often > 200 else -2 if often > 40 else -1
    parts = segment(core)
    common = sum(len(part) for part in parts if len(part) > 1 and is_common(part, 30))
    if any(len(part) > 1 and tag(part) in _VERBAL and frequency(part) > 300 for part in parts) and len(core) > 3:
        return -2  # 增速明显超过: a clause cut off
    never = word_set("zh_never")
    if any(part in never for part in parts):
        return -3 if common >= len(core) - 1 else -1
    if common == len(core):
        return -3 if len(core) < 4 else -1
    if common >= len(core) - 1:
        return -1 if len(core) <= 3 else -2
    return 1


def left_edge(ground: Ground, end: int, *, legal: bool, administrative: bool) -> Edge | None:
    """Where the name that ends with a suffix at ``end`` begins; None where nothing before it can name."""
    reach = 28 if legal else 18 if administrative else 15
    text = ground.text
    floor = max(0, end - reach)
    window = text[floor:end]
    barrier = 0
    for match in _EDGE.finditer(window):
        barrier = match.end()
    if not legal:
        for bracket in "()":
            barrier = max(barrier, window.rfind(bracket) + 1)
    window = window[barrier:]
    if not window:
        return None
    parts = _parts(window)
    taken: list[str] = []
    length = 0
    settled = False
    limit = 24 if legal else 14 if administrative else 12
    position = end
    for part in reversed(parts):
        if _stops(part, position - len(part), ground, legal=legal, some=bool(taken)):
            break
        if length + len(part) > limit:
            break
        if settled and not _is_place(part):
            break  # 申请人佛山市骧域贸易有限公司 begins with its city
        settled = settled or ((legal or administrative) and part[0] != "(" and _is_place(part))
        taken.append(part)
        length += len(part)
        position -= len(part)
        if administrative and _is_place(part) and part in word_set("zh_countries"):
            break
    if not taken:
        return None
    taken.reverse()
    place = ""
    while taken and _is_place(taken[0]) and len(taken) > (0 if administrative else 1):
        place += taken.pop(0)
    core = "".join(taken)
    if not administrative and not place and len(taken) == 1 and _is_place(taken[0]):
        if ground.text[end : end + 2] in _NATIONAL and taken[0] in word_set("zh_countries"):
            return Edge(position, taken[0], "", ground.opened(position))  # 英国航空, 美国银行
        return None  # 美国公司
    if core[:1].isdigit() and core[1:2] in ("G", "g"):
        return None  # 5G网络
    if legal and len(_naming(core)) < 2:
        return None  # 管理有限公司, 小额贷款有限公司
    if core in word_set("zh_never") or (len(core) < 2 and not administrative):
        if not (administrative and place):
            return None
        core = core if core not in word_set("zh_never") else ""
    if administrative and not place and len(core) < 2:
        return None
    hard = ground.opened(position)
    return Edge(position, core, place, hard)


@cache
def _general() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of('zh_cues', 'general')})+$")


def _naming(core: str) -> str:
    """What is left of a legal name without the words of its trade."""
    return _general().sub("", re.sub(r"\([^)]*\)", "", core))


def _parts(window: str) -> list[str]:
    """The words of the window; Latin words and brackets stay whole."""
    parts: list[str] = []
    for piece in re.findall(r"[\u4e00-\u9fff]+|\([\u4e00-\u9fff]{2,4}\)|[A-Za-z0-9&·]+|.", window):
        if is_han(piece[0]):
            parts.extend(segment(piece[-24:]))
        else:
            parts.append(piece)
    return parts


def _stops(part: str, start: int, ground: Ground, *, legal: bool, some: bool) -> bool:
    if part in ("(", ")"):
        return not legal or not part
    if len(part) == 1:
        if part in "上中下内外前后" and some and (ground.hard_left(start) or start in ground.opens):
            return False  # 上禾网络, at the beginning of a clause
        return part in (_STOP_LEGAL if legal else _STOP_CHARS)
    if start + len(part) in ground.opens and part in word_set("zh_opens"):
        return True
    if part in word_set("zh_apposed_words") or part in word_set("zh_titles"):
        return not legal
    kind = tag(part)
    if kind in _STOP_TAGS and not part.isascii():
        return frequency(part) > 100 or kind in ("p", "c", "r")
    if kind in ("v", "vd", "ad", "b", "z", "l", "i"):
        return frequency(part) > 250  # 涉及工商局, 接到交易所; 逐鹿资本 is a rare verb
    return part.isdigit() or (part[0].isdigit() and part[-1] in "年月日")


def _is_place(part: str) -> bool:
    if part in word_set("zh_countries") or part.startswith("("):
        return True
    if len(part) > 1 and tag(part) == "ns":
        return True
    return len(part) in (2, 3, 4) and part[-1] in _ADMINISTRATIVE and not is_common(part, 200)
