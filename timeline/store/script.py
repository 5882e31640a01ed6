"""Before a schema changes: a copy of a SQLite file, and the SQL of the change for whoever wants to see it first.

Not here: the revisions themselves (alembic/), running them (migrate).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, event

from timeline.errors import StoreError
from timeline.store.refusals import refusals
from timeline.store.session import Database, connect_file

if TYPE_CHECKING:
    from collections.abc import Callable

_READS = re.compile(r"\s*(SELECT|PRAGMA|SHOW|EXPLAIN|BEGIN|SET|SAVEPOINT|RELEASE|WITH)\b", re.IGNORECASE)


def back_up(path: Path, revision: str, timeout: float = 30.0) -> Path:
    """Copy a SQLite file, writers or not, to one beside it that is named after its revision; an older copy goes."""
    copy = path.with_name(f"{path.name}.{revision}.bak")
    part = copy.with_name(f".{copy.name}.part")
    with refusals(str(path)):
        source = connect_file(path, readonly=True, timeout=timeout)
        try:
            part.unlink(missing_ok=True)
            target = sqlite3.connect(part)
            try:
                source.backup(target)
            finally:
                target.close()
            part.replace(copy)
        except OSError as refused:
            raise StoreError(
                f"no copy of it can be made ({refused.strerror})",
                where=path,
                remedy='Make room or give permission, or upgrade with "timeline db upgrade --no-backup"',
            ) from refused
        finally:
            source.close()
            part.unlink(missing_ok=True)
    return copy


def recorded(database: Database, run: Callable[[], None]) -> list[str]:
    """The statements that ``run`` makes in the database, as SQL that can be pasted; those that read are left out."""
    found: list[str] = []

    def record(
        _connection: Connection, cursor: Any, statement: str, parameters: Any, _context: Any, many: bool
    ) -> None:
        if not _READS.match(statement):
            found.extend(_filled(cursor, statement, one) for one in (parameters if many else [parameters]))

    event.listen(database.engine, "before_cursor_execute", record)
    try:
        run()
    finally:
        event.remove(database.engine, "before_cursor_execute", record)
    begin = ["PRAGMA foreign_keys=OFF;", "BEGIN IMMEDIATE;"] if database.embedded else ["BEGIN;"]
    return [*begin, *(f"{statement.strip().rstrip(';')};" for statement in found), "COMMIT;"]


def _filled(cursor: Any, statement: str, parameters: Sequence[Any] | Mapping[str, Any]) -> str:
    """The statement with its values in it."""
    if isinstance(cursor, sqlite3.Cursor):
        parts = statement.split("?")
        values = [*map(_literal, parameters), ""] if parameters else [""]
        return "".join(part + value for part, value in zip(parts, values, strict=True)) if parameters else statement
    import psycopg  # noqa: PLC0415 - whoever is here has it

    return psycopg.ClientCursor(cursor.connection).mogrify(statement, parameters or None)


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool | int | float):
        return str(int(value)) if isinstance(value, bool) else str(value)
    return "'" + str(value).replace("'", "''") + "'"
