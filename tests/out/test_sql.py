"""SQL that people write: it reads, it ends, and it changes nothing."""

from __future__ import annotations

import hashlib
import time

import pytest

from timeline.errors import QueryError, StoreError
from timeline.out import run_sql

READS = [
    ("SELECT uid FROM timeline WHERE brands = 'Gucci'", ("uid",)),
    ("WITH a AS (SELECT 1 AS n) SELECT n, n + 1 AS m FROM a", ("n", "m")),
    ("VALUES (1, 2)", ("column1", "column2")),
    ("SELECT name FROM sqlite_master; -- the tables", ("name",)),
    ("/* who */ SELECT who FROM timeline", ("who",)),
    ("SELECT 'DELETE FROM events; DROP TABLE events' AS harmless", ("harmless",)),
    ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT max(i) AS m FROM n", ("m",)),
]


@pytest.mark.parametrize("statement, columns", READS, ids=[row[0][:30] for row in READS])
def test_a_question_gives_columns_and_rows(path, statement, columns):
    answer = run_sql(path, statement)
    assert answer.columns == columns
    assert answer.rows
    assert not answer.more


def test_rows_are_capped_and_it_says_so(path):
    answer = run_sql(path, "SELECT uid FROM timeline", limit=2)
    assert (len(answer.rows), answer.more) == (2, True)
    assert not run_sql(path, "SELECT uid FROM timeline", limit=6).more


REFUSED = [
    "DELETE FROM events",
    "UPDATE events SET type = 'launch'",
    "INSERT INTO entities DEFAULT VALUES",
    "REPLACE INTO mention_blocks VALUES ('a', 1)",
    "WITH a AS (SELECT 1) DELETE FROM events",
    "DROP TABLE events",
    "CREATE TABLE mine (a)",
    "CREATE TEMP TABLE mine (a)",
    "CREATE TEMP VIEW mine AS SELECT 1",
    "ALTER TABLE events ADD COLUMN mine",
    "SELECT 1; DELETE FROM events",
    "SELECT 1; SELECT 2",
    "ATTACH DATABASE '/tmp/other.db' AS other",
    "DETACH DATABASE main",
    "PRAGMA query_only = OFF",
    "PRAGMA writable_schema = ON",
    "SELECT * FROM pragma_table_info('events')",
    "VACUUM",
    "VACUUM INTO '/tmp/copy.db'",
    "BEGIN",
    "COMMIT",
    "SAVEPOINT a",
    "REINDEX",
    "ANALYZE",
    "SELECT load_extension('x')",
    "SELECT zeroblob(1000000000)",
    "SELECT * FROM nowhere",
    "SELECT nothing FROM events",
    "SELEC 1",
    "",
    ";",
    "-- nothing",
    "SELECT 1\0",
    "SELECT '\ud800'",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_what_does_more_than_read_is_refused(path, statement):
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with pytest.raises(QueryError) as caught:
        run_sql(path, statement, seconds=2)
    assert "\n" not in str(caught.value)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


ENDLESS = [
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0",
    f"SELECT count(*) FROM {', '.join(f'mentions m{number}' for number in range(12))}",
]


@pytest.mark.parametrize("statement", ENDLESS)
def test_a_question_without_end_is_ended(path, statement):
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"longer than 0\.2 s"):
        run_sql(path, statement, seconds=0.2)
    assert time.monotonic() - began < 5


def test_no_value_fills_the_memory(path):
    """SQLite answers NULL where printf would go over its limit."""
    [(made,)] = run_sql(path, "SELECT printf('%1000000000d', 1)").rows
    assert made is None


def test_a_missing_database_is_the_stores_refusal(tmp_path):
    with pytest.raises(StoreError):
        run_sql(tmp_path / "none.db", "SELECT 1")
