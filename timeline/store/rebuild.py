"""What a migration needs around a rebuilt table: views out of the way, and proof that no row lost its parent.

Migrations may import this file: it knows no table.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from timeline.errors import StoreError

_SQLITE_VIEWS = "SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY rowid"
_POSTGRES_VIEWS = (
    "SELECT c.relname, 'CREATE VIEW ' || quote_ident(c.relname) || ' AS ' || pg_get_viewdef(c.oid)"
    " FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.oid"
)


@contextmanager
def views_aside(connection: Connection) -> Iterator[None]:
    """Drop all views, and make them again afterwards as they were.

    A view on a table breaks SQLite's rebuild at its last step, the renaming, and leaves ``_alembic_tmp_*`` behind.
    PostgreSQL refuses to change a column that a view shows. A migration that changes a view drops and creates it
    outside of this block.
    """
    sqlite = connection.dialect.name == "sqlite"
    views = connection.exec_driver_sql(_SQLITE_VIEWS if sqlite else _POSTGRES_VIEWS).all()
    for name, _ in reversed(views):
        connection.exec_driver_sql(f'DROP VIEW "{name}"')
    yield
    for _, statement in views:
        connection.exec_driver_sql(statement.replace("%", "%%") if not sqlite else statement)


def check_foreign_keys(connection: Connection) -> None:
    """Refuse to go on if a row points to a parent that is not there; the transaction is then rolled back."""
    if connection.dialect.name != "sqlite":
        return  # PostgreSQL checks at all times
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        raise StoreError(
            f"the migration would leave {len(broken)} rows without their parents in {tables}",
            where="migration",
            remedy="Nothing was changed; report this as a bug",
        )
