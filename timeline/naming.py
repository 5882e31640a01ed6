"""naming: decisions about names in, the stored events as they follow from them out.

Mentions stay as they were read. What their participants mean follows from the catalog and from all decisions together;
where that is news, the events around them are settled again, so that two events become one when a party turns out to
have had two names. Nothing is read again.

Not here: what a set of decisions means (catalog), rows (store), what people type (api).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.catalog import Catalog, NameDecision, Names
from timeline.identity import blocks
from timeline.pipeline import owners_of
from timeline.settling import resettle

if TYPE_CHECKING:
    from timeline.store import Database, Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of the stored events."""

    decisions: int = 0  # new ones
    mentions: int = 0  # those that name somebody else now
    events_before: int = 0  # of the events around them, those that had to be written anew or went away
    events_after: int = 0  # what stands in their place

    def __str__(self) -> str:
        """One line for people."""
        if not self.mentions:
            return "No stored mention is concerned."
        name = "mention names" if self.mentions == 1 else "mentions name"
        became = f"{self.events_before} event{'' if self.events_before == 1 else 's'} became {self.events_after}"
        return f"{self.mentions} {name} somebody else now; {became}."


def names_of(database: Database | None, base: Catalog) -> Names:
    """The names of a database, which may not be there yet."""
    if database is None:
        return Names(base)
    from timeline.store.decisions import name_decisions  # noqa: PLC0415 - SQLAlchemy is not for those who only extract

    with database.reading() as connection:
        return Names(base, name_decisions(connection))


def settle(writer: Writer, names: Names) -> Judged:
    """Let all that is stored mean what it means by these names, within the writer's transaction."""
    from timeline.store.decisions import note_names  # noqa: PLC0415

    moved = writer.repoint(names)
    before = after = 0
    if moved:
        owners = owners_of(names.catalog)
        around = writer.connected(moved)  # by what they meant before
        writer.move_tellings((telling, blocks(telling.draft, owners=owners)) for telling in writer.tellings(moved))
        done = resettle(writer, names, around)
        before, after = done.removed, done.added
    writer.sweep(names)
    note_names(writer.connection, names)
    return Judged(mentions=len(moved), events_before=before, events_after=after)


def sync(database: Database, base: Catalog) -> Judged:
    """Judge what is stored by the catalog as it is now; costs one question where that was done before."""
    from timeline.store import Writer  # noqa: PLC0415
    from timeline.store.decisions import names_now  # noqa: PLC0415

    with database.reading() as connection:
        if names_now(connection, base)[1]:
            return Judged()
    with database.writing() as connection:
        names, done = names_now(connection, base)
        return Judged() if done else settle(Writer(connection), names)


def decide(database: Database, base: Catalog, decisions: Iterable[NameDecision]) -> Judged:
    """Keep decisions and let the stored events follow from them: all of it or nothing."""
    from timeline.store import Writer  # noqa: PLC0415
    from timeline.store.decisions import add_name_decisions, names_now  # noqa: PLC0415

    with database.writing() as connection:
        new = add_name_decisions(connection, decisions)
        names, done = names_now(connection, base)
        if done:
            return Judged(decisions=new)
        judged = settle(Writer(connection), names)
    return Judged(
        decisions=new, mentions=judged.mentions, events_before=judged.events_before, events_after=judged.events_after
    )
