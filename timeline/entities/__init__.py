"""entities: a text in, entity mentions out."""

from timeline.entities.mention import EntityMention

__all__ = ["EntityMention"]
