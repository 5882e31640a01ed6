"""An ingest that is killed at any moment, and begun again, comes to what one comes to that nobody disturbed.

Four deaths in an ordinary run; TIMELINE_CRASHES=200 for as many as one likes.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline.api import Timeline
from timeline.store import open_database

SEEDS = Path(__file__).parents[1] / "seeds" / "articles"
DEATHS = int(os.environ.get("TIMELINE_CRASHES", "4"))
# Small batches, so that there are many moments between and within transactions.
CHILD = """
import sys
from datetime import UTC, datetime
from timeline.ingest import ingest
from timeline.inputs import find_articles
from timeline.store import open_database
with open_database(sys.argv[1]) as database:
    print("ready", flush=True)
    articles = find_articles([sys.argv[2]])
    for report in ingest(database, articles, now=lambda: datetime.now(UTC), version="test", batch=2):
        pass
print("done", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed like that there")
def test_killed_at_any_moment_and_resumed_it_comes_to_the_same(tmp_path):
    empty = tmp_path / "empty.db"
    open_database(empty).close()
    with Timeline.open(shutil.copy(empty, tmp_path / "whole.db")) as timeline:
        list(timeline.ingest(SEEDS))
        wanted = timeline.digest()
    began = time.monotonic()
    assert run(Path(shutil.copy(empty, tmp_path / "first.db"))) == "done"
    length = time.monotonic() - began  # and half a second of starting: some outlive it
    rng = random.Random(20)
    died = 0
    path = tmp_path / "again.db"
    while died < DEATHS:
        if not path.exists():
            shutil.copy(empty, path)
        if run(path, rng.uniform(0, length)) == "killed":
            died += 1
            assert_sound(path)
            continue
        assert digest(path) == wanted
        clear(path)
    assert run(path) == "done"
    assert digest(path) == wanted


def run(path: Path, seconds: float | None = None) -> str:
    """Let an ingest run to its end, or kill it so many seconds after it is ready."""
    command = [sys.executable, "-c", CHILD, str(path), str(SEEDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        if seconds is None:
            return child.stdout.read().strip()
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            child.wait()
            return "killed"
        return child.stdout.read().strip()


def assert_sound(path: Path) -> None:
    """Nothing half: every mention has its source and its event, the file is whole."""
    with Timeline.open(path) as timeline:
        assert timeline.check() == []
        rows = timeline.sql("SELECT COUNT(*) FROM mentions WHERE event_id IS NULL").rows
    assert rows[0][0] == 0


def digest(path: Path) -> dict[str, str]:
    with Timeline.open(path) as timeline:
        return timeline.digest()


def clear(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
