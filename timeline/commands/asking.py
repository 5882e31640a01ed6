"""Questions: the commands ``show``, ``export``, ``search``, ``sql`` and ``stats``."""
# ruff: noqa: PLC0415 - commands load what they need

from __future__ import annotations

import sys
from typing import Any

import click

from timeline import console
from timeline.commands.options import as_of_option, db_option, format_option, opened


@click.command()
@db_option
@click.option("--who", multiple=True, metavar="NAME", help="Who took part, in whatever role; any script.")
@click.option("--brand", multiple=True, metavar="NAME", help="A brand that took part: COACH, 路易威登.")
@click.option("--platform", multiple=True, metavar="NAME", help="A platform that took part: Tmall, 京东.")
@click.option("--company", multiple=True, metavar="NAME", help="A company that took part.")
@click.option("--type", "types", multiple=True, metavar="TYPE", help="store_opening, withdrawal, acquisition ...")
@click.option(
    "--status", multiple=True, metavar="STATUS", help="occurred, planned, rumored or denied; else the first two."
)
@click.option("--since", metavar="DATE", help='2015, 2016-09, "3 months ago".')
@click.option("--until", metavar="DATE", help="Likewise; the whole of that year or month counts.")
@click.option("--source", metavar="TEXT", help="Part of an article's path, address or publisher.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@as_of_option
@format_option("table", "json", "csv", "jsonl")
def show(db: str, as_of: str | None, types: tuple[str, ...], form: Any, **filters: Any) -> None:
    """Show events, oldest first.

    A line each: date, type (and status, where it did not simply occur), who, the article's words, the article.

    Options that name things may be given several times, for one or the other. What is rumored or denied is shown only
    when asked for with --status.
    """
    from timeline.api import write

    with opened(db, as_of) as timeline:
        found = timeline.events(type=types, **filters)
    write(found, form, sys.stdout)
    if not found:
        click.echo("No event is like that.", err=True)


@click.command()
@db_option
@as_of_option
@format_option("jsonl", "json", "csv")
@click.option("--output", "-o", default="-", metavar="FILE", help="Where to write; standard output otherwise.")
def export(db: str, as_of: str | None, form: Any, output: str) -> None:
    """Write out all events, with their sources.

    All of them, whatever their status. A file appears when it is complete; one of that name stays as it is until then.
    """
    with opened(db, as_of) as timeline, console.written(output) as file:
        timeline.export(form, file)


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
@click.argument("statement", metavar="STATEMENT")
@db_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=1000, show_default=True, metavar="N", help="At most so many rows."
)
@click.option("--seconds", type=float, default=5.0, show_default=True, metavar="S", help="Give up after so long.")
@as_of_option
@format_option("table", "json", "jsonl", "csv", "parquet")
@click.option("--output", "-o", default="-", metavar="FILE", help="Where to write; standard output otherwise.")
def sql(statement: str, db: str, as_of: str | None, *, limit: int, seconds: float, form: str, output: str) -> None:
    """Answer a SELECT.

    The README lists the views and their columns. Nothing can be changed. STATEMENT may be "-": it is then read from
    standard input. Parquet keeps numbers and days as such, and needs a FILE.
    """
    from timeline.api import write_parquet

    if statement == "-":
        statement = sys.stdin.read()
    if form == "parquet" and output == "-":
        raise click.UsageError("Parquet is for files: name one with --output.")
    with opened(db, as_of) as timeline:
        answer = timeline.sql(statement, limit=limit, seconds=seconds)
    if form == "parquet":
        write_parquet(answer, output)
    else:
        with console.written(output) as file:
            console.print_rows(answer.columns, answer.rows, form, file)
    if answer.more:
        click.echo(f"There are more rows than {limit}; ask for them with --limit.", err=True)


@click.command()
@db_option
@as_of_option
@format_option("table", "json")
def stats(db: str, as_of: str | None, form: str) -> None:
    """Count events, sources and names."""
    from dataclasses import asdict

    with opened(db, as_of) as timeline:
        counted = asdict(timeline.stats())
    if form == "json":
        console.print_json([counted])
        return
    for name, value in counted.items():
        if isinstance(value, dict):
            print(f"{name}:")
            for key, number in value.items():
                print(f"  {key:<18} {number:>8}")
        else:
            print(f"{name:<20} {value:>8}")
