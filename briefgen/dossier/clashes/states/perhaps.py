"""A place or a day to come of which one is certain and another says "perhaps": "pasti di Delta", "mungkin di Delta"."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.certain import OPEN, SETTLED
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.states.settling import SETTLING
from briefgen.dossier.clashes.states.stages import stage_of, told_stage
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import exclusive
from briefgen.model.dossier import Why

NEWS = 7
"""Days between two articles of one matter."""
OWN = 4
"""Content words beside the place or day at most that the open claim has and the other does not."""
RARE = 0.3
"""Weight of a place from which it is of one matter in a story."""
Anchor = tuple[str, str]
"""What two claims have in common: its sort and it."""


def perhaps_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two who speak of one place or coming day, the one as sure, the other as possible; in order."""
    held: dict[Anchor, dict[str, list[int]]] = {}
    for i, profile in enumerate(compared.profiles):
        stage = _stage(profile, compared)
        for anchor in _anchors(profile, compared) if stage else ():
            held.setdefault(anchor, {OPEN: [], SETTLED: []})[stage or OPEN].append(i)
    pairs = {(i, j) for found in held.values() for i in found[OPEN] for j in found[SETTLED]
             if _one_matter(compared.profiles[i], compared.profiles[j])}
    for i, j in sorted(pairs):
        left, right, values = (i, j, (OPEN, SETTLED)) if i < j else (j, i, (SETTLED, OPEN))
        yield Clash("modality", left, right, values, SETTLING, (
            Why("certainty", 1.0, f"{values[0]} / {values[1]}: of one place or coming day"),))


def _stage(profile: Profile, compared: Compared) -> str | None:
    """Whether a claim says that what it tells is sure, or that it is only possible; of neither, None."""
    told = told_stage(profile, compared.words)
    if told == SETTLED:
        return None if profile.wording.negated or profile.wording.denies else SETTLED
    return OPEN if stage_of(profile, compared.words) == OPEN and profile.wording.modality == "possible" else None


def _anchors(profile: Profile, compared: Compared) -> Iterator[Anchor]:
    """The rare places that a claim names, and the days yet to come when it was told."""
    for who, kind in sorted(profile.subjects.items()):
        if kind == "place" and compared.weights.get(ENTITY + who, 0.0) >= RARE:
            yield kind, who
    for day in profile.when:
        if day.low and day.low == day.high and profile.told and day.low > profile.told:
            yield "day", day.low.isoformat()


def _one_matter(open_: Profile, sure: Profile) -> bool:
    """Whether two speak of one matter in one week, the open one of little else than where or when it is."""
    if open_.sheet == sure.sheet or open_.told is None or sure.told is None or exclusive(open_, sure):
        return False
    if open_.speaker is not None and open_.speaker == sure.speaker:
        return False
    own = [term for term, strength in open_.terms.items()
           if strength == 1.0 and term not in sure.terms and not term.startswith(ENTITY)]
    return 0 <= (open_.told - sure.told).days <= NEWS and len(own) <= OWN
