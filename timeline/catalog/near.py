"""Names of the catalog that look like one which it does not have: what an analyst would have to search for."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from timeline.catalog.catalog import Catalog
from timeline.catalog.entity import Entity
from timeline.catalog.names import bare
from timeline.text import is_han

# What a company's name may end in without being another company's.
_ENDINGS = (
    *(
        "有限责任公司",
        "股份有限公司",
        "集团有限公司",
        "有限公司",
        "控股集团",
        "集团",
        "公司",
        "控股",
        "官方旗舰店",
        "旗舰店",
        "品牌",
    ),
    *("incorporated", "corporation", "holdings", "limited", "company", "group", "gmbh", "corp", "inc", "ltd", "plc"),
    *("llc", "spa", "sa", "ag", "co"),
)


class LookAlikes:
    """The names of one catalog, ready to be compared with."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def of(self, name: str, most: int = 3) -> list[Entity]:
        """The entities whose names are most like it: the same letters, another ending, a slip or two away."""
        key = bare(name)
        found: dict[str, None] = dict.fromkeys(self._slugs(key))
        found.update(dict.fromkeys(self._slugs(_core(key))))
        for form in dict.fromkeys((key, _core(key))):
            near = ((_slips(form, other), other) for other in self._similar(form))
            for _, other in sorted((slips, other) for slips, other in near if slips is not None):
                found.update(dict.fromkeys(self._slugs(other)))
        if (lead := self._lead(name)) is not None:
            found.update(dict.fromkeys(self._slugs(lead)))
        return [self.catalog.by_slug[slug] for slug in list(found)[:most]]

    def _slugs(self, key: str) -> list[str]:
        return sorted(self._keys.get(key, ()))

    @cached_property
    def _keys(self) -> dict[str, set[str]]:
        keys: dict[str, set[str]] = {}
        for known, owners in self.catalog.all_owners():
            slugs = {slug for _, slug, _ in owners}
            key = bare(known)
            for form in (key, _core(key)):
                if len(form) > 1:
                    keys.setdefault(form, set()).update(slugs)
        return keys

    @cached_property
    def _by_pair(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for key in self._keys:
            for pair in {key[at : at + 2] for at in range(len(key) - 1)}:
                index.setdefault(pair, []).append(key)
        return index

    def _similar(self, key: str) -> list[str]:
        """Names that share most pairs of characters with it: a slip spoils two pairs, exchanged letters three."""
        slips = _allowed(key)
        if not slips:
            return []
        pairs = {key[at : at + 2] for at in range(len(key) - 1)}
        shared: Counter[str] = Counter()
        for pair in pairs:
            shared.update(self._by_pair.get(pair, ()))
        least = max(1, len(pairs) - 3 * slips)
        return [other for other, count in shared.items() if count >= least and abs(len(other) - len(key)) <= slips]

    def _lead(self, name: str) -> str | None:
        """The longest name of the catalog that it begins with: 天猫国际进口超市, Gucci Beauty."""
        words = name.split()
        leads = ["".join(words[:count]) for count in range(len(words) - 1, 0, -1)]
        key = bare(name)
        if key and is_han(key[0]):
            leads += [key[:end] for end in range(min(len(key) - 1, 12), 1, -1)]
        return next((lead for lead in map(bare, leads) if len(lead) > 1 and lead in self._keys), None)


def _core(key: str) -> str:
    """Without what a company's name ends in."""
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) > (1 if is_han(ending[0]) else 3):
            return key.removesuffix(ending)
    return key


def _allowed(key: str) -> int:
    if not key:
        return 0
    weight = len(key) * (2 if is_han(key[0]) else 1)
    return 0 if weight < 5 else 1 if weight < 9 else 2


def _slips(one: str, other: str) -> int | None:
    """How many characters were changed, left out, added or exchanged with the next; None where too many."""
    most = _allowed(one)
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, start=1):
        last, row, before = before, [i], row
        for j, its in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != its))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == its:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
