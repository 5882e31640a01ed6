"""Answers as Parquet: what a number was is one, what is mixed is text, and a file is there wholly or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from timeline.api import Timeline, write_parquet
from timeline.errors import QueryError
from timeline.out.export.parquet import to_parquet

parquet = pytest.importorskip("pyarrow.parquet")


def test_an_answer_is_read_back(path, tmp_path):
    with Timeline.open(path) as timeline:
        answer = timeline.sql("SELECT uid, date, who, sources, amount FROM timeline ORDER BY uid")
    write_parquet(answer, tmp_path / "a.parquet")
    read = parquet.read_table(tmp_path / "a.parquet")
    assert tuple(read.column_names) == answer.columns
    assert [tuple(row.values()) for row in read.to_pylist()] == list(answer.rows)


def test_mixed_values_become_text(tmp_path):
    rows = [(1, "a", date(2021, 3, 1), Decimal("1.50"), None), ("x", None, None, Decimal(2), None)]
    to_parquet(tuple("abcde"), rows, tmp_path / "m.parquet")
    first, second = parquet.read_table(tmp_path / "m.parquet").to_pylist()
    assert (first["a"], second["a"]) == ("1", "x")
    assert (first["c"], first["d"], second["d"]) == (date(2021, 3, 1), Decimal("1.50"), Decimal("2.00"))


def test_what_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(QueryError, match="one name"):
        to_parquet(("a", "a"), [(1, 2)], tmp_path / "x.parquet")
    with pytest.raises(QueryError, match="cannot be written"):
        to_parquet(("a",), [(1,)], tmp_path / "no" / "x.parquet")
    assert list(tmp_path.iterdir()) == []
