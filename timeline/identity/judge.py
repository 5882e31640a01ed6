"""What several tellings say together: for each field the most precise and certain one, and what the others add."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from timeline.events.draft import ROLES, Money, Participant, Status
from timeline.identity.dates import When, contains, when
from timeline.identity.happening import Happening, Telling
from timeline.identity.keys import happening_uid
from timeline.identity.unit import rank

_MOST_SURE = 0.99
# One happening has one of these, and the best telling names it. Of brands, investors, partners there may be several.
_SINGLE = frozenset(
    {"person", "venture", "exchange", "position", "target", "investee", "organization", "authority", "object"}
)
_WHEN_LATER: dict[str, int] = {"denied": 0, "planned": 1, "rumored": 2}


def judged(tellings: Iterable[Telling], reasons: tuple[str, ...] = ()) -> Happening:
    """The happening that the tellings tell. A pure function of their set."""
    ordered = sorted({telling.key: telling for telling in sorted(tellings, key=rank)}.values(), key=rank)
    status = _status(ordered)
    ordered.sort(key=lambda telling: (telling.draft.status != status, *rank(telling)))
    best = ordered[0].draft
    dated = _date(ordered, status)
    amount = _amount(ordered)
    return Happening(
        uid=happening_uid(ordered),
        type=best.type,
        status=status,
        date=dated.draft.date if dated else next((one.draft.date for one in ordered if one.draft.date), None),
        date_text=dated.draft.date_text if dated else None,
        participants=_participants(ordered),
        amount=amount,
        amount_text=None if amount else _first(one.draft.amount_text for one in ordered),
        round=_first(one.draft.round for one in ordered),
        stake=_first(one.draft.stake for one in ordered),
        confidence=_confidence(ordered),
        rule=best.rule,
        tellings=tuple(ordered),
        reasons=reasons,
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _status(ordered: Sequence[Telling]) -> Status:
    """That it happened outweighs all; before that the latest article has the word.

    A show that was planned and then called off is denied; a takeover that was denied and then done has occurred. Within
    one day a denial outweighs a plan, a plan a rumour.
    """
    done = [telling for telling in ordered if telling.draft.status == "occurred"]
    if done:
        return "planned" if _still_ahead(ordered, done) else "occurred"
    latest = max(telling.published or "" for telling in ordered)
    last = [telling.draft.status for telling in ordered if (telling.published or "") == latest]
    return min(last, key=lambda status: _WHEN_LATER[status])


def _still_ahead(ordered: Sequence[Telling], done: Sequence[Telling]) -> bool:
    """Whether a plan names a day after the articles that speak, without a firm day of their own, as if it were done."""
    plans = [days for telling in ordered if telling.draft.status == "planned" and (days := when(telling.draft.date))]
    firm = any((days := when(telling.draft.date)) and not days.loose for telling in done)
    if not plans or firm or not all(telling.published for telling in done):
        return False
    last = max(date.fromisoformat(telling.published).toordinal() for telling in done if telling.published)
    return min((days.first for days in plans if not days.yearless), default=0) > last


def _date(ordered: Sequence[Telling], status: Status) -> Telling | None:
    """The telling with the date to keep: of the status that counts, exact before "around", borne out by most.

    Then the finer date, the one tied more closely to the event's own words, and the earlier article.
    """
    told = [telling for telling in ordered if when(telling.draft.date)]
    told = [telling for telling in told if telling.draft.status == status] or told

    voices: dict[When, set[str]] = {}
    for telling in ordered:
        if days := when(telling.draft.date):
            voices.setdefault(days, set()).add(telling.voice)
    bearing = {
        days: len(set[str]().union(*(said for theirs, said in voices.items() if contains(theirs, days))))
        for days in voices
    }

    def preference(telling: Telling) -> tuple[object, ...]:
        days = when(telling.draft.date)
        if days is None:
            return (True,)
        return (False, bool(days.loose), days.yearless, days.days > 31, -bearing[days], days.days, *_tied(telling))

    return min(told, key=preference, default=None)


def _tied(telling: Telling) -> tuple[object, ...]:
    rules = ("clause", "sentence", "lead", "story", "announcement", "none")
    rule = telling.draft.date_rule
    return (rules.index(rule) if rule in rules else 9, telling.published or "9999", telling.key)


def _amount(ordered: Sequence[Telling]) -> Money | None:
    """An exact sum before a rough one, then what most sources say, then the best telling's."""
    told = [telling.draft.amount for telling in ordered if telling.draft.amount]
    if not told:
        return None
    sources: dict[Money, set[str]] = {}
    for telling in ordered:
        if telling.draft.amount:
            sources.setdefault(telling.draft.amount, set()).add(telling.voice)
    return min(told, key=lambda money: (money.approx, -len(sources[money]), told.index(money)))


def _participants(ordered: Sequence[Telling]) -> tuple[Participant, ...]:
    """The union of the roles; where a role takes one filler only, the best telling's."""
    kept: dict[tuple[str, str], Participant] = {}
    filled: dict[str, str] = {}
    for telling in ordered:
        for participant in telling.draft.participants:
            at = (participant.role, participant.key)
            if at in kept:
                old = kept[at]
                kept[at] = replace(
                    old,
                    surfaces=tuple(dict.fromkeys((*old.surfaces, *participant.surfaces))),
                    provisional=old.provisional and participant.provisional,
                )
            elif participant.role not in _SINGLE or filled.get(participant.role, telling.key) == telling.key:
                filled[participant.role] = telling.key
                kept[at] = participant
    order = {role: number for number, role in enumerate(ROLES.get(ordered[0].draft.type, {}))}
    return tuple(sorted(kept.values(), key=lambda participant: order.get(participant.role, 99)))


def _confidence(ordered: Sequence[Telling]) -> float:
    """Noisy-or over the independent articles that tell it: each may be wrong, all of them hardly.

    Within an article, and its copies, the surest telling counts alone: sentences of one writer, read by the same rules,
    err together.
    """
    articles: dict[str, float] = {}
    for telling in ordered:
        articles[telling.voice] = max(articles.get(telling.voice, 0.0), telling.draft.confidence)
    wrong = 1.0
    for confidence in sorted(articles.values()):
        wrong *= 1 - confidence
    return min(_MOST_SURE, round(1 - wrong, 6))
