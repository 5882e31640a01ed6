"""entities: a text in, entity mentions out.

Finds who and where: names of the catalog, by characters and in any script, names that no catalog knows, and the
words that stand for a name said before (该公司, "the retailer"). A name not in the catalog is provisional: it has a
key of its own, the same all over the article, short form and full name alike.

Not here: what the entities did (events), which names exist (catalog).
"""

from timeline.entities.find import find_entities
from timeline.entities.mention import EntityMention

__all__ = ["EntityMention", "find_entities"]
