"""Full-text search: words in, the events and articles that say all of them out, best first, with the places.

The index says where to look, and the text itself is then looked at: so traditional and simplified characters, width,
case and accents make no difference, and SQLite and PostgreSQL answer alike. Who has more of the words, in a title or a
name rather than in a text, and in a shorter text, comes first; of very many the latest stored are ranked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection

from timeline.errors import QueryError, StoreError
from timeline.store.bulk import Bulk
from timeline.store.rows import iso
from timeline.store.words import candidates, event_texts, is_indexed
from timeline.text import fold
from timeline.text.tokens import Sought, highlights, sought

_LONGEST = 400  # characters of a question
_POOL = 500  # so many are ranked; who has more is asked for more words
_AROUND = 80  # characters of an article to show
_QUOTE = 160  # of an event's words
_APART = "\n" * 5  # more than may stand within a phrase
_TYPICAL_QUOTE, _TYPICAL_TEXT = 60, 2000  # characters
_PARTS = re.compile(r'"([^"]*)("\*?|$)|([^\s"]+)')

Marks = tuple[tuple[int, int], ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Some words, and where in them is what was asked for."""

    text: str
    marks: Marks = ()

    def marked(self) -> str:
        """The text with what was asked for in brackets."""
        out, at = [], 0
        for start, end in self.marks:
            out += [self.text[at:start], "[", self.text[start:end], "]"]
            at = end
        return "".join((*out, self.text[at:]))


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent:
    """An event whose participants and quotes say it."""

    uid: str
    type: str
    status: str
    date: str | None  # EDTF
    who: tuple[str, ...]
    words: Excerpt  # of a quote
    source: str  # that has the quote
    url: str | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSource:
    """An article whose title and text say it."""

    source: str
    title: str | None
    url: str | None
    published: str | None
    words: Excerpt
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found, best first; ``more`` where the limit left something out."""

    events: tuple[FoundEvent, ...] = ()
    sources: tuple[FoundSource, ...] = ()
    more: bool = False


def search(connection: Connection, words: str, *, where: str = "all", limit: int = 10, place: str = "") -> Found:
    """The events and sources that say all of the words.

    ``"in quotes"`` words have to follow one another, ``word*`` is how a word begins. ``where`` is events, sources or
    all; at most ``limit`` of each. ``place`` is what to call the database in a refusal.
    """
    asked = asked_for(words)
    if where not in ("all", "events", "sources"):
        raise QueryError(f"{where!r} is neither", where="in", remedy="Known are all, events and sources")
    if not is_indexed(connection):
        remedy = 'Run "timeline db reindex"; nothing else is touched'
        raise StoreError("its search index is missing or of another version", where=place, remedy=remedy)
    events = sources = None
    if where != "sources":
        events = _best(connection, "event_words", asked, limit, _score_events)
    if where != "events":
        sources = _best(connection, "source_words", asked, limit, _score_sources)
    return Found(
        events=tuple(_events(connection, events.kept, asked)) if events else (),
        sources=tuple(_sources(connection, sources.kept, asked)) if sources else (),
        more=any(ranking.more for ranking in (events, sources) if ranking),
    )


def asked_for(words: str) -> tuple[Sought, ...]:
    """The words and phrases of a question. Raises QueryError where there are none."""
    if len(words) > _LONGEST:
        raise QueryError(f"it is longer than {_LONGEST} characters", where="search", remedy="Ask for fewer words")
    found = []
    for match in _PARTS.finditer(fold(words)):
        phrase = match[1] if match[1] is not None else match[3]
        beginning = match[2] == '"*' or (match[3] or "").endswith("*")
        one = sought(phrase, beginning=beginning)
        if one is not None and one not in found:
            found.append(one)
    if not found:
        raise QueryError("there are no words in it", where="search", remedy="Name words that articles may say")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Hit(Generic[T]):
    """One candidate that says it all."""

    number: int
    score: float
    said: T


@dataclass(frozen=True, slots=True)
class _Ranking(Generic[T]):
    kept: list[_Hit[T]]
    more: bool


Scorer = Callable[[Connection, Sequence[int], tuple[Sought, ...]], Iterable[_Hit[T]]]


def _best(connection: Connection, table: str, asked: tuple[Sought, ...], limit: int, scored: Scorer[T]) -> _Ranking[T]:
    hits: list[_Hit[T]] = []
    more = False
    for numbers in candidates(connection, table, asked):
        if len(hits) >= max(_POOL, limit + 1):
            more = True
            break
        hits += scored(connection, numbers, asked)
    hits.sort(key=lambda hit: (-hit.score, -hit.number))
    return _Ranking(hits[:limit], more or len(hits) > limit)


def _score_events(
    connection: Connection, numbers: Sequence[int], asked: tuple[Sought, ...]
) -> Iterable[_Hit[list[str]]]:
    for number, (names, quotes) in event_texts(connection, numbers).items():
        people, said = _APART.join(names), _APART.join(quotes)
        score = _score(asked, ((people, 2.0, 0), (said, 1.0, _TYPICAL_QUOTE)))
        if score:
            yield _Hit(number, score, quotes)


def _score_sources(connection: Connection, numbers: Sequence[int], asked: tuple[Sought, ...]) -> Iterable[_Hit[str]]:
    for number, title, text in Bulk(connection).select("id, title, text", "sources", "id", numbers):
        score = _score(asked, ((title or "", 3.0, 0), (text, 1.0, _TYPICAL_TEXT)))
        if score:
            yield _Hit(number, score, text)


def _score(asked: tuple[Sought, ...], fields: Sequence[tuple[str, float, int]]) -> float:
    """How well the fields (text, weight, usual length) say all that is asked for; 0 where something is missing.

    BM25 without the rareness of words, which is the same for all that have every word.
    """
    total = 0.0
    for one in asked:
        score = 0.0
        for text, weight, usual in fields:
            count = sum(1 for _ in one.pattern.finditer(text))
            score += weight * count / (count + 0.3 + (0.9 * len(text) / usual if usual else 0.9))
        if not score:
            return 0.0
        total += score
    return round(total / len(asked), 6)


def _events(connection: Connection, hits: Sequence[_Hit[list[str]]], asked: tuple[Sought, ...]) -> Iterable[FoundEvent]:
    numbers = [hit.number for hit in hits]
    bulk = Bulk(connection)
    rows = {row[0]: row for row in bulk.select("id, uid, type, status, edtf", "events", "id", numbers)}
    who: dict[int, list[tuple[int, str]]] = {}
    for number, position, name in bulk.select("event_id, position, name", "event_participants", "event_id", numbers):
        who.setdefault(number, []).append((position, name))
    told: dict[int, list[Any]] = {}
    joined = "mentions m JOIN sources s ON s.id = m.source_id"
    for row in bulk.select("m.event_id, m.rank, m.key, m.quote, s.path, s.url", joined, "m.event_id", numbers):
        told.setdefault(row[0], []).append(row)
    for hit in hits:
        _, uid, kind, status, date = rows[hit.number]
        mentions = sorted(told.get(hit.number, ()), key=lambda row: tuple(row[1:3]))
        best = max(mentions, key=lambda row: _different(row[3], asked), default=None)  # the first of the best
        yield FoundEvent(
            uid=uid,
            type=kind,
            status=status,
            date=date,
            who=tuple(dict.fromkeys(name for _, name in sorted(who.get(hit.number, ())))),
            words=_excerpt(best[3] if best else "", asked, _QUOTE),
            source=best[4] if best else "",
            url=best[5] if best else None,
            score=hit.score,
        )


def _sources(connection: Connection, hits: Sequence[_Hit[str]], asked: tuple[Sought, ...]) -> Iterable[FoundSource]:
    columns = "id, path, title, url, published"
    rows = {row[0]: row for row in Bulk(connection).select(columns, "sources", "id", [hit.number for hit in hits])}
    for hit in hits:
        _, path, title, url, published = rows[hit.number]
        excerpt = _excerpt(hit.said, asked, _AROUND)
        if not excerpt.marks and title:
            excerpt = _excerpt(title, asked, _AROUND)
        yield FoundSource(source=path, title=title, url=url, published=iso(published), words=excerpt, score=hit.score)


def _different(text: str, asked: tuple[Sought, ...]) -> int:
    return sum(1 for one in asked if one.pattern.search(text))


def _excerpt(text: str, asked: tuple[Sought, ...], size: int) -> Excerpt:
    """The part of a text in which most of what is asked for stands closest together."""
    places = sorted(highlights(text, asked))
    if not places:
        return Excerpt(text=_cut(text, 0, size)[0])
    first = max(
        range(len(places)),
        key=lambda at: (len({which for start, _, which in places[at : at + 50] if start < places[at][0] + size}), -at),
    )
    start = places[first][0]
    words, begin = _cut(text, max(0, start - size // 3), size)
    marks: list[tuple[int, int]] = []
    for first_char, last_char, _ in places:
        left, right = first_char - begin, last_char - begin
        if left < 0 or right > len(words):
            continue
        if marks and left <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(right, marks[-1][1]))
        else:
            marks.append((left, right))
    return Excerpt(text=words, marks=tuple(marks))


def _cut(text: str, begin: int, size: int) -> tuple[str, int]:
    """So many characters from there on, no word of letters cut in two; and where they begin."""
    end = min(len(text), begin + size)
    begin = max(0, min(begin, end - size))
    while begin > 0 and _within_word(text, begin) and end - begin < size + 20:
        begin -= 1
    while end < len(text) and _within_word(text, end) and end - begin < size + 40:
        end += 1
    return text[begin:end], begin


def _within_word(text: str, at: int) -> bool:
    return (text[at - 1] + text[at]).isascii() and text[at - 1].isalnum() and text[at].isalnum()
