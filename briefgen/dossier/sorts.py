"""Which sort of number one is, and in what unit it is compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.dossier.parts import Place
from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison
from briefgen.model.values import Number

PROVISIONAL = "provisional"
"""The sort of a number that is told by any words of its claim."""
BATCH = "batch"
"""The sort of a number of those who came first, or last: no total."""
STILL = "still"
"""The sort of a number of those whom it still befalls, of more whom it befell."""
DEALINGS = frozenset({
    "sent", "seized", "bought", "sold", "taken_back", "destroyed", "built", "produced", "stored"})
"""Sorts of numbers of what something was done with."""
UP, DOWN = "up", "down"
"""The sorts of a number to which something rose, or fell."""
CHANGES = {"rise": UP, "fall": DOWN, "difference": None, "more": None}
"""Sorts of numbers by which something became more or less -> what they are of the number that it became."""
SO_FAR = "paid"
"""The sort of a number of what was done so far, of more that is due: "baru merekrut 400 pekerja"."""
PLAIN = "plain"
"""Phrases that hold the word of a qualifier and are none."""


def sorts_of(place: Place, around: Sequence[Word], tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """Which sort of number it is, by the words around it, and those right behind it: "tiga jenazah pertama".

    What something rose to is no difference: "naik menjadi 6 persen".
    """
    batch = any(word.text in words.units.batches for word in tokens[place[1]:place[1] + 1])
    level = became(place, tokens, words)
    so_far = any(one.text in words.dating.not_before and words.grammar.verb.fullmatch(then.text)
                 for one, then in pairwise(around))
    found = {name for name, *_ in words.qualifiers.all_in(around)} - {PLAIN} | ({SO_FAR} if so_far else set())
    sorts = {CHANGES.get(name, name) for name in found} - {None} if level else found
    return frozenset(filter(None, sorts)) | {
        name for name, *_ in words.qualifiers.all_in(tokens) if name == PROVISIONAL} | ({BATCH} if batch else set())


def became(place: Place, tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether it is what something became: "naik menjadi 6 persen"."""
    return place[0] > 0 and tokens[place[0] - 1].text in words.units.levels


def scaled(value: Number, scale: float) -> Number:
    """A number in the unit of its measure, whole where it is: 3.5 kilometres are 3500 metres."""
    found = round(value * scale, 9)
    return int(found) if scale >= 1 and found == int(found) else found if scale != 1 else value


def of_one_kind(part: str, whole: str, words: Comparison) -> bool:
    """Whether what is told in one unit may be a part of what is in the other: no rupiah of 338 accounts."""
    return part == whole or not any(unit.isupper() or unit in words.units.measures for unit in (part, whole))
