"""More people treated, or hurt in one way, than are hurt at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.one_measure import contradict
from briefgen.dossier.counting import agree, comparable
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.figures import figure_of
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.toll_words import TollWords
from briefgen.model.dossier import Why

MOST = 300
"""Claims that count such people beyond which none are compared."""
Worse = Mapping[str, frozenset[str]]
"""Sheet -> the outcomes that its claims count."""


def hurt_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of a number of those hurt, and a larger one of some of them, of two articles.

    "Sebelas orang dirawat", "empat orang terluka". Who tells only of those who are hurt lightly tells of all who are.
    """
    tolls = compared.words.tolls
    known = frozenset(tolls.parts).union(*tolls.parts.values())
    told = {i: profile for i, profile in enumerate(compared.profiles)
            if any(count.outcome in known for count in profile.counts)}
    found: dict[str, frozenset[str]] = {}
    for profile in told.values():
        found[profile.sheet] = found.get(profile.sheet, frozenset()).union(
            count.outcome for count in profile.counts if count.outcome and count.value > 0)
    for i, j in combinations(told, 2) if len(told) <= MOST else ():
        if told[i].sheet != told[j].sheet and not _of_other_things(told[i], told[j]):
            yield from _clashes(i, j, compared, found)


def _of_other_things(left: Profile, right: Profile) -> bool:
    return exclusive(left, right) or all_apart(left.when, right.when)


def _clashes(i: int, j: int, compared: Compared, found: Worse) -> Iterator[Clash]:
    left, right = compared.profiles[i], compared.profiles[j]
    tolls = compared.words.tolls
    for a, b in product(left.counts, right.counts):
        if a.outcome == b.outcome or figure_of(a) in right.figures or figure_of(b) in left.figures:
            continue
        whole = _whole(a, b, left, right, tolls, found)
        one, other = replace(a, outcome=whole), replace(b, outcome=whole)
        if whole is None or not comparable(one, other) or agree(a, b):
            continue
        text = compared.text(i, j)
        if contradict(left, right, text, one, other, compared):
            yield Clash("number", i, j, (number(a.told), number(b.told)), f"{PERSON} {whole}", (
                Why("number", 1.0, f"{a.text} / {b.text}: of the one there are no more than of the other"),
                Why("measure", round(text, 3), f"{a.outcome}, {b.outcome}; likeness of the claims")))
            return


def _whole(a: Count, b: Count, left: Profile, right: Profile, tolls: TollWords, found: Worse) -> str | None:
    """The outcome of all those hurt by which two numbers of different ones exclude each other; None for none."""
    for whole, parts in tolls.parts.items():
        first, second = _is_all(a, left, whole, tolls, found), _is_all(b, right, whole, tolls, found)
        if first and second:
            return whole
        if (second and a.outcome in parts and a.low > _sum(b, right)) or (
                first and b.outcome in parts and b.low > _sum(a, left)):
            return whole
    return None


def _is_all(count: Count, profile: Profile, whole: str, tolls: TollWords, found: Worse) -> bool:
    """Whether a number is of all whom it befell: no other way in which they are hurt is told beside it.

    Or in its article, where it is of those who are hurt least.
    """
    others = tolls.parts[whole] - {count.outcome}
    beside = {other.outcome for other in profile.counts if other.value > 0}
    if count.outcome == whole:
        return not others & beside
    return count.outcome in tolls.least & tolls.parts[whole] and not (
        (others | {whole}) & found[profile.sheet]) and count.value > 0


def _sum(count: Count, profile: Profile) -> float:
    """How many a claim counts of those whom the same befell: four residents and two officers hurt are six."""
    return sum(other.high for other in profile.counts if other.outcome == count.outcome and other.part_of is None)
