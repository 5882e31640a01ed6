"""Opening: what is refused, in which words; what a killed or a second writer leaves behind."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from contextlib import suppress
from pathlib import Path

import pytest
from store_samples import FARFETCH, OPENS, put, telling

from timeline.errors import SchemaBehind, StoreError
from timeline.store import Database, Writer, open_database
from timeline.store.models import Event
from timeline.store.session import url_of

ROOT = Path(__file__).parents[2]


def run(code: str, *arguments: object) -> subprocess.Popen[str]:
    """A process of its own, with the samples at hand."""
    head = f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(Path(__file__).parent)!r}]\n"
    return subprocess.Popen(
        [sys.executable, "-c", head + textwrap.dedent(code), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def refusal(where, **how):
    """The one line that opening gives."""
    with pytest.raises(StoreError) as caught:
        open_database(where, **how).close()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_missing_file_is_made_for_a_writer_and_refused_to_a_reader(tmp_path):
    path = tmp_path / "new.db"
    assert "timeline ingest" in refusal(path, readonly=True)
    assert not path.exists()
    open_database(path).close()
    open_database(path, readonly=True).close()


def test_a_file_that_is_no_database_is_left_as_it_was(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("just some words, " * 100)
    for readonly in (True, False):
        assert "not a SQLite database" in refusal(path, readonly=readonly)
    assert path.read_text() == "just some words, " * 100


def test_another_programs_database_is_left_as_it_was(tmp_path):
    path = tmp_path / "bank.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE accounts (id INTEGER)")
    connection.close()
    before = path.read_bytes()
    for readonly in (True, False):
        assert "something else" in refusal(path, readonly=readonly)
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bank.db"]


def test_a_folder_and_a_file_in_no_folder(tmp_path):
    assert "folder" in refusal(tmp_path)
    assert "does not exist" in refusal(tmp_path / "nowhere" / "timeline.db")


def test_a_newer_schema_is_refused_and_left(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    for readonly in (True, False):
        assert "newer" in refusal(path, readonly=readonly)


def test_an_empty_file_is_an_empty_timeline_to_a_writer_only(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(SchemaBehind):
        open_database(path, readonly=True)
    open_database(path).close()


@pytest.mark.parametrize(
    "url, says",
    [("mysql://localhost/x", "mysql"), ("://", "URL"), ("postgresql://nobody@127.0.0.1:1/x", "cannot be reached")],
)
def test_urls_that_lead_nowhere(url, says):
    if url.startswith("postgresql"):
        pytest.importorskip("psycopg")
    assert says in refusal(url)


def test_no_refusal_shows_a_password():
    pytest.importorskip("psycopg")
    assert "secret" not in refusal("postgresql://someone:secret@127.0.0.1:1/x")


@pytest.mark.parametrize(
    "given, means",
    [
        ("timeline.db", "sqlite:///timeline.db"),
        ("sqlite:////tmp/x.db", "sqlite:////tmp/x.db"),
        ("postgresql://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgres://u@h/d", "postgresql+psycopg://u@h/d"),
    ],
)
def test_paths_and_urls(given, means):
    assert url_of(given).render_as_string() == means


@pytest.mark.parametrize("name", ["a b.db", "50%.db", "what?.db", "#1.db", "时间线.db", "file:x.db"])
def test_odd_file_names(tmp_path, name):
    open_database(tmp_path / name).close()
    open_database(tmp_path / name, readonly=True).close()
    assert (tmp_path / name).is_file()


def test_a_reader_cannot_write(path):
    with open_database(path, readonly=True) as database:
        with pytest.raises(StoreError), database.writing():
            pass
        with pytest.raises(StoreError, match="cannot be written"), database.reading() as connection:
            connection.exec_driver_sql("DELETE FROM events")


def test_nobody_leaves_files_behind(path):
    """Who copies a database should find one file, whoever closed it last."""
    for readonly in (True, False, True):
        with open_database(path, readonly=readonly) as database, database.reading() as connection:
            connection.exec_driver_sql("SELECT * FROM timeline").all()
        assert [one.name for one in path.parent.iterdir()] == ["timeline.db"]


@pytest.fixture
def locked_up(empty_file):
    """A database in a folder that cannot be written, by somebody who may not; root may do anything."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "timeline.db"
    path.write_bytes(empty_file)
    path.chmod(0o444)
    folder.chmod(0o555)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield path
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not locked like this")
def test_what_cannot_be_written_can_be_read(locked_up):
    """In WAL mode even a reader writes a -shm file, unless it is told that nobody else will come."""
    with open_database(locked_up, readonly=True) as database, database.reading() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM timeline").scalar() == 0
    assert "cannot be written" in refusal(locked_up)


def test_a_second_writer_waits_and_is_told_in_the_end(path):
    with open_database(path) as first, first.writing(), open_database(path, timeout=0.1) as second:
        with pytest.raises(StoreError, match="another program is writing"), second.writing():
            pass
        with second.reading() as connection:  # readers are not kept waiting
            connection.exec_driver_sql("SELECT * FROM timeline").all()


def test_a_writer_need_not_wait_for_readers(path):
    """Write-ahead logging: who reads goes on seeing what was there when the reading began."""
    with open_database(path) as first, open_database(path, readonly=True) as second, second.reading() as reader:
        assert reader.exec_driver_sql("SELECT COUNT(*) FROM sources").scalar() == 0
        with first.writing() as connection:
            put(Writer(connection), (FARFETCH, [telling(FARFETCH, OPENS)]))
        assert reader.exec_driver_sql("SELECT COUNT(*) FROM sources").scalar() == 0


def test_a_failed_transaction_leaves_nothing(database):
    with suppress(ZeroDivisionError), database.writing() as connection:
        put(Writer(connection), (FARFETCH, [telling(FARFETCH, OPENS)]))
        connection.exec_driver_sql("CREATE TABLE made_on_the_way (id INTEGER)")
        raise ZeroDivisionError
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM sources").scalar() == 0
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        assert "made_on_the_way" not in tables


def test_models_can_be_read_with_a_session(database):
    with database.writing() as connection:
        put(Writer(connection), (FARFETCH, [telling(FARFETCH, OPENS)]))
    with database.session() as session:
        [event] = session.query(Event).all()
        assert [one.entity.name for one in event.participants] == ["Farfetch", "Tmall"]
        assert event.mentions[0].source.text[event.mentions[0].start :].startswith("FARFETCH 发发奇入驻天猫")
        assert event.earliest.isoformat() == "2021-03-01"


WRITES = """
    from store_samples import *
    from timeline.store import Writer, open_database

    with open_database(sys.argv[1]) as database:
        for number in range(int(sys.argv[2]), int(sys.argv[3])):
            document = article(f"Brand {number} opens on Tmall.")
            people = [who("brand", f"Brand {number}"), who("platform", "Tmall")]
            said = draft(document.text, "opens", "store_opening", people)
            with database.writing() as connection:
                writer = Writer(connection)
                near = writer.tellings_near(["store_opening|tmall"])
                put(writer, (document, [telling(document, said)]))
            print(number, len(near), flush=True)
"""


def test_two_processes_write_at_once_and_both_make_the_file(tmp_path):
    """Each transaction reads, then writes: in deferred transactions one of the two would be refused."""
    path = tmp_path / "timeline.db"
    both = [run(WRITES, path, 0, 40), run(WRITES, path, 20, 60)]
    for process in both:
        said, wrong = process.communicate(timeout=120)
        assert process.returncode == 0, wrong
        assert len(said.splitlines()) == 40
    with open_database(path, readonly=True) as database, database.reading() as connection:
        for table, count in {"sources": 60, "mentions": 60, "events": 60, "entities": 61}.items():
            assert connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table}").scalar() == count
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM mentions WHERE event_id IS NULL").scalar() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_writer_killed_in_the_middle_leaves_whole_transactions(path):
    process = run(WRITES, path, 0, 100_000)
    for _ in range(10):
        process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    with open_database(path) as database, database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        sources, mentions, events = (
            connection.exec_driver_sql(f"SELECT COUNT(*) FROM {table}").scalar()
            for table in ("sources", "mentions", "events")
        )
        assert sources == mentions == events >= 10


def test_opening_what_is_ready_does_not_import_alembic(path):
    """It would take longer than most questions."""
    process = run(
        """
        from timeline.store import open_database
        open_database(sys.argv[1]).close()
        heavy = {"alembic", "mako", "sqlalchemy.orm", "jieba", "dateparser", "rich"}
        print(sorted(heavy & sys.modules.keys()))
        """,
        path,
    )
    said, wrong = process.communicate(timeout=60)
    assert said.strip() == "[]", wrong


def test_a_memory_database_lasts_as_long_as_it_is_open():
    with open_database("sqlite://") as database:
        with database.writing() as connection:
            put(Writer(connection), (FARFETCH, [telling(FARFETCH, OPENS)]))
        with database.reading() as connection:
            assert connection.exec_driver_sql("SELECT COUNT(*) FROM events").scalar() == 1
    assert Database("sqlite://").where == ":memory:"


def test_sqlite_learns_how_tables_have_grown(path):
    process = run(WRITES, path, 0, 20)
    process.communicate(timeout=120)
    with open_database(path) as database:
        database.note_sizes()
        with database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT idx, stat FROM sqlite_stat1 WHERE tbl = 'events'")
            known = {row[0]: row[1] for row in rows}
    assert known["ix_events_earliest_uid_latest"].split()[0] == "20"
