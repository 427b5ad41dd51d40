"""How far a claim says that its matter has come: settled, open, or neither said."""

from __future__ import annotations

from briefgen.dossier.certain import OPEN, SETTLED, stages_in
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison


def stage_of(profile: Profile, words: Comparison) -> str | None:
    """How far a claim says that its matter has come: by its `told_stage`; what may be is open, what will be settled.

    "Mungkin" leaves open, what somebody says that he will do is settled.
    """
    told = told_stage(profile, words)
    if told is None and profile.wording.modality == "possible":
        return OPEN
    announced = profile.kind in ("statement", "plan") and profile.wording.modality == "planned" and not (
        profile.wording.negated)
    return told or (SETTLED if announced else None)


def told_stage(profile: Profile, words: Comparison) -> str | None:
    """The stage that words of certainty tell: "open", "settled", or None where no such word stands there.

    "Baru menduga", "masih dikaji", "belum diputuskan": open, whatever else it says; "memastikan": settled.
    """
    found = {name for name, *_ in stages_in(split_words(profile.claim.claim), words)} | {
        stage for hop in profile.claim.via if hop.text and hop.text not in profile.claim.claim
        for stage in (_last_stage(hop.text, words),) if stage}
    return OPEN if OPEN in found else SETTLED if SETTLED in found else None


def _last_stage(text: str, words: Comparison) -> str | None:
    """The stage that the last word of certainty tells: "dalam temuan sementara menyimpulkan" settles it."""
    stages = stages_in(split_words(text), words)
    return max(stages, key=lambda stage: stage[2])[0] if stages else None


def stage_terms(profile: Profile, words: Comparison) -> frozenset[str]:
    """The terms of the words by which a claim says so, which are no matter of its own."""
    tokens = split_words(profile.claim.claim)
    return frozenset(term for _, start, end in stages_in(tokens, words) for term in words.terms(tokens[start:end]))
