"""The verbs: each ties rooms together."""

from __future__ import annotations

from typing import Any

from briefgen.extract import read
from briefgen.lang import load_language
from briefgen.render.inspection import inspection
from briefgen.seeds import read_seed


def inspect(raw: str, stem: str, file: str, *, language: str = "id") -> dict[str, Any]:
    """What the extractor sees in one seed, as `docs/inspect.md` describes."""
    lang = load_language(language)
    return inspection(read(read_seed(raw, stem, lang), lang), file)
