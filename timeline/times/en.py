"""English: the runs of a text, with as much of what stands around them as their reading can depend on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from timeline.text import lower
from timeline.times import en_words
from timeline.times.en_parse import Found, Parser
from timeline.times.en_places import places


def expressions(folded: str) -> Iterator[Found]:
    """Every time expression of a folded text, in order, with its offsets."""
    small = " " + lower(folded)
    run, done = en_words.run(), 0
    whole = folded.strip(" .!?\n")
    kinds = en_words.kinds()
    for place in places(small):
        if place <= done or is_verb(folded, small, place):
            continue
        start = _left(small, place, done + 1, kinds)
        match = run.match(small, start)
        while start < place and (match is None or match.end() <= place):  # words of time that hang on others
            start = _next(small, start if match is None else match.end() - 1, place)
            match = run.match(small, start)
        if match is None:
            continue
        done = match.end() - 1
        yield from read(folded, small, start, match.end(), whole)


def read(folded: str, small: str, start: int, end: int, whole: str) -> Iterator[Found]:
    """The expressions of a run in `small`, a text of small letters with a blank before it; offsets are of `folded`."""
    end = _trimmed(small, start, end)
    raw = folded[start - 1 : end - 1]
    before, after = _before(small, start), _after(small, end)
    for first, last, expression in parse(raw, before, after, raw.strip(" .!?\n") == whole):
        yield start - 1 + first, start - 1 + last, expression


def _next(small: str, start: int, place: int) -> int:
    """Where the next word after the start begins, at last the place."""
    while start < place and (small[start].isalnum() or small[start] == "'"):
        start += 1
    while start < place and not small[start].isalnum():
        start += 1
    return start


def is_verb(folded: str, small: str, at: int) -> bool:
    """Whether a small "may" at the place in `small` is the verb: most are."""
    return (
        small.startswith("may ", at)
        and folded[at - 1] == "m"
        and not small[at - 5 : at].endswith(_BEFORE_MAY)
        and small[at + 4 : at + 5] not in "0123456789t"
    )


_BEFORE_MAY = ("id-", *(f"{end} " for end in "in of ast ext ce by id til to om th st nd rd".split()))


def _trimmed(small: str, start: int, end: int) -> int:
    """The end of the run without the words that no expression ends with; fewer different runs are soon all known."""
    while True:
        while end > start and small[end - 1] in " ,-\n(/~":
            end -= 1
        word = small.rfind(" ", start, end) + 1
        if word <= start or small[word:end] not in en_words.LOOSE:
            return end
        end = word


def _before(small: str, start: int) -> str:
    """The word before, if it tells anything, and the mark that stands close."""
    close = small[start - 1 : start]
    stretch = small[max(0, start - 14) : start].rstrip(" ")
    word = stretch[stretch.rfind(" ") + 1 :]
    if stretch.endswith("mail on"):
        return "mail on "
    if word in en_words.LEADS:
        return word + " "
    if close == " " and word[-1:] in "$£€":
        return word[-1:] + " "
    if not stretch:
        return ""
    return word if close in "-" and word in ("post-", "pre-") else close if close in "$£€#.:+/-'" else "x "


def _after(small: str, end: int) -> str:
    """The next word, if it tells anything, or the mark that stands there."""
    stretch = small[end : end + 14]
    word = stretch.lstrip(" ")
    if not word.strip(" .!?\n\"'"):
        return ""
    blank = " " if stretch[0] == " " else ""
    if word[0].isalpha():
        first = word.partition(" ")[0].rstrip(".,;:!?'\")")
        return blank + (first if first in en_words.TAILS else "x")
    return blank + ("0" if word[0].isdecimal() else word[:2] if word[0] in ".,%" and word[1:2].isdecimal() else word[0])


def _left(small: str, at: int, floor: int, kinds: dict[str, tuple[str, int, str]]) -> int:
    """Where the words of time before the place begin."""
    word = small[small.rfind(" ", floor, at - 1) + 1 : at - 1]
    if small[at - 1] == " " and word.isalpha() and word not in kinds and word != "c":
        return at  # most often
    start = at
    for _ in range(8):
        end = start
        while end > floor and small[end - 1] in " -,(\n'~/":
            end -= 1
        if end == start or start - end > 3:
            break
        begin = end
        while begin > floor and (small[begin - 1].isalnum() or small[begin - 1] == "'") and end - begin < 14:
            begin -= 1
        if small[begin] == "'" and small[begin + 1 : begin + 2].isalpha():
            begin += 1  # a quotation
        word = small[begin:end].removesuffix("'s")
        if not word or not (
            word in kinds
            or word == "c"
            or (word.isdecimal() and len(word) <= 4)
            or (word[:-2].isdecimal() and word[-2:] in ("st", "nd", "rd", "th"))
        ):
            break
        if word == "c" and small[begin - 3 : begin] == " w/":
            start = begin - 2
            break
        if word.isdecimal() and (small[begin - 1] in "$£€.,#" or small[begin - 2 : begin] in ("$ ", "£ ") or (
            small[begin - 1] == ":" and small[begin - 2].isdecimal())):  # fmt: skip
            break
        start = begin
    return start


@lru_cache(maxsize=20_000)
def parse(raw: str, before: str, after: str, alone: bool) -> tuple[Found, ...]:
    """The expressions of a run, with their offsets in it; `before` and `after` are the letters around it."""
    return tuple(Parser(raw, before, after, alone=alone).expressions())
