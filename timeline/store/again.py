"""An article that was read again: what it tells now beside what is stored of it, and put in its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from timeline.documents import Document
from timeline.identity.happening import Telling
from timeline.store.bulk import Bulk
from timeline.store.digest import flat
from timeline.store.origins import Origins
from timeline.store.rows import MENTION, PARTICIPANT, iso, mention_row, participant_rows, to_json
from timeline.store.write import Writer

_TOLD = MENTION[3:]  # what a mention says, without ids and key
_WHO = tuple(name for name in PARTICIPANT if name != "entity_id")


class Again:
    """Compares and replaces within one transaction."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._bulk = Bulk(writer.connection)

    def differences(self, document: Document, tellings: Iterable[Telling], published: date | None) -> tuple[int, int]:
        """How many mentions are not as they were, and how many are so now; none where nothing changed."""
        before = self._stored(document.digest)
        after = {_content(telling, document.text) for telling in tellings}
        [(stored,)] = self._bulk.select("published", "sources", "digest", [document.digest])
        if iso(stored) != iso(published):
            return max(1, len(before)), len(after)
        return len(before - after), len(after - before)

    def replace(self, digests: Sequence[str], published: Mapping[str, date | None]) -> list[str]:
        """Take back what these articles told, and let them be of these days; keys of mentions around them."""
        left = [telling.key for telling in self._writer.forget(digests)]
        columns = "digest, id, published, stated, published_from"
        for digest, number, before, stated, said_by in self._bulk.select(columns, "sources", "digest", digests):
            day = iso(published[digest])
            if day != iso(before):
                found = "dateline" if day != iso(stated) else None if said_by == "dateline" else said_by
                row = (day, found, number)
                self._bulk.update("sources", ("published", "published_from"), [row])
                self._writer.redated(Origins(self._bulk).redate(number))
        return left

    def note(self, read_by: str, digests: Iterable[str]) -> None:
        """Note by what these articles were read."""
        self._bulk.update("sources", ("read_by",), [(read_by, digest) for digest in digests], key="digest")

    def _stored(self, digest: str) -> set[str]:
        quoted = ", ".join(f'm."{name}"' for name in _TOLD)
        told = "mentions m JOIN sources s ON s.id = m.source_id"
        rows = {
            row[0]: (row[1], row[2:]) for row in self._bulk.select(f"m.id, m.key, {quoted}", told, "s.digest", [digest])
        }
        people: dict[int, list[Any]] = {}
        for row in self._bulk.select(f"mention_id, {', '.join(_WHO)}", "mention_participants", "mention_id", rows):
            people.setdefault(row[0], []).append([flat(value) for value in row[1:]])
        return {
            _line(key, [flat(value) for value in said], sorted(people.get(number, ())))
            for number, (key, said) in rows.items()
        }


def _content(telling: Telling, text: str) -> str:
    said = [flat(value) for value in mention_row(0, telling, 0, text)[3:]]
    entity = 1 + PARTICIPANT.index("entity_id")
    people = participant_rows(0, telling.draft.participants, [None] * len(telling.draft.participants))
    who = [[flat(value) for at, value in enumerate(row) if at not in (0, entity)] for row in people]
    return _line(telling.key, said, who)


def _line(key: str, said: Sequence[Any], who: Sequence[Any]) -> str:
    return to_json([key, list(said), list(who)])
