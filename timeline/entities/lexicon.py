"""What is a common word in Chinese: the dictionary that jieba brings along, read as data.

jieba itself is not loaded: its prefix tables take most of a second and its segments split names. The words that occur
often are enough to tell 愉悦资本 (a name) from 风险投资 (none), and to cut the few characters before a suffix.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path

_LINE = re.compile(r"^(\S{1,4}) (\d{2,}) (\w+)$", re.MULTILINE)
_TOTAL = log(60_101_964)  # occurrences in the dictionary's corpus, all words
_UNKNOWN = -_TOTAL - 1  # a character that stands for no word
NAME_TAGS = ("nr", "ns", "nt", "nz")


@cache
def _entries() -> dict[str, tuple[str, str]]:
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        return {}
    path = Path(spec.submodule_search_locations[0]) / "dict.txt"
    return {word: (frequency, tag) for word, frequency, tag in _LINE.findall(path.read_text("utf-8"))}


def frequency(word: str) -> int:
    """How often the dictionary has seen the word; below ten is never."""
    entry = _entries().get(word)
    return int(entry[0]) if entry else 0


def tag(word: str) -> str:
    """Its part of speech, as jieba has it: n, v, vn, a, d, p, c, u, r, m, q, t, f, nr, ns, nt, nz; "" for none."""
    entry = _entries().get(word)
    return entry[1] if entry else ""


def is_common(word: str, least: int = 10) -> bool:
    """Whether it is a word of the language that names nothing."""
    entry = _entries().get(word)
    return entry is not None and int(entry[0]) >= least and not entry[1].startswith(NAME_TAGS)


@cache
def _costs() -> dict[str, float]:
    """Logarithms of what has been looked up, filled as it is needed."""
    return {}


@lru_cache(maxsize=65536)
def segment(text: str) -> tuple[str, ...]:
    """The words of a short stretch by the likeliest path; what the dictionary does not know falls to characters."""
    entries, costs = _entries(), _costs()
    size = len(text)
    score = [0.0] * (size + 1)
    following = [0] * size
    for start in range(size - 1, -1, -1):
        best, step = _UNKNOWN + score[start + 1], start + 1
        for end in range(start + 1, min(size, start + 4) + 1):
            word = text[start:end]
            cost = costs.get(word, 0.0)
            if not cost and word in entries:
                cost = costs[word] = log(int(entries[word][0])) - _TOTAL
            if cost and (total := cost + score[end]) > best:
                best, step = total, end
        score[start], following[start] = best, step
    cut: list[str] = []
    position = 0
    while position < size:
        cut.append(text[position : following[position]])
        position = following[position]
    return tuple(cut)
