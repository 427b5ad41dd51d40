"""Which files are as they were: by the marks that the file system changes with every save, else by their content."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from briefgen.project.manifest import MANIFEST, hashes_in, sha256

Stamp = tuple[int, int, int, int]
"""Size, time of change, time of the last change of anything, inode number; the times in nanoseconds."""

Stamped = dict[str, tuple[Stamp, str]]
"""Relative path -> stamp and SHA-256 of the content."""

Known = TypeVar("Known")

SOURCES = ("seeds", "content", "templates")
"""The folders that a build reads."""

FINE, COARSE = 20_000_000, 2_500_000_000
"""Nanoseconds within which a file system may give two saves one time: where it counts them, and where whole seconds."""


class Linked(Exception):
    """A symbolic link, or something that is no file, stands among the files: stamps say nothing of it."""


def source_stamps(root: Path) -> dict[str, Stamp]:
    """Every file below the folders that a build reads, hidden ones left out.

    Raises:
        Linked: stamps cannot answer for this project.
        OSError: a folder or a file cannot be looked at.
    """
    found: dict[str, Stamp] = {}
    for name in SOURCES:
        folder = root / name
        if folder.is_symlink():
            raise Linked
        if folder.exists():
            found.update(_walk(str(folder), f"{name}/", hidden=False))
    return found


def folder_stamps(folder: Path) -> dict[str, Stamp]:
    """Every file below a folder.

    Raises:
        Linked, OSError: as `source_stamps`.
    """
    return dict(_walk(str(folder), "", hidden=True))


def _walk(folder: str, under: str, *, hidden: bool) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") and not hidden:
                continue
            known = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(known.st_mode):
                yield from _walk(entry.path, f"{under}{entry.name}/", hidden=hidden)
            elif stat.S_ISREG(known.st_mode):
                yield f"{under}{entry.name}", (known.st_size, known.st_mtime_ns, known.st_ctime_ns, known.st_ino)
            else:
                raise Linked


def hashed(root: Path, found: Mapping[str, Stamp], known: Mapping[str, tuple[Stamp, str]], since: int) -> Stamped:
    """The files with the hashes of their contents; files that are as they were known to be are not read.

    since: when `known` was taken, by the file system's own clock. What changed right before may have changed again
    without another time, and is read.
    """
    standing = unchanged(found, known, since)
    return {path: standing.get(path) or (found[path], sha256((root / path).read_bytes()))
            for path in sorted(found)}


def unchanged(
    found: Mapping[str, Stamp], known: Mapping[str, tuple[Stamp, Known]], since: int,
) -> dict[str, tuple[Stamp, Known]]:
    """The files that need not be read, since they are as they were known to be; `since` as for `hashed`."""
    limit = since - (FINE if _is_fine(found.values()) else COARSE)
    return {path: known[path] for path, stamp in found.items()
            if path in known and known[path][0] == stamp and max(stamp[1], stamp[2]) < limit}


def _is_fine(stamps: Iterable[Stamp]) -> bool:
    return any(stamp[2] % 1_000_000_000 for stamp in stamps)


def same_content(one: Stamped, other: Stamped) -> bool:
    """Whether names and contents are the same, whenever they were saved."""
    return one == other or (
        one.keys() == other.keys() and all(mark == other[path][1] for path, (_, mark) in one.items()))


def site_stamps(folder: Path) -> Stamped:
    """A site that was just written, with the hashes of its manifest.

    Raises:
        KeyError: it holds a file that the manifest does not name.
        Linked, OSError: as `source_stamps`.
    """
    listed = (folder / MANIFEST).read_bytes()
    hashes = hashes_in(listed) | {MANIFEST: sha256(listed)}
    return {path: (stamp, hashes[path]) for path, stamp in folder_stamps(folder).items()}
