"""How fast times are found, next to a plain scan with the same grammar over the same text, in the same run.

    python benchmarks/times.py [FOLDER OF ARTICLES]

Without a folder it writes its own articles: prose with a date in every other sentence. Ratios hardly depend on the
machine; characters a second do. The plain scan (plain_times.py) must find the same spans: the exit status is 1 if it
does not. On a few of the same texts it also times ``dateparser.search.search_dates`` and, if it is installed (pip
install ".[compare]"), JioNLP's ``extract_time``.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from time import process_time

PUBLISHED = date(2021, 6, 14)
PROSE = {
    "zh": "品牌与平台签署合作协议，双方将在会员、物流与营销等方面展开合作，并计划扩大门店数量。",
    "en": "The brand and the platform agreed to work together on members, delivery and marketing, and to add shops. ",
}


def articles(language: str, count: int = 200) -> list[str]:
    """Articles of some two thousand characters; no two dates alike."""
    dice = random.Random(language)
    texts = []
    for _ in range(count):
        parts = []
        for _ in range(12):
            year, month, day = dice.randint(1995, 2021), dice.randint(1, 12), dice.randint(1, 28)
            dated = {
                "zh": [
                    f"{year}年{month}月{day}日，公司成立。",
                    f"去年{month}月，公司融资。",
                    f"{month}月{day}日，门店开业。",
                    "近日，公司宣布。",
                ],
                "en": [
                    f"It was founded on {month}/{day}/{year}. ",
                    f"It opened in {year}. ",
                    "It was sold last month. ",
                    "It said Tuesday. ",
                ],
            }[language]
            parts += [PROSE[language], dice.choice(dated), PROSE[language]]
        texts.append("\n".join(parts))
    return texts


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The best of some rounds, in processor time."""
    best = float("inf")
    for _ in range(rounds):
        begun = process_time()
        work()
        best = min(best, process_time() - begun)
    return best


def others(language: str) -> dict[str, Callable[[str], object]]:
    """What else finds times in such texts, by name."""
    from dateparser.search import search_dates  # noqa: PLC0415 - loading is not measured

    known = datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day)
    settings = {"RELATIVE_BASE": known}
    found: dict[str, Callable[[str], object]] = {
        "dateparser.search_dates": lambda text: search_dates(text, languages=[language], settings=settings)
    }
    if language == "zh":
        try:
            import jionlp  # type: ignore[import-not-found,import-untyped,unused-ignore] # noqa: PLC0415
        except ImportError:
            print("zh: JioNLP is not installed and not compared")
        else:
            base = {"year": known.year, "month": known.month, "day": known.day}
            found["JioNLP"] = lambda text: jionlp.ner.extract_time(text, time_base=base)
    return found


def compare(language: str, texts: list[str], speed: float) -> None:
    """The other finders on the first texts of some 20,000 characters; ``speed`` is ours, in characters a second."""
    few: list[str] = []
    for text in texts:
        if sum(map(len, few)) > 20_000:
            break
        few.append(text)
    size = sum(map(len, few))
    for name, find in others(language).items():
        find(few[0][:200])  # loads what it loads
        taken = seconds(lambda: [find(text) for text in few], rounds=1)  # noqa: B023
        theirs = size / taken
        print(f"{language}: {name} {theirs / 1e3:.1f} k characters a second; we are {speed / theirs:.0f} times as fast")


def main(folder: str | None = None) -> int:
    """Print a row a language: characters a second, findings, the plain scan and the others."""
    begun = process_time()
    from timeline.times import find_times  # noqa: PLC0415 - its import is measured

    for language, words in (("zh", "去年9月"), ("en", "last May")):
        find_times(words, published=PUBLISHED, language=language)
    print(f"import and first use of both grammars: {(process_time() - begun) * 1000:.0f} ms")
    import plain_times  # noqa: PLC0415

    from timeline.text import language_of  # noqa: PLC0415

    differing = 0
    for language, plain in (("zh", plain_times.chinese), ("en", plain_times.english)):
        texts = articles(language)
        if folder:
            texts = [
                path.read_text("utf-8", errors="replace") for path in sorted(Path(folder).iterdir()) if path.is_file()
            ]
            texts = [text for text in texts if language_of(text) == language]
        size = sum(map(len, texts))
        if not size:
            continue
        same = sum(set(plain_times.found(text, language)) == set(plain(text)) for text in texts)
        differing += len(texts) - same
        found = sum(len(find_times(text, published=PUBLISHED, language=language)) for text in texts)
        ours = seconds(lambda: [find_times(text, published=PUBLISHED, language=language) for text in texts])  # noqa: B023
        slow = seconds(lambda: [sum(1 for _ in plain(text)) for text in texts], rounds=1)  # noqa: B023
        print(
            f"{language}: {size / ours / 1e6:.2f} M characters a second, "
            f"one finding in {size // max(found, 1)} characters; the plain scan {size / slow / 1e6:.2f} M, we are "
            f"{slow / ours:.1f} times as fast; its spans are the same in {same} of {len(texts)} articles"
        )
        compare(language, texts, size / ours)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
