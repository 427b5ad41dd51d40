"""What one day that two claims share tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from briefgen.dossier.assembly import plan
from briefgen.dossier.crowded_days import ALONE, LEAST, shared_day, weigh_days
from briefgen.dossier.profile import Profile
from briefgen.dossier.telling import compare
from briefgen.model.edtf import Edtf, parse
from tests.dossier.small import NOBODY, Said, sheet

ONE, OTHER = parse("2025-06-10"), parse("2025-06-14")


@cache
def profile(*, when: tuple[Edtf, ...]) -> Profile:
    """A claim of these dates."""
    made = plan([sheet("a", Said("Pasar Karot ditutup."))], NOBODY)
    return replace(compare(made.stories[0], made.names[0], {}, made.lang).profiles[0], when=when)


def test_a_day_tells_less_the_more_claims_give_it() -> None:
    """Of a story that plays on one day the day tells next to nothing."""
    few, many = (weigh_days([profile(when=(ONE,))] * claims)[date(2025, 6, 10)] for claims in (2, 20))
    assert ALONE > few > many
    assert weigh_days([profile(when=(ONE,))] * 1000)[date(2025, 6, 10)] == LEAST


def test_a_claim_that_gives_a_day_twice_counts_once() -> None:
    """It is claims that crowd a day, not words."""
    assert weigh_days([profile(when=(ONE, ONE))]) == weigh_days([profile(when=(ONE,))])


def test_what_is_told_less_closely_than_a_day_has_no_weight() -> None:
    """A month is no day."""
    assert not weigh_days([profile(when=(parse("2025-06"),))])


def test_of_two_shared_days_the_less_crowded_one_tells() -> None:
    """It brings the claims together, whatever else was on the other."""
    days = weigh_days([profile(when=(ONE, OTHER)), profile(when=(ONE, OTHER)), profile(when=(ONE,))])
    assert shared_day((ONE, OTHER), (OTHER, ONE), days) == days[date(2025, 6, 14)]
    assert shared_day((ONE,), (OTHER,), days) is None
