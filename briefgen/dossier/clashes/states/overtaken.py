"""What is told as possible or planned although it was done, or told as done, by then."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.matching import Pair
from briefgen.dossier.profile import Profile

DONE = {"possible": 0.36, "planned": 0.5}
"""Likeness from which something open and something done are the same thing; plans are told of many things."""
ONE_ARTICLE = 0.85
"""The same within one article, which tells plans and deeds side by side without confusing them."""
RECENT = 60
"""Days after something was done beyond which an open claim is of another occasion."""
A_DAY = timedelta(1)
AT_ONCE, NO_TIME = A_DAY, timedelta(0)
"""Time after something was told as possible within which an article that tells it as done was written on one news."""
PLAIN = 0.6
"""The same where no word such as "telah" says that it is done."""
SURE, SURE_MATTER = {"possible": 0.25, "planned": 0.4}, 0.65
"""Likeness that suffices for something open and the same thing with "telah", and weight of what they share then."""
MATTER = 0.35
"""Weight of the content words, act included, that something possible and something done share."""


def overtaken(left: Profile, right: Profile, found: Pair, matter: float) -> bool:
    """Whether one tells as open what by then was told, or had happened, by the other; not where it is of another day.

    A plan that a later article reports as carried out is the course of things, no contradiction. Both must say it of
    one act: "akan dibuka" and "telah dibuka".
    """
    if matter < MATTER or all_apart(left.when, right.when, RECENT):
        return False
    return _done_by(left, right, found, matter) or _done_by(right, left, found, matter)


def tells_both(found: Pair, compared: Compared) -> bool:
    """Whether the article of one tells the other as well, in a claim that is nearer to that: it tells of two things.

    "Akan mengirim pekerja" of an article that also tells "telah mengirim tentara", and another one of the soldiers.
    """
    profiles = compared.profiles
    for one, other in ((found.left, found.right), (found.right, found.left)):
        acts = profiles[other].wording.done_acts & profiles[one].wording.open_acts
        if acts and any(
                mate not in (one, other) and profiles[mate].sheet == profiles[one].sheet
                and acts & profiles[mate].wording.done_acts and not acts & profiles[mate].wording.open_acts
                for near in compared.matches.of(other, found.text)
                for mate in (near.right if near.left == other else near.left,)):
            return True
    return False


def called_off(yes: Profile, acts: Collection[str]) -> bool:
    """Whether a claim tells acts only as undone: "penerbangan dibatalkan"."""
    return bool(yes.wording.reverses) and yes.wording.verbs.isdisjoint(acts)


def _done_by(open_: Profile, done: Profile, found: Pair, matter: float) -> bool:
    if not (open_.wording.open_acts and done.wording.done_acts) or done.wording.negated:
        return False
    return bool(open_.wording.open_acts & done.wording.done_acts) and not open_.wording.repeated and (
        found.text >= _least(open_, done, matter) and _by_then(open_, done))


def _least(open_: Profile, done: Profile, matter: float) -> float:
    """Likeness from which the two are of one thing."""
    if done.wording.modality == "done" and matter >= SURE_MATTER and open_.sheet != done.sheet:
        return SURE[open_.wording.modality or "planned"]
    plain = 0.0 if done.wording.modality == "done" else PLAIN
    return max(DONE[open_.wording.modality or "planned"], plain, ONE_ARTICLE if open_.sheet == done.sheet else 0.0)


def _by_then(open_: Profile, done: Profile) -> bool:
    """Whether the one was done, or told as done, when the other was told as open, and not long ago."""
    told = open_.told
    if told is None:
        return False
    told += AT_ONCE if open_.wording.modality == "possible" and done.wording.modality == "done" else NO_TIME
    ends = [when.high for when in done.when]
    recent = not ends or any(end is None or (told - end).days <= RECENT for end in ends)
    later = open_.wording.modality == "possible" or any(when.low and when.low > told for when in open_.when)
    first = told if later else told - A_DAY                     # a plan of the day on which it was done came true
    return recent and ((done.told is not None and done.told <= told) or any(
        when.low is not None and when.low <= first for when in done.when))
