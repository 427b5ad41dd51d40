"""A project's files in memory from one reading to the next: those that stand as they were are not read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model.problem import Problem
from briefgen.project.disk import File, Project, Unread
from briefgen.project.stamps import Linked, Stamp, source_stamps, unchanged

Held = dict[str, tuple[Stamp, File]]
"""Path -> a file with the stamp that it had before it was read."""


class Holding:
    """The files of one project as they were last read."""

    def __init__(self) -> None:
        self._held: Held = {}
        self._since = 0

    def reading(self, project: Project) -> Project:
        """The project, to be read once: a file that was not changed since it was last read is given as it was.

        What changed about as late as anything did when it was read may have changed again without another time.
        """
        try:
            stamps = source_stamps(project.root)
        except (OSError, Linked):
            return project
        self._held = unchanged(stamps, self._held, self._since)
        self._since = max((stamp[2] for stamp in stamps.values()), default=0)
        return _Reading(project.root, stamps, self._held)


@dataclass(frozen=True, slots=True)
class _Reading(Project):
    """stamps: of all files. held: those that need not be read; what is read is added."""

    stamps: dict[str, Stamp]
    held: Held

    def _read(self, path: str, limit: int) -> File | Unread | Problem:
        if path in self.held:
            return self.held[path][1]
        read = self.from_disk(path, limit)
        if isinstance(read, File) and path in self.stamps:
            self.held[path] = self.stamps[path], read
        return read


@dataclass(frozen=True, slots=True)
class _Standing(Project):
    """digests: of seeds and sheets that need not be read."""

    digests: Mapping[str, str]

    def _read(self, path: str, limit: int) -> File | Unread | Problem:
        digest = self.digests.get(path)
        return Unread(path, digest, self) if digest else self.from_disk(path, limit)


def standing(project: Project, digests: Mapping[str, str]) -> Project:
    """The project, whose seeds and sheets are read only where somebody asks for their bytes.

    digests: of those that a build found no fault in, by path.
    """
    return _Standing(project.root, {path: digest for path, digest in digests.items()
                                    if path.startswith(("seeds/", "content/sheets/"))})
