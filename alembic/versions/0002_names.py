"""Decisions may be about names, and the database knows by which names its participants were last judged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from timeline.store.rebuild import views_aside

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BEFORE = "'merge', 'split', 'edit', 'reject', 'confirm'"
AFTER = f"{BEFORE}, 'name_add', 'name_alias', 'name_merge', 'name_reject'"


def upgrade() -> None:
    """Nothing is judged yet: the next ingest joins what the catalog has come to know."""
    _kinds(AFTER)
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )


def downgrade() -> None:
    """Decisions about names cannot stay: export them first.

    What followed from them stays until articles are read anew.
    """
    op.drop_table("settings")
    op.execute("DELETE FROM decisions WHERE kind IN ('name_add', 'name_alias', 'name_merge', 'name_reject')")
    _kinds(BEFORE)


def _kinds(listed: str) -> None:
    with views_aside(op.get_bind()), op.batch_alter_table("decisions") as batch:
        batch.drop_constraint(op.f("ck_decisions_kind"), type_="check")
        batch.create_check_constraint(op.f("ck_decisions_kind"), f"kind IN ({listed})")
