"""Events as CSV for spreadsheets: one row an event, its best mention's words and source in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from timeline.out.query import EventRow
from timeline.store.columns import plain

COLUMNS = (
    *("uid", "date", "earliest", "latest", "type", "status", "participants", "amount", "currency", "approx"),
    *("amount_text", "round", "stake", "confidence", "sources", "quote", "source", "url", "published"),
)
# A cell that begins like this is a formula to spreadsheets, the wide forms in East Asian ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(events: Iterable[EventRow]) -> Iterator[str]:
    """The header, then a row for each event."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)  # ends rows with \r\n: it leaves a \r in a cell unquoted if rows end otherwise
    writer.writerow(COLUMNS)
    for event in events:
        yield _taken(buffer)
        writer.writerow(_cells(event))
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue().removesuffix("\r\n") + "\n"
    buffer.seek(0)
    buffer.truncate()
    return text


def _cells(event: EventRow) -> list[str]:
    best = event.mentions[0] if event.mentions else None
    money = event.amount
    return [
        _safe(event.uid),
        _safe(event.date),
        event.earliest.isoformat() if event.earliest else "",
        event.latest.isoformat() if event.latest else "",
        event.type,
        event.status,
        _safe("; ".join(f"{one.role}: {one.name}" for one in event.participants)),
        plain(money.value) if money else "",  # a number: its minus sign is one
        _safe(money.currency if money else None),
        ("yes" if money.approx else "no") if money else "",
        _safe(event.amount_text),
        _safe(event.round),
        _safe(event.stake),
        f"{event.confidence:g}",
        str(event.sources),
        _safe(best.quote if best else None),
        _safe(best.source if best else None),
        _safe(best.url if best else None),
        _safe(best.published if best else None),
    ]


def _safe(text: str | None) -> str:
    """The text, never a formula."""
    if not text:
        return ""
    return f"'{text}" if text.startswith(_FORMULA) else text
