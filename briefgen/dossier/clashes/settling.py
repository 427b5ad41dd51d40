"""The same told as settled and as open: established and only suspected, decided and still studied, sure and perhaps."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.stages import OPEN, stage_of, stage_terms, told_stage
from briefgen.dossier.counting import clashing
from briefgen.dossier.dates import same_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import matter_shared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why
from briefgen.model.edtf import Edtf

SAME_SPEAKER, ANY_SPEAKER, ANNOUNCED = 0.2, 0.3, 0.4
"""Likeness from which two claims are of one matter: of one who speaks, of any two, and where one only announces it."""
UNDATED = 0.5
"""The same of two who speak where nothing says which of the two was told first."""
MATTER, FIGURE = 0.6, 0.3
"""Weight of the content that they share beyond names and the words of certainty, and what an equal number adds."""
NEWS = 7
"""Days by which the open one may be the later to be told; where it is the earlier, it was settled in between."""
SETTLING = "settled"
"""Measure of such a clash."""
FREE = frozenset({"said", "denial", "told before"})
"""Bars that such claims themselves make."""


def settling_clashes(compared: Compared) -> Iterator[Clash]:
    """Something told as established or decided, and as open: of one occasion, or told as open afterwards.

    In one article, only by two who are named as its speakers.
    """
    stages = {i: stage for i, profile in enumerate(compared.profiles)
              for stage in (stage_of(profile, compared.words),) if stage}
    for place, i, j, text in compared.matches.among(stages, SAME_SPEAKER):
        left, right = compared.profiles[i], compared.profiles[j]
        if stages[i] == stages[j] or set(compared.matches.bars(place)) - FREE:
            continue
        open_, settled = (left, right) if stages[i] == OPEN else (right, left)
        if not (_said_so(open_, settled, compared.words) and _one_matter(left, right, text, compared)
                and _one_time(open_, settled, text, compared.words)):
            continue
        yield Clash("modality", i, j, (stages[i], stages[j]), SETTLING, (
            Why("modality", 1.0, f"{stages[i]} / {stages[j]}: one occasion, or open afterwards"),
            Why("content", round(text, 3), "likeness of the claims")))


def _said_so(open_: Profile, settled: Profile, words: Comparison) -> bool:
    """Whether words of certainty leave it open, or "mungkin" the very act of which such words say that it is sure."""
    if told_stage(open_, words) is not None:
        return True
    acts = open_.wording.open_acts
    return told_stage(settled, words) is not None and any(settled.terms.get(act) == 1.0 for act in acts)


def _one_matter(left: Profile, right: Profile, text: float, compared: Compared) -> bool:
    """Whether one speaker, or two who may be one, speak of one matter and not of other people, places or numbers."""
    if exclusive(left, right) or clashing(left, right):
        return False
    announced = "planned" in (left.wording.modality, right.wording.modality)
    same = left.speaker is not None and left.speaker == right.speaker
    least = SAME_SPEAKER if same else ANNOUNCED if announced else ANY_SPEAKER
    told = stage_terms(left, compared.words) | stage_terms(right, compared.words)
    matter = matter_shared(left, right, compared.weights) - sum(
        compared.weights[term] for term in told if left.terms.get(term) == right.terms.get(term) == 1.0)
    matter += FIGURE if left.figures & right.figures else 0.0
    return matter >= MATTER and text >= least


def _one_time(open_: Profile, settled: Profile, text: float, words: Comparison) -> bool:
    """Whether both were said on one day, or it was told as open after it was told as settled, and soon."""
    two = None not in (open_.speaker, settled.speaker) and open_.speaker != settled.speaker
    if open_.sheet == settled.sheet:
        return two
    told = _told_on(settled, words)
    if any(same_day(a, b) for a in (*open_.when, *open_.said) for b in (*settled.when, *told)):
        return True
    settled_on = min((day.low for day in told if day.low), default=settled.told)
    if open_.told is None or settled_on is None:
        return two and text >= UNDATED
    return 0 <= (open_.told - settled_on).days <= NEWS


def _told_on(profile: Profile, words: Comparison) -> tuple[Edtf, ...]:
    """When it was said: as the claim tells, or its one date where it names an occasion: "dalam kunjungannya, Jumat"."""
    if profile.said or len(profile.when) != 1 or not words.settling.occasions.all_in(
            split_words(profile.claim.claim)):
        return profile.said
    return profile.when
