"""past: a day in, the timeline as it could be known then out, in a database of its own. A part of api.

An article could be known since it was published. So the articles of later days are left out, with those that do not say
when they were published, and the events are resolved anew from what the others tell: with fewer sources, other dates,
as a rumor what has long come true. Decisions hold, since they correct what was read.

Not here: the questions that are asked of it (out).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from timeline.catalog import Catalog
from timeline.settling import resettle
from timeline.store import Database, Writer, open_database
from timeline.store.copy import copy_until
from timeline.store.decisions import names_now


def copied_as_of(database: Database, base: Catalog, day: date, path: Path) -> None:
    """Make a database at the path that holds what could be known on that day."""
    with open_database(path) as made, made.writing() as connection:
        with database.reading() as whole:
            numbers = copy_until(whole, connection, day)
        writer = Writer(connection)
        writer.recopied()
        resettle(writer, names_now(connection, base)[0], numbers)
