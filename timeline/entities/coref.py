"""Words that stand for a name said before: 该公司, 双方, "the retailer", "both companies".

The antecedent is what the passage is about: the last party that was the subject of a sentence, before it the party that
stands first in the article's title. Where nothing fits, nothing is said: a wrong antecedent is a wrong fact.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from timeline.entities.article import Article
from timeline.entities.mention import EntityMention
from timeline.entities.vocabulary import one_of
from timeline.text import Span, is_han, sentences

_PARTIES = ("company", "brand", "platform")


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<two>{one_of('zh_cues', 'two')})|(?:该|这家|本)(?P<noun>{one_of('zh_cues', 'anaphor')})"
        rf"|(?P<bare>公司)(?={one_of('zh_cues', 'bare')})"
    )


@cache
def _english() -> re.Pattern[str]:
    """Over small letters."""
    return re.compile(
        r"\b(?P<two>(?:both|the two) (?:companies|brands|retailers|groups|firms|parties|businesses)\b"
        rf"|both sides|the (?:pair|duo)\b)|\bthe (?:[a-z.]+-based |(?:{one_of('english_cues', 'modifier')}) )?"
        rf"(?P<noun>{one_of('english_cues', 'anaphor')})\b(?!['-]| (?:of|that|which|rates|model|world|plan|case)\b)"
    )


_NEEDS = {
    "平台": ("platform",),
    "platform": ("platform",),
    "marketplace": ("platform",),
    "app": ("platform",),
    "品牌": ("brand", "company"),
    "brand": ("brand", "company"),
    "label": ("brand", "company"),
    "集团": ("company", "brand"),
    "机构": ("organization", "company"),
    "媒体": ("organization", "company", "platform"),
}
_CATEGORY = {
    "bank": ("bank", "finance"),
    "lender": ("bank", "finance"),
    "银行": ("bank", "finance"),
    "airline": ("airline", "travel"),
    "carmaker": ("cars",),
    "automaker": ("cars",),
    "车企": ("cars",),
    "fund": ("investor",),
    "基金": ("investor",),
}
_MEDIA = ("publisher", "website", "broadcaster", "媒体", "平台", "网站", "platform", "app")
_SUBJECT_REACH = 40  # characters from the beginning of a sentence within which its subject is looked for
_SENTENCES_BACK = 4


def resolve(article: Article, mentions: Sequence[EntityMention]) -> list[EntityMention]:
    """The mentions together with those that stand for one of them, in text order."""
    pattern = _chinese() if article.language == "zh" else _english()
    matches = list(pattern.finditer(article.lowered))
    parties = [mention for mention in mentions if mention.kind in _PARTIES or mention.category == "authority"]
    if not matches or not parties:
        return list(mentions)
    subjects = _Subjects(article, parties)
    taken = [mention.span for mention in mentions]
    starts = [span.start for span in taken]
    found: list[EntityMention] = []
    for match in matches:
        before = bisect_right(starts, match.end() - 1) - 1
        if before >= 0 and taken[before].end > match.start():
            continue
        if match.lastgroup == "bare" and not _stands_alone(article.folded, match.start()):
            continue
        meant = subjects.pair(match.start()) if match["two"] else subjects.one(match.start(), _noun(match))
        span = Span(match.start(), match.end())
        found.extend(replace(antecedent, span=span, text=span.of(article.text), anaphor=True) for antecedent in meant)
    return sorted((*mentions, *found), key=lambda mention: (mention.span.start, mention.anaphor))


def _noun(match: re.Match[str]) -> str:
    return (match["noun"] or "公司").lower()


def _stands_alone(text: str, start: int) -> bool:
    """公司 alone, not as the end of a longer word: the beginning of a clause."""
    return start == 0 or not (is_han(text[start - 1]) or text[start - 1].isalnum() or text[start - 1] in ')"」》%')


class _Subjects:
    """Which party each sentence is about."""

    def __init__(self, article: Article, parties: Sequence[EntityMention]) -> None:
        self.parties = parties
        self.starts = [mention.span.start for mention in parties]
        blocks = [(Span(start, end), kind) for start, end, kind in article.lines]
        self.passages = sentences(article.text, blocks)
        self.begins = [passage.span.start for passage in self.passages]
        self.text = article.folded
        times = Counter(mention.key for mention in parties)
        # A name that is said once and that no catalog knows is an antecedent only where there is no other.
        self.likely = {mention.key for mention in parties if not mention.provisional or times[mention.key] > 1}
        titled = [mention for mention in parties if mention.span.end <= len(article.title or "") + 2]
        self.topic = titled[:1] if article.title else []

    def _within(self, start: int, end: int) -> Sequence[EntityMention]:
        return self.parties[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]

    def one(self, position: int, noun: str) -> list[EntityMention]:
        """The party that a description at this place stands for."""
        wanted, categories = _NEEDS.get(noun, _PARTIES), _CATEGORY.get(noun)
        here = bisect_right(self.begins, position) - 1
        for number in range(here, max(-1, here - _SENTENCES_BACK), -1):
            passage = self.passages[number]
            end = position if number == here else passage.span.end
            inside = [
                mention
                for mention in self._within(passage.span.start, end)
                if mention.kind in wanted
                and (categories is None or mention.provisional or mention.category in categories)
            ]
            inside = [mention for mention in inside if mention.key in self.likely] or inside
            if not inside:
                continue
            first = inside[0]
            if number == here or len({mention.key for mention in inside}) == 1:
                return [first]
            if first.span.start - passage.span.start <= _SUBJECT_REACH:
                return [first]
        return [mention for mention in self.topic if mention.kind in wanted]

    def pair(self, position: int) -> list[EntityMention]:
        """The two parties that were named together last."""
        here = bisect_right(self.begins, position) - 1
        for number in range(here, max(-1, here - _SENTENCES_BACK), -1):
            passage = self.passages[number]
            end = position if number == here else passage.span.end
            different = list({mention.key: mention for mention in self._within(passage.span.start, end)}.values())
            if len(different) == 2:
                return different
            if len(different) > 2:
                for left, right in pairwise(different):
                    gap = self.text[left.span.end : right.span.start].strip()
                    if gap in ("与", "和", "同", "跟", "及", "and", "with", "&", "携手", "联合", "联手"):
                        return [left, right]
                return []
        return []
