"""The act that is denied, in a claim which may be what is denied: whether it tells it, or one that excludes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.lang.compare import Comparison

WITHOUT_ACT = 0.8
"""Weight of the other words of what is denied by which a claim tells it without the act."""


def may_tell_act(held: Sequence[str], denial: Profile, weights: Mapping[str, float]) -> bool:
    """Whether a claim holds the act that is denied, where one is, or tells the rest in words that few others hold.

    held: the terms of what is denied that it holds.
    """
    acts = denial.wording.denied & denial.wording.verbs - SPEECH
    return not acts or not acts.isdisjoint(held) or sum(weights[term] for term in held) >= WITHOUT_ACT


def excludes(claim: Profile, denial: Profile, words: Comparison) -> bool:
    """Whether it tells what cannot be beside what is denied: "obat itu lulus uji", "membantah obat itu gagal uji"."""
    denied = denial.wording.denied - claim.terms.keys()
    told = claim.terms.keys() - denial.wording.denied
    return any(pair & denied and pair & told for pair in words.deeds.opposites)
