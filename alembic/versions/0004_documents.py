"""Articles in any language, how sure the day of publication is, and what is asked for again: feeds and addresses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from timeline.store.rebuild import views_aside

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BEFORE = "language IN ('zh', 'en')"
AFTER = "language <> '' AND language = lower(language)"


def upgrade() -> None:
    """The stored articles stay; where their dates came from is not known."""
    with views_aside(op.get_bind()), op.batch_alter_table("sources") as batch:
        batch.drop_constraint(op.f("ck_sources_language"), type_="check")
        batch.create_check_constraint(op.f("ck_sources_language"), AFTER)
        batch.add_column(sa.Column("published_from", sa.Text(), nullable=True))
        batch.add_column(sa.Column("published_sure", sa.Double(), nullable=True))
        batch.create_check_constraint(op.f("ck_sources_published_sure"), "published_sure BETWEEN 0 AND 1")
    op.create_table(
        "feeds",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("added", sa.DateTime(), nullable=False),
        sa.Column("polled", sa.DateTime(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("url", name="pk_feeds"),
    )
    op.create_table(
        "fetches",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.Column("fetched", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("url", name="pk_fetches"),
    )


def downgrade() -> None:
    """Articles in other languages, which told nothing, cannot stay; feeds have to be added again."""
    op.drop_table("fetches")
    op.drop_table("feeds")
    others = "language NOT IN ('zh', 'en')"
    op.execute(f"DELETE FROM sources WHERE {others}")  # noqa: S608
    with views_aside(op.get_bind()), op.batch_alter_table("sources") as batch:
        batch.drop_constraint(op.f("ck_sources_published_sure"), type_="check")
        batch.drop_column("published_sure")
        batch.drop_column("published_from")
        batch.drop_constraint(op.f("ck_sources_language"), type_="check")
        batch.create_check_constraint(op.f("ck_sources_language"), BEFORE)
