"""Who denies what whom: disputes, which sources may report alike without contradicting each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from briefgen.dossier.clashes.denials.accusations import mutual_accusations
from briefgen.dossier.clashes.denials.answers import told_elsewhere, told_with, went_on
from briefgen.dossier.clashes.denials.denials import denied_by
from briefgen.dossier.clashes.denials.denied import Holders
from briefgen.dossier.clashes.denials.flat_denials import flat_denials
from briefgen.dossier.clashes.sides import speaker_of, two_sides
from briefgen.dossier.corroboration import Clustered
from briefgen.dossier.evidence import Compared
from briefgen.dossier.labels import short_label
from briefgen.dossier.rivals import near_ids
from briefgen.dossier.sets import Sets
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Conflict, ConflictClass, Side, Why
from briefgen.text.slugs import short_hash

JOINT = 40
"""Characters of a gap between two claims that may hold a single word."""
ONE_DISPUTE = 0.2
"""Likeness from which two disputes of the same two sides are one."""

@dataclass(frozen=True, slots=True)
class Dispute:
    """asserted, denied: indices of the claim and of its denial. who: those who claim and deny, "" where unknown.

    asserting, denying: indices of what else is told on either side.
    """

    asserted: int
    denied: int
    who: tuple[str, str]
    names: tuple[str, str]
    why: str
    asserting: tuple[int, ...] = ()
    denying: tuple[int, ...] = ()


def find_disputes(compared: Compared, clustered: Clustered) -> list[Conflict]:
    """Disputes, each once, with everything that the sources tell on either side."""
    holders: dict[str, list[int]] = {}
    for i, profile in enumerate(compared.profiles):
        if not profile.wording.denies:
            for term in (term for term, strength in profile.terms.items() if strength >= 1):
                holders.setdefault(term, []).append(i)
    denials = [i for i, profile in enumerate(compared.profiles) if profile.wording.denies]
    found = [dispute for i in denials for dispute in _denial(i, compared, holders)]
    found += _conceded(compared)
    for i, j in flat_denials(compared):
        denier, asserter = two_sides(j, i, compared)
        if asserter != denier:
            refs = compared.profiles[j].ref, compared.profiles[i].ref
            found.append(_dispute(i, j, asserter, denier, compared, f"{refs[0]} says that {refs[1]} is not so"))
    for i, j in mutual_accusations(compared):
        one, other = speaker_of(i, compared), speaker_of(j, compared)
        refs = compared.profiles[i].ref, compared.profiles[j].ref
        found.append(_dispute(i, j, one, other, compared, f"{refs[0]} and {refs[1]} accuse each other"))
    return [_conflict(group, compared, clustered) for group in _together(found, compared, clustered)]


def _denial(i: int, compared: Compared, holders: Holders) -> Iterator[Dispute]:
    """The dispute that a denial tells of."""
    targets = denied_by(i, compared, holders)
    if targets:
        denier, asserter = two_sides(i, targets[0], compared)
        if denier is None or not (asserter and near_ids(asserter, denier)):
            refs = compared.profiles[i].ref, compared.profiles[targets[0]].ref
            found = _dispute(targets[0], i, asserter, denier, compared, f"{refs[0]} denies {refs[1]}")
            yield replace(found, asserting=(*told_with(targets[0], i, compared), *told_elsewhere(targets[0], compared)),
                          denying=tuple(went_on(i, asserter, compared)))


def _dispute(
    asserted: int, denied: int, asserter: str | None, denier: str | None, compared: Compared, why: str,
) -> Dispute:
    names = _name(asserter, asserted, compared), _name(denier, denied, compared)
    return Dispute(asserted, denied, (asserter or "", denier or ""), names, why)


def _name(who: str | None, i: int, compared: Compared) -> str:
    known = compared.entities.by_id.get(who or "")
    return known.name if known else compared.claims[i].origin.name


def _conceded(compared: Compared) -> Iterator[Dispute]:
    """One sentence that tells both sides in two claims: "X says it holds the town although Y claims to have it"."""
    words = compared.words
    for i, gap in enumerate(compared.between):
        joint = split_words(gap) if len(gap) <= JOINT else ()
        if len(joint) != 1 or not any(name == "concession" for name, *_ in words.disputes.all_in(joint)):
            continue
        denier, asserter = compared.profiles[i], compared.profiles[i + 1]
        if asserter.wording.asserts and not (denier.wording.denies or asserter.wording.denies) and (
                denier.speaker and asserter.speaker):
            ours, theirs = speaker_of(i, compared), speaker_of(i + 1, compared)
            if ours != theirs:
                why = f"{denier.ref} holds against {asserter.ref} in one sentence"
                yield _dispute(i + 1, i, theirs, ours, compared, why)


def _together(found: Sequence[Dispute], compared: Compared, clustered: Clustered) -> list[list[Dispute]]:
    """Disputes of the same two sides about the same matter are one, and so are those with one denial and one matter."""
    sets = Sets(str(k) for k in range(len(found)))
    for a, b in combinations(range(len(found)), 2):
        if _same_sides(found[a], found[b], clustered) and _one_matter(found[a], found[b], compared):
            sets.join(str(a), str(b))
    return [[found[int(k)] for k in sorted(part, key=int)] for part in sets.parts()]


def _same_sides(a: Dispute, b: Dispute, clustered: Clustered) -> bool:
    """Whether the sides are the same, or the same denial is told of people who are called differently."""
    return a.who == b.who or (a.who[1] == b.who[1] and clustered.home(a.denied) == clustered.home(b.denied))


def _one_matter(a: Dispute, b: Dispute, compared: Compared) -> bool:
    return any(
        first == second or compared.text(first, second) >= ONE_DISPUTE
        for first in (a.asserted, a.denied) for second in (b.asserted, b.denied))


def _conflict(disputes: Sequence[Dispute], compared: Compared, clustered: Clustered) -> Conflict:
    no = {one for dispute in disputes for one in (dispute.denied, *dispute.denying)}
    yes = {one for dispute in disputes for one in (dispute.asserted, *dispute.asserting)}
    shared = {clustered.home(one) for one in yes}                   # where one says what another says not to be so
    denied = no | {mate for one in no for mate in clustered.mates(one)
                   if clustered.home(one) not in shared or compared.profiles[mate].wording.denies} - yes
    asserted = {mate for one in yes for mate in clustered.mates(one)} - denied
    profiles = compared.profiles
    refs = [profiles[i].ref for i in sorted(asserted | denied)]
    first = disputes[0]
    return Conflict(
        id="k-" + short_hash(" ".join(("dispute", *refs))), kind="attribution",
        conflict_class=_class(first, {profiles[i].sheet for i in asserted | denied}),
        label=short_label([profiles[i] for i in sorted(asserted or denied)], compared.words),
        sides=tuple(
            Side(name, tuple(profiles[i].ref for i in sorted(side)))
            for name, side in zip(first.names, (asserted, denied), strict=True)),
        hint=None, ruling=None, why=tuple(Why("denial", 1.0, dispute.why) for dispute in disputes))


def _class(dispute: Dispute, sheets: set[str]) -> ConflictClass:
    """Between parties where both sides are known by name: who is accused and denies is a party to the matter."""
    if all(dispute.who):
        return "between-parties"
    return "within-source" if len(sheets) == 1 else "between-sources"
