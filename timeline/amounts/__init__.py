"""amounts: a text in, amount mentions out."""

from timeline.amounts.mention import AmountMention

__all__ = ["AmountMention"]
