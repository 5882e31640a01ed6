"""Which stored articles are copies of one text: marks to look for them by, and for each the first of its copies.

Copies of copies are copies, so the sets do not depend on the order in which articles came; nor does the origin, which
is the copy published first, by its digest among those of one day.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.identity.copies import SHARED_MARKS, is_copy, sketch
from timeline.store.bulk import Bulk
from timeline.store.rows import iso

if TYPE_CHECKING:
    from timeline.identity.copies import Sketch


class Origins:
    """Places articles among their copies, within one transaction."""

    def __init__(self, bulk: Bulk) -> None:
        self._bulk = bulk
        self._sketches: dict[int, Sketch] = {}

    def place(self, number: int, text: str) -> set[int]:
        """Compare a stored article with those that are placed already; the ids of all whose origin is another now."""
        made = self._sketches[number] = sketch(text)
        near = self._near(made.marks)
        self._bulk.insert("source_marks", ("mark", "source_id"), [(mark, number) for mark in made.marks])
        groups: dict[str, list[int]] = {}
        for candidate, origin in self._bulk.select("id, origin", "sources", "id", near):
            if origin is not None and candidate != number:
                groups.setdefault(origin, []).append(candidate)
        copied = [origin for origin, members in groups.items() if self._any_copy(made, members)]
        return self._named(copied, number)

    def redate(self, number: int) -> set[int]:
        """The day of an article is another now; the ids of all whose origin is another therefore."""
        [(origin,)] = self._bulk.select("origin", "sources", "id", [number])
        return set() if origin is None else self._named([origin], number)

    def _named(self, origins: Iterable[str], number: int) -> set[int]:
        """Let the articles of these origins, and this one, have one; the ids of those for which that is news."""
        columns = "id, digest, published, origin"
        rows = {row[0]: row for row in self._bulk.select(columns, "sources", "origin", origins)}
        rows |= {row[0]: row for row in self._bulk.select(columns, "sources", "id", [number])}
        members = rows.values()
        _, first = min((iso(published) or "9999", digest) for _, digest, published, _ in members)
        moved = [one for one, _, _, origin in members if origin != first]
        self._bulk.update("sources", ("origin",), [(first, one) for one in moved])
        return set(moved)

    def catch_up(self) -> set[int]:
        """Place the articles that were stored before anybody compared; the ids of all whose origin is another now."""
        waiting = self._bulk.connection.exec_driver_sql("SELECT id FROM sources WHERE origin IS NULL ORDER BY id").all()
        moved: set[int] = set()
        for (number,) in waiting:
            for (text,) in self._bulk.select("text", "sources", "id", [number]):
                moved |= self.place(number, text)
            self._sketches.clear()  # of all articles that there are: too many to keep
        return moved

    def mentions_of(self, sources: Iterable[int]) -> set[int]:
        """The ids of what these articles tell."""
        return {row[0] for row in self._bulk.select("id", "mentions", "source_id", sources)}

    def _near(self, marks: Iterable[int]) -> list[int]:
        shared: dict[int, int] = {}
        for (number,) in self._bulk.select("source_id", "source_marks", "mark", marks):
            shared[number] = shared.get(number, 0) + 1
        return sorted(number for number, count in shared.items() if count >= SHARED_MARKS)

    def _any_copy(self, made: Sketch, members: Iterable[int]) -> bool:
        return any(is_copy(made, self._sketch(one)) for one in members)

    def _sketch(self, number: int) -> Sketch:
        if number not in self._sketches:
            rows: list[Any] = list(self._bulk.select("text", "sources", "id", [number]))
            self._sketches[number] = sketch(rows[0][0])
        return self._sketches[number]
