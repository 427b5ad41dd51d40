"""Numbers of several claims that count the same thing: what a number-range chart is drawn of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from briefgen.model.dossier import Conflict, DossierClaim, Group
from briefgen.model.registry import Measure
from briefgen.model.sheet import ClaimQuantity
from briefgen.model.values import interval
from briefgen.render import labels
from briefgen.render.book import Book
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
    claims = [book.claims[ref] for ref in group.claims if ref in book.claims]
    for one, other in combinations(claims, 2):
        for a, left in enumerate(one.claim.quantities):
            for b, right in enumerate(other.claim.quantities):
                if left.unit == right.unit and _alike(left, right):
                    yield (one.ref, a), (other.ref, b)


def _alike(left: ClaimQuantity, right: ClaimQuantity) -> bool:
    """Whether two numbers of one group tell of one thing: closed ranges that meet, or open ones from one number."""
    if left.bound in _CLOSED and right.bound in _CLOSED:
        (a, b), (c, d) = (interval(one.value, one.high, one.bound) for one in (left, right))
        return a <= d and c <= b
    return left.value == right.value


def _measured(views: Views, nodes: Sequence[Node]) -> Measured:
    book = views.book
    given = [Given(book.claims[ref], book.claims[ref].claim.quantities[place]) for ref, place in nodes]
    given.sort(key=lambda one: (one.claim.origin.name.casefold(), one.claim.sheet, one.claim.start))
    refs = {one.claim.ref for one in given}
    values = {str(one.quantity.value) for one in given}
    conflict = next((found for found in book.conflicts if found.kind == "number" and any(
        side.value in values and refs & set(side.claims) for side in found.sides)), None)
    known = {measure.id: measure for topic in book.dossier.topics for measure in topic.measures}
    measure = next((known[name] for one in given if (name := one.claim.claim.measure or "") in known), None)
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
