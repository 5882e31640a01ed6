"""Participants as what they are taken to be: by the catalog, and by what people decided about names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.catalog import Names
from timeline.events.draft import ROLES, EventDraft, Participant
from timeline.identity.happening import Telling

NO_ENTITY = ("object", "position")


def meant(telling: Telling, names: Names) -> Telling:
    """The telling by these names; its key stays, since it is the same words. Itself, where nothing changes."""
    said = telling.draft.participants
    found: list[Participant] = []
    for one in said:
        if one.kind in NO_ENTITY:
            found.append(one)
            continue
        meaning = names.meaning(one.key, one.name, one.kind, one.provisional)
        if meaning is not None:
            found.append(renamed(one, meaning.key, meaning.name, meaning.kind, meaning.provisional))
    if len(found) == len(said) and all(map(_same, found, said)):
        return telling
    return replace(telling, draft=replace(telling.draft, participants=once(found)))


def _same(one: Participant, other: Participant) -> bool:
    return one is other


def renamed(said: Participant, key: str, name: str, kind: str, provisional: bool) -> Participant:
    """The participant under the name of the entity that it is taken to be."""
    if (said.key, said.name, said.kind, said.provisional) == (key, name, kind, provisional):
        return said
    return replace(said, key=key, name=name, kind=kind, provisional=provisional)


def once(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """One participant for each entity in a role, with all the words for it."""
    found: dict[tuple[str, str], Participant] = {}
    for one in participants:
        at = (one.role, one.key)
        if at in found:
            surfaces = tuple(dict.fromkeys((*found[at].surfaces, *one.surfaces)))
            found[at] = replace(found[at], surfaces=surfaces)
        else:
            found[at] = one
    return tuple(found.values())


def has_principal(draft: EventDraft) -> bool:
    """Whether anybody is left whom such an event is about."""
    roles = ROLES.get(draft.type)
    if roles is None:  # somebody's own type: whoever can act
        return any(one.kind not in (*NO_ENTITY, "place") for one in draft.participants)
    return any(roles.get(one.role) for one in draft.participants)
