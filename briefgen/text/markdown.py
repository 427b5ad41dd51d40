"""Bounds of Markdown that people write. Its readers look for the partner of every bracket to the paragraph's end."""

from __future__ import annotations

LONGEST, MOST_BRACKETS = 64_000, 500
"""Characters of one text, and `[` and `<` in it: what is within both is read in a second or two."""


def excess(text: str) -> str | None:
    """What there is too much of in a Markdown text; None where it is within bounds."""
    if len(text) > LONGEST:
        return f"has {len(text):,} characters, more than the {LONGEST:,} allowed"
    brackets = text.count("[") + text.count("<")
    return f"holds {brackets:,} of [ and <, more than the {MOST_BRACKETS} allowed" if brackets > MOST_BRACKETS else None
