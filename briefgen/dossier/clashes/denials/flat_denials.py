"""Who says flatly that it is not so, right behind whoever says that it is: "kami tidak pernah menjanjikan hal itu"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

BACK = 2
"""Claims before it in its article among which stands what it answers."""
HEAD, WEEKS, BESIDE = 5, 14, 0.3
"""Words behind a "not" among which "kapal kami" stands, days between two articles of one matter, and weight of what
they share beside the thing.
"""
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
        answered = answered if answered is not None else _of_ours(i, compared)
        if answered is not None:
            yield answered, i


def _of_ours(i: int, compared: Compared) -> int | None:
    """The claim nearest in time that tells of a thing of theirs what one says of none of them.

    "Tidak satu pun kapal kami berada di sana" answers "kapal Zand memasuki pelabuhan": it names his body or state, the
    thing, and something else that he tells.
    """
    profiles, no, root = compared.profiles, compared.profiles[i], compared.entities.root
    thing = _none_of(no, compared.words)
    if thing is None or not no.speaker or not no.told:
        return None
    found = [(abs((claim.told - no.told).days), j) for j, claim in enumerate(profiles)
             if claim.told and claim.terms.get(thing) == 1.0 and not (claim.wording.negated or claim.wording.denies)
             and claim.wording.modality not in OPEN and claim.speaker not in (None, no.speaker)
             and root(no.speaker) in {root(who) for who in claim.named} and told_within(claim, no, WEEKS)
             and _beside(claim, no, thing, compared) >= BESIDE]
    return min(found)[1] if found else None


def _none_of(profile: Profile, words: Comparison) -> str | None:
    """The term of what is said of none of theirs: "tidak satu pun kapal kami", "tidak ada drone kami yang"."""
    tokens = split_words(profile.claim.claim)
    for at, word in enumerate(tokens[:HEAD]):
        if word.text in words.negation:
            behind = tokens[at + 1:at + 1 + HEAD]
            ours = next((k for k, one in enumerate(behind) if one.text in words.messages.ours), None)
            whole = any(one.text in words.messages.ones | words.denials.existence for one in behind[:ours or 0])
            return next(iter(words.terms(behind[ours - 1:ours])), None) if ours and whole else None
    return None


def _beside(claim: Profile, no: Profile, thing: str, compared: Compared) -> float:
    """The weight of what both tell beside a thing, and beside who speaks and his body."""
    own = {ENTITY + who for who in (no.speaker, compared.entities.root(no.speaker or ""), claim.speaker) if who}
    return sum(compared.weights.get(term, 0.0) for term in told_by_both(claim, no) if term != thing and term not in own)


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
