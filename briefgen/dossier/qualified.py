"""Things of one sort that the word behind their noun tells apart: "harga beras" and "harga cabai"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

ROMAN = re.compile("[ivx]{1,4}|[a-z]")
"""A Roman number, or a letter, in lower case."""


def of_other_kinds(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says of a noun that both hold which one it is, by a word that the other does not tell."""
    first, second = (_kinds(profile, words) for profile in (left, right))
    return any(_alone(first[noun], right) and _alone(second[noun], left)
               for noun in first.keys() & second.keys() if first[noun].isdisjoint(second[noun]))


def apart_behind(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says for whom, or where to, by a word that the other does not tell: "bagi truk", "bagi bus"."""
    return _apart(left, right, words.grammar.aims, words)


def apart_by_whose(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says from whom, or with whom, by a word that the other does not tell: "dari sponsor"."""
    return _apart(left, right, words.grammar.parties, words)


def apart_by_topic(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says about what, by a word that the other does not tell: "melapor soal pencurian", "soal pungli"."""
    return _apart(left, right, words.denials.topics, words)


def apart_by_number(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says behind one noun which of several it is: "lantai dua", "lantai tiga"."""
    first, second = (_numbered(profile.claim.claim, words) for profile in (left, right))
    return any(first[noun].isdisjoint(second[noun]) for noun in first.keys() & second.keys())


def is_roman(word: Word) -> bool:
    """Whether a word is a Roman number, or a letter, that tells which of several it is: "tahap II"."""
    return word.capital and ROMAN.fullmatch(word.text) is not None


def _numbered(text: str, words: Comparison) -> Mapping[str, set[str]]:
    """Noun, or name, -> the words right behind it that tell which of several it is."""
    tokens = split_words(text)
    found: dict[str, set[str]] = defaultdict(set)
    for i in range(1, len(tokens)):
        tied = _number(text, tokens, i)
        if tied and tokens[i - 1].capital:
            found[tokens[i - 1].text].update(tied)
    which = words.polarity.sorts | words.standing.numbers | words.further
    for noun, then, after in zip(tokens, tokens[1:], (*tokens[2:], None), strict=False):
        counts = after is not None and (after.text in words.units.measures or words.counted.alone(after.text))
        dates = noun.text in words.occasions.ends or (after is not None and after.text.isdigit())  # "selesai Mei 2025"
        told = (then.text in which or is_roman(then)) and not (counts or dates)
        if told and words.terms((noun,)) and not words.grammar.verb.fullmatch(noun.text):
            found[noun.text].add(then.text)
    return found


def _apart(left: Profile, right: Profile, before: Collection[str], words: Comparison) -> bool:
    first, second = (split_words(profile.claim.claim) for profile in (left, right))
    mine, theirs = ({word.text for word in tokens} for tokens in (first, second))
    one, other = _behind(first, before, words), _behind(second, before, words)
    return any(one[at] not in theirs and other[at] not in mine for at in one.keys() & other.keys())


def _behind(tokens: Sequence[Word], before: Collection[str], words: Comparison) -> dict[str, str]:
    """Preposition -> the word right behind it, each of them that a text holds once."""
    found = [(word.text, then.text) for word, then in pairwise(tokens) if word.text in before and words.terms((then,))]
    held = [at for at, _ in found]
    return {at: then for at, then in found if held.count(at) == 1}


def _alone(kinds: frozenset[str], other: Profile) -> bool:
    return kinds.isdisjoint(other.terms)


def _kinds(profile: Profile, words: Comparison) -> Mapping[str, frozenset[str]]:
    """Noun -> the terms of the words right behind it which say of what kind it is; no verb, no name, no other act."""
    text = profile.claim.claim
    tokens = split_words(text)
    found: dict[str, set[str]] = defaultdict(set)
    for (start, end, noun), (then, _, kind) in pairwise(_groups(text, tokens, words)):
        plain = not (tokens[then].capital or words.grammar.verb.fullmatch(tokens[then].text)
                     or words.grammar.verb.fullmatch(tokens[start].text))
        tied = then == end and not ENDS & set(text[tokens[end - 1].end:tokens[then].start])
        if plain and tied and kind not in words.deeds.either:
            found[noun].add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


def _groups(text: str, tokens: Sequence[Word], words: Comparison) -> list[tuple[int, int, str]]:
    """The words of one meaning each, with their term: where they begin, and the index behind them."""
    found = []
    for start, end in words.meanings(tokens):
        told = words.terms(tokens[start:end]) or which_of(tokens[start], words) or _number(text, tokens, start)
        if told:
            found.append((start, end, told[0]))
    return found


def which_of(word: Word, words: Comparison) -> tuple[str, ...]:
    """The word itself, where it tells which of several: "laga kedua"; else nothing."""
    return (word.text,) if word.text in words.further | words.units.batches else ()


def _number(text: str, tokens: Sequence[Word], i: int) -> tuple[str, ...]:
    """The number that ends a name: "Osk-1"."""
    tied = i > 0 and tokens[i].text.isdigit() and text[tokens[i - 1].end:tokens[i].start] == "-"
    return (tokens[i].text,) if tied else ()
