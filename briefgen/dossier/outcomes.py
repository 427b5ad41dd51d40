"""What is said of those counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison

HUMAN = frozenset({"dead", "missing", "injured", "badly_injured", "lightly_injured", "sick", "displaced"})
"""Outcomes whose nouns count people."""
PEOPLE = HUMAN | {
    "poisoned", "treated", "arrested", "questioned", "suspected", "freed", "casualty", "striking", "protesting",
    "attending", "aboard"}
"""Outcomes of people, not said of the things beside them: "melepas 38.500 tiket" frees nobody, a cargo is no crew."""
IDENTIFIED = "identified"
"""Of how many it is known who they are, the dead among them; says nothing of how many there are."""
ONE_BY_ONE = frozenset({"stolen", "derailed", "struck"})
"""Outcomes of things that are counted one by one; what is measured is told to be so large by any of many words."""
THINGS = ONE_BY_ONE | {"heavy_damage", "medium_damage", "light_damage", "damaged", "flooded", "burnt"}
"""Outcomes of things, which are not said of the people beside them: "ribuan pekerja untuk wilayah yang hancur"."""

UNCOUNTED = frozenset({"percent", "year", "month", "hour", "minute", "time"})
"""Units of which nothing can be said to have died or burnt; currencies and lengths of time are none either."""
SIZES = frozenset({"radius", "distance", "height", "depth", "width", "speed"})
"""Sorts of numbers that are the size of what befalls others: "terendam banjir setinggi dua meter"."""
OPENS, NAMED, FEW = 10, 6, 3
"""Words behind "tidak ada" among which "yang" stands; kinds of people of whom there is none; words that tell of what,
or of whom in any words.
"""


class NoneOf(NamedTuple):
    """Of whom there is none, where a relative clause tells it; the words that tell of what, and what that is.

    any_more: there may have been some before.
    """

    people: Sequence[Word]
    reach: Sequence[Word]
    outcome: str
    any_more: bool


def outcome_of(
    own: Sequence[Word], after: Sequence[Word], before: Sequence[Word], words: Comparison,
    but: frozenset[str] = frozenset(),
) -> str | None:
    """What is said of those counted: by the counted words and those behind them, else by those before them.

    Of several in one stretch the table's order decides. The last class of the table only says that there are victims;
    it gives way to any other ("21 korban meninggal": dead). What befell them not is none: "selamat tanpa luka".
    Who is known by name is told right before the number as well: "mengenali lima jenazah". but: none of these.
    """
    vague = words.tolls.vague
    if {name for name, *_ in words.outcomes.all_in(before[-1:])} == {IDENTIFIED}:
        return IDENTIFIED
    seen: set[str] = set()
    for stretch in ((*own, *after), before):
        found = {name for name, start, _ in words.outcomes.all_in(stretch) if not start or (
            stretch[start - 1].text not in words.without and stretch[start - 1].text not in words.negation)} - but
        if found - {vague}:
            return min(found - {vague}, key=words.tolls.order.index)
        seen |= found
    return vague if vague in seen else None


def own_outcome(behind: Sequence[Word], words: Comparison) -> str | None:
    """What a clause on a whole says of it first: "tiga dari tujuh pekerja yang hilang ditemukan tewas"."""
    return next((name for name, *_ in words.outcomes.all_in(behind)), None)


def _nobody(tokens: Sequence[Word], words: Comparison) -> Iterator[tuple[str, int, int]]:
    """Where "tak seorang pun penumpang" stands, which begins with no word for "no ... at all"; not of just anybody."""
    none = {start for _, start, _ in words.none.all_in(tokens)}
    return (found for found in words.nobody.all_in(tokens) if found[1] not in none and words.counted.at(
        tokens, found[2]) is not None)


def nones_in(tokens: Sequence[Word], words: Comparison) -> Iterator[tuple[int, NoneOf]]:
    """Where words for "no ... at all" end, in text order, and what it is that befell nobody by them."""
    for _, start, behind in sorted({*words.none.all_in(tokens), *_nobody(tokens, words)}):
        none = none_of(tokens, start, behind, words)
        if none:
            yield behind, none


def none_of(tokens: Sequence[Word], start: int, behind: int, words: Comparison) -> NoneOf | None:
    """What it is that befell nobody by words for "no ... at all" at [start, behind); None where no people are meant.

    "Tidak ada korban jiwa", "tidak ada warga yang ditahan"; no "air yang ditahan".
    """
    people, reach = _parted(tokens[behind:], words)
    found = {name for name, *_ in words.outcomes.all_in(reach)} - {words.tolls.vague}
    if not (found and _may_be_people(people, words)) or (
            tokens[start].text in words.without and _of_things(reach, words)):
        return None
    any_more = any(word.text in words.denials.bounds for word in people)
    return NoneOf(people, reach, min(found, key=words.tolls.order.index), any_more)


def _parted(behind: Sequence[Word], words: Comparison) -> tuple[Sequence[Word], Sequence[Word]]:
    """Of whom there is none, where a relative clause tells it, and the words that tell of what: else the next few."""
    opens = next((i for i, word in enumerate(behind[:OPENS]) if word.text in words.grammar.relative), None)
    if opens is None or (opens > FEW and opens != _behind_people(behind, words)):
        return _told_at_once(behind, words)
    return behind[:opens], behind[opens + 1:opens + 1 + FEW]


def _told_at_once(behind: Sequence[Word], words: Comparison) -> tuple[Sequence[Word], Sequence[Word]]:
    """The same without a clause: "tidak ada korban jiwa", "tak seorang pun penumpang maupun awak terluka"."""
    told = next((start for _, start, _ in words.outcomes.all_in(behind[:FEW])), None)
    if told is not None:
        return behind[:told], behind[told:FEW]
    i = _behind_people(behind, words)
    return behind[:i], behind[i:i + FEW]


def _behind_people(behind: Sequence[Word], words: Comparison) -> int:
    """The index behind the kinds of people with which some words begin: "satu pun penumpang maupun awak"."""
    i = 0
    while i < min(NAMED, len(behind)):
        hit = words.not_one.at(behind, i) or words.counted.at(behind, i)
        if hit is None and not (i and behind[i].text in words.units.joins):
            break
        i = hit[1] if hit else i + 1
    return i


def _may_be_people(named: Sequence[Word], words: Comparison) -> bool:
    """Whether those of whom there is none are people, or not named: "tidak ada (warga) yang ditahan", no "air"."""
    return not words.terms(named) or bool(words.counted.all_in(named) or words.outcomes.all_in(named)) or any(
        word.text in words.units.people for word in named)


def _of_things(reach: Sequence[Word], words: Comparison) -> bool:
    """Whether a thing stands before what befell nobody, or the bare word for that, which is of some who came off so.

    "Tanpa teknologi penangkapan", "selamat tanpa luka"; not "tanpa korban jiwa".
    """
    hit = words.outcomes.at(reach, 0)
    return not (words.counted.at(reach, 0) or (hit and hit[1] > 1))


def is_told(outcome: str | None, stretch: Sequence[Word], words: Comparison) -> bool:
    """Whether some words tell an outcome."""
    return any(name == outcome for name, *_ in words.outcomes.all_in(stretch))
