"""cli_store: the commands that search the database and look after it, besides the schema. A part of cli."""
# ruff: noqa: PLC0415 - commands load what they need

from __future__ import annotations

import click

from timeline import console
from timeline.options import db_option, format_option


def add_search(group: click.Group) -> None:
    """Give the group the command ``search``."""
    group.add_command(search)


def add_to(group: click.Group) -> None:
    """Give the group ``db`` its commands."""
    group.add_command(reindex)
    group.add_command(schema)
    group.add_command(copy)


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@db_option
@click.option(
    "--in",
    "where",
    type=click.Choice(("all", "events", "sources")),
    default="all",
    show_default=True,
    help="Events by names and quotes, sources by title and text.",
)
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, show_default=True, metavar="N", help="At most so many of each."
)
@format_option("text", "json", "jsonl")
def search(words: tuple[str, ...], db: str, where: str, limit: int, form: str) -> None:
    """Find words in events and articles.

    Those that say all of the words, best first, with the words in brackets. '"two words"' in quotes have to follow one
    another, 'lux*' is how a word begins; a Chinese word is found wherever its characters stand. Traditional and
    simplified characters, width, case and accents make no difference.
    """
    from timeline.api import Timeline
    from timeline.out.found import found_records, print_found

    with Timeline.open(db) as timeline:
        found = timeline.search(" ".join(words), where=where, limit=limit)
    if form == "text":
        print_found(found)
    else:
        console.print_json(found_records(found), form)
    if not found.events and not found.sources:
        click.echo("Nothing says all of these words.", err=True)
    elif found.more:
        click.echo("There is more; ask for it with --limit, or for more words.", err=True)


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
