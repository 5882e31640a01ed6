"""Everything that is wrong with the seeds at once, for those who edit them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from timeline.catalog.catalog import alias_keys, contradictions, data_folder
from timeline.catalog.entity import Entity
from timeline.catalog.seeds import Fault, Row, read_seeds


@cache
def common_words() -> frozenset[str]:
    """Words that are no name by themselves, although names are written like them."""
    lines = files("timeline.catalog").joinpath("common.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def check_catalog(folder: Path | None = None) -> list[str]:
    """Every problem of the seeds in one line each; an empty list means that they can be shipped.

    More than ``load_catalog`` refuses: parents that go round in circles, and aliases that are common words, or too
    short to mean anything, without the mark of doubt.
    """
    rows: list[Row] = []
    faults: list[Fault] = []
    for row, wrong in read_seeds(folder or data_folder()):
        faults.extend(wrong)
        if row is not None:
            rows.append(row)
    keys = alias_keys(rows)
    faults.extend(contradictions(rows, keys))
    faults.extend(_circles([row.entity for row in rows]))
    faults.extend(_common(rows, keys))
    return [str(fault) for fault in faults]


def _circles(entities: Sequence[Entity]) -> list[Fault]:
    parents = {entity.slug: [parent.slug for parent in entity.parents] for entity in entities}
    faults = []
    for entity in entities:
        seen: set[str] = set()
        waiting = list(parents[entity.slug])
        while waiting:
            slug = waiting.pop()
            if slug == entity.slug:
                what = f"{slug} is its own ancestor"
                faults.append(Fault(what, entity.where, "Give the periods to the right one of the two, or remove it"))
                break
            if slug not in seen:
                seen.add(slug)
                waiting.extend(parents.get(slug, ()))
    return faults


def _common(rows: Sequence[Row], keys: Sequence[str]) -> list[Fault]:
    faults = []
    following = iter(keys)
    words = common_words()
    for row in rows:
        for text, doubt in zip(row.entity.aliases, row.doubtful, strict=True):
            key = next(following)
            if doubt:
                continue
            if key in words:
                what = f"alias {text!r} of {row.entity.slug} is a common word"
            elif len(key) < 2:
                what = f"alias {text!r} of {row.entity.slug} is a single character"
            else:
                continue
            faults.append(Fault(what, row.entity.where, f'List it as "{text}?": it then counts only with context'))
    return faults
