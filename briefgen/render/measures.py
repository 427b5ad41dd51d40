"""Numbers of several claims that count the same thing: what a number-range chart is drawn of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.model.dossier import Conflict, DossierClaim, Group
from briefgen.model.registry import Measure
from briefgen.model.sheet import ClaimQuantity
from briefgen.model.values import Number, interval
from briefgen.render import labels
from briefgen.render.book import Book, severity
from briefgen.render.views import Views
from briefgen.text.slugs import short_hash

Node = tuple[str, int]
"""A claim's reference and the index of one of its quantities."""


_CLOSED = ("exact", "about", "range")


@dataclass(frozen=True, slots=True)
class Given:
    """One number of one claim. low, high: the range that its words allow; either may be infinite."""

    claim: DossierClaim
    quantity: ClaimQuantity

    @property
    def span(self) -> tuple[float, float]:
        """The closed range of numbers that the words allow."""
        return interval(self.quantity.value, self.quantity.high, self.quantity.bound)


@dataclass(frozen=True, slots=True)
class Measured:
    """Numbers of one measure, by origin, then outlet.

    id: the conflict's where they conflict. about: words of a claim that say what is counted, or None. measure: the
    editors' own entry, or None. conflict: the gravest in which two of them stand, or None.
    """

    id: str
    label: str
    about: str | None
    given: tuple[Given, ...]
    measure: Measure | None
    conflict: Conflict | None


def known_measures(views: Views) -> tuple[Measured, ...]:
    """The same, worked out once for all pages."""
    return views.shelf.whole("measures", lambda: measures(views))


def measures(views: Views) -> tuple[Measured, ...]:
    """Every measure of which two claims or more give different numbers, those in conflict first.

    Numbers belong together where the editors say so (`measure` in a sheet), where they are sides of one conflict, or
    where claims of one group give numbers of one unit that can all be right.
    """
    book = views.book
    made = [one for nodes in _together(book) if _differ(one := _measured(views, nodes))]
    order = {conflict.id: place for place, conflict in enumerate(book.conflicts)}
    return tuple(sorted(made, key=lambda one: (
        order.get(one.conflict.id, len(order)) if one.conflict else len(order), -len(one.given), one.id)))


def _together(book: Book) -> list[tuple[Node, ...]]:
    home: dict[Node, set[Node]] = {}
    for left, right in _links(book):
        joined = home.get(left, {left}) | home.get(right, {right})
        home |= dict.fromkeys(joined, joined)
    sets = {tuple(sorted(nodes)) for nodes in home.values()}
    return sorted(nodes for nodes in sets if len({ref for ref, _ in nodes}) > 1)


def _links(book: Book) -> Iterator[tuple[Node, Node]]:
    named: dict[str, list[Node]] = {}
    for claim in book.dossier.claims:
        if claim.claim.measure and claim.claim.quantities:
            named.setdefault(claim.claim.measure, []).append((claim.ref, 0))
    for nodes in named.values():
        yield from pairwise(nodes)
    for conflict in book.dossier.conflicts:
        if conflict.kind == "number":
            yield from pairwise(_of_sides(book, conflict))
    for group in book.dossier.groups:
        yield from _of_group(book, group)


def _of_sides(book: Book, conflict: Conflict) -> list[Node]:
    return [(ref, place) for side in conflict.sides for ref in side.claims if ref in book.claims
            for place, quantity in enumerate(book.claims[ref].claim.quantities) if str(quantity.value) == side.value]


def _of_group(book: Book, group: Group) -> Iterator[tuple[Node, Node]]:
    """Numbers of one unit that tell of one thing: closed ranges that meet, and open ones from one number."""
    found: dict[str, list[tuple[Node, ClaimQuantity]]] = {}
    for ref in group.claims:
        for place, quantity in enumerate(book.claims[ref].claim.quantities if ref in book.claims else ()):
            found.setdefault(quantity.unit, []).append(((ref, place), quantity))
    for given in found.values():
        if len(given) > 1:
            yield from _meeting(given)
            yield from _from_one(given)


def _meeting(given: Sequence[tuple[Node, ClaimQuantity]]) -> Iterator[tuple[Node, Node]]:
    """Closed ranges that meet, of different claims; each is tied to those before it that reach furthest."""
    spans = sorted((*interval(one.value, one.high, one.bound), node) for node, one in given if one.bound in _CLOSED)
    furthest: list[tuple[float, Node]] = []
    for low, high, node in spans:
        others = [(reach, other) for reach, other in furthest if other[0] != node[0] and reach >= low]
        yield from ((other, node) for _, other in others)
        ahead = sorted([*furthest, (high, node)], reverse=True)
        furthest = [*ahead[:1], *[one for one in ahead[1:] if one[1][0] != ahead[0][1][0]][:1]]


def _from_one(given: Sequence[tuple[Node, ClaimQuantity]]) -> Iterator[tuple[Node, Node]]:
    """Numbers that begin at one value, of different claims, where one of them is open."""
    by_value: dict[Number, list[tuple[Node, ClaimQuantity]]] = {}
    for node, one in given:
        by_value.setdefault(one.value, []).append((node, one))
    for rows in by_value.values():
        opened = next((node for node, one in rows if one.bound not in _CLOSED), None)
        if opened:
            yield from ((opened, node) for node, _ in rows if node[0] != opened[0])


def _measured(views: Views, nodes: Sequence[Node]) -> Measured:
    book = views.book
    given = [Given(book.claims[ref], book.claims[ref].claim.quantities[place]) for ref, place in nodes]
    given.sort(key=lambda one: (one.claim.origin.name.casefold(), one.claim.sheet, one.claim.start))
    refs = {one.claim.ref for one in given}
    values = {str(one.quantity.value) for one in given}
    of_them = {found.id: found for ref in refs for found in book.conflicts_of.get(ref, ())}
    conflict = min((found for found in of_them.values() if found.kind == "number" and any(
        side.value in values and refs & set(side.claims) for side in found.sides)), key=severity, default=None)
    measure = next((book.measured[name] for one in given if (name := one.claim.claim.measure or "") in book.measured),
                   None)
    label = (measure.label if measure else labels.question(views, conflict) if conflict
             else views.words("ranges.of", what=_noun(views, given)))
    shortest = min((one.claim.claim.claim for one in given), key=lambda text: (len(text), text))
    about = conflict.label if conflict else shortest
    return Measured(conflict.id if conflict else f"m-{short_hash(' '.join(map(str, nodes)))}", label,
                    None if measure else labels.gist(about), tuple(given), measure, conflict)


def _differ(measured: Measured) -> bool:
    return len({(one.quantity.value, one.quantity.high, one.quantity.bound) for one in measured.given}) > 1


def _noun(views: Views, given: Sequence[Given]) -> str:
    nouns = [noun for one in given if (noun := labels.noun_of(one.quantity))]
    unit = views.words.label("unit", given[0].quantity.unit)
    return min(nouns, key=lambda noun: (len(noun), noun)) if nouns else unit
