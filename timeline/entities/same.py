"""Which of the names found are one entity: brackets, short forms, legal names, the same words with another ending.

Names of the catalog keep their slug and lend it; of provisional ones the form that the article uses most lends its
name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from timeline.entities.cores import cores
from timeline.entities.found import Found
from timeline.entities.vocabulary import one_of
from timeline.text import is_han

_CLOSE = re.compile(r"[\"'」]?[^()\"]{0,12}\)")
_PARTIES = ("company", "brand", "platform", "organization")


@cache
def _called() -> re.Pattern[str]:
    """What may stand between a name and another form of it in brackets."""
    said = rf"(?:以下|下)?(?:{one_of('zh_cues', 'called')})|known as |formerly |previously |or "
    return re.compile(rf"\s?\((?:{said})?(?:为)?:?\s?[\"'「]?(?:the )?$")


class _Union:
    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def root(self, key: str) -> str:
        while (above := self.parent.get(key, key)) != key:
            key = above
        return key

    def join(self, one: str, other: str) -> None:
        """Catalog keys win; two different catalog entities are never joined."""
        one, other = self.root(one), self.root(other)
        if one == other or not (one.startswith("~") or other.startswith("~")):
            return
        if one.startswith("~") and not other.startswith("~"):
            one, other = other, one
        self.parent[other] = one


def joined(text: str, mentions: Sequence[Found]) -> list[Found]:
    """The same mentions with one key, name and kind for each entity."""
    union = _Union()
    _brackets(text, mentions, union)
    _endings(mentions, union)
    groups_: dict[str, list[Found]] = defaultdict(list)
    for found in mentions:
        groups_[union.root(found.key)].append(found)
    for key, members in groups_.items():
        _unify(key, members)
    return list(mentions)


def _unify(key: str, members: Sequence[Found]) -> None:
    catalog = next((found for found in members if not found.provisional), None)
    if catalog is not None:
        name, kind, category, provisional = catalog.name, catalog.kind, catalog.category, False
    else:
        names = Counter(found.name for found in members)
        name = max(names, key=lambda name: (names[name], " " in name, len(name)))
        kinds = Counter(found.kind for found in members)
        kind = max(kinds, key=lambda kind: kinds[kind])
        if kind == "company":  # said of any; where a place calls it a brand or a platform, that is what it is
            kind = next((kind for kind in ("brand", "platform") if kinds[kind]), "company")
        if kinds.get("person") and " " in name:
            kind = "person" if kinds["person"] * 2 >= len(members) else kind
        category = next((found.category for found in members if found.category), None)
        provisional = True
    for found in members:
        found.key, found.name, found.kind, found.category, found.provisional = key, name, kind, category, provisional


def _brackets(text: str, mentions: Sequence[Found], union: _Union) -> None:
    """A name and the one in brackets after it: 爱马仕（Hermès）, Financial Reporting Council (FRC), 简称“星空”."""
    for left, right in pairwise(mentions):
        if left.key == right.key or "place" in (left.kind, right.kind):
            continue
        gap = text[left.end : right.start]
        if len(gap) > 16:
            continue
        if (left.kind == "person") != (right.kind == "person"):
            continue
        if _called().fullmatch(gap) and _CLOSE.match(text, right.end):
            if _related(left, right, gap):
                union.join(left.key, right.key)
        elif gap in ("", " ") and _both_scripts(left, right, text):
            union.join(left.key, right.key)


def _related(left: Found, right: Found, gap: str) -> bool:
    """Brackets hold another form of the name, not its owner: scripts differ, letters agree, or it is said."""
    if len(gap.strip()) > 1:
        return True
    if is_han(left.name[0]) != is_han(right.name[0]):
        return left.provisional or right.provisional
    one, other = left.name.upper().replace(" ", ""), right.name.upper().replace(" ", "")
    letters = iter(one)
    return all(char in letters for char in other if char.isalnum())


def _both_scripts(left: Found, right: Found, text: str) -> bool:
    """多点Dmall, FARFETCH 发发奇: both provisional; two names of the catalog side by side are two."""
    apart = is_han(text[left.end - 1]) != is_han(text[right.start])
    return apart and left.provisional and right.provisional and left.kind in _PARTIES and right.kind in _PARTIES


def _endings(mentions: Sequence[Found], union: _Union) -> None:
    """上海龙邦速运有限公司, 龙邦速运, 龙邦: what is left without place and ending is the same."""
    by_core: dict[str, list[str]] = defaultdict(list)
    present = {found.key for found in mentions}
    for found in mentions:
        if found.kind in _PARTIES and found.provisional and is_han(found.name[0]) and found.category not in _FIXED:
            for core in cores(found.key[1:]):  # folded, whatever characters the article writes
                if found.key not in by_core[core]:
                    by_core[core].append(found.key)
    for core, keys in by_core.items():
        own = "~" + core
        if own in present:
            for key in keys:
                union.join(own, key)
        elif len(keys) > 1:
            legal = [key for key in keys if key.endswith(("公司", "集团", "合伙)", "股份"))]
            for key in legal:
                union.join(keys[0] if keys[0] != key else keys[1], key)


_FIXED = frozenset(("court", "authority", "exchange", "university"))
