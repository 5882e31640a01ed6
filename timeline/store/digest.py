"""A digest of all that a database holds of the world: the same articles and decisions give the same, whatever the way.

It covers the articles, what each tells, whom that means, and the events. Not the numbers of rows, under which path or
address an article came first, the runs, the log of decisions (only what follows from them), nor by which version things
were read. Rows are hashed one by one and added up, so that their order has no part in it and a large database needs no
memory.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection

from timeline.store.columns import plain
from timeline.store.rows import to_json

_MENTION = (
    'm.key, s.digest, m.type, m.status, m.edtf, m.date_text, m.date_rule, m."start", m."end", m.quote,'
    " m.trigger_start, m.trigger_end, m.amount, m.currency, m.amount_approx, m.amount_text, m.round, m.stake,"
    " m.confidence, m.rule, e.uid, m.rank"
)
# Each part by a statement: what it holds, in whatever order.
_PARTS = {
    "sources": "SELECT digest, title, language, published, text, origin FROM sources",
    "mentions": f"SELECT {_MENTION} FROM mentions m JOIN sources s ON s.id = m.source_id"  # noqa: S608 - our own names
    " LEFT JOIN events e ON e.id = m.event_id",
    "participants": "SELECT m.key, p.position, p.role, p.key, p.name, p.kind, n.slug, n.name, n.kind"
    " FROM mention_participants p JOIN mentions m ON m.id = p.mention_id LEFT JOIN entities n ON n.id = p.entity_id",
    "events": "SELECT uid, fingerprint FROM events",
}
_SIZE = 16  # bytes


def digests(connection: Connection) -> dict[str, str]:
    """The digest of each part, and under "all" that of all of them."""
    found = {part: _sum(connection, statement) for part, statement in _PARTS.items()}
    return {**found, "all": _hash(to_json(found)).hex()}


def _sum(connection: Connection, statement: str) -> str:
    total = 0
    for row in connection.exec_driver_sql(statement, execution_options={"yield_per": 1000}):
        total += int.from_bytes(_hash(to_json([flat(value) for value in row])))
    return (total % (1 << 8 * _SIZE)).to_bytes(_SIZE).hex()


def _hash(content: str) -> bytes:
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def flat(value: Any) -> Any:
    """The value as both databases' drivers are made to agree on it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, list | dict):
        return to_json(value)
    return value.isoformat() if isinstance(value, date) else value
