"""One transaction's worth of writing: articles, what they tell, and what that is taken to mean.

Everything is keyed by content, so that writing the same things again changes nothing, and an event whose content is
as before is not touched. A batch goes in this order: ``sync_catalog``, ``add_source`` and ``add_tellings``, then
``tellings_near`` for identity to compare with, then ``replace_events`` with what identity made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from timeline.catalog import Entity, Named, Names
from timeline.documents import Document
from timeline.errors import DocumentError
from timeline.events.draft import Participant
from timeline.identity.decisions import Bound
from timeline.identity.happening import Happening, Telling
from timeline.identity.meaning import NO_ENTITY, has_principal, renamed
from timeline.store import read
from timeline.store.bulk import Bulk
from timeline.store.entities import EntityWriter
from timeline.store.judge import Repointing
from timeline.store.origins import Origins
from timeline.store.rows import (
    EVENT,
    MENTION,
    PARTICIPANT,
    event_row,
    fingerprint_of,
    iso,
    mention_row,
    participant_rows,
    to_json,
)
from timeline.store.verdicts import bound_decisions
from timeline.store.words import WordWriter

_RUN = ("id", "started", "version", "articles", "mentions", "failures", "rules", "extractors")
_SOURCE = (
    *("id", "digest", "path", "url", "title", "author", "publisher", "language", "published"),
    *("published_from", "published_sure", "text", "blocks", "ingested_run", "stated", "read_by"),
)
_DATELINE: tuple[str | None, float | None] = ("dateline", 0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """What ``replace_events`` did."""

    added: int = 0
    removed: int = 0
    kept: int = 0


@dataclass(slots=True)
class _Source:
    id: int
    text: str
    published: str | None


class Writer:
    """Writes through a connection of ``Database.writing()``; made anew for each transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._bulk = Bulk(connection)
        self._entities = EntityWriter(self._bulk)
        self._pointing = Repointing(self._bulk, self._entities)
        self._words = WordWriter(self._bulk)
        self._sources: dict[str, _Source] = {}
        self._origins = Origins(self._bulk)
        self._recopied: set[int] = set()  # articles that turned out to be copies, or copies of others
        self._tellings: dict[int, Telling] = {}  # read in this transaction, by id

    # --- runs ---------------------------------------------------------------------------------------------------

    def start_run(
        self, *, started: datetime, version: str, rules: Iterable[str] = (), extractors: Iterable[str] = ()
    ) -> int:
        """Note that an ingest began, by which rules (their fingerprints) and extractors, and give it a number."""
        number = self._bulk.new_id("ingest_runs")
        made_by = (to_json(used) if (used := list(which)) else None for which in (rules, extractors))
        self._bulk.insert("ingest_runs", _RUN, [(number, _utc(started), version, 0, 0, 0, *made_by)])
        return number

    def count_run(
        self, run: int, *, articles: int, mentions: int, failures: int, finished: datetime | None = None
    ) -> None:
        """Note how far an ingest has come, with ``finished`` that it is at its end."""
        row = (articles, mentions, failures, _utc(finished) if finished else None, run)
        self._bulk.update("ingest_runs", ("articles", "mentions", "failures", "finished"), [row])

    # --- sources and what they tell -----------------------------------------------------------------------------

    def known_sources(self, digests: Iterable[str]) -> set[str]:
        """Those of the digests whose articles are here already."""
        return read.known_sources(self.connection, digests)

    def sync_catalog(self, slugs: Iterable[str], by_slug: Mapping[str, Entity]) -> None:
        """Write what the catalog says of these entities and of their owners; other slugs are left alone."""
        self._entities.sync(slugs, by_slug)

    def add_source(
        self, document: Document, *, run: int, published: date | None = None, read_by: str | None = None
    ) -> bool:
        """Add an article, unless one of the same text is here; ``published`` where a dateline outranks the metadata.

        It is compared with those that are here: ``recopied`` says for which of them that was news.
        """
        if document.digest in self._sources or self.known_sources([document.digest]):
            return False
        _refuse_unstorable(document)
        number = self._bulk.new_id("sources")
        day = iso(published or document.published)
        facts = [_clean(fact) for fact in (document.url, document.title, document.author, document.publisher)]
        blocks = to_json([[block.span.start, block.span.end, block.kind] for block in document.blocks])
        said = (document.published_from, document.published_sure)
        if published is not None and published != document.published:
            said = _DATELINE
        row = (number, document.digest, _clean(document.path), *facts, document.language, day, *said)
        row += (document.text, blocks)
        self._bulk.insert("sources", _SOURCE, [(*row, run, iso(document.published), read_by)])
        self._words.add_sources([(number, facts[1], document.text)])
        moved = self._origins.place(number, document.text) - {number}
        if moved:
            self._recopied |= moved
            self._tellings.clear()
        self._sources[document.digest] = _Source(number, document.text, day)
        return True

    def date_earlier(self, document: Document, published: date | None, read_by: str | None) -> list[str] | None:
        """Let a stored article be of this day, if that is earlier: the same text was published before.

        What it told goes, for ``add_tellings`` to add what it tells when it is read by that day. Keys of the mentions
        around it, whose events have to be settled again; None where it is not earlier.
        """
        [(number, known)] = self._bulk.select("id, published", "sources", "digest", [document.digest])
        if published is None or (known is not None and (iso(known) or "") <= published.isoformat()):
            return None
        left = [telling.key for telling in self.forget([document.digest])]
        said = (document.published_from, document.published_sure)
        if published != document.published:
            said = _DATELINE
        row = (iso(published), *said, iso(document.published), read_by, number)
        columns = ("published", "published_from", "published_sure", "stated", "read_by")
        self._bulk.update("sources", columns, [row])
        self._sources.pop(document.digest, None)
        self._recopied |= self._origins.redate(number) - {number}
        return left

    def redated(self, sources: set[int]) -> None:
        """Note that these articles have another origin, for ``recopied``."""
        self._recopied |= sources

    def recopied(self) -> set[int]:
        """The ids of the mentions whose articles have another origin than before this transaction."""
        self._recopied |= self._origins.catch_up()
        self._tellings.clear()
        moved, self._recopied = self._recopied, set()
        return self._origins.mentions_of(moved)

    def origins_of(self, digests: Iterable[str]) -> dict[str, str]:
        """The origins of those of these articles that are copies, by the articles' digests."""
        rows = self._bulk.select("digest, origin", "sources", "digest", digests)
        return {digest: origin for digest, origin in rows if origin is not None and origin != digest}

    def add_tellings(self, tellings: Iterable[tuple[Telling, Iterable[str]]], names: Names | None = None) -> int:
        """Add tellings, each with the blocks to look for it in; those that are here already are left alone.

        Their sources were added before. Participants stand as they were read; ``names`` say what entities they are
        taken to be. Says how many are new.
        """
        given = {telling.key: (telling, tuple(blocks)) for telling, blocks in tellings}
        known = {row[0] for row in self._bulk.select("key", "mentions", "key", given)}
        new = [pair for key, pair in given.items() if key not in known]
        self._load_sources(telling.source for telling, _ in new)
        entities = self._entities_of((one for telling, _ in new for one in telling.draft.participants), names)
        mentions: list[tuple[Any, ...]] = []
        participants: list[tuple[Any, ...]] = []
        places: list[tuple[Any, ...]] = []
        for telling, blocks in new:
            source = self._sources[telling.source]
            if telling.published != source.published:
                raise ValueError(f"mention {telling.key} is of {telling.published}, its source of {source.published}")
            number = self._bulk.new_id("mentions")
            mentions.append(mention_row(number, telling, source.id, source.text))
            said = telling.draft.participants
            participants += participant_rows(number, said, [entities.get(_form(one)) for one in said])
            places += ((block, number) for block in dict.fromkeys(blocks))
        self._bulk.insert("mentions", MENTION, mentions)
        self._bulk.insert("mention_participants", ("mention_id", *PARTICIPANT), participants)
        self._bulk.insert("mention_blocks", ("block", "mention_id"), places)
        return len(new)

    def _entities_of(
        self, participants: Iterable[Participant], names: Names | None
    ) -> dict[tuple[str, str, str, bool], int]:
        """Entity ids by what was read; what is no entity is missing."""
        said = {_form(one): one for one in participants if one.kind not in NO_ENTITY}
        meant = {form: names.meaning(*form) if names else Named(*form) for form in said}
        ids = self._entities.ids_of(
            renamed(said[form], one.key, one.name, one.kind, one.provisional)
            for form, one in meant.items()
            if one is not None
        )
        found = {form: ids[one.key] for form, one in meant.items() if one is not None}
        self._entities.also_called(
            (found[form], form[1]) for form, one in meant.items() if one and one.provisional and one.key != form[0]
        )
        return found

    # --- names judged anew --------------------------------------------------------------------------------------

    def repoint(self, names: Names) -> set[int]:
        """Let every participant point to what it means by these names; the ids of the mentions for which that is news.

        Their blocks and events are as before until ``move_tellings`` and ``replace_events`` have settled them.
        """
        self._tellings.clear()
        return self._pointing.repoint(names)

    def sweep(self, names: Names) -> int:
        """Take away the entities that nothing points to since ``repoint``; says how many."""
        return self._pointing.sweep(names)

    def connected(self, numbers: Iterable[int]) -> set[int]:
        """These mentions and all that blocks or events connect with them."""
        return read.connected(self.connection, numbers)

    def tellings(self, numbers: Iterable[int]) -> list[Telling]:
        """The mentions with these ids, by what their participants mean."""
        return read.tellings(self.connection, numbers, self._tellings)

    def tellings_with(self, keys: Iterable[str]) -> list[Telling]:
        """The mentions with these keys, by what their participants mean."""
        return read.keyed(self.connection, keys, self._tellings)

    def numbers_of(self, keys: Iterable[str]) -> list[int]:
        """The ids of the mentions with these keys."""
        return [row[0] for row in self._bulk.select("id", "mentions", "key", keys)]

    def decided(self, names: Names) -> list[Bound]:
        """What people decided about events, with the mentions that each decision speaks of."""
        return bound_decisions(self.connection, names)

    def bereft(self, tellings: Iterable[Telling]) -> list[str]:
        """Keys of the mentions that have nobody left whom their events would be about, since names were rejected."""
        bare = [telling.key for telling in tellings if not has_principal(telling.draft)]
        lost = "p.entity_id IS NULL AND p.kind NOT IN ('object', 'position')"
        joined = f"mentions m JOIN mention_participants p ON p.mention_id = m.id AND {lost}"
        return sorted({row[0] for row in self._bulk.select("m.key", joined, "m.key", bare)})

    def move_tellings(self, tellings: Iterable[tuple[Telling, Iterable[str]]]) -> None:
        """Put mentions into other blocks than they are in."""
        wanted = {telling.key: tuple(dict.fromkeys(blocks)) for telling, blocks in tellings}
        numbers = {row[0]: row[1] for row in self._bulk.select("key, id", "mentions", "key", wanted)}
        self._bulk.delete("mention_blocks", "mention_id", numbers.values())
        rows = [(block, numbers[key]) for key, blocks in wanted.items() for block in blocks]
        self._bulk.insert("mention_blocks", ("block", "mention_id"), rows)

    def forget(self, digests: Iterable[str]) -> list[Telling]:
        """Take back what these sources tell, to read them anew; the sources stay.

        Their events go too. What other sources told of those comes back, for ``replace_events`` to settle again.
        """
        sources = [row[0] for row in self._bulk.select("id", "sources", "digest", digests)]
        doomed = {row[0] for row in self._bulk.select("event_id", "mentions", "source_id", sources)} - {None}
        others = {
            number
            for number, source in self._bulk.select("id, source_id", "mentions", "event_id", doomed)
            if source not in set(sources)
        }
        left = read.tellings(self.connection, others, self._tellings)
        self._words.drop_events(sorted(doomed))
        self._bulk.delete("events", "id", doomed)
        self._bulk.delete("mentions", "source_id", sources)
        self._tellings.clear()  # ids may be given again
        return left

    # --- events -------------------------------------------------------------------------------------------------

    def tellings_near(self, blocks: Iterable[str]) -> list[Telling]:
        """All tellings in these blocks, and the others of their events: as much as identity must see to judge anew."""
        return read.tellings_near(self.connection, blocks, self._tellings)

    def replace_events(
        self, happenings: Iterable[Happening], old_uids: Iterable[str] = (), *, leaving: Iterable[str] = ()
    ) -> Replaced:
        """Put these happenings in place of the events that their tellings belonged to, and of those named.

        The tellings are here already. An event whose content is as before is left alone; one whose tellings are not
        all among those given cannot be replaced, since some would be left without an event; ``leaving`` are the keys
        of those that shall be.
        """
        new = {happening.uid: (happening, fingerprint_of(happening)) for happening in happenings}
        keys = [telling.key for happening, _ in new.values() for telling in happening.tellings]
        alone = list(dict.fromkeys(leaving))
        keys += alone
        mentions = {row[0]: (row[1], row[2]) for row in self._bulk.select("key, id, event_id", "mentions", "key", keys)}
        if len(mentions) < len(keys):
            raise ValueError("a telling is not stored, or stands in two happenings")
        touched = {event for _, event in mentions.values() if event is not None}
        old = {row[0]: (row[1], row[2]) for row in self._bulk.select("uid, id, fingerprint", "events", "id", touched)}
        named = self._bulk.select("uid, id, fingerprint", "events", "uid", {*old_uids, *new} - old.keys())
        old |= {row[0]: (row[1], row[2]) for row in named}
        kept = {uid for uid, (_, content) in new.items() if uid in old and old[uid][1] == content}
        doomed = [number for uid, (number, _) in old.items() if uid not in kept]
        given = {number for number, _ in mentions.values()}
        lost = {row[0] for row in self._bulk.select("id", "mentions", "event_id", doomed)} - given
        if lost:
            raise ValueError(f"{len(lost)} mentions would be left without an event")
        self._bulk.count_from_here("events")  # an event that is written again keeps its id, which the delete sets free
        self._words.drop_events(doomed)
        self._bulk.delete("events", "id", doomed)
        self._bulk.update("mentions", ("event_id", "rank"), [(None, None, mentions[key][0]) for key in alone])
        self._insert_events([(new[uid], old.get(uid)) for uid in new if uid not in kept], mentions)
        return Replaced(added=len(new) - len(kept), removed=len(doomed), kept=len(kept))

    def _insert_events(
        self,
        new: list[tuple[tuple[Happening, str], tuple[int, str] | None]],
        mentions: Mapping[str, tuple[int, int | None]],
    ) -> None:
        entities = self._entities.ids_of(one for (happening, _), _ in new for one in happening.participants)
        events: list[tuple[Any, ...]] = []
        participants: list[tuple[Any, ...]] = []
        tellings: list[tuple[Any, ...]] = []
        for (happening, fingerprint), before in new:
            number = before[0] if before else self._bulk.new_id("events")
            events.append(event_row(number, happening, fingerprint))
            said = happening.participants
            participants += participant_rows(number, said, [entities.get(one.key) for one in said])
            tellings += ((number, rank, mentions[one.key][0]) for rank, one in enumerate(happening.tellings))
        self._bulk.insert("events", EVENT, events)
        self._bulk.insert("event_participants", ("event_id", *PARTICIPANT), participants)
        self._bulk.update("mentions", ("event_id", "rank"), tellings)
        self._words.add_events([row[0] for row in events])

    def _load_sources(self, digests: Iterable[str]) -> None:
        missing = set(digests) - self._sources.keys()
        for digest, number, text, published in self._bulk.select(
            "digest, id, text, published", "sources", "digest", missing
        ):
            self._sources[digest] = _Source(number, text, iso(published))
        if unknown := missing - self._sources.keys():
            raise ValueError(f"these sources were not added: {sorted(unknown)}")


def _form(said: Participant) -> tuple[str, str, str, bool]:
    return said.key, said.name, said.kind, said.provisional


def _utc(moment: datetime) -> str:
    plain = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    return plain.isoformat(sep=" ", timespec="microseconds")


def _refuse_unstorable(document: Document) -> None:
    try:
        document.text.encode()
    except UnicodeEncodeError as broken:
        raise DocumentError(
            f"character {broken.start} is half of one", where=document.path, remedy="Save the article as UTF-8"
        ) from broken
    if "\0" in document.text:
        raise DocumentError("it contains a null character", where=document.path, remedy="Save the article as text")


def _clean(fact: str | None) -> str | None:
    """Metadata that any database takes; a file name may have bytes that are no text."""
    if fact is None or (fact.isprintable() and fact.isascii()):
        return fact
    return fact.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\0", "")
