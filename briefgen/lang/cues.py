"""Words that report speech: kata, ujar, menurut, dikutip dari; hedges; pronouns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that report speech: kata, ujar, menurut, dikutip dari; hedges; pronouns."""

    tag: str


def load_cues(tag: str) -> Cues:
    """Load the pack's part."""
    return Cues(tag)
