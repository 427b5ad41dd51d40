"""The words by which a matter is told as settled or as open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

OPEN, SETTLED = "open", "settled"
REACH = 5
"""Words before a verb among which the "not" stands that leaves it open: "belum ada satu pun pihak yang memastikan"."""
STILL = 2
"""Words before an act of looking into something among which "masih" stands."""
Stage = tuple[str, int, int]
"""The name of a stage, and the first word and the one behind it that tell it."""


def stages_in(tokens: Sequence[Word], words: Comparison) -> list[Stage]:
    """Where some words say that a matter is open or settled, in no order."""
    told, found = words.settling, list[Stage]()
    for name, start, end in told.stages.all_in(tokens):
        begins, able = _not_before(tokens, start, words) if name != OPEN else (start, False)
        if begins < start and (able or tokens[begins].text in words.not_yet):
            found.append((OPEN, begins, end))
        elif name == OPEN or (name == SETTLED and begins == start) or (
                begins == start and _tells_which(tokens, start, end, words)):
            found.append((OPEN if name == OPEN else SETTLED, start, end))
    for _, start, end in told.called.all_in(tokens):
        begins, able = _not_before(tokens, start, words)
        if able:
            found.append((OPEN, begins, end))
    return found + list(_looked_into(tokens, words)) + list(_conditional(tokens, words))


def _conditional(tokens: Sequence[Word], words: Comparison) -> Iterator[Stage]:
    """Where something can only be if something else is first: "baru bisa cair bila disetujui dewan"."""
    first = words.denials.conditions | words.grammar.background
    for i, (word, then) in enumerate(pairwise(tokens)):
        if word.text in words.settling.only_then and then.text in words.settling.able:
            end = next((at for at in range(i + 2, len(tokens)) if tokens[at].text in first), None)
            if end is not None:
                yield OPEN, i, end + 1


def _tells_which(tokens: Sequence[Word], start: int, end: int, words: Comparison) -> bool:
    """Whether somebody makes sure of a cause and tells which it is: "memastikan penyebab ledakan adalah gas"."""
    return words.settling.stages.alone(tokens[start].text) == SETTLED and any(
        word.text in words.causes.being for word in tokens[end:])


def _not_before(tokens: Sequence[Word], start: int, words: Comparison) -> tuple[int, bool]:
    """Where the "not" of a word stands, the word itself where there is none; and whether it says "not able to"."""
    able = False
    for i in range(start - 1, max(-1, start - 1 - REACH), -1):
        if tokens[i].text in words.negation:
            return i, able
        if tokens[i].text not in words.settling.able:
            break
        able = True
    return start, False


def _looked_into(tokens: Sequence[Word], words: Comparison) -> Iterator[Stage]:
    """Where a matter is said to be looked into still."""
    for _, start, end in words.settling.studied.all_in(tokens):
        still = next((i for i in range(max(0, start - STILL), start) if tokens[i].text in words.settling.still), None)
        if still is not None:
            yield OPEN, still, end
