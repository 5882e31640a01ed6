"""Names of Chinese texts that no catalog knows.

One automaton finds the words that names stand by: suffixes (资本, 有限公司), what follows a subject (宣布), what a
thing is called before its name (电商平台), posts (董事长), verbs of saying. Each sight enters what it proposes into
a ledger; the names that have gathered enough are then found all over the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from timeline.entities.article import Article
from timeline.entities.cores import cores
from timeline.entities.edges import Ground, functional, left_edge, namelike
from timeline.entities.enclosed import enter_enclosed, enter_rows
from timeline.entities.found import Found, provisional_key
from timeline.entities.ledger import ENOUGH, Ledger
from timeline.entities.lexicon import frequency, is_common, segment, tag
from timeline.entities.people import Sights, enter_people, possible
from timeline.entities.thin import thin
from timeline.entities.vocabulary import groups, word_set, words
from timeline.text import is_han, lower
from timeline.text.matcher import Matcher

_KINDS = {
    "legal": ("company", None),
    "sure": ("company", None),
    "trade": ("company", None),
    "institution": ("organization", "association"),
    "exchange": ("organization", "exchange"),
    "court": ("organization", "court"),
    "authority": ("organization", "authority"),
}
# Trades that a group founds companies of their own for: 京东物流, 阿里健康.
_BRANCHES = frozenset(("物流", "健康", "文学", "体育", "地产", "医疗", "保险", "音乐", "影视", "旅行", "出行"))
_INVESTORS = ("资本", "创投", "基金", "投资")


@cache
def _cues() -> tuple[Matcher, list[tuple[bool, bool, tuple[tuple[str, str], ...]]]]:
    """The automaton of all cues; for each whether a name may begin after it, end before it, and what it shows."""
    table: dict[str, list[tuple[str, str]]] = {}
    for group, listed in groups("zh_suffixes").items():
        for word in listed:
            table.setdefault(word.lower(), []).append(("suffix", group))
    for kind, listed in groups("zh_apposers").items():
        for word in listed:
            table.setdefault(word.lower(), []).append(("apposer", kind))
    for name, role in _LISTS:
        for word in words(name):
            if len(word) > 1 or word.isascii():
                table.setdefault(word.lower(), []).append((role, ""))
    meanings = []
    for listed_roles in table.values():
        roles = [role for role, _ in listed_roles]
        opens = any(role in ("opens", "title", "apposer", "takes") for role in roles)
        closes = any(role in ("after", "says", "acts", "title") for role in roles)
        shown = tuple(pair for pair in listed_roles if pair[0] not in ("opens", "after"))
        meanings.append((opens, closes, shown))
    return Matcher(list(table)), meanings


_LISTS = (
    ("zh_acts", "acts"),
    ("zh_takes", "takes"),
    ("zh_subject_after", "after"),
    ("zh_opens", "opens"),
    ("zh_titles", "title"),
    ("zh_says", "says"),
    ("zh_person_after", "speaks"),
)


def discover_chinese(article: Article, linked: Sequence[Found]) -> list[Found]:
    """Candidates for names that are not in the catalog; linked names that a legal form follows grow in place."""
    matcher, meanings = _cues()
    ground = Ground(article.folded, linked)
    begin, close = ground.opens.add, ground.closes.add
    sights: Sights = {role: [] for role in ("suffix", "acts", "apposer", "takes", "title", "says", "speaks")}
    for start, end, number in matcher.find_unordered(article.lowered):
        opens, closes, shown = meanings[number]
        if opens:
            begin(end)
        if closes:
            close(start)
        for role, group in shown:
            sights[role].append((start, end, group))
    ledger = Ledger()
    spans: list[Found] = []
    for hit in sights["suffix"]:
        _suffix(ground, ledger, spans, hit)
    for start, _, _ in sights["acts"]:
        _subject(ground, ledger, start)
    for start, end, kind in sights["apposer"]:
        _apposed(ground, ledger, (start, end), kind)
    for _, end, _ in sights["takes"]:
        _object(ground, ledger, end)
    enter_enclosed(ground, ledger)
    rows = enter_rows(ground, ledger)
    people = enter_people(ground, sights, rows)
    return spans + _everywhere(article, ground, ledger, people)


def _suffix(ground: Ground, ledger: Ledger, spans: list[Found], hit: tuple[int, int, str]) -> None:
    """X资本, X有限公司, X法院: the name reaches left as far as its words could be part of it."""
    start, end, group = hit
    text = ground.text
    if not start or not (is_han(before := text[start - 1]) or before.isalnum() or before in "()&·"):
        if text[start:end] in word_set("zh_known_authorities"):
            spans.append(_span((start, end), text[start:end], *_KINDS[group], rank=45))
        return
    kind, category = _KINDS[group]
    suffix = text[start:end]
    if ground.longer_suffix(start, end, suffix):
        return
    if group == "trade" and not ground.closed(end):
        return  # 网络安全
    owner = ground.ending_at(start)
    if owner is not None and owner.kind != "place":
        if group == "legal" or suffix in ("科技", "投资"):
            owner.end = end
        elif (
            owner.kind != "person" and ground.closed(end) and (group in ("sure", "institution") or suffix in _BRANCHES)
        ):
            name = text[owner.start : end]
            spans.append(_span((owner.start, end), name, kind, category, rank=60))
        return
    edge = left_edge(
        ground, start, legal=group == "legal", administrative=group in ("authority", "court", "institution")
    )
    if edge is None:
        if group == "authority" and suffix in word_set("zh_known_authorities"):
            spans.append(_span((start, end), suffix, kind, category, rank=45))
        return
    name = text[edge.start : end]
    if suffix in _INVESTORS:
        category = "investor"
    if group in ("court", "authority", "exchange"):
        if edge.place or (group != "authority" and namelike(edge.core) > 0):
            spans.append(_span((edge.start, end), name, kind, category, rank=60))
        return
    inside = ground.inside(edge.start, start)
    maker = ground.ending_at(edge.start)
    if group == "legal" and maker is not None and maker.kind != "place":
        return  # OPPO广东移动通信有限公司: only the end of a name
    if group == "legal" and len(suffix) > 2:
        if inside is not None:  # 北京每日优鲜电子商务有限公司: the catalog's own
            spans.append(Found(edge.start, end, inside.key, inside.name, inside.kind, inside.category, rank=70))
        elif edge.core:
            spans.append(_span((edge.start, end), name, kind, category, rank=65))
            _short(ledger, name, edge.start)
        return
    if inside is not None or not edge.core or functional(edge.core) or _counted(edge.core):
        return
    points = {"sure": 4, "institution": 4, "legal": 2, "trade": 0}[group]
    points += edge.hard + ground.closed(end) + 3 * (edge.core in word_set("zh_countries"))
    shape = namelike(edge.core)
    if group == "sure" and edge.place and len(edge.core) > 2 and edge.place[-1] in "省市区县州":
        shape = max(shape, 0)  # 江西省发展升级引导基金
    if suffix in ("集团", "股份", "控股") and edge.hard and ground.closed(end):
        shape = max(shape, -1)  # 美景集团
    verbal = any(tag(part)[:1] in ("v", "d") and frequency(part) > 20 for part in segment(edge.core) if len(part) > 1)
    if (
        suffix in ("资本", "创投", "天使基金")
        and edge.hard
        and ground.closed(end)
        and len(edge.core) < 5
        and not verbal
    ):
        shape = max(shape, 0)  # 愉悦资本, 光点资本: plain words are usual in names of funds
    ledger.enter(name, edge.start, f"suffix {suffix}", points, kind=kind, category=category, shape=shape)


_COUNTED = re.compile(r"[0-9一二三两四五六七八九十几数多][家款]$|^[A-Z]股|^[0-9]版")


def _counted(core: str) -> bool:
    """5家公司, A股快递, B2C电商: how many there are, or of what sort."""
    return "等" in core or core.upper() in word_set("acronyms") or _COUNTED.search(core) is not None


def _short(ledger: Ledger, name: str, at: int) -> None:
    """What a legal name may be called for short."""
    for core in cores(name):
        if 2 <= len(core) <= 5:
            shape = namelike(core)
            ledger.enter(core, at, "core", 5, kind="company", shape=shape if is_common(core) else max(shape, 0))


def _subject(ground: Ground, ledger: Ledger, start: int) -> None:
    """The bounded words before a verb: X宣布, X完成B轮融资."""
    edge = ground.open_before(start)
    if edge is None:
        return
    name = ground.text[edge:start]
    if ground.free(edge, start) and not functional(name):
        ledger.enter(name, edge, "subject", 2 + ground.hard_left(edge))


def _apposed(ground: Ground, ledger: Ledger, noun: tuple[int, int], kind: str) -> None:
    """The bounded words after what the thing is called: 护肤品牌X; after 公司 alone a sentence may as well go on."""
    end = noun[1]
    close = ground.close_after(end)
    if close is None:
        return
    name = ground.text[end:close]
    if ground.free(end, close) and not functional(name):
        loose = ground.text[noun[0] : end] in word_set("zh_apposed_words")
        ledger.enter(name, end, "beside" if loose else "apposed", 3, kind=kind)


def _object(ground: Ground, ledger: Ledger, end: int) -> None:
    """The bounded words after a verb or a preposition: 收购X, 来自X的."""
    close = ground.close_after(end)
    if close is None:
        return
    name = ground.text[end:close]
    if ground.free(end, close) and not functional(name):
        ledger.enter(name, end, "object", 2)


def _everywhere(article: Article, ground: Ground, ledger: Ledger, people: dict[str, int]) -> list[Found]:
    """The accepted names wherever they stand."""
    text = ground.text
    hopeful = {
        name: shape
        for name, evidence in ledger.hopeful(6).items()
        if name not in word_set("zh_never")
        and (shape := namelike(name) if evidence.shape is None else evidence.shape) * 2 + evidence.points + 4 >= ENOUGH
        and not thin(name, evidence, shape)
    }
    names = list(dict.fromkeys((*hopeful, *people)))
    hits = Matcher(names).find_unordered(text) if names else []
    counts = Counter(number for _, _, number in hits)
    bonus: dict[str, int] = {}
    for number, name in enumerate(names):
        if name in hopeful:
            shape = hopeful[name]
            extra = (counts[number] >= 3) + (counts[number] >= 6) + bool(article.title and name in article.title)
            extra += shape > 0 and counts[number] >= 5
            bonus[name] = extra + (2 * shape if shape != -1 else -1)
    accepted = ledger.accepted(bonus)
    candidates: list[Found] = []
    for start, end, number in hits:
        name = names[number]
        if name in people:
            kind, category, rank = "person", None, 45
        elif name in accepted:
            kind, category, _ = accepted[name]
            if len(name) == 3 and kind == "company" and ledger.names[name].families.keys() == {"subject"}:
                kind = "person" if possible(name) else kind  # 王来春已经以...
            rank = 40
            if len(name) <= 2 and ground.within_word(start, end):
                continue
        else:
            continue
        placed = ground.starting_at(start)
        if placed is not None and placed.kind == "place":
            rank = 52  # 中国健腾体育基金 is no place
        candidates.append(_span((start, end), name, kind, category, rank=rank))
    return candidates


def _span(span: tuple[int, int], name: str, kind: str, category: str | None, *, rank: int) -> Found:
    return Found(*span, provisional_key(lower(name)), name, kind, category, provisional=True, rank=rank)
