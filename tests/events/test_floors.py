"""Extraction scored on annotated articles; the floors stand in floors.json and only go up.

Below a floor: see what got worse with ``python benchmarks/reliability.py`` (by rule, by language) and ``timeline
explain``, and put it right. To lower a floor is a deliberate act: by hand, in a commit that says why it is worth it.

Above one: raise it, so that what was won is kept. ``UPDATE_FLOORS=1 python -m pytest tests/events/test_floors.py`` puts
every floor a little under what is reached now, and never lowers one.

The annotated corpus lies beside the project, in ../shared; without it only the project's own gold is scored, by the
small matcher below. The scores of the two are not comparable: it is another matcher, and these are other articles.
"""

from __future__ import annotations

import importlib.util
import json
import math
import os
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline import extract
from timeline.events.draft import FACTS, ROLES

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"
OWN = (ROOT / "tests" / "gold", ROOT / "seeds" / "articles")
FLOORS = Path(__file__).with_name("floors.json")
ROOM = 0.02  # between what is reached and its floor: a better rule may lose an event somewhere

Said = dict[str, Any]


def articles(gold: Path, folder: Path) -> list[tuple[str, list[Said], list[Said]]]:
    """Of each article its language, the gold events and the found ones."""
    said = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold.glob("*.json"))]
    return [
        (one["language"], one["events"], [event.as_dict() for event in extract(folder / one["article"])])
        for one in said
    ]


# --- the corpus' own scorer ----------------------------------------------------------------------------------------


@cache
def corpus_scores() -> dict[str, float]:
    """The scores of the annotation guide, for both languages together and for each."""
    spec = importlib.util.spec_from_file_location("timeline_corpus_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = score
    spec.loader.exec_module(score)
    totals: dict[str, Counter[Any]] = {"corpus": Counter(), "corpus zh": Counter(), "corpus en": Counter()}
    for language, gold, found in articles(SHARED / "corpus" / "gold", SHARED / "corpus" / "articles"):
        counts, _ = score.score_article(list(map(score.Event.read, gold)), list(map(score.Event.read, found)))
        totals["corpus"].update(counts)
        totals[f"corpus {language}"].update(counts)
    scores = {}
    for name, counts in totals.items():
        summary = score.summary(counts)
        for measure in ("event", "strict", "participant", "amount"):
            scores[f"{name} {measure}"] = summary[measure]["f1"]
        for measure in ("date accuracy", "status accuracy"):
            scores[f"{name} {measure}"] = summary[measure]
    return scores


# --- the project's own gold, by a matcher of its own ----------------------------------------------------------------


def names(participant: Said) -> set[str]:
    forms = [participant["name"], *participant.get("surface", ()), *participant.get("surfaces", ())]
    return {"".join(form.casefold().split()) for form in forms}


def in_common(gold: Said, found: Said, *, principal: bool) -> int:
    """How many participants the two share, by role and any of their names."""
    roles = ROLES[gold["type"]]
    people = [one for one in gold["participants"] if not principal or roles.get(one["role"])]
    return sum(
        any(one["role"] == other["role"] and names(one) & names(other) for other in found["participants"])
        for one in people
    )


def has_date(gold: Said, found: Said) -> bool:
    return found["date"] in (gold["date"], *gold.get("alt_dates", ()))


def has_status(gold: Said, found: Said) -> bool:
    return found["status"] in (gold["status"], *gold.get("alt_status", ()))


def pairs(gold: Sequence[Said], found: Sequence[Said]) -> list[tuple[int, int]]:
    """One to one, best first: of one type, with a principal in common."""
    fitting = [
        (
            (in_common(g, f, principal=False) + has_date(g, f), has_status(g, f), not g["optional"], -i, -j),
            i,
            j,
        )
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if g["type"] == f["type"] and in_common(g, f, principal=True)
    ]
    kept: list[tuple[int, int]] = []
    for _, i, j in sorted(fitting, reverse=True):
        if all(i != one and j != other for one, other in kept):
            kept.append((i, j))
    return kept


def count(gold: Sequence[Said], found: Sequence[Said]) -> Counter[str]:
    """What is right, found, asked for. Optional events and rumours count nowhere; a rumour told as a fact is wrong."""
    counts: Counter[str] = Counter()
    matched = pairs(gold, found)
    for i, j in matched:
        g, f = gold[i], found[j]
        if g["optional"] and (g["status"] in FACTS or f["status"] not in FACTS):
            continue
        if g["status"] not in FACTS:
            counts["found"] += 1
            continue
        counts.update(("right", "found", "gold"))
        counts["date"] += has_date(g, f)
        counts["status"] += has_status(g, f)
        counts["participants gold"] += sum(not one.get("optional") for one in g["participants"])
        counts["participants right"] += in_common(g, f, principal=False)
    counts["gold"] += sum(not g["optional"] for i, g in enumerate(gold) if all(i != one for one, _ in matched))
    counts["found"] += sum(f["status"] in FACTS for j, f in enumerate(found) if all(j != other for _, other in matched))
    return counts


@cache
def own_scores() -> dict[str, float]:
    """Of the project's own gold."""
    total: Counter[str] = Counter()
    for _, gold, found in articles(*OWN):
        total.update(count(gold, found))
    return {
        "own event": 2 * total["right"] / (total["found"] + total["gold"]),
        "own participant recall": total["participants right"] / total["participants gold"],
        "own date accuracy": total["date"] / total["right"],
        "own status accuracy": total["status"] / total["right"],
    }


# --- the floors ----------------------------------------------------------------------------------------------------


def floors() -> dict[str, float]:
    return dict(json.loads(FLOORS.read_text(encoding="utf-8")))


def check(measure: str, scores: dict[str, float]) -> None:
    reached, known = scores[measure], floors()
    if os.environ.get("UPDATE_FLOORS"):
        raised = math.floor(1000 * (reached - ROOM)) / 1000
        known[measure] = max(known[measure], raised)
        FLOORS.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
    assert reached >= known[measure], (
        f"{measure} is {reached:.3f}, below its floor of {known[measure]}. Find what got worse with "
        "benchmarks/reliability.py and timeline explain; lower the floor only by hand, in a commit that says why"
    )


@pytest.mark.skipif(not SCORER.is_file(), reason="the annotated corpus is not here")
@pytest.mark.parametrize("measure", [name for name in floors() if name.startswith("corpus")])
def test_the_corpus_keeps_its_floor(measure):
    check(measure, corpus_scores())


@pytest.mark.parametrize("measure", [name for name in floors() if name.startswith("own")])
def test_the_own_gold_keeps_its_floor(measure):
    check(measure, own_scores())


def test_every_score_has_a_floor():
    known = set(floors())
    assert set(own_scores()) <= known
    if SCORER.is_file():
        assert set(corpus_scores()) | set(own_scores()) == known


# --- the matcher itself --------------------------------------------------------------------------------------------


def event(
    kind: str, status: str = "occurred", date: str | None = "2021", *, optional: bool = False, **roles: str
) -> Said:
    people = [{"role": role, "name": name} for role, name in roles.items()]
    return {"type": kind, "status": status, "date": date, "optional": optional, "participants": people}


GUCCI = event("store_opening", brand="Gucci", platform="Tmall")
CASES = [
    # what is tested                    gold       found                                                     counts
    ("the same", [GUCCI], [GUCCI], (1, 1, 1)),
    ("another type", [GUCCI], [event("withdrawal", brand="Gucci", platform="Tmall")], (0, 1, 1)),
    ("a principal in common", [GUCCI], [event("store_opening", brand="Gucci", platform="JD.com")], (1, 1, 1)),
    ("none in common", [GUCCI], [event("store_opening", brand="Prada", platform="JD.com")], (0, 1, 1)),
    ("one to one", [GUCCI], [GUCCI, GUCCI], (1, 2, 1)),
    ("missed", [GUCCI], [], (0, 0, 1)),
    ("an optional one", [GUCCI | {"optional": True}], [GUCCI], (0, 0, 0)),
    ("a rumour nobody asked for", [], [GUCCI | {"status": "rumored"}], (0, 0, 0)),
    ("a rumour told as a fact", [GUCCI | {"optional": True, "status": "rumored"}], [GUCCI], (0, 1, 0)),
]


@pytest.mark.parametrize("gold, found, counts", [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_the_matcher_counts_as_the_guide_says(gold, found, counts):
    counted = count(gold, found)
    assert (counted["right"], counted["found"], counted["gold"]) == counts


def test_the_better_match_comes_first():
    late = GUCCI | {"date": "2022"}
    assert pairs([GUCCI, late], [late, GUCCI]) == [(0, 1), (1, 0)]


def test_a_score_below_its_floor_says_what_to_do(monkeypatch):
    monkeypatch.delenv("UPDATE_FLOORS", raising=False)
    with pytest.raises(AssertionError, match="timeline explain"):
        check("own event", own_scores() | {"own event": 0.0})
