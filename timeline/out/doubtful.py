"""Which events are doubtful, and why: uids with a reason, the most doubtful first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from timeline.store.rows import from_json

UNSURE = 0.6  # below, one in three is wrong (benchmarks/reliability.py)
# What identity says of a bond that held on little: see compare.
_WEAK = re.compile(r"one party unsaid|no date of its own|days apart|amounts differ|nothing else said|, then ")


def conflicting(connection: Connection) -> Iterator[tuple[str, str]]:
    """Events on whose date, amount or roles articles disagree, those most told of first."""
    statement = (
        "SELECT uid, dates, amounts, roles FROM conflicts"
        " WHERE dates IS NOT NULL OR amounts IS NOT NULL OR roles IS NOT NULL ORDER BY mentions DESC, uid"
    )
    for uid, *said in connection.exec_driver_sql(statement):
        yield uid, "articles disagree: " + " / ".join(part for part in said if part)


def merged_on_little(connection: Connection) -> Iterator[tuple[str, str]]:
    """Events whose mentions were taken to be one on little ground, the least sure first."""
    statement = "SELECT uid, reasons FROM events ORDER BY confidence, uid"
    for uid, reasons in connection.exec_driver_sql(statement):
        weak = _weak(reasons)
        if weak:
            yield uid, f"taken to be one: {weak[0]}"


def _weak(reasons: Sequence[str] | str) -> list[str]:
    return [reason for reason in from_json(reasons) or () if _WEAK.search(reason)]


def unsure(connection: Connection) -> Iterator[tuple[str, str]]:
    """Facts that are not sure, the least sure first."""
    statement = (
        f"SELECT uid, confidence FROM events WHERE confidence < {UNSURE}"  # noqa: S608 - a number of our own
        " AND status IN ('occurred', 'planned') ORDER BY confidence, uid"
    )
    for uid, confidence in connection.exec_driver_sql(statement):
        yield uid, f"only {confidence:g} sure"
