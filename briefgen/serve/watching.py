"""What changed in the folders of a project."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from livereload.watcher import Watcher

Stamp = tuple[int, int, int]


class SnapshotWatcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """livereload's watcher, telling a change by comparing snapshots.

    The package's own comparison overlooks a file that arrives with an old time of change (`mv`, `cp -p`, `git
    checkout`), and one that is saved twice within the clock's grain.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__()
        self.folders = folders
        self.seen = dict(_stamps(folders))

    def examine(self) -> tuple[str | None, None]:
        """A path that changed since the last call, and no delay; (None, None) where nothing did."""
        now = dict(_stamps(self.folders))
        changed = sorted(path for path, _ in now.items() ^ self.seen.items())
        self.seen = now
        self.filepath = changed[0] if changed else None
        return self.filepath, None


def _stamps(folders: Sequence[Path]) -> Iterator[tuple[str, Stamp]]:
    """Path, and what changes when a file is saved; hidden files are editors' and ours, not the project's."""
    for folder in folders:
        for where, inner, names in os.walk(folder):
            inner[:] = [name for name in inner if not name.startswith(".")]
            for name in names:
                path = Path(where) / name
                if name.startswith(".") or name.endswith(("~", ".swp")):
                    continue
                try:
                    was = path.stat()
                except OSError:
                    continue                    # gone since it was listed
                yield str(path), (was.st_mtime_ns, was.st_size, was.st_ino)
