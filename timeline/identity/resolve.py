"""From drafts to happenings: first within an article, then across articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from timeline.events.draft import EventDraft, Participant
from timeline.identity.cluster import grouped
from timeline.identity.compare import Relation, by_name, is_undated, may_join_undated, relation
from timeline.identity.decisions import Bound, Group, edited, replay
from timeline.identity.happening import Happening, Telling
from timeline.identity.judge import judged
from timeline.identity.keys import Owners, blocks, telling_key
from timeline.identity.twins import Twins, twins
from timeline.identity.unit import Unit

_ANOTHER = Relation(weight=None, reason="one article tells them apart")


def merge(
    drafts: Sequence[EventDraft], *, source: str, published: str | None, owners: Owners | None = None
) -> list[Happening]:
    """The happenings of one article, each with all its tellings; in the order of the text.

    Drafts are one where type, parties, date, round, stake and amount agree. A draft that leaves a party or the date
    unsaid is taken as the one that the article otherwise tells; where that could be several, the one told nearest.
    Tellings carry the parties that their sentences leave out: so resolve can place each of them by itself.
    """
    own = owners or {}
    tellings: dict[str, Telling] = {}
    for draft in drafts:
        telling = Telling(source=source, published=published, draft=draft, key=telling_key(source, draft))
        known = tellings.get(telling.key)
        if known is None or known.draft.confidence < draft.confidence:
            tellings[telling.key] = telling
    merged = []
    for group, reasons in _of_one_article(tellings.values(), owners=own):
        completed = [replace(telling, draft=_completed(telling.draft, group)) for telling in group.tellings]
        merged.append(judged(completed, reasons))
    return sorted(merged, key=lambda one: (min(telling.draft.quote for telling in one.tellings), one.type, one.uid))


def resolve(
    tellings: Iterable[Telling], *, owners: Owners | None = None, decided: Sequence[Bound] = ()
) -> list[Happening]:
    """The happenings that the tellings of all articles tell: a pure function of their set, sorted by uid.

    Only tellings connected by blocks are compared, and what shares none, directly or through others, has no bearing on
    them. So resolve(all) is what comes of resolving anew the connected blocks that an article touches, and keeping the
    rest. The same text under another path has the same keys and counts once. What people ``decided`` is replayed over
    what is found; tellings of events that they rejected are in no happening.
    """
    own = owners or {}
    once = {telling.key: telling for telling in sorted(tellings, key=lambda one: (one.key, one.published or "9999"))}
    happenings = []
    said_of = _by_key(decided)
    links = [bound.leads for bound in decided if bound.decision.act == "merge"]
    for component in components(once.values(), owners=own, links=links):
        units, why = [], {}
        for source in sorted({telling.source for telling in component}):
            for unit, reasons in _of_one_article(
                [telling for telling in component if telling.source == source], owners=own
            ):
                units.append(unit)
                why[unit.key] = reasons
        speaking = {number for telling in component for number in said_of.get(telling.key, ())}
        groups = []
        for members, reasons in _with_undated(units, own):
            told = [telling for unit in members for telling in unit.tellings]
            groups.append(Group(told, [*(reason for unit in members for reason in why[unit.key]), *reasons]))
        for group in replay(groups, [decided[number] for number in sorted(speaking)]):
            if not group.rejected:
                found = judged(group.tellings, tuple(dict.fromkeys(group.reasons)))
                happenings.append(edited(found, group))
    return sorted(happenings, key=lambda one: one.uid)


def _by_key(decided: Sequence[Bound]) -> dict[str, list[int]]:
    """Numbers of the decisions that speak of a telling."""
    found: dict[str, list[int]] = {}
    for number, bound in enumerate(decided):
        for key in bound.keys:
            found.setdefault(key, []).append(number)
    return found


def _with_undated(units: list[Unit], owners: Owners) -> list[tuple[tuple[Unit, ...], tuple[str, ...]]]:
    """Groups of the dated units; each group of undated ones joins the only group that fits, or stays by itself."""

    crowds: dict[Unit, Twins] = {}

    def compared(one: Unit, other: Unit) -> Relation:
        return relation(one, other, owners=owners, within=False)

    def undated_compared(one: Unit, other: Unit) -> Relation:
        found = compared(one, other)
        why = None if found.weight is None else may_join_undated(one, other, owners=owners)
        return Relation(weight=1, reason=why) if why else found

    def related(one: Unit, other: Unit) -> Relation:
        return compared(one, other) if crowds[one].sources.isdisjoint(crowds[other].sources) else _ANOTHER

    def undated_related(one: Unit, other: Unit) -> Relation:
        return undated_compared(one, other) if crowds[one].sources.isdisjoint(crowds[other].sources) else _ANOTHER

    firm = twins([unit for unit in units if not is_undated(unit)], compared)
    loose = twins([unit for unit in units if is_undated(unit)], undated_compared)
    crowds |= firm | loose
    found = [[group] for group in grouped(list(firm), related)]
    dated = [groups[0][0] for groups in found]
    for members, reasons in grouped(list(loose), undated_related):
        whys = [_fits(members, others, related, owners) for others in dated]
        fitting = [number for number, why in enumerate(whys) if why]
        if len(fitting) > 1:  # who is named so comes before who merely owns or is owned
            named = [at for at in fitting if any(by_name(one, other) for one in members for other in dated[at])]
            fitting = named or fitting
        sources = frozenset().union(*(crowds[unit].sources for unit in members))
        # Another undated group of the same article may have been quicker, by its key: then this one is something else.
        if len(fitting) == 1 and all(
            crowds[unit].sources.isdisjoint(sources) for group, _ in found[fitting[0]] for unit in group
        ):
            found[fitting[0]].append((members, (*reasons, whys[fitting[0]] or "")))
        else:
            found.append([(members, reasons)])
    return [
        (
            tuple(unit for members, _ in groups for one in members for unit in crowds[one].units),
            tuple(
                reason
                for members, reasons in groups
                for reason in (*(said for one in members for said in crowds[one].reasons), *reasons)
            ),
        )
        for groups in found
    ]


def _fits(
    group: tuple[Unit, ...], members: tuple[Unit, ...], related: Callable[[Unit, Unit], Relation], owners: Owners
) -> str | None:
    """Why the undated group may join the dated one; None where anything contradicts or nothing speaks for it."""
    if any(related(one, other).weight is None for one in group for other in members):
        return None
    whys = (may_join_undated(one, other, owners=owners) for one in group for other in members)
    return next((why for why in whys if why), None)


def components(
    tellings: Iterable[Telling], *, owners: Owners | None = None, links: Iterable[Sequence[str]] = ()
) -> list[list[Telling]]:
    """Tellings connected by shared blocks or by links, which are keys of tellings, directly or through others."""
    ordered = sorted(tellings, key=lambda telling: telling.key)
    lead = list(range(len(ordered)))

    def root(number: int) -> int:
        while lead[number] != number:
            lead[number] = lead[lead[number]]
            number = lead[number]
        return number

    first: dict[str, int] = {}
    for number, telling in enumerate(ordered):
        for block in blocks(telling.draft, owners=owners):
            one, other = root(first.setdefault(block, number)), root(number)
            lead[max(one, other)] = min(one, other)
    numbers = {telling.key: number for number, telling in enumerate(ordered)}
    for link in links:
        linked = [root(numbers[key]) for key in link if key in numbers]
        for number in linked[1:]:
            one, other = root(linked[0]), root(number)
            lead[max(one, other)] = min(one, other)
    found: dict[int, list[Telling]] = {}
    for number, telling in enumerate(ordered):
        found.setdefault(root(number), []).append(telling)
    return list(found.values())


# --- within one article -----------------------------------------------------------------------------------------


def _of_one_article(tellings: Iterable[Telling], *, owners: Owners) -> list[tuple[Unit, tuple[str, ...]]]:
    """Units of one article with the reasons: first those with a date, then each undated one to the nearest."""
    units = [Unit.of([telling]) for telling in tellings]

    def related(one: Unit, other: Unit) -> Relation:
        return relation(one, other, owners=owners, within=True)

    dated = grouped([unit for unit in units if unit.when is not None], related)
    merged = [(Unit.of([telling for unit in group for telling in unit.tellings]), reasons) for group, reasons in dated]
    undated = grouped([unit for unit in units if unit.when is None], related)
    alone = []
    for group, reasons in undated:
        unit = Unit.of([telling for one in group for telling in one.tellings])
        fitting = [
            (_distance(unit, other), other.key, number, found.reason)
            for number, (other, _) in enumerate(merged)
            if (found := related(unit, other)).weight
        ]
        if fitting:
            _, _, number, reason = min(fitting)
            other, earlier = merged[number]
            merged[number] = (
                Unit.of((*other.tellings, *unit.tellings)),
                tuple(dict.fromkeys((*earlier, *reasons, reason))),
            )
        else:
            alone.append((unit, reasons))
    return [*merged, *alone]


def _distance(one: Unit, other: Unit) -> int:
    """Characters between the nearest tellings of the two."""
    return min(
        max(a.draft.quote.start - b.draft.quote.end, b.draft.quote.start - a.draft.quote.end, 0)
        for a in one.tellings
        for b in other.tellings
    )


def _completed(draft: EventDraft, unit: Unit) -> EventDraft:
    """The draft with the parties of the roles that its own sentence leaves out: names from elsewhere in the article."""
    own = {participant.role for participant in draft.participants}
    added: list[Participant] = []
    for role, fillers in unit.roles.items():
        if role not in own:
            added += [replace(filler, surfaces=()) for _, filler in sorted(fillers.items())]
    if not added:
        return draft
    note = "from another sentence: " + ", ".join(f"{one.role} {one.name}" for one in added)
    return replace(draft, participants=(*draft.participants, *added), notes=(*draft.notes, note))
