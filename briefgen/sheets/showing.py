"""A value of a sheet in a message about it, and the known word that was perhaps meant."""

from __future__ import annotations

import difflib


def suggestion(word: str, known: tuple[str, ...]) -> str | None:
    """A question for a word that nobody knows, where one that is known is near it."""
    near = difflib.get_close_matches(word[:50].lower(), known, 1)
    return f"did you mean `{near[0]}`?" if near else None


def shown(value: str) -> str:
    """The start of a value, for a message: one line, with escapes for what cannot be seen."""
    return ascii(value[:60]) + ("…" if len(value) > 60 else "") if not value[:60].isprintable() else repr(
        value[:60]) + ("…" if len(value) > 60 else "")
