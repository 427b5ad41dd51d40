"""Article to fact sheet: one article at a time, pure, by named and ordered rules.

A build asks for dates only, which sheets are checked by; all other rules are loaded when one of them is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefgen.extract.dates_again import resolve, window
from briefgen.extract.dates_rules import RULES as DATE_RULES

if TYPE_CHECKING:
    from briefgen.extract.reading import read, read_times
    from briefgen.extract.sheet import extract

__all__ = ["DATE_RULES", "extract", "read", "read_times", "resolve", "window"]

_HOMES = {"extract": "sheet", "read": "reading", "read_times": "reading"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Load what a name stands for (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return globals()[name]
