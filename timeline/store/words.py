"""The index by which events and sources are searched: for each the set of its words, as ``tokens`` has them.

It says where to look, not what stands there: whoever asks looks the words up in the text itself, so that both databases
give the same answers. SQLite has it as FTS5 tables that keep neither texts nor positions, PostgreSQL as ``tsvector``
with a GIN index. Models know nothing of it: it can be thrown away and built again at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from timeline.store.bulk import Bulk
from timeline.store.rows import from_json
from timeline.text.tokens import Sought, tokens, tokens_version

TABLES = {"event_words": "events", "source_words": "sources"}
_SETTING = "words"  # in settings: by which tokens the index was made
_SQLITE = "CREATE VIRTUAL TABLE {name} USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')"
_POSTGRES = (
    "CREATE TABLE {name} (rowid BIGINT NOT NULL CONSTRAINT pk_{name} PRIMARY KEY"
    " CONSTRAINT fk_{name}_rowid_{of} REFERENCES {of} (id) ON DELETE CASCADE, words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_{name}_words ON {name} USING gin (words)",
)
_MOST = 900_000  # bytes of words in one row: PostgreSQL takes a million
_EVERYTHING = "※"  # stands for the words of a text that has more: it has to be looked at whatever is asked
_CHUNK = 500


def words_sql(dialect: str) -> Iterator[str]:
    """The statements that make the index."""
    for name, of in TABLES.items():
        for statement in (_SQLITE,) if dialect == "sqlite" else _POSTGRES:
            yield statement.format(name=name, of=of)


def is_modelled(name: str | None, kind: str, _parents: Any) -> bool:
    """Whether Alembic shall compare it with the models: its own table and the index are none."""
    return kind != "table" or not str(name).startswith(("alembic_version", *TABLES))


class WordWriter:
    """Keeps the index up with the rows, within one transaction."""

    def __init__(self, bulk: Bulk) -> None:
        self._bulk = bulk
        self._sqlite = bulk.connection.dialect.name == "sqlite"

    def add_sources(self, sources: Iterable[tuple[int, str | None, str]]) -> None:
        """Note the words of new sources: id, title, text."""
        rows = [(number, _row(f"{title or ''}\n{text}")) for number, title, text in sources]
        self._bulk.insert("source_words", ("rowid", "words"), rows)

    def add_events(self, numbers: Sequence[int]) -> None:
        """Note the words of new events, whose participants and mentions are there."""
        rows = [(number, _row(said)) for number, said in self._events(numbers)]
        self._bulk.insert("event_words", ("rowid", "words"), rows)

    def drop_events(self, numbers: Sequence[int]) -> None:
        """Forget the words of events that are about to go. PostgreSQL does that by itself."""
        if self._sqlite:
            rows = [("delete", number, _row(said)) for number, said in self._events(numbers)]
            self._bulk.insert("event_words", ("event_words", "rowid", "words"), rows)

    def _events(self, numbers: Sequence[int]) -> list[tuple[int, str]]:
        texts = event_texts(self._bulk.connection, numbers)
        return [(number, "\n".join((*names, *quotes))) for number, (names, quotes) in texts.items()]


def event_texts(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[list[str], list[str]]]:
    """What events are searched by: the names of who took part, in so many words too, and the quotes."""
    bulk = Bulk(connection)
    found: dict[int, tuple[list[str], list[str]]] = {number: ([], []) for number in numbers}
    people = bulk.select("event_id, position, name, surfaces", "event_participants", "event_id", numbers)
    for number, _, name, surfaces in sorted(people, key=lambda row: (row[0], row[1])):
        found[number][0].extend(dict.fromkeys((name, *from_json(surfaces))))
    told = bulk.select("event_id, rank, key, quote", "mentions", "event_id", numbers)
    for number, _, _, quote in sorted(told, key=lambda row: tuple(row[:3])):
        found[number][1].append(quote)
    return found


def _row(text: str) -> str:
    found = sorted(tokens(text))
    if sum(len(word.encode()) + 1 for word in found) > _MOST:
        return _EVERYTHING
    return " ".join(found)


def candidates(connection: Connection, table: str, asked: Iterable[Sought]) -> Iterator[list[int]]:
    """Ids of what may say all that is asked for, newest first, some at a time."""
    wanted = list(asked)
    words = sorted({word for one in wanted for word in one.words})
    beginnings = sorted({word for one in wanted for word in one.beginnings})
    if connection.dialect.name == "sqlite":
        terms = " AND ".join([f'"{word}"' for word in words] + [f'"{word}" *' for word in beginnings])
        where, mark, match = f"{table} MATCH ?", "?", f'({terms}) OR "{_EVERYTHING}"'
    else:
        terms = " & ".join([f"'{word}'" for word in words] + [f"'{word}':*" for word in beginnings])
        where, mark, match = "words @@ CAST(%s AS tsquery)", "%s", f"({terms}) | '{_EVERYTHING}'"
    statement = f"SELECT rowid FROM {table} WHERE {where} AND rowid < {mark} ORDER BY rowid DESC LIMIT {_CHUNK}"  # noqa: S608
    below = 2**62
    while found := connection.exec_driver_sql(statement, (match, below)).scalars().all():
        yield list(found)
        below = found[-1]
        if len(found) < _CHUNK:
            return


def is_indexed(connection: Connection) -> bool:
    """Whether the index was made, by tokens as they are now."""
    stored = Bulk(connection).select("value", "settings", "name", [_SETTING])
    return [row[0] for row in stored] == [tokens_version()]


def make_index(connection: Connection) -> tuple[int, int]:
    """Throw the index away and build it anew; how many events and sources are in it."""
    bulk = Bulk(connection)
    sqlite = connection.dialect.name == "sqlite"
    for table in TABLES:
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({table}) VALUES ('delete-all')" if sqlite else f"TRUNCATE {table}"  # noqa: S608
        )
    writer = WordWriter(bulk)
    events = sources = 0
    for numbers in _numbers(connection, "events"):
        writer.add_events(numbers)
        events += len(numbers)
    for numbers in _numbers(connection, "sources"):
        writer.add_sources(bulk.select("id, title, text", "sources", "id", numbers))
        sources += len(numbers)
    if sqlite:
        for table in TABLES:
            connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608
    bulk.delete("settings", "name", [_SETTING])
    bulk.insert("settings", ("name", "value"), [(_SETTING, tokens_version())])
    return events, sources


def _numbers(connection: Connection, table: str) -> Iterator[list[int]]:
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    statement = f"SELECT id FROM {table} WHERE id > {mark} ORDER BY id LIMIT {_CHUNK}"  # noqa: S608
    last = 0
    while found := connection.exec_driver_sql(statement, (last,)).scalars().all():
        yield list(found)
        last = found[-1]
