"""A reading: an article with all that was found in it, sentence by sentence, as the extractors see it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from timeline.amounts import AmountMention
from timeline.entities import EntityMention
from timeline.events import domain, lexicon
from timeline.events.frames import Grammar, shipped
from timeline.events.talk import Talk
from timeline.events.template import (
    HE,
    IT,
    MONEY,
    OCCASION,
    PLACE,
    POST,
    ROUND,
    STAKE,
    THING,
    TIME,
    Template,
    Unit,
    build,
    code_of,
    versions,
)  # fmt: skip
from timeline.text import Passage, Span, fold, lower
from timeline.times import TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article's text with the passages, times, entities and amounts found in it."""

    text: str
    language: str
    published: date | None
    passages: Sequence[Passage]
    times: Sequence[TimeMention]
    entities: Sequence[EntityMention]
    amounts: Sequence[AmountMention]


_HEAD = 4  # of the corpus' own news without a date of its own, nine in ten stand in the first four sentences
NO_BODY = frozenset({"title", "heading", "furniture", "caption"})


@dataclass(slots=True)
class Sentence:
    """A passage with its template; made only for passages in which a trigger stands."""

    number: int
    passage: Passage
    template: Template
    language: str


class Article:
    """Works on a reading: units by place, templates on demand, who the talk is of."""

    def __init__(self, reading: Reading, grammar: Grammar | None = None) -> None:
        self.reading = reading
        self.grammar = grammar or shipped()
        self.text = reading.text
        self.folded = _clean(lower(fold(reading.text)))
        self.passages = reading.passages
        body = [number for number, passage in enumerate(reading.passages) if passage.kind not in NO_BODY]
        self.body_length = len(body)
        self.lead = body[:_HEAD] or [0]  # the sentences that tell the article's own news
        self.units = _units(reading)
        self._starts = [unit.span.start for unit in self.units]
        self._blocks = [passage.span.start for passage in reading.passages]
        self._sentences: dict[int, Sentence] = {}
        self._keys: dict[int, frozenset[str]] = {}
        self.talk = Talk(self)

    @property
    def language(self) -> str:
        """The article's main language; single sentences may be in the other."""
        return self.reading.language

    @cached_property
    def domain(self) -> str:
        """What an English article is about, where that is not business."""
        return domain.domain_of(self.folded) if self.language == "en" else ""

    @cached_property
    def rulers(self) -> frozenset[str]:
        """The keys of the politicians and authorities that the article names."""
        return frozenset(entity.key for entity in self.reading.entities if domain.is_ruling(entity.category))

    def passage_at(self, offset: int) -> int:
        """The number of the passage that a place of the text lies in, or behind."""
        return max(0, bisect_right(self._blocks, offset) - 1)

    def sentence(self, number: int) -> Sentence:
        """The sentence with its template."""
        if number not in self._sentences:
            passage = self.passages[number]
            low = bisect_left(self._starts, passage.span.start)
            high = bisect_left(self._starts, passage.span.end)
            units = [unit for unit in self.units[low:high] if unit.span.end <= passage.span.end]
            spotted = _spot(self.text, self.folded, passage.span, self.language)
            spotted = [_no_apposition(rank, units, self.folded) for rank in spotted]
            spotted[0] = _behind_names(spotted[0], units)
            units = _disjoint([_outside(units, spotted[0]), *spotted])
            template = build(self.folded, passage.span, units)
            han = any("\u4e00" <= c <= "\u9fff" for c in template.shape)
            self._sentences[number] = Sentence(number, passage, template, "zh" if han else "en")
        return self._sentences[number]

    def versions(self, number: int) -> list[Sentence]:
        """The sentence as frames read it: more than once where clauses are inserted between a name and its verb."""
        sentence = self.sentence(number)
        if sentence.language != "en":
            return [sentence]
        return [replace(sentence, template=template) for template in versions(sentence.template)]

    def keys(self, number: int) -> frozenset[str]:
        """The keys of all entities that a sentence names."""
        if number not in self._keys:
            units = self.sentence(number).template.units.values()
            self._keys[number] = frozenset(entity.key for unit in units for entity in unit.entities)
        return self._keys[number]


_PRIVATE = re.compile("[\ue000-\uf8ff]")


def _clean(text: str) -> str:
    return _PRIVATE.sub(" ", text)


_AMOUNT_CODES = {"money": MONEY, "stake": STAKE, "round": ROUND}


def _units(reading: Reading) -> list[Unit]:
    """What the rooms before found, as units: ordered and disjoint, names before times before amounts."""
    doubled: dict[Span, list[EntityMention]] = {}
    for mention in reading.entities:
        doubled.setdefault(mention.span, []).append(mention)
    names = [
        Unit(PLACE if mentions[0].kind == "place" else code_of(mentions[0]), span, entities=tuple(mentions))
        for span, mentions in doubled.items()
    ]
    times = [Unit(TIME, mention.span, time=mention) for mention in reading.times]
    names = [_dated(unit, reading.times) if unit.code == OCCASION else unit for unit in names]
    amounts = []
    for amount in reading.amounts:
        end = amount.span.end
        if amount.kind in ("round", "stake") and amount.text[-2:] in ("投资", "融资", "入股", "收购", "并购", "控股"):
            end -= 2  # 战略投资, 全资收购: the round is said by 战略, the stake by 全资, what happens by the verb
        if end > amount.span.start:
            amounts.append(Unit(_AMOUNT_CODES[amount.kind], Span(amount.span.start, end), amount=amount))
    return _disjoint([_not_within(names, amounts), times, amounts])


def _not_within(names: list[Unit], amounts: list[Unit]) -> list[Unit]:
    """The names that are no part of a longer sum: 亿欧 in 11亿欧元."""
    starts = [unit.span.start for unit in amounts]
    kept = []
    for unit in names:
        place = bisect_right(starts, unit.span.start) - 1
        around = amounts[place].span if place >= 0 else None
        if around is None or around == unit.span or not around.contains(unit.span):
            kept.append(unit)
    return kept


def _dated(occasion: Unit, times: Sequence[TimeMention]) -> Unit:
    """A shopping festival is a name and a date: 去年双11, "Black Friday 2019"."""
    place = bisect_left(times, occasion.span.end, key=lambda mention: mention.span.start) - 1
    if place >= 0 and times[place].span.overlaps(occasion.span):
        start = min(occasion.span.start, times[place].span.start)
        return replace(occasion, span=Span(start, max(occasion.span.end, times[place].span.end)), time=times[place])
    return occasion


def _no_apposition(found: list[Unit], names: list[Unit], text: str) -> list[Unit]:
    """Without the descriptions that a name follows: "the retailer Tesco" is one party, told by its name."""
    starts = {unit.span.start for unit in names if unit.entities}
    return [
        unit
        for unit in found
        if unit.code not in IT + HE or unit.span.end + 1 not in starts or text[unit.span.end] != " "
    ]


def _behind_names(posts: list[Unit], units: list[Unit]) -> list[Unit]:
    """The posts without the beginnings that belong to a name: 阿里巴巴集团CEO is CEO of 阿里巴巴集团."""
    starts = [unit.span.start for unit in units]
    kept: list[Unit] = []
    for post in posts:
        place = bisect_left(starts, post.span.start) - 1
        end = units[place].span.end if place >= 0 else 0
        kept.append(replace(post, span=Span(end, post.span.end)) if post.span.start < end < post.span.end else post)
    return kept


def _outside(units: list[Unit], posts: list[Unit]) -> list[Unit]:
    """The units without the places that are part of a post: 中国区代言人, "head of UK investments"."""
    return [unit for unit in units if unit.code != PLACE or not any(post.span.contains(unit.span) for post in posts)]


def _disjoint(ranks: Sequence[Sequence[Unit]]) -> list[Unit]:
    """Units in text order; of two that overlap the one of the earlier rank stays, in one rank the longer."""
    starts: list[int] = []
    kept: list[Unit] = []
    for rank in ranks:
        for unit in sorted(rank, key=lambda unit: (unit.span.start, -unit.span.end)):
            place = bisect_left(starts, unit.span.start)
            if place > 0 and kept[place - 1].span.end > unit.span.start:
                continue
            if place < len(kept) and kept[place].span.start < unit.span.end:
                continue
            starts.insert(place, unit.span.start)
            kept.insert(place, unit)
    return kept


_THING = re.compile(lexicon.QUOTED)


def _spot(text: str, folded: str, span: Span, language: str) -> list[list[Unit]]:
    """What the rooms before do not look for, in one sentence: posts, pronouns, things in quotes."""
    ranks: list[list[Unit]] = []
    for code, pattern in _spotted(language):
        matches = pattern.finditer(folded, span.start, span.end)
        ranks.append([Unit(code, Span(*match.span())) for match in matches])
    ranks.append([Unit(THING, Span(*match.span())) for match in _THING.finditer(text, span.start, span.end)])
    return ranks


@cache
def _spotted(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    posts = f"{lexicon.POSTS_ZH}|{lexicon.POSTS_EN}" if language == "zh" else lexicon.POSTS_EN
    it, he = (lexicon.IT_ZH, lexicon.HE_ZH) if language == "zh" else (lexicon.IT_EN, lexicon.HE_EN)
    return (POST, re.compile(posts)), (IT, re.compile(it)), (HE, re.compile(he))
