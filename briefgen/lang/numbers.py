"""Number words, units and currencies, and the shapes of figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words, units and currencies, and the shapes of figures."""

    tag: str


def load_numbers(tag: str) -> Numbers:
    """Load the pack's part."""
    return Numbers(tag)
