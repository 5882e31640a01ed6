"""times: a text in, time mentions out.

Finds the time expressions of Chinese and English news ("去年9月", "last month", "3月8日至10日") and gives each the EDTF
value that the text supports, no finer. Relative ones count from the publication date, which is an argument, or from the
date that the story has just named: nothing here looks at the clock.

Not here: which event a time belongs to (events), how dates are stored (store).
"""

from timeline.times.asked import parse_date
from timeline.times.cases import answer_cases, as_found, explain
from timeline.times.dateline import find_dateline
from timeline.times.find import find_times
from timeline.times.mention import TimeMention

__all__ = ["TimeMention", "answer_cases", "as_found", "explain", "find_dateline", "find_times", "parse_date"]
