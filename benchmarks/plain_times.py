"""The same grammars as a plain scan: every run is tried at every place, nothing is jumped over.

The finders of ``timeline.times`` look only where a word of time stands, and then to its left. This does without: it is
what they must agree with, span for span, and what they are faster than.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from timeline.text import fold, lower
from timeline.times import en, en_words, find, zh
from timeline.times.en_places import places

Spans = Iterator[tuple[int, int]]
# A number that goes on from another, or that is a sum of money, begins nothing.
_ENGLISH_WORD = re.compile(r"(?<![a-z0-9$£€])(?<![0-9][.,])(?=[a-z0-9'])")
# What an expression can go on with, and not begin with.
_GOES_ON = {"from", "to", "pre_about", "so_far", "about", "between", "before", "after"}


def chinese(text: str) -> Spans:
    """The spans of a Chinese text: tokens are tried at every character."""
    folded = fold(text)
    whole = folded.strip()
    at = 0
    while at < len(folded):
        end, tokens = zh.lex(folded, at)
        if not tokens or tokens[0][0] in _GOES_ON:
            at += 1
            continue
        words = folded[at:end]
        before, after = zh.around(folded, at, end)
        for first, last, _ in zh.parse(words, tokens, before, after, len(words) == len(whole)):
            yield at + first, at + last
        at = end


def english(text: str) -> Spans:
    """The spans of an English text: a run is tried at every word; one in which no word of time stands is none."""
    folded = fold(text)
    small, run, done = " " + lower(folded), en_words.run(), 1
    whole = folded.strip(" .!?\n")
    hooks = [at for at in places(small) if not en.is_verb(folded, small, at)]
    for word in _ENGLISH_WORD.finditer(small, 1):
        start = word.start()
        match = run.match(small, start) if start >= done else None
        if match is None:
            continue
        done = match.end()
        hook = bisect_left(hooks, start)
        if hook == len(hooks) or hooks[hook] >= done:
            continue
        for first, last, _ in en.read(folded, small, start, done, whole):
            yield first, last


def found(text: str, language: str) -> Spans:
    """The spans that ``timeline.times`` looks at, before it asks which days they mean."""
    folded = fold(text)
    for first, last, _ in find.chinese(folded) if language == "zh" else en.expressions(folded):
        yield first, last
