"""A new project: the files that ship with briefgen for it, and writing them where nothing is."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from briefgen.errors import ProjectError
from briefgen.project import atomic
from briefgen.project.names import visible

_STARTER, _DOT = "_starter", "dot-"
_EMPTY_ALL_THE_SAME = {".git", ".DS_Store", "Thumbs.db", "desktop.ini"}
"""A repository that was just made or cloned, and what file managers leave behind."""


def starter_files() -> dict[str, str]:
    """Path in the new project -> text, sorted.

    A name that begins with a dot is kept as "dot-…": inside the package a `.gitignore` or `.gitattributes` would act
    upon the package itself.
    """
    return dict(sorted(_texts(resources.files("briefgen") / _STARTER, "")))


def _texts(folder: Traversable, under: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        name = f".{entry.name.removeprefix(_DOT)}" if entry.name.startswith(_DOT) else entry.name
        if entry.is_dir():
            found += _texts(entry, f"{under}{name}/")
        elif not entry.name.startswith("."):
            found.append((under + name, entry.read_text(encoding="utf-8")))
    return found


def check_empty(folder: Path) -> None:
    """Make sure that a new project can be written to a folder: it is empty, or not there.

    Raises:
        ProjectError: it holds something, it is no folder, or it cannot be looked into.
    """
    try:
        held = sorted(path.name for path in folder.iterdir() if path.name not in _EMPTY_ALL_THE_SAME)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _refused(folder, error) from error
    if held:
        raise ProjectError(f"{visible(str(folder))} is not empty (it holds {visible(held[0])}): "
                           "name a new folder, as in `briefgen init NAME`")


def write_project(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files of a new project into a folder that `check_empty` has passed.

    Raises:
        ProjectError: the disk refused.
    """
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write(path, text.encode("utf-8"))
    except OSError as error:
        raise _refused(folder, error) from error


def _refused(folder: Path, error: OSError) -> ProjectError:
    return ProjectError(f"{visible(str(folder))} cannot be used for a project: {error.strerror or error}")
