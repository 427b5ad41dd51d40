"""Titles, places, institutions, and the shapes of names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Titles, places, institutions, and the shapes of names."""

    tag: str


def load_names(tag: str) -> Names:
    """Load the pack's part."""
    return Names(tag)
