"""The registry: which frames each type has, and which words may set one off."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from timeline.events.draft import TYPES
from timeline.events.frame import Frame


@cache
def all_frames() -> tuple[tuple[str, Frame], ...]:
    """Every frame with its type, in a fixed order: one module a type, each with ZH and EN."""
    found: list[tuple[str, Frame]] = []
    for kind in TYPES:
        module = import_module(f"timeline.events.types.{kind}")
        found += [(kind, frame) for frame in (*module.ZH, *module.EN)]
    return tuple(found)


@cache
def trigger_table() -> dict[str, tuple[int, ...]]:
    """For each trigger word the numbers of the frames that it may set off."""
    table: dict[str, list[int]] = {}
    for number, (_, frame) in enumerate(all_frames()):
        for word in frame.words:
            table.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in table.items()}
