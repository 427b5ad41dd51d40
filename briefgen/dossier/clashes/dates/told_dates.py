"""The acts that the claims of a story date, and whether two of them are done to two things."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.dossier.dated_acts import PAPER, DatedAct, dated_acts
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison


class Told(NamedTuple):
    """An act that a claim, by index, dates; said: the terms and the words of the claim."""

    claim: int
    act: DatedAct
    said: frozenset[str]


def told_by(i: int, compared: Compared) -> list[Told]:
    """The acts that a claim, by index, dates."""
    profile = compared.profiles[i]
    acts = dated_acts(profile.claim, compared.words, compared.lang.calendar)
    said = _said_by(profile, compared.words) if acts else frozenset()
    return [Told(i, act, said.union(act.thing)) for act in acts]


def _said_by(profile: Profile, words: Comparison) -> frozenset[str]:
    """The terms of a claim, its names among them, its words and their stems."""
    tokens = split_words(profile.claim.claim)
    plain = {word.text for word in tokens}
    paper = {PAPER} if plain & words.occasions.papers else set()
    return frozenset({*words.terms(tokens), *plain, *map(words.stem, plain), *paper})


def of_two_things(one: Told, other: Told) -> bool:
    """Whether each names another, or it went to another, or came from another, or one is of a part of the other."""
    a, b = one.act, other.act
    if a.names and b.names and a.names.isdisjoint(other.said) and b.names.isdisjoint(one.said):
        return True
    if any(mine - its and its - mine for mine, its in ((a.goal, b.goal), (a.origin, b.origin))):
        return True
    return bool(a.thing and b.thing) and (_of_part(a, b, other) or _of_part(b, a, one))


def _of_part(part: DatedAct, whole: DatedAct, told: Told) -> bool:
    """Whether one is of a part of what the other is of: "fakultas universitas itu", "universitas itu"."""
    return not part.names and whole.thing[0] in part.thing[1:] and part.thing[0] not in told.said
