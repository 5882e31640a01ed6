"""What was fetched, and the feeds that are asked again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select, update

from timeline.store.models import Feed, Fetch
from timeline.store.session import Database

Fetched = tuple[str, str | None, str | None]  # address, ETag, Last-Modified


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingFeed:
    """A feed of the collection, and how it went when it was last asked."""

    url: str
    title: str | None
    added: datetime
    polled: datetime | None
    failure: str | None


class Memory(Mapping[str, tuple[str | None, str | None]]):
    """What servers want to be asked with, by address; looked up one at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __getitem__(self, url: str) -> tuple[str | None, str | None]:
        """ETag and Last-Modified of an address that was read."""
        with self._database.reading() as connection:
            row = connection.execute(select(Fetch.etag, Fetch.modified).where(Fetch.url == url)).first()
        if row is None:
            raise KeyError(url)
        return row[0], row[1]

    def __iter__(self) -> Iterator[str]:
        with self._database.reading() as connection:
            yield from connection.execute(select(Fetch.url).order_by(Fetch.url)).scalars()

    def __len__(self) -> int:
        return sum(1 for _ in self)


def note_fetches(connection: Connection, fetched: Iterable[Fetched], when: datetime) -> None:
    """Keep what the addresses want to be asked with next time."""
    rows = {url: (etag, modified) for url, etag, modified in fetched}
    for url, (etag, modified) in rows.items():
        connection.execute(delete(Fetch).where(Fetch.url == url))
        connection.execute(insert(Fetch).values(url=url, etag=etag, modified=modified, fetched=_plain(when)))


def add_feed(connection: Connection, url: str, title: str | None, when: datetime) -> bool:
    """Add a feed to the collection; False where it is there."""
    if connection.execute(select(Feed.url).where(Feed.url == url)).first():
        return False
    connection.execute(insert(Feed).values(url=url, title=title, added=_plain(when)))
    return True


def remove_feed(connection: Connection, url: str) -> bool:
    """Take a feed out of the collection; its articles stay."""
    connection.execute(delete(Fetch).where(Fetch.url == url))
    return bool(connection.execute(delete(Feed).where(Feed.url == url)).rowcount)


def feeds(connection: Connection) -> list[StandingFeed]:
    """The collection, in the order of addresses."""
    columns = select(Feed.url, Feed.title, Feed.added, Feed.polled, Feed.failure).order_by(Feed.url)
    return [
        StandingFeed(url=row[0], title=row[1], added=row[2], polled=row[3], failure=row[4])
        for row in connection.execute(columns)
    ]


def note_poll(connection: Connection, url: str, when: datetime, failure: str | None) -> None:
    """Keep when a feed was asked, and why it could not be read."""
    connection.execute(update(Feed).where(Feed.url == url).values(polled=_plain(when), failure=failure))


def _plain(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
