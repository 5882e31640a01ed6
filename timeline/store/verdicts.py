"""What people decided about events: kept for ever, found again by what it speaks of.

A decision names tellings by their keys. Where rules read an article otherwise than then, the key is gone; then the
telling of the same article and type is meant that stands in the same place, best where the same parties take part. What
is not found at all is left open: its article may still come.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from timeline.catalog import Names
from timeline.identity import EVENT_ACTS, Anchor, Bound, EventDecision, standing
from timeline.store.bulk import Bulk
from timeline.store.decisions import moment
from timeline.store.rows import from_json, to_json

_COLUMNS = ("kind", "subject", "change", "reason", "author", "decided")
_TELLING = 'm.key, s.digest, m.type, m."start", m."end", m.quote, m.id'
_TOLD = "mentions m JOIN sources s ON s.id = m.source_id"


def event_decisions(connection: Connection) -> list[EventDecision]:
    """All decisions about events, in the order in which they were made, those that were undone too."""
    kinds = ", ".join(f"'{act}'" for act in EVENT_ACTS)
    statement = f"SELECT {', '.join(_COLUMNS)} FROM decisions WHERE kind IN ({kinds})"  # noqa: S608
    found = []
    for kind, subject, change, reason, author, decided in connection.exec_driver_sql(statement):
        when = datetime.fromisoformat(decided) if isinstance(decided, str) else decided
        said = {"kind": kind, "subject": from_json(subject), "change": from_json(change)}
        found.append(EventDecision.of({**said, "reason": reason, "author": author, "decided": moment(when)}))
    return sorted(found, key=lambda one: one.order)


def add_event_decisions(connection: Connection, decisions: Iterable[EventDecision]) -> list[EventDecision]:
    """Add decisions, and give back those that were not here yet, word for word."""
    known = {one.uid for one in event_decisions(connection)}
    new = [one for one in {one.uid: one for one in decisions}.values() if one.uid not in known]
    rows = []
    for one in new:
        said = one.as_dict()
        facts = (to_json(said["subject"]), to_json(said["change"]), one.reason, one.author)
        rows.append((one.act, *facts, one.decided.replace("T", " ")))
    Bulk(connection).insert("decisions", _COLUMNS, rows)
    return new


def bound_decisions(connection: Connection, names: Names) -> list[Bound]:
    """The standing decisions with the tellings that each speaks of, in their order."""
    decisions = standing(event_decisions(connection))
    if not decisions:
        return []
    anchors = {anchor.key: anchor for one in decisions for part in one.subject for anchor in part}
    found = _found(Bulk(connection), anchors)
    return [
        Bound(
            decision=one,
            edit=_edit(one, names),
            parts=tuple(
                tuple(dict.fromkeys(found[anchor.key] for anchor in part if anchor.key in found))
                for part in one.subject
            ),
        )
        for one in decisions
    ]


def _found(bulk: Bulk, anchors: dict[str, Anchor]) -> dict[str, str]:
    """The keys of tellings that are here, by the keys that decisions name."""
    found = {row[0]: row[0] for row in bulk.select("key", "mentions", "key", anchors)}
    lost = {key: anchor for key, anchor in anchors.items() if key not in found}
    told: dict[tuple[str, str], list[Any]] = {}
    for row in bulk.select(_TELLING, _TOLD, "s.digest", {anchor.source for anchor in lost.values()}):
        told.setdefault((row[1], row[2]), []).append(row)
    who = _who(bulk, [row[6] for rows in told.values() for row in rows])
    for key, anchor in lost.items():
        near = [row for row in told.get((anchor.source, anchor.type), ()) if _overlap(anchor, row) > 0]
        if near:
            shared = {row[0]: len(set(anchor.who) & set(who.get(row[6], ()))) for row in near}
            found[key] = min(near, key=lambda row: (-_overlap(anchor, row), -shared[row[0]], row[0]))[0]
    return found


def _overlap(anchor: Anchor, row: Any) -> float:
    """How much of the shorter of the two quotes is in both; nothing below a half counts."""
    start, end = row[3], row[4]
    both = min(anchor.end, end) - max(anchor.start, start)
    shorter = max(1, min(anchor.end - anchor.start, end - start))
    return both / shorter if 2 * both >= shorter else 0.0


def _who(bulk: Bulk, numbers: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for number, role, key in bulk.select("mention_id, role, key", "mention_participants", "mention_id", numbers):
        found.setdefault(number, []).append(f"{role}={key}")
    return found


def _edit(decision: EventDecision, names: Names) -> dict[str, Any]:
    """What it sets, with the people whom it adds as they are called now."""
    change = dict(decision.change.get("set") or {})
    people = []
    for one in change.get("add") or ():
        meant = names.meaning(one["key"], one["name"], one["kind"], bool(one["provisional"]))
        if meant is not None:
            now = {"key": meant.key, "name": meant.name, "kind": meant.kind, "provisional": meant.provisional}
            people.append({**one, **now})
    return {**change, "add": people} if people else change


def anchors_of(connection: Connection, uid: str) -> list[Anchor]:
    """The tellings of a stored event as decisions name them, the best first."""
    bulk = Bulk(connection)
    told = f"{_TOLD} JOIN events e ON e.id = m.event_id"
    rows = sorted(bulk.select(f"{_TELLING}, m.rank", told, "e.uid", [uid]), key=lambda row: int(row[7]))
    who = _who(bulk, [row[6] for row in rows])
    return [
        Anchor(
            key=key, source=source, type=kind, start=start, end=end, who=tuple(sorted(who.get(number, ()))), quote=quote
        )
        for key, source, kind, start, end, quote, number, _ in rows
    ]


def mentions_of(connection: Connection, decided: Iterable[Bound]) -> set[int]:
    """The ids of the tellings that these decisions speak of."""
    keys = {key for bound in decided for key in bound.keys}
    return {row[0] for row in Bulk(connection).select("id", "mentions", "key", keys)}
