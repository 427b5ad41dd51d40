"""What is said of those whom a number counts, behind an aside or around a number that is one itself."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.outcomes import outcome_of
from briefgen.dossier.parts import Place, goes_on
from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison

REACH = 10
"""Words on either side of a number within which its outcome is looked for."""
BREAKS = frozenset(",;:()")
ASIDE, NOUN = 10, 3
"""Words behind a number within which an aside ends, and words of what it counts before the aside."""


def is_cut(text: str, tokens: Sequence[Word], i: int) -> bool:
    """Whether a mark stands before word i that ends what is said of one thing."""
    return bool(BREAKS & set(text[tokens[i - 1].end:tokens[i].start]))


def behind_aside(place: Place, text: str, tokens: Sequence[Word], words: Comparison) -> str | None:
    """What is said of those counted behind an aside: "4.300 orang, sebagian besar prajurit, tewas"."""
    cuts = [i for i in range(max(place[1], 1), min(place[1] + ASIDE, len(tokens))) if is_cut(text, tokens, i)][:2]
    if len(cuts) < 2 or cuts[0] - place[1] > NOUN or goes_on(tokens, cuts[1], words) or any(
            word.text[0].isdigit() or words.grammar.verb.fullmatch(word.text) for word in tokens[cuts[0]:cuts[1]]):
        return None
    end = next((i for i in range(cuts[1] + 1, len(tokens)) if is_cut(text, tokens, i) or goes_on(tokens, i, words)),
               len(tokens))
    return outcome_of((), tokens[cuts[1]:min(end, cuts[1] + REACH)], (), words)


def behind_apposed(place: Place, text: str, tokens: Sequence[Word], words: Comparison) -> str | None:
    """What is said of those whom a number between two commas counts: "sisanya, 25 orang, luka ringan"."""
    start, end = place
    if start == 0 or end >= len(tokens) or not (is_cut(text, tokens, start) and is_cut(text, tokens, end)):
        return None
    stop = next((i for i in range(end + 1, min(end + REACH, len(tokens))) if is_cut(text, tokens, i) or goes_on(
        tokens, i, words) or tokens[i].text[0].isdigit()), min(end + REACH, len(tokens)))
    return outcome_of((), tokens[end:stop], (), words)
