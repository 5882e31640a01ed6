"""A whole timeline from one database into another, of whichever kind: all rows, then proof that nothing was lost.

Into PostgreSQL rows go by COPY, a table in one stream. The numbers of rows stay, so that the copy answers in the same
order. One transaction: a copy is there wholly or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Connection, Table

from timeline.errors import StoreError
from timeline.store.bulk import Bulk
from timeline.store.columns import plain
from timeline.store.digest import digests
from timeline.store.migrate import current, open_database, upgrade
from timeline.store.models import Base
from timeline.store.rows import to_json
from timeline.store.words import make_index

_SHIPPED = ("event_types", "roles", "statuses", "settings")  # migrations write rows of their own


def transfer(source: str | Path, target: str | Path, *, step: Callable[[str, int], None] | None = None) -> str:
    """Copy a timeline into a database that holds none; the digest that both have then.

    ``step`` is told each table with its number of rows. A target without tables gets them.
    """
    with open_database(source, readonly=True) as old:
        if current_of(target) is None:
            upgrade(target)
        with open_database(target) as new:
            if new.where == old.where:
                raise StoreError("it is the source itself", where=new.where, remedy="Name another database")
            with old.reading() as reader, new.writing() as writer:
                _refuse_rows(writer, new.where)
                for name in _SHIPPED:
                    writer.exec_driver_sql(f"DELETE FROM {name}")  # noqa: S608 - our own names, here and below
                if new.embedded:
                    writer.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # owners may come after what they own
                for table in Base.metadata.sorted_tables:
                    count = _copy(reader, writer, table)
                    if step:
                        step(table.name, count)
                _go_on_counting(writer)
                make_index(writer)
                wanted, made = digests(reader), digests(writer)
                if wanted != made:
                    parts = ", ".join(part for part in wanted if part != "all" and wanted[part] != made[part])
                    remedy = "Nothing was written; report this as a bug"
                    raise StoreError(f"the copy differs from {old.where} in {parts}", where=new.where, remedy=remedy)
            new.note_sizes()
    return wanted["all"]


def current_of(where: str | Path) -> str | None:
    """The revision of a database; None where there is none, or no file yet."""
    if "://" not in str(where) and not Path(where).exists():
        return None
    return current(where)


def _refuse_rows(connection: Connection, where: str) -> None:
    for table in ("sources", "events", "entities", "decisions", "ingest_runs"):
        if connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").first():  # noqa: S608
            raise StoreError("it holds a timeline already", where=where, remedy="Name a database that holds none")


def _copy(reader: Connection, writer: Connection, table: Table) -> int:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    statement = f"SELECT {names} FROM {table.name}"  # noqa: S608
    rows = reader.exec_driver_sql(statement, execution_options={"yield_per": 1000})
    return Bulk(writer).stream(table.name, [column.name for column in table.columns], _neutral(rows, table))


def _neutral(rows: Any, table: Table) -> Iterator[tuple[Any, ...]]:
    """Rows with values that either driver takes."""
    to = [_converter(column.type) for column in table.columns]
    for row in rows:
        yield tuple(value if value is None else change(value) for change, value in zip(to, row, strict=True))


def _converter(kind: Any) -> Callable[[Any], Any]:
    if isinstance(kind, JSON):
        return lambda value: value if isinstance(value, str) else to_json(value)
    if isinstance(kind, Boolean):
        return bool
    return _text


def _text(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="microseconds")
    return value.isoformat() if isinstance(value, date) else value


def _go_on_counting(connection: Connection) -> None:
    """Let PostgreSQL's own numbers go on above those that were copied."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            "SELECT setval(pg_get_serial_sequence('decisions', 'id'), COALESCE(MAX(id), 0) + 1, false) FROM decisions"
        )
