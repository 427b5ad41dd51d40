"""Alternations of phrases, as sources of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable


def phrases(words: Iterable[str]) -> str:
    """The source of an alternation of phrases, longest first: `#` is a number, a blank is any blanks."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(
        r"\s*".join(r"\d[\d.,]{0,9}" if part == "#" else re.escape(part).replace(r"\#", r"\d[\d.,]{0,9}")
                    for part in word.split()) for word in ordered) + ")"
