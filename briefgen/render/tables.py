"""Claims in the orders in which tables show them, each cut into groups."""

from __future__ import annotations

from collections.abc import Container, Sequence

from briefgen.model.dossier import DossierClaim
from briefgen.render.contexts import ClaimGroup
from briefgen.render.views import Views

AGREEMENT = ("conflict", "partial", "agree", "single")
"""States of agreement, what a reader must see first in front."""


def by_date(views: Views, chosen: Container[str] | None = None) -> tuple[ClaimGroup, ...]:
    """By first day of the event, the more precise first; undated claims in a group of their own. chosen: of these."""
    claims = sorted(views.book.dossier.claims, key=_date_key)
    if chosen is not None:
        claims = [claim for claim in claims if claim.ref in chosen]
    undated = [claim for claim in claims if claim.low is None and claim.high is None]
    dated = [claim for claim in claims if claim.low is not None or claim.high is not None]
    return _groups(views, ((views.words("table.dated"), dated), (views.words("table.undated"), undated)))


def by_source(views: Views) -> tuple[ClaimGroup, ...]:
    """By source, in the order of each article."""
    return _groups(views, tuple((views.source_name(file), views.book.claims_of.get(file.sheet.id, ()))
                                for file in views.book.dossier.sheets))


def by_agreement(views: Views) -> tuple[ClaimGroup, ...]:
    """By how claims stand among the others, by date within each state."""
    claims = sorted(views.book.dossier.claims, key=_date_key)
    return _groups(views, tuple(
        (views.words.label("agreement", state), [one for one in claims if views.book.agreement(one.ref) == state])
        for state in AGREEMENT))


def _date_key(claim: DossierClaim) -> tuple[str, str, str, int]:
    """By first day, the more precise first; without a date last, in article order."""
    return (claim.low or claim.high or "9999", claim.high or "9999", claim.sheet, claim.start)


def _groups(views: Views, parts: Sequence[tuple[str, Sequence[DossierClaim]]]) -> tuple[ClaimGroup, ...]:
    return tuple(ClaimGroup(name, tuple(map(views.claim, claims))) for name, claims in parts if claims)
