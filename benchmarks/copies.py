"""How fast texts are sketched to find copies of them, against rensa in the same run, and how far the estimate errs.

    pip install rensa && python benchmarks/copies.py [FOLDER] [--limit 600]

FOLDER has articles (default: ../shared/corpus/bulk, else seeds/articles). rensa gets the same shingles of six letters
as strings, from texts that are folded already; its time is told with and without making the strings. Process time.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from timeline.identity.copies import RUN, share, sketch
from timeline.inputs import find_articles, read_article
from timeline.text import fold, lower

ROOT = Path(__file__).parents[1]
BULK = ROOT.parent / "shared" / "corpus" / "bulk"


def best(action: Callable[[], object], times: int = 3) -> float:
    """The least process time of several runs."""
    taken = []
    for _ in range(times):
        begun = time.process_time()
        action()
        taken.append(time.process_time() - begun)
    return min(taken)


def shingles(text: str) -> list[str]:
    """All runs of letters of the folded text."""
    return [text[at : at + RUN] for at in range(len(text) - RUN + 1)]


def letters(text: str) -> str:
    """The text as sketches see it."""
    return re.sub(r"[\W_]+", "", lower(fold(text)))


def errors(texts: list[str], plain: list[str], count: int = 300) -> list[float]:
    """Estimated against true Jaccard, of texts with the beginnings of others of them put in."""
    rng = random.Random(1)
    found = []
    for _ in range(count):
        one, other = rng.sample(range(len(texts)), 2)
        cut = rng.random()
        mixed = texts[one][: int(cut * len(texts[one]))] + texts[other][: int((1 - cut) * len(texts[other]))]
        ours, theirs = set(shingles(plain[one])), set(shingles(letters(mixed)))
        if ours and theirs:
            true = len(ours & theirs) / len(ours | theirs)
            found.append(abs(share(sketch(texts[one]), sketch(mixed))[0] - true))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=BULK if BULK.is_dir() else ROOT / "seeds" / "articles")
    parser.add_argument("--limit", type=int, default=600)
    options = parser.parse_args()
    texts = [read_article(one).text for one in list(find_articles([options.folder]))[: options.limit]]
    plain = [letters(text) for text in texts]
    sketch(texts[0])  # loads numpy and its table of letters
    own = best(lambda: [sketch(text) for text in texts])
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters: {own * 1e6 / len(texts):.0f} microseconds each")
    off = errors(texts, plain)
    print(f"error of the estimate: mean {statistics.mean(off):.4f}, largest {max(off):.4f}")
    try:
        from rensa import RMinHash  # noqa: PLC0415 - optional
    except ImportError:
        print("rensa is not installed: nothing to compare with")
        return
    ready = [shingles(text) for text in plain]
    for size in (128, 256):

        def made(tokens: list[str], size: int = size) -> object:
            minhash = RMinHash(num_perm=size, seed=1)
            minhash.update(tokens)
            return minhash.digest()

        whole = best(lambda: [made(shingles(text)) for text in plain])
        bare = best(lambda: [made(tokens) for tokens in ready])
        print(f"rensa, {size} permutations: {whole / own:.1f} times as long, {bare / own:.1f} without making strings")


if __name__ == "__main__":
    main()
