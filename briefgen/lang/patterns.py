"""Patterns out of tables of words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """An alternation of whole words, the longest first, so that a phrase wins over its first word.

    Words that begin alike stand under one branch: a search gives up at the first letters, not at each word.
    """
    branches: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        branches.setdefault(word[:1], []).append(word)
    return "|".join(_branch(alike) for alike in branches.values())


def _branch(words: list[str]) -> str:
    """Words with one first letter: what all begin with, then their ends; the shortest word comes last."""
    shared = next((i for i, letters in enumerate(zip(*words, strict=False)) if len(set(letters)) > 1), None)
    common = words[-1][:shared]
    ends = f"(?:{any_of(word[len(common):] for word in words)})" if len(words) > 1 else ""
    return re.escape(common) + ends
