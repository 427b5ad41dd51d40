"""Lists that are too long for one page, in parts: what each part holds, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.views import Views

MOST = 300
"""The most rows of a list on one page.

Ten articles of thirty claims, a topic of the usual size, stay on one page, which then weighs some 200 KB: what a phone
on a slow network loads in a second or two, and lays out without a pause.
"""

LINKED = 48
"""The most parts that every part names; of more, only the first names them all and the others their neighbours."""

Item = TypeVar("Item")

Rung = tuple[str, str]
"""Key and name of a heading under which an item can stand: ("2024-06", "Juni 2024")."""

Ladder = Callable[[Item], Sequence[Rung]]
"""The headings of an item, the widest first."""


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """A part of a list. key: what its address adds. label: what it holds."""

    key: str
    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Turn(Generic[Item]):
    """One part among all. base: the address of the first."""

    base: SitePath
    parts: tuple[Part[Item], ...]
    place: int = 0

    @property
    def path(self) -> SitePath:
        """Where this part stands."""
        return urls.part(self.base, self.parts[self.place].key if self.place else "")

    @property
    def items(self) -> tuple[Item, ...]:
        """What stands in it."""
        return self.parts[self.place].items if self.parts else ()

    @property
    def several(self) -> bool:
        """Whether the list is in parts at all."""
        return len(self.parts) > 1

    def title(self, whole: str) -> str:
        """The title of a page that holds this part."""
        return f"{whole}: {self.parts[self.place].label}" if self.place else whole


def cut(items: Sequence[Item], ladder: Ladder[Item], weight: Callable[[Item], float] | None = None,
        most: float | None = None, *, name: Callable[[Item], str] | None = None,
        span: Callable[[Rung, Rung], str] | None = None) -> tuple[Part[Item], ...]:
    """A list in parts, the whole as one where it is short enough; no item is lost, none stands in two.

    Each part is a heading of the ladder or several that follow one another; what is too much under the last heading is
    numbered. Cuts depend on nothing but what stands under the same heading, so that addresses stay while the list grows
    elsewhere. weight: of an item, in rows; 1 where none is given. most: rows of a part, `MOST` where none is given.
    name: of an item, where numbered parts are told by their first and their last. span: tells from what heading to what
    heading a part goes.
    """
    heavy: Callable[[Item], float] = weight or (lambda _: 1.0)
    limit = MOST if most is None else most
    if sum(map(heavy, items)) <= limit:
        return (Part("", "", tuple(items)),)
    return tuple(_cut(Part("", "", tuple(items)), 0, _Way(ladder, heavy, limit, name, span)))


def turns(base: SitePath, parts: tuple[Part[Item], ...]) -> Iterator[Turn[Item]]:
    """Every part of a list that begins at `base`."""
    return (Turn(base, parts, place) for place in range(len(parts)))


def part_view(views: Views, turn: Turn[Item], counted: str = "") -> c.Parts | None:
    """A part's way to the others; None where there are none. counted: string that says how many items a part holds."""
    if not turn.several:
        return None
    words, place, last = views.words, turn.place, len(turn.parts) - 1
    named = place == 0 or last < LINKED
    return c.Parts(
        turn.parts[place].label, place == 0, words("parts.place", n=place + 1, of=words.number(last + 1)),
        _links(views, turn, counted, place) if named else (),
        _neighbour(views, turn, place - 1) if place else None,
        _neighbour(views, turn, place + 1) if place < last else None,
        None if named else c.Ref(words("parts.all"), views.to(turn.base, "parts")), views.to(urls.SEARCH))


def parts_elsewhere(views: Views, turn: Turn[Item], counted: str = "") -> c.Parts:
    """The way to a list in parts from a page that has none of it."""
    place = views.words("parts.many", n=len(turn.parts))
    return c.Parts(None, True, place, _links(views, turn, counted, -1), None, None, None, views.to(urls.SEARCH))


def _links(views: Views, turn: Turn[Item], counted: str, place: int) -> tuple[c.PartLink, ...]:
    return tuple(
        c.PartLink(_neighbour(views, turn, n), views.words(counted, n=len(part.items)) if counted else None, n == place)
        for n, part in enumerate(turn.parts))


def _neighbour(views: Views, turn: Turn[Item], place: int) -> c.Ref:
    return c.Ref(turn.parts[place].label, views.to(replace(turn, place=place).path))


@dataclass(frozen=True, slots=True)
class _Way(Generic[Item]):
    """How a list comes apart: the arguments of `cut`."""

    ladder: Ladder[Item]
    weight: Callable[[Item], float]
    most: float
    name: Callable[[Item], str] | None
    span: Callable[[Rung, Rung], str] | None

    def too_much(self, *parts: Part[Item]) -> bool:
        """Whether these have no room on one page."""
        return sum(self.weight(item) for part in parts for item in part.items) > self.most


def _cut(whole: Part[Item], level: int, way: _Way[Item]) -> Iterator[Part[Item]]:
    """A part that is too large, by the headings of a level; neighbours that have room together stay together."""
    found = _by_heading(whole, level, way.ladder)
    if not found:
        yield from _numbered(whole, way)
        return
    held: list[Part[Item]] = []
    for part in found:
        if held and way.too_much(*held, part):
            yield _joined(held, way)
            held = []
        if way.too_much(part):
            yield from _cut(part, level + 1, way)
        else:
            held.append(part)
    if held:
        yield _joined(held, way)


def _by_heading(whole: Part[Item], level: int, ladder: Ladder[Item]) -> list[Part[Item]]:
    """What stands under each heading of a level; nothing where there are no more headings."""
    found: dict[Rung, list[Item]] = {}
    for item in whole.items:
        rungs = ladder(item)
        found.setdefault(rungs[level] if level < len(rungs) else (whole.key, whole.label), []).append(item)
    if list(found) == [(whole.key, whole.label)]:
        return []
    return [Part(key, label, tuple(items)) for (key, label), items in found.items()]


def _numbered(whole: Part[Item], way: _Way[Item]) -> Iterator[Part[Item]]:
    """What no heading parts any more: as many as there is room for, and a number."""
    pieces: list[list[Item]] = []
    room = 0.0
    for item in whole.items:
        room -= way.weight(item)
        if room < 0 or not pieces:
            pieces.append([])
            room = way.most - way.weight(item)
        pieces[-1].append(item)
    for n, piece in enumerate(pieces, 1):
        key = "~".join(filter(None, (whole.key, str(n) if n > 1 else "")))
        label = (f"{way.name(piece[0])} – {way.name(piece[-1])}" if way.name
                 else f"{whole.label} {n}/{len(pieces)}".strip())
        yield Part(key, label, tuple(piece))


def _joined(parts: Sequence[Part[Item]], way: _Way[Item]) -> Part[Item]:
    first, last = parts[0], parts[-1]
    if first is last:
        return first
    label = (way.span((first.key, first.label), (last.key, last.label)) if way.span
             else f"{first.label} – {last.label}")
    return Part(first.key, label, tuple(item for part in parts for item in part.items))
