"""ASCII slugs and short content hashes."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """`Kim Jong-un` is `kim-jong-un`. Letters lose their marks; a name with no ASCII letter becomes its hash."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub("-", plain).strip("-") or f"x{short_hash(name)}"


def short_hash(text: str, length: int = 6) -> str:
    """The first hex digits of the SHA-256 of `text` in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:length]
