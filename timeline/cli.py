"""cli: the command ``timeline``, put together from commands."""

from __future__ import annotations

import sys

import click

from timeline import console
from timeline.commands import asking, database, finding, reading
from timeline.commands import catalog as catalog_commands
from timeline.commands import events as events_commands
from timeline.commands import feeds as feeds_commands
from timeline.commands import review as review_commands
from timeline.commands import rules as rules_commands
from timeline.commands.group import Commands


def main() -> None:
    """The command ``timeline``."""
    console.say_anything(sys.stdout)
    console.say_anything(sys.stderr)
    cli(prog_name="timeline")


def _version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from timeline import __version__  # noqa: PLC0415 - few ask

        click.echo(f"timeline {__version__}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Say the version.")
def cli() -> None:
    """Read Chinese and English business news and keep what happened: who, what, where, when, in whose words."""


for _command in (
    *(reading.ingest, reading.extract),
    *(finding.times, finding.entities, finding.explain),
    *(asking.show, asking.export, asking.search, asking.sql, asking.stats),
):
    cli.add_command(_command)


@cli.group(cls=Commands)
def catalog() -> None:
    """Look names up, and decide about unknown ones."""


catalog_commands.add_to(catalog)


@cli.group(cls=Commands)
def event() -> None:
    """Say what is right and wrong about events."""


@cli.group(cls=Commands)
def decisions() -> None:
    """Look at the decisions about events, and share them."""


events_commands.add_to(event, decisions)
review_commands.add_to(cli)
events_commands.add_rebuild(cli)


@cli.group(cls=Commands)
def feeds() -> None:
    """Keep a collection of feeds, and ask it for what is new."""


feeds_commands.add_to(feeds)


@cli.group(cls=Commands)
def rules() -> None:
    """Check, try and keep rules of your own."""


rules_commands.add_to(rules)


@cli.group(cls=Commands)
def db() -> None:
    """Look after the database's schema."""


database.add_to(db)
