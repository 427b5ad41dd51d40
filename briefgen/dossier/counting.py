"""Whether two numbers count the same thing, whether they agree, and what their agreement is worth."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.digits import FEW, digits, sure
from briefgen.dossier.measures import ANYONE, CLASSIFIED, NUMBER, PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.worth import LENGTHS, close, is_magnitude, is_rounded, told_once

CONVERTED = 1.03
"""Ratio by which two numbers are off of which one was converted and rounded: six nautical miles, 11 kilometres."""
YOUNG = frozenset({"child", "pupil"})
"""Nouns of which one may stand for the other: "64 siswa keracunan", "46 anak keracunan"."""
CITIZEN = "citizen"
CITIZENS = frozenset({CITIZEN, "national"})
"""Nouns that fit whatever else people are, where the number is the same."""
VAGUE = frozenset({None, "casualty", "affected"})
"""Outcomes that say no more than that something befell those counted."""
GRADES = {
    "badly_injured": "injured", "lightly_injured": "injured", "heavy_damage": "damaged", "medium_damage": "damaged",
    "light_damage": "damaged"}
"""Outcomes that say more of what another says: the lightly injured of one report are the injured of the other."""
TELLS = {"suspect": "suspected", "refugee": "displaced", "protester": "protesting", "patient": "treated"}
"""Nouns that say no more than what befell those counted."""
NARROW = 1.5
"""Ratio of the ends of a range that is one number, told roughly."""
SHARES = frozenset({
    "child", "woman", "man", "officer", "crew", "foreigner", "national", "household", "suspect", "reinforcement"})
"""Nouns of those whom a toll gives apart; "enam pekerja tewas" may be the whole toll, "tiga anak tewas" hardly."""


def agree(a: Count, b: Count) -> bool:
    """Whether one number can be what both say; of two units, but for what is lost where one is converted."""
    if (a.low <= b.high and b.low <= a.high) or is_rounded(a, b):
        return True
    slack = CONVERTED if a.told * b.value != b.told * a.value else 1.0
    return slack > 1 and a.low <= slack * b.high and b.low <= slack * a.high


def comparable(a: Count, b: Count) -> bool:
    """Whether two numbers count the same kind of thing: unit, noun and outcome fit, and neither is a mere part."""
    if a.outcome != b.outcome or a.share != b.share:
        return False
    if a.unit != b.unit and not (_in_units(a, b) or _named_alike(a, b) or _named_beside(a, b) or _named_beside(b, a)):
        return False
    if a.outcome is None and (a.part_of is None) != (b.part_of is None):
        return False
    if a.unit == PERSON:
        return a.noun == b.noun or _people_alike(a, b)
    return a.unit.isupper() or not a.nouns or not b.nouns or bool(a.nouns & b.nouns) or a.unit != b.unit or (
        a.noun == b.noun is not None)


def _named_alike(a: Count, b: Count) -> bool:
    """Whether two nouns mean the same: 412 tempat pemungutan suara, 412 TPS; "empat SD", "empat sekolah dasar"."""
    return bool(a.nouns & b.nouns) and not {a.unit, b.unit} & {PERSON, "day", *LENGTHS}


def _named_beside(a: Count, b: Count) -> bool:
    """Whether the first is a bare number, or one of units, beside a word for what the other counts.

    "Penjualan tiket mencapai 38.500 lembar", "38.500 tiket"; "gas ditembakkan 11 kali", "11 tembakan".
    """
    return a.bare and not b.bare and bool(a.near & b.nouns)


def _in_units(a: Count, b: Count) -> bool:
    """Whether one is counted in units only and the other in things: 287 unit, 312 rumah."""
    if a.outcome is None or a.unit == b.unit or CLASSIFIED not in (a.unit, b.unit):
        return False
    return PERSON not in (a.unit, b.unit)


def _people_alike(a: Count, b: Count) -> bool:
    """Whether the nouns say no more than "people", or which people all of those hit may be, or are of one class.

    A noun of no class is not of another's: five soldiers dead, and two guards.
    """
    classes = {a.noun, b.noun}
    if None in classes and not classes <= {None, ANYONE} and a.nouns and b.nouns and not a.nouns & b.nouns:
        return False
    nouns = {_noun_beside(a), _noun_beside(b)}
    if nouns == YOUNG and a.outcome is not None:
        return True
    alike = nouns & ({ANYONE, CITIZEN} if a.outcome else {ANYONE})
    return nouns == {ANYONE} or (bool(alike) and not nouns & SHARES)


def _noun_beside(count: Count) -> str:
    """What the noun says beside what befell those counted: "tiga tersangka" are three people who are suspected."""
    told = count.outcome is not None and TELLS.get(count.noun or "") == count.outcome
    return ANYONE if told or count.noun is None else count.noun


def may_be_one(a: Count, b: Count) -> bool:
    """Whether two numbers may be one that is told in different words ("5.200 karyawan", "5.200 orang")."""
    if comparable(a, b) or _part_told_alone(a, b):
        return True
    if a.value != b.value:
        return False
    if not a.unit == b.unit == PERSON:
        return bool(told_once(a, b)) and (_of_one_head(a, b) or (sure(a) and NUMBER in (a.unit, b.unit)))
    return (_one_outcome(a, b) or bool({a.outcome, b.outcome} & VAGUE)) and same_people(a, b)


def _one_outcome(a: Count, b: Count) -> bool:
    """Whether what befell those counted is told of both, by one more closely."""
    return a.outcome == b.outcome or b.outcome == GRADES.get(a.outcome or "") is not None or (
        a.outcome == GRADES.get(b.outcome or "") is not None)


def _of_one_head(a: Count, b: Count) -> bool:
    """Whether one noun is the other with more said of it: "31 mobil", "31 mobil pemadam"."""
    longer, shorter = sorted((a.unit, b.unit), key=len, reverse=True)
    return longer.startswith(f"{shorter} ") or (longer == shorter != PERSON and not longer.isupper())


def head_of(unit: str) -> str:
    """The first word of a unit, which its head is: "mobil" of "mobil pemadam"."""
    return unit.split(" ", 1)[0]


def same_people(a: Count, b: Count) -> bool:
    """Whether the nouns of two counts may stand for the same people."""
    nouns = {a.noun, b.noun}
    return a.soft or b.soft or len(nouns) == 1 or nouns == YOUNG or bool(nouns & CITIZENS)


def _part_told_alone(a: Count, b: Count) -> bool:
    """Whether one gives as a part what the other gives alone: "sembilan dari 14 sekolah", "sembilan sekolah"."""
    if (a.part_of is None) == (b.part_of is None) or (a.value, a.unit, a.noun) != (b.value, b.unit, b.noun):
        return False
    return bool(a.nouns & b.nouns) and len({a.outcome, b.outcome} - {None}) <= 1


def tolls_differ(left: Profile, right: Profile) -> bool:
    """Whether two tolls that do not exclude each other still are not one: at least 17, and 21.

    "Thousands" fits any of its numbers, and a number one within a tenth.
    """
    pairs = [(a, b) for a in left.counts for b in right.counts
             if a.outcome and comparable(a, b) and agree(a, b) and a.part_of is b.part_of is None]
    return bool(pairs) and not any(
        close(a, b) or is_magnitude(a) or is_magnitude(b) or _within(a, b) or _within(b, a) for a, b in pairs)


def _within(a: Count, b: Count) -> bool:
    """Whether one is told as a narrow range in which the other lies: 15 to 20, and 17."""
    return a.low <= b.low and b.high <= a.high <= NARROW * a.low


def tolls(profile: Profile) -> frozenset[str]:
    """The outcomes that a claim counts."""
    return frozenset(count.outcome for count in profile.counts if count.outcome)


def count_others(left: Profile, right: Profile) -> bool:
    """Whether both count people and never the same: soldiers and workers, the dead and the injured."""
    found = False
    for a in left.counts:
        for b in right.counts:
            if a.unit == PERSON == b.unit and a.part_of is None and b.part_of is None:
                if not _others(a, b):
                    return False
                found = True
    return found


def _others(a: Count, b: Count) -> bool:
    if a.value == b.value and may_be_one(a, b):
        return False
    if a.outcome and b.outcome and a.outcome != b.outcome:
        return True
    return a.noun != b.noun and not a.soft and not b.soft


def clashing(left: Profile, right: Profile) -> bool:
    """Whether numbers of one measure exclude each other and none agrees.

    Two pairs and two pairs agree by chance where nine votes and 1,367 votes do not: numbers of two digits and more are
    outweighed by none of one digit.
    """
    agreed, apart = 0, []
    for a in left.counts:
        for b in right.counts:
            if comparable(a, b) or _hit_alike(a, b) or _part_told_alone(a, b):
                size = max(min(FEW, len(digits(count.value))) for count in (a, b))
                if agree(a, b):
                    agreed = max(agreed, size)
                else:
                    apart.append((size, a, b))
    apart = [(size, a, b) for size, a, b in apart if size > agreed]
    return bool(apart) and not all(
        _is_met(a, right.counts) or _is_met(b, left.counts) or _is_whole(a, b, left.counts) or _is_whole(
            b, a, right.counts) for _, a, b in apart)


def _is_whole(whole: Count, told: Count, counts: Sequence[Count]) -> bool:
    """Whether one is the whole beside a part that another claim gives alone: "tujuh dari 18 bus", "tujuh bus".

    counts: those among which the whole stands.
    """
    return told.part_of is None and any(
        count.part_of is not None and counts[count.part_of] is whole and agree(count, told) and _part_told_alone(
            count, told) for count in counts)


def _is_met(count: Count, counts: Sequence[Count]) -> bool:
    """Whether another claim gives the same number of the same things: 5 percent, "dari 5 menjadi 6,5 persen"."""
    return any(count.value == other.value and count.unit == other.unit and comparable(count, other) for other in counts)


def _hit_alike(a: Count, b: Count) -> bool:
    """Whether two tolls of one outcome may be of the same people: 49 people sought, 40 passengers sought."""
    return a.unit == b.unit == PERSON and a.outcome == b.outcome is not None and (a.soft or b.soft) and (
        a.part_of is b.part_of is None)


def counts_others(no: Profile, yes: Profile) -> bool:
    """Whether it is so of some, and not so of others: "367 dari 412 keluarga sudah dibayar", "128 keluarga belum".

    Of one who is not counted it may not be so where it is so of a part only.
    """
    mine, theirs = _unmet(no, yes), _unmet(yes, no)
    if any(a.unit == b.unit and (a.unit == PERSON or a.nouns & b.nouns) for a in mine for b in theirs):
        return True
    return not no.counts and any(b.part_of is not None and b.value > 1 for b in theirs)


def _unmet(profile: Profile, other: Profile) -> list[Count]:
    """The numbers of what is counted that another claim does not give as well; nobody is no number."""
    return [count for count in profile.counts if count.low > 0 and count.unit not in LENGTHS and count.nouns
            and not any(count.unit == like.unit and agree(count, like) for like in other.counts)]
