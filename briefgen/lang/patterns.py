"""Patterns out of tables of words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefgen.text.tokens import tokenise

_PIECES = {" ": r"\s*", "#": r"\d[\d.,]{0,9}"}
"""What a blank and a number of a phrase match."""

Pieces = tuple[str, ...]
"""A word or a phrase as the pattern of each of its characters."""


@dataclass(frozen=True, slots=True, eq=False)
class Anchored:
    """A pattern of whole words, and the words, in lower case, of which one stands first in whatever it matches.

    Where in a text these stand is found once for all patterns; the pattern is then tried there alone.
    """

    pattern: re.Pattern[str]
    anchors: frozenset[str]


@dataclass(frozen=True)
class Late:
    """A pattern that is compiled when a text is first held against it: a large one takes as long as an article."""

    source: str
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    def match(self, text: str) -> re.Match[str] | None:
        """As of a pattern: from the beginning of the text."""
        return self._compiled.match(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As of a pattern: anywhere in the text."""
        return self._compiled.search(text)


def anchored(words: Iterable[str], before: str = r"\b", behind: str = r"\b") -> Anchored:
    """Any of some words or phrases, capitals or not. before, behind: what stands at their ends, as a pattern."""
    known = tuple(words)
    return Anchored(re.compile(f"{before}(?:{any_of(known)}){behind}", re.IGNORECASE),
                    frozenset(tokenise(word).words[0] for word in known))


def any_of(words: Iterable[str]) -> str:
    """An alternation of whole words, the longest first, so that a phrase wins over its first word.

    Words that begin alike stand under one branch: a search gives up at the first letters, not at each word.
    """
    return _tree([tuple(map(re.escape, word)) for word in words])


def phrases(words: Iterable[str]) -> str:
    """The same in brackets, of phrases in which `#` is a number and a blank is any blanks."""
    squeezed = (" ".join(word.split()) for word in words)
    return f"(?:{_tree([tuple(_PIECES.get(char) or re.escape(char) for char in word) for word in squeezed])})"


def _tree(words: Iterable[Pieces]) -> str:
    branches: dict[Pieces, list[Pieces]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        branches.setdefault(word[:1], []).append(word)
    return "|".join(_branch(alike) for alike in branches.values())


def _branch(words: list[Pieces]) -> str:
    """Words with one first letter: what all begin with, then their ends; the shortest word comes last."""
    shared = next((i for i, letters in enumerate(zip(*words, strict=False)) if len(set(letters)) > 1), None)
    common = words[-1][:shared]
    ends = f"(?:{_tree(word[len(common):] for word in words)})" if len(words) > 1 else ""
    return "".join(common) + ends
