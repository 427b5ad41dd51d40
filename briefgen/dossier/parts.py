"""Where the numbers of a claim stand among its words, and which of them are parts of another."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison
from briefgen.model.sheet import ClaimQuantity

FAR = 10
"""Words between a whole and its part at most."""
VERB = 3
"""Words behind a number among which a verb of its own stands."""
Place = tuple[int, int]
"""Word indices [first, behind) of a number."""


def places_of(quantities: Sequence[ClaimQuantity], text: str, tokens: Sequence[Word]) -> list[Place]:
    """Word indices [first, behind) of each quantity; (0, 0) where its text is not found."""
    places, at = [], 0
    for quantity in quantities:
        start = text.find(quantity.text, at)
        start = start if start >= 0 else text.find(quantity.text)
        end = start + len(quantity.text)
        inside = [i for i, word in enumerate(tokens) if start <= word.start and word.end <= end] if start >= 0 else []
        places.append((inside[0], inside[-1] + 1) if inside else (0, 0))
        at = max(at, end) if start >= 0 else at
    return places


def links(
    places: Sequence[Place], tokens: Sequence[Word], words: Comparison,
) -> dict[int, tuple[int, bool]]:
    """Part -> (whole, whether the whole includes it): "1.000 dari 11.000", "14.000, termasuk 3.000"."""
    found: dict[int, tuple[int, bool]] = {}
    for i in range(len(places) - 1):
        (_, end), (start, behind) = places[i], places[i + 1]
        between = tokens[end:start]
        names = {name for name, *_ in words.parts.all_in(between)}
        after = {name for name, *_ in words.parts.all_in(tokens[behind:behind + 2])}
        if len(between) == 1 and "of" in names:
            found[i] = (i + 1, True)
        elif names & {"included", "excluded"} and len(between) <= FAR:
            found[i + 1] = (i, "excluded" not in names)
        elif "included" in after:
            found[i + 1] = (i, True)
    return found


def joined_by_of(places: Sequence[Place], part: int, whole: int, tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether what is said behind the whole is said of the part: "1.000 dari 11.000 tentara tewas"."""
    between = tokens[places[part][1]:places[whole][0]]
    return part < whole and any(name == "of" for name, *_ in words.parts.all_in(between))


def side_by_side(one: Place, other: Place, tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether no more than "dan" stands between two numbers and what they count: "empat warga dan dua polisi"."""
    return one[1] + 1 == other[0] and tokens[one[1]].text in words.units.joins


def goes_on(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether another assertion begins here: "23 orang dan 28 lainnya hilang"."""
    hit = words.parts.at(tokens, i)
    return hit is not None and hit[0] == "next"


def matter(tokens: Sequence[Word], start: int, end: int, words: Comparison) -> int:
    """Index of the word that opens what a case is about, else the end: "dua tersangka | kasus kematian siswa"."""
    return next((i for i in range(start, end) if (hit := words.parts.at(tokens, i)) and hit[0] == "matter"), end)


def behind_join(place: Place, left: int, tokens: Sequence[Word], words: Comparison) -> int:
    """Where the words begin of a number that "dan" ties to one of which all is told: "dua tewas dan enam dirawat"."""
    joined = place[0] - left > 1 and tokens[place[0] - 1].text in words.units.joins
    told = any(words.grammar.verb.fullmatch(word.text) for word in tokens[place[1]:place[1] + VERB])
    return place[0] if joined and told else left
