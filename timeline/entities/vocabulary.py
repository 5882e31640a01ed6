"""The lists of words that the passes read by: one file each in ``words/``, a line that begins with # is a remark."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a list, in order; in the files they stand between spaces, "_" is a space within a word."""
    lines = files("timeline.entities").joinpath("words", f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(word.replace("_", " ") for line in lines if not line.startswith("#") for word in line.split())


@cache
def word_set(name: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(words(name))


def alternatives(*names: str) -> str:
    """The words of lists as the inside of a group of a regular expression, longest first."""
    every = dict.fromkeys(word for name in names for word in words(name))
    return "|".join(map(re.escape, sorted(every, key=len, reverse=True)))


@cache
def groups(name: str) -> dict[str, tuple[str, ...]]:
    """The words of a list by group: a line that begins "kind:" lists words of that kind."""
    grouped: dict[str, tuple[str, ...]] = {}
    lines = files("timeline.entities").joinpath("words", f"{name}.txt").read_text("utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            group, _, listed = line.partition(": ")
            named = [word.replace("_", " ") for word in listed.split()]
            grouped[group] = (*grouped.get(group, ()), *named)
    return grouped


def one_of(name: str, group: str) -> str:
    """The words of a group as the inside of a group of a regular expression, longest first."""
    return "|".join(map(re.escape, sorted(groups(name)[group], key=len, reverse=True)))
