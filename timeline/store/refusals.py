"""What a database refuses, in this project's words: one line, with what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from timeline.errors import StoreError

# What the driver says -> what was wrong, what to do. What is not here is a bug and keeps its traceback.
_SQLITE = (
    ("not a database", "it is not a SQLite database", "Name another file; this one was left as it is"),
    ("malformed", "the file is damaged", "Restore it from a copy, or ingest the articles again into a new file"),
    ("locked", "another program is writing to it", "Try again when that has finished"),
    ("readonly database", "it cannot be written", "Check the permissions of the file and of its folder"),
    ("unable to open", "it cannot be opened", "Check the path and the permissions of the file and of its folder"),
    ("is full", "the disk is full", "Make room; what was committed is safe"),
    (
        "no such module: fts5",
        "this Python's SQLite lacks FTS5",
        "Use a Python whose SQLite has it",
    ),
    ("disk I/O error", "the disk does not answer", "Check the disk; what was committed is safe"),
)
_POSTGRES = (
    ("lock timeout", "another program is writing to it", "Try again when that has finished"),
    ("authentication failed", "the server refuses the user", "Check user and password in the URL"),
    ("does not exist", "the server knows no such database or user", "Check the URL"),
    ("No space left", "the server's disk is full", "Make room; what was committed is safe"),
    ("", "the server cannot be reached", "Check host and port in the URL, and that it runs"),
)


def refusal_of(what: BaseException, where: str) -> StoreError | None:
    """The refusal that the driver's exception is, or None where it is a bug."""
    original = what.orig if isinstance(what, DBAPIError) else what
    known: tuple[tuple[str, str, str], ...] = ()
    if isinstance(original, sqlite3.Error):
        known = () if isinstance(original, sqlite3.IntegrityError) else _SQLITE
    elif isinstance(what, OperationalError) or "psycopg.OperationalError" in _ancestry(what):
        known = _POSTGRES
    said = str(original)
    for sign, wrong, remedy in known:
        if sign in said:
            return StoreError(wrong, where=where, remedy=remedy)
    return None


def _ancestry(what: BaseException) -> set[str]:
    """Names of its classes: COPY raises the driver's own, and the driver is optional."""
    return {f"{kind.__module__}.{kind.__name__}" for kind in type(what).__mro__}


@contextmanager
def refusals(where: str) -> Iterator[None]:
    """Turn what the driver refuses into one line; let a bug keep its traceback."""
    try:
        yield
    except Exception as refused:
        refusal = refusal_of(refused, where)
        if refusal is None:
            raise
        raise refusal from refused
