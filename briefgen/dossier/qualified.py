"""Things of one sort that the word behind their noun tells apart: "harga beras" and "harga cabai"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison


def of_other_kinds(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says of a noun that both hold which one it is, by a word that the other does not tell."""
    first, second = (_kinds(profile, words) for profile in (left, right))
    return any(_alone(first[noun], right) and _alone(second[noun], left)
               for noun in first.keys() & second.keys() if first[noun].isdisjoint(second[noun]))


def apart_behind(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says for whom, or where to, by a word that the other does not tell: "bagi truk", "bagi bus"."""
    first, second = (split_words(profile.claim.claim) for profile in (left, right))
    mine, theirs = ({word.text for word in tokens} for tokens in (first, second))
    one, other = _behind(first, words), _behind(second, words)
    return any(one[before] not in theirs and other[before] not in mine for before in one.keys() & other.keys())


def _behind(tokens: Sequence[Word], words: Comparison) -> dict[str, str]:
    """Preposition -> the word right behind it, each of them that a text holds once."""
    found = [(word.text, then.text) for word, then in pairwise(tokens)
             if word.text in words.grammar.aims and words.terms((then,))]
    held = [before for before, _ in found]
    return {before: then for before, then in found if held.count(before) == 1}


def _alone(kinds: frozenset[str], other: Profile) -> bool:
    return kinds.isdisjoint(other.terms)


def _kinds(profile: Profile, words: Comparison) -> Mapping[str, frozenset[str]]:
    """Noun -> the terms of the words right behind it which say of what kind it is; no verb, no name, no other act."""
    text = profile.claim.claim
    tokens = split_words(text)
    found: dict[str, set[str]] = defaultdict(set)
    acts = words.deeds.opposites | words.deeds.ways
    for (start, end, noun), (then, _, kind) in pairwise(_groups(text, tokens, words)):
        plain = not (tokens[then].capital or words.grammar.verb.fullmatch(tokens[then].text)
                     or words.grammar.verb.fullmatch(tokens[start].text))
        if plain and then == end and not ENDS & set(text[tokens[end - 1].end:tokens[then].start]) and not any(
                kind in pair for pair in acts):
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
