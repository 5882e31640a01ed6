"""Rows of one database into another, empty one: the articles until a day with what they tell, and what names mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection

from timeline.store.bulk import Bulk, chunks
from timeline.store.columns import plain
from timeline.store.rows import to_json

_WHOLE = (  # parents before their children
    *("ingest_runs", "rule_files", "entities", "brands", "platforms", "companies", "organizations", "places"),
    *("aliases", "decisions"),
)
_CHUNK = 1000


def copy_until(whole: Connection, made: Connection, day: date) -> list[int]:
    """Copy what articles published by that day tell, without the events; the ids of the mentions."""
    bulk = Bulk(made)
    made.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # entities stand before their owners
    made.exec_driver_sql("DELETE FROM event_types")
    for table in ("event_types", *_WHOLE):
        _copy(bulk, table, whole.exec_driver_sql(f"SELECT * FROM {table}"))  # noqa: S608 - our own names
    _copy(bulk, "settings", whole.exec_driver_sql("SELECT name, value FROM settings WHERE name = 'names'"))
    mark = "?" if whole.dialect.name == "sqlite" else "%s"
    sources = whole.exec_driver_sql(
        f"SELECT id FROM sources WHERE published <= {mark} ORDER BY id",  # noqa: S608
        (day.isoformat(),),
    )
    numbers: list[int] = []
    for chunk in chunks([row[0] for row in sources], _CHUNK):
        _copy(bulk, "sources", _rows(whole, "sources", "id", chunk), {"origin": None})
        mentions = sorted(row[0] for row in Bulk(whole).select("id", "mentions", "source_id", chunk))
        _copy(bulk, "mentions", _rows(whole, "mentions", "id", mentions), {"event_id": None, "rank": None})
        for table in ("mention_participants", "mention_blocks"):
            _copy(bulk, table, _rows(whole, table, "mention_id", mentions))
        numbers += mentions
    return numbers


def _rows(whole: Connection, table: str, column: str, values: Iterable[Any]) -> Any:
    """All columns of the rows whose column is one of the values."""
    marks = ", ".join(["?" if whole.dialect.name == "sqlite" else "%s"])
    return _Several(
        [
            whole.exec_driver_sql(
                f"SELECT * FROM {table} WHERE {column} IN ({', '.join([marks] * len(chunk))})",  # noqa: S608
                tuple(chunk),
            )
            for chunk in chunks(values)
        ]
    )


class _Several:
    """Results of one table, read one after the other."""

    def __init__(self, results: Sequence[Any]) -> None:
        self._results = results

    def keys(self) -> Sequence[str]:
        """The names of the columns."""
        return tuple(self._results[0].keys()) if self._results else ()

    def __iter__(self) -> Iterator[Any]:
        for result in self._results:
            yield from result


def _copy(bulk: Bulk, table: str, rows: Any, change: dict[str, Any] | None = None) -> None:
    names = list(rows.keys())
    changed = change or {}
    bulk.insert(
        table,
        names,
        [tuple(changed.get(name, _plain(value)) for name, value in zip(names, row, strict=True)) for row in rows],
    )


def _plain(value: Any) -> Any:
    """The value as Bulk takes it, whichever driver it comes from."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return to_json(value) if isinstance(value, list | dict) else value
