"""Two things that one plight is put down to, in whatever words: "tur batal karena ...", "... penyebab tur batal"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.doers.blames import CAUSE, FEWEST, is_of_old
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dates import all_apart, same_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.few import few
from briefgen.dossier.origins import Origin, origins_in
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rivals import rival_kinds
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

MOST = 60
"""Claims of a story that tell what something came of beyond which none are compared."""
DAYS = 60
"""Days between two articles of one plight."""
HALF = 0.5
"""Part of the terms of a cause by which another claim tells of it."""


def origin_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two who put one plight down to two things that nobody tells as one."""
    told = few(((i, origin) for i, profile in enumerate(compared.profiles) if _is_plain(profile)
                for origin in origins_in(profile.claim.claim, compared.words)
                if not origin.effect.isdisjoint(compared.words.causes.plights.values())), MOST)
    seen: set[tuple[int, int]] = set()
    for (i, one), (j, other) in combinations(told, 2):
        if (i, j) not in seen and _of_one_plight(i, j, one, other, compared) and _apart(one, other, compared):
            seen.add((i, j))
            yield Clash("attribution", i, j, (one.text, other.text), CAUSE, (
                Why(CAUSE, 1.0, f"{', '.join(sorted(one.effect & other.effect))}: {one.text} / {other.text}"),
                Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _is_plain(profile: Profile) -> bool:
    """Whether it tells what came of what, and of no further time."""
    return profile.kind != "plan" and not (profile.wording.denies or profile.wording.repeated)


def _of_one_plight(i: int, j: int, one: Origin, other: Origin, compared: Compared) -> bool:
    """Whether they tell it of one plight: of one thing, or of what the story is of where one says no more than it."""
    left, right = compared.profiles[i], compared.profiles[j]
    if not may_differ(left, right) or not told_within(left, right, DAYS) or "place" in rival_kinds(left, right):
        return False
    if all_apart(left.when, right.when) or is_of_old(left, right) or is_of_old(right, left):
        return False
    shared, personal = one.effect & other.effect, compared.words.causes.personal
    plight = shared.intersection(compared.words.causes.plights.values())
    if not plight or of_other_kinds(left, right, compared.words):
        return False
    if one.denied & other.causes or other.denied & one.causes:
        return True
    if plight & compared.words.causes.many:
        return False
    if shared - plight and not (plight <= personal and (one.effect | other.effect) & _people(compared.words)):
        return True
    bare = min(len(one.effect), len(other.effect)) == len(plight)
    return not plight <= personal and (_of_one_day(left, right) or (bare and _is_matter(plight, compared)))


def _is_matter(plight: Collection[str], compared: Compared) -> bool:
    """Whether the story is of a plight, by whatever term for it."""
    terms = [term for term, name in compared.words.causes.plights.items() if name in plight]
    sheets = {profile.sheet for profile in compared.profiles}
    telling = {profile.sheet for profile in compared.profiles
               if any(profile.terms.get(term) == 1.0 for term in terms)}
    return len(telling) >= max(FEWEST, (len(sheets) + 1) // 2)


def _of_one_day(left: Profile, right: Profile) -> bool:
    """Whether both give one day of what they tell."""
    return any(same_day(a, b) for a in left.when for b in right.when)


def _people(words: Comparison) -> frozenset[str]:
    """The terms of nouns for people, of whom some die of this and some of that."""
    return frozenset(term for noun in words.counted.groups for term in words.terms(split_words(noun)))


def _apart(one: Origin, other: Origin, compared: Compared) -> bool:
    """Whether two causes have nothing in common, and no claim tells of both."""
    if one.causes & other.causes:
        return False
    return not any(_tells(profile, one.causes) and _tells(profile, other.causes) for profile in compared.profiles
                   if not (profile.wording.negated or profile.wording.denies or profile.wording.unsettled))


def _tells(profile: Profile, causes: Collection[str]) -> bool:
    """Whether a claim tells of a cause."""
    return sum(profile.terms.get(term) == 1.0 for term in causes) >= HALF * len(causes)
