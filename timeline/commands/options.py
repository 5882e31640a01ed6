"""What several commands let people type. Loads click alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from timeline.api import Timeline

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


paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
published_option = click.option(
    "--published", metavar="DATE", help="When articles that do not say so were published: 2021-04-20."
)


def format_option(*names: str) -> Callable[[F], F]:
    """How to print; the first name is the default."""
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="How to print."
    )


as_of_option = click.option(
    "--as-of", metavar="DATE", help="As it could be known then: from articles that were published by that day."
)


@contextmanager
def opened(db: str, as_of: str | None) -> Iterator[Timeline]:
    """The timeline to ask, as it is or as it was."""
    from timeline.api import Timeline  # noqa: PLC0415 - for those who ask, not for --help

    with Timeline.open(db) as timeline:
        if as_of is None:
            yield timeline
        else:
            with timeline.as_of(as_of) as then:
                yield then


def signed(command: F) -> F:
    """The options of a command that decides something."""
    reason = click.option("--reason", metavar="TEXT", help="Why; kept with the decision.")
    author = click.option("--author", envvar="TIMELINE_AUTHOR", show_envvar=True, metavar="NAME", help="Who says so.")
    return reason(author(command))
