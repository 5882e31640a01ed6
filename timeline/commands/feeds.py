"""The commands on the standing collection of feeds."""
# ruff: noqa: PLC0415 - commands load what they need

from __future__ import annotations

from typing import Any

import click

from timeline import console
from timeline.commands.inputs import input_options
from timeline.commands.options import db_option, format_option


@click.command("add")
@click.argument("feeds", nargs=-1, required=True, metavar="URL|OPML...")
@db_option
def add(feeds: tuple[str, ...], db: str) -> None:
    """Add feeds to the collection.

    URL is the address of an RSS, Atom or JSON feed or of a sitemap; OPML a file that lists some.
    """
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        for url in timeline.feeds.add(feeds):
            print(url)


@click.command("list")
@db_option
@format_option("table", "json", "csv")
def listed(db: str, form: str) -> None:
    """List the feeds, and how each went last."""
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        rows = [(one.url, one.title, one.added, one.polled, one.failure) for one in timeline.feeds.list()]
    console.print_rows(("url", "title", "added", "polled", "failure"), rows, form)


@click.command("remove")
@click.argument("url")
@db_option
def remove(url: str, db: str) -> None:
    """Ask a feed no more; its articles stay."""
    from timeline.api import Timeline

    with Timeline.open(db) as timeline:
        timeline.feeds.remove(url)


@click.command("poll")
@db_option
@click.option("--report", "report_to", metavar="FILE", help="Write a JSON line on each article.")
@input_options
def poll(db: str, report_to: str | None, options: Any) -> None:
    """Store the events of what is new in every feed.

    Asks only for what has changed. Exit status: 0 all read, 1 some refused, 2 nothing could be done.
    """
    from timeline.api import Timeline

    counts = {"new": 0, "unchanged": 0, "refused": 0, "skipped": 0}
    with Timeline.open(db) as timeline, console.report(report_to) as note, console.counter() as counter:
        for report in timeline.feeds_with(options).poll():
            counts[report.state] += 1
            if report.refusal:
                counter.say(f"Error: {' '.join(report.refusal.split())}")
            note(report.as_dict())
            counter.step()
    print(f"{counts['new']} new, {counts['unchanged']} unchanged, {counts['refused']} refused")
    if counts["refused"]:
        raise click.exceptions.Exit(1)


def add_to(group: click.Group) -> None:
    """Give the group these commands."""
    for command in (add, listed, remove, poll):
        group.add_command(command)
