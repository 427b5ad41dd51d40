"""Readings that are remembered: each finder reads all claims of a story, and wire copies tell the same sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import update_wrapper
from typing import Generic, TypeVar

from briefgen.lang.classes import REMEMBERED, TEXTS, Word
from briefgen.lang.comparison import Comparison

Found = TypeVar("Found")
Reading = Callable[[str, Comparison], Found]
"""What hangs on a text and a language alone."""


class Remembered(Generic[Found]):
    """A reading that is worked out once for each text, of the language that was asked for last."""

    def __init__(self, read: Reading[Found], most: int = TEXTS) -> None:
        """most: texts that are remembered."""
        self._read, self._most = read, most
        self._of: Comparison | None = None
        self._known: dict[str, Found] = {}
        update_wrapper(self, read)

    def __call__(self, text: str, words: Comparison) -> Found:
        """What `read` gives for a text."""
        if self._of is words and text in self._known:
            return self._known[text]
        if self._of is not words or len(self._known) >= self._most:
            self._of, self._known = words, {}
        found = self._known[text] = self._read(text, words)
        return found

    def of_each(self, tokens: Sequence[Word], words: Comparison) -> list[Found]:
        """What `read` gives for each of some words, in their order."""
        known = self._known if self._of is words else {}
        return [known[word.text] if word.text in known else self(word.text, words) for word in tokens]


def by_word(read: Reading[Found]) -> Remembered[Found]:
    """A reading of single words, of which more are remembered."""
    return Remembered(read, REMEMBERED)
