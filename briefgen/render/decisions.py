"""What people decided about claims and conflicts, newest first: for the page of corrections and for its feed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from briefgen.model.dossier import Dossier, SheetFile
from briefgen.model.registry import Ruling
from briefgen.model.sheet import CHANGING, Claim

Item = TypeVar("Item")


def decided_claims(dossier: Dossier) -> tuple[tuple[SheetFile, Claim], ...]:
    """Claims that people corrected, disputed or withdrew, with their sheets."""
    found = [(file, claim) for file in dossier.sheets for claim in file.sheet.claims if claim.review.state in CHANGING]
    found.sort(key=lambda pair: (pair[0].sheet.id, pair[1].id))
    return _newest_first(found, lambda pair: pair[1].review.at)


def rulings(dossier: Dossier) -> tuple[Ruling, ...]:
    """Rulings of all topics."""
    return _newest_first((ruling for topic in dossier.topics for ruling in topic.rulings), lambda ruling: ruling.at)


def _newest_first(items: Iterable[Item], day: Callable[[Item], str | None]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: day(item) or "", reverse=True))
