"""Which acts of two claims exclude each other: open and closed, called off and held as planned."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.dossier.kept import kept_in
from briefgen.dossier.nots import others_in
from briefgen.dossier.profile import POINTED, Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

STATE, WAY = 1, 7
"""Days between two articles that tell of one time, and between two that tell of one occasion."""
DOING = 3
"""Words behind the noun for those who do something among which stands what they do."""
KEPT = "KEPT"
"""Stands for whatever act is done as planned."""


class Pair(NamedTuple):
    """An act of each of two claims, as terms, and the days over which the two exclude each other."""

    one: str
    other: str
    days: int


def opposed(left: Profile, right: Profile, words: Comparison) -> Pair | None:
    """Acts of two claims which exclude each other; those of one time before those of one occasion, and acts that are
    only kept up behind all others; None where there are none.

    Not where either claim knows of the other act, but to point back at it.
    """
    for pairs, days in ((words.deeds.opposites, STATE), (words.deeds.ways, WAY)):
        told = [sorted(pair) for pair in pairs if _may_tell(left, pair) and _may_tell(right, pair)]
        for one, other in sorted(told, key=lambda pair: (KEPT in pair, pair)):
            for first, second in ((one, other), (other, one)):
                mine, theirs = _told(left, first, words), _told(right, second, words)
                if mine and theirs and not (
                        right.terms.get(first, 0.0) > POINTED or left.terms.get(second, 0.0) > POINTED):
                    return Pair(mine, theirs, days)
    return None


def acts_told(profile: Profile, known: frozenset[str], words: Comparison) -> list[str]:
    """Those of the known acts that a claim tells, in no order."""
    return [act for act in (*known.intersection(profile.terms), KEPT) if _told(profile, act, words)]


def _may_tell(profile: Profile, pair: frozenset[str]) -> bool:
    return KEPT in pair or not pair.isdisjoint(profile.terms)


def _told(profile: Profile, act: str, words: Comparison) -> str | None:
    """An act, where a claim tells it; of any that is kept up, which one that is."""
    if act == KEPT:
        return kept_in(profile.claim.claim, words)
    return act if profile.terms.get(act) == 1.0 else None


def of_parts(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell it of some of many, or one of another one: "sebagian sekolah", "pendaki lain"."""
    texts = left.claim.claim, right.claim.claim
    known = words.standing.parts | words.standing.numbers
    some = [known.intersection(word.text for word in split_words(text)) for text in texts]
    if all(some) and (some[0] != some[1] or some[0] & words.standing.parts):
        return True
    others = [others_in(text, words) for text in texts]
    return not (others[0].isdisjoint(right.terms) and others[1].isdisjoint(left.terms))


def in_other_parts(left: Profile, right: Profile, pair: Pair, words: Comparison) -> bool:
    """Whether both acts are nouns, and the one does what the other does not: civilians died, troops fired."""
    does = [_does(profile, term, words) for profile, term in ((left, pair.one), (right, pair.other))]
    return None not in does and does[0] != does[1]


def _does(profile: Profile, term: str, words: Comparison) -> bool | None:
    """Whether those of a noun do something to others; None where a verb tells the term."""
    tokens = split_words(profile.claim.claim)
    hits = [(start, end) for name, start, end in words.synonyms.all_in(tokens) if name.upper() == term]
    if not hits or any(words.grammar.verb.fullmatch(tokens[start].text) for start, _ in hits):
        return None
    verbs = (next((word.text for word in tokens[end:end + DOING] if words.grammar.verb.fullmatch(word.text)), "")
             for _, end in hits)
    return any(words.grammar.active.match(verb) for verb in verbs)


def in_other_acts(left: Profile, right: Profile, pair: Pair, words: Comparison) -> bool:
    """Whether each says of another act how it came out: "berhasil diluncurkan", "gagal dihubungi"."""
    if words.deeds.of_acts.isdisjoint((pair.one, pair.other)):
        return False
    mine, theirs = _act_behind(left, pair.one, words), _act_behind(right, pair.other, words)
    return bool(mine and theirs and mine.isdisjoint(theirs))


def _act_behind(profile: Profile, term: str, words: Comparison) -> frozenset[str]:
    """The term of the verb that stands right behind the word for another; empty where none does."""
    tokens = split_words(profile.claim.claim)
    ends = [end for name, _, end in words.synonyms.all_in(tokens) if name.upper() == term and end < len(tokens)]
    return frozenset(act for end in ends if words.grammar.verb.fullmatch(tokens[end].text)
                     for act in words.terms(tokens[end:end + 1]))
