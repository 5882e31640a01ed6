"""How often a confidence, a rule, a language is right, on annotated articles.

    python benchmarks/reliability.py [GOLD ARTICLES]... [--rules N]

GOLD is a folder of annotations (tests/gold/README.md says what stands in them), ARTICLES one with the articles; any
number of such pairs. Without any, the annotated corpus beside the project and the project's own gold are taken. The
matching is that of the corpus' scorer, ../shared/tools/score.py; where that is absent this says so and stops.

A found event is right where it matches a required gold event; optional where the gold leaves it to the reader, where it
is a rumour or a denial that nobody asked for, or where it tells an optional event once more; else it is wrong. A third
of the articles, chosen by a hash of their names, is scored apart: work on the others, and look at these last.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from timeline import extract

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"
CORPORA = (
    (SHARED / "corpus" / "gold", SHARED / "corpus" / "articles"),
    (ROOT / "tests" / "gold", ROOT / "seeds" / "articles"),
)
VERDICTS = ("right", "optional", "wrong")
BINS = (0.0, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01)


@dataclass(frozen=True, slots=True)
class Scored:
    """One article: what the scorer counted, and the verdict on each event found."""

    name: str
    language: str
    counts: Counter[Any]
    verdicts: tuple[tuple[str, float, str], ...]  # rule, confidence, verdict


def scorer() -> ModuleType | None:
    """The corpus' scorer, where the corpus is."""
    if not SCORER.is_file():
        return None
    spec = importlib.util.spec_from_file_location("timeline_corpus_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def held_out(name: str) -> bool:
    """Whether an article belongs to the third that is looked at last: by its name, the same for ever."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def scored(score: ModuleType, gold_folder: Path, articles: Path) -> Iterator[Scored]:
    """Every article of a corpus that has gold."""
    for path in sorted(gold_folder.glob("*.json")):
        said = json.loads(path.read_text(encoding="utf-8"))
        gold = [score.Event.read(event) for event in said["events"]]
        events = list(extract(articles / said["article"]))
        found = [score.Event.read(event.as_dict()) for event in events]
        counts, _ = score.score_article(gold, found)
        matched = {j: gold[i] for i, j in score.align(gold, found)}
        verdicts = [
            (event.rule, event.confidence, verdict(score, gold, found[number], matched.get(number)))
            for number, event in enumerate(events)
        ]
        yield Scored(said["article"], said["language"], counts, tuple(verdicts))


def verdict(score: ModuleType, gold: Sequence[Any], found: Any, match: Any | None) -> str:
    """Right, optional or wrong, as the annotation guide has it."""
    factual = found.status in score.FACTUAL
    if match is None:
        return "wrong" if factual and not score.is_excused(found, gold) else "optional"
    if match.status not in score.FACTUAL:
        return "wrong" if factual else "optional"
    return "optional" if match.optional else "right"


def share(of: int, all_: int) -> str:
    """A share, or a dash of nothing."""
    return f"{of / all_:6.2f}" if all_ else "     -"


def print_reliability(articles: Iterable[Scored]) -> None:
    """The table of confidence: of the events so sure, how many are right."""
    bins: dict[float, Counter[str]] = defaultdict(Counter)
    sums: dict[float, float] = defaultdict(float)
    for article in articles:
        for _, confidence, how in article.verdicts:
            low = max(edge for edge in BINS if edge <= confidence)
            bins[low][how] += 1
            sums[low] += confidence
    print("\nconfidence       events   right optional  wrong   right of right and wrong   mean confidence")
    for low, high in pairwise(BINS):
        counted = bins[low]
        total = counted.total()
        if total:
            rest = "  ".join(share(counted[how], total) for how in VERDICTS)
            judged = share(counted["right"], counted["right"] + counted["wrong"])
            print(f"{low:.2f} to {min(high, 1):.2f} {total:10}  {rest}   {judged:>24} {sums[low] / total:17.2f}")


def print_rules(articles: Iterable[Scored], most: int) -> None:
    """The rules with their verdicts: first those that are often wrong and seldom right."""
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for rule, _, how in article.verdicts:
            rules[rule][how] += 1
    print(f"\n{'rule':<44} right optional wrong  right of right and wrong")
    worst = sorted(
        rules.items(), key=lambda item: (item[1]["right"] - item[1]["wrong"] * 2, -item[1]["wrong"], item[0])
    )
    for rule, counted in worst[: most or None]:
        judged = share(counted["right"], counted["right"] + counted["wrong"])
        print(f"{rule:<44} {counted['right']:5} {counted['optional']:8} {counted['wrong']:5} {judged:>25}")
    if most and len(worst) > most:
        print(f"... and {len(worst) - most} more: --rules 0 shows all")


def print_scores(score: ModuleType, articles: Sequence[Scored]) -> None:
    """The scores of the guide by language, and by the third that is held out."""
    print(f"\n{'':<22} articles events  event F1 (P, R)     strict  particip.    date  status  amount")
    groups = {
        "all": articles,
        "zh": [one for one in articles if one.language == "zh"],
        "en": [one for one in articles if one.language == "en"],
        "two thirds": [one for one in articles if not held_out(one.name)],
        "a third held out": [one for one in articles if held_out(one.name)],
    }
    for name, group in groups.items():
        total: Counter[Any] = Counter()
        for one in group:
            total.update(one.counts)
        if not group:
            continue
        found = score.summary(total)
        event = found["event"]
        print(
            f"{name:<22} {len(group):8} {found['events']['gold']:6}  {event['f1']:.3f} "
            f"({event['precision']:.2f}, {event['recall']:.2f})   {found['strict']['f1']:6.3f} "
            f"{found['participant']['f1']:10.3f} {found['date accuracy']:7.3f} {found['status accuracy']:7.3f} "
            f"{found['amount']['f1']:7.3f}"
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="GOLD ARTICLES")
    parser.add_argument("--rules", type=int, default=30, metavar="N", help="so many rules, 0 for all (30)")
    options = parser.parse_args(argv)
    if len(options.folders) % 2:
        parser.error("folders come in pairs: GOLD ARTICLES")
    score = scorer()
    if score is None:
        print(f"There is no scorer at {SCORER}: nothing to measure with.")
        return 0
    pairs = list(zip(options.folders[::2], options.folders[1::2], strict=True)) or list(CORPORA)
    articles = [one for gold, folder in pairs if gold.is_dir() for one in scored(score, gold, folder)]
    if not articles:
        print("There are no annotated articles in: " + ", ".join(str(gold) for gold, _ in pairs))
        return 0
    print_scores(score, articles)
    print_reliability(articles)
    print_rules(articles, options.rules)
    return 0


if __name__ == "__main__":
    sys.exit(main())
