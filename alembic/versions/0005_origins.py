"""Copies of one text have one origin, decisions can be undone, articles say by what they were read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from timeline.store.rebuild import views_aside

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BEFORE = "'merge', 'split', 'edit', 'reject', 'confirm', 'name_add', 'name_alias', 'name_merge', 'name_reject'"
AFTER = "'merge', 'split', 'edit', 'reject', 'confirm', 'undo', 'name_add', 'name_alias', 'name_merge', 'name_reject'"


def upgrade() -> None:
    """Nothing is compared yet: the next ingest, or "timeline db upgrade", finds which articles are copies."""
    for name in OLD:
        op.execute(f"DROP VIEW {name}")
    with views_aside(op.get_bind()):
        with op.batch_alter_table("sources") as batch:
            batch.add_column(sa.Column("origin", sa.Text(), nullable=True))
            batch.add_column(sa.Column("stated", sa.Date(), nullable=True))
            batch.add_column(sa.Column("read_by", sa.Text(), nullable=True))
            batch.create_index(op.f("ix_sources_origin"), ["origin"])
        _kinds(AFTER)
    op.create_table(
        "source_marks",
        sa.Column("mark", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source_id", ID, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_source_marks_source_id_sources", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("mark", "source_id", name="pk_source_marks"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_source_marks_source_id"), "source_marks", ["source_id"])
    _make(NEW)


def downgrade() -> None:
    """Decisions that undo others cannot stay: export them first. Confidences stay as they are."""
    for name in NEW:
        op.execute(f"DROP VIEW {name}")
    op.drop_table("source_marks")
    op.execute("DELETE FROM decisions WHERE kind = 'undo'")
    with views_aside(op.get_bind()):
        _kinds(BEFORE)
        with op.batch_alter_table("sources") as batch:
            batch.drop_index(op.f("ix_sources_origin"))
            batch.drop_column("read_by")
            batch.drop_column("stated")
            batch.drop_column("origin")
    _make(OLD)


def _kinds(listed: str) -> None:
    with op.batch_alter_table("decisions") as batch:
        batch.drop_constraint(op.f("ck_decisions_kind"), type_="check")
        batch.create_check_constraint(op.f("ck_decisions_kind"), f"kind IN ({listed})")


def _make(views: dict[str, str]) -> None:
    aggregate = "group_concat" if op.get_bind().dialect.name == "sqlite" else "string_agg"
    for view in views.values():
        op.get_bind().exec_driver_sql(view.replace("{list}", aggregate).strip())


OLD = {
    "timeline": """
CREATE VIEW timeline AS
SELECT
    e.uid AS uid,
    e.edtf AS date,
    e.earliest AS earliest,
    e.latest AS latest,
    e.type AS type,
    e.status AS status,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND p.kind NOT IN ('place', 'object', 'position') AND p.role <> 'place'
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS who,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.kind = 'place' OR p.role = 'place')
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS place,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.role = 'brand' OR (p.kind = 'brand' AND p.role <> 'platform'))
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS brands,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.role = 'platform' OR (p.kind = 'platform' AND p.role <> 'brand'))
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS platforms,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.role = 'company' OR (p.kind = 'company' AND p.role NOT IN ('brand', 'platform')))
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS companies,
    CAST(e.amount AS NUMERIC) AS amount,
    e.currency AS currency,
    e.round AS round,
    e.stake AS stake,
    (SELECT COUNT(DISTINCT n.source_id) FROM mentions n WHERE n.event_id = e.id) AS sources,
    e.confidence AS confidence,
    m.quote AS quote,
    s.title AS title,
    s.url AS url,
    s.published AS published
FROM events e
LEFT JOIN mentions m ON m.event_id = e.id AND m.rank = 0
LEFT JOIN sources s ON s.id = m.source_id
""",
    "event_sources": """
CREATE VIEW event_sources AS
SELECT
    e.uid AS uid,
    s.path AS source,
    s.title AS title,
    s.publisher AS publisher,
    s.url AS url,
    s.published AS published,
    m.quote AS quote,
    m."start" AS "start",
    m."end" AS "end",
    m.status AS status,
    m.edtf AS date,
    m.confidence AS confidence,
    m.rule AS rule
FROM mentions m
JOIN events e ON e.id = m.event_id
JOIN sources s ON s.id = m.source_id
""",
    "conflicts": """
CREATE VIEW conflicts AS
WITH told AS (
    SELECT m.event_id AS event_id,
        COUNT(*) AS mentions,
        MAX(m.earliest) AS last_start,
        MIN(m.latest) AS first_end,
        COUNT(DISTINCT m.amount) AS amounts,
        COUNT(DISTINCT m.currency) AS currencies,
        COUNT(DISTINCT m.status) AS statuses
    FROM mentions m
    WHERE m.event_id IS NOT NULL
    GROUP BY m.event_id
)
SELECT e.uid AS uid, e.type AS type, e.edtf AS date, e.status AS status, told.mentions AS mentions,
    CASE WHEN told.last_start > told.first_end THEN (SELECT {list}(w.said, '; ') FROM (
        SELECT DISTINCT m.edtf AS said FROM mentions m WHERE m.event_id = e.id AND m.edtf IS NOT NULL
        ORDER BY m.edtf) w) END AS dates,
    CASE WHEN told.amounts > 1 OR told.currencies > 1 THEN (SELECT {list}(w.said, '; ') FROM (
        SELECT DISTINCT m.currency || ' ' || CAST(m.amount AS TEXT) AS said FROM mentions m
        WHERE m.event_id = e.id AND m.amount IS NOT NULL ORDER BY said) w) END AS amounts,
    CASE WHEN told.statuses > 1 THEN (SELECT {list}(w.said, '; ') FROM (
        SELECT DISTINCT m.status AS said FROM mentions m WHERE m.event_id = e.id ORDER BY m.status) w) END AS statuses
FROM told
JOIN events e ON e.id = told.event_id
WHERE told.last_start > told.first_end OR told.amounts > 1 OR told.currencies > 1 OR told.statuses > 1
""",
}
NEW = {
    "timeline": """
CREATE VIEW timeline AS
SELECT
    e.uid AS uid,
    e.edtf AS date,
    e.earliest AS earliest,
    e.latest AS latest,
    e.type AS type,
    e.status AS status,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND p.kind NOT IN ('place', 'object', 'position') AND p.role <> 'place'
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS who,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.kind = 'place' OR p.role = 'place')
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS place,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.role = 'brand' OR (p.kind = 'brand' AND p.role <> 'platform'))
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS brands,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.role = 'platform' OR (p.kind = 'platform' AND p.role <> 'brand'))
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS platforms,
    (SELECT {list}(w.name, '; ') FROM (
        SELECT p.name AS name FROM event_participants p
        WHERE p.event_id = e.id AND (p.role = 'company' OR (p.kind = 'company' AND p.role NOT IN ('brand', 'platform')))
        GROUP BY p.name ORDER BY MIN(p.position)) w) AS companies,
    CAST(e.amount AS NUMERIC) AS amount,
    e.currency AS currency,
    e.round AS round,
    e.stake AS stake,
    (SELECT COUNT(DISTINCT COALESCE(o.origin, o.digest)) FROM mentions n JOIN sources o ON o.id = n.source_id
        WHERE n.event_id = e.id) AS sources,
    e.confidence AS confidence,
    m.quote AS quote,
    s.title AS title,
    s.url AS url,
    s.published AS published,
    (SELECT COUNT(DISTINCT n.source_id) FROM mentions n WHERE n.event_id = e.id) AS articles,
    (SELECT MIN(o.published) FROM mentions n JOIN sources o ON o.id = n.source_id
        WHERE n.event_id = e.id) AS known_since
FROM events e
LEFT JOIN mentions m ON m.event_id = e.id AND m.rank = 0
LEFT JOIN sources s ON s.id = m.source_id
""",
    "event_sources": """
CREATE VIEW event_sources AS
SELECT
    e.uid AS uid,
    s.path AS source,
    s.title AS title,
    s.publisher AS publisher,
    s.url AS url,
    s.published AS published,
    m.quote AS quote,
    m."start" AS "start",
    m."end" AS "end",
    m.status AS status,
    m.edtf AS date,
    m.confidence AS confidence,
    m.rule AS rule,
    COALESCE(s.origin, s.digest) AS origin
FROM mentions m
JOIN events e ON e.id = m.event_id
JOIN sources s ON s.id = m.source_id
""",
    "conflicts": """
CREATE VIEW conflicts AS
WITH told AS (
    SELECT m.event_id AS event_id,
        COUNT(*) AS mentions,
        MAX(m.earliest) AS last_start,
        MIN(m.latest) AS first_end,
        COUNT(DISTINCT m.amount) AS amounts,
        COUNT(DISTINCT m.currency) AS currencies,
        COUNT(DISTINCT m.status) AS statuses
    FROM mentions m
    WHERE m.event_id IS NOT NULL
    GROUP BY m.event_id
), filled AS (
    SELECT m.event_id AS event_id, p.role AS role
    FROM mentions m JOIN mention_participants p ON p.mention_id = m.id
    WHERE m.event_id IS NOT NULL AND p.entity_id IS NOT NULL
        AND p.role IN ('person', 'venture', 'exchange', 'target', 'investee', 'organization', 'authority')
    GROUP BY m.event_id, p.role HAVING COUNT(DISTINCT p.entity_id) > 1
), conflicting AS (
    SELECT event_id FROM told WHERE last_start > first_end OR amounts > 1 OR currencies > 1 OR statuses > 1
    UNION
    SELECT event_id FROM filled
)
SELECT e.uid AS uid, e.type AS type, e.edtf AS date, e.status AS status, told.mentions AS mentions,
    CASE WHEN told.last_start > told.first_end THEN (SELECT {list}(w.said, '; ') FROM (
        SELECT DISTINCT m.edtf AS said FROM mentions m WHERE m.event_id = e.id AND m.edtf IS NOT NULL
        ORDER BY m.edtf) w) END AS dates,
    CASE WHEN told.amounts > 1 OR told.currencies > 1 THEN (SELECT {list}(w.said, '; ') FROM (
        SELECT DISTINCT m.currency || ' ' || CAST(m.amount AS TEXT) AS said FROM mentions m
        WHERE m.event_id = e.id AND m.amount IS NOT NULL ORDER BY said) w) END AS amounts,
    CASE WHEN told.statuses > 1 THEN (SELECT {list}(w.said, '; ') FROM (
        SELECT DISTINCT m.status AS said FROM mentions m WHERE m.event_id = e.id ORDER BY m.status) w) END AS statuses,
    (SELECT {list}(w.said, '; ') FROM (
        SELECT DISTINCT p.role || ' ' || n.name AS said FROM filled f
        JOIN mentions m ON m.event_id = f.event_id
        JOIN mention_participants p ON p.mention_id = m.id AND p.role = f.role
        JOIN entities n ON n.id = p.entity_id
        WHERE f.event_id = e.id ORDER BY said) w) AS roles
FROM conflicting
JOIN told ON told.event_id = conflicting.event_id
JOIN events e ON e.id = conflicting.event_id
""",
    "status_history": """
CREATE VIEW status_history AS
WITH said AS (
    SELECT m.event_id AS event_id, s.published AS since, m.status AS status, s.path AS source, m.quote AS quote,
        ROW_NUMBER() OVER (PARTITION BY m.event_id, s.published ORDER BY
            CASE m.status WHEN 'occurred' THEN 0 WHEN 'denied' THEN 1 WHEN 'planned' THEN 2 ELSE 3 END, m.rank) AS turn
    FROM mentions m JOIN sources s ON s.id = m.source_id
    WHERE m.event_id IS NOT NULL AND s.published IS NOT NULL
), days AS (
    SELECT event_id, since, status, source, quote,
        LAG(status) OVER (PARTITION BY event_id ORDER BY since) AS before
    FROM said WHERE turn = 1
)
SELECT e.uid AS uid, days.since AS since, days.status AS status, days.source AS source, days.quote AS quote
FROM days
JOIN events e ON e.id = days.event_id
WHERE days.before IS NULL OR days.before <> days.status
""",
}
