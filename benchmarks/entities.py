"""How many of the names that matter are found, and how fast names are matched and the catalog is loaded.

    python benchmarks/entities.py [CORPUS ...] [--misses] [--names 50000]

A CORPUS is a folder with articles/ and gold/ in the form of tests/gold (default: ../shared/corpus). Coverage is of the
participants of required events whose words stand in the article, by kind, by language, and by whether the catalog has
the name or it had to be discovered: the share that is accepted (found under a name or with words that the gold lists,
as its scorer asks) and the share that is named (as the entity that the gold names, not only with the same words).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.catalog import Catalog, load_catalog
from timeline.catalog.catalog import name_keys
from timeline.documents import read_document
from timeline.pipeline import read
from timeline.text.matcher import Matcher

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
NO_ENTITY = ("object", "position")
KIND_OF = {"brand": "brand", "platform": "platform", "place": "place", "person": "person", "authority": "organization"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A participant of the gold, and what became of it."""

    article: str
    language: str
    kind: str
    known: bool  # the catalog has one of its names
    accepted: bool  # found under one of its names or with its words
    named: bool  # ... as the entity of that name
    name: str


def normal(name: str) -> str:
    """Width, case, accents, spacing and punctuation folded away, as the scorer of the gold does."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name)).casefold()
    return "".join(char for char in text if not unicodedata.combining(char) and char.isalnum())


def coverage(corpus: Path, catalog: Catalog | None = None) -> Iterator[Wanted]:
    """Each participant of the required events of a corpus, once an article."""
    names = catalog or load_catalog()
    for path in sorted((corpus / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(gold, dict) and "events" in gold:
            yield from _article(corpus, gold, names)


def _article(corpus: Path, gold: dict[str, Any], catalog: Catalog) -> Iterator[Wanted]:
    document = read_document(corpus / "articles" / gold["article"])
    reading = read(document, catalog)
    forms: dict[str, set[str]] = defaultdict(set)
    names: dict[str, set[str]] = {}
    for one in reading.entities:
        if not one.anaphor:
            forms[one.key] |= {normal(one.text), normal(one.name)}
            entity = catalog.by_slug.get(one.key)
            names[one.key] = {normal(text) for text in (one.name, *(entity.aliases if entity else ()))}
    wanted: dict[tuple[str, str], dict[str, Any]] = {}
    for event in gold["events"]:
        for one in event["participants"] if not event.get("optional") else ():
            if one["role"] not in NO_ENTITY and not one.get("optional"):
                wanted.setdefault((one["name"], KIND_OF.get(one["role"], "company")), one)
    for (name, kind), one in wanted.items():
        surfaces = [text for text in one.get("surface", ()) if text in document.text]
        if not surfaces:
            continue  # left out by the text, or said by "the brand"
        accepted = {normal(text) for text in (name, *one["surface"])}
        owners = [owner for key in name_keys([name, *one["surface"]]) for owner in catalog.owners_of(key)]
        keys = [key for key, said in forms.items() if said & accepted]
        yield Wanted(
            article=gold["article"],
            language=document.language,
            kind=catalog.by_slug[owners[0][1]].kind if owners else kind,
            known=bool(owners),
            accepted=bool(keys),
            named=any(normal(name) in names[key] for key in keys),
            name=name,
        )


def shares(found: Iterable[Wanted]) -> dict[str, tuple[int, int, int]]:
    """By heading: how many there are, how many were accepted, how many of these named."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in found:
        origin = "catalog" if one.known else "discovered"
        headings = ("all", one.language, origin, f"{one.language} {origin}", one.kind, f"{one.kind} {origin}")
        for heading in headings:
            counts[heading][0] += 1
            counts[heading][1] += one.accepted
            counts[heading][2] += one.named
    return {heading: (count[0], count[1], count[2]) for heading, count in counts.items()}


def print_coverage(corpus: Path, misses: bool) -> None:
    """One corpus as a table."""
    if not (corpus / "gold").is_dir():
        print(f"coverage of {corpus}: skipped, there is no such corpus here")
        return
    found = list(coverage(corpus))
    print(f"coverage of {corpus}")
    for heading, (wanted, seen, named) in sorted(shares(found).items()):
        print(f"  {heading:<24} {wanted:5}   accepted {seen / wanted:6.1%}   named {named / wanted:6.1%}")
    if misses:
        for one in found:
            if not one.named:
                what = "another name" if one.accepted else "missed"
                print(f"    {one.language} {one.kind:<12} {one.name}  ({one.article}): {what}")


# --- speed ----------------------------------------------------------------------------------------------------------

LOAD = (
    "import time; begin = time.perf_counter(); from timeline.catalog import load_catalog;"
    " imported = time.perf_counter(); catalog = load_catalog(); loaded = time.perf_counter();"
    " from timeline.entities.link import linker; there = time.perf_counter(); linker(catalog);"
    " print(imported - begin, loaded - imported, time.perf_counter() - there)"
)


def print_loading(rounds: int = 5) -> None:
    """How long a new process takes until it can match names: the fastest of several."""
    done = [
        [float(part) for part in subprocess.check_output([sys.executable, "-c", LOAD], text=True).split()]
        for _ in range(rounds)
    ]
    imported, loaded, linked = (min(column) * 1000 for column in zip(*done, strict=True))
    print(f"catalog: import {imported:.0f} ms, load {loaded:.0f} ms, automaton {linked:.0f} ms")


def made_names(count: int) -> list[str]:
    """Names as they occur, of syllables in two scripts; the same ones each time."""
    chance = random.Random(50_000)
    latin = [a + b + c for a in "bcdfglmnprstv" for b in "aeiou" for c in ("", "l", "n", "r", "s")]
    han = [chr(code) for code in range(0x4E00, 0x4E00 + 2500, 5)]
    made: dict[str, None] = {}
    while len(made) < count:
        parts = latin if len(made) % 2 else han
        made["".join(chance.choices(parts, k=chance.randint(2, 4)))] = None
    return list(made)


def print_matching(count: int) -> None:
    """This project's matcher against pyahocorasick, on the same names and texts; the fastest of three rounds."""
    names = made_names(count)
    articles = [
        path.read_text(encoding="utf-8", errors="replace") for path in sorted((ROOT / "seeds/articles").iterdir())
    ]
    text = "".join(articles).lower()
    chance = random.Random(1)
    words = [word for at in range(0, len(text), 400) for word in (text[at : at + 400], chance.choice(names))]
    text = "".join(words * max(1, 1_000_000 // len(text)))
    begin = time.perf_counter()
    matcher = Matcher(names)
    built = time.perf_counter() - begin
    hits = matcher.find_unordered(text)
    best = _fastest(lambda: matcher.find_unordered(text))
    print(f"{count} names, {len(text) / 1e6:.1f} million characters, {len(hits)} hits")
    print(
        f"  daachorse       built in {built * 1000:5.0f} ms, {len(text) / best / 1e6:6.1f} million characters a second"
    )
    try:
        import ahocorasick  # noqa: PLC0415 - an extra for developers
    except ImportError:
        print('  pyahocorasick   skipped: it is not installed (pip install ".[dev]")')
        return
    begin = time.perf_counter()
    other = ahocorasick.Automaton()
    for number, name in enumerate(names):
        other.add_word(name, (number, len(name)))
    other.make_automaton()
    built = time.perf_counter() - begin

    def find() -> list[tuple[int, int, int]]:
        return [(end + 1 - size, end + 1, number) for end, (number, size) in other.iter(text)]

    if sorted(find()) != sorted(hits):
        raise SystemExit("the two do not find the same")
    best = _fastest(find)
    print(
        f"  pyahocorasick   built in {built * 1000:5.0f} ms, {len(text) / best / 1e6:6.1f} million characters a second"
    )


def _fastest(work: Any) -> float:
    taken = []
    for _ in range(3):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return min(taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", type=Path, default=[CORPUS])
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    parser.add_argument("--names", type=int, default=50_000)
    asked = parser.parse_args()
    for corpus in asked.corpus:
        print_coverage(corpus, asked.misses)
    print_loading()
    print_matching(asked.names)


if __name__ == "__main__":
    main()
