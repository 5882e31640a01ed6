"""identity: drafts in, happenings out.

``merge`` makes the drafts of one article into its happenings; ``resolve`` does so for the tellings of all articles, as
a pure function of their set: any order, any batches, one result. ``blocks`` says what must be compared with what. Every
happening keeps its tellings and the reasons why they were taken to be one.

Not here: what people decided about events (store), and any database.
"""

from timeline.identity.happening import Happening, Telling
from timeline.identity.keys import blocks, happening_uid, telling_key
from timeline.identity.meaning import has_principal, meant
from timeline.identity.resolve import components, merge, resolve

__all__ = [
    "Happening",
    "Telling",
    "blocks",
    "components",
    "happening_uid",
    "has_principal",
    "meant",
    "merge",
    "resolve",
    "telling_key",
]
