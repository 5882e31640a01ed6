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
        if table not in self._next:
            highest = self.connection.exec_driver_sql(f"SELECT MAX(id) FROM {table}").scalar()  # noqa: S608
            self._next[table] = (highest or 0) + 1
        made = self._next[table]
        self._next[table] += 1
        return made

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert the rows; an empty list costs nothing."""
        if rows:
            names = ", ".join(f'"{name}"' for name in columns)
            marks = ", ".join([self._mark] * len(columns))
            self.connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(rows))  # noqa: S608

    def update(self, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], key: str = "id") -> None:
        """Set the columns; the last value of each row is its key."""
        if rows:
            changes = ", ".join(f'"{name}" = {self._mark}' for name in columns)
            statement = f'UPDATE {table} SET {changes} WHERE "{key}" = {self._mark}'  # noqa: S608
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
