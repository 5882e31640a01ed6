"""How the database bears many events: filling it, its size, and how long people wait for answers.

    python benchmarks/scale.py [EVENTS] [--db FILE] [--seed 1]

Makes EVENTS (100000) events of invented brands, in articles of four events each, with all rows that an ingest would
write, the search index among them. Prints how fast rows go in beside the bare driver, the size per article, and the
median and the 95th percentile of the questions that people ask, each as a new one. A FILE that is there is asked again.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from timeline.api import Timeline
from timeline.store import Database, open_database
from timeline.store.bulk import Bulk
from timeline.store.rows import EVENT, MENTION, PARTICIPANT
from timeline.store.words import make_index

BATCH = 20_000
PLATFORMS = (
    ("tmall", "Tmall", "天猫"),
    ("jd", "JD.com", "京东"),
    ("vip", "Vipshop", "唯品会"),
    ("amazon", "Amazon", "亚马逊"),
)
SYLLABLES = "维茉拉兰蔻雅诗迪奥娜塔芙欧莱卡尼古驰普达芬".strip()
LETTERS = ("vel", "mo", "ra", "lan", "di", "or", "na", "ta", "fen", "ka", "ni", "gu", "pra", "zu", "el", "is")
ACTS = (
    ("store_opening", "{brand}于{year}年{month}月入驻{platform}，开设官方旗舰店。"),
    ("withdrawal", "{year}年{month}月，{brand}撤出{platform}，店铺随之关闭。"),
    ("campaign", "{brand}在{platform}举办第{number}场新品直播，当天销售{sum}万元。"),
    ("launch", "{brand}在{platform}首发{number}号系列香水，限量{sum}件。"),
)
WHEN = "2026-01-01 00:00:00.000000"


def brands(count: int, chance: random.Random) -> list[tuple[str, str]]:
    """Invented brands: a name in Latin letters and one in Chinese."""
    made: dict[str, str] = {}
    while len(made) < count:
        latin = "".join(chance.choices(LETTERS, k=chance.randint(2, 4))).capitalize()
        made[latin] = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
    return list(made.items())


def batches(
    events: int, names: list[tuple[str, str]], chance: random.Random
) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    """Rows by table; ids of entities: platforms, then brands."""
    fame = [1 / (rank + 3) for rank in range(len(names))]
    picks: list[int] = []
    rows: dict[str, list[tuple[Any, ...]]] = {}
    text, source, told = "", 0, 0
    for number in range(1, events + 1):
        if (number - 1) % BATCH == 0:
            picks = chance.choices(range(len(names)), fame, k=BATCH)
            rows = {
                name: []
                for name in (
                    "sources",
                    "events",
                    "event_participants",
                    "mentions",
                    "mention_participants",
                    "mention_blocks",
                )
            }
        which = picks[(number - 1) % BATCH]
        latin, chinese = names[which]
        slug, platform, called = PLATFORMS[chance.randrange(4)]
        kind, pattern = ACTS[chance.choices(range(4), (4, 2, 5, 5))[0]]
        year, month = chance.randint(2010, 2025), chance.randint(1, 12)
        quote = pattern.format(
            brand=f"{latin}（{chinese}）",
            platform=called,
            year=year,
            month=month,
            number=number,
            sum=chance.randint(10, 9999),
        )
        if told == 0:
            source, text = source + 1, f"第{source + 1}期商业新闻。"
        start = len(text)
        text += quote
        edtf, first, last = f"{year}-{month:02}", f"{year}-{month:02}-01", f"{year}-{month:02}-28"
        facts = (
            kind,
            "occurred",
            edtf,
            f"{year}年{month}月",
            first,
            last,
            None,
            None,
            None,
            None,
            None,
            None,
            0.9,
            f"{kind}/made",
        )
        uid = f"{number:020x}"
        rows["events"].append((number, uid, *facts, "[]", uid))
        rows["mentions"].append(
            (number, uid, source, *facts, "clause", start, len(text), quote, start, start + 1, "[]", number, 0)
        )
        people = (
            (0, "brand", which + 5, latin.lower(), latin, "brand", False, f'["{latin}","{chinese}"]'),
            (
                1,
                "platform",
                [one[0] for one in PLATFORMS].index(slug) + 1,
                slug,
                platform,
                "platform",
                False,
                f'["{called}"]',
            ),
        )
        for table in ("event_participants", "mention_participants"):
            rows[table] += ((number, *one) for one in people)
        rows["mention_blocks"] += (
            (f"{kind}|{latin.lower()}|{year}", number),
            (f"{kind}|{slug}|{edtf}|{latin[:2]}", number),
        )
        told = (told + 1) % 4
        if told == 0 or number == events:
            day = f"{min(year + 1, 2026)}-01-15"
            rows["sources"].append(
                (
                    source,
                    f"{source:064x}",
                    f"made/{source}.md",
                    f"第{source}期",
                    "zh",
                    day,
                    text,
                    "[]",
                    1,
                    f"{source:064x}",
                )
            )
        if number % BATCH == 0 or number == events:
            yield rows


COLUMNS = {
    "sources": ("id", "digest", "path", "title", "language", "published", "text", "blocks", "ingested_run", "origin"),
    "events": EVENT,
    "event_participants": ("event_id", *PARTICIPANT),
    "mentions": (*MENTION, "event_id", "rank"),
    "mention_participants": ("mention_id", *PARTICIPANT),
    "mention_blocks": ("block", "mention_id"),
}


def fill(database: Database, events: int, chance: random.Random) -> float:
    """Write everything; seconds in which rows went in, of the process."""
    names = brands(min(20_000, max(100, events // 50)), chance)
    took = 0.0
    with database.writing() as connection:
        bulk = Bulk(connection)
        bulk.insert(
            "ingest_runs",
            ("id", "started", "version", "articles", "mentions", "failures"),
            [(1, WHEN, "made", 0, 0, 0)],
        )
        entities = [(n, slug, "platform", name) for n, (slug, name, _) in enumerate(PLATFORMS, start=1)]
        entities += [(n, latin.lower(), "brand", latin) for n, (latin, _) in enumerate(names, start=5)]
        bulk.insert("entities", ("id", "slug", "kind", "name", "provisional"), [(*one, False) for one in entities])
        aliases = [(n, name, name.lower()) for n, _, _, name in entities]
        aliases += [(n, called, called) for n, (_, _, called) in enumerate(PLATFORMS, start=1)]
        aliases += [(n, chinese, chinese) for n, (_, chinese) in enumerate(names, start=5)]
        bulk.insert("aliases", ("entity_id", "alias", "folded"), aliases)
    for rows in batches(events, names, chance):
        start = time.process_time()
        with database.writing() as connection:
            bulk = Bulk(connection)
            for table, made in rows.items():
                bulk.insert(table, COLUMNS[table], made)
        took += time.process_time() - start
    return took


def beside_the_driver(folder: Path, events: int, seed: int) -> float:
    """What part of the bare driver's speed the store's own way has, on the same rows."""

    def timed(write: Callable[[Connection, str, list[tuple[Any, ...]]], None], name: str) -> float:
        chance = random.Random(seed)
        took = 0.0
        with open_database(folder / name) as database, database.writing() as connection:
            for number in range(1, 205):
                connection.exec_driver_sql(
                    "INSERT INTO entities (id, slug, kind, name, provisional) VALUES (?, ?, 'brand', ?, 0)",
                    (number, str(number), str(number)),
                )
            connection.exec_driver_sql(
                "INSERT INTO ingest_runs (id, started, version, articles, mentions, failures)"
                " VALUES (1, ?, 'made', 0, 0, 0)",
                (WHEN,),
            )
            for rows in batches(events, brands(200, chance), chance):
                start = time.process_time()
                for table, made in rows.items():
                    write(connection, table, made)
                took += time.process_time() - start
        return took

    def bare(connection: Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
        raw: Any = connection.connection.driver_connection
        names = ", ".join(f'"{name}"' for name in COLUMNS[table])
        raw.executemany(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(COLUMNS[table]))})", rows)

    def own(connection: Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
        Bulk(connection).insert(table, COLUMNS[table], rows)

    turns = [(timed(own, f"own{turn}.db"), timed(bare, f"bare{turn}.db")) for turn in range(5)]
    return statistics.median(theirs / ours for ours, theirs in turns)


def wait(what: str, ask: Callable[[], int], times: int = 40) -> None:
    """Ask again and again; print how long that took, by the clock."""
    took, rows = [], 0
    for _ in range(times):
        start = time.perf_counter()
        rows += ask()
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    at = took[min(len(took) - 1, round(0.95 * len(took)))]
    print(
        f"{what:<44} median {statistics.median(took):8.1f} ms   p95 {at:8.1f} ms   {rows / times:8.1f} rows", flush=True
    )


def questions(path: Path, seed: int) -> None:
    """What people ask, of a new brand each time."""
    chance = random.Random(seed + 1)
    with sqlite3.connect(path) as raw:
        known = [row[0] for row in raw.execute("SELECT name FROM entities WHERE kind = 'brand' ORDER BY id")]
    raw.close()

    def brand() -> str:
        return str(chance.choice(known[: max(10, len(known) // 4)]))

    def month() -> str:
        return f"{chance.randint(2011, 2024)}-{chance.randint(1, 12):02}"

    with Timeline.open(path) as timeline:
        timeline.stats()
        wait("show --brand B --limit 20", lambda: len(timeline.events(brand=brand(), limit=20)))
        wait(
            "show --brand B --platform P --type T --limit 20",
            lambda: len(timeline.events(brand=brand(), platform="天猫", type="withdrawal", limit=20)),
        )
        wait(
            "show --since M --until M --limit 20",
            lambda: len(timeline.events(since=(at := month()), until=at, limit=20)),
        )
        wait("show --type T --since M --limit 20", lambda: len(timeline.events(type="launch", since=month(), limit=20)))
        wait("search B", lambda: len(timeline.search(brand()).events))
        wait("search B 天猫", lambda: len(timeline.search(f"{brand()} 天猫").events))
        wait("search 旗舰店 (in a quarter of all)", lambda: len(timeline.search("旗舰店").events))
        wait('search "撤出京东" --in events', lambda: len(timeline.search('"撤出京东"', where="events").events))
        wait(
            "brand_platform WHERE brand = B",
            lambda: asked(timeline, f"SELECT * FROM brand_platform WHERE brand = '{brand()}'"),
        )
        wait(
            "brand_platform WHERE brand = B AND platform = P",
            lambda: asked(timeline, f"SELECT * FROM brand_platform WHERE brand = '{brand()}' AND platform = 'Tmall'"),
        )
        wait(
            "entity_timeline WHERE entity = B",
            lambda: asked(
                timeline, f"SELECT * FROM entity_timeline WHERE entity = '{brand()}' ORDER BY earliest LIMIT 20"
            ),
        )
        wait(
            "timeline WHERE uid = U",
            lambda: asked(timeline, f"SELECT * FROM timeline WHERE uid = '{chance.randint(1, 1000):020x}'"),
        )


def asked(timeline: Timeline, statement: str) -> int:
    """How many rows SQL gives."""
    return len(timeline.sql(statement, seconds=60).rows)


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", type=int, nargs="?", default=100_000)
    parser.add_argument("--db", type=Path, help="a file that is kept, and asked again if it is there")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        path = given.db or Path(temporary) / "scale.db"
        if not path.exists():
            ratio = beside_the_driver(Path(temporary), min(given.events, 20_000), given.seed)
            print(f"rows go in at {ratio:.2f} of the bare driver's speed", flush=True)
            with open_database(path) as database:
                took = fill(database, given.events, random.Random(given.seed))
                print(f"{given.events} events in {took:.0f} s, {given.events / took:.0f}/s", flush=True)
                start = time.process_time()
                with database.writing() as connection:
                    make_index(connection)
                print(f"the search index in {time.process_time() - start:.0f} s", flush=True)
                with database.reading() as connection:
                    connection.exec_driver_sql("SELECT 1")
        start = time.perf_counter()
        with open_database(path) as database:
            database.note_sizes()
        print(f"its sizes noted in {time.perf_counter() - start:.1f} s")
        with sqlite3.connect(path) as raw:
            [[articles]] = raw.execute("SELECT COUNT(*) FROM sources")
        raw.close()
        size = path.stat().st_size
        print(f"{size / 1e6:.0f} MB, {size / articles:.0f} bytes for an article with four events")
        questions(path, given.seed)


if __name__ == "__main__":
    sys.exit(main())
