"""Which claims are compared at all: those that share enough of their telling terms, numbers and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefgen.dossier.counting import head_of
from briefgen.dossier.digits import sure
from briefgen.dossier.likeness import Weights
from briefgen.dossier.profile import Profile
from briefgen.dossier.worth import TELLING
from briefgen.text.similarity import candidates

KEYS, MOST = 12, 400
"""Heaviest terms under which a claim is indexed, and claims with a term beyond which it brings none together."""
LEAST = 0.5
"""Weight of the terms that two claims share at least to be compared."""
COUNT_KEY = 3.0
"""Weight of a number as a key of the index; it adds nothing to the likeness of content."""
COMMON, COMMON_KEY = 60, 0.3
"""Claims that share a day, a main act, a small number or a figure beyond which it is no key; strength of such a key."""


def to_compare(profiles: Sequence[Profile], weights: Weights) -> list[list[int]]:
    """For each claim those behind it that share enough of their terms to be compared."""
    heads = Counter(profile.wording.head for profile in profiles if profile.when)
    few = frozenset(head for head, count in heads.items() if head and count <= COMMON)
    documents = [
        {**profile.terms, **dict.fromkeys(_count_keys(profile, few), 1.0), **dict.fromkeys(common, COMMON_KEY)}
        for profile, common in zip(profiles, _common_keys(profiles), strict=True)]
    keyed = {**weights, **{key: COUNT_KEY for document in documents for key in document if key.startswith("#")}}
    return candidates(documents, keyed, keys=KEYS, most=MOST, least=LEAST)


def _count_keys(profile: Profile, heads: frozenset[str]) -> set[str]:
    """Further terms under which claims find each other.

    What is counted, the number itself, what struck or was done once, when, and the main act of a dated claim, of these
    heads.
    """
    keys = {key for count in profile.counts if count.outcome
            for key in (f"#{count.outcome}", f"#{count.outcome} {count.value}")}
    if profile.when:
        acts = profile.wording.struck | profile.wording.once
        keys |= {f"#{act}" for act in (*acts, *({profile.wording.head} & heads))}
    keys |= {f"#{act} {who}" for act in profile.encounters for who in profile.people}
    keys |= {f"#{count.value} {count.unit}" for count in profile.counts if sure(count)}
    return keys | {f"#{count.value}" for count in profile.counts if count.value >= TELLING or sure(count)}


def _common_keys(profiles: Sequence[Profile]) -> list[set[str]]:
    """For each profile its day, small numbers and figures, which bring claims together only beside another term.

    A key that many share tells too little.
    """
    keys = [{f"#{when.text}" for when in profile.when if when.precision == "day"} | {
        f"#{figure}" for figure in profile.figures} | {
        f"#{count.value} {head_of(count.unit)}" for count in profile.counts if count.value < TELLING}
            for profile in profiles]
    held = Counter(key for some in keys for key in some)
    return [{key for key in some if held[key] <= COMMON} for some in keys]
