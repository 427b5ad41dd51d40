"""In which manner a claim tells what it tells: that it goes on, is not so, not yet, is open, or came of something.

Two claims that say "not yet" or "because" are likelier one than two that share as many words without; the words for it
are common and carry no content, so they count by how rare the manner is in the story (negation and phase, see
J. van der Auwera, "Phasal adverbials in the languages of Europe", 1998).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

MANNER = "~"
"""First character of a term that stands for a manner."""
NOT, NOT_YET, OPEN, STILL, BECAUSE = (MANNER + name for name in ("not", "not-yet", "open", "still", "because"))


def manner_of(
    tokens: Sequence[Word], words: Comparison, *, negated: bool, not_yet: bool, unsettled: bool,
) -> frozenset[str]:
    """The manners of a claim as terms; none of what "yang" tells aside: "perang yang masih berlangsung".

    negated, not_yet, unsettled: as in `Wording`.
    """
    held = frozenset(word.text for i, word in enumerate(tokens)
                     if i == 0 or tokens[i - 1].text not in words.grammar.relative)
    return frozenset(_manners(held, words, negated, not_yet, unsettled))


def _manners(
    held: frozenset[str], words: Comparison, negated: bool, not_yet: bool, unsettled: bool,
) -> Iterator[str]:
    if not_yet:
        yield NOT_YET
    elif negated:
        yield NOT
    if unsettled:
        yield OPEN
    if not held.isdisjoint(words.still):
        yield STILL
    if not held.isdisjoint(words.because):
        yield BECAUSE
