"""Opening a database: a SQLite file by default, PostgreSQL by URL; transactions for readers and for writers.

SQLite's traps, each met here once: the driver stays in autocommit, since on Python 3.11 it would otherwise commit
before DDL; writers begin IMMEDIATE, since a deferred transaction that reads and then writes fails with "database is
locked" however long it would wait; foreign keys are off unless switched on for every connection.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import QueuePool, StaticPool

from timeline.errors import StoreError
from timeline.store.refusals import refusals

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WRITER_LOCK = 0x74696D65  # "time": one writer at a time on PostgreSQL too, as identity compares with what is stored


class Database:
    """A place where rows stay, whether its schema is ready or not (``migrate.open_database`` sees to that).

    ``with database.reading() as connection`` and ``with database.writing() as connection`` are its transactions.
    """

    def __init__(self, where: str | Path, *, readonly: bool = False, timeout: float = 30.0) -> None:
        self.url = url_of(where)
        self.where = self.url.render_as_string(hide_password=True)
        self.path: Path | None = None
        if self.url.get_backend_name() == "sqlite":
            memory = self.url.database in (None, "", ":memory:")
            self.path = None if memory else Path(self.url.database or "")
            self.where = str(self.path or ":memory:")
        self.readonly = readonly
        self.timeout = timeout
        self.engine = self._engine()

    @property
    def embedded(self) -> bool:
        """Whether it is this process's own SQLite file."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent state to read from."""
        with refusals(self.where), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it stays or none, and no other writer is in between."""
        if self.readonly:
            raise StoreError("it was opened for reading", where=self.where, remedy="Open it for writing")
        with refusals(self.where), self.engine.connect() as plain:
            connection = plain.execution_options(timeline_writer=True)
            with connection.begin():
                yield connection

    @contextmanager
    def session(self) -> Iterator[Session]:
        """An ORM session to read with: models instead of rows."""
        from sqlalchemy.orm import Session  # noqa: PLC0415 - half of the import time, and nothing else here needs it

        with self.reading() as connection, Session(bind=connection, expire_on_commit=False) as session:
            yield session

    def note_sizes(self) -> None:
        """Tell SQLite how its tables have grown, so that it takes the right index; PostgreSQL does so by itself."""
        if self.embedded:
            with self.writing() as connection:
                connection.exec_driver_sql("PRAGMA analysis_limit=1000")  # rows of an index: quick, however large
                connection.exec_driver_sql("ANALYZE")

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def check_path(self) -> None:
        """Refuse a folder, a file that is not there for a reader, a place where no file can be."""
        if self.path is None:
            return
        if self.path.is_dir():
            raise StoreError("it is a folder", where=self.where, remedy="Name a file, such as timeline.db")
        if self.readonly and not self.path.exists():
            raise StoreError(
                "there is no such database",
                where=self.where,
                remedy='Run "timeline ingest" first, or name it with --db',
            )
        if not self.path.parent.exists():
            raise StoreError("its folder does not exist", where=self.where, remedy="Make the folder, or name another")

    def _engine(self) -> Engine:
        if self.embedded:
            pool = QueuePool if self.path else StaticPool
            engine = create_engine("sqlite://", creator=self._connect_sqlite, poolclass=pool)
        else:
            engine = _postgres_engine(self.url, self.where, self.timeout)
        event.listen(engine, "begin", _begin)
        return engine

    def _connect_sqlite(self) -> sqlite3.Connection:
        self.check_path()
        if self.path is None:
            connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        else:
            connection = connect_file(self.path, readonly=self.readonly, timeout=self.timeout)
        try:
            connection.execute("PRAGMA foreign_keys=ON")
            if not self.readonly:
                connection.execute("PRAGMA synchronous=NORMAL")  # in WAL mode safe against crashes
                connection.execute("PRAGMA cache_size=-65536")  # 64 MB: indexes are written all over
        except BaseException:
            connection.close()
            raise
        return connection


def connect_file(path: Path, *, readonly: bool, timeout: float) -> sqlite3.Connection:
    """A plain connection to a SQLite file, in autocommit; a reader's cannot write whatever it is told."""

    def connect(mode: str) -> sqlite3.Connection:
        uri = f"{path.absolute().as_uri()}?{mode}"
        return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False)

    if not readonly:
        return connect("mode=rwc")
    # "ro" cannot take away the -wal and -shm files when it is the last to close, "rw" needs a folder that can be
    # written, and where not even -shm can be made, nobody else can be writing either: then the file will not change.
    modes = ["mode=rw", "mode=ro", "immutable=1"]
    if path.with_name(path.name + "-wal").exists():
        modes.pop()  # what stands in there would be missed
    for mode in modes:
        connection = connect(mode)
        try:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.Error as refused:
            connection.close()
            if mode == modes[-1] or not any(sign in str(refused) for sign in ("unable to open", "readonly")):
                raise
        else:
            return connection
    raise AssertionError(modes)  # the last one returns or raises


def url_of(where: str | Path) -> URL:
    """A path or a SQLAlchemy URL as a URL of one of the two databases that are known."""
    text = str(where)
    if "://" not in text:
        return URL.create("sqlite", database=text or "timeline.db")
    try:
        url = make_url(text)
    except ArgumentError as refused:
        raise StoreError(
            "this is no database URL", where="--db", remedy="Write a path or postgresql://user@host/name"
        ) from refused
    backend = url.get_backend_name()
    if backend == "postgres":  # a name that SQLAlchemy gave up, and others still write
        url, backend = url.set(drivername="postgresql"), "postgresql"
    if backend not in ("sqlite", "postgresql"):
        raise StoreError(
            f"{backend} is not supported", where="--db", remedy="Use a SQLite file or PostgreSQL (postgresql://)"
        )
    return url.set(drivername="postgresql+psycopg") if backend == "postgresql" else url


@contextmanager
def migrating(database: Database) -> Iterator[Connection]:
    """A writer's transaction in which tables may be rebuilt: foreign keys are off from before it until after it."""
    with refusals(database.where), database.engine.connect() as plain:
        connection = plain.execution_options(timeline_writer=True)
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:  # inside a transaction the pragma would be ignored without a word
            _pragma_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                yield connection
        finally:
            if sqlite:
                _pragma_foreign_keys(connection, on=True)


def _pragma_foreign_keys(connection: Connection, *, on: bool) -> None:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - for the type checker
    raw.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _begin(connection: Connection) -> None:
    writer = connection.get_execution_options().get("timeline_writer", False)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")
    elif writer:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def _postgres_engine(url: URL, where: str, timeout: float) -> Engine:
    try:
        options = f"-c lock_timeout={int(timeout * 1000)} -c client_encoding=UTF8"
        return create_engine(url, pool_pre_ping=True, connect_args={"options": options, "connect_timeout": 10})
    except (NoSuchModuleError, ModuleNotFoundError) as missing:
        raise StoreError(
            "the PostgreSQL driver is not installed",
            where=where,
            remedy='Run "pip install timeline-events[postgres]"',
        ) from missing
    except DBAPIError as refused:  # pragma: no cover - create_engine does not connect
        raise StoreError(str(refused.orig), where=where, remedy="Check the URL") from refused
