"""A build whose sources and site are as the last one left them is not done again.

Nothing here knows how a site is made; this module loads none of the rooms that make one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from briefgen.pipeline.plain import plain, problem
from briefgen.pipeline.results import Made, Places
from briefgen.project import (
    Cache,
    Linked,
    Output,
    Project,
    Stamped,
    folder_stamps,
    hashed,
    interrupted,
    keep_templates,
    kept_templates,
    same_content,
    site_stamps,
    source_stamps,
    standing,
)

MEMO, PAGES, TEMPLATES = "build", "pages", "templates"


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder that a site is made into, with the pages that stand there as an earlier build made them.

    marks: page -> a mark of all that it shows. hashes, sizes: of the bytes. places: of the pieces of large files.
    """

    out: Output
    marks: Mapping[str, str] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    places: Places = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        """A file as it stands."""
        return (self.out.folder / path).read_bytes()


class LastBuild:
    """What the last build of a project read and wrote, held against what stands on the disk now."""

    def __init__(self, project: Project, out: Output, made: datetime | None = None) -> None:
        """made: as for `build`; a build with another one is another build."""
        self._made = str(out.folder), None if made is None else int(made.timestamp())
        self._project, self._out, self._cache = project, out, Cache(project.root)
        self._read: Stamped | None = None
        self._sound: dict[str, str] = {}

    def standing(self) -> Made | None:
        """The last build's result, where all that it read and wrote stands as it was; else None."""
        held: Any = self._cache.read(MEMO)
        known = held if isinstance(held, dict) and (held["out"], held["when"]) == self._made else None
        since = self._cache.written_at(MEMO)
        try:
            self._read = self._sources(known["sources"] if known else {}, since)
            if known:
                self._sound = {path: mark for path, (_, mark) in self._read.items()
                               if mark == known["sources"].get(path, ("", ""))[1]}
            if known is None or not same_content(self._read, known["sources"]) or interrupted(self._out):
                return None
            site = hashed(self._out.folder, folder_stamps(self._out.folder), known["site"], since)
        except (OSError, Linked):
            return None
        if not same_content(site, known["site"]):
            return None
        if (site, self._read) != (known["site"], known["sources"]):
            self._cache.write(MEMO, {**known, "sources": self._read, "site": site})
        return Made(Standing(self._out.folder, tuple(site)), tuple(problem(*each) for each in known["problems"]))

    def project(self) -> Project:
        """The project, of which nothing is read that stands as the last build read it. Call after `standing`."""
        return standing(self._project, self._sound)

    def ground(self) -> Ground:
        """The folder with the pages that stand as the last build made them, whatever became of its sources.

        Call after `standing`, and with the folder held.
        """
        held: Any = self._cache.read(MEMO)
        marks: Any = self._cache.read(PAGES)
        if not isinstance(held, dict) or not isinstance(marks, tuple) or held["out"] != self._made[0]:
            return Ground(self._out)
        try:
            found = folder_stamps(self._out.folder)
            site = hashed(self._out.folder, found, held["site"], self._cache.written_at(MEMO))
        except (OSError, Linked):
            return Ground(self._out)
        same = {path for path, (_, mark) in site.items() if mark == held["site"].get(path, ("", ""))[1]}
        pages, places = marks
        stands = [page for page in pages if page in same]
        return Ground(self._out, {page: pages[page] for page in stands}, {page: site[page][1] for page in stands},
                      {page: site[page][0][0] for page in stands},
                      {path: found for path, found in places.items() if path in same})

    def keep(self, made: Made) -> None:
        """Remember that `made` was put into the folder, unless somebody saved a source while it was made.

        Call after `standing`. A build that extracted a sheet is not remembered: it changed its own sources.
        """
        if made.files is None or self._read is None:
            return
        try:
            site = site_stamps(self._out.folder)
            if not same_content(self._sources(self._read, 0), self._read):
                return
        except (OSError, Linked, KeyError):
            return
        self._cache.write(MEMO, {"out": self._made[0], "when": self._made[1], "sources": self._read, "site": site,
                                 "problems": tuple(map(plain, made.problems))})
        self._cache.write(PAGES, (dict(made.marks), dict(made.places)))

    def _sources(self, known: Stamped, since: int) -> Stamped:
        root = self._project.root
        return hashed(root, source_stamps(root), known, since)


@contextmanager
def compiled_templates(memo: Cache | None, *, ours: bool) -> Iterator[dict[str, bytes]]:
    """Templates as they were compiled before; what is added meanwhile is kept. Empty, and kept nowhere, without a memo.

    It is code: the memo's own code shows that this program wrote it. ours: none of them is the project's own, so that
    another project may begin with them.
    """
    known = remembered_table(memo, TEMPLATES)
    shipped = kept_templates() if memo and not known else {}
    compiled = dict(known or shipped)
    yield compiled
    if memo and compiled != known:
        memo.write(TEMPLATES, compiled)
        if ours and not known and compiled != shipped:
            keep_templates(compiled)


def remembered_table(memo: Cache | None, name: str) -> dict[str, Any]:
    """What stands under a name; empty where nothing does."""
    held: Any = memo.read(name) if memo else None
    return held if isinstance(held, dict) else {}


class Standing(Mapping[str, bytes]):
    """The files of a site that stands on the disk, read when they are asked for."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._folder, self._names = folder, dict.fromkeys(names)

    def __getitem__(self, name: str) -> bytes:
        if name not in self._names:
            raise KeyError(name)
        return (self._folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
