"""Where a project's files lie, and reading them: bounded, in a fixed order, and never from outside the project."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from briefgen.errors import ProjectError, SavedMeanwhile
from briefgen.model.problem import Problem, Where
from briefgen.project.manifest import sha256
from briefgen.project.names import name_problems, visible

MIB = 1024 * 1024
SEED_LIMIT, SHEET_LIMIT, REGISTRY_LIMIT, TEXT_LIMIT = 8 * MIB, 4 * MIB, 16 * MIB, 4 * MIB
"""The most that is read into memory of each kind of file; the room that decodes it may set a tighter bound."""


@dataclass(frozen=True)
class File:
    """A file as read. path: relative to the project, with forward slashes."""

    path: str
    data: bytes

    @cached_property
    def digest(self) -> str:
        """SHA-256 of its bytes."""
        return sha256(self.data)

    @property
    def stem(self) -> str:
        """The file's name without folder and ending; the article's id for seeds and sheets."""
        return self.path.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Unread:
    """A seed or a sheet that stands as a build left it that found no fault in it; read when its bytes are asked for."""

    path: str
    digest: str
    project: Project

    @property
    def data(self) -> bytes:
        """Its bytes.

        Raises:
            SavedMeanwhile: they are not those of the digest any more.
        """
        read = self.project.from_disk(self.path, SEED_LIMIT)
        if isinstance(read, Problem) or read.digest != self.digest:
            raise SavedMeanwhile(f"{visible(self.path)} was saved while it was read: build again")
        return read.data

    @property
    def stem(self) -> str:
        """As a file's."""
        return File(self.path, b"").stem


@dataclass(frozen=True, slots=True)
class Found:
    """Files in the order of their paths, and what could not be read."""

    files: tuple[File | Unread, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def paths(self) -> frozenset[str]:
        """Of all files that are there, those with problems included."""
        return frozenset(file.path for file in self.files) | {problem.where.path for problem in self.problems}

    def __or__(self, other: Found) -> Found:
        return Found(self.files + other.files, self.problems + other.problems)


def sheet_path(stem: str) -> str:
    """Where an article's sheet lies in the project."""
    return f"content/sheets/{stem}.yaml"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with seeds/, content/ and perhaps templates/. root: absolute, symbolic links resolved."""

    root: Path

    @classmethod
    def at(cls, start: Path) -> Project:
        """The project that holds `start`: the nearest folder upward with content/site.yaml or a seeds/ folder.

        Raises:
            ProjectError: there is none.
        """
        start = start.resolve()
        for folder in (start, *start.parents):
            # Path's own tests raise where a folder may not be entered.
            if os.path.isfile(folder / "content" / "site.yaml") or os.path.isdir(folder / "seeds"):  # noqa: PTH112, PTH113
                return cls(folder)
        raise ProjectError(f"{visible(str(start))} is not in a briefing project: "
                           "make a folder seeds/ and put articles into it as .txt files")

    def seeds(self) -> Found:
        """seeds/*.txt."""
        return self._folder("seeds", ".txt", SEED_LIMIT)

    def seed_paths(self) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        """The seeds that `read_seed` can be asked for, sorted, and what is wrong with the names of others."""
        return self._listed("seeds", ".txt")

    def read_seed(self, path: str) -> File | Problem:
        """One of `seed_paths`."""
        return self.from_disk(path, SEED_LIMIT)

    def sheet_paths(self) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        """As `seed_paths`, of content/sheets/*.yaml."""
        return self._listed("content/sheets", ".yaml")

    def read_sheet(self, path: str) -> File | Problem:
        """One of `sheet_paths`."""
        return self.from_disk(path, SHEET_LIMIT)

    def sheets(self) -> Found:
        """content/sheets/*.yaml."""
        return self._folder("content/sheets", ".yaml", SHEET_LIMIT)

    def topics(self) -> Found:
        """content/topics/*.yaml."""
        return self._folder("content/topics", ".yaml", REGISTRY_LIMIT)

    def content(self, name: str) -> Found:
        """One file of content/: "entities.yaml", "outlets.yaml", "site.yaml", "index.md"; empty where there is none."""
        path = f"content/{name}"
        try:
            (self.root / path).lstat()
        except FileNotFoundError:
            return Found()
        except OSError as error:
            return Found(problems=(_unreadable(path, error),))
        return self.read([path], REGISTRY_LIMIT if name.endswith(".yaml") else TEXT_LIMIT)

    def templates(self) -> Found:
        """Every file under templates/, the user's own; see `packaged.templates` for what they stand over."""
        closed: list[OSError] = []
        paths = sorted(_walk(self.root, "templates", closed.append))
        return self.read(paths, TEXT_LIMIT) | Found(problems=tuple(
            _unreadable(Path(error.filename).relative_to(self.root).as_posix(), error) for error in closed
            if not isinstance(error, FileNotFoundError)))

    def read(self, paths: Sequence[str], limit: int) -> Found:
        """Read files of the project. A file that cannot be read is a problem; the others are read all the same."""
        read = [self._read(path, limit) for path in paths]
        return Found(tuple(each for each in read if not isinstance(each, Problem)),
                     tuple(each for each in read if isinstance(each, Problem)))

    def _folder(self, folder: str, ending: str, limit: int) -> Found:
        paths, bad = self._listed(folder, ending)
        return self.read(paths, limit) | Found(problems=bad)

    def _listed(self, folder: str, ending: str) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        try:
            names = sorted(os.listdir(self.root / folder))  # noqa: PTH208 - thousands of names
        except FileNotFoundError:
            return (), ()
        except OSError as error:
            return (), (_unreadable(folder, error),)
        return _usable(folder, tuple(name for name in names if name.endswith(ending) and not name.startswith(".")))

    def _read(self, path: str, limit: int) -> File | Unread | Problem:
        return self.from_disk(path, limit)

    def from_disk(self, path: str, limit: int) -> File | Problem:
        """One file as it stands now."""
        try:
            real = (self.root / path).resolve(strict=True)
            if not real.is_relative_to(self.root):
                return Problem(Where(visible(path)), "P003", "is a symbolic link that leads out of the project",
                               "copy the file into the project")
            return _bounded(path, real, limit)
        except (OSError, RuntimeError) as error:      # RuntimeError: a ring of symbolic links, before Python 3.13
            return _unreadable(path, error)


@lru_cache(maxsize=4)
def _usable(folder: str, names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The paths of files whose names work on every system, and what is wrong with the others."""
    paths = [f"{folder}/{name}" for name in names]
    bad = name_problems(paths)
    refused = {problem.where.path for problem in bad}
    return tuple(path for path in paths if visible(path) not in refused), bad


def read_outside(path: Path) -> File | Problem:
    """Read a seed that need not be in a project; the path is told as given.

    For `inspect`, which explains any text.
    """
    try:
        return _bounded(str(path), path, SEED_LIMIT)
    except OSError as error:
        return _unreadable(str(path), error)


def _bounded(path: str, real: Path, limit: int) -> File | Problem:
    # O_NONBLOCK: a named pipe would wait for a writer for ever.
    with os.fdopen(os.open(real, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            return Problem(Where(visible(path)), "P001", "is not a regular file", "put a file in its place")
        data = stream.read(limit + 1)
    if len(data) > limit:
        return Problem(Where(visible(path)), "P002", f"is larger than {limit // MIB} MiB", "split it, or remove it")
    return File(path, data)


def _unreadable(path: str, error: OSError | RuntimeError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(Where(visible(path)), "P001", "is not there", "check the name, or the link that leads to it")
    why = (error.strerror if isinstance(error, OSError) else None) or "a ring of symbolic links"
    return Problem(Where(visible(path)), "P001", f"cannot be read: {why}", "correct its permissions, or remove it")


def _walk(root: Path, folder: str, closed: Callable[[OSError], None]) -> Iterator[str]:
    """Paths of the files below a folder, hidden ones and links to folders left out. closed: told of unreadable ones."""
    for where, folders, names in os.walk(root / folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        base = Path(where).relative_to(root).as_posix()
        yield from (f"{base}/{name}" for name in names if not name.startswith("."))
