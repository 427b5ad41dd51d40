"""A site of which each file is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from briefgen.model.site import SitePath

Work = Callable[[], bytes]
Listing = tuple[tuple[str, ...], Callable[[], Mapping[SitePath, Work]]]
"""How the addresses of most of its pages begin; lists the pages with what makes each."""


class Lazily(Mapping[SitePath, bytes]):
    """listings: of the pages; none is gone through before one of its pages is asked for, or one that no other has.

    always: files that are there already. rest: makes all others at once.
    """

    def __init__(self, listings: Sequence[Listing], always: Mapping[SitePath, bytes],
                 rest: Callable[[], Mapping[SitePath, bytes]]) -> None:
        self._listings, self._made, self._rest = list(listings), dict(always), rest
        self._pages: dict[SitePath, Work] = {}

    @cached_property
    def _others(self) -> Mapping[SitePath, bytes]:
        return self._rest()

    def __getitem__(self, path: SitePath) -> bytes:
        """The file, made now unless it was before."""
        if path not in self._made:
            work = self._page(path)
            self._made[path] = self._others[path] if work is None else work()
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file; what is no page is made to tell."""
        if path in self._made:
            return True
        return isinstance(path, str) and (self._page(SitePath(path)) is not None or path in self._others)

    def __iter__(self) -> Iterator[SitePath]:
        """All paths, those listed already first; one listing is gone through at a time, the others at the very end."""
        given: set[SitePath] = set()
        if not self._pages:
            self._list_one()
        while fresh := [path for path in self._pages if path not in given]:
            given.update(fresh)
            yield from fresh
            self._list_one()
        yield from (path for path in self._others if path not in given)

    def __len__(self) -> int:
        """How many files there are."""
        return sum(1 for _ in self)

    def _page(self, path: SitePath) -> Work | None:
        """What makes a page; the listing where it is likeliest is gone through first."""
        while path not in self._pages and self._listings:
            likely = (place for place, (under, _) in enumerate(self._listings) if path.startswith(under))
            self._list(next(likely, 0))
        return self._pages.get(path)

    def _list_one(self) -> None:
        """Go through listings until one has a page."""
        before = len(self._pages)
        while self._listings and len(self._pages) == before:
            self._list(0)

    def _list(self, place: int) -> None:
        _, pages = self._listings.pop(place)
        self._pages.update(pages())
