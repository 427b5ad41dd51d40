"""In which district, regency or province a claim puts a place: "Rante Limbong, Kecamatan Bua Tallu"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

BETWEEN = 3
"""Words at most between a place and what it lies in: "Karot, yang terletak di Kecamatan Lada"."""
JOINS = frozenset(",(")


class Lies(NamedTuple):
    """A place and what it lies in; a level is a village, a district, a regency or a province.

    place: words of a name, in lower case; of: its own level, None where none is told; level, inside: of what it is in;
    told: the name of that as written.
    """

    place: tuple[str, ...]
    of: str | None
    level: str
    inside: tuple[str, ...]
    told: str


def districts(text: str, words: Comparison) -> tuple[Lies, ...]:
    """Every place of a text that a district, a regency or a province stands right behind, with each such name."""
    tokens = split_words(text)
    levels = words.names.levels
    if not any(word.text in levels for word in tokens):
        return ()
    return tuple(_chains(text, tokens, words))


def _chains(text: str, tokens: Sequence[Word], words: Comparison) -> Iterator[Lies]:
    """Each name with all that follow it in one chain."""
    levels, chain = words.names.levels, list[tuple[str | None, tuple[str, ...]]]()
    i = last = 0
    while i < len(tokens):
        level = levels.get(tokens[i].text)
        start = i + (level is not None)
        end = _name_end(text, tokens, start, words)
        if end == start:
            i += 1
            continue
        name = tuple(word.text for word in tokens[start:end])
        if not (level and _goes_on(text, tokens, last, i, words)):
            chain = []
        told = text[tokens[start].start:tokens[end - 1].end]
        yield from (Lies(place, own, level, name, told) for own, place in chain if level and own != level)
        if words.names.anywhere.isdisjoint(name):
            chain.append((level, name))
        last = i = end


def _name_end(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> int:
    """The index behind words with capitals that only blanks part."""
    end = start
    while end < len(tokens) and tokens[end].capital and tokens[end].text not in words.names.levels and (
            end == start or not text[tokens[end - 1].end:tokens[end].start].strip()):
        end += 1
    return end


def _goes_on(text: str, tokens: Sequence[Word], last: int, i: int, words: Comparison) -> bool:
    """Whether what stands between two names says that the one lies in the other."""
    between = tokens[last:i]
    gap = text[tokens[last - 1].end:tokens[i].start] if last else ""
    marks = {sign for sign in gap if not (sign.isalnum() or sign.isspace())}
    return marks <= JOINS and len(between) <= BETWEEN and bool(marks or between) and (
        words.names.lies.issuperset(word.text for word in between))
