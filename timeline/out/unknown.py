"""The names that no catalog has: how often and where they stand, with the words around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, column, func, select, table

from timeline.catalog import KINDS, LookAlikes
from timeline.errors import QueryError
from timeline.out.names import one_of
from timeline.store.bulk import Bulk
from timeline.store.rows import from_json, iso

_ENTITIES = table("entities", *(column(name) for name in ("id", "slug", "name", "kind", "provisional")))
_PEOPLE = table("mention_participants", column("entity_id"), column("mention_id"))
_MENTIONS = table("mentions", *(column(name) for name in ("id", "source_id", "event_id")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article's words around a name."""

    quote: str
    marks: tuple[tuple[int, int], ...]  # where the name stands in the quote
    source: str
    published: str | None

    def marked(self, before: str = "[", after: str = "]", *, around: int | None = None) -> str:
        """The quote with the name marked, cut to so many characters around its first place."""
        start, end = 0, len(self.quote)
        if around is not None and self.marks:
            start, end = max(0, self.marks[0][0] - around), min(end, self.marks[0][1] + around)
        parts, at = ["…" if start else ""], start
        for first, last in self.marks:
            if last <= end:
                parts += [self.quote[at:first], before, self.quote[first:last], after]
                at = last
        parts += [self.quote[at:end], "…" if end < len(self.quote) else ""]
        return "".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownName:
    """A provisional entity, as an analyst needs to see it."""

    name: str
    key: str
    kind: str  # as the texts make it seem
    mentions: int
    articles: int
    events: int
    names: tuple[str, ...]  # all ways in which it is written
    alike: tuple[str, ...]  # slugs of the catalog whose names look like it, the likest first
    examples: tuple[Example, ...]


def unknown_names(
    connection: Connection,
    looks: LookAlikes,
    *,
    limit: int | None = 20,
    kind: str | None = None,
    examples: int = 2,
) -> list[UnknownName]:
    """Provisional entities, those with most mentions first."""
    if limit is not None and limit < 0:
        raise QueryError("it is below zero", where="limit", remedy="Give a positive number")
    told = func.count(_PEOPLE.c.mention_id.distinct()).label("told")
    articles = func.count(_MENTIONS.c.source_id.distinct()).label("articles")
    events = func.count(_MENTIONS.c.event_id.distinct())
    joined = _ENTITIES.join(_PEOPLE, _PEOPLE.c.entity_id == _ENTITIES.c.id).join(
        _MENTIONS, _MENTIONS.c.id == _PEOPLE.c.mention_id
    )
    own = (_ENTITIES.c.id, _ENTITIES.c.slug, _ENTITIES.c.name, _ENTITIES.c.kind)
    asked = select(*own, told, articles, events).select_from(joined).where(_ENTITIES.c.provisional.is_(True))
    if kind is not None:
        asked = asked.where(_ENTITIES.c.kind == one_of(KINDS, kind, "kind"))
    ordered = asked.group_by(*own).order_by(told.desc(), articles.desc(), _ENTITIES.c.slug).limit(limit)
    rows = connection.execute(ordered).all()
    bulk = Bulk(connection)
    names: dict[int, list[str]] = {}
    for number, alias in bulk.select("entity_id, alias", "aliases", "entity_id", [row[0] for row in rows]):
        names.setdefault(number, []).append(alias)
    shown = _examples(bulk, [row[0] for row in rows], examples)
    return [
        UnknownName(
            name=name,
            key=slug,
            kind=its_kind,
            mentions=mentions,
            articles=in_articles,
            events=in_events,
            names=tuple(sorted(names.get(number, ()))),
            alike=tuple(entity.slug for entity in looks.of(name)),
            examples=tuple(shown.get(number, ())),
        )
        for number, slug, name, its_kind, mentions, in_articles, in_events in rows
    ]


def _examples(bulk: Bulk, numbers: Iterable[int], most: int) -> dict[int, list[Example]]:
    columns = "p.entity_id, p.surfaces, p.name, m.quote, m.confidence, m.key, s.path, s.published"
    joined = "mention_participants p JOIN mentions m ON m.id = p.mention_id JOIN sources s ON s.id = m.source_id"
    told: dict[int, list[tuple[Any, ...]]] = {}
    for row in bulk.select(columns, joined, "p.entity_id", numbers):
        quote = row[3]
        marks = _marks(quote, [*from_json(row[1]), row[2]])
        told.setdefault(row[0], []).append((not marks, -row[4], len(quote), row[5], quote, marks, row[6], iso(row[7])))
    found: dict[int, list[Example]] = {}
    for number, rows in told.items():
        seen: set[str] = set()
        for *_, quote, marks, path, published in sorted(rows, key=lambda one: one[:4]):
            chosen = found.setdefault(number, [])
            if len(chosen) < most and path not in seen:
                seen.add(path)
                chosen.append(Example(quote=quote, marks=marks, source=path, published=published))
    return found


def _marks(quote: str, surfaces: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where one of the words for it stands, the longest first, none across another."""
    found: list[tuple[int, int]] = []
    for surface in sorted(set(filter(None, surfaces)), key=len, reverse=True):
        at = quote.find(surface)
        while at >= 0:
            end = at + len(surface)
            if all(end <= start or stop <= at for start, stop in found):
                found.append((at, end))
            at = quote.find(surface, end)
    return tuple(sorted(found))
