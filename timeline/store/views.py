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

VIEWS = {
    "timeline": TIMELINE,
    "brand_platform": BRAND_PLATFORM,
    "event_sources": EVENT_SOURCES,
    "conflicts": CONFLICTS,
}


def view_sql(name: str, dialect: str) -> str:
    """The statement that creates the view."""
    return VIEWS[name].replace("{list}", "group_concat" if dialect == "sqlite" else "string_agg").strip()
