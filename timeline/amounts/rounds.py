"""Financing rounds: A轮, Pre-A轮, B2轮, 天使轮, 战略融资, "Series B", "seed round", "pre-IPO funding"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTER = r"(?:pre-?)?[a-k]\d?\+{0,2}"
_ROUNDS = re.compile(
    rf"(?<![a-z0-9])(?P<han>{_LETTER})(?: ?轮|(?= ?(?:[、/及和与到至-]"
    rf"|以及) ?(?:{_LETTER})(?: ?[、/及和与](?:{_LETTER}))? ?轮))"
    r"|(?<![a-z])(?P<preipo>pre-?ipo)(?: ?轮| (?:round|funding|financing|placement|investment))"
    r"|(?P<beforeipo>(?:ipo|上市)前(?:的?最后一轮)?(?:融资|轮))"
    r"|(?P<angel>天使\+?轮|天使(?:融资|投资(?![人者机方家])))|(?P<seed>种子\+?轮|种子融资"
    r"|种子(?:天使)?投资(?![人者机]))"
    r"|(?P<strategic>战略(?:融资|投资(?![者人部方机])|入股|注资|增资))"
    r"|(?<![a-z])(?P<pre>pre-?)?series[ -](?P<series>[a-k])(?P<number>-?[1-9])?(?P<plus>\+{1,2})?(?![a-z0-9])"
    r"|(?<![a-z])(?P<an>an |its |the |their |'s |first |new |a "
    r"|-)?(?P<letter>(?:pre-)?[a-h]\d?\+{0,2})[ -](?:funding )?round(?![a-z])"
    r"|(?<![a-z])(?P<preseed>pre-?seed)(?![a-z])|(?<![a-z])(?P<seeds>seed)[ -](?:rounds?|funding|financing"
    r"|investment|extension|capital|money)(?![a-z])"
    r"|(?<![a-z])(?P<angels>angel)[ -](?:rounds?|funding|financing|investment)(?![a-z])"
    r"|(?<![a-z])(?P<strategics>strategic)[ -](?:investment|financing|round|funding)(?![a-z])"
)  # fmt: skip
_ANCHOR = re.compile(r"轮|天使|种子|战略|ipo|上市前|series|round|seed|angel|strategic")
_NAMED = {
    "preipo": "Pre-IPO", "beforeipo": "Pre-IPO", "angel": "angel", "angels": "angel", "seed": "seed", "seeds": "seed",
    "preseed": "Pre-seed", "strategic": "strategic", "strategics": "strategic",
}  # fmt: skip


def rounds(low: str, folded: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of each round; ``folded`` is the same text with its capitals."""
    end = 0
    for anchor in _ANCHOR.finditer(low):
        if anchor.start() < end:
            continue
        for match in _ROUNDS.finditer(low, max(end, anchor.start() - 16), min(len(low), anchor.end() + 24)):
            if match.start() > anchor.start():
                break  # the next anchor's, which sees what follows it
            label = _label(match, folded)
            if label:
                yield match.start(), match.end(), label
            end = match.end()


def _label(match: re.Match[str], folded: str) -> str | None:
    for group, label in _NAMED.items():
        if match[group]:
            return label
    if match["han"]:
        return _letter(match["han"])
    if match["series"]:
        series = folded[match.start("series")]
        after = folded[match.end() : match.end() + 12].lower()
        if series.islower() and not re.match(r" (?:round|fund|financ|invest|extension|stage)", after):
            return None  # "a series a viewer likes"
        return ("Pre-" if match["pre"] else "") + series.upper() + (match["number"] or "") + (match["plus"] or "")
    letter = match["letter"]
    if folded[match.end("letter") - 1].islower() or (letter == "a" and match["an"] is None):
        return None  # "a round of talks"
    if letter == "a" and match["an"] in ("a ", "-"):
        return None
    return _letter(letter)


def _letter(said: str) -> str:
    if said.startswith("pre"):
        return "Pre-" + said[3:].lstrip("-").upper()
    return said.upper()
