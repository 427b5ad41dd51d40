"""Dates of one event that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.dates.dating import (
    NEAR,
    apart_by,
    are_near,
    is_ahead,
    on_days,
    tells_only_saying,
    years_swapped,
)
from briefgen.dossier.clashes.dates.filings import filed_alike
from briefgen.dossier.clashes.dates.happenings import dated_events
from briefgen.dossier.clashes.dates.hours import of_one_hour
from briefgen.dossier.clashes.dates.occasions import (
    announces,
    answers_in_kind,
    befall_once,
    converse,
    first_of_a_kind,
    joins_in,
    learns,
    not_before,
    number_worth,
    of_cause_and_effect,
    of_one_number,
    of_one_victim,
    of_rivals,
    one_act,
    performed_alike,
    restore,
    share_act,
    share_anybody,
    share_more,
    share_name,
    singles_out,
    told_first,
    two_versions,
)
from briefgen.dossier.clashes.dates.settled_days import dated_well, set_once, told_once
from briefgen.dossier.clashes.dates.two_occasions import of_two_occasions
from briefgen.dossier.dates import all_apart, apart, finest
from briefgen.dossier.evidence import Compared
from briefgen.dossier.matching import SAME, Matches, Pair
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import apart_by_number, apart_by_topic, of_other_kinds
from briefgen.dossier.slots import tell_of_two_things
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ONCE = 0.42
"""Likeness from which two claims of an act that happens once are of the same act."""
ONCE_NEAR = 0.3
"""The same where the two days are near as well."""
BOTH = 2
LONE = 0.3
"""The same where the whole story dates that act to these two near days only; in a war there would be more of them."""
ALIKE = 0.4
"""Likeness from which two claims of any other event are of the same event, if their days are near."""
EPISODE = 31
"""Days by which accounts of one mishap that are alike in everything else are off; of nothing but what happens once are
they off by more."""
CLEAR = 0.6
"""Likeness from which a part of a year may contradict a day as well."""
SURE, BESIDES = 0.5, 3
"""Likeness from which they are one event although one was told before the other's day, and days between them then."""
BARS, ONCE_BARS = frozenset({"date"}), frozenset({"date", "number"})
"""Bars that two dates of one event make; what happens once may be counted in two ways besides."""


def date_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of dates among claims that are alike but for their dates."""
    profiles, matches = compared.profiles, compared.matches
    days = _days_of_acts(profiles)
    dated = {i for i, profile in enumerate(profiles) if profile.when and not set(profile.when) <= set(profile.as_of)}
    likely = [pair for pair in matches.among(dated) if _may_be_off(
        profiles[pair.left], profiles[pair.right], compared) and (
            _one_event(pair, compared, days) and not _of_two_things(pair, compared))]
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
    yield from _clashes_of_the_event({(i, j) for _, i, j, _ in likely}, compared)


def _clashes_of_the_event(found: Collection[tuple[int, int]], compared: Compared) -> Iterator[Clash]:
    """The clashes of claims that date the story's own event, but for those that were found."""
    for i, j in dated_events(compared):
        first, second = finest(compared.profiles[i].when), finest(compared.profiles[j].when)
        if first and second and (i, j) not in found:
            yield Clash("date", i, j, (first.text, second.text), "date", (
                Why("date", 1.0, f"{first.text} / {second.text}: no day fits both"),
                Why("event", 1.0, "the event that the story is of")))


def _days_of_acts(profiles: Sequence[Profile]) -> dict[str, set[str]]:
    """Act -> the days to which claims date it that tell of it first of all."""
    days: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        for act in {profile.wording.head, profile.wording.lead} - {None}:
            days[act or ""].update(when.text for when in profile.when if when.precision == "day")
    return days


def _may_be_off(left: Profile, right: Profile, compared: Compared) -> bool:
    """Whether two claims are dated apart, and by no more than a mistake; what happens once may be off by any time."""
    off = all_apart(left.when, right.when) and not of_one_hour(left, right, compared.lang)
    return off and (apart_by(left, right) <= EPISODE or set_once(left, right, compared.words) or (
        years_swapped(left, right)))


def _one_event(found: Pair, compared: Compared, days: Mapping[str, set[str]]) -> bool:
    """Whether two claims that are dated apart tell one event."""
    left, right = compared.profiles[found.left], compared.profiles[found.right]
    once = befall_once(left, right)
    if not _tell_alike(left, right, compared.words):
        return False
    first, late = first_of_a_kind(left, right, compared.words), not_before(left, right, compared.words)
    twice_said = left.sheet == right.sheet and left.speaker == right.speaker
    alone = told_once(left, right, compared.words)
    if (twice_said and not (once and are_near(left, right))) or not dated_well(
            left, right, only=first or late, once=(once or alone) and found.text >= CLEAR) or set(
            compared.matches.bars(found.place)) - (ONCE_BARS if once else BARS):
        return False
    if (left.wording.struck & right.wording.struck and are_near(left, right)) or (alone and found.text >= SURE):
        return True
    if converse(left, right, compared.words) and share_name(left, right):
        return found.text >= LONE and are_near(left, right) and left.sheet != right.sheet
    if first or (late and found.text >= ALIKE) or (restore(left, right, compared.words) and share_name(left, right)):
        return found.text >= LONE and (apart_by(left, right) <= NEAR if first or late else are_near(left, right))
    if not once and of_one_number(left, right):
        return found.text >= LONE and apart_by(left, right) <= BESIDES and are_near(left, right)
    wished = (left.wording.verbs | right.wording.verbs) & compared.words.wishes
    if (not wished and _a_day_off(found, left, right)) or (
            found.text >= LONE and are_near(left, right) and performed_alike(left, right, compared.words)) or (
            found.text >= LONE and filed_alike(left, right, compared.words)):
        return True
    if not share_act(left, right) or not (once or one_act(left, right)):
        return False
    mishap = bool(left.wording.mishaps & right.wording.mishaps)
    if mishap and found.text >= ALIKE and (apart_by(left, right) <= EPISODE or years_swapped(left, right)):
        return True
    if are_near(left, right) and (once or mishap):
        return found.text + number_worth(left, right) >= ONCE_NEAR
    if once:
        made_known = announces(left, compared.words) or announces(right, compared.words)
        return found.text >= ONCE and of_one_victim(left, right) and not made_known
    return _one_of_its_days(found, compared, days, mishap=mishap)


def _a_day_off(found: Pair, left: Profile, right: Profile) -> bool:
    """Whether two articles tell alike of the same on two days in a row: one event, in whatever words.

    What was done at night one dates to the evening and the other to the morning.
    """
    return left.sheet != right.sheet and found.text >= ALIKE and on_days(left) and on_days(right) and (
        are_near(left, right) and apart_by(left, right) == 1 and share_more(left, right))


def _of_two_things(found: Pair, compared: Compared) -> bool:
    """Whether two claims are of two things of a kind; asked last, as every word of them is read for it."""
    left, right, words = compared.profiles[found.left], compared.profiles[found.right], compared.words
    other_kinds = not set_once(left, right, words) and of_other_kinds(left, right, words)
    other_kinds = other_kinds or apart_by_number(left, right, words) or apart_by_topic(left, right, words)
    return other_kinds or tell_of_two_things(left.claim.claim, right.claim.claim, words) or of_two_occasions(
        found.left, found.right, compared)


def _tell_alike(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell something done, or something to come, for the first time or once more, and of no rivals.

    What is restored, "dibuka kembali", is as often told without "again".
    """
    if tells_only_saying(left) or tells_only_saying(right) or is_ahead(left) != is_ahead(right) or (
            of_cause_and_effect(left, right) or of_rivals(left, right)):
        return False
    if answers_in_kind(left, words) != answers_in_kind(right, words):
        return False
    if is_ahead(left) and (words.deeds.plain_acts.issuperset(told_by_both(left, right)) or any(
            term in words.deeds.changes for profile in (left, right) for term in profile.terms)):
        return False
    if left.wording.repeated != right.wording.repeated and not restore(left, right, words):
        return False
    return not joins_in(left, right, words) and learns(left, words) == learns(right, words) and (
        singles_out(left, words) == singles_out(right, words))


def _one_of_its_days(
    found: Pair, compared: Compared, days: Mapping[str, set[str]], *, mishap: bool,
) -> bool:
    """Whether two claims of an act that may come again tell one event: alike, on single days that are near."""
    left, right = compared.profiles[found.left], compared.profiles[found.right]
    if not (on_days(left) and on_days(right)):
        return False
    act = told_first(left, right)
    sure = found.text >= SURE and apart_by(left, right) <= BESIDES and share_anybody(left, right)
    if not act and sure and left.sheet != right.sheet and bool(left.wording.verbs) == bool(right.wording.verbs):
        return True
    if act and not mishap:
        if left.sheet == right.sheet or len(days[act]) > BOTH:
            return False
        if sure:
            return True
        if len(days[act]) == BOTH:
            return found.text >= LONE and are_near(left, right)
    enough = ALIKE if apart_by(left, right) == 1 else SURE
    return found.text >= enough and are_near(left, right)


def _dates_by_sheet(asked: Collection[int], told: Collection[int], matches: Matches) -> dict[int, list[int]]:
    """Of some claims: index -> dated claims that say the same but for the date bar, in whichever sheet."""
    near: dict[int, list[int]] = defaultdict(list)
    for place, i, j, text in matches.touching(asked):
        if i in told and j in told and text >= LONE and matches.score(place) >= SAME:
            near[i].append(j)
            near[j].append(i)
    return near


def _told_twice(i: int, j: int, profiles: Sequence[Profile], near: Mapping[int, list[int]]) -> bool:
    """Whether one of the two articles tells both dates itself: then there were two events."""
    for one, other in ((i, j), (j, i)):
        for third in near.get(other, ()):
            if profiles[third].sheet == profiles[one].sheet and third != one and _gives_only(
                    profiles[third], profiles[other], profiles[one]) and not two_versions(
                    profiles[third], profiles[one]):
                return True
    return False


def _agree(left: Profile, right: Profile) -> bool:
    return any(not apart(a, b) for a in left.when for b in right.when)


def _same_event(left: Profile, right: Profile) -> str:
    acts = ", ".join(sorted(left.wording.once & right.wording.once | left.wording.mishaps & right.wording.mishaps))
    return f"happens once: {acts}" if acts else "alike, and the days are near"


def on_side(mate: Mate, _: Compared) -> bool:
    """Whether a group mate gives the date of a clashing claim and not also that of the other."""
    return _gives_only(mate.profile, mate.one, mate.other)


def _gives_only(third: Profile, one: Profile, other: Profile) -> bool:
    return bool(third.when) and _agree(third, one) and not _agree(third, other)
