"""Sentence spans."""

from __future__ import annotations

from collections.abc import Iterator


def sentence_spans(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of `text[start:end]`."""
    if abbreviations is not None:
        yield start, end
