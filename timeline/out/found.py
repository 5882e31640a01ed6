"""What a search found, for people and as JSON: the words asked for stand out on a terminal, in brackets elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, TextIO

from timeline.out.export.table import file_of, one_line
from timeline.out.search import Excerpt, Found


def print_found(found: Found, stream: TextIO | None = None, *, width: int | None = None) -> None:
    """A line for each event (date, type, who, words, article, uid), then one for each article (date, words, file)."""
    from rich.console import Console  # noqa: PLC0415 - 0.1 s, and only where it is asked for
    from rich.text import Text  # noqa: PLC0415

    out = stream or sys.stdout
    console = Console(file=out, width=width, highlight=False)

    def line(before: list[str], words: Excerpt, after: list[str]) -> None:
        if not console.is_terminal:
            said = f'"{one_line(words.marked())}"' if words.text else ""
            out.write("  ".join(filter(None, (*map(one_line, before), said, *map(one_line, after)))) + "\n")
            return
        marked = Text("  ".join(filter(None, map(one_line, before))) + "  ")
        at = len(marked)
        marked.append("".join(char if char.isprintable() else " " for char in words.text))  # one for one
        for start, end in words.marks:
            marked.stylize("bold reverse", at + start, at + end)
        marked.append("  " + "  ".join(filter(None, map(one_line, after))), style="dim")
        console.print(marked)

    for event in found.events:
        what = event.type if event.status == "occurred" else f"{event.type} ({event.status})"
        line([event.date or "undated", what, " · ".join(event.who)], event.words, [file_of(event.source), event.uid])
    for source in found.sources:
        line([source.published or "undated", "article"], source.words, [file_of(source.source), source.title or ""])


def found_records(found: Found) -> Iterator[dict[str, Any]]:
    """Events, then articles, ready for JSON; ``marks`` are places in ``words``."""
    for event in found.events:
        yield {
            "kind": "event",
            "uid": event.uid,
            "type": event.type,
            "status": event.status,
            "date": event.date,
            "who": list(event.who),
            **_words(event.words),
            "source": event.source,
            "url": event.url,
            "score": event.score,
        }
    for source in found.sources:
        yield {
            "kind": "source",
            "source": source.source,
            "title": source.title,
            "url": source.url,
            "published": source.published,
            **_words(source.words),
            "score": source.score,
        }


def _words(excerpt: Excerpt) -> dict[str, Any]:
    return {"words": excerpt.text, "marks": [list(mark) for mark in excerpt.marks]}
