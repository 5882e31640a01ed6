"""feeding: a standing collection of feeds, asked again and again; what ``Timeline.feeds`` and ``timeline feeds`` do.

Not here: how an address is read (inputs), how its articles are stored (ingest).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.batch import Report
from timeline.errors import QueryError
from timeline.inputs import addresses_in, is_address

if TYPE_CHECKING:
    from timeline.store import Database
    from timeline.store.fetches import StandingFeed


class FeedDesk:
    """The feeds of a database: ``add``, ``remove``, ``list``, ``poll``."""

    def __init__(
        self,
        reading: Callable[[], Database],
        writing: Callable[[], Database],
        ingest: Callable[[str], Iterator[Report]],
        now: Callable[[], datetime],
    ) -> None:
        self._reading = reading
        self._writing = writing
        self._ingest = ingest
        self._now = now

    def add(self, given: Iterable[str | Path]) -> list[str]:
        """Add addresses of feeds, or those that OPML files list; the ones that were not there yet."""
        from timeline.store import fetches  # noqa: PLC0415 - SQLAlchemy is not for those who only extract

        wanted: dict[str, str | None] = {}
        for one in map(str, given):
            if is_address(one):
                wanted.setdefault(one, None)
                continue
            listed = addresses_in(one)
            if not listed:
                raise QueryError("lists no feeds", where=one, remedy="Give the address of a feed, or an OPML file")
            wanted |= {url: title for url, title in listed if url not in wanted}
        with self._writing().writing() as connection:
            return [url for url, title in wanted.items() if fetches.add_feed(connection, url, title, self._now())]

    def remove(self, url: str) -> None:
        """Ask a feed no more; its articles stay."""
        from timeline.store import fetches  # noqa: PLC0415

        with self._writing().writing() as connection:
            if not fetches.remove_feed(connection, url):
                raise QueryError("is no feed of this collection", where=url, remedy='See "timeline feeds list"')

    def list(self) -> list[StandingFeed]:
        """The collection."""
        from timeline.store import fetches  # noqa: PLC0415

        with self._reading().reading() as connection:
            return fetches.feeds(connection)

    def poll(self) -> Iterator[Report]:
        """Ask every feed for what is new; a report for each article. A feed that fails stops no other."""
        from timeline.store import fetches  # noqa: PLC0415

        for feed in self.list():
            failure = None
            for report in self._ingest(feed.url):
                if report.refusal and report.path == feed.url:
                    failure = report.refusal
                yield report
            with self._writing().writing() as connection:
                fetches.note_poll(connection, feed.url, self._now(), failure)
