"""Persons of Chinese texts: a surname and one or two characters, beside a post or before a verb of saying."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.entities.edges import Ground
from timeline.entities.lexicon import is_common, tag
from timeline.entities.vocabulary import word_set, words
from timeline.text import is_han

Sights = dict[str, list[tuple[int, int, str]]]  # where each kind of cue stands: start, end, what it shows
Row = list[tuple[int, int]]  # the items of an enumeration
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
_ANONYMOUS = re.compile(r"[\u4e00-\u9fff]某(?:某|[\u4e00-\u9fff](?=[、,。;:的和与(]))?")
_GRAMMAR = frozenset(
    "的了是在与和及由对向被把将从给到等或以于也还则就都已曾任称说为当作兼表指认介透强坦接出卸离辞加宣创持先女博教夫家个本亲毕套减"
)
_LOOSE = frozenset(
    ("老板", "用户", "网友", "消费者", "股东", "记者", "作者", "编辑", "董事", "高管", "专家", "嘉宾", "车主", "股民")
)


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    every = words("zh_surnames")
    return frozenset(name for name in every if len(name) == 1), frozenset(name for name in every if len(name) == 2)


@cache
def _alone() -> re.Pattern[str]:
    """Two or three characters that begin with a surname, between what can stand around a name."""
    surnames = "".join(_surnames()[0])
    return re.compile(
        rf"(?<=[,。;:、\n\"的是和与由叫为向对据])[{surnames}][\u4e00-\u9fff]{{1,2}}(?=[,。;:、的是在和与也则将曾])"
    )


def enter_people(ground: Ground, sights: Sights, rows: Sequence[Row]) -> dict[str, int]:
    """The persons' names that the cues show, with their points; two points are enough."""
    points: Counter[str] = Counter()
    text = ground.text
    for start, end, _ in sights["title"]:
        name = _after_title(ground, end)
        if name:
            points[name] += 1 if text[start:end] in _LOOSE else 3
            other = _beside(ground, end + len(name) + (text[end] in " 为是:"))
            if other:
                points[other] += 2
        name = _before(ground, start)
        if name:
            points[name] += 1
    for role, worth in (("speaks", 2), ("says", 1)):
        for start, _, _ in sights[role]:
            name = _before(ground, start)
            if name:
                points[name] += worth
    for begin, close in _foreign_runs(text):
        start, end = begin, close
        for place in range(start + 1, text.index("·", start)):
            if place in ground.opens:
                start = place  # 主席马丁·索尔伯格
        while text[start] in _BEFORE_FOREIGN and is_han(text[start + 1]) and text[start + 1] != "·":
            start += 1  # 与亨利·西登托普夫
        dot = text.rindex("·", start, end)
        end = next((place for place in range(dot + 3, end) if place in ground.closes), end)  # 布赖恩·黑尔认为
        whole, closed = bool(ground.opened(start)), bool(ground.closed(end))
        name = _foreign(text[start:end], whole=whole, closed=closed)
        if name:
            points[name] += 3
    for row in rows:
        names = [text[start:end] for start, end in row]
        persons = [name for name in names if possible(name)]
        if len(persons) > 2 and len(persons) * 3 >= len(names) * 2:
            points.update(dict.fromkeys(persons, 2))  # 许敏、安英、刘贻菊
    alone = Counter(match[0] for match in _alone().finditer(text) if possible(match[0]) and ground.free(*match.span()))
    for name, times in alone.items():
        points[name] += times if len(name) > 2 else times // 2  # two characters are more often something else
    for match in _ANONYMOUS.finditer(text) if "某" in text else ():
        if match[0][0] in _surnames()[0] and not is_common(match[0]):
            points[match[0]] += 3
    return _well_cut({name: count for name, count in points.items() if count >= 2})


_BEFORE_FOREIGN = frozenset("与和及者而由对向被是为的、将让中")


def _foreign_runs(text: str) -> Iterator[tuple[int, int]]:
    """Where the runs begin and end; 道格·玛尔和阿列克·钱伯斯 is two."""
    for match in _dotted(text):
        begin = match.start()
        while (joint := _JOINT.search(text, begin, match.end())) is not None:
            yield begin, joint.start(1)
            begin = joint.end(1)
        yield begin, match.end()


_JOINT = re.compile(r"(?<=·)[\u4e00-\u9fff]{2,}([和与及])(?=[\u4e00-\u9fff]+·)")


def _dotted(text: str) -> Iterator[re.Match[str]]:
    """The runs of characters joined by dots, sought from the dots on: most texts have few."""
    done, dot = 0, text.find("·")
    while dot >= 0:
        match = _FOREIGN.search(text, max(done, dot - 8), dot + 40)
        if match is not None and match.start() < dot < match.end():
            yield match
            done = match.end()
        dot = text.find("·", max(done, dot + 1))


def _beside(ground: Ground, end: int) -> str | None:
    """A person named in one breath with the one that ends here: 王清翔、李健退出."""
    text = ground.text
    if text[end : end + 1] not in ("、", "和", "与", "及"):
        return None
    start = end + 1
    for length in (3, 2):
        other = text[start : start + length]
        if len(other) == length and possible(other) and ground.closed(start + length):
            return other if ground.free(start, start + length) else None
    return None


def _well_cut(names: dict[str, int]) -> dict[str, int]:
    """Of 张小 and 张小龙 the one that has been seen more often, of equals the longer."""
    wrong: set[str] = set()
    for name, count in names.items():
        shorter = names.get(name[:-1])
        if shorter is not None and "·" not in name:
            wrong.add(name if shorter > count else name[:-1])
        if name[0] in "于向" and name[1:] in names:
            wrong.add(name)  # 对于王力
    return {name: count for name, count in names.items() if name not in wrong}


def possible(name: str) -> bool:
    """Whether it is built like a person's name: a surname and one or two characters that are no common word."""
    single, double = _surnames()
    if not 2 <= len(name) <= 4 or not all(map(is_han, name)) or name in word_set("zh_never"):
        return False
    if name[:2] in double and len(name) in (3, 4):
        given = name[2:]
    elif name[0] in single and len(name) in (2, 3):
        given = name[1:]
    else:
        return False
    if (
        given[0] in "的了是在与和及由对向被把将从给到等或以于也还则就都已曾某"
        or given[-1] in "的了是在与和及由对向被把将从给等或于也则就都已曾所"
    ):
        return False
    if tag(name).startswith("ns") or (len(name) == 3 and (is_common(name[:2], 30) or tag(name[:2]) == "ns")):
        return False
    return not is_common(name, 20) and not (len(given) == 2 and is_common(given, 1500) and len(name) == 3)


def _after_title(ground: Ground, start: int) -> str | None:
    text = ground.text
    if text[start : start + 1] in (" ", "为", "是", ":"):
        start += 1
    lengths = (4, 3) if text[start : start + 2] in _surnames()[1] else (3, 2)
    fitting = [length for length in lengths if start + length <= len(text) and possible(text[start : start + length])]
    fitting = [length for length in fitting if ground.free(start, start + length)]
    closed = [length for length in fitting if ground.closed(start + length)]
    if not fitting:
        return None
    long, short = lengths
    if short in closed and (long not in closed or start + short in ground.closes or text[start + short] in _GRAMMAR):
        return text[start : start + short]
    if long in closed:
        return text[start : start + long]
    # Nothing closes it: the longer form if the article has it again.
    for length in fitting:
        name = text[start : start + length]
        if text.find(name, start + length, start + 3000) >= 0:
            return name
    return None


def _before(ground: Ground, end: int) -> str | None:
    text = ground.text
    if end and text[end - 1] in " )":
        end -= 1
    if not end or not is_han(text[end - 1]):
        return None
    single, double = _surnames()
    for length in (3, 2, 4):
        start = end - length
        if start < 0 or (text[start] not in single and text[start : start + 2] not in double):
            continue
        if not possible(text[start:end]) or not ground.free(start, end):
            continue
        if ground.opened(start) or ground.ending_at(start) is not None:
            return text[start:end]
    return None


def _foreign(run: str, *, whole: bool, closed: bool) -> str | None:
    """马塞洛·克劳尔 in 任命马塞洛·克劳尔为: as far as the characters are those of foreign names."""
    syllables = word_set("foreign_syllables")
    first, *middle, last = run.split("·")
    head = 0 if whole and len(first) < 6 else len(first)
    while head and first[head - 1] in syllables:
        head -= 1
    tail = 0
    while tail < len(last) and last[tail] in syllables:
        tail += 1
    if closed and len(last) < 6:
        tail = len(last)
    first, last = first[head:], last[:tail]
    if not first or not last or (len(last) < 2 and not middle):
        return None
    return "·".join((first, *middle, last))
