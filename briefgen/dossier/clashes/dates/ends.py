"""Days on which one thing ends that exclude each other: "ditutup hingga 3 Mei", "ditutup sampai 10 Mei"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.dates import all_apart, finest
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Why

END = "end"
"""Measure of a clash about a last day."""
ALIKE = 0.3
"""Likeness from which two claims that each give a last day are of one thing."""
MOST = 200
"""Claims of a story with a last day beyond which they are not compared all with all."""
NEWS = 10
"""Days between two articles beyond which it may have been prolonged in silence."""


def end_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of last days among claims of one thing, told at about one time; not of what is prolonged."""
    ending = [i for i, profile in enumerate(compared.profiles) if profile.ends]
    for i, j in combinations(ending if len(ending) <= MOST else (), 2):
        left, right = compared.profiles[i], compared.profiles[j]
        if not all_apart(left.ends, right.ends) or (text := compared.text(i, j)) < ALIKE:
            continue
        first, second = finest(left.ends), finest(right.ends)
        if first and second and _one_thing(left, right, compared.words):
            yield Clash("date", i, j, (first.text, second.text), END, (
                Why("date", 1.0, f"until {first.text} / {second.text}: no day fits both"),
                Why("event", round(text, 3), "alike, and told at one time")))


def _one_thing(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell of the same people and places, share what they tell, and neither tells of a change."""
    if exclusive(left, right) or left.wording.repeated or right.wording.repeated:
        return False
    if any(term in words.deeds.changes for profile in (left, right) for term in profile.terms):
        return False
    return told_within(left, right, NEWS) and any(
        left.marks.get(term, term) in (term, "person") for term in told_by_both(left, right))


def on_side(mate: Mate, _: Compared) -> bool:
    """Whether a group mate gives the last day of a clashing claim and not also that of the other."""
    return _agree(mate.profile, mate.one) and not _agree(mate.profile, mate.other)


def _agree(left: Profile, right: Profile) -> bool:
    return bool(left.ends) and not all_apart(left.ends, right.ends)
