"""out: questions in, events out.

``events`` answers filters with rows that have their participants and their mentions with them; ``stats`` counts;
``run_sql`` lets people ask in SQL without being able to change anything; ``unknown_names`` lists what no catalog knows;
``search`` finds words in events and articles; ``stored_event`` says why an event is there; ``export``, ``explain`` and
``found`` print.

Not here: what is stored and how (store), options and exit status (cli).
"""

from timeline.out.query import EventRow, MentionRow, Stats, each_event, events, stats
from timeline.out.search import Excerpt, Found, FoundEvent, FoundSource, search
from timeline.out.sql import Answer, run_sql
from timeline.out.stored import StoredEvent, stored_event
from timeline.out.unknown import Example, UnknownName, unknown_names

__all__ = [
    "Answer",
    "EventRow",
    "Example",
    "Excerpt",
    "Found",
    "FoundEvent",
    "FoundSource",
    "MentionRow",
    "Stats",
    "StoredEvent",
    "UnknownName",
    "each_event",
    "events",
    "run_sql",
    "search",
    "stats",
    "stored_event",
    "unknown_names",
]
