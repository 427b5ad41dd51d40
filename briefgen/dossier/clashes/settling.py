"""The same told as settled and as open by one who speaks: established and only suspected, decided and still studied."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.counting import clashing
from briefgen.dossier.dates import same_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import matter_shared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

OPEN, SETTLED = "open", "settled"
SAME_SPEAKER, ANY_SPEAKER = 0.25, 0.4
"""Likeness from which two claims are of one matter: of one who speaks, and of two who may be one."""
MATTER = 0.6
"""Weight of the content that they share beyond names, of two telling words about."""
NEWS = 7
"""Days by which the open one may be the later to be told; where it is the earlier, it was settled in between."""
FREE = frozenset({"said", "denial", "told before"})
"""Bars that such claims themselves make."""


def settling_clashes(compared: Compared) -> Iterator[Clash]:
    """Something told as established or decided, and as open: of one occasion, or told as open afterwards."""
    stages = {i: stage for i, profile in enumerate(compared.profiles)
              for stage in (stage_of(profile, compared.words),) if stage}
    for place, i, j, text in compared.matches.among(stages, SAME_SPEAKER):
        left, right = compared.profiles[i], compared.profiles[j]
        if left.sheet == right.sheet or stages[i] == stages[j] or set(compared.matches.bars(place)) - FREE:
            continue
        open_, settled = (left, right) if stages[i] == OPEN else (right, left)
        if not (_one_matter(left, right, text, compared) and _one_time(open_, settled)):
            continue
        yield Clash("modality", i, j, (stages[i], stages[j]), "settled", (
            Why("modality", 1.0, f"{stages[i]} / {stages[j]}: one occasion, or open afterwards"),
            Why("content", round(text, 3), "likeness of the claims")))


def stage_of(profile: Profile, words: Comparison) -> str | None:
    """How far a claim says that its matter has come: "open", "settled", or None where no word of it tells.

    "Baru menduga", "masih dikaji", "belum diputuskan": open, whatever else it says; "memastikan", "diputuskan", and
    what somebody says that he will do: settled.
    """
    found = {name for name, *_ in words.settling.all_in(split_words(profile.claim.claim))}
    if OPEN in found:
        return OPEN
    announced = profile.kind in ("statement", "plan") and profile.wording.modality == "planned" and not (
        profile.wording.negated)
    return SETTLED if SETTLED in found or announced else None


def _one_matter(left: Profile, right: Profile, text: float, compared: Compared) -> bool:
    """Whether one speaker, or two who may be one, speak of one matter and not of other people, places or numbers."""
    if exclusive(left, right) or clashing(left, right):
        return False
    same = left.speaker is not None and left.speaker == right.speaker
    return matter_shared(left, right, compared.weights) >= MATTER and text >= (SAME_SPEAKER if same else ANY_SPEAKER)


def _one_time(open_: Profile, settled: Profile) -> bool:
    """Whether both were said on one day, or it was told as open after it was told as settled, and soon."""
    if any(same_day(a, b) for a in (*open_.when, *open_.said) for b in (*settled.when, *settled.said)):
        return True
    return open_.told is not None and settled.told is not None and 0 <= (open_.told - settled.told).days <= NEWS
