"""Two who are each said to have done the one thing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clash import Clash
from briefgen.dossier.dates import all_apart, gap
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.wording import OPEN
from briefgen.model.dossier import Why

DOER = "doer"
"""Measure of a clash about who did it; the event itself is told by both sides."""
ALIKE = 0.45
"""Likeness from which two claims of one act with two doers tell one thing."""
DAYS = 1
"""Days by which they may be dated apart."""


def doer_clashes(compared: Compared) -> Iterator[Clash]:
    """Two who each did the one thing: "ditutup oleh Dinas Air", "Dinas Tera menutup ..."."""
    for (i, j), found in compared.matches.items():
        left, right = compared.profiles[i], compared.profiles[j]
        if found.text >= ALIKE and left.sheet != right.sheet and not found.bars and _both_did(left, right, compared):
            names = compared.entities.by_id[left.doer or ""].name, compared.entities.by_id[right.doer or ""].name
            yield Clash("attribution", i, j, names, DOER, (
                Why(DOER, 1.0, f"{names[0]} / {names[1]}: {left.wording.head}"),
                Why("content", round(found.text, 3), "likeness of the claims")))


def _both_did(left: Profile, right: Profile, compared: Compared) -> bool:
    """Whether two different doers of one sort are told of one act at one time, and neither claim knows of the other."""
    if not (left.doer and right.doer) or left.wording.head != right.wording.head:
        return False
    if not (_is_deed(left) and _is_deed(right)):
        return False
    one, other = (compared.entities.by_id.get(who) for who in (left.doer, right.doer))
    if not (one and other) or one.type != other.type or one.type == "place":
        return False
    known = compared.entities.root(one.id) == compared.entities.root(other.id) or (
        "@" + one.id in right.terms or "@" + other.id in left.terms)
    return not known and _at_one_time(left, right)


def _is_deed(profile: Profile) -> bool:
    """Whether it tells something done, and for the first time."""
    wording = profile.wording
    return profile.kind == "event" and not (wording.repeated or wording.negated or wording.modality in OPEN)


def _at_one_time(left: Profile, right: Profile) -> bool:
    """Whether both are dated, and to one day or the next."""
    if not (left.when and right.when) or all_apart(left.when, right.when, DAYS):
        return False
    return any(gap(a, b) <= DAYS and a.precision == b.precision == "day" for a in left.when for b in right.when)
