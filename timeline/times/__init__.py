"""times: a text in, time mentions out."""

from timeline.times.mention import TimeMention

__all__ = ["TimeMention"]
