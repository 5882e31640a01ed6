"""identity: drafts in, happenings out.

``merge`` makes the drafts of one article into its happenings; ``resolve`` does so for the tellings of all articles, as
a pure function of their set: any order, any batches, one result. ``blocks`` says what must be compared with what. Every
happening keeps its tellings and the reasons why they were taken to be one.

What people decided about events is replayed over what is found (``decisions``).

Not here: where decisions and tellings are kept (store), and any database.
"""

from timeline.identity.decisions import EVENT_ACTS, Anchor, Bound, EventDecision, check_edit, standing
from timeline.identity.happening import Happening, Telling
from timeline.identity.keys import blocks, happening_uid, telling_key
from timeline.identity.meaning import has_principal, meant
from timeline.identity.resolve import components, merge, resolve

__all__ = [
    "EVENT_ACTS",
    "Anchor",
    "Bound",
    "EventDecision",
    "Happening",
    "Telling",
    "blocks",
    "check_edit",
    "components",
    "happening_uid",
    "has_principal",
    "meant",
    "merge",
    "resolve",
    "standing",
    "telling_key",
]
