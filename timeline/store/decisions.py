"""What people decided about names, and by which names the participants were judged; decisions are never changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import Connection

from timeline.catalog import ACTS, Act, Catalog, Met, NameDecision, Names, provisional_key
from timeline.store.bulk import Bulk
from timeline.store.names import name_key
from timeline.store.rows import from_json, to_json

_JUDGED_BY = "names"  # the setting that has the fingerprint of the names by which participants were judged
_COLUMNS = ("kind", "subject", "change", "reason", "author", "decided")


def moment(when: datetime) -> str:
    """A moment as decisions have it: UTC, ISO 8601, to the microsecond.

    >>> moment(datetime(2021, 4, 20, 8, tzinfo=UTC))
    '2021-04-20T08:00:00.000000'
    """
    plain = when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when
    return plain.isoformat(timespec="microseconds")


def name_decisions(connection: Connection) -> list[NameDecision]:
    """All decisions about names, in the order in which they were made."""
    kinds = ", ".join(f"'name_{act}'" for act in ACTS)
    statement = f"SELECT kind, change, reason, author, decided FROM decisions WHERE kind IN ({kinds}) ORDER BY id"  # noqa: S608
    found = [_decision(row) for row in connection.exec_driver_sql(statement)]
    return sorted(found, key=lambda one: one.order)


def _decision(row: Any) -> NameDecision:
    kind, change, reason, author, decided = row
    act = cast(Act, kind.removeprefix("name_"))
    when = datetime.fromisoformat(decided) if isinstance(decided, str) else decided
    return NameDecision.of(act, from_json(change), reason=reason, author=author, decided=moment(when))


def add_name_decisions(connection: Connection, decisions: Iterable[NameDecision]) -> int:
    """Add decisions; those that are here already, word for word, are left alone. Says how many are new."""
    known = {(one.act, one.order) for one in name_decisions(connection)}
    rows = [
        (
            f"name_{one.act}",
            to_json(one.subject),
            to_json(one.content),
            one.reason,
            one.author,
            one.decided.replace("T", " "),
        )
        for one in dict.fromkeys(decisions)
        if (one.act, one.order) not in known
    ]
    Bulk(connection).insert("decisions", _COLUMNS, rows)
    return len(rows)


def names_now(connection: Connection, base: Catalog, before: Names | None = None) -> tuple[Names, bool]:
    """The names as they are in this transaction, and whether all that is stored was judged by them."""
    stored = next((str(row[0]) for row in Bulk(connection).select("value", "settings", "name", [_JUDGED_BY])), None)
    if before is not None and before.base is base and before.fingerprint == stored:
        return before, True
    names = Names(base, name_decisions(connection))
    return names, names.fingerprint == stored


def note_names(connection: Connection, names: Names) -> None:
    """Note that all that is stored was judged by these names."""
    bulk = Bulk(connection)
    bulk.delete("settings", "name", [_JUDGED_BY])
    bulk.insert("settings", ("name", "value"), [(_JUDGED_BY, names.fingerprint)])


def met(connection: Connection, name: str) -> list[Met]:
    """The provisional entities that texts write so."""
    bulk = Bulk(connection)
    called = {row[0] for row in bulk.select("entity_id", "aliases", "folded", [name_key(name)])}
    called |= {row[0] for row in bulk.select("id", "entities", "slug", [name, provisional_key(name)])}
    names: dict[int, list[str]] = {}
    for number, alias in bulk.select("entity_id, alias", "aliases", "entity_id", called):
        names.setdefault(number, []).append(alias)
    rows = bulk.select("id, slug, name, kind, provisional", "entities", "id", called)
    found = [Met(row[1], row[2], row[3], tuple(sorted(names.get(row[0], ())))) for row in rows if row[4]]
    return sorted(found, key=lambda one: one.key)
