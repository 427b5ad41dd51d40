"""What lies between two claims: the days between their articles, and the terms that both tell."""

from __future__ import annotations

from briefgen.dossier.profile import Profile


def told_within(left: Profile, right: Profile, days: int) -> bool:
    """Whether the articles came at most so many days apart; not where it is unknown when either came."""
    between = _days_between(left, right)
    return between is not None and between <= days


def told_beyond(left: Profile, right: Profile, days: int) -> bool:
    """Whether the articles came more days apart; not where it is unknown when either came."""
    between = _days_between(left, right)
    return between is not None and between > days


def _days_between(left: Profile, right: Profile) -> int | None:
    return abs((left.told - right.told).days) if left.told and right.told else None


def told_by_both(left: Profile, right: Profile) -> list[str]:
    """The terms that both claims tell themselves, in the order of the left one: none that is a guess, or pointed at."""
    return [term for term, strength in left.terms.items() if strength == 1.0 == right.terms.get(term)]
