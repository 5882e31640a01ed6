"""Rules that somebody added, as rows: files that stand, files that an ingest was given once, and types of events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from timeline.store.bulk import Bulk
from timeline.store.decisions import moment
from timeline.store.rows import from_json, to_json

if TYPE_CHECKING:
    from timeline.events.rules import OwnType, RuleFile

_COLUMNS = ("fingerprint", "name", "source", "standing", "added")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRules:
    """A file of rules as the database has it."""

    name: str
    fingerprint: str
    source: str
    standing: bool  # it takes part in ingests; otherwise it did once
    added: str  # UTC
    runs: int  # ingests that it took part in


def kept_rules(connection: Connection) -> list[KeptRules]:
    """All rules that are kept, the standing ones first, by name."""
    runs: dict[str, int] = {}
    for (listed,) in connection.exec_driver_sql("SELECT rules FROM ingest_runs WHERE rules IS NOT NULL"):
        for fingerprint in from_json(listed) or ():
            runs[fingerprint] = runs.get(fingerprint, 0) + 1
    statement = f"SELECT {', '.join(_COLUMNS)} FROM rule_files"  # noqa: S608 - our own names
    found = [
        KeptRules(
            name=name,
            fingerprint=fingerprint,
            source=source,
            standing=bool(standing),
            added=(added if isinstance(added, str) else moment(added)).replace("T", " ")[:19],
            runs=runs.get(fingerprint, 0),
        )
        for fingerprint, name, source, standing, added in connection.exec_driver_sql(statement)
    ]
    return sorted(found, key=lambda one: (not one.standing, one.name, one.added, one.fingerprint))


def keep_rules(connection: Connection, files: Iterable[RuleFile], *, added: datetime, standing: bool) -> int:
    """Keep files; a standing one takes the place of the one of its name. Says how many are news."""
    bulk = Bulk(connection)
    known = {one.fingerprint: one for one in kept_rules(connection)}
    news = 0
    for file in files:
        before = known.get(file.fingerprint)
        if before is not None and (before.standing or not standing):
            continue
        news += 1
        if standing:
            _step_back(bulk, [one for one in known.values() if one.standing and one.name == file.name])
        bulk.delete("rule_files", "fingerprint", [file.fingerprint])
        when = moment(added).replace("T", " ")
        bulk.insert("rule_files", _COLUMNS, [(file.fingerprint, file.name, file.source, standing, when)])
    return news


def remove_rules(connection: Connection, name: str) -> bool:
    """Let the rules of that name take part no longer; which runs did stays known. False: there are none."""
    doomed = [one for one in kept_rules(connection) if one.standing and one.name == name]
    _step_back(Bulk(connection), doomed)
    return bool(doomed)


def _step_back(bulk: Bulk, files: Iterable[KeptRules]) -> None:
    doomed = list(files)
    bulk.delete("rule_files", "fingerprint", [one.fingerprint for one in doomed if not one.runs])
    bulk.update(
        "rule_files", ("standing",), [(False, one.fingerprint) for one in doomed if one.runs], key="fingerprint"
    )


def note_types(connection: Connection, types: Iterable[OwnType]) -> None:
    """Let events be of these types too. Roles that such a type once had stay with it: stored events may have them."""
    bulk = Bulk(connection)
    wanted = {one.name: one for one in types}
    known = {row[0]: from_json(row[1]) for row in bulk.select("name, roles", "event_types", "name", wanted)}
    rows: list[tuple[Any, ...]] = []
    for name, one in wanted.items():
        roles: list[Any] = [[role, principal] for role, principal in one.roles.items()]
        roles += [said for said in known.get(name, ()) if said[0] not in one.roles]
        if name not in known:
            rows.append((name, False, one.says or None, to_json(roles)))
        elif known[name] != roles:
            bulk.update("event_types", ("says", "roles"), [(one.says or None, to_json(roles), name)], key="name")
    bulk.insert("event_types", ("name", "shipped", "says", "roles"), rows)


def type_names(connection: Connection) -> tuple[str, ...]:
    """The types that events can be of: the shipped ones, then others, each by name."""
    statement = "SELECT name FROM event_types ORDER BY CASE WHEN shipped THEN 0 ELSE 1 END, name"
    return tuple(row[0] for row in connection.exec_driver_sql(statement))
