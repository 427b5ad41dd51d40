"""Words, numbers and signs of a stretch of text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

_TOKEN = re.compile(
    r"([A-Za-z]++(?!'|[^\x00-\x7f])"     # most words, at once
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\s])")

_PADDING = ("",) * 16


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of `text[start:end]`, as parallel tuples.

    A token is a run of letters (an apostrophe inside it is part of it: "Jum'at"), a run of digits with dots, commas or
    colons inside it ("1.565,8", "06.18", "18:25"), or any other single sign. Hyphens and slashes stand alone.
    words: the tokens in lower case. padded: the same with empty ones behind, which an index just below 0 also reaches.
    starts, ends: offsets in `text`.
    """

    text: str
    words: tuple[str, ...]
    padded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """The token in lower case, "" before the first and after the last."""
        try:                                 # this is the innermost step of every rule
            return self.padded[i]
        except IndexError:
            return ""

    def raw(self, i: int) -> str:
        """The token as written, "" before the first and after the last."""
        return self.text[self.starts[i]:self.ends[i]] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether no space stands between the token and the one before it; false at both ends of the text."""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.raw(i)[:1].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut `text[start:end]` into tokens; linear in its length."""
    pieces = _TOKEN.split(text[start:end])             # a gap, a token, a gap, …, a gap
    words = tuple(map(str.lower, pieces[1::2]))
    edges = tuple(accumulate(map(len, pieces), initial=start))
    return Tokens(text, words, words + _PADDING, edges[1:-1:2], edges[2:-1:2])
