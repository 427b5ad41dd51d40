"""Which thing some words name, and of how many of them: "tak satu pun pintu", "sebagian tanaman", "jembatan lama"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.dossier.qualified import is_roman, which_of
from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

ALL, SOME, PLAIN = "all", "some", "plain"
"""Of how many a thing is told; plain where nothing tells."""


class Things(NamedTuple):
    """What words before another name: its terms, of how many, the "nots", its first word, and the terms of names.

    core: its terms without those of where it is, or what it belongs to: "rumah makan di jembatan".
    """

    terms: tuple[str, ...]
    of: str
    nots: int
    head: str
    names: frozenset[str]
    core: tuple[str, ...]


def counted(tokens: Sequence[Word], nots: int, words: Comparison) -> Things:
    """What some words name, and of how many: "tak satu pun pintu", "tidak semua pintu", "lima pintu"."""
    of = PLAIN
    for k, word in enumerate(tokens):
        denied = k > 0 and tokens[k - 1].text in words.negation
        there = k > 0 and tokens[k - 1].text in words.polarity.there and k > 1 and tokens[k - 2].text in words.negation
        if (denied or there) and word.text in words.polarity.none:
            return _named(tokens[k + 1:], ALL, nots + 1, words)
        if denied and word.text in words.polarity.there:
            return _named(tokens[k + 1:], ALL, nots + 1, words)
        if word.text in words.standing.every:
            return _named(tokens[k + 1:], SOME if denied else ALL, nots + denied, words)
        if of == PLAIN and k + 1 < len(tokens) and _tells_some(word, words) and not _in_phrase(tokens, k, words):
            of = SOME
    return _named(tokens, of, nots, words)


def _tells_some(word: Word, words: Comparison) -> bool:
    """Whether a word tells of some of many, and is not of a name: "Pabrik Tiga Naga"."""
    named = word.capital and word.start > 1
    return not named and (
        word.text in words.standing.parts or word.text in words.standing.numbers or word.text.isdigit())


def _in_phrase(tokens: Sequence[Word], k: int, words: Comparison) -> bool:
    """Whether a word stands inside a phrase of one meaning: "lampu lalu lintas"."""
    return any(start < k < end for start, end in words.meanings(tokens))


def _named(tokens: Sequence[Word], of: str, nots: int, words: Comparison) -> Things:
    """What some words name, of which it is known of how many."""
    end = next((k for k, word in enumerate(tokens) if k and word.text in words.grammar.relative), len(tokens))
    tokens = tokens[:end]
    kept = _told(tokens, words)
    names = frozenset(words.terms([word for word in kept if word.capital and word.start > 1]))
    told = _naming(kept, words)
    inside = next((k for k, word in enumerate(tokens) if k and word.text in words.grammar.prepositions), len(tokens))
    core = naming(tokens[:inside], words) if inside < len(tokens) else told
    return Things(told, of, nots, kept[0].text if kept else "", names, core or told)


def things_behind(text: str, tokens: Sequence[Word], i: int, most: int, words: Comparison) -> Sequence[Word]:
    """The words from i on that name a thing: up to the end of the clause, a preposition, a verb or when it was."""
    end = i
    while end < min(len(tokens), i + most) and not (
            end > i and ENDS & set(text[tokens[end - 1].end:tokens[end].start])):
        word = tokens[end]
        if not word.capital and (word.text in words.grammar.prepositions or word.text in words.grammar.background
                                 or word.text in words.grammar.relative or (
                                     end > i + 1 and words.grammar.verb.fullmatch(word.text))):
            break
        end += 1
    return tokens[i:end] if not ENDS & set(text[tokens[i - 1].end:tokens[i].start] if i < len(tokens) else "") else ()


def naming(tokens: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The terms that name a thing, without what only counts it; a light noun where nothing else does."""
    return _naming(_told(tokens, words), words)


def _naming(told: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The same of words of which none only counts."""
    telling = [word for word in told if word.text not in words.polarity.light]
    found = [term for start, end in words.meanings(telling) for term in (
        words.terms(telling[start:end]) or which_of(telling[start], words) or _number(telling[start], words))]
    return tuple(dict.fromkeys(found or words.terms(told)))


def _told(tokens: Sequence[Word], words: Comparison) -> list[Word]:
    """The words without those that only count, or say when."""
    known = words.polarity
    phrases = {i for start, end in words.meanings(tokens) if tokens[start].text not in known.between
               for i in range(start + 1, end)}                              # "kerja sama"
    last = len(tokens) - 1
    return [word for k, word in enumerate(tokens) if k in phrases or (
        word.text not in known.between and not (k < last and (
            _only_counts(word, words) or (k and _is_unit(word, tokens[k - 1], words)))))]


def _only_counts(word: Word, words: Comparison) -> bool:
    """Whether a word tells no more of what stands behind it than how many."""
    text, known = word.text, words.standing
    counts = text in known.every or text in known.parts or text in known.numbers or text in words.polarity.none
    return (counts and text not in words.polarity.sorts) or text[0].isdigit()


def _is_unit(word: Word, before: Word, words: Comparison) -> bool:
    """Whether a word tells in what a number before it counts."""
    return before.text[0].isdigit() and (
        word.text in words.units.measures or word.text in words.units.classifiers)


def _number(word: Word, words: Comparison) -> tuple[str, ...]:
    """A number or other word that tells which one it is: "unit dua", "tahap II", "jembatan lama"."""
    told = word.text in words.polarity.sorts or word.text in words.standing.numbers
    return (word.text,) if told or word.text.isdigit() or is_roman(word) else ()
