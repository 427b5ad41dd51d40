"""Dates of one occasion that exclude each other, by the clauses in which they stand.

A treaty is signed once, a rule begins once, a contract ends once, and there is one second test.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.dates.dating import NEAR
from briefgen.dossier.clashes.dates.occasions import answers_in_kind, joins_in, of_rivals, share_name, singles_out
from briefgen.dossier.clashes.dates.over_years import is_one_over_the_years
from briefgen.dossier.clashes.dates.resuming import goes_on_alike
from briefgen.dossier.clashes.dates.told_dates import Told, of_two_things, told_by
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dated_acts import COURSE, FIRST, OFFICE, PAPER, RESUMED, SINCE, DatedAct
from briefgen.dossier.dates import apart, gap
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import apart_by_number, apart_by_topic
from briefgen.dossier.rivals import exclusive
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

OCCASION = "occasion"
"""Measure of such a clash."""
MOST = 120
"""Dated acts of one kind in a story beyond which they are not compared all with all."""
NEWS = 10
"""Days between two articles beyond which a plan may have been changed in silence."""
SHARE = 20
"""Part of the time until then within which a plan is not changed in silence."""
STORY, PERIOD = 31, 400
"""Days by which two accounts of what a story has one of are off: by the day, by the month or the year."""
BESIDES = 3
"""Days between what was told before it can have been so, and the day on which it was."""
ALIKE = 0.35
"""Likeness from which who turned to one office did so for one matter."""
BOTH = 2
DATES = 3
"""Dates that a story gives one occasion; of what it gives more, there are several."""


class _Dates(NamedTuple):
    """given: the dates of the acts that may be of the same occasion as some act; beside: those of its own article."""

    given: set[str]
    beside: list[Told]


def occasion_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of dates among claims that tell of one occasion."""
    for held in _by_kind(compared).values():
        pairs = [(one, other) for one, other in combinations(held if len(held) <= MOST else (), 2)
                 if _of_one_occasion(one, other, compared) or _is_the_only(one, other, held)]
        known = _dates_of(pairs, compared.profiles)
        for one, other in pairs:
            if _differ(one, other, compared) and not _are_several(one, other, known):
                yield _clash(one, other, compared)


def _clash(one: Told, other: Told, compared: Compared) -> Clash:
    left, right = sorted((one, other))
    values = left.act.when.text, right.act.when.text
    return Clash("date", left.claim, right.claim, values, OCCASION, (
        Why("date", 1.0, f"{values[0]} / {values[1]}: no day fits both"),
        Why("event", round(compared.text(left.claim, right.claim), 3),
            " ".join(filter(None, (left.act.phase, left.act.act, left.act.order))))))


def _by_kind(compared: Compared) -> Mapping[str, Sequence[Told]]:
    """The dated acts of all claims, by what they share where they are of one occasion: a phase, or else the act."""
    found: dict[str, list[Told]] = defaultdict(list)
    for i in range(len(compared.profiles)):
        for told in told_by(i, compared):
            if told.act.phase != SINCE:
                found[told.act.phase or told.act.act].append(told)
    return found


def _of_one_occasion(one: Told, other: Told, compared: Compared) -> bool:
    """Whether two dated acts are one act, of one thing, begun or ended or done."""
    a, b, words = one.act, other.act, compared.words
    if (a.phase, a.again, a.learned) != (b.phase, b.again, b.learned) or not _one_act(a, b, words):
        return False
    if a.order != b.order and not {a.order, b.order} <= {FIRST, None}:
        return False
    return _of_one_thing(one, other, compared)


def _is_the_only(one: Told, other: Told, held: Sequence[Told]) -> bool:
    """Whether a noun alone tells the act, "penangkapan itu terjadi", of which the story then gives these two days."""
    a, b = one.act, other.act
    if not (a.bare or b.bare) or a.phase or (a.act, a.again, a.order) != (b.act, b.again, b.order):
        return False
    if of_two_things(one, other) or not a.when.precision == b.when.precision == "day" or gap(a.when, b.when) > NEAR:
        return False
    return len({told.act.when.text for told in held if gap(told.act.when, a.when) <= STORY}) == BOTH


def _one_act(a: DatedAct, b: DatedAct, words: Comparison) -> bool:
    """Whether both tell one act of which a thing has one."""
    known = words.occasions
    if a.phase == "end":
        return a.act == b.act or COURSE in (a.act, b.act)
    if a.phase == "begin":
        return a.act == b.act or any(
            one.act == COURSE and other.act in one.thing[:1] for one, other in ((a, b), (b, a)))
    once = a.act in known.lifelong | known.once | {RESUMED}
    later = max(a, b, key=lambda act: act.when.low or date.min)
    return a.act == b.act and (once or later.fresh or (a.order is not None and a.order == b.order))


def _of_one_thing(one: Told, other: Told, compared: Compared) -> bool:
    """Whether both are told of one thing: they share its noun, and one says no more of it than the other's claim."""
    a, b, known = one.act, other.act, compared.words.occasions
    left, right = compared.profiles[one.claim], compared.profiles[other.claim]
    if of_two_things(one, other):
        return False
    if a.act == RESUMED and a.thing and b.thing:
        return goes_on_alike(one, other, compared)
    if a.again and {*a.thing} != {*b.thing} and not share_name(left, right):
        return False
    if a.act == b.act == known.breaks_ground:
        return True
    shared = {*a.thing} & {*b.thing}
    if not shared and not a.goal.isdisjoint(b.goal):
        return a.act == b.act == known.addresses and compared.text(*sorted((one.claim, other.claim))) >= ALIKE
    if not shared:
        return not (a.thing and b.thing) and a.act == b.act and a.act in known.lasting
    if a.order is not None and a.order == b.order:
        return True
    if not (a.thing[0] in b.thing or b.thing[0] in a.thing):
        return False
    return other.said.issuperset(a.thing) or one.said.issuperset(b.thing) or _count_alike(left, right)


def _count_alike(left: Profile, right: Profile) -> bool:
    """Whether both give one number, of one unit: "tarif 20 persen"."""
    one, other = ({(count.value, count.unit) for count in profile.counts} for profile in (left, right))
    return not one.isdisjoint(other)


def _differ(one: Told, other: Told, compared: Compared) -> bool:
    """Whether the dates exclude each other and both may be meant for it."""
    left, right = compared.profiles[one.claim], compared.profiles[other.claim]
    a, b = one.act, other.act
    if not apart(a.when, b.when) or not may_differ(left, right):
        return False
    if apart_by_number(left, right, compared.words) or apart_by_topic(left, right, compared.words):
        return False
    if not _tell_alike(left, right, compared.words, ordered=a.order is not None and a.order == b.order):
        return False
    if a.phase == "end" and exclusive(left, right):
        return False
    ahead = [act.ahead or _is_behind(act, profile) for act, profile in ((a, left), (b, right))]
    if ahead[0] != ahead[1] or (ahead[0] and not _planned_at_once(a, b, left, right, compared.words)):
        return False
    if OFFICE in (a.act, b.act) or is_one_over_the_years(one, other, compared):
        return True
    if a.act in compared.words.occasions.once and (
            of_rivals(left, right) or not (ahead[0] or _known_to_both(a, b, left, right))):
        return False
    days = a.when.precision == b.when.precision == "day" and a.phase is None
    pact = {*a.thing} & {*b.thing} == {PAPER}
    return gap(a.when, b.when) <= (NEAR if pact else STORY if days else PERIOD)


def _tell_alike(left: Profile, right: Profile, words: Comparison, *, ordered: bool) -> bool:
    """Whether both date the act itself, or both what somebody did in answer, or what became of the last of some.

    ordered: whether both tell of which of several each date is.
    """
    asked = (answers_in_kind,) if ordered else (answers_in_kind, singles_out)
    return all(told(left, words) == told(right, words) for told in asked) and not joins_in(left, right, words)


def _known_to_both(a: DatedAct, b: DatedAct, left: Profile, right: Profile) -> bool:
    """Whether the days are next to each other, or both articles came behind both."""
    last = max(act.when.low or date.min for act in (a, b))
    return gap(a.when, b.when) <= BESIDES or all(each.told is None or each.told >= last for each in (left, right))


def _is_behind(act: DatedAct, profile: Profile) -> bool:
    """Whether it lies behind the day of its article."""
    return profile.told is not None and act.when.low is not None and act.when.low > profile.told


def _planned_at_once(a: DatedAct, b: DatedAct, left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether two plans are of one time, and neither tells of a change; what was planned first is told later as well.

    What stands in writing is no plan that is changed in silence, nor is the day from which a rule is told to hold.
    """
    changed = any(term in words.deeds.changes for profile in (left, right) for term in profile.terms)
    if changed and words.occasions.moves not in (a.act, b.act):
        return False
    if (a.phase == "begin" or (a.fixed and b.fixed)) and not (a.ahead or b.ahead):
        return True
    if a.original != b.original:
        if a.anew or b.anew:
            return False
        first, then = (left, right) if a.original else (right, left)
        return first.told is not None and then.told is not None and then.told <= first.told
    return told_within(left, right, max(NEWS, _ahead_by(a, b, left, right) // SHARE))


def _ahead_by(a: DatedAct, b: DatedAct, left: Profile, right: Profile) -> int:
    """Days to come until the nearer of two plans: of what is years ahead nobody sets another date within weeks."""
    days = [(act.when.low - each.told).days for act, each in ((a, left), (b, right)) if act.when.low and each.told]
    return min(days, default=0)


def _dates_of(pairs: Sequence[tuple[Told, Told]], profiles: Sequence[Profile]) -> Mapping[Told, _Dates]:
    """Of each dated act the dates of those that may be of its occasion."""
    known: dict[Told, _Dates] = defaultdict(lambda: _Dates(set(), []))
    for pair in pairs:
        for mine, its in (pair, pair[::-1]):
            known[mine].given.add(its.act.when.text)
            if profiles[its.claim].sheet == profiles[mine.claim].sheet:
                known[mine].beside.append(its)
    return known


def _are_several(one: Told, other: Told, known: Mapping[Told, _Dates]) -> bool:
    """Whether the article of one gives the other's date as well, or the story gives many: then there are several."""
    for mine, twin in ((one, other), (other, one)):
        if any(its not in (one, other) and not apart(its.act.when, twin.act.when) for its in known[mine].beside):
            return True
    return len(known[one].given | known[other].given) > DATES
