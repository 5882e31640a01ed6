"""The words by which texts are searched, and the patterns that find them again.

Chinese has no spaces between words and many of two characters, so its words are all pairs of neighbours: "天猫旗舰" is
天猫, 猫旗, 旗舰. Other scripts have their words. Both are folded, so that 天貓 and 天猫, Hermès and HERMES are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from timeline.text.fold import fold, lower

# Scripts without spaces: Chinese, kana, Hangul (whose endings stick to the words).
_CJK = "一-鿿㐀-䶿〇々豈-﫿ぁ-ゖァ-ヺー가-힣\U00020000-\U0003ffff"
_MARK = "\u0300-\u036f"  # accents that stand alone
_LETTER = rf"[^\W_{_CJK}]"
_RUN, _WORD = re.compile(f"[{_CJK}]+"), re.compile(f"{_LETTER}+")
_RUNS = re.compile(f"({_RUN.pattern})|({_WORD.pattern})")
_MARKS = re.compile(f"[{_MARK}]+")
_ACCENTED = re.compile("[À-ɏḀ-ỿ]")
_GAP = r"[\W_]{0,4}"  # what may stand between the parts of a phrase
_LONGEST = 64  # letters of a word that are kept: what is longer is no word


def plain(text: str) -> str:
    """The text folded for searching, character by character: ``len(plain(text)) == len(text)``.

    >>> plain("Hermès 入駐天貓")
    'hermes 入驻天猫'
    """
    return _ACCENTED.sub(lambda match: _bare(match[0]), lower(fold(text)))


@cache
def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def tokens(text: str) -> set[str]:
    """The words of a text, each once.

    The last character of every Chinese run is one too: so each character begins a word, and can be asked for alone.

    >>> sorted(tokens("LV入驻天猫"))
    ['lv', '入驻', '天猫', '猫', '驻天']
    """
    folded = _MARKS.sub("", plain(text))
    found = {word[:_LONGEST] for word in set(_WORD.findall(folded))}
    for run in _RUN.findall(folded):
        found.update(map(str.__add__, run, run[1:]))
        found.add(run[-1])
    return found


@dataclass(frozen=True, slots=True)
class Sought:
    """A word or a phrase that is asked for: what an index must have, and what the text must then say."""

    words: frozenset[str]  # all of these
    beginnings: frozenset[str]  # and for each of these a word that begins so
    pattern: re.Pattern[str]


def sought(phrase: str, *, beginning: bool = False) -> Sought | None:
    """What to look for; with ``beginning`` the last word may go on. None where nothing in it is a word.

    >>> bool(sought("天貓旗艦").pattern.search("入驻天猫旗舰店")), sought("……") is None
    (True, True)
    """
    runs = _RUNS.findall(_MARKS.sub("", plain(phrase)))
    words: set[str] = set()
    beginnings: set[str] = set()
    parts = []
    for number, (run, word) in enumerate(runs, start=1):
        parts.append(_pattern(run, word, open_end=beginning and number == len(runs)))
        if len(run) == 1 or (word and beginning and number == len(runs)):
            beginnings.add(run or word[:_LONGEST])
        elif run:
            words.update(map(str.__add__, run, run[1:]))
        else:
            words.add(word[:_LONGEST])
    return Sought(frozenset(words), frozenset(beginnings), re.compile(_GAP.join(parts))) if runs else None


def _pattern(run: str, word: str, *, open_end: bool) -> str:
    if run:
        return "".join(map(_written, run))
    letters = "".join(f"{_written(letter)}[{_MARK}]*+" for letter in word)
    end = "" if open_end else f"(?!{_LETTER})"
    return rf"(?<!{_LETTER})(?<![{_MARK}]){letters}{end}"


def _written(char: str) -> str:
    """All characters that ``plain`` makes into this one."""
    found = _forms().get(char, char)
    return re.escape(found) if len(found) == 1 else f"[{re.escape(found)}]"


@cache
def _forms() -> dict[str, str]:
    everything = "".join(map(chr, (*range(0x20, 0xD800), *range(0xE000, 0x10000))))
    forms: dict[str, str] = {}
    for char, made in zip(everything, plain(everything), strict=True):
        if char != made:
            forms[made] = forms.get(made, made) + char
    return forms


def highlights(text: str, asked: tuple[Sought, ...]) -> Iterator[tuple[int, int, int]]:
    """Where the text says what is asked for: start, end and which of those asked for."""
    for which, one in enumerate(asked):
        for match in one.pattern.finditer(text):
            yield match.start(), match.end(), which


@cache
def tokens_version() -> str:
    """A digest of what makes tokens what they are: an index of another one has to be built anew."""
    forms = _forms()
    said = "".join(f"{made}{forms[made]}" for made in sorted(forms))
    return sha256(f"1\n{_RUNS.pattern}\n{_LONGEST}\n{said}".encode()).hexdigest()[:16]
