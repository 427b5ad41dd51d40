"""Two causes of one mishap that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import rival_kinds
from briefgen.model.dossier import Why

CAUSE = "cause"
"""Measure of a clash about what a mishap came of."""
ALIKE = 0.18
"""Likeness from which two claims tell of one mishap, unless the story is of one such mishap."""
FEWEST = 3
"""Sheets, and half of the story's at least, that tell of a mishap before the story is of it."""
OLD = 60
"""Days between a mishap and another article beyond which that tells of another one."""
MOST = 200
"""Claims with causes of one kind of mishap beyond which they are not compared all with all."""


def cause_clashes(compared: Compared) -> Iterator[Clash]:
    """One mishap that is put down to two things: "disebabkan hubungan pendek", "akibat percikan las"."""
    told: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        if profile.cause:
            told[profile.cause.effect].append(i)
    for effect, holders in told.items():
        single = effect in compared.words.causes.single
        main = effect not in compared.words.causes.caused and is_matter(effect, compared.profiles)
        for i, j in combinations(holders if len(holders) <= MOST else (), 2):
            left, right = compared.profiles[i], compared.profiles[j]
            if effect in compared.words.causes.personal and not _of_one_person(left, right):
                continue
            if _other_causes(left, right, single) and _one_mishap(i, j, main, compared):
                values = _shown(left), _shown(right)
                yield Clash("attribution", i, j, values, CAUSE, (
                    Why(CAUSE, 1.0, f"{effect}: {values[0]} / {values[1]}"),))


def on_side(mate: Mate, _: Compared) -> bool:
    """Whether a group mate names a cause that a clashing claim names."""
    mine, theirs = mate.profile.cause, mate.one.cause
    return mine is not None and theirs is not None and bool(mine.causes & theirs.causes)


def _of_one_person(left: Profile, right: Profile) -> bool:
    """Whether both tell of the same person, and no number of people: "meninggal karena ditembak"."""
    people = {mark for mark, kind in left.marks.items() if kind == "person"} & right.marks.keys()
    named = any(max(left.terms.get(who, 0.0), right.terms.get(who, 0.0)) == 1.0 for who in people)
    return named and not (left.counts or right.counts)


def _other_causes(left: Profile, right: Profile, single: bool) -> bool:
    """Whether two claims give causes that cannot both be right.

    single: whether such a mishap has one cause. A flood may have several, unless a claim rejects the other's.
    """
    one, other = left.cause, right.cause
    if one is None or other is None or one.causes & other.causes:
        return False
    return single or bool(one.denied & other.causes or other.denied & one.causes)


def _shown(profile: Profile) -> str:
    return profile.cause.text if profile.cause else ""


def is_matter(effect: str, profiles: Sequence[Profile]) -> bool:
    """Whether the story is of a mishap of this kind."""
    sheets = {profile.sheet for profile in profiles}
    holding = {profile.sheet for profile in profiles if profile.terms.get(effect) == 1.0}
    return len(holding) >= max(FEWEST, (len(sheets) + 1) // 2)


def _one_mishap(i: int, j: int, main: bool, compared: Compared) -> bool:
    """Whether both tell of the same mishap, as something that happened."""
    left, right = compared.profiles[i], compared.profiles[j]
    if "place" in rival_kinds(left, right) or all_apart(left.when, right.when) or (
            is_of_old(left, right) or is_of_old(right, left)):
        return False
    if left.kind == "plan" or right.kind == "plan" or left.wording.repeated or right.wording.repeated:
        return False
    return main or compared.text(i, j) >= ALIKE


def is_of_old(old: Profile, new: Profile) -> bool:
    """Whether one dates its mishap long before the other article."""
    return new.told is not None and bool(old.when) and all(
        when.high is not None and (new.told - when.high).days > OLD for when in old.when)
