"""rereading: stored articles in, what today's rules and names find in them stored in place of what others found.

Articles are read from the database, not from their files. Only those are read that were read by something else than
what there is now, and only what comes out otherwise is written; decisions are replayed over it. Batch by batch, as in
an ingest: killed at any time, it goes on where it was.

Not here: by what an article is read (method), which events follow (settling).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.batch import BATCH
from timeline.catalog import Catalog, Names
from timeline.errors import TimelineError
from timeline.events.extractors import Extractor
from timeline.events.rules import Rules
from timeline.identity import Telling, blocks, meant
from timeline.method import method_of
from timeline.naming import names_of, settle, sync
from timeline.pipeline import Extraction, extract, owners_of
from timeline.ruling import with_standing
from timeline.settling import resettle
from timeline.store import Database, Writer, read
from timeline.store.again import Again
from timeline.store.bulk import chunks
from timeline.store.decisions import names_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What became of an article that was read anew."""

    path: str
    gone: int = 0  # mentions that are not found any more
    new: int = 0
    refusal: str | None = None  # it cannot be read: what it told stays

    @property
    def changed(self) -> bool:
        """Whether it tells something else than before."""
        return bool(self.gone or self.new)


def rebuild(
    database: Database,
    base: Catalog,
    *,
    rules: Rules | None = None,
    extractors: Sequence[Extractor] = (),
    every: bool = False,
    batch: int = BATCH,
) -> Iterator[Reread]:
    """Read anew what was read by other rules, names or code, with ``every`` all there is."""
    method = with_standing(database, rules)
    sync(database, base)
    wanted = method_of(names_of(database, base).catalog, method, extractors)
    with database.reading() as connection:
        waiting = read.sources_read_otherwise(connection, None if every else wanted)
    for digests in chunks(waiting, batch):
        names = names_of(database, base)
        found: list[Extraction] = []
        refused: list[Reread] = []
        with database.reading() as connection:
            documents = [read.document(connection, digest) for digest in digests]
        for document in documents:
            if document is None:
                continue
            try:
                found.append(extract(document, names.catalog, rules=method, extractors=extractors))
            except TimelineError as refusal:
                refused.append(Reread(path=document.path, refusal=str(refusal)))
        yield from _store(database, names, found, method_of(names.catalog, method, extractors))
        yield from refused


def _store(database: Database, names: Names, found: Sequence[Extraction], read_by: str) -> list[Reread]:
    with database.writing() as connection:
        writer = Writer(connection)
        now, done = names_now(connection, names.base, names)
        if not done:
            settle(writer, now)
        again = Again(writer)
        owners = owners_of(now.catalog)
        reports: list[Reread] = []
        changed: list[str] = []
        told: list[Telling] = []
        for extraction in found:
            tellings = [telling for happening in extraction.happenings for telling in happening.tellings]
            gone, new = again.differences(extraction.document, tellings, extraction.published)
            reports.append(Reread(path=extraction.document.path, gone=gone, new=new))
            if gone or new:
                changed.append(extraction.document.digest)
                told += tellings
        around = again.replace(changed, {one.document.digest: one.published for one in found})
        means = [meant(telling, now) for telling in told]
        slugs = {one.key for telling in means for one in telling.draft.participants}
        writer.sync_catalog(slugs, now.catalog.by_slug)
        where = [blocks(telling.draft, owners=owners) for telling in means]
        writer.add_tellings(zip(told, where, strict=True), now)
        again.note(read_by, [one.document.digest for one in found])
        numbers = {*writer.numbers_of([*around, *(telling.key for telling in told)]), *writer.recopied()}
        if numbers:
            resettle(writer, now, numbers)
    return reports
