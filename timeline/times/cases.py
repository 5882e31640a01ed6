"""``timeline times --jsonl``: cases in, findings out, one JSON object a line each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date

from timeline.errors import TimelineError
from timeline.times.find import find_times
from timeline.times.mention import TimeMention

_REMEDY = 'Write {"id": …, "language": "zh" or "en", "text": …, "reference": an ISO date, "prefer": optional}'


class CaseError(TimelineError):
    """This line is no case; the lines before it are answered."""


def answer_cases(lines: Iterable[str]) -> Iterator[str]:
    """For each case {"id", "language", "text", "reference", "prefer"?} the line {"id", "found": [...]}."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        case = _case(line, number)
        found = find_times(
            case["text"] or "",
            published=_reference(case["reference"], number),
            language=case["language"],
            prefer=case["prefer"],
        )
        yield json.dumps({"id": case["id"], "found": [as_found(mention) for mention in found]}, ensure_ascii=False)


def as_found(mention: TimeMention) -> dict[str, object]:
    """A mention as the scorer reads it."""
    return {"text": mention.text, "start": mention.span.start, "end": mention.span.end, "edtf": mention.edtf}


def _case(line: str, number: int) -> dict[str, str | None]:
    """The case of a line, or the refusal that says what is wrong with it."""
    where = f"line {number}"
    try:
        raw = json.loads(line)
    except ValueError as error:
        raise CaseError(f"not JSON ({error})", where=where, remedy=_REMEDY) from error
    if not isinstance(raw, dict):
        raise CaseError("not a JSON object", where=where, remedy=_REMEDY)
    for field in ("id", "text"):
        if not isinstance(raw.get(field), str):
            raise CaseError(f'"{field}" is missing or not a string', where=where, remedy=_REMEDY)
    for field, known in (("language", ("zh", "en", None)), ("prefer", ("past", "future", "year", None))):
        if raw.get(field) not in known:
            raise CaseError(f'"{field}" is {raw[field]!r}', where=where, remedy=_REMEDY)
    return {field: raw.get(field) for field in ("id", "text", "language", "reference", "prefer")}


def _reference(value: str | None, number: int) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise CaseError(f'"reference" is {value!r}', where=f"line {number}", remedy=_REMEDY) from error


def explain(mention: TimeMention) -> str:
    """One line that says how the date came about: the rule, what it was counted from, the second best reading."""
    parts = [f"{mention.text} → {mention.edtf}", f"grain {mention.grain}", f"rule {mention.rule}"]
    if mention.anchor:
        parts.append(f"counted from {mention.anchor} ({mention.anchored})")
    if mention.runner_up:
        parts.append(f"or {mention.runner_up}")
    return " · ".join(parts)
