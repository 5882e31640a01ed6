"""Many rows at once, at nearly the driver's own speed.

The ORM costs eight times as much (and per-row flushes more); what is written here is flat and has its ids already.
Values go to the driver as they are, so only such come in as both databases take alike: text, numbers, booleans, None.
Dates go as ISO text, decimals as canonical text, lists as JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")
CHUNK = 500  # values in one IN (...)
_COPIED = 20  # rows from which on PostgreSQL's COPY is worth its round trips: two to three times as fast

_STREAMED = 5000  # rows in one piece, where there is no COPY


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """The items in lists of at most that many."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


class Bulk:
    """Inserts and updates through one connection; names of tables and columns are this room's own."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._mark = "?" if connection.dialect.name == "sqlite" else "%s"
        self._next: dict[str, int] = {}

    def new_id(self, table: str) -> int:
        """The next id. No other writer can take it: there is none until this transaction ends."""
        self.count_from_here(table)
        made = self._next[table]
        self._next[table] += 1
        return made

    def count_from_here(self, table: str) -> None:
        """Let new ids be above all that are there now: before rows are deleted whose ids will be given again."""
        if table not in self._next:
            highest = self.connection.exec_driver_sql(f"SELECT MAX(id) FROM {table}").scalar()  # noqa: S608
            self._next[table] = (highest or 0) + 1

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert the rows; an empty list costs nothing."""
        if not rows:
            return
        names = ", ".join(f'"{name}"' for name in columns)
        if self._mark == "%s" and len(rows) >= _COPIED:
            self._copy(f"COPY {table} ({names}) FROM STDIN", rows)
            return
        marks = ", ".join([self._mark] * len(columns))
        self.connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(rows))  # noqa: S608

    def stream(self, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> int:
        """Insert rows as they come, however many; on PostgreSQL by one COPY. Says how many."""
        count = 0

        def counted() -> Iterator[tuple[Any, ...]]:
            nonlocal count
            for count, row in enumerate(rows, start=1):  # noqa: B007
                yield row

        if self._mark == "%s":
            names = ", ".join(f'"{name}"' for name in columns)
            self._copy(f"COPY {table} ({names}) FROM STDIN", counted())
        else:
            for chunk in chunks(counted(), _STREAMED):
                self.insert(table, columns, chunk)
        return count

    def _copy(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        driver: Any = self.connection.connection.driver_connection  # psycopg's, which is optional
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)

    def update(
        self, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], key: str | tuple[str, ...] = "id"
    ) -> None:
        """Set the columns; the last values of each row are its key."""
        if rows:
            changes = ", ".join(f'"{name}" = {self._mark}' for name in columns)
            keys = (key,) if isinstance(key, str) else key
            where = " AND ".join(f'"{name}" = {self._mark}' for name in keys)
            statement = f"UPDATE {table} SET {changes} WHERE {where}"  # noqa: S608
            self.connection.exec_driver_sql(statement, list(rows))

    def delete(self, table: str, column: str, values: Iterable[Any]) -> None:
        """Delete the rows whose column is one of the values."""
        for chunk in chunks(values):
            marks = ", ".join([self._mark] * len(chunk))
            self.connection.exec_driver_sql(f'DELETE FROM {table} WHERE "{column}" IN ({marks})', tuple(chunk))  # noqa: S608

    def select(self, columns: str, tables: str, column: str, values: Iterable[Any]) -> Iterator[Any]:
        """The rows whose column is one of the values, each value once."""
        for chunk in chunks(dict.fromkeys(values)):
            marks = ", ".join([self._mark] * len(chunk))
            statement = f"SELECT {columns} FROM {tables} WHERE {column} IN ({marks})"  # noqa: S608
            yield from self.connection.exec_driver_sql(statement, tuple(chunk)).all()
