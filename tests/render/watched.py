"""A book that notes what is looked up in it, so that a test can hold it against what a page says it shows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from briefgen.model.site import SitePath
from briefgen.render.book import Book
from briefgen.render.shelf import Shelf

WHOLE = "*"
"""Instead of a key: the table as a whole, or how long it is."""

Read = tuple[str, Hashable]
"""Table and key."""

Key, Made = TypeVar("Key"), TypeVar("Made")


class Notes:
    """What was read since somebody began to listen."""

    def __init__(self) -> None:
        self.read: set[Read] = set()
        self._listening = False

    def note(self, table: str, key: Hashable) -> None:
        """Something was looked up."""
        if self._listening:
            self.read.add((table, key))

    @contextmanager
    def listening(self) -> Iterator[set[Read]]:
        """Gives a set that fills meanwhile."""
        self.read, self._listening = set(), True
        try:
            yield self.read
        finally:
            self._listening = False

    @contextmanager
    def deaf(self) -> Iterator[None]:
        """Note nothing meanwhile."""
        was, self._listening = self._listening, False
        try:
            yield
        finally:
            self._listening = was


class Table(Mapping[Any, Any]):
    """A mapping that notes its keys as they are asked for."""

    def __init__(self, name: str, held: Mapping[Any, Any], notes: Notes) -> None:
        self._name, self._held, self._notes = name, held, notes

    def __getitem__(self, key: Hashable) -> object:
        self._notes.note(self._name, key)
        return self._held[key]

    def __iter__(self) -> Iterator[Any]:
        self._notes.note(self._name, WHOLE)
        return iter(self._held)

    def __len__(self) -> int:
        self._notes.note(self._name, WHOLE)
        return len(self._held)


class Members(frozenset[Any]):
    """A set that notes what is looked for in it."""

    name: str
    notes: Notes

    def __contains__(self, key: object) -> bool:
        self.notes.note(self.name, key)
        return super().__contains__(key)


class Row(tuple[Any, ...]):
    """A tuple that notes that somebody went through it, or asked how long it is."""

    __slots__ = ()
    heard: dict[int, Callable[[], None]]

    def __iter__(self) -> Iterator[Any]:
        self.heard[id(self)]()
        return super().__iter__()

    def __len__(self) -> int:
        self.heard[id(self)]()
        return super().__len__()

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - as tuple has it
        self.heard[id(self)]()
        return super().__getitem__(place)


def watched(book: Book, notes: Notes) -> Book:
    """The book with every table of it and of its dossier watched."""
    dossier = replace(book.dossier, **{
        field.name: _row(f"dossier.{field.name}", getattr(book.dossier, field.name), notes)
        for field in fields(book.dossier)})
    whole = Book(dossier, cast("frozenset[str]", _table("withheld", book.withheld, notes)))
    tables = [name for name, kind in vars(Book).items() if isinstance(kind, cached_property)]
    whole.__dict__.update((name, _table(name, getattr(book, name), notes)) for name in tables)
    return whole


def _table(name: str, held: object, notes: Notes) -> object:
    if isinstance(held, Mapping):
        return Table(name, held, notes)
    if isinstance(held, frozenset):
        members = Members(held)
        members.name, members.notes = name, notes
        return members
    return _row(name, held, notes) if isinstance(held, tuple) else held


def _row(name: str, held: tuple[Any, ...], notes: Notes) -> Row:
    row = Row(held)
    Row.heard = {**getattr(Row, "heard", {}), id(row): lambda: notes.note(name, WHOLE)}
    return row


class Open(Shelf):
    """A shelf on which nothing stays, so that every page looks up all that it shows; counts of facets it notes."""

    __slots__ = ("_notes", "_parts")

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self._notes = notes
        self._parts: dict[str, Any] = {}

    def get(self, at: tuple[SitePath, Book], kind: str, key: str,  # noqa: ARG002 - as a shelf has it
            make: Callable[[Key], Made], of: Key) -> Made:
        """Made again each time."""
        if kind != "facet":
            return make(of)
        self._notes.note("facets", WHOLE)
        with self._notes.deaf():
            return make(of)

    def whole(self, key: str, make: Callable[[], Made]) -> Made:
        """Made again each time; but the books of topics are one and the same, and not watched."""
        if key != "topics":
            return make()
        if key not in self._parts:
            with self._notes.deaf():
                self._parts[key] = make()
        found: Made = self._parts[key]
        return found
