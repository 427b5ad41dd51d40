"""What a mishap came of, as a claim says: "kebakaran itu disebabkan hubungan pendek"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison

REACH = 7
"""Words on the one side of a word of cause among which the cause stands."""
FAR = 12
"""Words behind a cause among which another one is rejected."""
NEAR = 3
"""Words behind "memicu" among which the mishap stands."""


class Cause(NamedTuple):
    """effect: term of the mishap. causes: terms of what it came of; denied: of what it did not. text: the words."""

    effect: str
    causes: frozenset[str]
    denied: frozenset[str]
    text: str


def cause_of(text: str, tokens: Sequence[Word], words: Comparison) -> Cause | None:
    """What the first mishap that a claim gives a cause of came of; None where it gives none.

    "Longsor di Karot disebabkan hujan, bukan oleh gempa", "hujan memicu longsor". Not of the victims of a mishap:
    "korban kebakaran tewas akibat asap".
    """
    for name, start, end in words.causes.told.all_in(tokens):
        if name == "by":
            effect, place = _effect_before(text, tokens, start, words), _stretch_behind(text, tokens, end, words)
        else:
            effect, place = _effect_behind(tokens, end, words), (_stretch_before(text, tokens, start), start)
        told = tokens[place[0]:place[1]]
        causes = frozenset(words.terms(told)) - {effect}
        if effect and causes and not (_denied_before(tokens, start, words) or (
                name == "by" and is_reason_of_else(tokens[:start], words))):
            return Cause(effect, causes, _denied(text, tokens, place[1], words), text[told[0].start:told[-1].end])
    return _named(text, tokens, words)


def _named(text: str, tokens: Sequence[Word], words: Comparison) -> Cause | None:
    """What is said to be the cause of a mishap: "penyebab kebakaran itu adalah puntung rokok"."""
    first = next((i for i, word in enumerate(tokens) if word.text in words.causes.blames), None)
    if first is None:
        return None
    reach = range(first + 1, min(first + FAR, len(tokens)))
    at = next((i for i in reach if tokens[i].text in words.causes.being), None)
    if at is None or any(word.text in words.negation for word in tokens[first:at]):         # "belum tentu adalah"
        return None
    effect = _effect_behind(tokens[:at], first + 1, words)
    if effect is None:
        return None
    start, end = _stretch_behind(text, tokens, at + 1, words)
    causes = frozenset(words.terms(tokens[start:end])) - {effect}
    return Cause(effect, causes, _denied(text, tokens, end, words),
                 text[tokens[start].start:tokens[end - 1].end]) if causes else None


def is_reason_of_else(before: Sequence[Word], words: Comparison) -> bool:
    """Whether words before one of cause say that the reason is not of the mishap: "tahu ada api karena", "daripada"."""
    return any(word.text in words.causes.reasoned for word in before)


def _denied_before(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    return i > 0 and tokens[i - 1].text in words.negation


def _effect_before(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> str | None:
    """The mishap nearest before a word of cause with no other act between, but for what "yang" tells of it."""
    for i in range(end - 1, -1, -1):
        behind = words.mishap_at(tokens, i)
        if behind and behind <= end:
            victims = i > 0 and words.counted.at(tokens, i - 1)
            return None if victims else next(iter(words.terms(tokens[i:behind])), None)
        act = words.terms(tokens[i:i + 1])
        if act and act[0] in words.causes.caused:
            return act[0]
        relative = i > 0 and tokens[i - 1].text in words.grammar.relative
        happens = tokens[i].text in words.happen                          # "kebakaran itu terjadi karena"
        if not tokens[i].capital and words.grammar.verb.fullmatch(tokens[i].text) and not (relative or happens):
            return None
        if i + 1 < len(tokens) and ENDS & set(text[tokens[i].end:tokens[i + 1].start]) and (
                tokens[i + 1].text not in words.grammar.relative):
            return None
    return None


def _effect_behind(tokens: Sequence[Word], start: int, words: Comparison) -> str | None:
    """The mishap right behind a word of cause."""
    for i in range(start, min(start + NEAR, len(tokens))):
        behind = words.mishap_at(tokens, i)
        if behind:
            return next(iter(words.terms(tokens[i:behind])), None)
    return None


def _stretch_behind(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> tuple[int, int]:
    """The words up to the end of the clause, to "setelah" or "bukan"."""
    end = start
    while end < min(start + REACH, len(tokens)):
        word = tokens[end].text
        cut = end > start and ENDS & set(text[tokens[end - 1].end:tokens[end].start])
        if cut or word in words.grammar.background or word in words.negation or word in words.grammar.relative:
            break
        end += 1
    return start, end


def _stretch_before(text: str, tokens: Sequence[Word], end: int) -> int:
    start = end
    while start > max(end - REACH, 0) and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]):
        start -= 1
    return start


def _denied(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> frozenset[str]:
    """The terms behind a "bukan" that begins a part of the sentence behind the cause: ", bukan oleh gempa"."""
    for i in range(max(start, 1), min(start + FAR, len(tokens))):
        if tokens[i].text in words.negation and ENDS & set(text[tokens[i - 1].end:tokens[i].start]):
            first, end = _stretch_behind(text, tokens, i + 1, words)
            return frozenset(words.terms(tokens[first:end]))
    return frozenset()
