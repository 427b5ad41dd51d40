"""What a conflict is about, in few words: a question of the site's own, and the gist of the claims it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.model.dossier import Conflict, DossierClaim
from briefgen.model.sheet import ClaimQuantity
from briefgen.render.views import Views

GIST = 96
"""The most characters of a gist."""

_CLAUSE = 28
"""Characters from which a comma ends a gist: what comes before it says enough to be known again."""

_LEAD = re.compile(r"[^,]{1,32}\d{4},\s+(?=\S)")
"""A date that opens a sentence: "Juni 2024, Kim …"."""

_NUMBER = re.compile(r"\d[\d.,]*")

ASKED = frozenset({"denial", "place", "hour", "age", "doer", "cause", "first", "certainty", "alternative", "portion",
                   "account"})
"""Features that have a question of their own, and a name, whatever the kind of the conflict."""

_HOLE = "\0"
"""Stands for the sources' words while the site's are made."""


def question(views: Views, conflict: Conflict) -> str:
    """The question that the sides answer differently: the editors' own where the sheets name one, else by kind."""
    return "".join(text for text, _ in phrases(views, conflict))


def phrases(views: Views, conflict: Conflict) -> tuple[tuple[str, bool], ...]:
    """The question in pieces, each with whether its words are the sources' own."""
    claims = _claims(views, conflict)
    for claim in claims:
        if text := views.book.asked.get(claim.claim.answers or ""):
            return ((text, False),)
        if (measure := views.book.measured.get(claim.claim.measure or "")) and conflict.kind == "number":
            return ((measure.label, False),)
    if matter(conflict) == "number":
        money = any(money_of(views, side.value, side.claims) for side in conflict.sides)
        asked = views.words("ask.money") if money else views.words("ask.number", what=_counted(views, conflict, claims))
        return ((asked, False),)
    before, hole, after = views.words(f"ask.{matter(conflict)}", gist=_HOLE).partition(_HOLE)
    clause, whole = _clause(conflict.label)
    what = clause.rstrip(" .!?") if whole else f"{clause} …"
    pieces = ((before, False), (what if hole else "", True), (after, False))
    (head, own), *rest = [piece for piece in pieces if piece[0]]
    return ((head[:1].upper() + head[1:], own), *rest)


def matter(conflict: Conflict) -> str:
    """What the sides differ in: the feature that found them where it has a name of its own, else the kind."""
    feature = conflict.why[0].feature if conflict.why else ""
    return feature if feature in ASKED else conflict.kind


def context(views: Views, conflict: Conflict) -> str | None:
    """What the numbers of a conflict are about, None where the question already says it."""
    return gist(conflict.label) if conflict.kind == "number" and question(views, conflict) != conflict.label else None


def gist(text: str) -> str:
    """The main clause of a claim, without the date it opens with; what was cut off leaves an ellipsis.

    `Juni 2024, Kim menandatangani kesepakatan pertahanan, yang mencakup …` is `Kim menandatangani kesepakatan
    pertahanan …`. Words are never changed.
    """
    clause, _ = _clause(text)
    return clause if text.endswith(clause) else f"{clause} …"


def side_quantity(views: Views, value: str, refs: Iterable[str]) -> ClaimQuantity | None:
    """The quantity that a side of a conflict gives; None where its claims give the number in different ways."""
    quantities = [quantity for ref in refs if ref in views.book.claims
                  for quantity in views.book.claims[ref].claim.quantities if str(quantity.value) == value]
    bounds = {(quantity.bound, quantity.high) for quantity in quantities}
    return quantities[0] if len(bounds) == 1 else None


def money_of(views: Views, value: str, refs: Iterable[str]) -> str | None:
    """A sum of money as the first claim that gives it writes it, "US$ 340 juta", with its currency."""
    return next((quantity.text for ref in refs if ref in views.book.claims
                 for quantity in views.book.claims[ref].claim.quantities
                 if is_money(quantity) and str(quantity.value) == value), None)


def is_money(quantity: ClaimQuantity) -> bool:
    """Whether it is in a currency, by its ISO 4217 code."""
    return quantity.unit.isupper()


def noun_of(quantity: ClaimQuantity) -> str | None:
    """The counted words behind a number: `11.000 tentara` gives `tentara`. None where it stands alone."""
    ends = [found.end() for found in _NUMBER.finditer(quantity.text)]
    return quantity.text[ends[-1]:].strip() or None if ends else None


def _clause(text: str) -> tuple[str, bool]:
    """The main clause without the date it opens with, and whether it is whole: not cut off for its length."""
    rest = _LEAD.sub("", text, count=1) if _LEAD.match(text) else text
    comma = rest.find(", ", _CLAUSE)
    clause = rest[:comma] if 0 <= comma <= GIST else rest
    if len(clause) <= GIST:
        return clause, True
    return clause[:GIST].rsplit(" ", 1)[0].rstrip(" ,.;:"), False


def _claims(views: Views, conflict: Conflict) -> list[DossierClaim]:
    return [views.book.claims[ref] for side in conflict.sides for ref in side.claims if ref in views.book.claims]


def _counted(views: Views, conflict: Conflict, claims: Iterable[DossierClaim]) -> str:
    """What is counted: the site's word for the machine's class of it, else the source's noun, else the unit."""
    measure = next((why.detail for why in conflict.why if why.feature == "measure"), "")
    unit, *classes = measure.partition(";")[0].split() or [""]
    for key in classes:
        if noun := views.words.get(f"counted.{key}"):
            return noun
        if outcome := views.words.get(f"outcome.{key}"):
            return f"{views.words.label('unit', unit)} {outcome}"
    values = {side.value for side in conflict.sides}
    given = [quantity for claim in claims for quantity in claim.claim.quantities if str(quantity.value) in values]
    nouns = [noun for quantity in given if (noun := noun_of(quantity))]
    if nouns:
        return min(nouns, key=lambda noun: (len(noun), noun))
    return views.words.label("unit", given[0].unit) if given else views.words("conflict_kind.number")
