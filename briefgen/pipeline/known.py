"""What extraction remembers: what each seed gave when it was last read, and which sheets were left as they stood.

Believed only from the same program (see `Cache`), for files whose content is the same; a stamp stands for a content. A
sheet is never taken from here: it is compared with what is here, or merged with it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from briefgen.pipeline.plain import PlainProblem
from briefgen.project import Cache, Linked, Project, Stamp, Stamped, source_stamps, unchanged

BEGUN, READ, TEXTS = "extracting", "extracted", "readings"
"""Memos: when a run began, by the file system's clock; what the last one found; the texts of the sheets of seeds."""

MOST = 192 * 1024 * 1024
"""Bytes of compressed texts that are kept, some 50,000 articles; beyond that the oldest are read again when needed."""

Problems = tuple[PlainProblem, ...]


class Known:
    """The memory of one run over one project, with its files as they stood when it began."""

    def __init__(self, project: Project, *, writes: bool) -> None:
        self._cache, self._writes = Cache(project.root), writes
        held: Any = self._cache.read(READ)
        last: dict[str, Any] = held if isinstance(held, dict) else {"since": 0, "files": {}, "read": {}, "stood": {}}
        if writes:
            self._cache.write(BEGUN, None)
        self._began = self._cache.written_at(BEGUN)
        self._stamps = _stamps(project)
        self._files: Stamped = unchanged(self._stamps, last["files"], last["since"])
        self._read: dict[str, tuple[str, str | None, Problems]] = last["read"]
        self._stood: dict[str, tuple[str, str, Problems]] = last["stood"]
        self._texts: dict[str, tuple[str, bytes]] | None = None
        self._changed = False

    def digest(self, path: str) -> str | None:
        """Of a file that need not be read for it."""
        held = self._files.get(path)
        return held[1] if held else None

    def read(self, path: str, data: bytes) -> str:
        """The digest of a file that was just read; it need not be read again for as long as its stamp stays."""
        digest = sha256(data).hexdigest()
        if path in self._stamps and (stamped := (self._stamps[path], digest)) != self._files.get(path):
            self._files[path] = stamped
            self._changed = True
        return digest

    def settled(self, stem: str, seed: str, sheet: str | None) -> Problems | None:
        """What there is to tell of a seed and a sheet that are as they were left; None where there is work to do.

        seed, sheet: digests; None for a sheet that is not there.
        """
        was = self._read.get(stem)
        if was is None or was[0] != seed:
            return None
        if was[1] is None or was[1] == sheet:
            return was[2]
        stood = self._stood.get(stem)
        return (*was[2], *stood[2]) if stood and stood[:2] == (seed, sheet) else None

    def fresh(self, stem: str, seed: str) -> tuple[str, Problems] | None:
        """What the seed of this digest gave, and what there was to tell of it."""
        was = self._read.get(stem)
        if was is None or was[0] != seed:
            return None
        digest, packed = self._readings().get(stem, ("", b""))
        return (zlib.decompress(packed).decode("utf-8"), was[2]) if digest == seed else None

    def keep(self, stem: str, seed: str, fresh: str | None, problems: Problems) -> None:
        """Remember what a seed gave; None where it could not be read."""
        data = None if fresh is None else fresh.encode("utf-8")
        self._read[stem] = seed, None if data is None else sha256(data).hexdigest(), problems
        texts = self._readings()
        texts.pop(stem, None)
        if data is not None:
            texts[stem] = seed, zlib.compress(data, 1)
        self._changed = True

    def stood(self, stem: str, seed: str, sheet: str, problems: Problems) -> None:
        """Remember that a sheet is what merging gives, and what there was to tell of that."""
        self._stood[stem] = seed, sheet, problems
        self._changed = True

    def wrote(self, path: str) -> None:
        """Forget a file that was just written: its stamp belongs to whoever saves it next."""
        self._files.pop(path, None)
        self._changed = True

    def store(self, stems: Iterable[str]) -> None:
        """Write it all down. stems: of the seeds that there are; no others are remembered."""
        if not (self._writes and self._changed):
            return
        there = frozenset(stems)
        if self._texts is not None:
            self._cache.write(TEXTS, _bounded({stem: text for stem, text in self._texts.items() if stem in there}))
        self._cache.write(READ, {
            "since": self._began, "files": self._files, "read": _of(self._read, there),
            "stood": _of(self._stood, there)})

    def _readings(self) -> dict[str, tuple[str, bytes]]:
        if self._texts is None:
            held: Any = self._cache.read(TEXTS)
            self._texts = held if isinstance(held, dict) else {}
        return self._texts


def _stamps(project: Project) -> dict[str, Stamp]:
    """Empty where stamps say nothing."""
    try:
        return source_stamps(project.root)
    except (OSError, Linked):
        return {}


def _of(held: Mapping[str, Any], stems: frozenset[str]) -> dict[str, Any]:
    return {stem: value for stem, value in held.items() if stem in stems}


def _bounded(texts: Mapping[str, tuple[str, bytes]]) -> dict[str, tuple[str, bytes]]:
    """The newest, which stand last."""
    kept, size = {}, 0
    for stem, (digest, packed) in reversed(list(texts.items())):
        size += len(packed)
        if size > MOST:
            break
        kept[stem] = digest, packed
    return dict(reversed(kept.items()))
