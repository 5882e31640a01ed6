"""The commands ``timeline db …``: its schema, its digest, its index, copies of it."""
# ruff: noqa: PLC0415 - commands load what they need

from __future__ import annotations

import click

from timeline.commands.group import fail_if
from timeline.commands.options import db_option


def add_to(group: click.Group) -> None:
    """Give the group ``db`` its commands."""
    for command in (db_upgrade, db_current, db_digest, db_check, reindex, schema, copy):
        group.add_command(command)


@click.command("upgrade")
@db_option
@click.option("--no-backup", is_flag=True, help="Make no copy of a SQLite file before it is changed.")
@click.option("--sql", "only_sql", is_flag=True, help="Print the SQL and change nothing.")
def db_upgrade(db: str, *, no_backup: bool, only_sql: bool) -> None:
    """Bring the schema to this version's.

    The data stays. A SQLite file is made where there is none; one that has to change is first copied to
    FILE.REVISION.bak. Administrators run what --sql prints, then "timeline db reindex".
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        if only_sql:
            print("\n".join(timeline.upgrade_sql()))
        else:
            print(timeline.upgrade(backup=not no_backup))


@click.command("current")
@db_option
def db_current(db: str) -> None:
    """Say the revision that the schema is at."""
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        print(timeline.revision() or "empty")


@click.command("digest")
@db_option
@click.option("--parts", is_flag=True, help="Of articles, mentions, participants and events each by itself too.")
def db_digest(db: str, parts: bool) -> None:
    """Print a digest of the content.

    The same articles and decisions give the same one, in whatever order they came, however often, on either database.
    It covers what articles say, whom that means, and the events; not the paths of files, nor the log of decisions.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        found = timeline.digest()
    for part, digest in found.items():
        if parts or part == "all":
            print(f"{part:<12}  {digest}" if parts else digest)


@click.command("check")
@db_option
def db_check(db: str) -> None:
    """Compare the database with this version.

    Each difference is a line, and the exit status is 1.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        problems = timeline.check()
    for problem in problems:
        print(problem)
    if not problems:
        print("sound")
    fail_if(problems)


@click.command()
@db_option
def reindex(db: str) -> None:
    """Build the index of "timeline search" anew.

    Ingests keep it up to date; this is for a file whose index is missing or was made by another version.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        events, sources = timeline.reindex()
    print(f"{events} events and {sources} articles can be searched")


@click.command()
def schema() -> None:
    """Print what the tables, columns and views mean, as Markdown.

    With a picture (Mermaid) of how the tables hang together.
    """
    from timeline.api import schema_document

    print(schema_document(), end="")


@click.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def copy(source: str, target: str) -> None:
    """Copy a whole timeline into another database.

    From a SQLite file into a PostgreSQL or back, or between two of a kind; TO holds no timeline yet, and gets the
    tables that it needs. At the end both have the same digest ("timeline db digest"), or nothing is written.
    """
    from timeline.api import copy_database

    total = 0

    def step(table: str, rows: int) -> None:
        nonlocal total
        total += rows
        click.echo(f"{table:<22} {rows:>9}", err=True)

    digest = copy_database(source, target, step=step)
    print(f"{total} rows copied, digest {digest}")
