"""Counts of those hit: which cannot both be right, and which may have grown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from briefgen.dossier.between import told_within
from briefgen.dossier.dates import all_apart, apart, finest, gap, share_day
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.edtf import Edtf, parse
from briefgen.model.values import Number

EPISODE = 60
"""Days within which one disaster or one strike is counted."""
WEEK, THEN = 6, "then"
"""Days within which "Minggu malam" is one evening, and the mark of what was counted at the time of the event."""
RISE = "RISE"
"""The act of becoming more."""
DEAD, SAVED = "dead", "rescued"
"""Outcomes of which one person has one."""


def fates_apart(left: Profile, right: Profile) -> Iterator[tuple[Count, Count]]:
    """All of some people dead, and some of the same kind of people saved; the left count first."""
    if exclusive(left, right) or all_apart(left.when, right.when):
        return
    for a in left.counts:
        for b in right.counts:
            fates = {a.outcome: a, b.outcome: b}
            if set(fates) == {DEAD, SAVED} and fates[DEAD].all and fates[SAVED].value > 0 and _one_kind(a, b):
                yield a, b
                return


def _one_kind(a: Count, b: Count) -> bool:
    """Whether both count the same special people: "23 awak", "semua awak yang berjumlah 187 orang"."""
    if not a.unit == b.unit == PERSON or (a.soft and b.soft):
        return False
    return a.noun == b.noun or (a.soft and bool(a.near & b.nouns)) or (b.soft and bool(b.near & a.nouns))


def tolls_clash(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Counts of people or things hit: at one time they must agree, later a cumulative one may only have grown.

    How many were freed or arrested on one day is so once and for all.
    """
    if a.outcome in words.tolls.fixed or (a.outcome in words.tolls.acts and share_day(left.when, right.when)) or (
            _long_over(left, right) or _at_one_time(left, right, words)):
        return True
    first, second = moment(left), moment(right)
    if first is None or second is None or _of_old(left, second) or _of_old(right, first):
        return False
    if not apart(first, second):
        more, less = (left, right) if a.low > b.high else (right, left)
        larger, smaller = (a, b) if more is left else (b, a)
        return not (_has_grown(more, less) or _by_then(more, less, words) or _is_now(more, less, words) or (
            larger.became and not smaller.became))
    return a.outcome in words.tolls.cumulative and not outgrown(left, right, a, b)


def _at_one_time(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether the words of both say as of when, or when, and alike: "sampai Minggu malam", "pada malam kejadian"."""
    return told_within(left, right, WEEK) and not _moments(left, words).isdisjoint(_moments(right, words))


def _moments(profile: Profile, words: Comparison) -> frozenset[str]:
    """The day and the part of it up to which a claim counts, and `THEN` where it counts at the time of the event."""
    tokens = split_words(profile.claim.claim)
    found: set[str] = set()
    for one, day, then in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if one.text in words.dating.until and day.capital and then.text in words.dating.parts_of_day:
            found.add(f"{day.text} {then.text}")
        if one.text in words.dating.on and day.text in words.dating.parts_of_day and (
                then.text in words.events or words.mishap_acts.intersection(words.terms((then,)))):
            found.add(THEN)
    return frozenset(found)


def _has_grown(more: Profile, less: Profile) -> bool:
    """Whether the claim with more says that it was less before, and the other not: "bertambah menjadi 14 orang"."""
    return RISE in more.wording.verbs and RISE not in less.terms


def _is_now(more: Profile, less: Profile, words: Comparison) -> bool:
    """Whether only the claim with more says that it is so by now, as of what went on: "kini 26 orang"."""
    first, second = ({word.text for word in split_words(profile.claim.claim)} for profile in (more, less))
    return bool(first & words.units.by_now) and second.isdisjoint(words.units.by_now) and not (
        more.told and less.told and more.told < less.told)


def risen(profiles: Iterable[Profile]) -> frozenset[tuple[str, Number]]:
    """The outcomes and numbers to which a toll is said to have risen, by whatever article."""
    return frozenset(
        (count.outcome, count.value) for profile in profiles if RISE in profile.wording.verbs
        for count in profile.counts if count.outcome)


def grew(left: Profile, right: Profile, a: Count, b: Count, known: frozenset[tuple[str, Number]]) -> bool:
    """Whether the larger of two tolls of one time is one to which it rose, told no earlier. known: as `risen`."""
    more, later, earlier = (a, left, right) if a.low >= b.low else (b, right, left)
    if more.outcome is None or (more.outcome, more.value) not in known:
        return False
    first, second = moment(left), moment(right)
    if first is None or second is None or apart(first, second):
        return False
    return later.told is None or earlier.told is None or later.told >= earlier.told


def _by_then(more: Profile, less: Profile, words: Comparison) -> bool:
    """Whether only the claim with less tells the hour as of which it was so: "hingga pukul 05.00 tiga orang"."""
    return _has_hour(less, words) and not _has_hour(more, words)


def _has_hour(profile: Profile, words: Comparison) -> bool:
    return any(word in words.dating.clock for time in profile.claim.times if time.text
               for word in time.text.lower().split())


def _long_over(left: Profile, right: Profile) -> bool:
    """Whether both date it to one time that was long over when the articles came: no toll of it grows any more."""
    return all(profile.told and profile.when and all(
        when.high is not None and (profile.told - when.high).days > EPISODE for when in profile.when)
        for profile in (left, right)) and not all_apart(left.when, right.when)


def _of_old(profile: Profile, then: Edtf) -> bool:
    """Whether a claim tells of an event long before the other count: an earlier disaster, not this one."""
    return bool(profile.when) and all(gap(when, then) > EPISODE for when in profile.when)


def outgrown(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether the later of two counts is the larger one: it may have grown.

    Of two times that are not apart the one that goes on for longer may be the later: 12 April, and the end of April.
    """
    first, second = moment(left), moment(right)
    if first is None or second is None:
        return False
    if not apart(first, second):
        more, less = (first, second) if a.low > b.high else (second, first)
        return bool(more.high and less.high and more.high > less.high)
    backwards = (second.low or date.max) < (first.low or date.max)
    earlier, later = (b, a) if backwards else (a, b)
    return later.high >= earlier.low


def moment(profile: Profile) -> Edtf | None:
    """As of when a count holds: as it says, else when it was said, else the first day of the article."""
    when = finest(profile.as_of) or finest(profile.said)
    if when is not None and (when.low or when.high):
        return when
    told = profile.published
    if told is None or told.low is None:
        return None
    if told.high is None:
        return parse(told.low.isoformat())
    return replace(told, qualifier="") if told.qualifier else told
