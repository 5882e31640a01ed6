"""api: paths and questions in, reports and rows out. What programs import and what the commands call.

``extract`` needs no database; a ``Timeline`` has one. Days may be given as dates or as people type them ("2021",
"3 months ago"): this is the only place besides cli that looks at the clock, once, to count those from today.

Not here: how articles are read (pipeline), how rows are kept (store), printing to a terminal (cli).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import IO, TYPE_CHECKING, Literal, TextIO, cast

from timeline.errors import QueryError

if TYPE_CHECKING:
    from timeline.articles import Event, Paths, entities_in, events_of, extract, time_cases, times_in
    from timeline.batch import Report
    from timeline.catalog import Catalog, Entity
    from timeline.desk import NameDesk
    from timeline.documents import Limits
    from timeline.feeding import FeedDesk
    from timeline.inputs import Options, find_articles
    from timeline.judging import EventDesk
    from timeline.named import named_sentences
    from timeline.out import Answer, EventRow, Found, Stats, StoredEvent
    from timeline.rereading import Reread
    from timeline.reviewing import Doubt
    from timeline.ruling import Given, RuleDesk, Rules, Tried, as_expected, check_rules, load_rules, try_examples
    from timeline.store import Database
    from timeline.typed import Day
    from timeline.why import Explanation, explain

__all__ = [
    "Event",
    "EventRow",
    "Explanation",
    "Found",
    "Limits",
    "Options",
    "Report",
    "Rules",
    "StoredEvent",
    "Timeline",
    "Tried",
    "as_expected",
    "check_rules",
    "check_seeds",
    "copy_database",
    "entities_in",
    "events_of",
    "explain",
    "extract",
    "find_articles",
    "find_entity",
    "load_rules",
    "named_sentences",
    "schema_document",
    "time_cases",
    "times_in",
    "try_examples",
    "write",
    "write_parquet",
]

Names = str | Sequence[str] | None
ExportFormat = Literal["jsonl", "json", "csv", "table"]


# What stands behind a name is loaded when it is first asked for: who reads articles needs no SQLAlchemy, who asks the
# database needs no rooms that read.
_WHERE = {
    "timeline.articles": ("Event", "entities_in", "events_of", "extract", "time_cases", "times_in"),
    "timeline.batch": ("Report",),
    "timeline.documents": ("Limits",),
    "timeline.inputs": ("Options", "find_articles"),
    "timeline.named": ("NamedSentence", "named_sentences"),
    "timeline.out": ("EventRow", "Found", "StoredEvent"),
    "timeline.ruling": ("Rules", "Tried", "as_expected", "check_rules", "load_rules", "try_examples"),
    "timeline.why": ("Explanation", "explain"),
}


def __getattr__(name: str) -> object:
    for module, names in _WHERE.items():
        if name in names:
            globals()[name] = found = getattr(import_module(module), name)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Timeline:
    """A database of events: articles go in, questions are answered.

    >>> with Timeline.open("timeline.db") as timeline:  # doctest: +SKIP
    ...     for report in timeline.ingest(["seeds/articles"]):
    ...         print(report.path, report.state)
    ...     timeline.events(brand="COACH", type="withdrawal")
    """

    def __init__(self, db: str | Path = "timeline.db", *, rules: Given = None) -> None:
        self.db = db
        self._rules = rules
        self._reader: Database | None = None
        self._writer: Database | None = None

    @classmethod
    def open(cls, db: str | Path = "timeline.db", *, rules: Given = None) -> Timeline:
        """The timeline at a path or a SQLAlchemy URL. A SQLite file is made by the first ingest, not by a question.

        ``rules``: files of rules that its ingests follow besides the shipped ones and those that stand in the database.
        """
        return cls(db, rules=rules)

    def close(self) -> None:
        """Give back the connections."""
        for database in (self._reader, self._writer):
            if database is not None:
                database.close()
        self._reader = self._writer = None

    def __enter__(self) -> Timeline:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # --- articles in

    def ingest(
        self,
        paths: Paths,
        *,
        published: Day = None,
        dry_run: bool = False,
        catalog: Catalog | None = None,
        plugins: bool = True,
        options: Options | None = None,
    ) -> Iterator[Report]:
        """Store the events of articles; a report for each, once it is stored. Nothing happens before it is iterated.

        Articles that are here already, under whatever path, change nothing. With ``dry_run`` nothing is written;
        without ``plugins`` other people's extractors are left out; ``options`` say how inputs are to be read.
        """
        from timeline import __version__, ingest  # noqa: PLC0415
        from timeline.articles import several  # noqa: PLC0415
        from timeline.events.extractors import installed  # noqa: PLC0415
        from timeline.inputs import Options, find_articles  # noqa: PLC0415
        from timeline.ruling import rules_of  # noqa: PLC0415
        from timeline.typed import day_of  # noqa: PLC0415

        rules = self._rules = rules_of(self._rules)  # read once
        options = options or Options()
        if not options.fetched and not dry_run:
            from timeline.store.fetches import Memory  # noqa: PLC0415

            options = replace(options, fetched=Memory(self._for_writing()))
        yield from ingest.ingest(
            self._for_trial() if dry_run else self._for_writing(),
            find_articles(several(paths), options),
            now=lambda: datetime.now(UTC),
            version=__version__,
            catalog=catalog,
            published=day_of(published),
            dry_run=dry_run,
            limits=options.limits,
            rules=rules,
            extractors=installed() if plugins else (),
        )

    def rebuild(self, *, every: bool = False, plugins: bool = True) -> Iterator[Reread]:
        """Read stored articles anew that other rules, names or code have read, with ``every`` all; a report for each.

        What they tell now takes the place of what they told; decisions are replayed over it. Files are not needed.
        """
        from timeline.events.extractors import installed  # noqa: PLC0415
        from timeline.rereading import rebuild  # noqa: PLC0415
        from timeline.ruling import rules_of  # noqa: PLC0415

        rules = self._rules = rules_of(self._rules)
        found = installed() if plugins else ()
        yield from rebuild(self._for_writing(), self.names.base, rules=rules, extractors=found, every=every)

    def doubts(
        self, looks: Iterable[str] = ("conflict", "merge", "unsure", "name"), *, limit: int = 50
    ) -> Iterator[Doubt]:
        """What somebody should look at: conflicts, doubtful merges, unsure events, unknown names; not what was judged.

        Each is read when its turn comes, so that it shows what answers to those before have made of it.
        """
        from timeline.reviewing import Queue  # noqa: PLC0415

        yield from Queue(self._for_reading(), self.decisions, self.names).doubts(looks, limit=limit)

    @contextmanager
    def as_of(self, day: Day) -> Iterator[Timeline]:
        """The timeline as it could be known on a day: from the articles that were published by then, and no others.

        A year or a month is meant to its end. It is a copy, which is gone after the ``with``.
        """
        from timeline.past import copied_as_of  # noqa: PLC0415

        until = _day(day, "as_of", 1)
        if until is None:
            raise QueryError("no day is given", where="as_of", remedy="Write it as 2016-12-31")
        with TemporaryDirectory(prefix="timeline-") as folder:
            path = Path(folder) / "timeline.db"
            copied_as_of(self._for_reading(), self.names.base, until, path)
            with Timeline.open(path) as then:
                yield then

    @property
    def rules(self) -> RuleDesk:
        """The rules that stand in the database: ``add``, ``list``, ``remove``."""
        from timeline.ruling import RuleDesk  # noqa: PLC0415

        return RuleDesk(self._for_reading, self._for_writing, lambda: datetime.now(UTC))

    # --- questions

    def events(
        self,
        *,
        who: Names = None,
        brand: Names = None,
        platform: Names = None,
        company: Names = None,
        type: Names = None,
        status: Names = None,
        since: Day = None,
        until: Day = None,
        source: str | None = None,
        limit: int | None = None,
    ) -> list[EventRow]:
        """The events that all filters let through, oldest first; several values of one filter are alternatives.

        Names may be in any script; ``source`` is part of a path, an address or a publisher's name. Without a
        ``status``, what occurred or is planned: rumors and denials are given only to those who ask for them.
        """
        from timeline import out  # noqa: PLC0415

        with self._for_reading().reading() as connection:
            return out.events(
                connection,
                who=who,
                brand=brand,
                platform=platform,
                company=company,
                type=type,
                status=status,
                since=_day(since, "since", 0),
                until=_day(until, "until", 1),
                source=source,
                limit=limit,
            )

    def export(self, format: ExportFormat, file: IO[str]) -> int:
        """Write all events, whatever their status, to the file; says how many."""
        from timeline import out  # noqa: PLC0415

        count = 0

        def counted(events: Iterator[EventRow]) -> Iterator[EventRow]:
            nonlocal count
            for count, event in enumerate(events, start=1):  # noqa: B007
                yield event

        with self._for_reading().reading() as connection:
            write(counted(out.each_event(connection)), format, file)
        return count

    def search(self, words: str, *, where: str = "all", limit: int = 10) -> Found:
        """The events and articles that say all of the words, best first; at most ``limit`` of each.

        Any script; ``"in quotes"`` words follow one another, ``word*`` is how a word begins. ``where`` is all, events
        or sources.
        """
        from timeline import out  # noqa: PLC0415

        database = self._for_reading()
        with database.reading() as connection:
            return out.search(connection, words, where=where, limit=limit, place=database.where)

    def sql(self, statement: str, *, limit: int = 1000, seconds: float = 5.0) -> Answer:
        """The answer to one SELECT on the tables and views; it cannot change anything."""
        from timeline import out  # noqa: PLC0415

        return out.run_sql(self.db, statement, limit=limit, seconds=seconds)

    def stats(self) -> Stats:
        """How many events, by type, status and year; how many sources and entities."""
        from timeline import out  # noqa: PLC0415

        with self._for_reading().reading() as connection:
            return out.stats(connection)

    @property
    def feeds(self) -> FeedDesk:
        """A standing collection of feeds: ``add``, ``remove``, ``list``, ``poll``."""
        return self.feeds_with(None)

    def feeds_with(self, options: Options | None) -> FeedDesk:
        """The same, asked as ``options`` say."""
        from timeline.feeding import FeedDesk  # noqa: PLC0415

        return FeedDesk(
            self._for_reading,
            self._for_writing,
            lambda url: self.ingest([url], options=options),
            lambda: datetime.now(UTC),
        )

    @property
    def names(self) -> NameDesk:
        """What an analyst does with names: ``unknown``, ``add``, ``alias``, ``merge``, ``reject`` and more."""
        from timeline.desk import NameDesk  # noqa: PLC0415

        return NameDesk(self._is_there, self._for_reading, self._for_writing, lambda: datetime.now(UTC))

    @property
    def decisions(self) -> EventDesk:
        """What people say about events: ``merge``, ``split``, ``edit``, ``reject``, ``confirm``, ``undo`` and more."""
        from timeline.judging import EventDesk  # noqa: PLC0415

        return EventDesk(self._for_reading, self._for_writing, lambda: datetime.now(UTC))

    def explain(self, uid: str) -> StoredEvent:
        """Why an event is there: its mentions with their words, rules and notes, and why they are taken to be one.

        The beginning of a uid will do where it is that of one event only.
        """
        from timeline import out  # noqa: PLC0415

        with self._for_reading().reading() as connection:
            return out.stored_event(connection, uid)

    # --- the schema

    def upgrade(self, *, backup: bool = True) -> str:
        """Bring the database to this version's schema and its names to this version's catalog; the data stays.

        Says the revision.
        """
        from timeline.settling import compare_articles  # noqa: PLC0415
        from timeline.store import migrate  # noqa: PLC0415

        revision = migrate.upgrade(self.db)
        self.names.sync()
        compare_articles(self._for_writing(), self.names.base)
        return revision

    def upgrade_sql(self) -> list[str]:
        """The statements that ``upgrade`` would run; nothing is changed."""
        from timeline.store import migrate  # noqa: PLC0415

        return migrate.upgrade_sql(self.db)

    def revision(self) -> str | None:
        """The revision that the database's schema is at; None where it holds no timeline yet."""
        from timeline.store import migrate  # noqa: PLC0415

        return migrate.current(self.db)

    def digest(self) -> dict[str, str]:
        """A digest of the articles, of what they tell, and of the events: "all", and each of its parts.

        The same articles and decisions give the same one, in whatever order and by whatever detours they came.
        """
        from timeline.store.digest import digests  # noqa: PLC0415

        with self._for_reading().reading() as connection:
            return digests(connection)

    def check(self) -> list[str]:
        """What is wrong with the database, a line each; nothing for a sound one."""
        from timeline.store import migrate  # noqa: PLC0415

        return migrate.check(self.db)

    def reindex(self) -> tuple[int, int]:
        """Build the index of ``search`` anew; how many events and sources are in it."""
        from timeline.store.words import make_index  # noqa: PLC0415

        with self._for_writing().writing() as connection:
            return make_index(connection)

    # --- connections, each made when it is first needed

    def _for_reading(self) -> Database:
        if self._writer is not None:
            return self._writer
        if self._reader is None:
            from timeline.store import open_database  # noqa: PLC0415

            self._reader = open_database(self.db, readonly=True)
        return self._reader

    def _for_writing(self) -> Database:
        if self._writer is None:
            from timeline.store import open_database  # noqa: PLC0415

            self._writer = open_database(self.db)
        return self._writer

    def _for_trial(self) -> Database | None:
        """What a trial compares with: nothing, where there is no file yet."""
        return self._for_reading() if self._is_there() else None

    def _is_there(self) -> bool:
        return self._writer is not None or "://" in str(self.db) or Path(self.db).exists()


def write(events: Iterable[EventRow], format: ExportFormat, file: IO[str]) -> None:
    """Events as text in one of the formats."""
    from timeline.out import export  # noqa: PLC0415

    if format == "table":
        export.print_table(events, cast("TextIO", file))
        return
    form = {"jsonl": export.to_jsonl, "json": export.to_json, "csv": export.to_csv}.get(format)
    if form is None:
        raise QueryError(f"{format!r} is no format", where="format", remedy="Known are jsonl, json, csv and table")
    file.writelines(form(events))


def _day(given: Day, what: str, end: int) -> date | None:
    if given is None or isinstance(given, date):
        return given
    from timeline.typed import days_of  # noqa: PLC0415

    return days_of(given, what)[end]


def find_entity(name: str) -> list[Entity]:
    """The entities of the catalog that are called so, surest first; where there are none, those that begin so."""
    from timeline.catalog import load_catalog  # noqa: PLC0415

    return load_catalog().find(name)


def check_seeds(folder: str | Path | None = None) -> list[str]:
    """What is wrong with the shipped catalog, or with one of your own: a line each."""
    from timeline.catalog import check_catalog  # noqa: PLC0415

    return check_catalog(Path(folder) if folder else None)


def copy_database(source: str | Path, target: str | Path, *, step: Callable[[str, int], None] | None = None) -> str:
    """Copy a whole timeline into a database that holds none, of whichever kind; the digest that both have then.

    ``step`` is told each table with its number of rows.
    """
    from timeline.store.transfer import transfer  # noqa: PLC0415

    return transfer(source, target, step=step)


def write_parquet(answer: Answer, file: str | Path) -> None:
    """The answer of ``Timeline.sql`` as a Parquet file, which appears when it is complete."""
    from timeline.out.export.parquet import to_parquet  # noqa: PLC0415

    to_parquet(answer.columns, answer.rows, Path(file))


def schema_document() -> str:
    """What the tables, columns and views mean, as Markdown."""
    from timeline.store import migrate, schema  # noqa: PLC0415

    return schema.schema_document(migrate.head())
