"""Names of the catalog where they stand in a text.

Matching is on characters, over folded small letters: no segmentation can split 瑞幸咖啡. What a match needs besides: no
letter next to a Latin name, capitals where the name has them, and context where the alias is doubtful (``evidence``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from timeline.catalog import Alias, Catalog, Entity
from timeline.catalog.check import common_words
from timeline.entities.article import Article
from timeline.entities.evidence import supported
from timeline.entities.found import Found
from timeline.entities.longer import stands_alone
from timeline.entities.prepared import prepared
from timeline.entities.vocabulary import word_set
from timeline.text import is_han

_START, _END = itemgetter(0), itemgetter(1)
_LATIN = re.compile(r"[a-z0-9\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What stands behind one spelling."""

    aliases: tuple[Alias, ...]  # none: a word that only looks as if a name were in it
    latin_start: bool
    latin_end: bool
    capital: bool  # every alias begins with a capital letter


class Linker:
    """The automaton of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.matcher, self._keys = prepared(catalog)
        self._patterns: dict[int, Pattern] = {}

    def pattern(self, number: int) -> Pattern:
        """What stands behind a spelling, made when it first occurs."""
        spelling, aliases = self.matcher.patterns[number], self.catalog.aliases_of(self._keys[number])
        capital = bool(aliases) and all(alias.text[0].isupper() for alias in aliases)
        made = Pattern(aliases, bool(_LATIN.match(spelling[0])), bool(_LATIN.match(spelling[-1])), capital)
        self._patterns[number] = made
        return made

    def hits(self, article: Article) -> list[tuple[int, int, Pattern]]:
        """The matches that stand free and are written like names."""
        text, small, size = article.folded, article.lowered, len(article.folded)
        chinese = article.language == "zh"
        patterns = self._patterns
        kept = []
        for start, end, number in self.matcher.find_unordered(small):
            pattern = patterns.get(number) or self.pattern(number)
            if pattern.latin_start:
                if not chinese and pattern.capital and text[start].islower():
                    continue
                if start and (before := small[start - 1]).isalnum() and not is_han(before):
                    continue
            if pattern.latin_end and end < size and (after := small[end]).isalnum() and not is_han(after):
                continue
            if small[end - 1] == "市" and small[end : end + 1] == "场":
                continue  # 上海市场 is a market, not a city
            if small[end - 1] == "方" and small[end : end + 1] == "面":
                continue  # 京东方面 is 京东, not 京东方
            if pattern.aliases and (pattern.latin_start or pattern.latin_end):
                written = text[start:end]
                aliases = tuple(alias for alias in pattern.aliases if plausible(written, alias, chinese=chinese))
                if not aliases or _in_address(small, start, end):
                    continue
                if len(aliases) < len(pattern.aliases):
                    pattern = Pattern(aliases, pattern.latin_start, pattern.latin_end, pattern.capital)
            kept.append((start, end, pattern))
        kept.sort(key=_END, reverse=True)  # the longest first where several start at one place
        kept.sort(key=_START)
        return kept


@lru_cache(maxsize=8)
def linker(catalog: Catalog) -> Linker:
    """The linker of a catalog, built once."""
    return Linker(catalog)


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the match is a part of a URL, a mail address or a file name."""
    before = text[start - 1] if start else " "
    if before in "/@_=" and text[max(0, start - 9) : start].find("//") >= 0:
        return True
    if before == "@":
        return True
    if before == "." and start > 1 and text[start - 2].isalnum():
        return True  # www.gucci.com, 36kr.com
    return text[end : end + 1] in ("_", "@") or (text[end : end + 1] == "/" and before == "/")


def plausible(written: str, alias: Alias, *, chinese: bool) -> bool:
    """Whether a Latin name has the capitals that it should have: Gap and GAP, not gap; realme as it is."""
    name = alias.text
    if written == name:
        return True
    letters = [char for char in name if char.isalpha() and not is_han(char)]
    if not letters:
        return True
    if written.isupper():
        return len(letters) > 1
    if len(letters) <= 4 and all(char.isupper() for char in letters):
        return False  # "Sig" is not SIG
    if written.islower() or (written[0].islower() and not name[0].islower()):
        if name[0].islower():
            return True
        # Chinese texts write foreign names carelessly: "gucci 官网"; words of the language are not read so.
        return chinese and alias.certain and len(letters) >= 5 and written.islower() and written not in common_words()
    parts, ours = written.split(" "), name.split(" ")
    if len(parts) != len(ours):
        return True
    pairs = zip(parts, ours, strict=True)
    return not any(part[:1].islower() and own[:1].isupper() and part not in _INNER for part, own in pairs)


_INNER = frozenset(
    ("a", "de", "del", "la", "le", "of", "the", "and", "di", "da", "du", "des", "et", "y", "e", "en", "by", "to", "in")
)  # Pret a Manger


def link(article: Article, catalog: Catalog) -> list[Found]:
    """The catalog's entities that the text names, across nothing but each other's shorter names."""
    hits = linker(catalog).hits(article)
    chosen = supported(article, catalog, _longest(hits))
    found = [_found(article, catalog.by_slug[slug], start, end) for start, end, slug in chosen]
    others = {one.start: one for one in found}
    return [one for one in found if stands_alone(article, one, others, catalog.by_slug[one.key])]


def adopt(article: Article, catalog: Catalog, candidates: Sequence[Found]) -> None:
    """Let a discovered name that the catalog has as a doubtful one mean the catalog's entity.

    What made it a name here is the context that the doubtful alias was waiting for. Words of the language and given
    names are left as they are: a capital made "Justice" a name, but not which; and "the Blacks" are a family.
    """
    for found in candidates:
        if not found.provisional:
            continue
        key = article.lowered[found.start : found.end]
        known = catalog.aliases_of(key)
        if not known or key in common_words() or key in word_set("given_names"):
            continue
        if article.lowered[max(0, found.start - 4) : found.start] == "the " and key.endswith("s"):
            continue
        for alias in known:
            entity = catalog.by_slug[alias.slug]
            other = article.stands_for_another(article.folded[found.start : found.end], entity.aliases)
            if not other and _fits(found.kind, entity.kind):
                found.key, found.name, found.kind = entity.slug, entity.name, entity.kind
                found.category, found.provisional = entity.category, False
                break


def _fits(found: str, entity: str) -> bool:
    parties = ("company", "brand", "platform", "organization")
    return found == entity or (found in parties and entity in parties)


def _longest(hits: Sequence[tuple[int, int, Pattern]]) -> list[tuple[int, int, tuple[Alias, ...]]]:
    """Of overlapping matches the leftmost, of those the longest; traps shadow what is in them."""
    kept = []
    done = 0
    for start, end, pattern in hits:
        if start < done:
            continue
        done = end
        if pattern.aliases:
            kept.append((start, end, pattern.aliases))
    return kept


def _found(article: Article, entity: Entity, start: int, end: int) -> Found:
    return Found(start, end, entity.slug, entity.name, entity.kind, entity.category, rank=50)
