"""Events for people to read: columns that know how wide Chinese is on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from timeline.out.query import EventRow

_QUOTE = 60  # cells of a quote in a plain line, two for a Chinese character


def print_table(events: Iterable[EventRow], stream: TextIO | None = None, *, width: int | None = None) -> None:
    """Date, type, who, words and source of each event; the status where it did not simply occur."""
    from rich.console import Console  # noqa: PLC0415 - 0.1 s, and only where a table is printed
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out = stream or sys.stdout
    rows = (_row(event) for event in events)
    console = Console(file=out, width=width, highlight=False)
    if not console.is_terminal:
        for row in rows:
            out.write("  ".join(filter(None, (*row[:3], _quoted(row[3], _QUOTE), row[4]))) + "\n")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("date", no_wrap=True)
    table.add_column("what", no_wrap=True)
    table.add_column("who", ratio=2)
    table.add_column("words", ratio=3)
    for row in rows:
        table.add_row(*(Text(cell) for cell in (*row[:3], _quoted(row[3], max(20, console.width)))))  # no markup
    console.print(table)


def _row(event: EventRow) -> Sequence[str]:
    what = event.type if event.status == "occurred" else f"{event.type} ({event.status})"
    best = event.mentions[0] if event.mentions else None
    who = " · ".join(event.names())
    return tuple(
        map(
            one_line,
            (event.date or "undated", what, who, best.quote if best else "", file_of(best.source if best else "")),
        )
    )


def file_of(path: str) -> str:
    """The last part of a path or an address."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


def one_line(text: str) -> str:
    """On one line, with no character that steers a terminal: articles are not to be trusted with that."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _quoted(text: str, most: int) -> str:
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415

    if not text:
        return ""
    return f'"{text}"' if cell_len(text) <= most else f'"{set_cell_size(text, most - 1).rstrip()}…"'
