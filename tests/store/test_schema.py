"""The schema's documentation: current, complete, and its lookup tables those of the program.

    UPDATE_SCHEMA=1 python -m pytest tests/store/test_schema.py

writes it anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.api import schema_document
from timeline.events.draft import ROLES, STATUSES
from timeline.store import labels, says
from timeline.store import schema as made
from timeline.store.models import Base
from timeline.store.views import VIEWS

FILE = Path(made.__file__).with_name("SCHEMA.md")


def test_the_document_is_current():
    if os.environ.get("UPDATE_SCHEMA"):
        FILE.write_text(schema_document(), encoding="utf-8")
    assert FILE.read_text("utf-8") == schema_document()


def test_every_table_column_and_view_is_described_and_nothing_else():
    used = set()
    for table in Base.metadata.tables.values():
        assert made.table_says(table), table.name
        for column in table.columns:
            assert says.column_says(table.name, column.name)
            own = f"{table.name}.{column.name}"
            used.add(own if own in says.COLUMNS else column.name)
    assert used == says.COLUMNS.keys()
    assert says.VIEWS.keys() == VIEWS.keys()


def test_every_constraint_and_index_has_a_name():
    for table in Base.metadata.tables.values():
        for one in (*table.constraints, *table.indexes):
            assert str(one.name).startswith(("pk_", "fk_", "ck_", "uq_", "ix_")), (table.name, one)


def test_the_lookup_tables_are_those_of_the_program(database):
    def rows(statement):
        with database.reading() as connection:
            return {row[0]: tuple(row[1:]) for row in connection.exec_driver_sql(statement)}

    assert rows("SELECT name, zh, en FROM event_types") == labels.TYPES
    assert rows("SELECT name, zh, en FROM roles") == labels.ROLES
    assert rows("SELECT name, zh, en FROM statuses") == labels.STATUSES
    assert labels.TYPES.keys() == ROLES.keys()
    assert labels.ROLES.keys() == {role for roles in ROLES.values() for role in roles}
    assert labels.STATUSES.keys() == set(STATUSES)


PLANS = {
    "SELECT * FROM brand_platform WHERE brand = 'Gucci'": ["ix_event_participants_role_name_event_id"],
    "SELECT * FROM brand_platform WHERE brand = 'Gucci' AND platform = 'Tmall'": [
        "ix_event_participants_role_name_event_id"
    ],
    "SELECT * FROM entity_timeline WHERE slug = 'gucci'": ["uq_", "ix_event_participants_entity_id_event_id"],
    "SELECT * FROM entity_timeline WHERE entity = 'Gucci'": ["ix_entities_name"],
    "SELECT * FROM timeline WHERE uid = 'x'": ["sqlite_autoindex_events"],
    "SELECT * FROM timeline WHERE type = 'launch' AND earliest >= '2020-01-01'": ["ix_events_type_earliest"],
    "SELECT * FROM timeline WHERE earliest BETWEEN '2020-01-01' AND '2020-02-01'": ["ix_events_earliest_uid_latest"],
    "SELECT * FROM event_sources WHERE uid = 'x'": ["ix_mentions_event_id_rank"],
    "SELECT * FROM source_counts WHERE uid = 'x'": ["ix_mentions_event_id_rank"],
    "SELECT * FROM sources WHERE published = '2020-01-01'": ["ix_sources_published"],
    "SELECT entity_id FROM aliases WHERE folded = 'gucci'": ["ix_aliases_folded"],
}


@pytest.mark.parametrize("question, indexes", PLANS.items(), ids=PLANS)
def test_questions_are_answered_by_indexes(database, question, indexes):
    """No table of events, participants or mentions is read from end to end."""
    with database.reading() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}")]
    steps = "\n".join(plan)
    for index in indexes:
        assert index.replace("uq_", "sqlite_autoindex_entities") in steps, steps
    scans = [step for step in plan if step.startswith("SCAN") and step.split()[1] in ("e", "p", "b", "m", "n", "s")]
    assert not scans, steps
