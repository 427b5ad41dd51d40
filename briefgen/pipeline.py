"""The verbs: each ties rooms together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefgen.extract import read
from briefgen.lang import load_language
from briefgen.model.problem import Problem, Where
from briefgen.project import File, read_outside
from briefgen.render.inspection import inspection
from briefgen.seeds import read_seed

Tell = Callable[[str, int, int], None]
"""Told of a step's name, how much of it is done, and how much there is."""

WAITING = "wait"
"""The step that is told where another briefgen holds a lock."""


def inspect(path: Path, *, language: str = "id") -> dict[str, Any] | Problem:
    """What the extractor sees in one seed, as `docs/inspect.md` describes; a problem where it cannot be read."""
    file = read_outside(path)
    if isinstance(file, Problem):
        return file
    lang = load_language(language)
    text = _text(file)
    return inspection(read(read_seed(text, path.stem, lang), lang), file.path) if isinstance(text, str) else text


def _text(file: File) -> str | Problem:
    try:
        return file.data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        return Problem(Where(file.path, line), "N001", "is not UTF-8", "save it as UTF-8")
