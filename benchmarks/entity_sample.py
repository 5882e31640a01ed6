"""Mentions drawn by chance from a folder of articles, with the words around them, to be read and judged by a person.

    python benchmarks/entity_sample.py FOLDER [--sample 300] [--seed 1] [--provisional] [--kind KIND]

Half of the sample is Chinese and half English; words that stand for a name (该公司, "the retailer") are left out. Each
mention is one line: its number, language, kind, what it is taken to mean, and the text with the name in [[ ]].
The same folder, seed and code draw the same mentions.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.documents import read_document
from timeline.entities import EntityMention, find_entities
from timeline.errors import TimelineError

AROUND = 60


@dataclass(frozen=True, slots=True)
class Sight:
    """A mention where it was found."""

    path: Path
    language: str
    mention: EntityMention
    before: str
    after: str

    def __str__(self) -> str:
        mention = self.mention
        meant = f"{mention.kind} {mention.name}" if mention.name != mention.text else mention.kind
        return f"{self.language} <{meant}> {self.before}[[{mention.text}]]{self.after}   ({self.path.name})"


def sights(paths: list[Path], *, provisional: bool) -> Iterator[Sight]:
    """Every mention of the articles: those of catalog names, or those of names that were discovered."""
    for path in paths:
        try:
            document = read_document(path)
        except TimelineError:
            continue
        blocks = [(block.span, block.kind) for block in document.blocks]
        text = document.text
        for mention in find_entities(text, language=document.language, blocks=blocks, title=document.title):
            if mention.provisional == provisional and not mention.anaphor:
                start, end = mention.span.start, mention.span.end
                before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
                yield Sight(path, document.language, mention, _line(before), _line(after))


def _line(text: str) -> str:
    return " / ".join(text.split("\n"))


def drawn(folder: Path, size: int, seed: int, *, provisional: bool, kind: str | None = None) -> list[Sight]:
    """The sample, half of it in each language, in random order."""
    chance = random.Random(seed)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    every: dict[str, list[Sight]] = {"zh": [], "en": []}
    for sight in sights(paths, provisional=provisional):
        if kind is None or sight.mention.kind == kind:
            every[sight.language].append(sight)
    return [one for found in every.values() for one in chance.sample(found, min(size // 2, len(found)))]


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, default=300, help="how many (default: 300)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--provisional", action="store_true", help="names that no catalog has")
    parser.add_argument("--kind", help="only brand, platform, company, organization, person or place")
    asked = parser.parse_args()
    found = drawn(asked.folder, asked.sample, asked.seed, provisional=asked.provisional, kind=asked.kind)
    for number, sight in enumerate(found, 1):
        print(f"{number:4} {sight}")


if __name__ == "__main__":
    main()
