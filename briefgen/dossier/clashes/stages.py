"""How certain a claim is of its matter: settled, open, or neither said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

OPEN, SETTLED = "open", "settled"
REACH = 3
"""Words before a verb among which the "not" stands that leaves it open: "belum ada yang dapat dipastikan"."""
STILL = 2
"""Words before an act of looking into something among which "masih" stands."""
Stage = tuple[str, int, int]
"""The name of a stage, and the first word and the one behind it that tell it."""


def stages_in(tokens: Sequence[Word], words: Comparison) -> list[Stage]:
    """Where some words say that a matter is open or settled, in no order."""
    told, found = words.settling, list[Stage]()
    for name, start, end in told.stages.all_in(tokens):
        begins, able = _not_before(tokens, start, words) if name != OPEN else (start, False)
        if begins < start and (able or tokens[begins].text in words.not_yet):
            found.append((OPEN, begins, end))
        elif name == OPEN or (name == SETTLED and begins == start):
            found.append((name, start, end))
    for _, start, end in told.called.all_in(tokens):
        begins, able = _not_before(tokens, start, words)
        if able:
            found.append((OPEN, begins, end))
    return found + list(_looked_into(tokens, words))


def _not_before(tokens: Sequence[Word], start: int, words: Comparison) -> tuple[int, bool]:
    """Where the "not" of a word stands, the word itself where there is none; and whether it says "not able to"."""
    able = False
    for i in range(start - 1, max(-1, start - 1 - REACH), -1):
        if tokens[i].text in words.negation:
            return i, able
        if tokens[i].text not in words.settling.able:
            break
        able = True
    return start, False


def _looked_into(tokens: Sequence[Word], words: Comparison) -> Iterator[Stage]:
    """Where a matter is said to be looked into still."""
    for _, start, end in words.settling.studied.all_in(tokens):
        still = next((i for i in range(max(0, start - STILL), start) if tokens[i].text in words.settling.still), None)
        if still is not None:
            yield OPEN, still, end


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
