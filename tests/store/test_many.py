"""Many at once, and a disk that is full: nobody is refused without need, nothing is lost, nothing is there twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from store_samples import WHEN, article
from test_session import WRITES, run

from timeline.api import Timeline
from timeline.errors import StoreError
from timeline.store import Writer, migrate, open_database

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"

READS = """
    from timeline.out import events, run_sql, search, stats
    from timeline.store import open_database

    last = rounds = 0
    while last < int(sys.argv[2]):
        with open_database(sys.argv[1], readonly=True) as database, database.reading() as connection:
            counted = stats(connection)
            assert counted.events == counted.mentions == counted.sources, counted  # one consistent state
            assert counted.events >= last
            found = search(connection, "Tmall", limit=1000)
            assert len(found.events) == len(found.sources) == counted.events
            assert len(events(connection, platform="Tmall")) == counted.events if counted.events else True
            last, rounds = counted.events, rounds + 1
    print(rounds)
"""


def test_one_writes_while_eight_read(path):
    readers = [run(READS, path, 40) for _ in range(8)]
    writer = run(WRITES, path, 0, 40)
    said, wrong = writer.communicate(timeout=300)
    assert (writer.returncode, len(said.splitlines())) == (0, 40), wrong
    for reader in readers:
        said, wrong = reader.communicate(timeout=300)
        assert reader.returncode == 0, wrong
        assert int(said) >= 1
    assert migrate.check(path) == []


def ingest_at_once(where: str | Path, folder: Path) -> str:
    """Four processes, each with its own articles and some of all; the digest that results."""
    files = sorted(SEEDS.iterdir())
    shared = files[:3]
    parts = [[*files[3 + number :: 4], *shared] for number in range(4)]
    command = [sys.executable, "-m", "timeline", "ingest", "--db", str(where)]
    running = [
        subprocess.Popen(
            [*command, *map(str, part)], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for part in parts
    ]
    new = 0
    for process in running:
        said, wrong = process.communicate(timeout=300)
        assert process.returncode == 0, wrong
        assert wrong == ""
        new += int(said.split(" articles: ")[1].split(" new")[0])
    assert new == len(files)  # each article was new to one process alone
    assert migrate.check(where) == []
    with Timeline.open(where) as timeline:
        return timeline.digest()["all"]


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The digest of what one process makes of all the articles."""
    with Timeline.open(tmp_path_factory.mktemp("alone") / "timeline.db") as timeline:
        list(timeline.ingest(SEEDS))
        return timeline.digest()["all"]


def test_four_processes_ingest_into_one_file(tmp_path, alone):
    assert ingest_at_once(tmp_path / "timeline.db", tmp_path) == alone


def test_four_processes_ingest_into_one_postgresql(empty, tmp_path, alone):
    migrate.upgrade(empty)
    assert ingest_at_once(empty, tmp_path) == alone


@pytest.fixture
def small_disk(tmp_path):
    """A file system of two megabytes, where this account may make one."""
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can make a small disk")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("no small disk can be made here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_is_one_line_and_loses_nothing(small_disk):
    path = small_disk / "timeline.db"
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 400_000)
    stored = 0

    def store(text: str) -> None:
        nonlocal stored
        with database.writing() as connection:
            writer = Writer(connection)
            writer.add_source(article(text), run=writer.start_run(started=WHEN, version="test"))
        stored += 1

    def fill() -> None:
        for number in range(1000):
            store(f"Number {number}. " + "天猫和京东。" * 2000)

    with open_database(path) as database:
        with pytest.raises(StoreError, match=r"the disk is full\. Make room; what was committed is safe"):
            fill()
        assert stored > 0
        ballast.unlink()
        store("After all.")
    with open_database(path, readonly=True) as database, database.reading() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM sources").scalar() == stored
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
