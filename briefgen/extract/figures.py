"""Find quantities."""

from __future__ import annotations

from briefgen.extract.scope import Scope
from briefgen.model.finding import Figure, Time


def find_figures(scope: Scope, times: tuple[Time, ...]) -> tuple[Figure, ...]:
    """Every quantity in text order; what a time expression has taken is not a quantity."""
    return ()
