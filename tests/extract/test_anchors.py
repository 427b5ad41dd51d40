"""Patterns that are tried only where a word stands that they begin with."""

from __future__ import annotations

from briefgen.extract.anchors import anchors_of
from briefgen.lang.patterns import anchored
from briefgen.text.tokens import tokenise

PHRASES = anchored(("kedua negara", "kedua negara itu", "negara itu"))
WORDS = anchored(("akan", "tidak"))
TEXT = "Kedua negara itu akan bertemu. Dua negara tidak. Kedua kota akan-akan sepakat, negara itu TIDAK, ketidakadilan."
ANCHORS = anchors_of(TEXT, [tokenise(TEXT, 0, 30), tokenise(TEXT, 31)], (PHRASES, WORDS))


def test_what_is_found_is_what_a_search_of_the_text_finds() -> None:
    """The longest phrase, capitals or not, whole words, nothing twice."""
    for sought in (PHRASES, WORDS):
        found = [match.span() for match in ANCHORS.find(sought, 0, len(TEXT))]
        assert found == [match.span() for match in sought.pattern.finditer(TEXT)]


def test_a_match_stands_inside_the_stretch() -> None:
    """It neither begins before it nor runs beyond its end."""
    first = ANCHORS.first(PHRASES, 0, len(TEXT))
    cut = ANCHORS.first(PHRASES, 0, len("Kedua negara i"))
    assert [match and match[0] for match in (first, cut)] == ["Kedua negara itu", "Kedua negara"]
    assert ANCHORS.first(PHRASES, 1, 40) is not None
    assert ANCHORS.first(WORDS, 0, 17) is None
