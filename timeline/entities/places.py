"""Authorities named after their place in small letters: Dubai police, the French government, a court in Norway."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.entities.article import Article
from timeline.entities.found import Found, provisional_key
from timeline.entities.vocabulary import groups, one_of
from timeline.text.matcher import Matcher


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z]+ )?(?:{one_of('english_cues', 'governs')})\b")


@cache
def _nation() -> re.Pattern[str]:
    nations, governs = one_of("english_cues", "nation"), one_of("english_cues", "governs")
    return re.compile(rf"(?<![\w-])(?:{nations}) (?:antitrust )?(?:{governs})\b")


@cache
def _nations() -> Matcher:
    return Matcher(groups("english_cues")["nation"])


def discover_authorities(article: Article, linked: Sequence[Found]) -> list[Found]:
    """Places and nations with what governs them."""
    text = article.folded
    starts = sorted(start for start, _, _ in _nations().find_unordered(text))
    matches = [match for start in starts if (match := _nation().match(text, start)) is not None]
    spans = [match.span() for match in matches]
    for found in linked:
        if found.kind == "place":
            after = _after().match(text, found.end)
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
