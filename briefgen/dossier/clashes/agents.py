"""Two who are each said to have done the one thing, told by what they are: "penjaga pantai", "bea cukai", "BS"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefgen.dossier.agents import Agent, agents_of
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.deeds import DOER
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Why

AGENT = "agent"
"""Measure of such a clash; the event itself is told by both sides."""
ALIKE = 0.2
"""Likeness from which two claims of one act on one thing tell one event."""
WEEKS = 14
"""Days between two articles that tell one event."""
DAYS = 1
"""Days by which they may date it apart."""
MOST = 100
"""Claims that tell who did one act to one thing beyond which none are compared."""


def agent_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles by which the one thing was done by two who do not act for each other."""
    told: dict[tuple[str, str], list[tuple[int, Agent]]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        if not (profile.kind == "plan" or profile.wording.modality in OPEN or profile.wording.repeated):
            for found in agents_of(profile.claim.claim, compared.words):
                told[found.act, found.thing].append((i, found))
    for (act, thing), held in sorted(told.items()):
        for (i, one), (j, other) in combinations(held, 2) if len(held) <= MOST else ():
            if (one.only or other.only) and _of_one_event(i, j, compared) and _rivals(one, other, compared) and not (
                    _names(compared.profiles[i], other) or _names(compared.profiles[j], one)):
                yield Clash("attribution", i, j, (one.by, other.by), AGENT, (
                    Why(DOER, 1.0, f"{one.by} / {other.by}: {act} {thing}"),
                    Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def on_side(mate: Profile, one: Profile, compared: Compared) -> bool:
    """Whether a group mate names one of those by whom a clashing claim says that it was done."""
    its, told = (agents_of(profile.claim.claim, compared.words) for profile in (mate, one))
    return any(a.act == b.act and a.sort == b.sort and (a.names & b.names or not (a.names and b.names))
               for a in its for b in told)


def _of_one_event(i: int, j: int, compared: Compared) -> bool:
    """Whether two articles tell it of about one day in words alike."""
    left, right = compared.profiles[i], compared.profiles[j]
    days = [profile.told for profile in (left, right) if profile.told]
    near = not all_apart(left.when, right.when, DAYS) and (len(days) < 2 or abs((days[0] - days[1]).days) <= WEEKS)
    return left.sheet != right.sheet and near and compared.text(i, j) >= ALIKE


def _rivals(one: Agent, other: Agent, compared: Compared) -> bool:
    """Whether two are of two sorts that do not act for each other, or of one and bear names without a word in common.

    Where neither is told by a noun, both must be known to be persons, or both bodies.
    """
    if one.sort and other.sort and one.sort != other.sort:
        return frozenset((one.sort, other.sort)) not in compared.words.agents.covers and (
            one.names.isdisjoint(other.names))
    if bool(one.sort) != bool(other.sort):
        return False
    mine, theirs = _spelled(one, compared), _spelled(other, compared)
    if not (mine and theirs and mine.isdisjoint(theirs)):
        return False
    return one.sort is not None or bool(_types(mine, compared) & _types(theirs, compared))


def _names(profile: Profile, agent: Agent) -> bool:
    """Whether a claim names whom the other says to have done it: to whom it was done, or who did it with another."""
    return not agent.names.isdisjoint(word.text for word in split_words(profile.claim.claim))


def _types(names: frozenset[str], compared: Compared) -> set[str]:
    """The types of the known who bear all of some words as their name."""
    return {entity.type for entity in compared.entities.all if names <= {*entity.name.lower().split()}}


def _spelled(agent: Agent, compared: Compared) -> frozenset[str]:
    """The words of the names, initials of one person spelled out."""
    found = set(agent.names)
    for initials in [name for name in agent.names if name.isupper()]:
        people = [entity for entity in compared.entities.all if entity.type == "person" and "".join(
            word[0] for word in entity.name.split()).upper() == initials]
        if len(people) == 1:
            found.discard(initials)
            found |= {*people[0].name.lower().split()}
    return frozenset(found)
