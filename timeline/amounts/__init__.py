"""amounts: a text in, amount mentions out.

Finds sums of money (3000万美元, 近3亿元, "$1.2bn"), shares of a company (30%-45%股权, "a 20 per cent stake") and
financing rounds (A轮, 天使轮, "Series B"), with what the words beside a sum say that it is: a valuation, a fine, the
price of a deal.

Not here: which event an amount belongs to (events), conversion between currencies (nowhere).
"""

from timeline.amounts.find import find_amounts
from timeline.amounts.mention import AmountMention

__all__ = ["AmountMention", "find_amounts"]
