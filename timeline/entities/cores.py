"""What remains of a Chinese company's name without its place, its legal form and its trade.

星穗科技 and 星穗 remain of 成都星穗科技有限公司: the forms that an article goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.entities.lexicon import tag
from timeline.entities.vocabulary import groups, word_set

_TRADES = ("信息技术", "网络科技", "电子商务", "文化传播", "管理", "技术")


@cache
def _legal() -> re.Pattern[str]:
    return _ending(groups("zh_suffixes")["legal"])


@cache
def _trades() -> re.Pattern[str]:
    suffixes = groups("zh_suffixes")
    return _ending((*suffixes["sure"], *suffixes["trade"], *_TRADES))


def _ending(listed: Sequence[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, listed))})$")


def cores(name: str) -> list[str]:
    """The shorter forms that the name can be called by, the longest first."""
    found: list[str] = []
    rest = re.sub(r"\([^)]*\)", "", name)
    legal = _legal().search(rest)
    if legal is not None and legal.start() >= 2:
        rest = rest[: legal.start()]
        found.append(rest)
    for size in (4, 3, 2):
        head = rest[:size]
        if len(rest) - size >= 2 and (head in word_set("zh_countries") or tag(head) == "ns" or head[-1] == "市"):
            rest = rest[size:]
            found.append(rest)
            break
    for _ in range(2):
        trade = _trades().search(rest)
        if trade is not None and trade.start() >= 2:
            rest = rest[: trade.start()]
            found.append(rest)
    return found
