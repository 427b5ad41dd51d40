"""Seed text to article: front matter, canonical text, what each line is, what the page says about itself."""

from __future__ import annotations

import hashlib

from briefgen.lang import Language
from briefgen.model.article import Article, Line, OutletName, Published


def read_seed(raw: str, stem: str, lang: Language) -> Article:
    """Read a decoded seed."""
    lines, start = [], 0
    for number, line in enumerate(raw.split("\n"), 1):
        if line.strip():
            lines.append(Line(number, start, start + len(line), "body", "seed.body", start, start + len(line)))
        start += len(line) + 1
    return Article(
        stem, raw, raw, tuple(range(len(raw) + 1)), 1, hashlib.sha256(raw.encode()).hexdigest(), lang.tag, tuple(lines),
        None, OutletName(None, None, None, "unknown"), (), (), None, Published(None, None, "unknown", None), (), ())
