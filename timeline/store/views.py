"""The views for people who write SQL: their columns are a promise between versions.

This is the SQL as of the newest revision. A migration never imports it: it carries its own copy, and a test compares
the two. ``{list}`` is the dialect's string aggregate. Aggregates run over subqueries that are already in order, since
SQLite before 3.44 knows no ORDER BY inside them.
"""

from __future__ import annotations

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
    CASE type WHEN 'store_opening' THEN next_uid ELSE uid END AS left_event,
    CASE WHEN type = 'store_opening' AND next_uid IS NULL THEN 'there' ELSE 'gone' END AS status,
    (SELECT MAX(s.published) FROM events e JOIN mentions m ON m.event_id = e.id JOIN sources s ON s.id = m.source_id
        WHERE e.uid = COALESCE(next_uid, turns.uid)) AS as_of
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
    m.rule AS rule,
    COALESCE(s.origin, s.digest) AS origin
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
"""

STATUS_HISTORY = """
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
"""

ENTITY_TIMELINE = """
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
"""

SOURCE_COUNTS = """
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
"""

VIEWS = {
    "timeline": TIMELINE,
    "brand_platform": BRAND_PLATFORM,
    "event_sources": EVENT_SOURCES,
    "conflicts": CONFLICTS,
    "status_history": STATUS_HISTORY,
    "entity_timeline": ENTITY_TIMELINE,
    "source_counts": SOURCE_COUNTS,
}


def view_sql(name: str, dialect: str) -> str:
    """The statement that creates the view."""
    return VIEWS[name].replace("{list}", "group_concat" if dialect == "sqlite" else "string_agg").strip()
