"""Authorities named after their place in small letters: Dubai police, the French government, a court in Norway."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.entities.article import Article
from timeline.entities.found import Found, provisional_key

_AFTER = re.compile(
    r" (?:[a-z]+ )?(?:police|government|authorities|regulators?|prosecutors|customs|competition watchdog|watchdog|courts?|ministry)\b"
)
_NATION = re.compile(
    r"(?<![\w-])(?:British|Chinese|French|German|Italian|Spanish|American|Australian|Japanese|Korean|Indian|Dutch|Swiss|Russian|Canadian|European"
    r"|Irish|Scottish|Swedish|Danish|Norwegian|Belgian|Austrian|Turkish|Brazilian|Mexican|Singaporean|Malaysian|Indonesian|Thai|Vietnamese)"
    r" (?:police|government|authorities|regulators?|prosecutors|customs|competition watchdog|antitrust regulators?)\b"
)


def discover_authorities(article: Article, linked: Sequence[Found]) -> list[Found]:
    """Places and nations with what governs them."""
    text = article.folded
    spans = [match.span() for match in _NATION.finditer(text)]
    for found in linked:
        if found.kind == "place":
            after = _AFTER.match(text, found.end)
            if after is not None and text[found.start].isupper():
                spans.append((found.start, after.end()))
    return [
        Found(
            start,
            end,
            provisional_key(article.lowered[start:end]),
            article.text[start:end],
            "organization",
            "court" if "court" in text[start:end] else "authority",
            provisional=True,
            rank=62,
        )
        for start, end in spans
    ]
