"""A site of which each file is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from briefgen.model.site import SitePath


class Lazily(Mapping[SitePath, bytes]):
    """pages: path -> what makes it. always: files that are there already. rest: makes all others at once."""

    def __init__(self, pages: Mapping[SitePath, Callable[[], bytes]], always: Mapping[SitePath, bytes],
                 rest: Callable[[], Mapping[SitePath, bytes]]) -> None:
        self._pages, self._made, self._rest = pages, dict(always), rest

    @cached_property
    def _others(self) -> Mapping[SitePath, bytes]:
        return self._rest()

    def __getitem__(self, path: SitePath) -> bytes:
        """The file, made now unless it was before."""
        if path not in self._made:
            self._made[path] = self._pages[path]() if path in self._pages else self._others[path]
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file; what is no page is made to tell."""
        return path in self._made or path in self._pages or path in self._others

    def __iter__(self) -> Iterator[SitePath]:
        """All paths; the others are made when the pages are through."""
        yield from self._pages
        yield from (path for path in self._others if path not in self._pages)

    def __len__(self) -> int:
        """How many files there are."""
        return len({*self._pages, *self._others})
