"""What the pages of one folder share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from briefgen.model.site import SitePath
from briefgen.render.book import Book

_ROOM = 1 << 14
"""The most views that a shelf keeps; a folder of more makes some of them twice."""

Key = TypeVar("Key")
Made = TypeVar("Made")


class Shelf:
    """What the pages of one folder share; pages are made folder by folder, so that one is enough.

    Of the whole site it holds what is dear to make, and small: see `whole`.
    """

    __slots__ = ("_book", "_folder", "_made", "_whole")

    def __init__(self) -> None:
        self._book: Book | None = None
        self._folder, self._made, self._whole = "", dict[tuple[str, str], Any](), dict[str, Any]()

    def get(self, at: tuple[SitePath, Book], kind: str, key: str, make: Callable[[Key], Made], of: Key) -> Made:
        """What `make` gives for `of`, made once for the folder of a page and for its book, one topic's or all."""
        page, book = at
        folder = page.rpartition("/")[0]
        if folder != self._folder or book is not self._book or len(self._made) > _ROOM:
            self._book, self._folder, self._made = book, folder, {}
        made = self._made.get((kind, key))
        if made is None:
            made = self._made[kind, key] = make(of)
        return cast("Made", made)

    def whole(self, key: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for the whole site; it may hold no address."""
        if key not in self._whole:
            self._whole[key] = make()
        return cast("Made", self._whole[key])
