"""A site of which each file is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from briefgen.model.site import SitePath

Work = Callable[[], bytes]
Files = Iterable[tuple[SitePath, bytes]]
Listing = tuple[tuple[str, ...], Iterable[tuple[SitePath, Work]]]
"""How the addresses of most of its files begin; the files with what makes each."""


class Lazily(Mapping[SitePath, bytes]):
    """listings: each is gone through as far as needed to find a file that is asked for.

    always: files that are there already. beside: how the addresses of all others begin, and what makes them, one after
    another, of every page's.
    """

    def __init__(self, listings: Sequence[Listing], always: Mapping[SitePath, bytes],
                 beside: tuple[tuple[str, ...], Callable[[Iterable[SitePath]], Files]]) -> None:
        self._listings = [(under, iter(files)) for under, files in listings]
        self._listings.append((beside[0], _works(beside[1](self._pages()))))
        self._made = dict(always)
        self._works: dict[SitePath, Work] = {}
        self._order = list(always)

    def __getitem__(self, path: SitePath) -> bytes:
        """The file, made now unless it was before."""
        if path not in self._made:
            self._find(path)
            self._made[path] = self._works[path]()
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file; what is no page is made to tell."""
        if isinstance(path, str) and path not in self._made:
            self._find(path)
        return path in self._made or path in self._works

    def __iter__(self) -> Iterator[SitePath]:
        """All paths; a page is listed when its turn comes, and what is no page is made at the very end."""
        place = 0
        while place < len(self._order) or any(self._list(files) for _, files in self._listings):
            yield self._order[place]
            place += 1

    def __len__(self) -> int:
        """How many files there are."""
        return sum(1 for _ in self)

    def _find(self, path: str) -> None:
        """List files until this one is; the listing where it is likeliest is gone through first."""
        for _, files in sorted(self._listings, key=lambda listing: not path.startswith(listing[0])):
            while path not in self._works and self._list(files):
                pass

    def _list(self, files: Iterator[tuple[SitePath, Work]]) -> bool:
        """List one more file; False where there is none."""
        for path, work in files:
            self._works[path] = work
            self._order.append(path)
            return True
        return False

    def _pages(self) -> Iterator[SitePath]:
        for _, files in self._listings[:-1]:
            while self._list(files):
                pass
        yield from (path for path in self._order if path.endswith(".html"))


def _works(files: Files) -> Iterator[tuple[SitePath, Work]]:
    for path, content in files:
        yield path, partial(bytes, content)
