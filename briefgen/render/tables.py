"""Claims in the orders in which tables show them, each cut into groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from briefgen.model.dossier import DossierClaim
from briefgen.render import ladders
from briefgen.render.contexts import ClaimGroup, LineGroup
from briefgen.render.lookups import Asked
from briefgen.render.parts import Part, cut
from briefgen.render.views import Views

AGREEMENT = ("conflict", "partial", "agree", "single")
"""States of agreement, what a reader must see first in front."""


def by_date(views: Views, claims: Sequence[DossierClaim] | None = None) -> tuple[ClaimGroup, ...]:
    """By first day of the event, the more precise first; undated claims in a group of their own. claims: only these."""
    return _groups(views, _dated_and_undated(views, in_order(views.book.dossier.claims if claims is None else claims)))


def lines_by_date(views: Views, claims: Sequence[DossierClaim]) -> tuple[LineGroup, ...]:
    """The same in short, in the order given."""
    groups = _dated_and_undated(views, claims)
    return tuple(LineGroup(name, tuple(map(views.line, rows))) for name, rows in groups if rows)


def in_order(claims: Iterable[DossierClaim]) -> list[DossierClaim]:
    """By first day, the more precise first; without a date last, in article order."""
    return sorted(claims, key=_date_key)


def in_parts(views: Views, claims: Iterable[DossierClaim]) -> tuple[Part[DossierClaim], ...]:
    """Claims by date, as many a part as there is room for; undated ones by the day of their article."""
    keys: dict[str, Any] = views.shelf.whole("claims by date", lambda: Asked(partial(_part_key, views)))
    ladder = ladders.by_date(views)
    ordered = sorted(claims, key=lambda claim: keys[claim.ref])     # most stand in several lists
    found = cut(ordered, ladder, span=partial(ladders.span, views))
    return found if len(found) > 1 else cut(in_order(ordered), ladder)


def _part_key(views: Views, ref: str) -> tuple[str, str, tuple[str, str, int]]:
    """What parts are sorted by. Of a claim of any topic: the views that are asked first are kept."""
    book = views.book.whole or views.book
    claim = book.claims[ref]
    day = None if claim.low or claim.high else ladders.published(book.sheets[claim.sheet])
    return *_date_key(claim)[:2], (day or "", claim.sheet, claim.start)


def _dated_and_undated(
    views: Views, claims: Sequence[DossierClaim],
) -> tuple[tuple[str, Sequence[DossierClaim]], ...]:
    undated = [claim for claim in claims if claim.low is None and claim.high is None]
    dated = [claim for claim in claims if claim.low is not None or claim.high is not None]
    return ((views.words("table.dated"), dated), (views.words("table.undated"), undated))


def by_source(views: Views) -> tuple[ClaimGroup, ...]:
    """By source, in the order of each article."""
    return _groups(views, tuple((views.source_name(file), views.book.claims_of.get(file.sheet.id, ()))
                                for file in views.book.dossier.sheets))


def by_agreement(views: Views) -> tuple[ClaimGroup, ...]:
    """By how claims stand among the others, by date within each state."""
    claims = in_order(views.book.dossier.claims)
    return _groups(views, tuple(
        (views.words.label("agreement", state), [one for one in claims if views.book.agreement(one.ref) == state])
        for state in AGREEMENT))


def _date_key(claim: DossierClaim) -> tuple[str, str, str, int]:
    return (claim.low or claim.high or "9999", claim.high or "9999", claim.sheet, claim.start)


def _groups(views: Views, parts: Sequence[tuple[str, Sequence[DossierClaim]]]) -> tuple[ClaimGroup, ...]:
    return tuple(ClaimGroup(name, tuple(map(views.claim, claims))) for name, claims in parts if claims)
