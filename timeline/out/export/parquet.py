"""Rows as a Parquet file: numbers, days and truth values as such, everything else as text."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from timeline.errors import QueryError


def to_parquet(columns: Sequence[str], rows: Sequence[Sequence[Any]], path: Path) -> None:
    """Write the file; one of that name stays as it is until this one is complete."""
    try:
        from pyarrow import ArrowException, Table, array, parquet  # noqa: PLC0415 - an extra
    except ImportError as missing:
        remedy = 'Install it: pip install "timeline-events[parquet]"'
        raise QueryError("Parquet needs a library", where="--format", remedy=remedy) from missing
    if len(set(columns)) < len(columns):
        raise QueryError("two columns have one name", where="SQL", remedy="Name them apart with AS")
    made: dict[str, Any] = {}
    for number, name in enumerate(columns):
        values = [row[number] for row in rows]
        try:
            made[name] = array(values)
        except ArrowException:  # SQLite lets a column hold numbers and text
            made[name] = array([None if value is None else str(value) for value in values])
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        parquet.write_table(Table.from_pydict(made), part)
        part.replace(path)
    except OSError as refused:
        what = refused.strerror or str(refused)
        raise QueryError(f"it cannot be written ({what})", where=path, remedy="Name another file") from refused
    finally:
        part.unlink(missing_ok=True)
