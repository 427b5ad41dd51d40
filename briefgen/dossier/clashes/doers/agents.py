"""Two who are each said to have done the one thing, told by what they are: "penjaga pantai", "bea cukai", "BS"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefgen.dossier.agents import Agent
from briefgen.dossier.authors import authors_of
from briefgen.dossier.between import told_beyond
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.doers.deeds import DOER
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.who_alone import said_in
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Why

AGENT = "agent"
"""Measure of such a clash; the event itself is told by both sides."""
PLACE = "place"
"""Type of one."""
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
            for found in authors_of(profile.claim.claim, compared.words):
                told[found.act, found.thing].append((i, found))
    for (act, thing), held in sorted(told.items()):
        for (i, one), (j, other) in combinations(held, 2) if len(held) <= MOST else ():
            if not (one.only or other.only) or not _of_one_event(i, j, act, compared):
                continue
            if are_rivals(one, other, compared) and not (
                    is_told_beside(i, one, other, compared) or is_told_beside(j, other, one, compared)):
                yield Clash("attribution", i, j, (one.by, other.by), AGENT, (
                    Why(DOER, 1.0, f"{one.by} / {other.by}: {act} {thing}"),
                    Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate names one of those by whom a clashing claim says that it was done."""
    its, told = (authors_of(profile.claim.claim, compared.words) for profile in (mate.profile, mate.one))
    return any(a.act == b.act and a.sort == b.sort and (a.names & b.names or not (a.names and b.names))
               for a in its for b in told)


def _of_one_event(i: int, j: int, act: str, compared: Compared) -> bool:
    """Whether two articles tell it of about one day in words alike; what passes from hand to hand, on one day."""
    left, right = compared.profiles[i], compared.profiles[j]
    most = DAYS if act in compared.words.agents.passing else WEEKS
    near = not all_apart(left.when, right.when, DAYS) and not told_beyond(left, right, most)
    return left.sheet != right.sheet and near and compared.text(i, j) >= ALIKE and not (
        PLACE in rival_kinds(left, right) or of_other_kinds(left, right, compared.words))


def are_rivals(one: Agent, other: Agent, compared: Compared) -> bool:
    """Whether two are of two sorts that do not act for each other, or of one and bear names without a word in common.

    Where neither is told by a noun, both must be known to be persons, or both bodies.
    """
    if one.sort and other.sort and one.sort != other.sort:
        return frozenset((one.sort, other.sort)) not in compared.words.agents.covers and not (
            _of_a_person(one.names & other.names, compared))
    if bool(one.sort) != bool(other.sort):
        return False
    mine, theirs = spelled(one, compared), spelled(other, compared)
    if not (mine and theirs and mine.isdisjoint(theirs)):
        return False
    return one.sort is not None or bool(types_of(mine, compared) & types_of(theirs, compared))


def _of_a_person(names: frozenset[str], compared: Compared) -> bool:
    """Whether words of names are of a person: of a body, or a town, they tell whose people two are."""
    people = {word for entity in compared.entities.all if entity.type == "person"
              for word in entity.name.lower().split()}
    return not names.isdisjoint(people)


def is_told_beside(i: int, told: Agent, agent: Agent, compared: Compared) -> bool:
    """Whether a claim that tells one names whom the other says to have done it, or his sort.

    It was done to him, or he did it too. Who only says it is another matter.
    """
    tokens = split_words(said_in(compared.profiles[i].claim.claim, compared.words))
    return not (agent.names - told.names).isdisjoint(word.text for word in tokens) or (told.sort != agent.sort and any(
        name == agent.sort for name, *_ in compared.words.agents.sorts.all_in(tokens)))


def types_of(names: frozenset[str], compared: Compared) -> set[str]:
    """The types of the known who bear all of some words as their name."""
    return {entity.type for entity in compared.entities.all if names <= {*entity.name.lower().split()}}


def spelled(agent: Agent, compared: Compared) -> frozenset[str]:
    """The words of the names, initials of one person spelled out."""
    found = set(agent.names)
    for initials in [name for name in agent.names if name.isupper()]:
        people = [entity for entity in compared.entities.all if entity.type == "person" and "".join(
            word[0] for word in entity.name.split()).upper() == initials]
        if len(people) == 1:
            found.discard(initials)
            found |= {*people[0].name.lower().split()}
    return frozenset(found)
