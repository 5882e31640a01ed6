"""A doubt for people to read: what is doubtful, and the words that say it side by side."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from timeline.out.stored import StoredEvent
    from timeline.out.unknown import UnknownName

_BESIDE = 3  # quotes beside each other; more stand below
_NARROW = 30  # cells of a quote, at least


def print_doubt(doubt: Any, stream: TextIO | None = None, *, width: int | None = None) -> None:
    """Print a ``Doubt``: its reason, then the event with its mentions, or the name with examples."""
    from rich.console import Console  # noqa: PLC0415 - only who reviews needs it

    console = Console(file=stream or sys.stdout, width=width, highlight=False, soft_wrap=False)
    console.print()
    console.print(f"{doubt.look}: {doubt.why}", style="bold", markup=False)
    if doubt.event is not None:
        _event(console, doubt.event)
    elif doubt.name is not None:
        _name(console, doubt.name)


def _event(console: Any, stored: StoredEvent) -> None:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    event = stored.event
    who = " · ".join(f"{one.role} {one.name}" for one in event.participants)
    said = f"{event.uid[:8]}  {event.date or 'undated'}  {event.type}  {event.status}  {who}  sure {event.confidence:g}"
    console.print(Text(said))
    columns = max(1, min(_BESIDE, len(event.mentions), console.width // _NARROW))
    table = Table.grid(padding=(0, 2), expand=False)
    for _ in range(columns):
        table.add_column(ratio=1, overflow="fold")
    cells = [
        Text(f"{number} {one.source} {one.published or '?'}\n{one.date or 'undated'} {one.status}\n“{one.quote}”")
        for number, one in enumerate(event.mentions, start=1)
    ]
    for at in range(0, len(cells), columns):
        table.add_row(*cells[at : at + columns], *[Text("")] * (columns - len(cells[at : at + columns])))
    console.print(table)
    for reason in stored.reasons:
        console.print(Text(f"  one, since {reason}"))


def _name(console: Any, name: UnknownName) -> None:
    from rich.text import Text  # noqa: PLC0415

    console.print(Text(f"{name.mentions} mentions in {name.articles} articles, as {', '.join(name.names)}"))
    for example in name.examples:
        console.print(Text(f"  {example.marked()}  ({example.source})"))
