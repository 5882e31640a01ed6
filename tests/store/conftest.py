"""A database in a file or on a PostgreSQL, and articles with tellings to put into it.

The server is the one that TIMELINE_TEST_POSTGRES names (its database is emptied!), else one that is started for these
tests from the system's binaries. TIMELINE_TEST_POSTGRES=required turns a skip into a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.store import Database, open_database
from timeline.store.session import migrating

sys.path.insert(0, str(Path(__file__).parent))  # store_samples, for the tests of out too


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A SQLite file at the newest schema, made once."""
    path = tmp_path_factory.mktemp("empty") / "timeline.db"
    with open_database(path) as database, database.reading() as connection:
        connection.exec_driver_sql("SELECT 1")
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, empty_file: bytes) -> Path:
    """Where an empty timeline lies."""
    made = tmp_path / "timeline.db"
    made.write_bytes(empty_file)
    return made


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """An empty timeline, open for writing."""
    with open_database(path) as opened:
        yield opened


def skip(reason: str) -> None:
    """Say why there is no PostgreSQL; where one is required, that is a failure."""
    if os.environ.get("TIMELINE_TEST_POSTGRES") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


def binaries() -> Path | None:
    """The folder of initdb and pg_ctl, newest version first."""
    found = [str(path.parent) for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    folders = sorted(found, key=lambda folder: int(folder.split("/")[-2].partition(".")[0]), reverse=True)
    folders += [str(Path(on_path).parent)] if on_path else []
    return Path(folders[0]) if folders else None


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A URL of a server's database."""
    try:
        import psycopg  # noqa: F401, PLC0415
    except ImportError:
        skip("psycopg is not installed")
    given = os.environ.get("TIMELINE_TEST_POSTGRES", "")
    if "://" in given:
        yield given
        return
    folder = binaries()
    if folder is None or sys.platform == "win32":
        skip("no initdb under /usr/lib/postgresql or on PATH")
        return
    # initdb refuses to run as root; another account needs a folder of its own, with a short path for the socket.
    user = "nobody" if os.geteuid() == 0 else None
    place = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    try:
        if user:
            shutil.chown(place, user)
        how = {"timeout": 60, "user": user, "cwd": place, "stdout": subprocess.DEVNULL}
        data = str(place / "data")
        encoding = ["--encoding=UTF8", "--locale=C", "--auth=trust", "--username=timeline", "--no-sync"]
        subprocess.run([folder / "initdb", "-D", data, *encoding], check=True, **how)
        options = f"-F -c listen_addresses='' -c unix_socket_directories={place}"
        start = [folder / "pg_ctl", "-D", data, "-w", "-o", options, "-l", str(place / "log"), "start"]
        subprocess.run(start, check=True, **how)
    except (OSError, subprocess.SubprocessError) as refused:
        shutil.rmtree(place, ignore_errors=True)
        skip(f"PostgreSQL did not start: {refused}")
    try:
        yield f"postgresql://timeline@/postgres?host={place}"
    finally:
        stop = [folder / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
        subprocess.run(stop, check=True, **how)
        shutil.rmtree(place, ignore_errors=True)


@pytest.fixture
def empty(server: str) -> str:
    """A database with nothing in it."""
    with Database(server) as database, migrating(database) as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    return server
