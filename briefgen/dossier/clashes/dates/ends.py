"""Days on which one thing ends, or is due, that exclude each other.

"Ditutup hingga 3 Mei", "ditutup sampai 10 Mei"; "harus selesai 3 Mei", "kontrak mengharuskannya rampung pada 10 Mei".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.dates.two_occasions import of_two_occasions
from briefgen.dossier.dates import all_apart, finest
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.times import edtf_of
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Why
from briefgen.model.edtf import Edtf
from briefgen.model.sheet import ClaimTime

END = "end"
"""Measure of a clash about a last day."""
ALIKE = 0.3
"""Likeness from which two claims that each give a last day are of one thing."""
MOST = 200
"""Claims of a story with a last day beyond which they are not compared all with all."""
NEWS = 10
"""Days between two articles beyond which it may have been prolonged in silence."""


DUE = 10
"""Words before a day among which it is told that something is due on it."""


def last_days(profile: Profile, words: Comparison) -> tuple[Edtf, ...]:
    """The days on which something ends or by which it is to be done, in text order, those on which it ends first."""
    return (*profile.ends, *(day for day in _due_days(profile, words) if day not in profile.ends))


def _due_days(profile: Profile, words: Comparison) -> tuple[Edtf, ...]:
    due = (edtf_of(time.edtf) for time in profile.claim.times if _is_due(time, profile, words))
    return tuple(day for day in due if day)


def _is_due(time: ClaimTime, profile: Profile, words: Comparison) -> bool:
    """Whether the words before a date, back to the date before it, say that something is due on it."""
    text = profile.claim.quote
    at = text.find(time.text) if time.role == "event" else -1
    start = max((text.find(other.text) + len(other.text) for other in profile.claim.times
                 if 0 <= text.find(other.text) < at), default=0)
    before = split_words(text[start:max(at, start)])[-DUE:]
    return any(not first or before[first - 1].text not in words.negation
               for _, first, _ in words.dating.due.all_in(before))


def end_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of last days among claims of one thing, told at about one time; not of what is prolonged."""
    yield from _clashes([profile.ends for profile in compared.profiles], compared)


def due_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of days by which one thing is to be done.

    What ends on a day is not what is to be done by it: the right to an orbit ends before the satellite is to work.
    """
    yield from _clashes([_due_days(profile, compared.words) for profile in compared.profiles], compared)


def _clashes(days: Sequence[tuple[Edtf, ...]], compared: Compared) -> Iterator[Clash]:
    """The clashes of some days of each claim."""
    told = [i for i, some in enumerate(days) if some]
    for i, j in combinations(told if len(told) <= MOST else (), 2):
        if not all_apart(days[i], days[j]) or (text := compared.text(i, j)) < ALIKE:
            continue
        first, second = finest(days[i]), finest(days[j])
        if first and second and _one_thing(compared.profiles[i], compared.profiles[j], compared.words) and (
                not of_two_occasions(i, j, compared)):
            yield Clash("date", i, j, (first.text, second.text), END, (
                Why("date", 1.0, f"until {first.text} / {second.text}: no day fits both"),
                Why("event", round(text, 3), "alike, and told at one time")))


def _one_thing(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell of the same people and places, share of what they tell, and neither tells of a change.

    That both end, or are done, is nothing shared: a road and a market are to be finished on two days.
    """
    if exclusive(left, right) or left.wording.repeated or right.wording.repeated:
        return False
    if any(term in words.deeds.changes for profile in (left, right) for term in profile.terms):
        return False
    shared = [term for term in told_by_both(left, right) if term not in words.deeds.endings]
    return told_within(left, right, NEWS) and any(left.marks.get(term, term) in (term, "person") for term in shared)


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate gives the last day of a clashing claim and not also that of the other."""
    mine, days, others = (last_days(profile, compared.words) for profile in (mate.profile, mate.one, mate.other))
    return bool(mine) and not all_apart(mine, days) and all_apart(mine, others)
