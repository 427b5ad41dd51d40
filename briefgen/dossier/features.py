"""What speaks for or against two claims' saying the same, beside their content: a name, a weight and words each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.dossier.counting import agree, may_be_one, tolls
from briefgen.dossier.crowded_days import DayWeights, shared_day
from briefgen.dossier.dates import apart, finest, same_day, same_month, within
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.dossier.worth import telling, told_once, worth
from briefgen.model.edtf import Edtf
from briefgen.text.similarity import jaccard

Reason = tuple[str, float, str]
"""Feature, weight and words, as in `Why`; plain, as every compared pair has some and few are told."""
LAST_DAY, SAME_MONTH, SAME_MISHAP, SAME_ENCOUNTER = 0.53, 0.34, 0.25, 0.42
DAY_IN_MONTH = 0.16
"""Weight of a day and its month, which is less told than two equal months."""
ENOUGH = 0.3
"""Likeness of content from which an equal number counts in full."""
MONTH = 31
"""Days; dates that are told no closer than this make no two meetings one."""
ONCE, ONCE_PART, LITTLE = 0.54, 0.46, 0.12
"""Worth of a number that hardly two things of a story have; of one that few have, in full from this likeness on."""
NUMBER = 0.5
"""Part of what equal numbers are worth that tells more than that both give the figure."""
ONE_COUNTS, OTHER_COUNT, ONE_NUMBER = -0.19, -0.15, -0.18
OTHER_VERB = -0.03
OTHER_QUOTED, ONE_TELLER, OTHER_DENIAL = -0.09, -0.05, -0.25
ADMIT, ONE_ADMITS = "ADMIT", -0.15
"""The act of owning up to something, and what it weighs that only one claim tells of it."""
ONE_DENIAL = 0.6
"""Part of what two people deny that is the same when they deny one thing."""

DATED, COUNTS, MEETS, LASTS = 1, 2, 4, 8
"""Aspects of a claim, as bits: it is dated, counts, tells a meeting, gives a last day."""
BESIDE = 0.0
"""The most by which features speak for two claims that have no aspect in common; whatever speaks for more needs one."""


def aspects(profile: Profile) -> int:
    """What of a claim can speak for another that has it, too, beside content and `BESIDE`."""
    return DATED * bool(profile.when) | COUNTS * bool(profile.counts) | MEETS * bool(profile.encounters) | (
        LASTS * bool(profile.ends))


def features(left: Profile, right: Profile, text: float, days: DayWeights) -> Iterator[Reason]:
    """What speaks for or against, beside the content. text: likeness of that; of unlike things a number says little."""
    for found in (
            _dates(left, right, days), _same_event(left, right),
            _numbers(left, right, min(1.0, text / ENOUGH)) if left.counts or right.counts else None,
            _verbs(left, right), _speakers(left, right)):
        if found:
            yield found
    if left.wording.denies and right.wording.denies and _deny_others(left, right):
        yield "denial", OTHER_DENIAL, "each denies something else"
    if _owns_up(left, right) or _owns_up(right, left):
        yield "admits", ONE_ADMITS, "only one tells that somebody admits it"


def _dates(left: Profile, right: Profile, days: DayWeights) -> Reason | None:
    """One day, one month, a day of the month; of what goes on, one last day."""
    if not (left.when and right.when):
        return ("date", LAST_DAY, "the same last day") if left.ends and _share_day(left.ends, right.ends) else None
    weight = shared_day(left.when, right.when, days)
    if weight is not None:
        return "date", weight, "same day"
    if any(same_month(a, b) for a in left.when for b in right.when):
        return "date", SAME_MONTH, "same month"
    if any(within(a, b) or within(b, a) for a in left.when for b in right.when):
        return "date", DAY_IN_MONTH, "a day of the month"
    return None


def _owns_up(one: Profile, other: Profile) -> bool:
    """Whether one tells first of all that somebody admits what the other tells."""
    return one.wording.head == ADMIT and ADMIT not in other.terms


def _share_day(first: Sequence[Edtf], second: Sequence[Edtf]) -> bool:
    """Whether one day is among the dates of both."""
    for a in first:
        for b in second:
            if same_day(a, b):
                return True
    return False


def _same_event(left: Profile, right: Profile) -> Reason | None:
    """What makes two claims tell one event, whatever else they tell: one mishap on one day, two who met then."""
    struck = left.wording.struck & right.wording.struck
    if struck and _share_day(left.when, right.when):
        return "event", SAME_MISHAP, f"{', '.join(sorted(struck))} on the same day"
    acts = left.encounters & right.encounters
    if acts and len(left.people & right.people) >= 2 and _one_time(left, right):
        who = ", ".join(sorted(left.people & right.people))
        return "event", SAME_ENCOUNTER, f"{', '.join(sorted(acts))} at one time: {who}"
    return None


def _one_time(left: Profile, right: Profile) -> bool:
    """Whether both are dated, by what happened or else by when it was told, to days that may be one."""
    first, second = (finest(profile.when or profile.said) for profile in (left, right))
    if first is None or second is None:
        return False
    return not apart(first, second) and all(
        when.low and when.high and (when.high - when.low).days <= MONTH for when in (first, second))


def _numbers(left: Profile, right: Profile, part: float) -> Reason | None:
    """The best agreement of two numbers; else that the claims count other things, or only one of them counts."""
    agreed = [(a, b) for a in left.counts for b in right.counts if agree(a, b) and may_be_one(a, b)]
    if agreed:
        a, b = agreed[0] if len(agreed) == 1 else max(agreed, key=lambda pair: (worth(*pair), pair[0].value))
        return "number", NUMBER * _worth(a, b, part), f"{a.text} / {b.text}"
    if left.counts and right.counts:
        return "number", OTHER_COUNT, "each counts something, and not the same"
    if not (tolls(left) <= right.wording.outcomes and tolls(right) <= left.wording.outcomes):
        return "toll", ONE_COUNTS, "only one tells of the dead, the injured or the like"
    if any(map(telling, (*left.counts, *right.counts))):
        return "number", ONE_NUMBER, "only one gives a number"
    return None


def _worth(a: Count, b: Count, part: float) -> float:
    """What an agreement says; part: of it that counts, as alike as the claims are."""
    match told_once(a, b):
        case 2:
            return ONCE
        case 1:
            return max(ONCE_PART * min(1.0, part * ENOUGH / LITTLE), worth(a, b) * part)
    return worth(a, b) * part


def _verbs(left: Profile, right: Profile) -> Reason | None:
    """Whether the first verbs of both say something else; that they say the same is content."""
    first, second = left.wording.head, right.wording.head
    if first is None or second is None or first == second:
        return None
    return None if first in right.terms and second in left.terms else ("verb", OTHER_VERB, f"{first} against {second}")


def _speakers(left: Profile, right: Profile) -> Reason | None:
    """Whether others say it in their own words, or only one claim says who tells it."""
    if left.wording.quoted and right.wording.quoted and _speakers_differ(left, right):
        return "speaker", OTHER_QUOTED, f"{left.speaker} against {right.speaker}"
    if bool(left.speaker) != bool(right.speaker):
        return "speaker", ONE_TELLER, "only one says who tells it"
    return None


def _speakers_differ(left: Profile, right: Profile) -> bool:
    """Whether two people say it; the spokesman of a company that the other names does not count as another."""
    if not (left.kind == right.kind == "statement" and left.speaker and right.speaker) or left.speaker == right.speaker:
        return False
    return ENTITY + left.speaker not in right.terms and ENTITY + right.speaker not in left.terms


def _deny_others(left: Profile, right: Profile) -> bool:
    """Whether two people each say what they deny, and it is not the same."""
    first, second = left.wording.denied - SPEECH, right.wording.denied - SPEECH
    return left.speaker != right.speaker and bool(first and second) and jaccard(first, second) < ONE_DENIAL
