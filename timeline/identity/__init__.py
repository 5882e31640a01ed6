"""identity: drafts in, happenings out."""

from timeline.identity.happening import Happening, Telling

__all__ = ["Happening", "Telling"]
