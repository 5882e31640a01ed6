"""Where catalog names and sequences of capitals meet: "Kering Group" is Kering, "Amazon Web Services" is not Amazon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.entities.article import Article
from timeline.entities.found import Found
from timeline.entities.runs import Token
from timeline.entities.vocabulary import word_set

# Last words that do not make a company of their own out of a brand's name: an Apple Store is Apple's.
_OWN = frozenset(
    ("Store", "Stores", "Shop", "Shops", "App", "Website", "Brand", "Brands", "Club", "Market", "Home", "Mobile")
)


def beyond_catalog(article: Article, tokens: list[Token], linked: Sequence[Found]) -> Iterator[list[Token]]:
    """The parts of a sequence that no catalog name covers; catalog names grow over legal forms in place."""
    inside = list(_overlapping(tokens, linked))
    if not inside:
        yield tokens
        return
    if any(found.start <= tokens[0].start and found.end >= tokens[-1].end for found in inside):
        return
    rest = tokens
    for found in inside:
        before = [token for token in rest if token.end <= found.start]
        after = [token for token in rest if token.start >= found.end]
        legal = 0
        while legal < len(after) and after[legal].word in word_set("legal") and _adjacent(article, found, after[legal]):
            found.end = after[legal].end
            legal += 1
        after = after[legal:]
        if before and _is_given_name(before, found):
            continue  # Sir Tom Hunter is no boot
        if found.kind == "place":
            if after and not before and _adjacent(article, found, after[0]):
                continue  # London Stock Exchange: judged as a whole
        elif after and _adjacent(article, found, after[0]) and _another_company(after):
            continue
        if before:
            yield before
        rest = after
        if not rest:
            return
    yield rest


def _another_company(after: Sequence[Token]) -> bool:
    last = after[-1].word
    return (
        len(after) <= 3
        and last in word_set("org_suffixes")
        and not (len(after) == 1 and last in _OWN)
        and not any(token.word.lower() in word_set("roles") for token in after)
    )


def _is_given_name(before: Sequence[Token], found: Found) -> bool:
    """Whether a given name stands right before a single catalog name, which is then a surname."""
    token = before[-1]
    return (
        token.end + 1 == found.start
        and " " not in found.name
        and found.kind != "place"
        and token.word.lower() in word_set("given_names")
    )


def _adjacent(article: Article, found: Found, token: Token) -> bool:
    return article.folded[found.end : token.start] in (" ", "", ", ")


def _overlapping(tokens: Sequence[Token], linked: Sequence[Found]) -> Iterator[Found]:
    first = bisect_left(linked, tokens[0].start - 60, key=lambda found: found.start)
    for number in range(first, len(linked)):  # no slice: it would copy all that follows, for each sequence
        found = linked[number]
        if found.start >= tokens[-1].end:
            return
        if found.end > tokens[0].start:
            yield found
