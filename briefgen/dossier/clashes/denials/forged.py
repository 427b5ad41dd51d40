"""What one tells as done, and another as forged: "ditandatangani rektor", "tanda tangan itu dipalsukan"."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import is_asked, is_of_some_case
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

FORGE = "FORGE"
"""Term for the act of making what is not genuine."""
ALIKE = 0.45
"""Likeness from which both tell of one thing."""
GENUINE, FORGED = "done", "forged"


def forged_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims that an act or a thing was forged, and those that tell the act as done, of the same."""
    told = {i for i, profile in enumerate(compared.profiles) if _is_forged(profile, compared.words)}
    for i in sorted(told):
        for found in compared.matches.of(i, ALIKE):
            j = found.right if found.left == i else found.left
            act = _done(compared.profiles[i], compared.profiles[j], compared.words)
            if act and j not in told and _may_contradict(compared.profiles[i], compared.profiles[j]):
                values = (FORGED, GENUINE) if i < j else (GENUINE, FORGED)
                yield Clash("modality", min(i, j), max(i, j), values, "modality", (
                    Why("modality", 1.0, f"{act.lower()}: told as done, and as forged"),
                    Why("content", round(found.text, 3), "likeness of the claims")))


def _is_forged(profile: Profile, words: Comparison) -> bool:
    return FORGE in profile.wording.verbs and _is_said(profile, words)


def _is_said(profile: Profile, words: Comparison) -> bool:
    """Whether a claim tells what is so."""
    wording = profile.wording
    doubted = wording.denies or wording.negated or wording.modality in OPEN or profile.kind == "plan"
    return not (doubted or is_asked(profile, words) or is_of_some_case(profile, words))


def _done(forged: Profile, done: Profile, words: Comparison) -> str | None:
    """The act that one tells as done and the other, without doing it, as forged."""
    if FORGE in done.terms or not _is_said(done, words):
        return None
    acts = done.wording.verbs - words.wishes - words.deeds.blamed - forged.wording.verbs
    return next((act for act in sorted(acts) if forged.terms.get(act) == 1.0), None)


def _may_contradict(forged: Profile, done: Profile) -> bool:
    own = forged.speaker is not None and forged.speaker == done.speaker
    return may_differ(forged, done) and not own and not exclusive(forged, done)
