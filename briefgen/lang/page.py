"""Page furniture: outlets, bylines, boilerplate, related links, abbreviations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """Page furniture: outlets, bylines, boilerplate, related links, abbreviations."""

    tag: str
    abbreviations: frozenset[str]


def load_page(tag: str) -> Page:
    """Load the pack's part."""
    return Page(tag, frozenset())
