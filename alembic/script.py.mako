"""${message}."""

# The tables as they are at this revision. Never import timeline.store.models here: it moves on.

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from timeline.store.rebuild import views_aside  # noqa: F401 - for batch_alter_table: "with views_aside(op.get_bind()):"

revision = "${up_revision}"
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """${message}."""
    ${upgrades if upgrades else "raise NotImplementedError"}


def downgrade() -> None:
    """Back, with the rows; say here what cannot come back."""
    ${downgrades if downgrades else "raise NotImplementedError"}
