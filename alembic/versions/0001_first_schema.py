"""The first schema: sources, entities, events, mentions, decisions, runs, and the views for people who write SQL."""

# The tables as they are at this revision. Never import timeline.store.models here: it moves on.

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AMOUNT = sa.Numeric().with_variant(sa.Text(), "sqlite")  # SQLite's NUMERIC is binary: text keeps every digit

TYPES = (
    "'store_opening', 'withdrawal', 'partnership', 'investment', 'acquisition', 'joint_venture', 'lawsuit', "
    "'settlement', 'launch', 'campaign', 'appointment', 'departure', 'listing', 'enforcement', 'membership'"
)
STATUSES = "'occurred', 'planned', 'rumored', 'denied'"
KINDS = "'brand', 'platform', 'company', 'organization', 'person', 'place'"
ROLES = (
    "'brand', 'platform', 'place', 'organization', 'partner', 'investor', 'investee', 'acquirer', 'target', 'seller', "
    "'venture', 'plaintiff', 'defendant', 'party', 'actor', 'object', 'person', 'position', 'company', 'exchange', "
    "'authority', 'member'"
)


def upgrade() -> None:
    """Make all tables, then the views."""
    op.create_table(
        "ingest_runs",
        _id(),
        sa.Column("started", sa.DateTime(), nullable=False),
        sa.Column("finished", sa.DateTime()),
        _text("version"),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("articles", "mentions", "failures")),
        sa.PrimaryKeyConstraint("id", name="pk_ingest_runs"),
    )
    op.create_table(
        "sources",
        _id(),
        _text("digest"),
        _text("path"),
        *(_text(name, nullable=True) for name in ("url", "title", "author", "publisher")),
        _text("language"),
        sa.Column("published", sa.Date()),
        _text("text"),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("ingested_run", ID, nullable=False),
        _one_of("sources", "language", "'zh', 'en'"),
        _foreign("sources", "ingested_run", "ingest_runs", "RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("digest", name="uq_sources_digest"),
    )
    _index("sources", "published")
    _index("sources", "ingested_run")
    _entities()
    _events()
    _mentions()
    op.create_table(
        "decisions",
        sa.Column("id", ID, autoincrement=True, nullable=False),
        _text("kind"),
        sa.Column("subject", sa.JSON(), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        _text("reason", nullable=True),
        _text("author", nullable=True),
        sa.Column("decided", sa.DateTime(), nullable=False),
        _one_of("decisions", "kind", "'merge', 'split', 'edit', 'reject', 'confirm'"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    aggregate = "group_concat" if op.get_bind().dialect.name == "sqlite" else "string_agg"
    for view in (TIMELINE, BRAND_PLATFORM, EVENT_SOURCES, CONFLICTS):
        op.get_bind().exec_driver_sql(view.replace("{list}", aggregate).strip())


def downgrade() -> None:
    """Back to nothing: no row survives this, since no table is left to hold one."""
    for view in ("conflicts", "event_sources", "brand_platform", "timeline"):
        op.execute(f"DROP VIEW {view}")
    for table in (
        *("decisions", "mention_blocks", "mention_participants", "mentions", "event_participants", "events"),
        *(
            "places",
            "organizations",
            "companies",
            "platforms",
            "brands",
            "aliases",
            "entities",
            "sources",
            "ingest_runs",
        ),
    ):
        op.drop_table(table)


def _entities() -> None:
    op.create_table(
        "entities",
        _id(),
        _text("slug"),
        _text("kind"),
        _text("name"),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("parent_id", ID),
        _text("wikidata", nullable=True),
        _one_of("entities", "kind", KINDS),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_entities_not_its_own_parent")),
        _foreign("entities", "parent_id", "entities", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_entities"),
        sa.UniqueConstraint("slug", name="uq_entities_slug"),
    )
    _index("entities", "name")
    _index("entities", "parent_id")
    details = {
        "brands": ("category", "country", "owner"),
        "platforms": ("channel", "country", "operator"),
        "companies": ("category", "country"),
        "organizations": ("category", "country"),
        "places": ("category", "country"),
    }
    for table, columns in details.items():
        op.create_table(
            table,
            _id("entity_id"),
            *(_text(name, nullable=True) for name in columns),
            _foreign(table, "entity_id", "entities", "CASCADE"),
            sa.PrimaryKeyConstraint("entity_id", name=f"pk_{table}"),
        )
    op.create_table(
        "aliases",
        _id("entity_id"),
        _text("alias"),
        _text("folded"),
        _foreign("aliases", "entity_id", "entities", "CASCADE"),
        sa.PrimaryKeyConstraint("entity_id", "alias", name="pk_aliases"),
        sqlite_with_rowid=False,
    )
    _index("aliases", "folded")


def _events() -> None:
    op.create_table(
        "events",
        _id(),
        _text("uid"),
        *_told("events"),
        sa.Column("reasons", sa.JSON(), nullable=False),
        _text("fingerprint"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
        sa.UniqueConstraint("uid", name="uq_events_uid"),
    )
    _index("events", "type", "earliest")
    _index("events", "earliest", "uid")
    _participants("event_participants", "event_id", "events")


def _mentions() -> None:
    op.create_table(
        "mentions",
        _id(),
        _text("key"),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("event_id", ID),
        sa.Column("rank", sa.Integer()),
        *_told("mentions"),
        _text("date_rule"),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        _text("quote"),
        sa.Column("trigger_start", sa.Integer()),
        sa.Column("trigger_end", sa.Integer()),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            '"start" >= 0 AND length(quote) = "end" - "start"', name=op.f("ck_mentions_quote_fills_its_span")
        ),
        sa.CheckConstraint(
            "(trigger_start IS NULL) = (trigger_end IS NULL)", name=op.f("ck_mentions_trigger_has_two_ends")
        ),
        _foreign("mentions", "source_id", "sources", "CASCADE"),
        _foreign("mentions", "event_id", "events", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_mentions"),
        sa.UniqueConstraint("key", name="uq_mentions_key"),
    )
    _index("mentions", "event_id", "rank")
    _index("mentions", "source_id")
    _participants("mention_participants", "mention_id", "mentions")
    op.create_table(
        "mention_blocks",
        _text("block"),
        _id("mention_id"),
        _foreign("mention_blocks", "mention_id", "mentions", "CASCADE"),
        sa.PrimaryKeyConstraint("block", "mention_id", name="pk_mention_blocks"),
        sqlite_with_rowid=False,
    )
    _index("mention_blocks", "mention_id")


def _told(table: str) -> list[Any]:
    return [
        _text("type"),
        _text("status"),
        _text("edtf", nullable=True),
        _text("date_text", nullable=True),
        sa.Column("earliest", sa.Date()),
        sa.Column("latest", sa.Date()),
        sa.Column("amount", AMOUNT),
        _text("currency", nullable=True),
        sa.Column("amount_approx", sa.Boolean()),
        *(_text(name, nullable=True) for name in ("amount_text", "round", "stake")),
        sa.Column("confidence", sa.Double(), nullable=False),
        _text("rule"),
        _one_of(table, "type", TYPES),
        _one_of(table, "status", STATUSES),
        sa.CheckConstraint("earliest <= latest", name=op.f(f"ck_{table}_dates_in_order")),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f(f"ck_{table}_confidence")),
        sa.CheckConstraint("(amount IS NULL) = (currency IS NULL)", name=op.f(f"ck_{table}_amount_in_a_currency")),
        sa.CheckConstraint("(amount IS NULL) = (amount_approx IS NULL)", name=op.f(f"ck_{table}_amount_exact_or_not")),
    ]


def _participants(table: str, whose: str, parent: str) -> None:
    op.create_table(
        table,
        _id(whose),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        _text("role"),
        sa.Column("entity_id", ID),
        *(_text(name) for name in ("key", "name", "kind")),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("surfaces", sa.JSON(), nullable=False),
        _one_of(table, "role", ROLES),
        _one_of(table, "kind", f"{KINDS}, 'object', 'position'"),
        _foreign(table, whose, parent, "CASCADE"),
        _foreign(table, "entity_id", "entities", "RESTRICT"),
        sa.PrimaryKeyConstraint(whose, "position", name=f"pk_{table}"),
        sqlite_with_rowid=False,
    )
    _index(table, "entity_id", whose)


def _id(name: str = "id") -> sa.Column[Any]:
    return sa.Column(name, ID, autoincrement=False, nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _one_of(table: str, column: str, values: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({values})", name=op.f(f"ck_{table}_{column}"))


def _foreign(table: str, column: str, parent: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{parent}")
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=name, ondelete=ondelete)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


TIMELINE = """
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
"""

BRAND_PLATFORM = """
CREATE VIEW brand_platform AS
WITH acts AS (
    SELECT DISTINCT b.name AS brand, p.name AS platform, e.uid AS uid, e.type AS type, e.edtf AS edtf,
        COALESCE(CAST(e.earliest AS TEXT), CASE e.type WHEN 'store_opening' THEN '0000' ELSE '9999-99' END) AS at
    FROM events e
    JOIN event_participants b ON b.event_id = e.id AND b.role = 'brand'
    JOIN event_participants p ON p.event_id = e.id AND p.role = 'platform'
    WHERE e.status = 'occurred' AND e.type IN ('store_opening', 'withdrawal')
), ordered AS (
    SELECT brand, platform, uid, type, edtf, at,
        LAG(type) OVER (PARTITION BY brand, platform ORDER BY at, type, uid) AS before
    FROM acts
), turns AS (
    SELECT brand, platform, uid, type, edtf, at, before,
        LEAD(uid) OVER (PARTITION BY brand, platform ORDER BY at, type, uid) AS next_uid,
        LEAD(edtf) OVER (PARTITION BY brand, platform ORDER BY at, type, uid) AS next_edtf
    FROM ordered
    WHERE before IS NULL OR before <> type
)
SELECT brand, platform,
    CASE type WHEN 'store_opening' THEN edtf END AS entered,
    CASE type WHEN 'store_opening' THEN uid END AS entered_event,
    CASE type WHEN 'store_opening' THEN next_edtf ELSE edtf END AS "left",
    CASE type WHEN 'store_opening' THEN next_uid ELSE uid END AS left_event
FROM turns
WHERE type = 'store_opening' OR before IS NULL
"""

EVENT_SOURCES = """
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
"""

CONFLICTS = """
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
"""
