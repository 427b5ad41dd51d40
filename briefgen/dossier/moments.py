"""Of which moment of what happened a claim tells: "saat kejadian", "ketika bus menabrak", "pada malam pencurian"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

REACH = 5
"""Words behind "saat" that say which moment it is."""


def moment_in(text: str, words: Comparison) -> frozenset[str] | None:
    """The terms of the mishap or act at whose moment a claim says something to be so; None where it tells of none.

    Empty where the words leave open which it was: "saat kejadian", "malam itu". Of "saat ini" and "hari kerja" none.
    """
    tokens = split_words(text)
    for i in range(len(tokens) - 1):
        if tokens[i].text in words.polarity.moments | words.dating.parts_of_day and _is_past(tokens, i, words):
            behind = tokens[i + 1:_end(text, tokens, i + 1)]
            return frozenset(words.terms(behind)) & (words.mishap_acts | words.once_acts)
    return None


def one_moment(left: str, right: str, words: Comparison) -> bool:
    """Whether both texts tell of a moment, which may be one."""
    first, second = moment_in(left, words), moment_in(right, words)
    if first is None or second is None:
        return False
    return not (first and second) or not first.isdisjoint(second)


def _is_past(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether what stands behind "saat" or "malam" is what happened then; behind a part of the day, a noun for it."""
    then = tokens[i + 1]
    if then.text in words.polarity.present or then.capital or then.text[0].isdigit():
        return False
    if then.text in words.events or then.text in words.grammar.pointers:
        return True
    told = words.terms((then,))
    return tokens[i].text in words.polarity.moments or any(term.isupper() for term in told)


def _end(text: str, tokens: Sequence[Word], i: int) -> int:
    end = i + 1
    while end < min(len(tokens), i + REACH) and not ENDS & set(text[tokens[end - 1].end:tokens[end].start]):
        end += 1
    return end
