"""ingest: articles in, stored events and a report for each article out.

Articles go through the pipeline batch by batch. What a batch tells is found before its transaction begins, so that
writers wait for one another as briefly as can be; killed at any time, a batch leaves no trace. Whatever the order and
the batches, the same articles give the same events.

Not here: the way of one article (pipeline), what makes two tellings one happening (identity), rows (store).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from timeline.catalog import Catalog, Names, load_catalog
from timeline.documents import Document, find_articles, read_document
from timeline.errors import DocumentError, ExtractorError, TimelineError
from timeline.events.extractors import Extractor
from timeline.events.rules import Rules
from timeline.identity import Happening, Telling, blocks, has_principal, meant, resolve
from timeline.naming import names_of, settle, sync
from timeline.pipeline import Extraction, extract, owners_of
from timeline.ruling import keep_used, with_standing

if TYPE_CHECKING:
    from timeline.store import Database, Writer

State = Literal["new", "unchanged", "refused"]
BATCH = 64  # articles in one transaction: what a kill loses, and what a reader of the file waits for at most
BATCH_CHARS = 2_000_000  # fewer where they are long


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of one article; it is given only when that is settled, so "new" means stored."""

    path: str
    state: State
    events_new: int = 0  # of its events, those that no article before had told
    events_known: int = 0
    refusal: str | None = None  # one line: where, what, what to do
    extraction: Extraction | None = None  # what the article tells, taken alone; None where it is not new
    faults: tuple[ExtractorError, ...] = ()  # of other people's extractors, which cost the article nothing else


@dataclass(frozen=True, slots=True)
class _Method:
    """By what articles are read, besides the shipped rules."""

    rules: Rules
    extractors: tuple[Extractor, ...]


@dataclass(slots=True)
class _Entry:
    """An article on its way through a batch."""

    path: str
    document: Document | None = None
    refusal: str | None = None
    extraction: Extraction | None = None  # None: refused, or known already
    events_new: int = 0
    events_known: int = 0


def list_articles(paths: Iterable[Path | str]) -> list[tuple[str, DocumentError | None]]:
    """The files to read, in order; a path that leads to none is refused in its place."""
    listed: list[tuple[str, DocumentError | None]] = []
    for path in paths:
        try:
            found = [str(article) for article in find_articles([path])]
        except DocumentError as refused:
            listed.append((str(path), refused))
            continue
        if not found:
            remedy = "Name a file, or a folder with .md, .txt or .html files"
            listed.append((str(path), DocumentError("there are no articles in this folder", where=path, remedy=remedy)))
        listed.extend((article, None) for article in found)
    return listed


def ingest(
    database: Database | None,
    articles: Iterable[tuple[str, DocumentError | None]],
    *,
    now: Callable[[], datetime],
    version: str,
    catalog: Catalog | None = None,
    published: date | None = None,
    dry_run: bool = False,
    batch: int = BATCH,
    rules: Rules | None = None,
    extractors: Sequence[Extractor] = (),
) -> Iterator[Report]:
    """Store what the articles (of ``list_articles``) tell, batch by batch, and report each.

    A batch is read and its events are found before its transaction begins; killed at any time, it leaves no trace.
    With ``dry_run`` the database is compared with but not written, and may be None: there is none yet. The rules that
    stand in the database take part, with or without others.
    """
    base = catalog or load_catalog()
    method = _Method(with_standing(database, rules), tuple(extractors))
    if dry_run or database is None:
        shelf: _Trial | _Store = _Trial(database, names_of(database, base))
    else:
        sync(database, base)
        shelf = _Store(database, names_of(database, base), now, version, method)
    for entries in _batches(articles, published, batch):
        first: dict[str, _Entry] = {}
        for entry in entries:
            if entry.document is not None:
                first.setdefault(entry.document.digest, entry)
        known = shelf.known(first)
        for digest, entry in first.items():
            if digest not in known:
                _extract_into(entry, shelf.names.catalog, method)
        shelf.take(entries)
        yield from map(_report, entries)
    shelf.finish()


def _batches(
    articles: Iterable[tuple[str, DocumentError | None]], published: date | None, size: int
) -> Iterator[list[_Entry]]:
    entries: list[_Entry] = []
    chars = 0
    for path, refused in articles:
        entry = _Entry(path, refusal=str(refused) if refused else None)
        entries.append(entry)
        if refused is None:
            try:
                entry.document = read_document(path, published=published)
                chars += len(entry.document.text)
            except DocumentError as refusal:
                entry.refusal = str(refusal)
        if len(entries) >= size or chars >= BATCH_CHARS:
            yield entries
            entries, chars = [], 0
    if entries:
        yield entries


def _extract_into(entry: _Entry, catalog: Catalog, method: _Method) -> None:
    if entry.document is None:
        return
    try:
        entry.extraction = extract(entry.document, catalog, rules=method.rules, extractors=method.extractors)
    except TimelineError as refusal:
        entry.refusal = str(refusal)
    except Exception as bug:
        bug.add_note(f"This happened while reading {entry.path}.")
        raise


def _report(entry: _Entry) -> Report:
    if entry.refusal is not None:
        return Report(path=entry.path, state="refused", refusal=entry.refusal)
    if entry.extraction is None:
        return Report(path=entry.path, state="unchanged")
    return Report(
        path=entry.path,
        state="new",
        events_new=entry.events_new,
        events_known=entry.events_known,
        extraction=entry.extraction,
        faults=entry.extraction.faults,
    )


def _told(entries: Iterable[_Entry]) -> list[Telling]:
    """Every telling of the batch, as it was read."""
    return [
        telling
        for entry in entries
        if entry.extraction
        for happening in entry.extraction.happenings
        for telling in happening.tellings
    ]


def _digests(entries: Iterable[_Entry]) -> list[str]:
    return [entry.document.digest for entry in entries if entry.document and entry.extraction]


def _with_origins(tellings: Iterable[Telling], origins: Mapping[str, str]) -> list[Telling]:
    """The tellings of articles that are copies, with whose copies they are."""
    return [replace(one, origin=origins[one.source]) if one.source in origins else one for one in tellings]


def _unknown(tellings: Iterable[Telling], told: Iterable[Telling]) -> list[Telling]:
    known = {telling.key for telling in told}
    return [telling for telling in tellings if telling.key not in known]


def _placed(tellings: Iterable[Telling], owners: Mapping[str, str]) -> list[tuple[Telling, tuple[str, ...]]]:
    """The tellings, each with the blocks in which others of its happening may be."""
    return [(telling, blocks(telling.draft, owners=owners)) for telling in tellings]


def _stands(told: Telling, meant: Telling) -> bool:
    """Whether it still tells an event: not if those whom it would be about were decided to be nobody."""
    return meant is told or has_principal(meant.draft) or not has_principal(told.draft)


def _connected(
    told: Iterable[tuple[Telling, tuple[str, ...]]],
    near: Callable[[Iterable[str]], Iterable[Telling]],
    owners: Mapping[str, str],
) -> list[Telling]:
    """The tellings and all that are connected with them by blocks, directly or through others.

    No less will do: a telling may be what two events had to part for, or to join through. So events come out the same
    in whatever order articles come in.
    """
    found = {telling.key: telling for telling, _ in told}
    waiting = {block for _, where in told for block in where}
    asked: set[str] = set()
    while waiting:
        asked |= waiting
        new = [telling for telling in near(sorted(waiting)) if telling.key not in found]
        found |= {telling.key: telling for telling in new}
        waiting = {block for telling in new for block in blocks(telling.draft, owners=owners)} - asked
    return list(found.values())


def _count(entries: Iterable[_Entry], happenings: Iterable[Happening]) -> None:
    """An event is new for the first article of the batch that tells it, unless an article before the batch did."""
    read = {entry.document.digest: entry for entry in entries if entry.document and entry.extraction}
    for happening in happenings:
        sources = {telling.source for telling in happening.tellings}
        stored = not sources <= read.keys()
        for digest in (digest for digest in read if digest in sources):
            entry = read[digest]
            if stored:
                entry.events_known += 1
            else:
                entry.events_new += 1
            stored = True


class _Store:
    """Takes batches into a database, each in a transaction of its own."""

    def __init__(
        self, database: Database, names: Names, now: Callable[[], datetime], version: str, method: _Method
    ) -> None:
        self._database = database
        self.names = names
        self._now = now
        self._version = version
        self._method = method
        self._run: int | None = None  # begins with the first article that is new: nothing new leaves no trace
        self._articles = self._mentions = self._failures = 0

    def known(self, digests: Iterable[str]) -> set[str]:
        from timeline.store import read  # noqa: PLC0415 - SQLAlchemy is not for those who only extract

        with self._database.reading() as connection:
            return read.known_sources(connection, digests)

    def take(self, entries: Sequence[_Entry]) -> None:
        from timeline.store import Writer  # noqa: PLC0415

        self._failures += sum(entry.refusal is not None for entry in entries)
        if all(entry.extraction is None for entry in entries):
            return
        with self._database.writing() as connection:
            writer = Writer(connection)
            run = self._run or self._start(writer)
            self.names = self._names_now(writer)
            owners = owners_of(self.names.catalog)
            self._add(writer, entries, run)
            told = _with_origins(_told(entries), writer.origins_of(_digests(entries)))
            means = [meant(telling, self.names) for telling in told]
            slugs = {one.key for telling in means for one in telling.draft.participants}
            writer.sync_catalog(slugs, self.names.catalog.by_slug)
            where = [blocks(telling.draft, owners=owners) for telling in means]
            mentions = self._mentions + writer.add_tellings(zip(told, where, strict=True), self.names)
            articles = self._articles + sum(entry.extraction is not None for entry in entries)
            standing = [
                telling for said, telling in zip(told, means, strict=True) if telling is said and _stands(said, telling)
            ]
            news = [telling.key for said, telling in zip(told, means, strict=True) if telling is not said]
            standing += writer.tellings_with(news)
            recopied = _unknown(writer.tellings(writer.recopied()), told)
            standing += recopied
            leaving = writer.bereft(standing) if news or recopied else []
            standing = [telling for telling in standing if telling.key not in set(leaving)]
            found = _connected(_placed(standing, owners), writer.tellings_near, owners)
            happenings = resolve(found, owners=owners)
            writer.replace_events(happenings)
            writer.count_run(run, articles=articles, mentions=mentions, failures=self._failures)
        self._run, self._articles, self._mentions = run, articles, mentions
        _count(entries, happenings)

    def _start(self, writer: Writer) -> int:
        """Note the run, and by what it is made."""
        keep_used(writer, self._method.rules, self._now())
        return writer.start_run(
            started=self._now(),
            version=self._version,
            rules=[file.fingerprint for file in self._method.rules.files],
            extractors=dict.fromkeys(one.package for one in self._method.extractors),
        )

    def _names_now(self, writer: Writer) -> Names:
        """The names as they are in this transaction: somebody may have decided something since the last."""
        from timeline.store.decisions import names_now  # noqa: PLC0415

        names, done = names_now(writer.connection, self.names.base, self.names)
        if not done:
            settle(writer, names)
        return names

    def _add(self, writer: Writer, entries: Sequence[_Entry], run: int) -> None:
        for entry in entries:
            if entry.document is None or entry.extraction is None:
                continue
            try:
                added = writer.add_source(entry.document, run=run, published=entry.extraction.published)
            except DocumentError as refusal:
                entry.refusal, added = str(refusal), False
                self._failures += 1
            if not added:  # refused, or another process was faster
                entry.extraction = None

    def finish(self) -> None:
        if self._run is None:
            return
        from timeline.store import Writer  # noqa: PLC0415

        with self._database.writing() as connection:
            Writer(connection).count_run(
                self._run,
                articles=self._articles,
                mentions=self._mentions,
                failures=self._failures,
                finished=self._now(),
            )


class _Trial:
    """Takes batches into memory, to see what would become of them."""

    def __init__(self, database: Database | None, names: Names) -> None:
        self._database = database
        self.names = names
        self._owners = owners_of(names.catalog)
        self._seen: set[str] = set()
        self._tellings: dict[str, Telling] = {}
        self._in_block: dict[str, set[str]] = {}

    def known(self, digests: Iterable[str]) -> set[str]:
        wanted = set(digests)
        found = wanted & self._seen
        if self._database is not None:
            from timeline.store import read  # noqa: PLC0415

            with self._database.reading() as connection:
                found |= read.known_sources(connection, wanted)
        return found

    def take(self, entries: Sequence[_Entry]) -> None:
        read = [(telling, meant(telling, self.names)) for telling in _told(entries)]
        told = _placed((telling for said, telling in read if _stands(said, telling)), self._owners)
        for telling, where in told:
            self._tellings[telling.key] = telling
            for block in where:
                self._in_block.setdefault(block, set()).add(telling.key)
        self._seen.update(entry.document.digest for entry in entries if entry.document and entry.extraction)
        _count(entries, resolve(_connected(told, self._near, self._owners), owners=self._owners))

    def _near(self, wanted: Iterable[str]) -> list[Telling]:
        found = [self._tellings[key] for block in wanted for key in self._in_block.get(block, ())]
        if self._database is not None:
            from timeline.store import read  # noqa: PLC0415

            with self._database.reading() as connection:
                found += read.tellings_near(connection, wanted)
        return found

    def finish(self) -> None:
        """Nothing stays."""
