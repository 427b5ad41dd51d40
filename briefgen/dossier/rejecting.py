"""The words by which somebody rejects what another says, and whether they tell what that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.dossier.mentions import GAP
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

ENDS = frozenset(",;:.")
"""Where a clause ends."""
SPEECH = frozenset({"DENY", "ACCUSE", "CLAIM", "REJECT"})
"""Terms of a dispute itself, which do not tell what it is about."""
ADVERB, POINTED = 1, 2
"""Words behind a denial that says no more: "membantah keras", "membantah hal itu"."""


def disputed_in(tokens: Sequence[Word], words: Comparison) -> list[tuple[str, int, int]]:
    """The words of a dispute, without a denial that is itself negated: "tak menampik" admits."""
    return [(name, start, end) for name, start, end in words.disputes.all_in(tokens)
            if name != "deny" or start == 0 or tokens[start - 1].text not in words.negation]


def is_bare(text: str, tokens: Sequence[Word], ends: Iterable[int], words: Comparison) -> bool:
    """Whether right behind a word for a denial the clause ends, or one word later, or with "hal itu"."""
    for end in ends:
        behind = next((i for i in range(end, len(tokens)) if _goes_on(text, tokens, i, words)), len(tokens))
        rest = tokens[end:behind]
        pointed = len(rest) == POINTED and rest[-1].text in words.anaphora
        names = GAP.strip() in text[tokens[end - 1].end:_start(text, tokens, behind)]
        if (pointed or len(rest) <= ADVERB) and not names:
            return True
    return False


def _start(text: str, tokens: Sequence[Word], i: int) -> int:
    return tokens[i].start if i < len(tokens) else len(text)


def _goes_on(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a clause ends before a word: at a comma, at "dan"."""
    hit = words.parts.at(tokens, i)
    return (hit is not None and hit[0] == "next") or bool(ENDS & set(text[tokens[i - 1].end:tokens[i].start]))
