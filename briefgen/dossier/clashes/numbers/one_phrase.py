"""What tells that two numbers are of one measure though the claims around them are hardly alike."""

from __future__ import annotations

from itertools import product

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.dates import same_day
from briefgen.dossier.measures import DAY, PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.worth import LENGTHS
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

LIMIT, ASKED = "limit", "asked"
"""The sorts of what something holds at most, and of what somebody demands."""
DAYS = 3
"""Days within which two articles tell of the same first demand."""
TIMES = 4
"""Times by which two numbers of one measure are off, where little else tells that it is one."""
GENERAL = frozenset({"person", "percent", "day", "unit", "count"})
"""Units that many measures share."""
ALIKE = 0.2
"""Likeness of claims of which one gives a number and no more."""
LASTING = 0.3
"""Likeness of two claims that say how long something goes on."""
TWO = 0.25
"""Likeness of what two tell who each count the same things, or of what is told of one day."""
PHRASE, SUBJECT = 2, 8
"""Words of one phrase, and words among which the verb stands with which somebody counts."""
REACH = 3
"""Words behind "di" among which the noun for a place stands: "di dalam petak"."""


def special(a: Count, b: Count) -> bool:
    """Whether both count things of a kind of their own, by whatever word: "empat laga", "lima pertandingan"."""
    if a.unit in GENERAL or b.unit in GENERAL or a.unit.isupper() or b.unit.isupper():
        return False
    return a.unit == b.unit or (bool(a.nouns & b.nouns) and not {a.unit, b.unit} & LENGTHS)


def close_by(a: Count, b: Count) -> bool:
    """Whether neither is more than a few times the other."""
    low, high = sorted((a.value, b.value))
    return 0 < high <= low * TIMES


def one_phrase(a: Count, b: Count) -> bool:
    """Whether both are the size of what one phrase names: "bonus juara sebesar Rp 5 juta", and 7 juta.

    A word is enough where what is measured tells its unit, and one says no more of it: "satelit seberat 5 ton".
    """
    shared = a.of & b.of
    whole = len(shared) == min(len(a.of), len(b.of))
    return bool(shared) and close_by(a, b) and (len(shared) >= PHRASE or (
        whole and (special(a, b) or LIMIT in a.sort & b.sort)))


def one_list(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether each stands beside one other number, and that is equal: five men and three firms, four and three."""
    if not len(left.counts) == len(right.counts) == PHRASE or not close_by(a, b):
        return False
    return any(one is not a and other is not b and one.exact and other.exact and one.value == other.value
               and special(one, other) and one.nouns & other.nouns for one, other in product(left.counts, right.counts))


def on_one_day(left: Profile, right: Profile, a: Count, b: Count, text: float) -> bool:
    """Whether two numbers are told of one day, by claims that are somewhat alike."""
    return text >= TWO and close_by(a, b) and any(
        same_day(one, other) for one, other in product(left.when, right.when))


def one_and_no_more(left: Profile, right: Profile, a: Count, b: Count, text: float) -> bool:
    """Whether one is said to be all there is of what both tell the same act of: two launched, only one launched."""
    acts = left.wording.verbs & right.wording.verbs
    return (a.only or b.only) and special(a, b) and bool(acts) and text >= ALIKE


def two_count(left: Profile, right: Profile) -> bool:
    """Whether two count, each for himself, be it in one article: "menurut serikat 86.000", "menurut menteri 41.000"."""
    return bool(left.speaker and right.speaker) and left.speaker != right.speaker


def two_tally(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether two count, of whom one is but the subject of "mencatat": "polisi mencatat 9 orang", "9, kata polisi"."""
    first, second = _counter(left, words), _counter(right, words)
    return bool(first and second) and first.isdisjoint(second)


def _counter(profile: Profile, words: Comparison) -> frozenset[str]:
    """The words that name who counts: those before a verb of counting, else the parts of the speaker's name."""
    tokens = split_words(profile.claim.claim)[:SUBJECT]
    verb = next((i for i, word in enumerate(tokens) if word.text in words.units.tallies), 0)
    before = tokens[:verb]
    if before and not any(word.text in words.grammar.prepositions or word.text[0].isdigit() for word in before):
        return frozenset(word.text for word in before)
    return frozenset((profile.speaker or "").split("-")) - {""}


def set_right(left: Profile, right: Profile, a: Count, b: Count) -> bool:
    """Whether somebody says "only so many" where an article itself tells another number."""
    return (a.only and left.speaker is not None and right.speaker is None) or (
        b.only and right.speaker is not None and left.speaker is None)


def of_one_duration(left: Profile, right: Profile, a: Count, b: Count, text: float, words: Comparison) -> bool:
    """Whether both say how long one thing goes on, of claims that share more than an act: "selama 14 hari"."""
    if not (text >= LASTING and a.unit == b.unit == DAY and close_by(a, b)):
        return False
    shared = set(told_by_both(left, right)) - (left.wording.verbs & right.wording.verbs)
    return bool(shared) and _lasts(left, a, words) and _lasts(right, b, words)


def _lasts(profile: Profile, count: Count, words: Comparison) -> bool:
    """Whether a word for going on stands right before a number, but for one such as "hanya"."""
    text = profile.claim.claim
    before = split_words(text[:max(0, text.find(count.text))])[-PHRASE:]
    return any(word.text in words.units.lasting for word in before)


def lasting_key(profile: Profile, words: Comparison) -> set[tuple[str, str]]:
    """The key under which claims that say how long something goes on find each other."""
    return {(DAY, "lasting") for count in profile.numbers if count.unit == DAY and _lasts(profile, count, words)}


def told_alike(left: Profile, right: Profile, a: Count, b: Count, text: float) -> bool:
    """Whether the numbers of two who count, of one day, or of so many and no more are of one measure.

    text: likeness of the claims.
    """
    counted = two_count(left, right) and special(a, b) and close_by(a, b) and text >= TWO
    return counted or on_one_day(left, right, a, b, text) or one_and_no_more(left, right, a, b, text)


def asked_first(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether both are sums that are demanded within days, and one is said to be the first: "dalam kontak pertama"."""
    if not (a.unit == b.unit and a.unit.isupper() and ASKED in a.sort & b.sort and close_by(a, b)):
        return False
    first = [any(word.text in words.units.initial for word in split_words(profile.claim.claim))
             for profile in (left, right)]
    return told_within(left, right, DAYS) and any(first) and left.sheet != right.sheet


def owned_alike(left: Profile, right: Profile, a: Count, b: Count, text: float, words: Comparison) -> bool:
    """Whether both say how many things of a kind something has: "RS itu memiliki 240 tempat tidur", "punya 420"."""
    if not (special(a, b) and close_by(a, b) and text >= LASTING):
        return False
    return bool(a.near & b.near) and _has(left, a, words) and _has(right, b, words)


def _has(profile: Profile, count: Count, words: Comparison) -> bool:
    """Whether a word for having stands right before a number, but for one such as "hanya"."""
    text = profile.claim.claim
    before = split_words(text[:max(0, text.find(count.text))])[-PHRASE:]
    return any(word.text in words.units.having for word in before)


def of_one_place(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether the claim with less begins with a district that the other does not name: "di Lubuk 97 rumah"."""
    less, more = (left, right) if a.low < b.low else (right, left)
    begins = split_words(less.claim.claim)[:PHRASE]
    if len(begins) < PHRASE or begins[0].text not in words.grammar.locative or not (
            begins[1].text in words.spots or begins[1].capital):
        return False
    return any(kind == "place" and mark not in more.terms for mark, kind in less.marks.items())


def of_other_targets(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether each is told right behind it to be on, or for, what the other claim has not: "25 persen atas gandum"."""
    one, other = _target(left, a, words), _target(right, b, words)
    return bool(one and other) and one.isdisjoint(right.terms) and other.isdisjoint(left.terms)


def _target(profile: Profile, count: Count, words: Comparison) -> frozenset[str]:
    """The terms of what a number is for, the first of them; of no names, which are compared."""
    text = profile.claim.claim
    behind = split_words(text[max(text.find(count.text), 0) + len(count.text):])[:1 + REACH]
    if not behind or behind[0].text not in words.units.levied or any(word.capital for word in behind):
        return frozenset()
    return frozenset(words.terms(behind[1:]))


def of_other_spots(left: Profile, right: Profile, a: Count, b: Count, words: Comparison) -> bool:
    """Whether what is measured was so at two places, each told by a noun that the other claim has not.

    "Kadar amonia di kanal 3,2 miligram", "di dalam petak tambak kadar amonia 0,9 miligram".
    """
    if a.unit == PERSON or a.unit != b.unit or a.unit.isupper() or a.outcome:
        return False
    one, other = _spots(left, a, words), _spots(right, b, words)
    if one & other and of_other_kinds(left, right, words):
        return True
    return bool(one and other) and one.isdisjoint(right.terms) and other.isdisjoint(left.terms)


def _spots(profile: Profile, count: Count, words: Comparison) -> frozenset[str]:
    """The terms of the nouns behind which something was, "di dalam petak tambak"; of no names, which are compared.

    Before a number, or in its own clause.
    """
    tokens, at = split_words(profile.claim.claim), profile.claim.claim.find(count.text)
    found: set[str] = set()
    for i, word in enumerate(tokens):
        behind = [then for then in tokens[i + 1:i + 1 + REACH] if then.text not in words.grammar.sides]
        if word.text in words.grammar.locative and behind and behind[0].text not in words.grammar.nowhere:
            told = next((j for j, then in enumerate(behind) if words.terms((then,))), None)
            if told is not None and not behind[told].capital:
                found.update(term for then in behind[told:told + 1] for term in words.terms((then,))
                             if then.start < at or term in count.near)
    return frozenset(found)
