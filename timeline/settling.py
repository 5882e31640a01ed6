"""settling: mentions of which something is news in, the stored events as they follow from them out.

What a mention means follows from names and decisions, how much it counts from the copies of its article. Where any of
that is news, the events around it are resolved anew, all of them and no others, within the caller's transaction.

Not here: what is news (naming, ingest), which mentions are one happening (identity), rows (store).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.catalog import Catalog, Names
from timeline.identity import Bound, Telling, resolve
from timeline.pipeline import owners_of

if TYPE_CHECKING:
    from timeline.store import Database, Replaced, Writer


def resettle(writer: Writer, names: Names, numbers: Iterable[int]) -> Replaced:
    """Resolve the events around these mentions anew."""
    decided = writer.decided(names)
    connected = writer.tellings(writer.connected(numbers))
    found = with_linked(connected, decided, lambda keys: connected_with(writer, keys))
    gone = set(writer.bereft(found))
    kept = [telling for telling in found if telling.key not in gone]
    happenings = resolve(kept, owners=owners_of(names.catalog), decided=decided)
    placed = {telling.key for happening in happenings for telling in happening.tellings}
    return writer.replace_events(happenings, leaving=[one.key for one in found if one.key not in placed])


def with_linked(
    told: Iterable[Telling], decided: Sequence[Bound], near: Callable[[list[str]], Iterable[Telling]]
) -> list[Telling]:
    """The tellings, and those that people joined with any of them; ``near`` gives what is connected with given keys."""
    merges = [frozenset(bound.leads) for bound in decided if bound.decision.act == "merge"]
    found = {telling.key: telling for telling in told}
    while missing := sorted({key for keys in merges if not keys.isdisjoint(found) for key in keys} - found.keys()):
        found |= {telling.key: telling for telling in near(missing)}
    return list(found.values())


def connected_with(writer: Writer, keys: Iterable[str]) -> list[Telling]:
    """The mentions with these keys and all that blocks or events connect with them."""
    return writer.tellings(writer.connected(writer.numbers_of(keys)))


def compare_articles(database: Database, base: Catalog) -> int:
    """Find copies among the articles that were stored before anybody compared; says how many mentions that concerns."""
    from timeline.store import Writer, read  # noqa: PLC0415 - SQLAlchemy is not for those who only extract
    from timeline.store.decisions import names_now  # noqa: PLC0415

    with database.reading() as connection:
        if read.all_compared(connection):
            return 0
    with database.writing() as connection:
        writer = Writer(connection)
        moved = writer.recopied()
        if moved:
            resettle(writer, names_now(connection, base)[0], moved)
        return len(moved)
