"""Whether two claims with a number may speak of one thing: of the same people and days, both planned or both told."""

from __future__ import annotations

from itertools import pairwise

from briefgen.dossier.bars import told_before
from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.numbers.one_phrase import one_phrase, two_count
from briefgen.dossier.clashes.numbers.slips import slip
from briefgen.dossier.dates import all_apart
from briefgen.dossier.digits import sure
from briefgen.dossier.measures import Count
from briefgen.dossier.outcomes import ONE_BY_ONE
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.edtf import Edtf

EPISODE = 366
"""Days after which what a dated claim tells is not the news of another article."""
AT_ONCE = 3
"""Days within which two articles tell a decision and its plan at once."""


def may_be_one_thing(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether the two claims may speak of one thing, whoever tells it when: of the same people and days."""
    if (exclusive(left, right) and not one_phrase(a, b)) or all_apart(left.when, right.when):
        return False
    return not _of_other_mishaps(left, right, a, b)


def told_of_one_thing(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether they do by what each article could know: both planned or told at once, and not of what is long over.

    Sixty are to be visited, five have been: a plan and how far it has come. Eleven were visited of seven that were to
    be: no plan was followed so far.
    """
    old = _of_old(left, right, words) or _of_old(right, left, words)
    if old and not _lasts(left, right, a, b, words):
        return False
    if (told_before(left, right) or told_before(right, left)) and not (slip(a, b) and sure(a)):
        return False
    if (left.kind == "plan") == (right.kind == "plan") and _is_open(left) == _is_open(right):
        return True
    at_once = _told_at_once(left, right) and not _on_the_way(left, right, a, b)
    return at_once or (slip(a, b) and sure(a)) or _beyond(left, right, a, b)


def _of_other_mishaps(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether each names a mishap that the other does not: the loss by a flood, and by a quake.

    Not where both tell what befell the things counted, which has many names: "enam gerbong anjlok", "keluar dari rel".
    """
    if a.outcome == b.outcome in ONE_BY_ONE:
        return False
    mine, theirs = left.wording.mishaps - right.terms.keys(), right.wording.mishaps - left.terms.keys()
    return bool(mine and theirs) and left.wording.mishaps.isdisjoint(right.wording.mishaps)


def _on_the_way(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether fewer are told as done by now than are planned: 60 are to be visited, five have been."""
    done, planned = (b, a) if _is_open(left) else (a, b)
    modalities = {left.wording.modality, right.wording.modality}
    return _is_open(left) != _is_open(right) and "done" in modalities and done.high < planned.low


def _beyond(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether of what was planned more was done."""
    if _is_open(left) == _is_open(right):
        return False
    planned, done = (a, b) if _is_open(left) else (b, a)
    return done.low > planned.high


def _is_open(profile: Profile) -> bool:
    return profile.kind == "plan" or profile.wording.modality in ("planned", "possible")


def _of_old(old: Profile, new: Profile, words: Comparison) -> bool:
    """Whether one tells of what was long over when the other article, whose claim has no date, told its news."""
    if new.when or new.told is None or not old.when:
        return False
    dates = [when for when in old.when if not _names_a_thing(when, old, words)]
    return bool(dates) and all(when.high is not None and (new.told - when.high).days > EPISODE for when in dates)


def _lasts(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether what is told of old is how a thing was made, and the number is its size, or what that cost.

    "Feri sepanjang 46 meter itu dibuat pada 1998", "kapal yang panjangnya 64 meter".
    """
    made = (left.wording.verbs | right.wording.verbs) & words.made
    cost = a.unit.isupper() and not made.isdisjoint(left.terms.keys() & right.terms.keys())
    return bool(made) and (one_phrase(a, b) or cost)


def _names_a_thing(when: Edtf, profile: Profile, words: Comparison) -> bool:
    """Whether a year stands right behind a noun, as which it says of a thing that it is of it: "kapal buatan 2006"."""
    tokens = split_words(profile.claim.claim)
    return when.precision == "year" and any(
        word.text == when.text and before.text not in words.stop for before, word in pairwise(tokens))


def _told_at_once(left: Profile, right: Profile) -> bool:
    """Whether articles of nearly one day, or two who count, tell it, as decided the one, as to come the other."""
    two = left.sheet != right.sheet or two_count(left, right)
    return two and told_within(left, right, AT_ONCE)
