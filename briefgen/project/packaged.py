"""The templates that ship with briefgen: in the wheel inside the package, in a checkout beside it."""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import briefgen
from briefgen.errors import ProjectError


@cache
def packaged_templates() -> tuple[tuple[str, bytes], ...]:
    """Path below templates/ and bytes of each, sorted.

    Raises:
        ProjectError: the installation lacks them.
    """
    inside = resources.files("briefgen") / "_templates"
    beside = Path(briefgen.__file__).parents[1] / "templates"
    folder = inside if inside.is_dir() else beside
    if not folder.is_dir():
        raise ProjectError("the templates of briefgen are missing: install briefgen again")
    return tuple(sorted(_files(folder, "")))


def _files(folder: Traversable, under: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            found += _files(entry, f"{under}{entry.name}/")
        else:
            found.append((f"{under}{entry.name}", entry.read_bytes()))
    return found
