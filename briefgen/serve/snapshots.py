"""What changed in the folders of a project, by looking again and again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from livereload.watcher import Watcher

Stamp = tuple[int, int, int]

EVERY, SHARE = 0.3, 0.2
"""Seconds between two looks, and the share of all time that looking may take."""


class SnapshotWatcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """livereload's watcher, telling a change by comparing snapshots.

    The package's own comparison overlooks a file that arrives with an old time of change (`mv`, `cp -p`, `git
    checkout`), and one that is saved twice within the clock's grain. `start` is livereload's, and says that one has
    to look.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__()
        self.folders = [str(folder) for folder in folders]
        self._took = 0.0
        self.seen = self._snapshot()

    @property
    def every(self) -> float:
        """Seconds until everything is to be looked at again."""
        return max(EVERY, self._took / SHARE)

    def doubt(self) -> None:
        """Let the next `examine` look at everything."""

    def examine(self) -> tuple[str | None, None]:
        """A path that changed since the last call, and no delay; (None, None) where nothing did."""
        now = self._snapshot()
        changed = min((path for path, _ in now.items() ^ self.seen.items()), default=None)
        self.seen = now
        self.filepath = changed
        return changed, None

    def close(self) -> None:
        """Stop watching."""

    def _snapshot(self) -> dict[str, Stamp]:
        begin = time.perf_counter()
        found = {path: stamp for folder in self.folders for path, stamp in _stamps(folder)}
        self._took = time.perf_counter() - begin
        return found


def _stamps(folder: str) -> Iterator[tuple[str, Stamp]]:
    """Path, and what changes when a file is saved."""
    for where, inner, names in os.walk(folder):
        inner[:] = [name for name in inner if not name.startswith(".")]
        for name in names:
            path = f"{where}/{name}"
            if is_source(name) and (stamp := stamp_of(path)) is not None:
                yield path, stamp


def stamp_of(path: str) -> Stamp | None:
    """None for what is not there."""
    try:
        was = os.stat(path)  # noqa: PTH116 - some thousand of them
    except OSError:
        return None
    return was.st_mtime_ns, was.st_size, was.st_ino


def is_source(name: str) -> bool:
    """Hidden files are editors' and ours, not the project's; nor are editors' second copies."""
    return not (name.startswith((".", "#")) or name.endswith(("~", ".swp")))
