"""store: sources, tellings and happenings in, rows that stay out.

The one room that touches SQLAlchemy and Alembic. ``open_database`` opens a SQLite file (or PostgreSQL), and the
``Database`` hands out transactions; a ``Writer`` puts articles, tellings and happenings into one of them, such that
writing the same things again changes nothing. Times come as arguments: nothing here looks at the clock.

Not here: which tellings are one happening (identity), what is asked of the rows (out).
"""

from timeline.store.migrate import open_database
from timeline.store.session import Database
from timeline.store.write import Replaced, Writer

__all__ = ["Database", "Replaced", "Writer", "open_database"]
