"""SQL that people write: one question, some time, some rows, and nothing that changes anything.

What is allowed is not judged by the text. On SQLite the file is opened read-only and an authorizer, which sees what a
statement does after it was parsed, lets through reading alone; a progress handler stops it when its time is up. On
PostgreSQL the statement stands as a subquery in a read-only transaction with a time limit, sent by the protocol that
takes one statement only.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from timeline.errors import QueryError
from timeline.store import Database, open_database
from timeline.store.refusals import refusals
from timeline.store.session import connect_file

_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
_FORBIDDEN_FUNCTIONS = {"load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"}
_LONGEST = 10_000_000  # bytes of one value: printf('%1000000000d', 1) is a way to fill the memory
_STEPS = 2_000  # of SQLite's machine between two looks at the time: about a tenth of a millisecond


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Columns and rows; ``more`` where rows were left out."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    more: bool


def run_sql(where: str | Path, statement: str, *, limit: int = 1000, seconds: float = 5.0) -> Answer:
    """Ask one SELECT of the database at a path or URL; QueryError for all that is none, or takes too long."""
    with open_database(where, readonly=True) as database, refusals(database.where):
        if database.path is None:
            return _ask_postgres(database, statement, limit, seconds)
        connection = connect_file(database.path, readonly=True, timeout=seconds)
        try:
            return _ask_sqlite(connection, statement, limit, seconds)
        finally:
            connection.close()


def _ask_sqlite(connection: sqlite3.Connection, statement: str, limit: int, seconds: float) -> Answer:
    connection.execute("PRAGMA query_only=ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(_authorize)
    deadline = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS)
    try:
        cursor = connection.execute(statement)
        if cursor.description is None:
            raise _refused("it asks for no rows")
        rows = cursor.fetchmany(limit + 1)
    except (sqlite3.Error, sqlite3.Warning, ValueError, UnicodeError) as refused:
        raise _sqlite_refusal(refused, seconds) from refused
    columns = tuple(str(one[0]) for one in cursor.description)
    return Answer(columns=columns, rows=tuple(map(tuple, rows[:limit])), more=len(rows) > limit)


def _authorize(action: int, one: str | None, two: str | None, _database: str | None, _inside: str | None) -> int:
    if action not in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and str(two).lower() in _FORBIDDEN_FUNCTIONS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _sqlite_refusal(refused: Exception, seconds: float) -> Exception:
    said = str(refused)
    if "interrupted" in said:
        return _too_long(seconds)
    if "one statement" in said:
        return _refused("it is more than one statement")
    if "not authorized" in said or "prohibited" in said or "readonly" in said:
        return _refused("it does more than read")
    if "locked" in said or "malformed" in said or "not a database" in said:
        return refused  # the file's fault; it has its own refusal
    return QueryError(said, where="SQL", remedy="See the README for the views and their columns")


def _ask_postgres(database: Database, statement: str, limit: int, seconds: float) -> Answer:
    # Alone in brackets only a query can stand: no COPY, no SET, no writing WITH.
    plain = statement.strip().rstrip(";")
    asked = f"SELECT * FROM (\n{plain}\n) AS asked LIMIT {limit + 1}"  # noqa: S608 - that is what it is for
    with database.reading() as connection:
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {int(seconds * 1000)}")
        raw: Any = connection.connection.driver_connection
        try:
            with raw.cursor() as cursor:
                cursor.execute(asked.encode(), prepare=True)  # a prepared statement is one statement
                rows: Sequence[Any] = cursor.fetchall()
                columns = tuple(one.name for one in cursor.description)
        except Exception as refused:
            raise _postgres_refusal(refused, seconds) from refused
    return Answer(columns=columns, rows=tuple(map(tuple, rows[:limit])), more=len(rows) > limit)


def _postgres_refusal(refused: Exception, seconds: float) -> Exception:
    kind = type(refused).__name__
    if kind == "QueryCanceled":
        return _too_long(seconds)
    if kind == "ReadOnlySqlTransaction":
        return _refused("it does more than read")
    if isinstance(refused, DBAPIError) or type(refused).__module__.startswith("psycopg"):
        said = str(refused).partition("\n")[0]
        return QueryError(said, where="SQL", remedy="Ask one SELECT; see the README for the views and their columns")
    return refused


def _refused(what: str) -> QueryError:
    return QueryError(what, where="SQL", remedy="Ask one SELECT; the database is open for reading alone")


def _too_long(seconds: float) -> QueryError:
    return QueryError(f"it took longer than {seconds:g} s", where="SQL", remedy="Ask for less, or allow more time")
