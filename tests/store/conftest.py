"""A database in a file, and articles with tellings to put into it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.store import Database, open_database

sys.path.insert(0, str(Path(__file__).parent))  # store_samples, for the tests of out too


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A SQLite file at the newest schema, made once."""
    path = tmp_path_factory.mktemp("empty") / "timeline.db"
    with open_database(path) as database, database.reading() as connection:
        connection.exec_driver_sql("SELECT 1")
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, empty_file: bytes) -> Path:
    """Where an empty timeline lies."""
    made = tmp_path / "timeline.db"
    made.write_bytes(empty_file)
    return made


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An empty timeline, open for writing."""
    with open_database(path) as opened:
        yield opened
