"""Events in the order of their days, however many there are: indexes that hold what is asked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SEVERAL_YEARS = {
    "sqlite": "coalesce(CAST(STRFTIME('%Y', latest) AS INTEGER), 9999) != CAST(STRFTIME('%Y', earliest) AS INTEGER)",
    "postgresql": "coalesce(EXTRACT(year FROM latest), 9999) != EXTRACT(year FROM earliest)",
}


def upgrade() -> None:
    """The index of days gets the last one; few events have the two others."""
    op.drop_index(op.f("ix_events_earliest_uid"), "events")
    op.create_index(op.f("ix_events_earliest_uid_latest"), "events", ["earliest", "uid", "latest"])
    for name, column, which in (
        ("ix_events_several_years", "latest", SEVERAL_YEARS[op.get_bind().dialect.name]),
        ("ix_events_not_occurred", "uid", "status != 'occurred'"),
    ):
        few = sa.text(which)
        op.create_index(op.f(name), "events", ["earliest", column], sqlite_where=few, postgresql_where=few)


def downgrade() -> None:
    """Nothing is lost."""
    for name in ("ix_events_not_occurred", "ix_events_several_years", "ix_events_earliest_uid_latest"):
        op.drop_index(op.f(name), "events")
    op.create_index(op.f("ix_events_earliest_uid"), "events", ["earliest", "uid"])
