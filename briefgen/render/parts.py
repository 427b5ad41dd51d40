"""Lists that are too long for one page, in parts: what each part holds, and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

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
    limit = MOST if most is None else most
    weights = list(map(weight, items)) if weight else [1.0] * len(items)
    if sum(weights) <= limit:
        return (Part("", "", tuple(items)),)
    entries = list(map(_Entry, items, weights, map(ladder, items)))
    return tuple(Part(stretch.key, stretch.label, tuple(entry.item for entry in stretch.entries))
                 for stretch in _cut(_stretch("", "", entries), 0, _Way(limit, name, span)))


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


class _Entry(NamedTuple, Generic[Item]):
    """An item with its weight and its headings. A tuple: there are as many as claims."""

    item: Item
    weight: float
    rungs: Sequence[Rung]


_HEAVY = itemgetter(1)


class _Stretch(NamedTuple, Generic[Item]):
    """A part while it is cut."""

    key: str
    label: str
    entries: list[_Entry[Item]]
    weight: float


def _stretch(key: str, label: str, entries: list[_Entry[Item]]) -> _Stretch[Item]:
    return _Stretch(key, label, entries, sum(map(_HEAVY, entries)))


@dataclass(frozen=True, slots=True)
class _Way(Generic[Item]):
    """How a list comes apart: arguments of `cut`."""

    most: float
    name: Callable[[Item], str] | None
    span: Callable[[Rung, Rung], str] | None


def _cut(whole: _Stretch[Item], level: int, way: _Way[Item]) -> Iterator[_Stretch[Item]]:
    """A part that is too large, by the headings of a level; neighbours that have room together stay together."""
    found = _by_heading(whole, level)
    if not found:
        yield from _numbered(whole, way)
        return
    held: list[_Stretch[Item]] = []
    for part in found:
        if held and sum(each.weight for each in held) + part.weight > way.most:
            yield _joined(held, way)
            held = []
        if part.weight > way.most:
            yield from _cut(part, level + 1, way)
        else:
            held.append(part)
    if held:
        yield _joined(held, way)


def _by_heading(whole: _Stretch[Item], level: int) -> list[_Stretch[Item]]:
    """What stands under each heading of a level; nothing where there are no more headings."""
    found: defaultdict[Rung, list[_Entry[Item]]] = defaultdict(list)
    here = whole.key, whole.label
    for entry in whole.entries:
        rungs = entry[2]                        # by its place, which is quicker than by its name
        found[rungs[level] if level < len(rungs) else here].append(entry)
    if list(found) == [here]:
        return []
    return [_stretch(key, label, entries) for (key, label), entries in found.items()]


def _numbered(whole: _Stretch[Item], way: _Way[Item]) -> Iterator[_Stretch[Item]]:
    """What no heading parts any more: as many as there is room for, and a number."""
    pieces: list[list[_Entry[Item]]] = []
    room = 0.0
    for entry in whole.entries:
        room -= entry.weight
        if room < 0 or not pieces:
            pieces.append([])
            room = way.most - entry.weight
        pieces[-1].append(entry)
    for n, piece in enumerate(pieces, 1):
        key = "~".join(filter(None, (whole.key, str(n) if n > 1 else "")))
        label = (f"{way.name(piece[0].item)} – {way.name(piece[-1].item)}" if way.name
                 else f"{whole.label} {n}/{len(pieces)}".strip())
        yield _stretch(key, label, piece)


def _joined(parts: Sequence[_Stretch[Item]], way: _Way[Item]) -> _Stretch[Item]:
    first, last = parts[0], parts[-1]
    if first is last:
        return first
    label = (way.span((first.key, first.label), (last.key, last.label)) if way.span
             else f"{first.label} – {last.label}")
    return _stretch(first.key, label, [entry for part in parts for entry in part.entries])
