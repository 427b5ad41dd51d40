"""Who says flatly that it is not so, right behind whoever says that it is: "kami tidak pernah menjanjikan hal itu"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words

BACK = 2
"""Claims before it in its article among which stands what it answers."""
PLAIN = 0.45
"""Weight of an act or thing of which another says that it is not so, and does not point at it."""


def flat_denials(compared: Compared) -> Iterator[tuple[int, int]]:
    """(claim, its denial) where a statement says "not" of what somebody else says just before, and points at it."""
    profiles = compared.profiles
    for i, profile in enumerate(profiles):
        if not _says_not(profile):
            continue
        pointing = _points(profile, compared.words.grammar.pointers)
        before = range(i - 1, max(-1, i - 1 - BACK), -1)
        answered = next((j for j in before if (pointing and _is_answered(profiles[j], profile)) or _is_opposed(
            profiles[j], profile, compared)), None)
        if answered is not None:
            yield answered, i


def _says_not(profile: Profile) -> bool:
    """Whether somebody says "not" without a word for denying."""
    wording = profile.wording
    said = profile.speaker and profile.kind == "statement" and wording.negated
    return bool(said) and not (wording.denies or wording.not_yet or wording.modality in OPEN)


def _points(profile: Profile, pointers: Collection[str]) -> bool:
    """Whether it points back: "hal itu", "surat semacam itu"."""
    return profile.wording.points and any(word.text in pointers for word in split_words(profile.claim.claim))


def _is_answered(claim: Profile, denial: Profile) -> bool:
    """Whether another says of the very act or thing that it is so."""
    if claim.sheet != denial.sheet or claim.speaker in (None, denial.speaker) or claim.wording.negated:
        return False
    lead = denial.wording.lead                          # "surat semacam itu tidak pernah ada"
    return any(claim.terms.get(term) == 1.0 for term in denial.wording.negates or ({lead} if lead else ()))


def _is_opposed(claim: Profile, denial: Profile, compared: Compared) -> bool:
    """Whether another says as so what is told not to be so, an act or thing of which few claims speak."""
    if claim.sheet != denial.sheet or claim.speaker in (None, denial.speaker) or claim.kind != "statement":
        return False
    wanted = claim.wording.verbs & compared.words.wishes
    plain = not (wanted or claim.wording.negated or claim.wording.denies or claim.wording.modality in OPEN)
    said = (denial.wording.negates | denial.wording.scope) & claim.terms.keys()
    return plain and sum(compared.weights.get(term, 0.0) for term in sorted(said) if claim.terms[term] == 1.0) >= PLAIN
