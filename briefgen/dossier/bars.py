"""What forbids to put two claims together, however alike their words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefgen.dossier.counting import agree, clashing, comparable, count_others, may_be_one, tolls_differ
from briefgen.dossier.dates import all_apart, finest
from briefgen.dossier.figures import is_hour
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.wording import Wording
from briefgen.dossier.worth import RARE_COUNT, worth
from briefgen.model.edtf import Edtf

SPOKEN = frozenset({"statement", "plan"})
"""Kinds of claims that a speaker makes on an occasion."""
OCCASION = 10
"""Days between two articles beyond which undated words of one speaker are of two occasions."""
LONG_AGO = 31
"""Days before the article from which a date that words give is that of what they tell, and not of the words."""
STILL = 3
"""Days over which an equal toll is one and the same."""
WEEKS = 4
"""Weeks by which a bare weekday may be taken for another."""
TOLD_OF = 3
"""Days by which two reports of one occasion may date it apart."""


def bars_between(left: Profile, right: Profile) -> tuple[str, ...]:
    """The names of all bars."""
    told = tuple(bars_of_matter(left, right))
    return told + tuple(bars_of_telling(left, right, told))


def bars_of_matter(left: Profile, right: Profile) -> Iterator[str]:
    """Bars that hang on the `matter` of two claims alone.

    date: other days. number: numbers of one measure exclude each other. toll, counted: they count, and not the same.
    as of: counts of other days. persons: a meeting, a visit with somebody else. denial: one rejects what the other
    says. undone: one withdraws or ends what the other tells as an act. event: people marked them as two events.
    """
    one, other = left.wording, right.wording
    if left.when and right.when and _days_apart(left, right):
        yield "date"
    if left.counts and right.counts:
        yield from _counts_apart(left, right)
    if one.relations and one.relations & other.relations and (
            "person" in rival_kinds(left, right) or _met_others(left, right)):
        yield "persons"
    if _says_no(one) != _says_no(other) and _opposed(left, right):
        yield "denial"
    if (one.undoes or other.undoes) and (_undone(left, right) or _undone(right, left)):
        yield "undone"
    if left.claim.event and right.claim.event and left.claim.event != right.claim.event:
        yield "event"


def bars_of_telling(left: Profile, right: Profile, told: Collection[str]) -> Iterator[str]:
    """Bars that hang on when the articles told it, too. told: the bars of the matter.

    said: two occasions of speaking. told before: one was told before the other's day, and no rare number tells that
    only the other gives a date with something else. occasion: a meeting that was new
    when told, and one of before.
    """
    if "date" not in told and _spoken_apart(left, right):
        yield "said"
    if not (left.when and right.when) and (told_before(left, right) or told_before(right, left)) and not (
            _give_one_number(left, right)):
        yield "told before"
    if left.wording.relations and left.wording.relations & right.wording.relations and (
            _other_occasion(left, right) or _other_occasion(right, left)):
        yield "occasion"


def _days_apart(left: Profile, right: Profile) -> bool:
    """Whether no day of one can be one of the other.

    A bare weekday may be of another week than the one it was taken for, and of an hour that both tell the day is but
    what stood around: "pukul 14.20" in a report of the day after.
    """
    if not all_apart(left.when, right.when):
        return False
    if (left.hourly or right.hourly) and any(is_hour(figure) for figure in left.figures & right.figures):
        return False
    return not any(_whole_weeks(a, b) for a in left.when for b in right.when if a in left.weekly or b in right.weekly)


def _whole_weeks(a: Edtf, b: Edtf) -> bool:
    """Whether two days are the same of the week, and few weeks apart."""
    if a.low is None or b.low is None or (a.low, b.low) != (a.high, b.high):
        return False
    weeks, rest = divmod(abs((a.low - b.low).days), 7)
    return not rest and weeks <= WEEKS


def _counts_apart(left: Profile, right: Profile) -> Iterator[str]:
    """The bars between what two claims count."""
    if clashing(left, right):
        yield "number"
    if tolls_differ(left, right):
        yield "toll"
    if count_others(left, right):
        yield "counted"
    if all_apart(left.as_of, right.as_of) and not _unchanged(left, right):
        yield "as of"


def _says_no(wording: Wording) -> bool:
    """Whether it says "not", or rejects what another says without saying what is so instead."""
    return wording.negated or (wording.denies and not (wording.bare and len(wording.verbs) > 1))


def _opposed(left: Profile, right: Profile) -> bool:
    """Of one that says no and one that does not: whether it rejects, or says "not" of, what the other says.

    "Jatahnya tidak berubah, yakni 15 persen" negates a change of which the other claim need not speak; who stops a
    thing says "not" as well, and so does who has done it without what the other says is not there, or says "not" in a
    phrase of one meaning, "tidak dapat diakses", or in a clause of its own: "mengaku tidak mendengarnya". What is yet
    to come has not come yet.
    """
    no, yes = (left, right) if _says_no(left.wording) else (right, left)
    if no.wording.unsettled and yes.wording.unsettled:
        return False
    if no.wording.denies:
        return _rejects(no, yes)
    if (no.claim.negated and yes.claim.negated) or not yes.wording.negates.isdisjoint(no.wording.negates or no.terms):
        return False
    if no.wording.not_yet and not no.wording.scope.isdisjoint(yes.wording.open_acts):
        return False
    said = [term for term in no.wording.scope if yes.terms.get(term) == 1.0]
    return not no.wording.scope or (bool(said) and not _of_another_act(no, yes, said) and (
        yes.wording.lacks.isdisjoint(said) and not yes.wording.reverses))


def _rejects(no: Profile, yes: Profile) -> bool:
    """Whether a denial may be of what the other tells: it says nothing of what is denied, or something that the other
    tells, and is no aside of a claim that tells what is denied: "tudingan yang telah dibantah menteri".
    """
    denied = no.wording.denied - SPEECH
    return not no.wording.rejected_aside and (no.wording.bare or not denied or not denied.isdisjoint(yes.terms))


def _of_another_act(no: Profile, yes: Profile, said: Collection[str]) -> bool:
    """Whether one says "not" of an act of which the other tells nothing but a thing that it is done to.

    "Warga belum merasakan dana yang diserahkan" rejects no handing over of money. said: what both tell of it; of more
    than one thing the act may be to find or to believe it.
    """
    acts = no.wording.negates & no.wording.verbs
    return len(said) == 1 and bool(acts) and acts.isdisjoint(yes.terms)


def _undone(undoing: Profile, other: Profile) -> bool:
    """Whether one withdraws, stops or puts off what the other tells as an act: "mencabut gugatan", "menggugat".

    Not as one that was not done: "batal menyeberang" and "gagal menyeberang" are one.
    """
    told = other.wording
    return not told.reverses and not undoing.wording.undoes.isdisjoint(told.verbs - told.negates)


def _unchanged(left: Profile, right: Profile) -> bool:
    """Whether a toll stood still between two days: eleven dead by Wednesday, eleven by Thursday."""
    same = any(a.outcome and a.outcome == b.outcome and a.value == b.value and comparable(a, b)
               for a in left.counts for b in right.counts)
    return same and not all_apart(left.as_of, right.as_of, STILL)


def _met_others(left: Profile, right: Profile) -> bool:
    """Whether both name two who met and each somebody whom the other does not name."""
    first, second = ({who for who, kind in profile.subjects.items() if kind == "person" and who in profile.named}
                     for profile in (left, right))
    return len(first) > 1 and len(second) > 1 and bool(first - second and second - first)


def _other_occasion(new: Profile, dated: Profile) -> bool:
    """Whether one, undated, is news long after the day of the other."""
    days = dated.when or dated.said
    told = min((day.low for day in new.said if day.low), default=new.told)
    if new.when or not days or told is None:
        return False
    return all(day.high is not None and (told - day.high).days > OCCASION for day in days)


def _spoken_apart(left: Profile, right: Profile) -> bool:
    """Whether one speaker said it on two occasions: dated apart, or told in articles too far apart.

    An article tells what was just said; "tanpa syarat" in June and in July are two statements. Who gives the same rare
    number, or speaks of the same day, is taken at one word of his, though.
    """
    if left.speaker is None or not {left.kind, right.kind} <= SPOKEN:
        return False
    first, second = _spoken(left), _spoken(right)
    if first and second:
        return all_apart(first, second, TOLD_OF)
    if _give_one_number(left, right) or (left.when and right.when and not all_apart(left.when, right.when)):
        return False
    ends = [finest(dates) or profile.published for dates, profile in ((first, left), (second, right))]
    days = [end.low for end in ends if end and end.low]
    return _one_speaker(left, right) and len(days) == 2 and abs((days[0] - days[1]).days) > OCCASION


def _give_one_number(left: Profile, right: Profile) -> bool:
    """Whether both give a number that hardly comes twice."""
    return any(agree(a, b) and worth(a, b) >= RARE_COUNT for a in left.counts for b in right.counts if may_be_one(a, b))


def _one_speaker(left: Profile, right: Profile) -> bool:
    """Whether one who speaks says both: the one may quote him who the other says is speaking."""
    return left.speaker == right.speaker or left.speaker in right.named or right.speaker in left.named


def _spoken(profile: Profile) -> tuple[Edtf, ...]:
    """When somebody said it: as it says, else the day that it gives, unless that was still to come or long ago."""
    if profile.said or profile.told is None:
        return profile.said or profile.when
    return tuple(when for when in profile.when if when.low is None or (
        when.low <= profile.told and not (when.high and (profile.told - when.high).days > LONG_AGO)))


def told_before(teller: Profile, other: Profile) -> bool:
    """Whether one tells, undated and as done, what the other dates to a day after the telling.

    The day on which somebody said it dates his words, and not what he tells.
    """
    if teller.when or not other.when or "plan" in (teller.kind, other.kind) or other.when == other.said:
        return False
    ends = (*teller.said, teller.published) if teller.published else teller.said
    told = [end.high for end in ends if end.high]
    return bool(told) and all(when.low is not None and when.low > min(told) for when in other.when)
