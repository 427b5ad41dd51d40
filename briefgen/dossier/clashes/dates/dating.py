"""How well a claim is dated: by its own words, to days, by an article that could know."""

from __future__ import annotations

from datetime import date

from briefgen.dossier.dates import gap
from briefgen.dossier.profile import Profile
from briefgen.model.edtf import Edtf

NEAR = 7
"""Days by which two accounts of one event are off by mistake; farther apart they are taken to be two events."""
NEAR_AHEAD = 31
"""The same of what is still to come: a date is set wrong by a month as easily."""
DERIVED = frozenset({"same-as-anchor", "day-itself"})
"""Rules by which "malam itu" takes its day from another sentence: too little to contradict where no name is shared."""
LONGEST = 45
"""Days; a longer stretch that is written as an interval dates a state, not an event."""


def dated_by_the_news(profile: Profile) -> bool:
    """Whether it is dated to the day of its article alone, which is when it was told as often as when it was."""
    return profile.told is not None and all(when.low == when.high == profile.told for when in profile.when)


def tells_only_saying(profile: Profile) -> bool:
    """Whether it is a statement that dates nothing but itself."""
    return profile.kind == "statement" and all(time.role != "event" for time in profile.claim.times)


def is_ahead(profile: Profile) -> bool:
    """Whether it tells of what was still to come: a plan, or a day behind that of the article."""
    return profile.kind == "plan" or is_to_come(profile)


def is_to_come(profile: Profile) -> bool:
    """Whether all its days lie behind that of its article."""
    return profile.told is not None and bool(profile.when) and all(
        when.low is not None and when.low > profile.told for when in profile.when)


def is_stated(profile: Profile) -> bool:
    """Whether a day of it stands in the claim itself."""
    own = [time for time in profile.claim.times if time.role != "as_of" and time.anchor is None]
    return any(time.rule not in DERIVED for time in own)


def on_days(profile: Profile) -> bool:
    """Whether it is dated to single days: of two months a thing may have two."""
    return all(when.low == when.high for when in profile.when)


def years_swapped(left: Profile, right: Profile) -> bool:
    """Whether each gives one year, and one is the other with its digits in another order: 1687 and 1678."""
    years = [{when.low.year for when in profile.when if when.low} for profile in (left, right)]
    if not len(years[0]) == len(years[1]) == 1:
        return False
    one, other = (str(year.pop()) for year in years)
    return one != other and sorted(one) == sorted(other)


def is_stretch(when: Edtf) -> bool:
    """Whether a date is open or so long that it dates a state."""
    return when.low is None or when.high is None or (when.interval and (when.high - when.low).days > LONGEST)


def are_near(left: Profile, right: Profile) -> bool:
    """Whether the days are near and either article could have told the other's day; two years are not near."""
    ahead = is_ahead(left) and is_ahead(right)
    if apart_by(left, right) > (NEAR_AHEAD if ahead else NEAR) or _periods(left) or _periods(right):
        return False
    return left.kind == "plan" or (_could_tell(left, right) and _could_tell(right, left))


def _periods(profile: Profile) -> bool:
    """Whether the dates are whole years: what is told of one year and of the next are two things."""
    return all(when.precision == "year" for when in profile.when)


def apart_by(left: Profile, right: Profile) -> int:
    """Days between the nearest of their dates."""
    return min(gap(a, b) for a in left.when for b in right.when)


def _could_tell(teller: Profile, other: Profile) -> bool:
    """Whether an article may have told of the other's day: that had come by then, or it tells of days to come."""
    if is_to_come(teller):
        return True
    last = teller.published.high or teller.told if teller.published else None
    first = min((when.low or date.min for when in other.when), default=date.min)
    return last is None or (teller.published is not None and teller.published.high is None) or last >= first
