"""reviewing: a timeline in, what somebody should look at out, the most doubtful first. A part of api.

Four reasons to look: articles that disagree, articles that were taken to tell one happening on little ground, events
that are not sure, and names that no catalog has. What somebody decided about once does not come again.

Not here: showing it and asking (commands), what follows from an answer (judging, desk).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from timeline.errors import QueryError
from timeline.out import doubtful, stored_event

if TYPE_CHECKING:
    from timeline.desk import NameDesk
    from timeline.judging import EventDesk
    from timeline.out import StoredEvent, UnknownName
    from timeline.store import Database

Look = Literal["conflict", "merge", "unsure", "name"]
LOOKS: tuple[Look, ...] = get_args(Look)
_ASKED = {"conflict": doubtful.conflicting, "merge": doubtful.merged_on_little, "unsure": doubtful.unsure}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing to look at."""

    look: Look
    why: str
    event: StoredEvent | None = None
    name: UnknownName | None = None


class Queue:
    """What is to be looked at in a timeline."""

    def __init__(self, database: Database, events: EventDesk, names: NameDesk) -> None:
        self._database = database
        self._events = events
        self._names = names

    def doubts(self, looks: Iterable[str] = LOOKS, *, limit: int = 50) -> Iterator[Doubt]:
        """At most so many of each kind, one after the other; each is read when its turn comes."""
        wanted = list(looks)
        for look in wanted:
            if look not in LOOKS:
                remedy = f"Those are {', '.join(LOOKS)}"
                raise QueryError(f"{look!r} is no reason to look", where="review", remedy=remedy)
        decided = {key for bound in self._events.bound() for key in bound.keys}
        seen: set[str] = set()
        for look in LOOKS:
            if look not in wanted:
                continue
            if look == "name":
                yield from self._unknown(limit)
                continue
            with self._database.reading() as connection:
                found = list(_ASKED[look](connection))
            shown = 0
            for uid, why in found:
                if shown >= limit or uid in seen:
                    continue
                event = self._still(uid)
                if event is not None and decided.isdisjoint(one.key for one in event.tellings):
                    seen.add(uid)
                    shown += 1
                    yield Doubt(look=look, why=why, event=event)

    def _still(self, uid: str) -> StoredEvent | None:
        """The event, unless an answer has made it another."""
        with self._database.reading() as connection:
            try:
                return stored_event(connection, uid)
            except QueryError:
                return None

    def _unknown(self, limit: int) -> Iterator[Doubt]:
        for name in self._names.unknown(limit=limit):
            alike = f", looks like {', '.join(name.alike)}" if name.alike else ""
            yield Doubt(look="name", why=f"no catalog has {name.name} ({name.kind}){alike}", name=name)
