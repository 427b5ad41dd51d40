"""Readings that are remembered: each finder reads all claims of a story, and wire copies tell the same sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Generic, TypeVar

from briefgen.lang.classes import REMEMBERED, TEXTS
from briefgen.lang.comparison import Comparison

Found = TypeVar("Found")
Reading = Callable[[str, Comparison], Found]
"""What hangs on a text and a language alone."""


class Remembered(Generic[Found]):
    """A reading that is worked out once for each text, of the language that was asked for last."""

    def __init__(self, read: Reading[Found], most: int = TEXTS) -> None:
        """most: texts that are remembered."""
        self._read, self._most = read, most
        self._held: tuple[Comparison | None, dict[str, Found]] = None, {}
        update_wrapper(self, read)

    def __call__(self, text: str, words: Comparison) -> Found:
        """What `read` gives for a text."""
        of, known = self._held
        if of is not words or len(known) >= self._most:
            known = {}
            self._held = words, known
        if text not in known:
            known[text] = self._read(text, words)
        return known[text]


def by_word(read: Reading[Found]) -> Remembered[Found]:
    """A reading of single words, of which more are remembered."""
    return Remembered(read, REMEMBERED)
