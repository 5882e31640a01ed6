"""options: what several commands let people type. Loads click alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

db_option = click.option(
    "--db",
    default="timeline.db",
    envvar="TIMELINE_DB",
    show_default=True,
    show_envvar=True,
    metavar="DB",
    help="A SQLite file, or a URL: postgresql://user@host/name.",
)


def format_option(*names: str) -> Callable[[F], F]:
    """How to print; the first name is the default."""
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="How to print."
    )


def signed(command: F) -> F:
    """The options of a command that decides something."""
    reason = click.option("--reason", metavar="TEXT", help="Why; kept with the decision.")
    author = click.option("--author", envvar="TIMELINE_AUTHOR", show_envvar=True, metavar="NAME", help="Who says so.")
    return reason(author(command))
