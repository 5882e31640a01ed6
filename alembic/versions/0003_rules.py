"""Types of events are rows, so that rules can add some; rules are kept, and each run notes by which it was made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from timeline.store.rebuild import views_aside

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# As shipped at this revision: the principal roles, then the others.
SHIPPED = {
    "store_opening": (("brand", "platform"), ("place",)),
    "withdrawal": (("brand", "platform", "organization"), ("place",)),
    "partnership": (("partner",), ()),
    "investment": (("investor", "investee"), ()),
    "acquisition": (("acquirer", "target"), ("seller",)),
    "joint_venture": (("partner", "venture"), ()),
    "lawsuit": (("plaintiff", "defendant"), ()),
    "settlement": (("party",), ()),
    "launch": (("actor",), ("platform", "object")),
    "campaign": (("actor",), ("platform", "place")),
    "appointment": (("organization", "person"), ("position",)),
    "departure": (("organization", "person"), ("position",)),
    "listing": (("company",), ("exchange",)),
    "enforcement": (("authority", "target"), ()),
    "membership": (("member", "organization"), ()),
}
TYPES = ", ".join(f"'{name}'" for name in SHIPPED)
ROLES = ", ".join(
    f"'{role}'" for role in dict.fromkeys(role for both in SHIPPED.values() for part in both for role in part)
)
ROLE_CHECK = "role <> '' AND role = lower(role)"


def upgrade() -> None:
    """The shipped types become rows; the stored events stay as they are."""
    types = op.create_table(
        "event_types",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("shipped", sa.Boolean(), nullable=False),
        sa.Column("says", sa.Text()),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_event_types"),
    )
    rows = [{"name": name, "shipped": True, "says": None, "roles": _roles(*parts)} for name, parts in SHIPPED.items()]
    op.bulk_insert(types, rows)
    op.create_table(
        "rule_files",
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("standing", sa.Boolean(), nullable=False),
        sa.Column("added", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_rule_files"),
    )
    op.create_index(op.f("ix_rule_files_name"), "rule_files", ["name"])
    with views_aside(op.get_bind()):
        for table in ("events", "mentions"):
            with op.batch_alter_table(table) as batch:
                batch.drop_constraint(op.f(f"ck_{table}_type"), type_="check")
                batch.create_foreign_key(
                    op.f(f"fk_{table}_type_event_types"), "event_types", ["type"], ["name"], ondelete="RESTRICT"
                )
        _role_checks(ROLE_CHECK)
        with op.batch_alter_table("ingest_runs") as batch:
            batch.add_column(sa.Column("rules", sa.JSON(), nullable=True))
            batch.add_column(sa.Column("extractors", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Events of types that are not shipped cannot stay, nor can rules: export them first; runs forget theirs."""
    own = f"type NOT IN ({TYPES})"
    for parts, whose, parent in (
        ("event_participants", "event_id", "events"),
        ("mention_participants", "mention_id", "mentions"),
        ("mention_blocks", "mention_id", "mentions"),
    ):
        op.execute(f"DELETE FROM {parts} WHERE {whose} IN (SELECT id FROM {parent} WHERE {own})")  # noqa: S608
    op.execute(f"DELETE FROM mentions WHERE {own}")  # noqa: S608
    op.execute(f"DELETE FROM events WHERE {own}")  # noqa: S608
    with views_aside(op.get_bind()):
        with op.batch_alter_table("ingest_runs") as batch:
            batch.drop_column("extractors")
            batch.drop_column("rules")
        _role_checks(f"role IN ({ROLES})")
        for table in ("events", "mentions"):
            with op.batch_alter_table(table) as batch:
                batch.drop_constraint(op.f(f"fk_{table}_type_event_types"), type_="foreignkey")
                batch.create_check_constraint(op.f(f"ck_{table}_type"), f"type IN ({TYPES})")
    op.drop_table("rule_files")
    op.drop_table("event_types")


def _role_checks(condition: str) -> None:
    for table in ("event_participants", "mention_participants"):
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(op.f(f"ck_{table}_role"), type_="check")
            batch.create_check_constraint(op.f(f"ck_{table}_role"), condition)


def _roles(principal: tuple[str, ...], others: tuple[str, ...]) -> list[list[object]]:
    return [[role, True] for role in principal] + [[role, False] for role in others]
