"""Find dates, clocks and durations."""

from __future__ import annotations

from briefgen.extract.scope import Scope
from briefgen.model.finding import Time


def find_times(scope: Scope) -> tuple[tuple[Time, ...], str | None, str | None]:
    """Every time expression in text order, the anchor day, and the lower bound of the publication (`not_before`)."""
    return (), None, None
