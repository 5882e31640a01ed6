"""Sentences with their names marked, for people: colours on a terminal, brackets elsewhere; aligned, however wide."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

_COLUMNS = ("text", "kind", "key", "name")
_MOST = 28  # cells of a column


def print_named(
    sentences: Iterable[Mapping[str, Any]], stream: TextIO | None = None, *, width: int | None = None
) -> None:
    """Each sentence (source, text, names), and below it a line for each name: kind, key, catalog or discovered."""
    from rich.console import Console  # noqa: PLC0415 - 0.1 s, and only where it is asked for
    from rich.text import Text  # noqa: PLC0415

    out = stream or sys.stdout
    console = Console(file=out, width=width, highlight=False)
    source = None
    for sentence in sentences:
        names = sentence["names"]
        if sentence["source"] != source:
            source = sentence["source"]
            out.write(f"{_line(source)}\n")
        if console.is_terminal:
            marked = Text(_line(sentence["text"]))
            for one in names:
                marked.stylize(_style(one), one["start"], one["end"])
            console.print(marked)
        else:
            out.write(_bracketed(sentence["text"], names) + "\n")
        rows = list(dict.fromkeys(tuple(_row(one)) for one in names))
        widths = [max(_cells(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
        for row in rows:
            cells = [cell + " " * (size - _cells(cell)) for cell, size in zip(row, widths, strict=False)]
            line = "    " + "  ".join((*cells, row[-1]))
            if console.is_terminal:
                console.print(Text(line, style="dim"), no_wrap=True, overflow="ellipsis", crop=True)
            else:
                out.write(line + "\n")


def _row(one: Mapping[str, Any]) -> Sequence[str]:
    where = "discovered" if one["provisional"] else "catalog"
    return (
        *(_cut(_line(str(one[column]))) for column in _COLUMNS),
        f"{where}, stands for it" if one["anaphor"] else where,
    )


def _bracketed(text: str, names: Sequence[Mapping[str, Any]]) -> str:
    """Names in brackets; of two across one another the first."""
    parts, at = [], 0
    for one in names:
        if one["start"] >= at:
            parts += [text[at : one["start"]], "[", text[one["start"] : one["end"]], "]"]
            at = one["end"]
    return _line("".join((*parts, text[at:])))


def _style(one: Mapping[str, Any]) -> str:
    colour = "yellow" if one["provisional"] else "cyan"
    return f"italic {colour}" if one["anaphor"] else f"bold {colour}"


def _line(text: str) -> str:
    """The same length, with no character that steers a terminal: articles are not to be trusted with that."""
    return "".join(char if char.isprintable() else " " for char in text)


def _cells(text: str) -> int:
    from rich.cells import cell_len  # noqa: PLC0415

    return cell_len(text)


def _cut(text: str) -> str:
    from rich.cells import set_cell_size  # noqa: PLC0415

    return text if _cells(text) <= _MOST else set_cell_size(text, _MOST - 1).rstrip() + "…"
