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
AMONG = "among"
"""The sort of a number of some of those who were told before: "tiga di antaranya warga sipil"."""
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
STAGES = frozenset({"first_stage", "second_stage", "third_stage", "fourth_stage"})
"""Sorts of numbers of a part of the time: "pada hari pertama"."""
EXTENTS = frozenset({"radius", "distance", "height", "depth", "length", "width", "weight", "area", "speed"})
"""Sorts of sizes: what is six kilometres around is not what is three away."""
BEFORE = 3
"""Words before a number among which the word for its own size stands."""
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
    if STILL in found and _still_other(place, tokens, words):
        found -= {STILL}
    sorts = {CHANGES.get(name, name) for name in found} - {None} if level else found
    return frozenset(filter(None, sorts)) | {
        name for name, *_ in words.qualifiers.all_in(tokens) if name == PROVISIONAL} | ({BATCH} if batch else set())


def _still_other(place: Place, tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether "still" tells of another than those counted, who are there with it: "masih kandas bersama 13 awak"."""
    told = [i for i, word in enumerate(tokens) if STILL in {name for name, *_ in words.qualifiers.all_in((word,))}]
    return bool(told) and all(i < place[0] and any(
        word.text in words.units.along for word in tokens[i + 1:place[0]]) for i in told)


def sized(sort: frozenset[str], unit: str, before: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The sort of a number by its unit and the words right before it: only what is measured in a unit is a size.

    "Luka berat empat orang" is no weight, "berbuntut panjang" no length; of "sejauh 5 kilometer dari garis yang
    panjangnya 64 kilometer" each has a size of its own.
    """
    if unit not in words.units.measures:
        return sort - EXTENTS
    told = {name for name, *_ in words.qualifiers.all_in(before[-BEFORE:])} & EXTENTS
    return (sort - EXTENTS if told else sort) | told


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
