"""How fast articles become events: reading, extracting, storing, ingesting again.

    python benchmarks/ingest.py [ARTICLES] [--keep FOLDER]

Makes ARTICLES (500) different articles out of the samples in seeds/articles, each with a sentence of its own, and
prints articles and characters in a second. Dates are moved from copy to copy, so that not all copies tell one event.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from timeline.api import Timeline, extract
from timeline.documents import read_document
from timeline.errors import DocumentError

SAMPLES = sorted((Path(__file__).parents[1] / "seeds" / "articles").iterdir())


def make(folder: Path, count: int) -> int:
    """Write the articles; says how many characters they have."""
    chars = 0
    for number in range(count):
        sample = SAMPLES[number % len(SAMPLES)]
        document = read_document(sample)
        turn = number // len(SAMPLES)
        text = re.sub(r"\b(20[01]\d)(?=\D)", lambda year: str(1950 + (int(year[1]) + 7 * turn) % 70), document.text)  # noqa: B023
        text += f"\n第{number}号稿件。\n" if document.language == "zh" else f"\nThis is article {number}.\n"
        published = f"date: {document.published}\n" if document.published else ""
        (folder / f"{number:06}.md").write_text(f"---\n{published}---\n{text}", encoding="utf-8")
        chars += len(text)
    return chars


def timed(what: str, count: int, chars: int, work: Callable[[], int]) -> None:
    """Run it once and print its speed."""
    start = time.perf_counter()
    made = work()
    took = time.perf_counter() - start
    print(
        f"{what:<14} {took:7.2f} s  {count / took:8.0f} articles/s  {chars / took / 1e6:6.2f} M chars/s  {made} events"
    )
    sys.stdout.flush()


def read_all(folder: Path) -> int:
    """Only read the files."""
    for path in sorted(folder.glob("*.md")):
        try:
            read_document(path)
        except DocumentError as refusal:
            print(refusal, file=sys.stderr)
    return 0


def main() -> None:
    """Make articles, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=500)
    parser.add_argument("--keep", type=Path, help="a folder for the articles and the database, left there")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        home = asked.keep or Path(temporary)
        folder = home / "articles"
        folder.mkdir(parents=True, exist_ok=True)
        chars = make(folder, asked.articles)
        list(extract(SAMPLES[0]))  # loads what is loaded once
        timed("read", asked.articles, chars, lambda: read_all(folder))
        timed("extract", asked.articles, chars, lambda: sum(1 for _ in extract(folder)))
        with Timeline.open(home / "timeline.db") as timeline:
            timeline.upgrade()

            def ingest() -> int:
                return sum(report.events_new for report in timeline.ingest(folder))

            timed("ingest", asked.articles, chars, ingest)
            timed("ingest again", asked.articles, chars, ingest)
            timed("show", asked.articles, chars, lambda: len(timeline.events()))


if __name__ == "__main__":
    main()
