"""judging: what an analyst says about events in, decisions kept and events settled out. A part of api.

Every call that decides keeps one decision, with a reason, an author and a moment. Decisions are never changed; one that
was wrong is taken back by another, ``undo``. They are replayed over whatever articles tell: at every ingest, when rules
read stored articles anew, and in another database that imports them.

Not here: how decisions are replayed (identity), what is said about names (desk).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from timeline.catalog import Catalog, load_catalog, provisional_key
from timeline.catalog.deciding import entity_called
from timeline.errors import DecisionError, QueryError
from timeline.identity import Bound, EventDecision, check_edit
from timeline.naming import decide, names_of
from timeline.settling import resettle
from timeline.sharing import read_lines, to_lines

if TYPE_CHECKING:
    from timeline.identity import Anchor
    from timeline.store import Database

Moment = datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of the stored events."""

    decisions: int = 0  # new ones
    events_before: int = 0  # those that had to be written anew or went away
    events_after: int = 0  # what stands in their place
    orphaned: int = 0  # of the new decisions, those that speak of nothing that is here

    def __str__(self) -> str:
        """One line for people."""
        count = f"{self.decisions} decision{'' if self.decisions == 1 else 's'} kept"
        became = f"{self.events_before} event{'' if self.events_before == 1 else 's'} became {self.events_after}"
        lost = f"; {self.orphaned} speak of nothing that is stored here" if self.orphaned else ""
        return f"{count}; {became}{lost}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A decision as the database has it."""

    uid: str
    kind: str
    state: str  # "stands", "undone", "orphaned": what it speaks of is not here
    about: str  # for people
    reason: str | None
    author: str | None
    decided: str


class EventDesk:
    """What people decided about the events of one timeline.

    >>> with Timeline.open("timeline.db") as timeline:  # doctest: +SKIP
    ...     timeline.decisions.merge(["1f0c", "9a2e"], reason="the same deal")
    ...     timeline.decisions.edit("1f0c", date="2016-09-13", reason="their own release")
    """

    def __init__(
        self,
        reader: Callable[[], Database],
        writer: Callable[[], Database],
        now: Callable[[], datetime],
        catalog: Catalog | None = None,
    ) -> None:
        self._read = reader
        self._writer = writer
        self._now = now
        self._catalog = catalog

    # --- to decide

    def merge(
        self, uids: Sequence[str], *, reason: str | None = None, author: str | None = None, decided: Moment = None
    ) -> Settled:
        """These events are one happening."""
        found = list(dict.fromkeys(self._uid(uid) for uid in uids))
        if len(found) < 2:
            raise DecisionError("two events are needed", where="merge", remedy="Give two uids that differ")
        change = {"events": found}
        return self._keep("merge", [self._anchors(uid) for uid in found], change, reason, author, decided)

    def split(
        self,
        uid: str,
        mentions: Sequence[int],
        *,
        reason: str | None = None,
        author: str | None = None,
        decided: Moment = None,
    ) -> Settled:
        """These mentions (1 is the first that ``explain`` shows) tell another happening than the others."""
        found = self._uid(uid)
        anchors = self._anchors(found)
        chosen = sorted(set(mentions))
        if not chosen or chosen[0] < 1 or chosen[-1] > len(anchors) or len(chosen) == len(anchors):
            remedy = f"Give some, not all, of the numbers 1 to {len(anchors)} that explain shows"
            raise DecisionError("these mentions cannot leave the others", where=uid, remedy=remedy)
        taken = [anchors[number - 1] for number in chosen]
        rest = [anchor for number, anchor in enumerate(anchors, 1) if number not in chosen]
        return self._keep("split", [taken, rest], {"events": [found]}, reason, author, decided)

    def edit(
        self,
        uid: str,
        *,
        add: Sequence[tuple[str, str]] = (),
        drop: Sequence[tuple[str, str]] = (),
        reason: str | None = None,
        author: str | None = None,
        decided: Moment = None,
        **fields: Any,
    ) -> Settled:
        """Set type, status, date (EDTF), amount ("300000000 USD"), round or stake; add and drop (role, name) pairs."""
        found = self._uid(uid)
        change = dict(fields)
        if isinstance(change.get("amount"), str):
            value, _, currency = change["amount"].strip().partition(" ")
            change["amount"] = {"value": value, "currency": currency.strip(), "approx": False}
        if add:
            change["add"] = [self._person(role, name) for role, name in add]
        if drop:
            change["drop"] = [self._taking_part(found, role, name) for role, name in drop]
        if not change:
            raise DecisionError("nothing is to be edited", where=uid, remedy="Say what the event should have")
        try:
            check_edit(change)
        except ValueError as wrong:
            raise DecisionError(str(wrong), where=uid, remedy="Correct it") from wrong
        self._check_type(change, uid)
        return self._keep("edit", [self._anchors(found)], {"events": [found], "set": change}, reason, author, decided)

    def reject(
        self, uid: str, *, reason: str | None = None, author: str | None = None, decided: Moment = None
    ) -> Settled:
        """This is no event: nothing of the kind happened, or the articles do not say so. What they say stays."""
        found = self._uid(uid)
        return self._keep("reject", [self._anchors(found)], {"events": [found]}, reason, author, decided)

    def confirm(
        self, uid: str, *, reason: str | None = None, author: str | None = None, decided: Moment = None
    ) -> Settled:
        """Somebody looked and found it right: it is certain from now on."""
        found = self._uid(uid)
        return self._keep("confirm", [self._anchors(found)], {"events": [found]}, reason, author, decided)

    def undo(
        self, decision: str, *, reason: str | None = None, author: str | None = None, decided: Moment = None
    ) -> Settled:
        """Take a decision back, given by its uid or the beginning of it; an undo too."""
        found = [one for one in self.all() if one.uid.startswith(decision)] if len(decision) >= 4 else []
        if len(found) != 1:
            what = "several decisions begin so" if found else "there is no such decision"
            raise DecisionError(what, where=decision, remedy='See "timeline decisions list"')
        change = {"undoes": [found[0].uid], "events": found[0].change.get("events", [])}
        return self._keep("undo", [], change, reason, author, decided)

    # --- to look

    def all(self) -> list[EventDecision]:
        """All decisions about events, in the order in which they were made, those that were undone too."""
        from timeline.store.verdicts import event_decisions  # noqa: PLC0415 - SQLAlchemy is not for those who extract

        with self._read().reading() as connection:
            return event_decisions(connection)

    def kept(self) -> list[Kept]:
        """All decisions about events as people read them, with what became of each."""
        bound = {one.decision.uid: one for one in self.bound()}
        return [_kept(one, bound) for one in self.all()]

    def bound(self) -> list[Bound]:
        """The standing decisions with the mentions that each speaks of."""
        from timeline.store.verdicts import bound_decisions  # noqa: PLC0415

        database = self._read()
        with database.reading() as connection:
            return bound_decisions(connection, names_of(database, self._base))

    def history(self, uid: str) -> list[Kept]:
        """The decisions about an event, whether they were made under this uid or another that it had."""
        bound = self.bound()
        keys = self._keys(uid)
        about = {one.decision.uid for one in bound if not one.keys.isdisjoint(keys)}
        made = [one for one in self.all() if one.uid in about or _made_under(one, uid)]
        if not made and not keys:
            raise QueryError("there is no such event", where=uid, remedy='See "timeline export" for the uids')
        by_uid = {one.decision.uid: one for one in bound}
        return [_kept(one, by_uid) for one in made]

    # --- to share

    def save(self, file: IO[str]) -> int:
        """Write all decisions, about events and names, a JSON object a line; says how many."""
        lines = list(to_lines(names_of(self._read(), self._base).decisions, self.all()))
        file.writelines(lines)
        return len(lines)

    def load(self, path: str | Path) -> Settled:
        """Keep the decisions of such a file: all of them or none. Those that are here already change nothing."""
        names, events = read_lines(Path(path))
        for where, one in events:
            self._check_type(one.change.get("set") or {}, where)
        judged = decide(self._writer(), self._base, names)
        settled = self._settle([one for _, one in events])
        return replace(
            settled,
            decisions=settled.decisions + judged.decisions,
            events_before=settled.events_before + judged.events_before,
            events_after=settled.events_after + judged.events_after,
        )

    # --- how

    @property
    def _base(self) -> Catalog:
        return self._catalog or load_catalog()

    def _uid(self, uid: str) -> str:
        from timeline.out import stored_event  # noqa: PLC0415

        with self._read().reading() as connection:
            return stored_event(connection, uid).event.uid

    def _anchors(self, uid: str) -> list[Anchor]:
        from timeline.store.verdicts import anchors_of  # noqa: PLC0415

        with self._read().reading() as connection:
            return anchors_of(connection, uid)

    def _keys(self, uid: str) -> set[str]:
        try:
            return {anchor.key for anchor in self._anchors(self._uid(uid))}
        except QueryError:
            return set()  # rejected, or merged into another: decisions may still know it

    def _person(self, role: str, name: str) -> dict[str, Any]:
        if role in ("object", "position"):
            return {"role": role, "name": name, "key": f"={name.casefold()}", "kind": role, "provisional": False}
        try:
            entity = entity_called(names_of(self._read(), self._base), name)
        except DecisionError:
            kind = role if role in ("brand", "platform", "place", "person", "organization") else "company"
            return {"role": role, "name": name, "key": provisional_key(name), "kind": kind, "provisional": True}
        return {"role": role, "name": entity.name, "key": entity.slug, "kind": entity.kind, "provisional": False}

    def _taking_part(self, uid: str, role: str, name: str) -> list[str]:
        from timeline.out import stored_event  # noqa: PLC0415

        with self._read().reading() as connection:
            people = stored_event(connection, uid).event.participants
        for one in people:
            if one.role == role and name.casefold() in (one.name.casefold(), one.key.casefold()):
                return [one.role, one.key]
        known = ", ".join(f"{one.role}={one.name}" for one in people)
        raise DecisionError(f"{role}={name} takes no part in it", where=uid, remedy=f"Those who do are {known}")

    def _check_type(self, change: Mapping[str, Any], where: str) -> None:
        if "type" not in change:
            return
        from timeline.store.rules import type_names  # noqa: PLC0415

        with self._read().reading() as connection:
            known = type_names(connection)
        if change["type"] not in known:
            remedy = f"Known are {', '.join(known)}"
            raise DecisionError(f"{change['type']!r} is no type of events here", where=where, remedy=remedy)

    def _keep(
        self,
        act: Any,
        subject: Sequence[Sequence[Anchor]],
        change: Mapping[str, Any],
        reason: str | None,
        author: str | None,
        decided: Moment,
    ) -> Settled:
        made = EventDecision(
            act=act,
            subject=tuple(tuple(part) for part in subject),
            change=change,
            reason=reason,
            author=author,
            decided=_moment(decided or self._now()),
        )
        return self._settle([made])

    def _settle(self, decisions: Iterable[EventDecision]) -> Settled:
        from timeline.store import Writer  # noqa: PLC0415
        from timeline.store.decisions import names_now  # noqa: PLC0415
        from timeline.store.verdicts import add_event_decisions, bound_decisions, mentions_of  # noqa: PLC0415

        with self._writer().writing() as connection:
            names, _ = names_now(connection, self._base)
            before = {one.decision.uid: one for one in bound_decisions(connection, names)}
            new = add_event_decisions(connection, decisions)
            after = {one.decision.uid: one for one in bound_decisions(connection, names)}
            news = [before.get(uid) or after[uid] for uid in sorted(before.keys() ^ after.keys())]
            done = resettle(Writer(connection), names, mentions_of(connection, news))
            lost = sum(after[one.uid].orphaned for one in new if one.uid in after)
        return Settled(decisions=len(new), events_before=done.removed, events_after=done.added, orphaned=lost)


def _moment(when: datetime) -> str:
    plain = when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when
    return plain.isoformat(timespec="microseconds")


def _made_under(one: EventDecision, uid: str) -> bool:
    return len(uid) >= 4 and any(str(known).startswith(uid) for known in one.change.get("events", ()))


def _kept(one: EventDecision, bound: Mapping[str, Bound]) -> Kept:
    if one.act == "undo":
        state = "stands"
    elif one.uid not in bound:
        state = "undone"
    else:
        state = "orphaned" if bound[one.uid].orphaned else "stands"
    return Kept(
        uid=one.uid,
        kind=one.act,
        state=state,
        about=_about(one),
        reason=one.reason,
        author=one.author,
        decided=one.decided,
    )


def _about(one: EventDecision) -> str:
    if one.act == "undo":
        return "takes back " + ", ".join(one.undoes)
    quotes = [f"“{part[0].quote}”" for part in one.subject if part]
    said = " | ".join(quotes)
    if one.act == "edit":
        change = one.change.get("set") or {}
        said = f"{json.dumps(change, ensure_ascii=False)} {said}"
    return said
