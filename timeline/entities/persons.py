"""Is a sequence of capitals a person? By honorific, post, given name, or by what is said after the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from timeline.entities.around import ends_with
from timeline.entities.verdict import Verdict, last_words
from timeline.entities.vocabulary import one_of, word_set
from timeline.entities.vocabulary import words as listed_words

DETERMINED = ("the ", " a ", " an ", " this ", " that ")
_CROWNED = frozenset(("Queen", "King", "Prince", "Princess", "Pope", "Saint", "Emperor", "Empress"))
_KIN = re.compile(
    r"'s? (?:[a-z-]+ ){0,2}(?:sister|brother|mother|father|mum|mom|dad|son|daughter|wife|husband|ex|fiance|fiancee"
    r"|boyfriend|girlfriend|parents|birthday|pregnancy|funeral)\b"
)


@cache
def _personal() -> re.Pattern[str]:
    """What follows a person's name: an age, "who", a post."""
    whose, post = one_of("english_cues", "whose"), one_of("english_cues", "post")
    return re.compile(
        rf"^, (?:\d\d,|who\b|aged\b|(?:(?:{whose}|[A-Z][\w&' ]{{2,20}})(?:'s)? )?(?:\w+ ){{0,3}}?(?:{post})\b)"
    )


def person_of(
    words: Sequence[str], title: str, around: tuple[str, str], free: int, seen: Counter[tuple[str, ...]]
) -> Verdict | None:
    """A person by honorific, post, given name, or by what is said after the name."""
    before, after = around
    if len(words) > 4 or any(char.isdigit() for word in words for char in word):
        return None
    if len(words) > 1 and (words[-1] in last_words("never_person") or before.endswith(DETERMINED)):
        return None  # Byron Bay, the George Medal
    honored = bool(ends_with(before, listed_words("honorifics"), ".")) or title in (
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
    )
    if honored:
        return Verdict("person", 4)
    if words[0] in word_set("honorifics") and len(words) > 1:
        return Verdict("person", 3)
    given = words[0].lower().split("-")[0] in word_set("given_names") or re.fullmatch(r"[A-Z]\.?", words[0]) is not None
    if given and len(words) > 1 and words[-1] in last_words("goods"):
        return None  # Kylie Skin
    if _KIN.match(after) and (given or len(words) == 1):
        return Verdict("person", 2 + free)  # Malika's twin sister
    if len(words) == 2 and words[0] in _CROWNED:
        return Verdict("person", 3)
    if len(words) == 1:
        return None
    if any(word.isupper() and len(word) > 3 for word in words):
        return None
    plain = words[-1].lower() in word_set("starters") or (free == 0 and words[-1].lower() in word_set("english"))
    if given and plain:
        return None  # "Kim Take" of a headline
    if title and not given and not before.endswith(" of "):
        return Verdict("person", 2 + free)
    if given:
        return Verdict("person", 3 if free else 2)
    if ends_with(before, listed_words("role_nouns")) and not after.startswith("'s") and len(words) <= 3:
        return Verdict("person", 2 + free)
    if _personal().match(after) and len(words) in (2, 3):
        return Verdict("person", 2 + free)
    common = word_set("english")
    if (
        len(words) == 2
        and seen[(words[1],)]
        and not seen[(words[0],)]
        and not {word.lower() for word in words} & common
    ):
        return Verdict("person", 1 + free)  # Maud Ferris, of whom the article goes on as Ferris
    return None
