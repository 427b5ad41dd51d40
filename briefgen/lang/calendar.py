"""Months, weekdays, relative days, parts of the day, and the shapes of dates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months, weekdays, relative days, parts of the day, and the shapes of dates."""

    tag: str


def load_calendar(tag: str) -> Calendar:
    """Load the pack's part."""
    return Calendar(tag)
