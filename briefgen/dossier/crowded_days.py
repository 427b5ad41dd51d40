"""What one day that two claims share tells: little where a story is full of that day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import log

from briefgen.dossier.dates import same_day
from briefgen.dossier.profile import Profile
from briefgen.model.edtf import Edtf

ALONE, CROWD, LEAST = 0.72, 0.17, 0.2
"""Worth of a day that hardly anything else happened on, what each e-fold of its claims takes off, and what is left."""

DayWeights = Mapping[date, float]
"""A day -> what it speaks for two claims' telling one event that both give it."""


def weigh_days(profiles: Iterable[Profile]) -> DayWeights:
    """The weight of each day that claims of a story give, by how many do."""
    claims = Counter(day for profile in profiles for day in {when.low for when in profile.when if same_day(when, when)})
    return {day: max(LEAST, ALONE - CROWD * log(count)) for day, count in claims.items() if day}


def shared_day(first: Sequence[Edtf], second: Sequence[Edtf], days: DayWeights) -> float | None:
    """The weight of the least crowded day among the dates of both; None where they share none."""
    return max((days[a.low] for a in first for b in second if a.low and same_day(a, b)), default=None)
