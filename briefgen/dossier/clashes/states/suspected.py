"""What one tells as no more than suspected, and another as certain, in almost the same words: whichever came first."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.between import told_within
from briefgen.dossier.certain import OPEN, SETTLED
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.dates.dating import is_to_come
from briefgen.dossier.clashes.states.settling import SETTLING
from briefgen.dossier.clashes.states.stages import stage_terms, told_stage
from briefgen.dossier.counting import clashing
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN as NOT_DONE
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ALIKE = 0.7
"""Likeness from which the words of two claims are looked at."""
FEWEST = 3
"""Terms beside the words of certainty that both hold, at least."""
NEWS = 9
"""Days between two articles of one news."""
DONE, POSSIBLE = "done", "possible"
FREE = frozenset({"said", "denial", "told before"})
"""Bars that such claims themselves make."""


def suspected_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles of which one leaves open what the other tells as sure, and nothing else; in order.

    Not where the sure one says that it came to be so: "akhirnya", "kini".
    """
    profiles, words = compared.profiles, compared.words
    doubts = {i for i, profile in enumerate(profiles) if told_stage(profile, words) == OPEN}
    for found in compared.matches.touching(doubts):
        unsure, sure = (found.left, found.right) if found.left in doubts else (found.right, found.left)
        if sure in doubts or found.text < ALIKE or set(compared.matches.bars(found.place)) - FREE:
            continue
        if _is_sure(profiles[sure], words) and _of_one_fact(profiles[unsure], profiles[sure], words):
            values = (OPEN, SETTLED) if unsure < sure else (SETTLED, OPEN)
            yield Clash("modality", found.left, found.right, values, SETTLING, (
                Why("certainty", 1.0, f"{values[0]} / {values[1]}: one fact, suspected and certain"),
                Why("content", round(found.text, 3), "likeness of the claims")))


def _is_sure(profile: Profile, words: Comparison) -> bool:
    """Whether a claim says "sudah", or that it is certain, of what was so before: not that it is so at last."""
    wording = profile.wording
    certain = told_stage(profile, words) == SETTLED or wording.modality == DONE
    open_ = wording.modality in NOT_DONE or wording.negated or wording.denies or wording.repeated
    new = any(word.text in words.denials.instead for word in split_words(profile.claim.claim))
    return certain and not (open_ or new or profile.kind == "plan" or is_to_come(profile))


def _of_one_fact(unsure: Profile, sure: Profile, words: Comparison) -> bool:
    """Whether two who speak in two articles of one news tell, but for the words of certainty, what the sure one tells.

    One alone may have come to be sure.
    """
    if unsure.sheet == sure.sheet or unsure.speaker == sure.speaker or not told_within(unsure, sure, NEWS):
        return False
    if told_stage(sure, words) != SETTLED and unsure.wording.modality != POSSIBLE:     # "masih menimbang mundur"
        return False
    if exclusive(unsure, sure) or clashing(unsure, sure) or all_apart(unsure.when, sure.when):
        return False
    certain = stage_terms(sure, words)
    told = {term for term, strength in sure.terms.items() if strength == 1.0 and term not in certain}
    held = {term for term, strength in unsure.terms.items() if strength == 1.0}
    plain = {term for term in told if not term.startswith(ENTITY)}
    extra = {term for term in plain - held if not _names(term, unsure)}
    return not extra and len(told & held) >= FEWEST


def _names(term: str, profile: Profile) -> bool:
    """Whether a term is a word of a name that a claim tells."""
    return any(term in who for who in profile.named)
