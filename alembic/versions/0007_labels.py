"""Labels of types, roles and statuses in Chinese and English; a timeline of each entity; who is where, as of when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from timeline.store.rebuild import views_aside

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# As timeline.store.labels and timeline.store.views have them at this revision; tests compare.
TYPES = {
    "store_opening": ("开店", "Store opening"),
    "withdrawal": ("退出", "Withdrawal"),
    "partnership": ("合作", "Partnership"),
    "investment": ("投资", "Investment"),
    "acquisition": ("收购", "Acquisition"),
    "joint_venture": ("合资", "Joint venture"),
    "lawsuit": ("起诉", "Lawsuit"),
    "settlement": ("和解", "Settlement"),
    "launch": ("发布", "Launch"),
    "campaign": ("活动", "Campaign"),
    "appointment": ("任命", "Appointment"),
    "departure": ("离任", "Departure"),
    "listing": ("上市", "Listing"),
    "enforcement": ("执法", "Enforcement"),
    "membership": ("加入协会", "Membership"),
}
ROLES = {
    "brand": ("品牌", "Brand"),
    "platform": ("平台", "Platform"),
    "place": ("地点", "Place"),
    "organization": ("机构", "Organization"),
    "partner": ("合作方", "Partner"),
    "investor": ("投资方", "Investor"),
    "investee": ("被投资方", "Investee"),
    "acquirer": ("收购方", "Acquirer"),
    "target": ("对象", "Target"),
    "seller": ("出售方", "Seller"),
    "venture": ("合资公司", "Joint venture"),
    "plaintiff": ("原告", "Plaintiff"),
    "defendant": ("被告", "Defendant"),
    "party": ("当事方", "Party"),
    "actor": ("主办方", "Actor"),
    "object": ("产品", "Product or service"),
    "person": ("人物", "Person"),
    "position": ("职位", "Position"),
    "company": ("公司", "Company"),
    "exchange": ("交易所", "Exchange"),
    "authority": ("主管机关", "Authority"),
    "member": ("成员", "Member"),
}
STATUSES = {
    "occurred": ("已发生", "Occurred"),
    "planned": ("已宣布", "Planned"),
    "rumored": ("传闻", "Rumored"),
    "denied": ("已否认", "Denied"),
}


def upgrade() -> None:
    """Lookup tables and views come; the rows of events stay as they are."""
    op.execute("DROP VIEW brand_platform")
    for name, rows in (("roles", ROLES), ("statuses", STATUSES)):
        made = op.create_table(
            name,
            sa.Column("name", sa.Text(), nullable=False),
            sa.Column("zh", sa.Text(), nullable=True),
            sa.Column("en", sa.Text(), nullable=True),
            sa.PrimaryKeyConstraint("name", name=f"pk_{name}"),
        )
        op.bulk_insert(made, [{"name": key, "zh": zh, "en": en} for key, (zh, en) in rows.items()])
    for column in ("zh", "en"):
        op.add_column("event_types", sa.Column(column, sa.Text(), nullable=True))
    types = sa.table("event_types", sa.column("name"), sa.column("zh"), sa.column("en"))
    for name, (zh, en) in TYPES.items():
        op.execute(types.update().where(types.c.name == name).values(zh=zh, en=en))
    op.create_index(
        op.f("ix_event_participants_role_name_event_id"), "event_participants", ["role", "name", "event_id"]
    )
    for view in NEW:
        op.get_bind().exec_driver_sql(view.strip())


def downgrade() -> None:
    """Nothing is lost but the labels."""
    for name in ("source_counts", "entity_timeline", "brand_platform"):
        op.execute(f"DROP VIEW {name}")
    op.drop_index(op.f("ix_event_participants_role_name_event_id"), "event_participants")
    with views_aside(op.get_bind()), op.batch_alter_table("event_types") as batch:
        batch.drop_column("en")
        batch.drop_column("zh")
    op.drop_table("statuses")
    op.drop_table("roles")
    op.get_bind().exec_driver_sql(OLD.strip())


OLD = """
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

NEW = (
    """
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
    CASE type WHEN 'store_opening' THEN next_uid ELSE uid END AS left_event,
    CASE WHEN type = 'store_opening' AND next_uid IS NULL THEN 'there' ELSE 'gone' END AS status,
    (SELECT MAX(s.published) FROM events e JOIN mentions m ON m.event_id = e.id JOIN sources s ON s.id = m.source_id
        WHERE e.uid = COALESCE(next_uid, turns.uid)) AS as_of
FROM turns
WHERE type = 'store_opening' OR before IS NULL
""",
    """
CREATE VIEW entity_timeline AS
SELECT
    n.slug AS slug,
    n.name AS entity,
    n.kind AS kind,
    p.role AS role,
    e.uid AS uid,
    e.edtf AS date,
    e.earliest AS earliest,
    e.latest AS latest,
    e.type AS type,
    e.status AS status,
    e.confidence AS confidence,
    m.quote AS quote
FROM entities n
JOIN event_participants p ON p.entity_id = n.id
JOIN events e ON e.id = p.event_id
LEFT JOIN mentions m ON m.event_id = e.id AND m.rank = 0
""",
    """
CREATE VIEW source_counts AS
SELECT
    e.uid AS uid,
    COUNT(m.id) AS mentions,
    COUNT(DISTINCT m.source_id) AS articles,
    COUNT(DISTINCT COALESCE(s.origin, s.digest)) AS sources,
    COUNT(DISTINCT s.publisher) AS publishers,
    MIN(s.published) AS first_published,
    MAX(s.published) AS last_published
FROM events e
LEFT JOIN mentions m ON m.event_id = e.id
LEFT JOIN sources s ON s.id = m.source_id
GROUP BY e.id, e.uid
""",
)
