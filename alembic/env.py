"""Runs migrations, from ``timeline db upgrade`` and from plain ``alembic -c migrations.ini``.

On SQLite a batch operation rebuilds its table. With ``foreign_keys=ON`` the rebuild of a parent empties children that
have ON DELETE CASCADE, without an error; inside a transaction the pragma is ignored. So it goes off before the
transaction begins, and ``PRAGMA foreign_key_check`` ends it. The transaction is IMMEDIATE, and DDL is part of it: a
migration happens wholly or not at all, and of two processes that come at once the second finds it done.
"""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import Connection

from timeline.store.migrate import head
from timeline.store.rebuild import check_foreign_keys
from timeline.store.schema import comment, described
from timeline.store.session import Database, migrating
from timeline.store.words import is_modelled


def run(connection: Connection) -> None:
    """Run what the command asks for, in a transaction that its caller has begun."""
    context.configure(
        connection=connection,
        target_metadata=described(),
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        include_name=is_modelled,
    )
    context.run_migrations()
    check_foreign_keys(connection)
    if connection.dialect.name == "postgresql" and context.get_context().get_current_revision() == head():
        comment(connection)


if context.is_offline_mode():
    raise SystemExit(
        'Migrations look at the rows they move: "timeline db upgrade --sql" prints the SQL for a database.'
    )

_given: Connection | None = context.config.attributes.get("connection")
if _given is not None:
    run(_given)
else:
    _asked = context.get_x_argument(as_dictionary=True).get("db") or os.environ.get("TIMELINE_DB") or "timeline.db"
    _database = Database(_asked)
    try:
        with migrating(_database) as _connection:
            run(_connection)
    finally:
        _database.close()
