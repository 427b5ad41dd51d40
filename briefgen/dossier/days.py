"""Dates of one event that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from briefgen.dossier.clash import Clash
from briefgen.dossier.counting import agree, may_be_one, worth
from briefgen.dossier.dates import all_apart, apart, finest, gap
from briefgen.dossier.evidence import Compared
from briefgen.dossier.matching import SAME, Matches, Pair
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.model.dossier import Why
from briefgen.model.edtf import Edtf

ONCE = 0.42
"""Likeness from which two claims of an act that happens once are of the same act."""
ONCE_NEAR = 0.3
"""The same where the two days are near as well."""
BOTH = 2
LONE = 0.38
"""The same where the whole story dates that act to these two near days only; in a war there would be more of them."""
ALIKE = 0.5
"""Likeness from which two claims of any other event are of the same event, if their days are near."""
NEAR = 7
"""Days by which two accounts of one event are off by mistake; farther apart they are taken to be two events."""
EPISODE = 31
"""Days by which accounts of one mishap that are alike in everything else are off."""
LONGEST = 45
"""Days; a longer stretch that is written as an interval dates a state, not an event."""


def date_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of dates among claims that are alike but for their dates."""
    profiles, matches = compared.profiles, compared.matches
    days = _days_of_acts(profiles)
    dated = {i for i, profile in enumerate(profiles) if profile.when}
    likely = [pair for pair in matches.among(dated) if all_apart(
        profiles[pair.left].when, profiles[pair.right].when) and _one_event(pair, compared, days)]
    told = {i for i in dated if not profiles[i].wording.quoted}
    several = _dates_by_sheet({end for pair in likely for end in (pair.left, pair.right)}, told, matches)
    for _, i, j, text in likely:
        left, right = profiles[i], profiles[j]
        if not _told_twice(i, j, profiles, several):
            first, second = finest(left.when), finest(right.when)
            if first and second:
                yield Clash("date", i, j, (first.text, second.text), "date", (
                    Why("date", 1.0, f"{first.text} / {second.text}: no day fits both"),
                    Why("event", round(text, 3), _same_event(left, right))))


def _days_of_acts(profiles: Sequence[Profile]) -> dict[str, set[str]]:
    """Act -> the days to which claims date it that tell of it first of all."""
    days: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        for act in {profile.wording.head, profile.wording.lead} - {None}:
            days[act or ""].update(when.text for when in profile.when if when.precision == "day")
    return days


def _one_event(found: Pair, compared: Compared, days: Mapping[str, set[str]]) -> bool:
    """Whether two claims that are dated apart tell one event."""
    left, right = compared.profiles[found.left], compared.profiles[found.right]
    if _tells_only_saying(left) or _tells_only_saying(right) or (left.kind == "plan") != (right.kind == "plan"):
        return False
    if left.wording.repeated or right.wording.repeated or exclusive(left, right) or (
            _dated_by_the_news(left) and _dated_by_the_news(right)):
        return False
    if set(compared.matches.bars(found.place)) - {"date", "number"}:
        return False
    if any(_is_stretch(when) or when.qualifier for when in (*left.when, *right.when)):
        return False
    if left.wording.struck & right.wording.struck and _near(left, right):
        return True
    once = bool(left.wording.once & right.wording.once)
    if not (once or _one_act(left, right)):
        return False
    mishap = bool(left.wording.mishaps & right.wording.mishaps)
    if mishap and found.text >= ALIKE and _apart_by(left, right) <= EPISODE:
        return True
    if _near(left, right) and (once or mishap):
        return found.text + _number(left, right) >= ONCE_NEAR
    if once:
        return found.text >= ONCE
    act = left.wording.head
    if act and act == right.wording.head and len(days[act]) > BOTH and not mishap:
        return False
    if act and act == right.wording.head and len(days[act]) == BOTH:
        return found.text >= LONE and _near(left, right) and left.sheet != right.sheet
    return found.text >= ALIKE and _near(left, right)


def _dated_by_the_news(profile: Profile) -> bool:
    """Whether it is dated to the day of its article alone, which is when it was told as often as when it was."""
    return profile.told is not None and all(when.low == when.high == profile.told for when in profile.when)


def _tells_only_saying(profile: Profile) -> bool:
    """Whether it is a statement that dates nothing but itself."""
    return profile.kind == "statement" and (profile.wording.quoted or not profile.wording.once or all(
        time.role != "event" for time in profile.claim.times))


def _number(left: Profile, right: Profile) -> float:
    """What it is worth that both give one number of the same things: two arrested, and two suspects arrested."""
    return max(
        (worth(a, b) for a in left.counts for b in right.counts if may_be_one(a, b) and agree(a, b)), default=0.0)


def _one_act(left: Profile, right: Profile) -> bool:
    """Whether what one claim's verbs say is in the other, too; a claim without a verb does not tell."""
    if not (left.wording.verbs and right.wording.verbs):
        return True
    return any(verb in left.terms and verb in right.terms for verb in left.wording.verbs | right.wording.verbs)


def _is_stretch(when: Edtf) -> bool:
    return when.low is None or when.high is None or (when.interval and (when.high - when.low).days > LONGEST)


def _near(left: Profile, right: Profile) -> bool:
    """Whether the days are near and either article could have told the other's day; two years are not near."""
    if _apart_by(left, right) > NEAR or _periods(left) or _periods(right):
        return False
    return left.kind == "plan" or (_could_tell(left, right) and _could_tell(right, left))


def _periods(profile: Profile) -> bool:
    """Whether the dates are whole years: what is told of one year and of the next are two things."""
    return all(when.precision == "year" for when in profile.when)


def _apart_by(left: Profile, right: Profile) -> int:
    """Days between the nearest of their dates."""
    return min(gap(a, b) for a in left.when for b in right.when)


def _could_tell(teller: Profile, other: Profile) -> bool:
    last = teller.published.high or teller.told if teller.published else None
    first = min((when.low or date.min for when in other.when), default=date.min)
    return last is None or (teller.published is not None and teller.published.high is None) or last >= first


def _dates_by_sheet(asked: Collection[int], told: Collection[int], matches: Matches) -> dict[int, list[int]]:
    """Of some claims: index -> dated claims that say the same but for the date bar, in whichever sheet."""
    near: dict[int, list[int]] = defaultdict(list)
    for place, i, j, _ in matches.touching(asked):
        if i in told and j in told and matches.score(place) >= SAME:
            near[i].append(j)
            near[j].append(i)
    return near


def _told_twice(i: int, j: int, profiles: Sequence[Profile], near: Mapping[int, list[int]]) -> bool:
    """Whether one of the two articles tells both dates itself: then there were two events."""
    for one, other in ((i, j), (j, i)):
        for third in near.get(other, ()):
            if profiles[third].sheet == profiles[one].sheet and third != one and on_side(
                    profiles[third], profiles[other], profiles[one]):
                return True
    return False


def _agree(left: Profile, right: Profile) -> bool:
    return any(not apart(a, b) for a in left.when for b in right.when)


def _same_event(left: Profile, right: Profile) -> str:
    acts = ", ".join(sorted(left.wording.once & right.wording.once | left.wording.mishaps & right.wording.mishaps))
    return f"happens once: {acts}" if acts else "alike, and the days are near"


def on_side(mate: Profile, one: Profile, other: Profile) -> bool:
    """Whether a group mate gives the date of a clashing claim and not also that of the other."""
    return bool(mate.when) and _agree(mate, one) and not _agree(mate, other)
