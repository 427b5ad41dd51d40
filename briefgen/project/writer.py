"""site/ on the disk: which folder it may be, what stands in it, and how that differs from what it should hold."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from briefgen.errors import ProjectError
from briefgen.model.problem import Problem, Where
from briefgen.project import atomic
from briefgen.project.manifest import MANIFEST, hashes_in, manifest, sha256
from briefgen.project.names import visible

_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file managers leave in a folder that somebody looked at."""


_LONGEST = 200
"""Characters of a folder's name that are told where the name itself may be the fault."""


@dataclass(frozen=True, slots=True)
class Output:
    """A folder that briefgen may write. Made by `output`, which refuses the others. shown: as a person names it."""

    folder: Path
    shown: str

    @property
    def new(self) -> Path:
        """Where the next site is made."""
        return self.folder.parent / atomic.SCRATCH / f"{self.folder.name}.new"

    @property
    def old(self) -> Path:
        """Where the last site waits while two names cannot be exchanged."""
        return self.folder.parent / atomic.SCRATCH / f"{self.folder.name}.old"


def output(site: Path, *, root: Path, home: Path | None) -> Output:
    """The folder to write, after making sure that nothing of a person's can be lost in it.

    root: of the project. home: the user's home folder, None where unknown.

    Raises:
        ProjectError: the folder is the project, holds it, is one of its sources, is a home or root folder, a mount
            point, a link that leads out, holds files that briefgen did not write, or is none that the system knows.
    """
    shown = _shown(site, root)
    try:
        return _checked(site, site.resolve(), shown, root, home)
    except (OSError, RuntimeError) as error:    # RuntimeError: a ring of symbolic links, before Python 3.13
        why = (error.strerror if isinstance(error, OSError) else None) or "a ring of symbolic links"
        raise ProjectError(f"{shown[:_LONGEST]} cannot be written: {why}") from error


def _checked(site: Path, folder: Path, shown: str, root: Path, home: Path | None) -> Output:
    lexical = Path(os.path.normpath(site.absolute()))
    if (site.is_symlink() or lexical.is_relative_to(root)) and not folder.is_relative_to(root):
        raise ProjectError(f"{shown} is a symbolic link that leads out of the project: name the folder itself")
    if folder == home or folder.parent == folder or root.is_relative_to(folder):
        raise ProjectError(f"{shown} is not a folder of its own: name one that holds nothing but the site")
    for source in ("seeds", "content", "templates", ".git"):
        if any(folder.is_relative_to(real) for real in (root / source, (root / source).resolve())):
            raise ProjectError(f"{shown} lies in {source}/, which is read, not written: name another folder")
    if folder.is_mount():
        raise ProjectError(f"{shown} is a mount point and cannot be exchanged in one step: mount the folder above it")
    if folder.exists() and not folder.is_dir():
        raise ProjectError(f"{shown} is not a folder: move it away")
    only_ours(folder, shown)
    return Output(folder, shown)


def differences(out: Output, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """How the folder differs from what it should hold: P010, at the first line that differs, sorted by path."""
    listed = manifest({name: sha256(data) for name, data in files.items()})
    expected, there = {**files, MANIFEST: listed}, names(out.folder)
    found = []
    for name in sorted(expected.keys() | there):
        line, said = 0, "is missing"
        if name not in expected:
            said = "is not written by this build"
        elif name in there:
            stands = _read(out.folder / name)
            if stands == expected[name]:
                continue
            line, said = _first_line(stands, expected[name]), "differs from what the sources give"
        found.append(Problem(Where(f"{out.shown}/{visible(name)}", line), "P010", said, "run `briefgen build`"))
    return tuple(found)


def names(folder: Path) -> frozenset[str]:
    """Every regular file below a folder; none where there is no folder.

    Raises:
        ProjectError: one of its folders cannot be read.
    """
    try:
        return frozenset(name for name, regular in _walk(folder) if regular)
    except OSError as error:
        raise _unreadable(error) from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(error) from error


def only_ours(folder: Path, shown: str) -> None:
    """Make sure that a folder holds nothing but what its manifest names.

    Raises:
        ProjectError: it does, or cannot be read.
    """
    ours = _listed(folder)
    try:
        foreign = sorted(islice((name for name, regular in _walk(folder) if name not in ours or not regular), 4))
    except OSError as error:
        raise _unreadable(error) from error
    if foreign:
        some = ", ".join(map(visible, foreign[:3])) + (", …" if len(foreign) > 3 else "")
        raise ProjectError(f"{shown} holds files that briefgen did not write ({some}): move them away, "
                           "or delete the folder if nobody needs them")


def _listed(folder: Path) -> frozenset[str]:
    """The paths that a folder's manifest names, and its own; none where there is no manifest."""
    try:
        return frozenset(hashes_in((folder / MANIFEST).read_bytes())) | {MANIFEST}
    except (OSError, UnicodeDecodeError):
        return frozenset()


def _walk(folder: Path) -> Iterator[tuple[str, bool]]:
    """Every entry below a folder that is not a folder: relative path, and whether it is a regular file.

    What another run takes away while we look is passed over; an unreadable folder is an OSError.
    """
    for where, folders, names in os.walk(folder, onerror=_unless_gone):
        under = where[len(str(folder)) + 1:].replace(os.sep, "/")
        for name in (*folders, *names):
            try:
                mode = os.lstat(os.path.join(where, name)).st_mode  # noqa: PTH118 - thousands of files
            except FileNotFoundError:
                continue
            if not stat.S_ISDIR(mode) and name not in _LITTER:
                yield f"{under}/{name}" if under else name, stat.S_ISREG(mode)


def _unless_gone(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _unreadable(error: OSError) -> ProjectError:
    return ProjectError(f"{visible(str(error.filename))} cannot be read: {error.strerror}")


def _first_line(one: bytes, other: bytes) -> int:
    pairs = zip(one.split(b"\n"), other.split(b"\n"), strict=False)
    return next((number for number, (left, right) in enumerate(pairs, 1) if left != right),
                min(one.count(b"\n"), other.count(b"\n")) + 1)


def _shown(site: Path, root: Path) -> str:
    absolute = Path(os.path.normpath(site.absolute()))
    return visible(absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else str(absolute))
