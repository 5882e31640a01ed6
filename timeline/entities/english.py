"""Names of English texts that no catalog knows: sequences of capitals, weighed by what they are made of and stand by.

A sequence is cut first (posts and titles part names, catalog names stand for themselves), then trimmed of what only the
beginning of a sentence made capital, then judged: a name, and of a person, a place, a company or an authority? What
cannot be judged where it stands waits: if the same words are a name elsewhere in the article, they are one here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.entities.article import Article
from timeline.entities.found import Found, provisional_key
from timeline.entities.judge import judge
from timeline.entities.runs import Token, runs
from timeline.entities.short import Shorts, short_forms
from timeline.entities.sights import Name, decided
from timeline.entities.verdict import Verdict
from timeline.entities.vocabulary import word_set
from timeline.entities.within import beyond_catalog
from timeline.text import lower


def discover_english(article: Article, linked: Sequence[Found]) -> list[Found]:
    """Candidates for names that are not in the catalog; linked names that a legal form follows grow in place."""
    names = [
        name
        for tokens in runs(article)
        for part in beyond_catalog(article, tokens, linked)
        for name in _parted(article, part)
    ]
    sure = Counter(name.words for name in names if not name.opens and not name.headline)
    kept = [trimmed for name in names if (trimmed := _trimmed(article, name, sure)) is not None]
    written = Counter(name.words for name in kept)
    ends = {found.end for found in linked if found.kind != "place"} if article.language == "zh" else set()
    for name in kept:
        branded = name.start in ends or name.start - 1 in ends  # 华为FreeBuds, OPPO Reno
        name.verdict = judge(
            article, name.tokens, name.title, opens=name.opens, headline=name.headline, seen=written, branded=branded
        )
    return _named(article, kept, linked)


def _parted(article: Article, tokens: list[Token]) -> list[Name]:
    """The names on both sides of posts: "Mango Chief Client Officer Guillermo Corominas" has two."""
    roles = word_set("roles")
    if roles.isdisjoint([token.word.lower().rstrip(".") for token in tokens]):  # as most
        start = tokens[0].start
        return [Name(tokens, article.opens_sentence(start), article.in_headline_case(start))]
    names: list[Name] = []
    current: list[Token] = []
    title: list[str] = []

    def close() -> None:
        if current:
            start = current[0].start
            opens = article.opens_sentence(start)
            names.append(Name(list(current), opens, article.in_headline_case(start), " ".join(title)))

    officer = -1  # the last word of "Chief Financial Officer", when within one
    for position, token in enumerate(tokens):
        small = token.word.lower().rstrip(".")
        if small == "chief":
            ends = [number for number, other in enumerate(tokens) if other.word in ("Officer", "Executive")]
            officer = next((number for number in ends if position < number < position + 5), -1)
        if position < officer and small not in roles:
            continue
        follows = position + 1 < len(tokens)
        if small in roles and not _part_of_name(tokens, position):
            if current and not follows and len(current) == 1 and not _POST_END.fullmatch(small):
                current.append(token)
                continue
            close()
            if current:
                title = []
            current = []
            title.append(small)
        else:
            current.append(token)
    close()
    return names


_POST_END = re.compile(
    r"ceo|cfo|coo|cto|officer|president|chairman|director|executive|founder|minister|secretary|editor|analyst"
)


def _part_of_name(tokens: Sequence[Token], position: int) -> bool:
    """Words that are posts as well as parts of names: Global Blue, Burger King, General Electric, Lone Partner."""
    small = tokens[position].word.lower()
    if small not in word_set("name_roles"):
        return False
    following = tokens[position + 1].word.lower() if position + 1 < len(tokens) else ""
    before = tokens[position - 1].word.lower() if position else ""
    roles = word_set("roles")
    return following not in roles and before not in roles and following not in word_set("given_names")


def _trimmed(article: Article, name: Name, sure: Counter[tuple[str, ...]]) -> Name | None:
    """The name without what is no part of it; None where nothing is left."""
    tokens = name.tokens
    never, starters, common = word_set("not_names"), word_set("starters"), word_set("english")
    dates = word_set("dates")
    if len(tokens) == 1 or name.words not in sure:
        while tokens:
            small = tokens[0].word.lower()
            rest = tuple([token.word for token in tokens[1:]])
            named = len(tokens) > 1 and tokens[1].word.lower() in word_set("given_names")
            if small == "the" and len(tokens) > 1 and not named and (not name.opens or ("The", *rest) in sure):
                break  # The Hut Group, where the article has the capital within sentences
            first = name.opens or name.headline
            dated = small in never and (len(tokens) == 1 or small in dates or tokens[1].word.lower() in dates)
            leading = first and small in starters
            dated = dated or (small in ("may", "march", "august") and _month_before(article, tokens[0].start))
            plain = first and len(tokens) > 1 and small in common and _plain(article, tokens, sure)
            if not (dated or leading or plain or (small == "the")):
                break
            tokens = tokens[1:]
            name.opens = name.opens and small == "the"
        while tokens and (tokens[-1].word.lower() in dates or tokens[-1].word in ("The", "A", "And", "In", "For")):
            tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[-1].word.lower() in dates and tokens[-2].word not in _NAMED_DAYS:
        tokens = tokens[:-1]
    if not tokens:
        return None
    phrase = " ".join(token.word for token in tokens).lower()
    if phrase in never or (len(tokens) == 1 and (tokens[0].word in word_set("acronyms") or len(phrase) < 2)):
        return None
    if len(tokens) < len(name.tokens):
        name.retake(list(tokens))
    return name


_NAMED_DAYS = frozenset(("Black", "Cyber", "Good", "Ash", "Shrove", "Super", "Sheffield", "Small", "Palm"))


def _month_before(article: Article, start: int) -> bool:
    """Whether the words before make a month of May: "In May KKR bought"."""
    before = article.lowered[max(0, start - 8) : start].rsplit(" ", 2)
    return len(before) > 1 and before[-2].strip("\n.,(") in _IN_MONTH and before[-1] == ""


_IN_MONTH = frozenset(("in", "last", "since", "this", "by", "until", "early", "late", "mid", "next", "from", "during"))


def _plain(article: Article, tokens: Sequence[Token], sure: Counter[tuple[str, ...]]) -> bool:
    """Whether the first word of a sentence is a plain word before a name: "Former Tesco boss", not "Better Capital"."""
    whole = tuple([token.word for token in tokens])
    if whole in sure:
        return False
    last = tokens[-1].word
    if last in word_set("org_suffixes") or last in word_set("legal"):
        common = word_set("english")
        peeled = len(tokens) > 2 and tokens[0].word.lower() in common and tokens[1].word.lower() not in common
        return peeled or (len(tokens) > 2 and whole[1:] in sure)  # "Peer Upland Resources slipped"
    return tokens[0].word.lower() in article.small_words or whole[1:] in sure


def _named(article: Article, names: Sequence[Name], linked: Sequence[Found]) -> list[Found]:
    """The verdicts as candidates; what waits becomes a name where the article has one of the same words."""
    known, doubtful = decided(article, names, linked)
    folded = {tuple(map(str.lower, words)): (words, verdict) for words, verdict in known.items()}
    shorts = short_forms(
        [_candidate(article, name.tokens, name.words, known[name.words]) for name in names if name.words in known],
        linked,
    )
    candidates: list[Found] = []
    for name in names:
        full = _meant(article, name, shorts, known)
        if full is not None:
            candidates.append(_as(full, name.start, name.end))
        elif name.words in known:
            candidates.append(_candidate(article, name.tokens, name.words, known[name.words]))
        else:
            candidates.extend(_inside(article, name, folded))
        if full is None and name.words in doubtful:
            candidate = _candidate(article, name.tokens, name.words, doubtful[name.words])
            candidate.doubtful, candidate.rank = True, 20
            candidates.append(candidate)
    return candidates


def _meant(article: Article, name: Name, shorts: Shorts, known: dict[tuple[str, ...], Verdict]) -> Found | None:
    """The full name that a short one stands for: Murphy, the Hut, THG; the last one said before it."""
    fulls = shorts.get(name.words)
    if not fulls:
        return None
    word = name.words[0]
    if len(name.words) == 1 and (name.opens or name.headline) and not name.title and name.words not in known:
        small = word.lower()
        if (small in word_set("english") or small in article.small_words) and not word.isupper():
            return None  # "Better is ..." is not Better Capital
    before = [full for full in fulls if full.start <= name.start]
    return before[-1] if before else fulls[0]


def _as(full: Found, start: int, end: int) -> Found:
    rank = max(full.rank, 41)
    return Found(start, end, full.key, full.name, full.kind, full.category, full.provisional, rank=rank)


def _inside(
    article: Article, name: Name, folded: dict[tuple[str, ...], tuple[tuple[str, ...], Verdict]]
) -> list[Found]:
    """Known names within an undecided sequence: in headlines, after the first word of a sentence, in capitals."""
    found: list[Found] = []
    tokens = name.tokens
    position = 0
    while position < len(tokens):
        for length in range(min(6, len(tokens) - position), 0, -1):
            part = tokens[position : position + length]
            hit = folded.get(tuple(token.word.lower() for token in part))
            if hit is not None:
                found.append(_candidate(article, part, hit[0], hit[1]))
                position += length - 1
                break
        position += 1
    return found


def _candidate(article: Article, tokens: Sequence[Token], words: tuple[str, ...], verdict: Verdict) -> Found:
    start, end = tokens[0].start, tokens[-1].end
    if tuple([token.word for token in tokens]) == words:
        name, key = article.text[start:end], provisional_key(article.lowered[start:end])
    else:
        name = " ".join(words)
        key = provisional_key(lower(name))
    rank = 60 if verdict.covers else 55 if verdict.kind == "person" and len(words) > 1 else 40
    return Found(start, end, key, name, verdict.kind, verdict.category, provisional=True, rank=rank)
