"""The order of the passes: catalog names, discovered names, what is one and the same, what stands for a name."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.catalog import Catalog, load_catalog
from timeline.entities.article import Article
from timeline.entities.chinese import discover_chinese
from timeline.entities.coref import resolve
from timeline.entities.english import discover_english
from timeline.entities.found import Found, settle
from timeline.entities.link import adopt, link
from timeline.entities.lowercase import discover_lowercase
from timeline.entities.mention import EntityMention
from timeline.entities.places import discover_authorities
from timeline.entities.same import joined
from timeline.text import Span, is_han


def find_entities(
    text: str,
    *,
    catalog: Catalog | None = None,
    language: str | None = None,
    blocks: Sequence[tuple[Span, str]] | None = None,
    title: str | None = None,
) -> list[EntityMention]:
    """The entities that a text names, in text order; only words that stand for two parties at once (双方) overlap.

    ``catalog`` is the shipped one by default; ``language`` is told by the text by default; ``blocks`` are those of the
    document (spans with their kinds), lines by default; ``title`` is the article's where it is known.
    """
    article = Article(text, language=language, blocks=blocks, title=title)
    known = catalog if catalog is not None else load_catalog()
    linked = link(article, known)
    candidates: list[Found] = list(linked)
    candidates += discover_english(article, linked)
    if article.language == "zh":
        candidates += discover_chinese(article, linked)
        candidates += discover_lowercase(article)
    else:
        candidates += discover_authorities(article, linked)
    standing = settle(candidates)
    adopt(article, known, standing)
    for found in standing:
        if found.provisional and is_han(found.name[0]) and article.folded[found.start : found.end] == found.name:
            found.name = article.text[found.start : found.end]  # as written: 青桐資本; its key is folded
    named = joined(article.folded, standing)
    sure = {found.key for found in named if not (found.doubtful and found.provisional)}
    return resolve(article, [_mention(article, found) for found in named if found.key in sure])


def _mention(article: Article, found: Found) -> EntityMention:
    return EntityMention(
        span=Span(found.start, found.end),
        text=article.text[found.start : found.end],
        key=found.key,
        name=found.name,
        kind=found.kind,
        category=found.category,
        provisional=found.provisional,
    )
