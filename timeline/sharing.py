"""sharing: decisions in, lines of JSON out, and back: to keep them apart from the database, and to share them.

A line is a decision about events or about names, with all that it takes to replay it in any database.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from timeline.catalog import NameDecision
from timeline.errors import DecisionError
from timeline.identity import EventDecision, check_edit

MOST_BYTES = 200_000_000


def to_lines(names: Iterable[NameDecision], events: Iterable[EventDecision]) -> Iterator[str]:
    """The decisions as lines, in the order in which they were made."""
    said: list[dict[str, Any]] = [one.as_dict() for one in events]
    for one in names:
        signature = {"reason": one.reason, "author": one.author, "decided": one.decided}
        said.append({"kind": f"name_{one.act}", "change": one.content, **signature})
    for line in sorted(said, key=lambda line: str(line["decided"])):
        yield json.dumps(line, ensure_ascii=False) + "\n"


def read_lines(path: Path) -> tuple[list[NameDecision], list[tuple[str, EventDecision]]]:
    """The decisions of a file, those about events with where they stand; a DecisionError for the first fault."""
    names: list[NameDecision] = []
    events: list[tuple[str, EventDecision]] = []
    for where, line in _lines(path):
        try:
            said = json.loads(line)
            kind = str(said["kind"])
            datetime.fromisoformat(said["decided"])
            if kind.startswith("name_"):
                act: Any = kind.removeprefix("name_")
                signature = {"reason": said.get("reason"), "author": said.get("author"), "decided": said["decided"]}
                names.append(NameDecision.of(act, said["change"], **signature))
            else:
                one = EventDecision.of(said)
                check_edit(one.change.get("set") or {})
                events.append((where, one))
        except (ValueError, KeyError, TypeError, AttributeError) as wrong:
            what = f"this is no decision ({type(wrong).__name__}: {wrong})"
            remedy = 'Give a file that "timeline decisions export" wrote; nothing was kept'
            raise DecisionError(what, where=where, remedy=remedy) from wrong
    return names, events


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DecisionError("it is too large for decisions", where=path, remedy="Split it")
        text = path.read_text("utf-8-sig")
    except OSError as problem:
        what = f"it cannot be read ({problem.strerror or problem})"
        raise DecisionError(what, where=path, remedy="Name a file of decisions") from problem
    except UnicodeDecodeError as problem:
        raise DecisionError("it is not UTF-8", where=path, remedy="Save it as UTF-8") from problem
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"{path}:{number}", line
