"""What a claim tells as not done, or as done, by the words around the verb: loosely, whatever else stands between.

"Perjanjian bersama itu sampai sekarang belum ditandatangani": not signed, the agreement. "Belum ada surat pemecatan
yang kami terbitkan": not issued, the letter. `completion` reads the clause; this reads only which words are near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.told_acts import act_at
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

BEFORE, BEHIND = 10, 7
"""Words before a "not", and behind the verb, that say of what it is told."""
VERB = 5
"""Words behind a "not" among which its verb stands."""
ABLE = 2
"""Words behind a "not" among which "can" stands: "belum dapat dihubungi"."""
NEAR = 4
"""Words before a verb among which what makes it open, or a "not", stands."""


class Undone(NamedTuple):
    """An act that a claim tells as not done.

    acts: its terms; head: the terms of the noun that it is told of; thing: those of all words around it; word: what
    says so.
    """

    acts: frozenset[str]
    head: frozenset[str]
    thing: frozenset[str]
    word: str


def undone_in(text: str, words: Comparison) -> tuple[Undone, ...]:
    """The acts that a claim tells as not done yet, or as never done; none of a question or of a condition."""
    if "?" in text or not any(word in text for word in words.negation):
        return ()
    tokens = split_words(text)
    return tuple(found for i in range(len(tokens)) if _is_not(tokens, i, words)
                 for found in (_told_at(text, tokens, i, words),) if found)


def _is_not(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a word says "not yet", or, before "pernah" or a verb, "not"."""
    word = tokens[i].text
    if word in words.not_yet:
        return True
    return word in words.negation and i + 1 < len(tokens) and (
        tokens[i + 1].text in words.completion.never or bool(words.grammar.active.match(tokens[i + 1].text)))


def _told_at(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Undone | None:
    """What the "not" at word i says of the first act behind it; nothing of one that only "yang" tells of somebody."""
    start, end = _clause(text, tokens, i)
    before = tokens[max(start, i - BEFORE):i]
    if (before and before[-1].text in words.grammar.relative) or any(
            word.text in words.standing.unsure for word in (*before, *tokens[i:i + 1 + ABLE])) or (
            end > i + 1 and tokens[i + 1].text in words.completion.partly):
        return None
    none = i + 1 < end and tokens[i + 1].text in words.polarity.there
    for k in range(i + 1, min(i + 1 + (VERB + BEHIND if none else VERB), end)):
        if tokens[k].text in words.grammar.relative:                            # "belum tahu siapa yang membakarnya"
            return None
        behind, acts = act_at(tokens, k, words)
        if behind > k and acts and tokens[k].text not in words.polarity.there:
            objects = tokens[behind:min(end, behind + BEHIND)]
            about = (*before, *tokens[i + 1:k], *objects)
            if tokens[k].text.endswith(words.clitic):                           # "tidak pernah memberikannya"
                about = objects = tuple(tokens)
            elif none or not words.grammar.active.match(tokens[k].text):
                objects = tokens[i + 1:k] if none else before
            word = " ".join(each.text for each in tokens[i:behind])
            if any(each.text in words.polarity.others for each in (*before, *objects)):     # "saksi lain belum ..."
                return None
            return Undone(acts, _head(objects, words), frozenset(words.terms(about)) - acts, word)
    return None


def _head(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms of the nouns that may be meant: the first two that say something."""
    return frozenset(words.terms([word for word in tokens if word.text not in words.polarity.between])[:2])


def _clause(text: str, tokens: Sequence[Word], i: int) -> tuple[int, int]:
    """Where the clause around word i begins and ends, between marks."""
    start, end = i, i + 1
    while start and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]):
        start -= 1
    while end < len(tokens) and not ENDS & set(text[tokens[end - 1].end:tokens[end].start]):
        end += 1
    return start, end


def done_in(text: str, words: Comparison) -> Iterator[tuple[frozenset[str], str]]:
    """The terms of each act that a claim tells as done, and the word for it: not to come, wished, or denied."""
    tokens = split_words(text)
    for i in range(len(tokens)):
        end, acts = act_at(tokens, i, words)
        before = {word.text for word in tokens[max(0, i - NEAR):i]}
        if end > i and acts and not before & (
                words.negation | words.refusal | words.without | words.standing.unsure | words.standing.doing):
            yield acts, " ".join(word.text for word in tokens[i:end])
