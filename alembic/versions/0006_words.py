"""Events and sources can be searched: an index of their words, which "timeline db upgrade" then fills."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# As timeline.store.words has it at this revision; a test compares the two.
SQLITE = "CREATE VIRTUAL TABLE {name} USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')"
POSTGRES = (
    "CREATE TABLE {name} (rowid BIGINT NOT NULL CONSTRAINT pk_{name} PRIMARY KEY"
    " CONSTRAINT fk_{name}_rowid_{of} REFERENCES {of} (id) ON DELETE CASCADE, words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_{name}_words ON {name} USING gin (words)",
)


def upgrade() -> None:
    """Empty tables: what stands in them follows from the rows, and is written after all migrations."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    for name, of in (("event_words", "events"), ("source_words", "sources")):
        for statement in (SQLITE,) if sqlite else POSTGRES:
            op.execute(statement.format(name=name, of=of))


def downgrade() -> None:
    """Nothing is lost: the index follows from the rows."""
    op.execute("DROP TABLE source_words")
    op.execute("DROP TABLE event_words")
    op.execute("DELETE FROM settings WHERE name = 'words'")
