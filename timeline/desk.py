"""desk: what an analyst says about names in, decisions kept and events settled out. A part of api: ``Timeline.names``.

Every call that decides keeps one decision, with a reason, an author and a moment, and lets the stored events follow
from it. Decisions are never changed: the latest that speaks of a name has the last word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from timeline.catalog import Catalog, Entity, LookAlikes, NameDecision, Names, load_catalog
from timeline.errors import QueryError
from timeline.naming import Judged, decide, names_of, sync

if TYPE_CHECKING:
    from timeline.catalog import Met
    from timeline.out import UnknownName
    from timeline.store import Database

Moment = datetime | None


class NameDesk:
    """The names of one timeline: those of the catalog, and what was decided about them.

    >>> with Timeline.open("timeline.db") as timeline:  # doctest: +SKIP
    ...     for name in timeline.names.unknown(limit=10):
    ...         print(name.name, name.mentions, name.alike)
    ...     timeline.names.add("Maison Margaux", kind="brand", category="luxury", reason="their own site")
    """

    def __init__(
        self,
        there: Callable[[], bool],
        reader: Callable[[], Database],
        writer: Callable[[], Database],
        now: Callable[[], datetime],
        catalog: Catalog | None = None,
    ) -> None:
        self._there = there
        self._read = reader
        self._writer = writer
        self._now = now
        self._catalog = catalog

    @property
    def base(self) -> Catalog:
        """The catalog without the decisions."""
        return self._catalog or load_catalog()

    def now(self) -> Names:
        """The names as they are: ``now().catalog`` is the catalog with all that was decided."""
        return names_of(self._reader(), self.base)

    def find(self, name: str) -> list[Entity]:
        """The entities that are called so, surest first; where there are none, those that begin so."""
        return self.now().catalog.find(name)

    def unknown(self, *, limit: int | None = 20, kind: str | None = None, examples: int = 2) -> list[UnknownName]:
        """The names that texts have and no catalog: how often, where, in which words, and what looks like them."""
        from timeline.out import unknown_names  # noqa: PLC0415 - SQLAlchemy is not for those who only extract

        database = self._reader()
        if database is None:
            return []
        looks = LookAlikes(self.now().catalog)
        with database.reading() as connection:
            return unknown_names(connection, looks, limit=limit, kind=kind, examples=examples)

    def decisions(self) -> list[NameDecision]:
        """All that was decided about names, in the order in which it was."""
        return list(self.now().decisions)

    # --- to decide

    def add(
        self,
        name: str,
        *,
        kind: str,
        category: str | None = None,
        country: str | None = None,
        parent: str | None = None,
        aliases: Sequence[str] = (),
        slug: str | None = None,
        wikidata: str | None = None,
        reason: str | None = None,
        author: str | None = None,
        decided: Moment = None,
    ) -> Judged:
        """A name is an entity that the catalog lacks: found in articles from now on, and where it stands already."""
        from timeline.catalog.deciding import added  # noqa: PLC0415

        names = self._to_change()
        met = [one for text in (name, *aliases) for one in self._met(text)]
        more = {"category": category, "country": country, "parent": parent, "slug": slug, "wikidata": wikidata}
        decision = added(names, name, kind, met=met, aliases=aliases, **more)
        return self._keep(decision, reason, author, decided)

    def alias(
        self, name: str, entity: str, *, reason: str | None = None, author: str | None = None, decided: Moment = None
    ) -> Judged:
        """A name is another one of an entity that the catalog has, given by its slug or name."""
        from timeline.catalog.deciding import aliased  # noqa: PLC0415

        return self._keep(aliased(self._to_change(), name, entity, met=self._met(name)), reason, author, decided)

    def merge(
        self, name: str, into: str, *, reason: str | None = None, author: str | None = None, decided: Moment = None
    ) -> Judged:
        """An entity, provisional or of the catalog, is another one; that one may be provisional too."""
        from timeline.catalog.deciding import merged  # noqa: PLC0415

        decision = merged(self._to_change(), name, into, met=self._met(name), into_met=self._met(into))
        return self._keep(decision, reason, author, decided)

    def reject(
        self, name: str, *, reason: str | None = None, author: str | None = None, decided: Moment = None
    ) -> Judged:
        """A name is no entity: it takes part in nothing. Mentions stay; events that are about nobody else go."""
        from timeline.catalog.deciding import rejected  # noqa: PLC0415

        return self._keep(rejected(self._to_change(), name, met=self._met(name)), reason, author, decided)

    def load(self, path: str | Path, *, author: str | None = None, decided: Moment = None) -> Judged:
        """Keep the decisions of a CSV file, all or none; a DecisionError names the line, its notes the others."""
        from timeline.catalog.sheet import read_sheet  # noqa: PLC0415

        decisions = read_sheet(Path(path), self._to_change(), decided=_moment(decided or self._now()), author=author)
        return decide(self._writer(), self.base, decisions)

    def save(self, file: IO[str], format: Literal["csv", "tsv"] = "csv") -> None:
        """Write all decisions as CSV, which ``load`` reads, or the entities that follow from them as seeds (TSV)."""
        from timeline.catalog.sheet import to_seeds, to_sheet  # noqa: PLC0415

        if format not in ("csv", "tsv"):
            raise QueryError(f"{format!r} is no format", where="format", remedy="Known are csv and tsv")
        names = self.now()
        file.writelines(to_sheet(names.decisions) if format == "csv" else to_seeds(names))

    def sync(self) -> Judged:
        """Join what the catalog has come to know since the articles were read; ingest does it by itself."""
        return sync(self._writer(), self.base)

    def _to_change(self) -> Names:
        """The names, from a database that is brought to this version's schema where need be."""
        if self._there():
            self._writer()
        return self.now()

    def _reader(self) -> Database | None:
        return self._read() if self._there() else None

    def _keep(self, decision: NameDecision, reason: str | None, author: str | None, decided: Moment) -> Judged:
        signed = replace(decision, reason=reason, author=author, decided=_moment(decided or self._now()))
        return decide(self._writer(), self.base, [signed])

    def _met(self, name: str) -> list[Met]:
        from timeline.store.decisions import met  # noqa: PLC0415

        database = self._reader()
        if database is None:
            return []
        with database.reading() as connection:
            return met(connection, name)


def _moment(when: datetime) -> str:
    plain = when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when
    return plain.isoformat(timespec="microseconds")
