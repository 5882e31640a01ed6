"""An ingest that is killed at any moment, and begun again, comes to what one comes to that nobody disturbed.

Four deaths in an ordinary run; TIMELINE_CRASHES=200 for as many as one likes.
"""

from __future__ import annotations

import contextlib
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
# One process loads everything once; each ingest is a fork of it, so that two hundred deaths take a few minutes.
# Small batches, so that there are many moments between and within transactions.
NURSERY = """
import os, sys
from datetime import UTC, datetime
from timeline.ingest import ingest
from timeline.inputs import find_articles
from timeline.store import open_database

def run(path):
    with open_database(path) as database:
        os.write(1, f"ready {os.getpid()}\\n".encode())
        articles = find_articles([sys.argv[2]])
        for report in ingest(database, articles, now=lambda: datetime.now(UTC), version="test", batch=2):
            pass

run(sys.argv[1])
print("warm", flush=True)
for line in sys.stdin:
    child = os.fork()
    if not child:
        run(line.strip())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print("killed" if os.WIFSIGNALED(status) else f"ended {os.waitstatus_to_exitcode(status)}", flush=True)
"""


class Nursery:
    """Where ingests are born, to live to their end or not."""

    def __init__(self, folder: Path, empty: Path) -> None:
        self.first = Path(shutil.copy(empty, folder / "first.db"))
        command = [sys.executable, "-c", NURSERY, str(self.first), str(SEEDS)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.line().startswith("ready")
        assert self.line() == "warm"

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def run(self, path: Path, seconds: float | None = None) -> str:
        """Let an ingest run to its end, or kill it so many seconds after it is ready."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        state, _, number = self.line().partition(" ")
        assert state == "ready"
        if seconds is not None:
            time.sleep(seconds)
            with contextlib.suppress(ProcessLookupError):  # it was quicker
                os.kill(int(number), signal.SIGKILL)
        return self.line()

    def close(self) -> None:
        self.process.communicate(timeout=60)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked there")
def test_killed_at_any_moment_and_resumed_it_comes_to_the_same(tmp_path):
    empty = tmp_path / "empty.db"
    open_database(empty).close()
    with Timeline.open(shutil.copy(empty, tmp_path / "whole.db")) as timeline:
        list(timeline.ingest(SEEDS))
        wanted = timeline.digest()
    rng = random.Random(20)
    died = 0
    path = tmp_path / "again.db"
    with contextlib.closing(Nursery(tmp_path, empty)) as nursery:
        shutil.copy(empty, path)
        began = time.monotonic()
        assert nursery.run(path) == "ended 0"
        length = time.monotonic() - began
        while died < DEATHS:
            if nursery.run(path, rng.uniform(0, length)) == "killed":
                died += 1
                assert_sound(path)
                continue
            assert digest(path) == wanted
            clear(path)
            shutil.copy(empty, path)
        assert nursery.run(path) == "ended 0"
        assert digest(path) == wanted


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
