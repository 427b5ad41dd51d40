"""What every date rule is: a name that a sheet can keep, and how the date follows from the words and the anchor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefgen.extract.dates_values import Period
from briefgen.lang.timephrase import Phrase

Resolve = Callable[[Phrase, date], Period | None]


@dataclass(frozen=True, slots=True)
class DateRule:
    """A named way from words to a date.

    name: as in a sheet's `rule`. example: words and what they give, with the anchor Wednesday 2025-06-18 where one is
    needed. resolve: None where it does not apply. anchored: whether the result depends on the anchor.
    """

    name: str
    example: str
    resolve: Resolve
    anchored: bool = True
