"""What the pages of one folder share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from briefgen.render.book import Book
    from briefgen.render.views import Views

_ROOM = 1 << 16
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

    def get(self, views: Views, kind: str, key: str, make: Callable[[Key], Made], of: Key) -> Made:
        """What `make` gives for `of`, made once for the folder of `views.page` and for its book, one topic's or all."""
        folder = views.page.rpartition("/")[0]
        if folder != self._folder or views.book is not self._book or len(self._made) > _ROOM:
            self._book, self._folder, self._made = views.book, folder, {}
        made = self._made.get((kind, key))
        if made is None:
            made = self._made[kind, key] = make(of)
        return cast("Made", made)

    def whole(self, key: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for the whole site; it may hold no address."""
        if key not in self._whole:
            self._whole[key] = make()
        return cast("Made", self._whole[key])
