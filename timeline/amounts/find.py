"""The one pass over a text: its sums, shares and rounds, none over another."""

from __future__ import annotations

from timeline.amounts.mention import AmountMention
from timeline.amounts.money import sums
from timeline.amounts.roles import is_conversion, role_of
from timeline.amounts.rounds import rounds
from timeline.amounts.stakes import stakes
from timeline.amounts.sum import Sum
from timeline.text import Span, fold, language_of, lower


def find_amounts(text: str, *, language: str | None = None) -> list[AmountMention]:
    """The amounts of a text in order, not overlapping; offsets are those of the text as given.

    >>> for found in find_amounts("估值275亿美元，罚款2300万英镑（约合人民币2亿元）"):
    ...     print(found.text, found.value, found.currency, found.role)
    275亿美元 27500000000 USD valuation
    2300万英镑 23000000 GBP fine
    人民币2亿元 200000000 CNY conversion
    """
    folded = fold(text)
    low = lower(folded)
    found = list(_money(text, low, chinese_text=(language or language_of(text)) == "zh"))
    for kind, spans in (("stake", stakes(low)), ("round", rounds(low, folded))):
        for start, end, label in spans:
            span = Span(start, end)
            found.append(AmountMention(span=span, text=span.of(text), kind=kind, label=label))  # type: ignore[arg-type]
    found.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    kept: list[AmountMention] = []
    for mention in found:
        touching = kept and kept[-1].label == mention.label is not None and mention.span.start == kept[-1].span.end
        if not kept or (mention.span.start >= kept[-1].span.end and not touching):  # 100%全资收购 is said once
            kept.append(mention)
    return kept


def _money(text: str, low: str, *, chinese_text: bool) -> list[AmountMention]:
    found: list[AmountMention] = []
    last: Sum | None = None
    for one in sums(low, chinese_text=chinese_text):
        converted = last is not None and last.currency != one.currency and is_conversion(low, last.end, one.start)
        if converted:
            role: str | None = "conversion"
        elif one.each:
            role = "each"
        else:
            role = role_of(low, one.start, one.end) or ("rate" if one.rate else None)
        span = Span(one.start, one.end)
        found.append(
            AmountMention(
                span=span,
                text=span.of(text),
                kind="money",
                value=one.value,
                currency=one.currency,
                approx=one.approx,
                role=role,
            )
        )
        last = one
    return found
