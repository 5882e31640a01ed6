"""catalog: seeds in, names and what they mean out.

The entities that the project ships, and those that a user adds: brands, platforms, companies, organizations,
places and people, one line each in ``seeds/*.tsv``, with their aliases in several scripts and their owners
through time. Read once, checked while read, never changed afterwards.

Not here: where a name stands in a text (entities).
"""

from timeline.catalog.catalog import Catalog, data_folder, load_catalog
from timeline.catalog.check import check_catalog
from timeline.catalog.deciding import Met
from timeline.catalog.decision import ACTS, Act, NameDecision, provisional_key
from timeline.catalog.entity import COLUMNS, KINDS, Alias, Entity, Kind, Parent
from timeline.catalog.names import Named, Names
from timeline.catalog.near import LookAlikes

__all__ = [
    "ACTS",
    "COLUMNS",
    "KINDS",
    "Act",
    "Alias",
    "Catalog",
    "Entity",
    "Kind",
    "LookAlikes",
    "Met",
    "NameDecision",
    "Named",
    "Names",
    "Parent",
    "check_catalog",
    "data_folder",
    "load_catalog",
    "provisional_key",
]
