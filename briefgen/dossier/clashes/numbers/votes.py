"""How a vote ended, told by those for and those against: "61 anggota mendukung dan 38 menolak"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.pack import Language
from briefgen.text.tokens import tokenise

NEAR = 5
"""Words between a number and the word for its side, at most."""
SIDES = 2


class Vote(NamedTuple):
    """How many were for something and how many against it, and the words that tell it."""

    yes: int
    no: int
    text: str


class _Part(NamedTuple):
    """A number, or a word for a side, and where it stands in the text; of a word the number is None."""

    start: int
    end: int
    side: str
    number: int | None


def vote_of(text: str, lang: Language, words: Comparison) -> Vote | None:
    """The vote that a claim tells: two numbers and two words for a side, by turns; None for any other claim."""
    sides = _sides(text, words)
    if {part.side for part in sides} != {"for", "against"} or len(sides) != SIDES:
        return None
    parts = sorted([*sides, *_numbers(text, lang)])
    at = [i for i, part in enumerate(parts) if part.number is None]
    for before in (parts[at[0] - 1:at[1] + 1] if at[0] else [], parts[at[0]:at[1] + SIDES]):
        vote = _by_turns(text, before)
        if vote:
            return vote
    return None


def _by_turns(text: str, parts: Sequence[_Part]) -> Vote | None:
    """The vote of a number and a side, and the other number and side, each pair in the same order and close by."""
    if len(parts) != 2 * SIDES or (parts[0].number is None) == (parts[1].number is None) or any(
            (parts[i].number is None) != (parts[i + SIDES].number is None) for i in range(SIDES)):
        return None
    found: dict[str, int] = {}
    for one, then in (parts[:SIDES], parts[SIDES:]):
        number = one.number if one.number is not None else then.number
        if number is None or len(split_words(text[one.end:then.start])) > NEAR:
            return None
        found[one.side or then.side] = number
    return Vote(found["for"], found["against"], text[parts[0].start:parts[-1].end]) if len(found) == SIDES else None


def _sides(text: str, words: Comparison) -> list[_Part]:
    tokens = split_words(text)
    return [_Part(tokens[start].start, tokens[end - 1].end, name, None)
            for name, start, end in words.contests.sides.all_in(tokens)]


def _numbers(text: str, lang: Language) -> list[_Part]:
    """The whole numbers of a text, bare ones too."""
    tokens, numbers, found, i = tokenise(text), lang.numbers, [], 0
    while i < len(tokens):
        read = numbers.read(tokens, i) if numbers.starts(tokens.word(i)) else None
        if read and not read.vague and read.number == int(read.number):
            found.append(_Part(tokens.starts[i], tokens.ends[read.end - 1], "", int(read.number)))
        i = read.end if read else i + 1
    return found
