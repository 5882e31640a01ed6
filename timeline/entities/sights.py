"""What all the sights of a name in an article make of it together: one kind for the same words, or none.

A place where the words around say what it is outweighs one where only a capital does: "in Wexcombe" makes a town of
what stands alone elsewhere. A company that nothing in the article treats as one stays doubtful: it is a name only
where the catalog knows it as a doubtful one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.entities.article import Article
from timeline.entities.found import Found
from timeline.entities.parties import PARTIES, Neighbours, of_a_party
from timeline.entities.runs import Token
from timeline.entities.verdict import Verdict
from timeline.entities.vocabulary import word_set

ENOUGH = 2
Known = dict[tuple[str, ...], Verdict]


@dataclass(slots=True)
class Name:
    """A sequence of capitals that may be a name."""

    tokens: list[Token]
    opens: bool  # stands first in its sentence
    headline: bool  # in a block where every word has a capital
    title: str = ""  # the post or honorific before it, small letters
    verdict: Verdict | None = None
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.retake(self.tokens)

    def retake(self, tokens: list[Token]) -> None:
        """Let it have these words."""
        self.tokens = tokens
        self.words = tuple([token.word for token in tokens])

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def decided(article: Article, names: Sequence[Name], linked: Sequence[Found]) -> tuple[Known, Known]:
    """The verdicts by the words that they are on: those that stand, and those that stay doubtful."""
    chinese = article.language == "zh"
    sights: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        sights[name.words].append(name)
    around = Neighbours(article.folded, linked)
    known: Known = {}
    doubtful: Known = {}
    families = _families(sights, linked)
    for words, seen in sights.items():
        if len(words) == 1 and words[0] in families:
            continue
        verdicts = [name.verdict for name in seen if name.verdict is not None]
        if chinese and 2 * sum(verdict.points < 0 for verdict in verdicts) > len(seen):
            continue  # T7 Pro: a product nearly everywhere
        enough = [verdict for verdict in verdicts if verdict.points >= ENOUGH]
        if not enough:
            continue
        best = max(enough, key=lambda verdict: verdict.points)
        if best.kind not in PARTIES or best.party == _SURE:
            known[words] = best
            continue
        said = max(verdict.party for verdict in verdicts if verdict.kind in PARTIES)
        written = article.folded[seen[0].start : seen[0].end]
        if said or of_a_party(written, chinese=chinese) or any(around.beside(name.start, name.end) for name in seen):
            known[words] = best
            continue
        other = [verdict for verdict in enough if verdict.kind not in PARTIES]
        if other:
            known[words] = max(other, key=lambda verdict: verdict.points)
        elif best.points > ENOUGH or len(words) > 1 or len(seen) > 1:
            doubtful[words] = best
    return known, doubtful


def _families(sights: Iterable[tuple[str, ...]], linked: Sequence[Found]) -> set[str]:
    """What would be several of one surname that the article has: the Kardashians."""
    given = word_set("given_names")
    surnames = {words[-1] for words in sights if len(words) > 1 and words[0].lower() in given}
    surnames |= {found.name.rpartition(" ")[2] for found in linked if found.kind == "person"}
    return {surname + "s" for surname in surnames}


_SURE = Verdict("company", 0).party
