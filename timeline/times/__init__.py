"""times: a text in, time mentions out."""

from timeline.times.find import find_times
from timeline.times.mention import TimeMention

__all__ = ["TimeMention", "find_times"]
