"""The documentation of the schema, made from the models: tables, columns, views, and how they hang together.

``python -m timeline db schema`` prints it; SCHEMA.md beside this file is what it printed last, and a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import CheckConstraint, Connection, MetaData, Table, UniqueConstraint, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapper

from timeline.store.models import Base
from timeline.store.says import VIEWS, column_says
from timeline.store.session import Database
from timeline.store.views import view_sql
from timeline.store.words import TABLES as WORDS


def schema_document(revision: str) -> str:
    """The whole of it as Markdown."""
    parts = [
        f"# The schema at revision {revision}",
        "What articles say stands in `mentions`, what is taken to have happened in `events`, which follow from mentions"
        " and decisions. Types are those of PostgreSQL / SQLite. For questions take the views: their columns are a"
        " promise between versions; tables may change with every revision.",
        _picture(),
        "## Views",
        *_views(),
        "## Tables",
        *(_table(table) for table in _tables()),
        "### Index of words",
        f"`{'`, `'.join(WORDS)}`: what `timeline search` looks up, FTS5 tables on SQLite, `tsvector` with a GIN index"
        " on PostgreSQL. They follow from the rows; `timeline db reindex` builds them anew.",
    ]
    return "\n\n".join(parts) + "\n"


def table_says(table: Table) -> str:
    """What a table is for: its model's docstring, in one line."""
    models: dict[str, Mapper[object]] = {str(one.local_table): one for one in Base.registry.mappers}
    return " ".join((models[table.name].class_.__doc__ or "").split())


def described() -> MetaData:
    """The models' tables with comments, to compare a database with."""
    for table in Base.metadata.tables.values():
        table.comment = table_says(table)
        for column in table.columns:
            column.comment = column_says(table.name, column.name)
    return Base.metadata


def comment(connection: Connection) -> None:
    """Say in a PostgreSQL database what its tables, columns and views are."""
    quoted = connection.dialect.identifier_preparer.quote

    def says(what: str, text: str) -> None:
        escaped = text.replace("'", "''").replace("%", "%%")
        connection.exec_driver_sql(f"COMMENT ON {what} IS '{escaped}'")

    for table in _tables():
        says(f"TABLE {table.name}", table_says(table))
        for column in table.columns:
            says(f"COLUMN {table.name}.{quoted(column.name)}", column_says(table.name, column.name))
    for name, text in VIEWS.items():
        says(f"VIEW {name}", text.replace("`", ""))


def _tables() -> list[Table]:
    return sorted(Base.metadata.tables.values(), key=lambda table: table.name)


def _picture() -> str:
    lines = ["```mermaid", "erDiagram"]
    for table in _tables():
        for key in sorted(table.foreign_keys, key=lambda one: one.parent.name):
            parts = "|o" if key.parent.nullable else "||"
            alone = [column.name for column in table.primary_key] == [key.parent.name]
            lines.append(
                f"    {key.column.table.name} {parts}--{'o|' if alone else 'o{'} {table.name} : {key.parent.name}"
            )
    return "\n".join((*lines, "```"))


def _views() -> Iterator[str]:
    with Database("sqlite://") as database, database.writing() as connection:
        Base.metadata.create_all(connection)
        for name, text in VIEWS.items():
            connection.exec_driver_sql(view_sql(name, "sqlite"))
            columns = ", ".join(f"`{column['name']}`" for column in inspect(connection).get_columns(name))
            yield f"### {name}\n\n{text}\n\n{columns}"


def _table(table: Table) -> str:
    lines = [f"### {table.name}", "", table_says(table), "", "| column | type | | |", "|---|---|---|---|"]
    for column in table.columns:
        types = [str(column.type.compile(dialect=dialect())) for dialect in (postgresql.dialect, sqlite.dialect)]
        marks = ["key"] if column.primary_key else [] if column.nullable else ["not null"]
        marks += [f"→ {key.column.table.name}" for key in column.foreign_keys]
        says = column_says(table.name, column.name)
        lines.append(f"| `{column.name}` | {' / '.join(dict.fromkeys(types))} | {', '.join(marks)} | {says} |")
    held = [
        f"- `{one.name}`: `{one.sqltext}`"
        for one in sorted(table.constraints, key=lambda one: str(one.name))
        if isinstance(one, CheckConstraint)
    ]
    indexes = [f"{', '.join(column.name for column in one.columns)}" for one in table.indexes]
    unique = [
        ", ".join(column.name for column in one.columns)
        for one in table.constraints
        if isinstance(one, UniqueConstraint)
    ]
    more = [f"Unique: {'; '.join(sorted(unique))}."] if unique else []
    more += [f"Indexes: {'; '.join(sorted(indexes))}."] if indexes else []
    return "\n".join((*lines, *([""] if held else []), *held, *([""] if more else []), *more))
