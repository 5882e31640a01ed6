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
from typing import TYPE_CHECKING

from timeline.batch import BATCH, Entry, Report, read_batches
from timeline.catalog import Catalog, Names, load_catalog
from timeline.documents import Limits
from timeline.errors import DocumentError, TimelineError
from timeline.events.extractors import Extractor
from timeline.events.rules import Rules
from timeline.identity import Happening, Telling, blocks, has_principal, meant, resolve
from timeline.inputs import Article, within
from timeline.method import method_of
from timeline.naming import names_of, settle, sync
from timeline.pipeline import extract, owners_of
from timeline.ruling import keep_used, with_standing
from timeline.settling import connected_with, with_linked

if TYPE_CHECKING:
    from timeline.store import Database, Writer


@dataclass(frozen=True, slots=True)
class _Method:
    """By what articles are read, besides the shipped rules."""

    rules: Rules
    extractors: tuple[Extractor, ...]


def ingest(
    database: Database | None,
    articles: Iterable[Article],
    *,
    now: Callable[[], datetime],
    version: str,
    catalog: Catalog | None = None,
    published: date | None = None,
    dry_run: bool = False,
    batch: int = BATCH,
    limits: Limits | None = None,
    rules: Rules | None = None,
    extractors: Sequence[Extractor] = (),
) -> Iterator[Report]:
    """Store what the articles (of ``find_articles``) tell, batch by batch, and report each.

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
    limits = limits or Limits()
    for entries in read_batches(articles, published=published, limits=limits, size=batch, today=now().date()):
        first = _first(entries)
        known = shelf.known(first)
        for digest, entry in first.items():
            if digest not in known or _day(entry) < known[digest]:
                _extract_into(entry, shelf.names.catalog, method, limits)
        shelf.take(entries)
        yield from (entry.report() for entry in entries)
    shelf.finish()


def _first(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Of articles with the same text the one that was published first."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.document is not None:
            known = first.get(entry.document.digest)
            if known is None or _day(entry) < _day(known):
                first[entry.document.digest] = entry
    return first


def _day(entry: Entry) -> str:
    """When it was published, as its metadata say; "9999" where they do not."""
    day = entry.document.published if entry.document else None
    return day.isoformat() if day else "9999"


def _extract_into(entry: Entry, catalog: Catalog, method: _Method, limits: Limits) -> None:
    if entry.document is None:
        return
    try:
        with within(limits.seconds, entry.path):
            entry.read_by = method_of(catalog, method.rules, method.extractors)
            entry.extraction = extract(entry.document, catalog, rules=method.rules, extractors=method.extractors)
    except TimelineError as refusal:
        entry.refusal = str(refusal)
    except Exception as bug:
        bug.add_note(f"This happened while reading {entry.path}.")
        raise


def _told(entries: Iterable[Entry]) -> list[Telling]:
    """Every telling of the batch, as it was read."""
    return [
        telling
        for entry in entries
        if entry.extraction
        for happening in entry.extraction.happenings
        for telling in happening.tellings
    ]


def _digests(entries: Iterable[Entry]) -> list[str]:
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


def _count(entries: Iterable[Entry], happenings: Iterable[Happening]) -> None:
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

    def known(self, digests: Iterable[str]) -> dict[str, str]:
        from timeline.store import read  # noqa: PLC0415 - SQLAlchemy is not for those who only extract

        with self._database.reading() as connection:
            return read.known_days(connection, digests)

    def take(self, entries: Sequence[Entry]) -> None:

        self._failures += sum(entry.refusal is not None for entry in entries)
        self._take(entries)
        fetched = [entry.fetched for entry in entries if entry.fetched and entry.refusal is None]
        if fetched:  # after what was fetched is stored: a kill in between costs a second look
            from timeline.store.fetches import note_fetches  # noqa: PLC0415

            with self._database.writing() as connection:
                note_fetches(connection, fetched, self._now())

    def _take(self, entries: Sequence[Entry]) -> None:
        from timeline.store import Writer  # noqa: PLC0415

        if all(entry.extraction is None for entry in entries):
            return
        with self._database.writing() as connection:
            writer = Writer(connection)
            run = self._run or self._start(writer)
            self.names = self._names_now(writer)
            owners = owners_of(self.names.catalog)
            around = self._add(writer, entries, run)
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
            standing += writer.tellings_with([*news, *around])
            recopied = _unknown(writer.tellings(writer.recopied()), told)
            standing += recopied
            leaving = writer.bereft(standing) if news or recopied or around else []
            standing = [telling for telling in standing if telling.key not in set(leaving)]
            found = _connected(_placed(standing, owners), writer.tellings_near, owners)
            decided = writer.decided(self.names)
            found = with_linked(found, decided, lambda keys: connected_with(writer, keys))
            happenings = resolve(found, owners=owners, decided=decided)
            placed = {telling.key for happening in happenings for telling in happening.tellings}
            writer.replace_events(happenings, leaving=[one.key for one in found if one.key not in placed])
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

    def _add(self, writer: Writer, entries: Sequence[Entry], run: int) -> list[str]:
        """Add the articles; keys of mentions around those that are here already, and turn out to be older."""
        around: list[str] = []
        for entry in entries:
            if entry.document is None or entry.extraction is None:
                continue
            try:
                day = entry.extraction.published
                added = writer.add_source(entry.document, run=run, published=day, read_by=entry.read_by)
                if not added and (left := writer.date_earlier(entry.document, day, entry.read_by)) is not None:
                    around, added = [*around, *left], True
            except DocumentError as refusal:
                entry.refusal, added = str(refusal), False
                self._failures += 1
            if not added:  # refused, or another process was faster
                entry.extraction = None
        return around

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
        self._database.note_sizes()


class _Trial:
    """Takes batches into memory, to see what would become of them."""

    def __init__(self, database: Database | None, names: Names) -> None:
        self._database = database
        self.names = names
        self._owners = owners_of(names.catalog)
        self._seen: set[str] = set()
        self._tellings: dict[str, Telling] = {}
        self._in_block: dict[str, set[str]] = {}

    def known(self, digests: Iterable[str]) -> dict[str, str]:
        wanted = set(digests)
        found = dict.fromkeys(wanted & self._seen, "")
        if self._database is not None:
            from timeline.store import read  # noqa: PLC0415

            with self._database.reading() as connection:
                found |= dict.fromkeys(read.known_sources(connection, wanted), "")
        return found

    def take(self, entries: Sequence[Entry]) -> None:
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
