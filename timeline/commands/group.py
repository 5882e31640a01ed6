"""How commands end: refusals in one line, exit statuses, interrupts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from timeline.errors import StoreError, TimelineError


class Interrupted(click.ClickException):
    """Ctrl-C: the status that shells expect, and a word on what became of the data."""

    exit_code = 130

    def show(self, file: Any = None) -> None:
        """The message as it is: nothing went wrong."""
        click.echo(f"\n{self.message}", err=True)


class Unusable(click.ClickException):
    """The database cannot be used as it is: nothing was done."""

    exit_code = 2


class Commands(click.Group):
    """Shows what timeline refuses as one line; lets a bug keep its traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except StoreError as refusal:
            raise Unusable(one_line(refusal)) from refusal
        except TimelineError as refusal:
            raise click.ClickException(one_line(refusal)) from refusal
        except KeyboardInterrupt as interrupt:
            raise Interrupted("Interrupted.") from interrupt

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of use, not of the alphabet."""
        return list(self.commands)


def one_line(refusal: TimelineError) -> str:
    """What was refused, in a line."""
    return " ".join(str(refusal).split())


def fail_if(refusals: Iterable[object]) -> None:
    """Exit status 1 where anything was refused."""
    if any(True for _ in refusals):
        raise click.exceptions.Exit(1)
