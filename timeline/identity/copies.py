"""Texts that are copies of one another: reprinted under another headline, cut, in the other kind of Chinese characters.

Of a text's letters (folded, in small letters, without spaces and signs) every run of ``RUN`` is a shingle. A sketch
keeps the smallest of their hashes: a sample that is the same wherever the same shingles stand, whole for all but long
texts. How much two texts share is counted on the samples; ``marks``, the smallest few, bring together those that may
share something, so that nobody compares all with all.

Not here: what follows from a common origin (judge), where marks are kept (store).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from timeline.text import fold, lower

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

RUN = 6  # letters: two or three words of Chinese, one of English; ``sketch`` adds up three pairs
SAMPLE = 2048  # hashes kept: the error of what is counted on them is below 0.02
MARKS = 16
SHARED_MARKS = 2  # of copies that have half in common, one pair in a thousand shares fewer
FEWEST = 40  # shingles: shorter texts say too little to be known again
# Measured on 2,500 news articles and on reprints made by hand. Reprints have 0.57 to 1 of the shorter text in common
# with the longer one, and what differs are words here and there; articles that share a statement or a paragraph of
# background tell something else at one stretch.
CUT, LONG = 0.8, 0.2  # of the shorter one, of both together: a report in a digest does not make the digest its copy
PASSAGE = 8  # letters in a row that both have; fewer may be chance
EDITED, LIKE, STRETCH = 0.5, 0.35, 30  # of the shorter one, of both, and letters in a row that the other one lacks


@dataclass(frozen=True, eq=False)
class Sketch:
    """The smallest hashes of a text's shingles, in order, each once; and all of them as they follow one another."""

    hashes: Hashes
    running: Hashes

    @cached_property
    def marks(self) -> tuple[int, ...]:
        """What copies have in common with each other, but for few; numbers that any database holds."""
        if len(self.hashes) < FEWEST:
            return ()
        return tuple(int(value) >> 1 for value in self.hashes[:MARKS])


def sketch(text: str) -> Sketch:
    """The sketch of a text.

    >>> share(sketch("COACH 退出天猫，官方旗舰店关闭。"), sketch("Coach退出天貓,官方旗艦店關閉"))
    (1.0, 1.0)
    """
    import numpy as np  # noqa: PLC0415 - a tenth of a second, and only ingest compares texts

    letters = _letters()[np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype=np.uint16)]
    ones = letters[letters > 0].astype(np.uint64)
    if len(ones) < RUN:
        return Sketch(np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.uint64))
    twos = ones[:-1] * np.uint64(0x9E3779B97F4A7C15) + ones[1:]
    hashes = (twos[:-4] * np.uint64(0xD1B54A32D192ED03) + twos[2:-2]) * np.uint64(0xBF58476D1CE4E5B9) + twos[4:]
    hashes ^= hashes >> np.uint64(31)
    hashes *= np.uint64(0x94D049BB133111EB)
    hashes ^= hashes >> np.uint64(29)
    length = len(hashes)
    smallest = np.sort(np.partition(hashes, 2 * SAMPLE)[: 2 * SAMPLE] if length > 2 * SAMPLE else hashes)
    return Sketch(smallest[np.concatenate(([True], smallest[1:] != smallest[:-1]))][:SAMPLE], hashes)


def share(one: Sketch, other: Sketch) -> tuple[float, float]:
    """How much of both together is in both, and how much of the shorter one is in the other: 0 to 1."""
    import numpy as np  # noqa: PLC0415

    if not len(one.hashes) or not len(other.hashes):
        return 0.0, 0.0
    ours, theirs = one.hashes, other.hashes
    limit = min((found[-1] for found in (ours, theirs) if len(found) == SAMPLE), default=None)
    if limit is not None:  # both samples are complete up to there
        ours, theirs = ours[: np.searchsorted(ours, limit, "right")], theirs[: np.searchsorted(theirs, limit, "right")]
    both = len(np.intersect1d(ours, theirs, assume_unique=True))
    shorter = min(len(ours), len(theirs))
    return both / (len(ours) + len(theirs) - both), both / shorter if shorter else 0.0


def is_copy(one: Sketch, other: Sketch) -> bool:
    """Whether one of the two texts is made from the other, or both from a third."""
    if min(len(one.hashes), len(other.hashes)) < FEWEST:
        return False
    of_both, of_shorter = share(one, other)
    if of_both < LONG or of_shorter < EDITED:
        return False
    return of_shorter >= CUT or (of_both >= LIKE and _stretch(one, other) <= STRETCH)


def _stretch(one: Sketch, other: Sketch) -> int:
    """The most letters in a row of the shorter text that stand in no shingle of the other."""
    import numpy as np  # noqa: PLC0415

    shorter, longer = sorted((one.running, other.running), key=len)
    shared = np.concatenate(([False], np.isin(shorter, longer), [False]))
    turns = np.flatnonzero(shared[1:] != shared[:-1])  # where passages that both have begin and end, by turns
    begins, ends = turns[::2], turns[1::2] + RUN - 1
    solid = ends - begins >= PASSAGE
    begins, ends = begins[solid], ends[solid]
    return int(np.max(np.append(begins, len(shorter) + RUN - 1) - np.append(0, ends)))


@cache
def _letters() -> Any:
    """The letter that each of the first 65,536 code points counts as: folded and small; 0 for what is none."""
    import numpy as np  # noqa: PLC0415

    table = np.zeros(0x10000, dtype=np.uint16)
    plain = "".join(chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000)
    small = lower(fold(plain))
    codes = np.frombuffer(plain.encode("utf-32-le"), dtype=np.uint32)
    table[codes] = np.fromiter((ord(char) if char.isalnum() else 0 for char in small), np.uint16, len(small))
    return table
