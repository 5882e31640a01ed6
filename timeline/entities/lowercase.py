"""Latin names in small letters in Chinese texts: realme, vivo, dilidili; only where the text repeats them with cues."""

from __future__ import annotations

import re
from collections import Counter

from timeline.entities.around import chinese_cues
from timeline.entities.article import Article
from timeline.entities.found import Found, provisional_key
from timeline.entities.vocabulary import word_set

_SMALL = re.compile(r"(?<![A-Za-z0-9_/.@#:=&?%-])[a-z][a-z]{3,15}(?![A-Za-z0-9_/@=%-]|\.[a-z])")


def discover_lowercase(article: Article) -> list[Found]:
    """Candidates: said twice at least, once beside what only a party stands beside."""
    text = article.folded
    spans: dict[str, list[int]] = {}
    cues: Counter[str] = Counter()
    for match in _SMALL.finditer(text):
        word = match[0]
        if word in word_set("english") or word in word_set("products") or word in word_set("starters"):
            continue
        spans.setdefault(word, []).append(match.start())
        cues[word] += chinese_cues(
            text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 8]
        )
    return [
        Found(start, start + len(word), provisional_key(word), word, "company", provisional=True, rank=38)
        for word, starts in spans.items()
        if len(starts) > 1 and cues[word] > 1
        for start in starts
    ]
