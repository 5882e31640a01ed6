"""Migrations: the models' schema, rows kept on the way up and down, all or nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import IntegrityError
from store_samples import FARFETCH, FARFETCH_EN, INVESTS, OPENED, OPENS, happening, put, telling

from timeline.errors import SchemaBehind, StoreError
from timeline.store import Database, Writer, migrate, open_database
from timeline.store.models import Base
from timeline.store.session import migrating
from timeline.store.views import VIEWS, view_sql

ROOT = Path(__file__).parents[2]
HEAD = migrate.head()
A, B, C = telling(FARFETCH, OPENS), telling(FARFETCH, INVESTS), telling(FARFETCH_EN, OPENED)

NEXT = '''"""A step that a later version may take: events are rebuilt, a parent with children that cascade."""

import sqlalchemy as sa

from alembic import op
from timeline.store.rebuild import views_aside

revision = "0999"
down_revision = "{head}"


def upgrade():
    with views_aside(op.get_bind()), op.batch_alter_table("events") as batch:
        batch.add_column(sa.Column("note", sa.Text(), server_default="", nullable=False))
        batch.alter_column("rule", existing_type=sa.Text(), nullable=True)
    {more}


def downgrade():
    with views_aside(op.get_bind()), op.batch_alter_table("events") as batch:
        batch.alter_column("rule", existing_type=sa.Text(), nullable=False)
        batch.drop_column("note")
'''


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """A version of the project with one more revision; called with what it does besides."""

    def made(more: str = "pass") -> None:
        shutil.copytree(ROOT / "alembic", tmp_path / "next/alembic", dirs_exist_ok=True)
        shutil.copy(ROOT / "migrations.ini", tmp_path / "next")
        (tmp_path / "next/alembic/versions/0999_next.py").write_text(
            NEXT.replace("{more}", more).replace("{head}", HEAD)
        )
        monkeypatch.setattr(migrate, "folder", lambda: tmp_path / "next")
        migrate.revisions.cache_clear()

    yield made
    migrate.revisions.cache_clear()


@pytest.fixture
def filled(path: Path) -> Path:
    """A database with rows in all tables that hang together."""
    with open_database(path) as database, database.writing() as connection:
        writer = Writer(connection)
        put(writer, (FARFETCH, [A, B]), (FARFETCH_EN, [C]))
        writer.replace_events([happening(A, C)])
    return path


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables and views, as the columns of the models have them."""
    with Database(path, readonly=True) as database, database.reading() as connection:
        found = {}
        for name in (*Base.metadata.tables, *VIEWS):
            table = Base.metadata.tables.get(name)
            columns = "*" if table is None else ", ".join(f'"{column.name}"' for column in table.columns)
            rows = connection.exec_driver_sql(f"SELECT {columns} FROM {name}").all()
            found[name] = sorted(map(tuple, rows), key=repr)
        return found


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def test_migrations_make_what_the_models_say(path):
    assert migrate.check(path) == []
    assert migrate.current(path) == migrate.head()


def _in_words(constraints):
    """In order of their names; the condition of a partial index is an object, equal to no other."""
    for one in constraints:
        if options := one.get("dialect_options"):
            one["dialect_options"] = {name: str(value) for name, value in options.items()}
    return sorted(constraints, key=lambda one: one["name"])


def test_constraints_are_the_models_to_the_letter(path):
    """Autogenerate compares the names of CHECK constraints; here it is what they check."""
    with Database("sqlite://") as other, other.writing() as fresh:
        Base.metadata.create_all(fresh)
        wanted = inspect(fresh)
        with Database(path, readonly=True) as database, database.reading() as connection:
            made = inspect(connection)
            for table in Base.metadata.tables:
                for constraints in (
                    "get_check_constraints",
                    "get_foreign_keys",
                    "get_unique_constraints",
                    "get_indexes",
                ):
                    mine, theirs = getattr(made, constraints)(table), getattr(wanted, constraints)(table)
                    assert _in_words(mine) == _in_words(theirs)
                assert made.get_table_options(table) == wanted.get_table_options(table)


DAMAGE = {
    "an index is missing": "DROP INDEX ix_mentions_source_id",
    "a column is new": "ALTER TABLE events ADD COLUMN extra TEXT",
    "a table is missing": "DROP TABLE decisions",
    "a view is missing": "DROP VIEW conflicts",
    "a view is unknown": "CREATE VIEW mine AS SELECT 1 AS one",
    "a row has lost its parent": "INSERT INTO mention_blocks VALUES ('b', 4711)",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_difference_is_noticed(path, damage):
    with Database(path) as database, migrating(database) as connection:
        connection.exec_driver_sql(damage)
    assert len(migrate.check(path)) == 1


def test_a_changed_view_is_noticed(path):
    with Database(path) as database, migrating(database) as connection:
        connection.exec_driver_sql("DROP VIEW conflicts")
        connection.exec_driver_sql("CREATE VIEW conflicts AS SELECT 1 AS uid")
    assert migrate.check(path) == ["view conflicts differs from this version's"]


def test_revisions_are_found_without_alembic():
    script = ScriptDirectory.from_config(migrate.config())
    assert list(migrate.revisions()) == [one.revision for one in script.walk_revisions()][::-1]
    assert [migrate.head()] == script.get_heads()


def test_no_migration_imports_the_models():
    for path in (ROOT / "alembic/versions").glob("*.py"):
        imports = [line for line in path.read_text("utf-8").splitlines() if line.startswith(("import ", "from "))]
        assert not [line for line in imports if "models" in line or "views " in line], path


def test_up_down_and_up_again_keeps_every_row(filled, next_version):
    """The rebuild of events must neither empty event_participants nor part mentions from their events."""
    before = everything(filled)
    assert all(before[name] for name in ("events", "event_participants", "mentions", "timeline", "event_sources"))
    next_version()
    assert migrate.upgrade(filled) == "0999"
    assert everything(filled) == before
    with Database(filled, readonly=True) as database, database.reading() as connection:
        assert "note" in {column["name"] for column in inspect(connection).get_columns("events")}
        assert not [name for name in tables(connection) if name.startswith("_alembic")]
    migrate.downgrade(filled, HEAD)
    assert everything(filled) == before
    assert migrate.check(filled) == [f"the schema is at {HEAD}, this version needs 0999"]
    assert migrate.upgrade(filled) == "0999"
    assert everything(filled) == before


NAMED = (
    "INSERT INTO decisions (kind, subject, change, decided) VALUES"
    " ('name_add', '[\"velmora\"]', '{\"name\": \"Velmora\"}', '2026-01-02 12:00:00'),"
    " ('confirm', '[]', '{}', '2026-01-02 12:00:00')"
)


UNDONE = (
    "INSERT INTO decisions (kind, subject, change, decided) VALUES ('undo', '[\"0a1b\"]', '{}', '2026-01-02 12:00:00')"
)
KEPT = ("sources", "entities", "aliases", "events", "event_participants", "mentions", "mention_participants")


def test_decisions_about_names_came_with_0002_and_go_with_it(filled):
    with open_database(filled) as database, database.writing() as connection:
        connection.exec_driver_sql(NAMED)
    before = everything(filled)
    migrate.downgrade(filled, "0001")
    with Database(filled, readonly=True) as database, database.reading() as connection:
        assert [row[0] for row in connection.exec_driver_sql("SELECT kind FROM decisions")] == ["confirm"]
        assert "settings" not in tables(connection)
    with (
        Database(filled) as database,
        migrating(database) as connection,
        pytest.raises(IntegrityError, match="ck_decisions_kind"),
        connection.begin_nested(),
    ):
        connection.exec_driver_sql(NAMED)
    assert migrate.upgrade(filled) == migrate.head()
    assert migrate.check(filled) == []
    after = everything(filled)
    assert [row for row in before.pop("decisions") if row[1] == "confirm"] == after.pop("decisions")
    assert [row[:-3] for row in after.pop("sources")] == [row[:-3] for row in before.pop("sources")]
    assert {name: after[name] for name in KEPT[1:]} == {name: before[name] for name in KEPT[1:]}


def test_what_0005_adds_goes_and_comes_back(filled):
    """Origins are found again by comparing; a decision that undoes another needs the newer schema."""
    with open_database(filled) as database, database.writing() as connection:
        connection.exec_driver_sql(UNDONE)
    before = everything(filled)
    migrate.downgrade(filled, "0004")
    with Database(filled, readonly=True) as database, database.reading() as connection:
        assert "source_marks" not in tables(connection)
        assert "status_history" not in inspect(connection).get_view_names()
        assert "articles" not in set(connection.exec_driver_sql("SELECT * FROM timeline").keys())
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM decisions").scalar() == 0
    assert migrate.upgrade(filled) == migrate.head()
    assert migrate.check(filled) == []
    with open_database(filled) as database, database.writing() as connection:
        assert Writer(connection).recopied() == {1, 2, 3}
    after = everything(filled)
    assert before.pop("decisions") != after.pop("decisions")
    assert {row[1]: row[-3] for row in before.pop("sources")} == {row[1]: row[-3] for row in after.pop("sources")}
    assert after == before


def test_constraints_survive_a_rebuild(filled, next_version):
    next_version()
    migrate.upgrade(filled)
    migrate.downgrade(filled, HEAD)
    with Database(filled, readonly=True) as database, database.reading() as connection:
        names = {one["name"] for one in inspect(connection).get_check_constraints("events")}
    assert names == {str(one.name) for one in Base.metadata.tables["events"].constraints if str(one.name)[:3] == "ck_"}


BROKEN = {
    "an error": "raise RuntimeError('half way')",
    "rows without parents": "op.execute('DELETE FROM events')",
}


@pytest.mark.parametrize("more", BROKEN.values(), ids=BROKEN.keys())
def test_a_migration_happens_wholly_or_not_at_all(filled, next_version, more):
    before = everything(filled)
    next_version(more)
    with pytest.raises((RuntimeError, StoreError)):
        migrate.upgrade(filled)
    assert migrate.current(filled) == HEAD
    assert everything(filled) == before
    with Database(filled, readonly=True) as database, database.reading() as connection:
        assert "note" not in {column["name"] for column in inspect(connection).get_columns("events")}


def test_an_older_file_is_migrated_for_a_writer_and_refused_to_a_reader(filled, next_version):
    next_version()
    with pytest.raises(SchemaBehind, match="timeline db upgrade"):
        open_database(filled, readonly=True)
    with open_database(filled) as database, database.reading() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM events WHERE note = ''").scalar() == 2


def test_foreign_keys_are_on_again_after_a_migration(tmp_path):
    with open_database(tmp_path / "new.db") as database, database.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_down_to_nothing_and_up_again(filled):
    migrate.downgrade(filled, "base")
    assert migrate.current(filled) is None
    with Database(filled, readonly=True) as database, database.reading() as connection:
        assert tables(connection) == {"alembic_version"}
        assert inspect(connection).get_view_names() == []
    migrate.upgrade(filled)
    assert migrate.check(filled) == []


def test_upgrade_leaves_alone_what_is_no_timeline(tmp_path):
    path = tmp_path / "other.db"
    with Database(path) as database, database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE accounts (id INTEGER)")
    with pytest.raises(StoreError, match="something else"):
        migrate.upgrade(path)


def test_plain_alembic_works_from_a_checkout(tmp_path):
    path = tmp_path / "plain.db"
    command = [sys.executable, "-m", "alembic", "-c", "migrations.ini", "-x", f"db={path}"]
    for step in (["upgrade", "head"], ["check"], ["downgrade", "base"], ["upgrade", "head"]):
        done = subprocess.run([*command, *step], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
    assert migrate.check(path) == []


def test_an_installed_package_has_its_migrations_inside(tmp_path, monkeypatch):
    package = tmp_path / "site-packages/timeline"
    (package / "store").mkdir(parents=True)
    shutil.copytree(ROOT / "alembic", package / "_data/alembic")
    shutil.copy(ROOT / "migrations.ini", package / "_data")
    monkeypatch.setattr(migrate, "__file__", str(package / "store/migrate.py"))
    assert migrate.folder.__wrapped__() == package / "_data"
    shutil.rmtree(package / "_data")
    with pytest.raises(StoreError, match="migrations are missing"):
        migrate.folder.__wrapped__()


@pytest.mark.parametrize("name", VIEWS)
def test_the_views_of_the_newest_revision_are_those_in_views_py(path, name):
    with Database(path, readonly=True) as database, database.reading() as connection:
        assert inspect(connection).get_view_definition(name).strip() == view_sql(name, "sqlite")
