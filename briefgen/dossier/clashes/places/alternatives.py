"""One thing told with two words of one field, of which it can be one: a black car, a white one; before or after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.states.opposites import opposed
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import rival_kinds
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ALIKE = 0.45
"""Likeness, without the two words, from which two claims tell one thing."""
ALTERNATIVE = "alternative"
"""The measure of such a clash."""


class Told(NamedTuple):
    """A word of a field: field and value as in `AlternativeWords`, its words, and what it stands beside."""

    value: str
    words: str
    beside: frozenset[str]


def alternative_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of claims of two articles that are alike but for such a word, beside one and the same other word.

    Not where either article tells of both: there are two cars; nor where each is told to be in another state.
    """
    told = {i: found for i, profile in enumerate(compared.profiles) if _is_plain(profile)
            for found in (told_in(profile.claim.claim, compared.words),) if found}
    known: dict[str, list[Told]] = defaultdict(list)
    for i, found in told.items():
        known[compared.profiles[i].sheet] += found
    for place, i, j, text in compared.matches.among(told, ALIKE):
        left, right = compared.profiles[i], compared.profiles[j]
        if left.sheet == right.sheet or compared.matches.barred(place) or not may_be_one(left, right) or opposed(
                left, right, compared.words):
            continue
        for one, other in product(told[i], told[j]):
            first, second = (set(compared.words.terms(split_words(value.words))) for value in (one, other))
            first |= _tellers(left, compared.words)
            second |= _tellers(right, compared.words)
            if _exclude(one, other, compared.words) and not swapped(left, right, first, second) and not (
                    _knows(known[left.sheet], other) or _knows(known[right.sheet], one)):
                yield Clash("attribution", i, j, (one.words, other.words), f"{ALTERNATIVE} {one.value.split()[0]}", (
                    Why(ALTERNATIVE, 1.0, f"{one.words} / {other.words}: one thing is one of them"),
                    Why("content", round(text, 3), "likeness of the claims")))


def apart_by_field(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether two claims tell two words of one field that exclude each other, of whatever: by day and by night."""
    return any(words.alternatives.exclude(one.value, other.value) for one, other in product(
        told_in(left.claim.claim, words), told_in(right.claim.claim, words)))


def told_in(text: str, words: Comparison) -> list[Told]:
    """The words of fields that a text tells in small letters, each with what stands beside it.

    None behind a "not", nor of a field of which it tells two: "dari pagi sampai sore". A capital begins a name, "Laut
    Hitam".
    """
    tokens = split_words(text)
    found = []
    for value, start, end in words.alternatives.values.all_in(tokens):
        no = any(word.text in words.negation for word in tokens[:start])
        named = any(word.capital and i for i, word in enumerate(tokens[start:end], start))
        beside = None if no or named else _beside(tokens, start, end, value, words)
        if beside:
            found.append(Told(value, " ".join(word.text for word in tokens[start:end]), beside))
    several = [one.value.split()[0] for one in found]
    return [one for one in found if several.count(one.value.split()[0]) == 1]


def _beside(tokens: Sequence[Word], start: int, end: int, value: str, words: Comparison) -> frozenset[str]:
    """What a word stands beside: its field, where that counts behind certain words alone, else the words themselves."""
    at = start - 1
    while at >= 0 and tokens[at].text in words.alternatives.skipped:
        at -= 1
    field = value.split()[0]
    if field in words.alternatives.before:
        return frozenset({field}) if at >= 0 and tokens[at].text in words.alternatives.before[field] else frozenset()
    left = words.terms(tokens[at:at + 1]) if at >= 0 else ()
    right = words.terms(tokens[end:end + 1])
    return frozenset({*(f"{term} ." for term in left), *(f". {term}" for term in right)})


def _exclude(one: Told, other: Told, words: Comparison) -> bool:
    return words.alternatives.exclude(one.value, other.value) and not one.beside.isdisjoint(other.beside)


def swapped(left: Profile, right: Profile, first: Collection[str], second: Collection[str]) -> bool:
    """Whether each tells of something besides that the other does not: "mobil perampok", "mobil polisi".

    first, second: terms by which they are known to differ. Acts do not count: each article has its own word for them.
    """
    own = [{term for term, held in mine.terms.items() if held == 1.0} - theirs.terms.keys() - mine.wording.verbs - set(
        told) for mine, theirs, told in ((left, right, first), (right, left, second))]
    return all(own)


def _tellers(profile: Profile, words: Comparison) -> set[str]:
    """The terms of who tells it: "warga menyebut ..."."""
    tokens = split_words(profile.claim.claim)
    end = next((i for i, word in enumerate(tokens) if word.text in words.denials.tellings), 0)
    return set(words.terms(tokens[:end])) if profile.speaker else set()


def _knows(known: Sequence[Told], value: Told) -> bool:
    """Whether an article tells the same value beside the same, of whatever."""
    return any(told.value == value.value and not told.beside.isdisjoint(value.beside) for told in known)


def _is_plain(profile: Profile) -> bool:
    """Whether a claim says that something is, or was, so."""
    return profile.kind != "plan" and not (profile.wording.negated or profile.wording.denies)


def may_be_one(left: Profile, right: Profile, *, of_people: bool = True) -> bool:
    """Whether they may be of one thing: at no other time, and of no other people where that is asked."""
    return not (all_apart(left.when, right.when) or (of_people and "person" in rival_kinds(left, right)))
