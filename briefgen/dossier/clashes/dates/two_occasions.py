"""Claims alike in their words that date two acts, as the clauses say in which the dates stand."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.clashes.dates.dating import NEAR
from briefgen.dossier.clashes.dates.told_dates import Told, of_two_things, told_by
from briefgen.dossier.dated_acts import COURSE, FIRST, RESUMED, SINCE, DatedAct
from briefgen.dossier.dates import gap
from briefgen.dossier.evidence import Compared


def of_two_occasions(i: int, j: int, compared: Compared) -> bool:
    """Whether what one dates is other than what the other dates, wherever both say what they date."""
    mine, theirs, lasting = _dating(i, compared), _dating(j, compared), compared.words.occasions.lifelong
    return bool(mine and theirs) and all(
        _are_two(one, other) or (not lasting.isdisjoint((one.act.act, other.act.act)) and _is_again(one.act, other.act))
        for one in mine for other in theirs)


def _is_again(a: DatedAct, b: DatedAct) -> bool:
    """Whether one was done again long after the other; within days it is the same, told without "again"."""
    alike = a.act == b.act or RESUMED in (a.act, b.act)
    return alike and a.again != b.again and gap(a.when, b.when) > NEAR


def _dating(i: int, compared: Compared) -> Sequence[Told]:
    """The acts to which the dates of a claim belong."""
    dates = (*compared.profiles[i].when, *compared.profiles[i].ends)
    return [told for told in told_by(i, compared) if any(
        (told.act.when.low, told.act.when.high) == (date.low, date.high) for date in dates)]


def _are_two(one: Told, other: Told) -> bool:
    """Whether they are done to two things, are two of a kind, or one is a row of acts, or a plan that was given up."""
    a, b = one.act, other.act
    if (a.phase == SINCE) != (b.phase == SINCE) or a.original != b.original or (
            of_two_things(one, other)):
        return True
    if (a.order and b.order and a.order != b.order) or _is_other_part(a, b) or _is_other_part(b, a):
        return True
    if a.act != b.act or a.by != b.by or not (a.thing and b.thing):
        return False
    if a.act == COURSE and {*a.thing}.isdisjoint(b.thing):
        return True
    if FIRST in (a.order, b.order) and a.order != b.order:
        first, then = (one, other) if a.order == FIRST else (other, one)
        return not first.said.issuperset(then.act.thing)
    return not (other.said.issuperset(a.thing) or one.said.issuperset(b.thing))


def _is_other_part(a: DatedAct, b: DatedAct) -> bool:
    """Whether one is the end of what goes on and the other its beginning, or that a work on it began."""
    return a.phase == "end" and (b.phase == "begin" or b.order == FIRST)
