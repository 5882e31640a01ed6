"""settling: mentions of which something is news in, the stored events as they follow from them out.

What a mention means follows from names and decisions, how much it counts from the copies of its article. Where any of
that is news, the events around it are resolved anew, all of them and no others, within the caller's transaction.

Not here: what is news (naming, ingest), which mentions are one happening (identity), rows (store).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.catalog import Catalog, Names
from timeline.identity import resolve
from timeline.pipeline import owners_of

if TYPE_CHECKING:
    from timeline.store import Database, Replaced, Writer


def resettle(writer: Writer, names: Names, numbers: Iterable[int]) -> Replaced:
    """Resolve the events around these mentions anew."""
    told = writer.tellings(writer.connected(numbers))
    leaving = writer.bereft(told)
    left = set(leaving)
    kept = [telling for telling in told if telling.key not in left]
    return writer.replace_events(resolve(kept, owners=owners_of(names.catalog)), leaving=leaving)


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
