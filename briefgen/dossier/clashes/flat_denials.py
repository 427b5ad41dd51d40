"""Who says flatly that it is not so, right behind whoever says that it is: "kami tidak pernah menjanjikan hal itu"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words

BACK = 2
"""Claims before it in its article among which stands what it answers."""


def flat_denials(compared: Compared) -> Iterator[tuple[int, int]]:
    """(claim, its denial) where a statement says "not" of what somebody else says just before, and points at it."""
    profiles = compared.profiles
    for i, profile in enumerate(profiles):
        if not _says_not(profile, compared.words.grammar.pointers):
            continue
        before = range(i - 1, max(-1, i - 1 - BACK), -1)
        answered = next((j for j in before if _is_answered(profiles[j], profile)), None)
        if answered is not None:
            yield answered, i


def _says_not(profile: Profile, pointers: Collection[str]) -> bool:
    """Whether somebody says "not" without a word for denying, and points back: "hal itu", "surat semacam itu"."""
    wording = profile.wording
    if not (profile.speaker and profile.kind == "statement" and wording.negated and wording.points):
        return False
    plain = not (wording.denies or wording.not_yet or wording.modality in OPEN)
    return plain and any(word.text in pointers for word in split_words(profile.claim.claim))


def _is_answered(claim: Profile, denial: Profile) -> bool:
    """Whether another says of the very act or thing that it is so."""
    if claim.sheet != denial.sheet or claim.speaker in (None, denial.speaker) or claim.wording.negated:
        return False
    lead = denial.wording.lead                          # "surat semacam itu tidak pernah ada"
    return any(claim.terms.get(term) == 1.0 for term in denial.wording.negates or ({lead} if lead else ()))
