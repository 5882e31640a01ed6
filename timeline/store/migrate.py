"""The schema's revisions: which one a database is at, and bringing it to the newest.

Alembic is imported only where it migrates: opening a database that is up to date costs one SELECT.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, inspect, text

from timeline.errors import SchemaBehind, StoreError
from timeline.store.script import back_up, recorded
from timeline.store.session import Database, migrating

if TYPE_CHECKING:
    from alembic.config import Config

TABLE = "alembic_version"


def open_database(where: str | Path, *, readonly: bool = False, timeout: float = 30.0) -> Database:
    """A database of this version's schema. For a writer a SQLite file is made or migrated where need be.

    A database behind a URL belongs to more people than this caller, so migrating it is a step of its own.
    """
    database = Database(where, readonly=readonly, timeout=timeout)
    try:
        _make_ready(database)
    except BaseException:
        database.close()
        raise
    return database


def _make_ready(database: Database) -> None:
    database.check_path()
    with database.reading() as connection:
        found = revision_of(connection, database.where)
    if found != head():
        if not database.embedded or database.readonly:
            raise _behind(found, database.where)
        if database.path and found is not None:
            back_up(database.path, found)
        upgrade_database(database)
    if database.path and not database.readonly:
        _prefer_wal(database)


def _behind(found: str | None, where: str) -> SchemaBehind:
    if found is None:
        return SchemaBehind("it holds no timeline yet", where=where, remedy='Run "timeline db upgrade" to make one')
    return SchemaBehind(
        f"the schema is at {found}, this version needs {head()}",
        where=where,
        remedy='Run "timeline db upgrade"; the data stays',
    )


def _prefer_wal(database: Database) -> None:
    """Let readers read while one writes. The file remembers it; where somebody is busy, the next opening does it."""
    raw = database.engine.raw_connection()
    try:
        cursor = raw.cursor()
        if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            with contextlib.suppress(database.engine.dialect.loaded_dbapi.OperationalError):
                cursor.execute("PRAGMA journal_mode=WAL")
        cursor.close()
    finally:
        raw.close()


@cache
def folder() -> Path:
    """Where migrations.ini and alembic/ lie: in an installed package, else in the checkout."""
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "_data", package.parent):
        if (candidate / "migrations.ini").is_file() and (candidate / "alembic" / "env.py").is_file():
            return candidate
    raise StoreError("the migrations are missing", where=package, remedy="Install the package again; it is incomplete")


@cache
def revisions() -> tuple[str, ...]:
    """All revisions, oldest first, by the names of their files: 0001_first.py, 0002_…"""
    return tuple(sorted(path.name.partition("_")[0] for path in (folder() / "alembic/versions").glob("[0-9]*_*.py")))


def head() -> str:
    """The revision that this version of the code needs."""
    return revisions()[-1]


def revision_of(connection: Connection, where: str) -> str | None:
    """The revision that the database is at, None for an empty one; refuses what is not a timeline or is too new."""
    tables = set(inspect(connection).get_table_names())
    found = connection.execute(text(f"SELECT version_num FROM {TABLE}")).scalars().all() if TABLE in tables else []  # noqa: S608 - our own name
    if not found:
        if tables - {TABLE}:
            raise StoreError(
                "it holds something else than a timeline", where=where, remedy="Name another database with --db"
            )
        return None
    if len(found) > 1 or found[0] not in revisions():
        raise StoreError(
            f"its schema ({', '.join(map(str, found))}) is newer than this version of timeline, which ends at {head()}",
            where=where,
            remedy="Upgrade timeline; the database was left as it is",
        )
    return str(found[0])


def current(where: str | Path) -> str | None:
    """The revision of the database at a path or URL; None where it is empty."""
    with Database(where, readonly=True) as database, database.reading() as connection:
        return revision_of(connection, database.where)


def upgrade(where: str | Path, *, backup: bool = True) -> str:
    """Bring the database at a path or URL to the newest schema; the rows stay. Says the revision it is at now.

    With ``backup`` a SQLite file that has to change is copied first, to ``NAME.REVISION.bak``.
    """
    with Database(where) as database:
        database.check_path()
        with database.reading() as connection:
            found = revision_of(connection, database.where)  # refuses what is not a timeline
        if backup and database.path and found not in (None, head()):
            back_up(database.path, str(found))
        upgrade_database(database)
        if database.path:
            _prefer_wal(database)
    return head()


def upgrade_database(database: Database, revision: str = "head") -> None:
    """Migrate an open database; at the newest revision its search index is made, where it is not up to date."""
    from alembic import command  # noqa: PLC0415 - 0.8 s, and only once in a database's life

    from timeline.store.words import is_indexed, make_index  # noqa: PLC0415 - likewise

    _run(database, command.upgrade, revision)
    with database.reading() as connection:
        done = revision_of(connection, database.where) != head() or is_indexed(connection)
    if not done:
        with database.writing() as connection:
            make_index(connection)


def upgrade_sql(where: str | Path) -> list[str]:
    """The statements by which ``upgrade`` would bring the database to the newest schema; it stays as it is.

    They are run and taken back: what they are depends on the database.
    """
    from alembic import command  # noqa: PLC0415

    there = "://" in str(where) or Path(where).exists()

    def run() -> None:
        with contextlib.suppress(_TakenBack):
            _run(database, lambda made, revision: _then_back(command.upgrade, made, revision), "head")

    with Database(where if there else "sqlite://") as database:
        with database.reading() as connection:
            if revision_of(connection, database.where) == head():
                return []
        return recorded(database, run)


class _TakenBack(Exception):  # noqa: N818 - nothing went wrong
    """Rolls a transaction back."""


def _then_back(command: Callable[[Config, str], Any], made: Config, revision: str) -> None:
    command(made, revision)
    raise _TakenBack


def downgrade(where: str | Path, revision: str) -> None:
    """Bring the database back to an older revision; the revision's docstring says what cannot come back."""
    from alembic import command  # noqa: PLC0415

    with Database(where) as database:
        _run(database, command.downgrade, revision)


def check(where: str | Path) -> list[str]:
    """What differs between the database and the models, and what is wrong with the rows; nothing for a sound one."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    from timeline.store.schema import described  # noqa: PLC0415 - the mappers, which openers do not need
    from timeline.store.sound import faults  # noqa: PLC0415 - likewise
    from timeline.store.words import is_modelled  # noqa: PLC0415

    with Database(where, readonly=True) as database, database.reading() as connection:
        found = revision_of(connection, database.where)
        wrong = [] if found == head() else [f"the schema is at {found}, this version needs {head()}"]
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": is_modelled})
        wrong += [_line(difference) for difference in compare_metadata(context, described())]
        wrong += _wrong_views(connection)
        if database.embedded:
            lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            wrong += [f"a row of {row[0]} without its parent in {row[2]}" for row in lost]
            wrong += [row[0] for row in connection.exec_driver_sql("PRAGMA quick_check") if row[0] != "ok"]
        if not wrong:  # a schema that differs could not be asked
            wrong += faults(connection)
    return wrong


def _wrong_views(connection: Connection) -> list[str]:
    from timeline.store.views import VIEWS, view_sql  # noqa: PLC0415

    stored = inspect(connection)
    names = set(stored.get_view_names())
    wrong = [f"view {name} is {'missing' if name in VIEWS else 'unknown'}" for name in sorted(VIEWS.keys() ^ names)]
    if connection.dialect.name == "sqlite":  # PostgreSQL gives its own wording back
        for name in sorted(VIEWS.keys() & names):
            if (stored.get_view_definition(name) or "").strip() != view_sql(name, "sqlite"):
                wrong.append(f"view {name} differs from this version's")
    return wrong


def config() -> Config:
    """Alembic's configuration, wherever it lies."""
    from alembic.config import Config  # noqa: PLC0415

    return Config(str(folder() / "migrations.ini"))


def _run(database: Database, command: Callable[[Config, str], Any], revision: str) -> None:
    made = config()
    with migrating(database) as connection:
        made.attributes["connection"] = connection
        command(made, revision)


def _line(difference: Any) -> str:
    return " ".join(str(part) for part in difference) if isinstance(difference, tuple) else str(difference)
