"""How right, how fast and how large the search index is, beside scanning all texts and beside SQLite's trigrams.

    python benchmarks/search.py [FOLDER] [--words 200] [--seed 1]

Stores the articles of FOLDER (seeds/articles) without extracting anything, takes WORDS random words of two and three
Chinese characters out of them, and asks for each in three ways: the index, a scan of all texts folded as the index
folds them, and SQL's LIKE, which folds nothing. Times are of the process, the median of each way over all words.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from timeline.errors import DocumentError
from timeline.inputs import find_articles, read_article
from timeline.out import search
from timeline.store import Database, Writer, open_database
from timeline.text.tokens import plain

SAMPLES = Path(__file__).parents[1] / "seeds" / "articles"
HAN = re.compile("[一-鿿]{2,}")
ALL = 1_000_000


def store(database: Database, folder: Path) -> int:
    """Store the articles as they are read; says how many."""
    with database.writing() as connection:
        writer = Writer(connection)
        run = writer.start_run(started=datetime.now(UTC), version="benchmark")
        count = 0
        for article in find_articles([folder]):
            try:
                count += writer.add_source(read_article(article), run=run)
            except DocumentError as refusal:
                print(refusal, file=sys.stderr)
    return count


def words_of(texts: list[str], count: int, seed: int) -> list[str]:
    """Random words of two and three characters, half and half, each once."""
    chance = random.Random(seed)
    runs = [run for text in texts for run in HAN.findall(plain(text))]
    found: dict[str, None] = {}
    while len(found) < count:
        run, size = chance.choice(runs), 2 + len(found) % 2
        if len(run) >= size:
            at = chance.randrange(len(run) - size + 1)
            found[run[at : at + size]] = None
    return list(found)


def timed(ask: Callable[[str], set[str]], words: list[str]) -> tuple[list[set[str]], float]:
    """The answers, and the median of what they took, in milliseconds."""
    answers, took = [], []
    for word in words:
        start = time.process_time()
        answers.append(ask(word))
        took.append((time.process_time() - start) * 1000)
    return answers, statistics.median(took)


def bytes_of(raw: sqlite3.Connection, table: str) -> int:
    """What an FTS5 table takes in the file."""
    [[found]] = raw.execute("SELECT SUM(pgsize) FROM dbstat WHERE name LIKE ?", (f"{table}%",))
    return int(found)


def trigrams(texts: list[str], more: str = "") -> int:
    """The size of SQLite's own index for substrings, over the same texts folded alike."""
    raw = sqlite3.connect(":memory:", isolation_level=None)
    raw.execute(f"CREATE VIRTUAL TABLE grams USING fts5(words, content='', columnsize=0, tokenize='trigram'{more})")
    raw.executemany("INSERT INTO grams (rowid, words) VALUES (?, ?)", enumerate(map(plain, texts), start=1))
    raw.execute("INSERT INTO grams (grams) VALUES ('optimize')")
    return bytes_of(raw, "grams")


def measure(connection: Connection, count: int, seed: int) -> Iterator[str]:
    """Lines that say how it went."""
    rows = connection.exec_driver_sql("SELECT digest, path, COALESCE(title, ''), text FROM sources").all()
    texts = [f"{title}\n{text}" for _, _, title, text in rows]
    words = words_of(texts, count, seed)

    def scan(word: str) -> set[str]:
        return {row[1] for row, text in zip(rows, texts, strict=True) if word in plain(text)}

    def like(word: str) -> set[str]:
        asked = "SELECT path FROM sources WHERE text LIKE ? OR title LIKE ?"
        return set(connection.exec_driver_sql(asked, (f"%{word}%", f"%{word}%")).scalars())

    def index(word: str, limit: int = ALL) -> set[str]:
        return {one.source for one in search(connection, word, where="sources", limit=limit).sources}

    answers, all_hits = timed(index, words)
    _, fast = timed(lambda word: index(word, 10), words)
    truth, slow = timed(scan, words)
    _, plain_sql = timed(like, words)
    right = sum(len(mine & theirs) for mine, theirs in zip(answers, truth, strict=True))
    yield f"{len(rows)} articles, {sum(map(len, texts)) / 1e6:.1f} M characters, {len(words)} words"
    yield f"recall     {right / sum(map(len, truth)):.4f}   precision {right / max(1, sum(map(len, answers))):.4f}"
    yield f"index      {fast:9.3f} ms for the best ten, {all_hits:.3f} ms for all, with excerpts"
    yield f"scan       {slow:9.3f} ms, {slow / fast:.0f} times as long"
    yield f"LIKE       {plain_sql:9.3f} ms, {plain_sql / fast:.0f} times as long"
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    mine = bytes_of(raw, "source_words")
    yield f"size       {mine / 1e6:9.2f} MB"
    for label, more in (("trigrams", ""), ("... without positions", ", detail=none")):
        theirs = trigrams(texts, more)
        yield f"{label:<22} {theirs / 1e6:.2f} MB: the index is {mine / theirs:.2f} of that"


def main() -> None:
    """Store, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES)
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as temporary,
        open_database(Path(temporary) / "search.db") as database,
    ):
        start = time.process_time()
        count = store(database, asked.folder)
        print(f"stored {count} articles in {time.process_time() - start:.1f} s")
        with database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO source_words (source_words) VALUES ('optimize')")
        with database.reading() as connection:
            for line in measure(connection, asked.words, asked.seed):
                print(line, flush=True)


if __name__ == "__main__":
    main()
