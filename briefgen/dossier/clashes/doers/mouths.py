"""One quotation given to two people, and two who are each said to have been the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.dates import all_apart
from briefgen.dossier.entities import Entities
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import matter_shared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.sayings import part_of_both, saying_of
from briefgen.dossier.wording import MARKS
from briefgen.model.dossier import DossierClaim, Why

FIRST, FIRST_ALIKE, FIRST_MATTER = "FIRST", 0.28, 0.2
"""Term for who or what is first, likeness from which two that are each the first are so in one thing, and weight of
what they share beside that and the act."""
QUOTED = 0.55
"""Likeness from which two quotations are one."""
HELD = 0.65
"""Part of the shorter of them that the longer one says, by weight."""
FEWEST = 4
"""Telling words that two quotations share before they are one and not merely alike."""


def attribution_clashes(compared: Compared) -> Iterator[Clash]:
    """One quotation put into two mouths: nearly the same words, two named people, neither of whom quotes the other.

    Not a fact that two may give alike, nor what the one says was not so.
    """
    said = {i: found for i, profile in enumerate(compared.profiles) if _is_quotation(profile)
            for found in (saying_of(profile, compared.words),) if found}
    for place, i, j, text in compared.matches.among(said, QUOTED):
        left, right = compared.profiles[i], compared.profiles[j]
        if said[i].negated != said[j].negated or part_of_both(said[i], said[j], compared.weights) < HELD:
            continue
        if left.sheet == right.sheet or _words_shared(left, right) < FEWEST or "said" in compared.matches.bars(place):
            continue
        if _two_people(compared.claims[i], compared.claims[j], compared.entities):
            names = compared.claims[i].origin.name, compared.claims[j].origin.name
            yield Clash("attribution", i, j, names, "speaker", (
                Why("speaker", 1.0, f"{names[0]} / {names[1]}"),
                Why("content", round(text, 3), "likeness of the words")))


def first_clashes(compared: Compared) -> Iterator[Clash]:
    """Two who each did it first: "X yang pertama mengungkap", "pertama kali dibongkar oleh Y"."""
    firsts = {i for i, profile in enumerate(compared.profiles) if profile.terms.get(FIRST) == 1.0}
    for _, i, j, text in compared.matches.among(firsts, FIRST_ALIKE):
        left, right = compared.profiles[i], compared.profiles[j]
        mine, theirs = _others(left, right), _others(right, left)
        acts = _acts(left, right, compared.words.deeds.revealing)
        told = {FIRST, *acts}.intersection(told_by_both(left, right))
        matter = matter_shared(left, right, compared.weights) - sum(compared.weights[term] for term in sorted(told))
        if mine and theirs and acts and matter >= FIRST_MATTER and not all_apart(left.when, right.when):
            names = _names(mine, compared.entities), _names(theirs, compared.entities)
            yield Clash("attribution", i, j, names, "first", (
                Why("first", 1.0, f"{names[0]} / {names[1]}: each the first, {', '.join(sorted(acts))}"),
                Why("content", round(text, 3), "likeness of the claims")))


def _acts(left: Profile, right: Profile, revealing: frozenset[str]) -> frozenset[str]:
    """The acts that both tell; else those by which each brings something to light."""
    mine, theirs = left.wording.verbs, right.wording.verbs
    both = mine & revealing and theirs & revealing
    return mine & theirs or ((mine | theirs) & revealing if both else frozenset())


def _others(left: Profile, right: Profile) -> frozenset[str]:
    """The people and bodies that one names and the other neither names nor may mean."""
    return frozenset(who for who in left.people if ENTITY + who not in right.terms)


def _names(who: Iterable[str], entities: Entities) -> str:
    return ", ".join(entities.by_id[each].name for each in sorted(who))


def _is_quotation(profile: Profile) -> bool:
    marked = any(mark in profile.claim.quote for mark in MARKS)
    return marked and profile.kind == "statement" and not profile.wording.denies


def _words_shared(left: Profile, right: Profile) -> int:
    return sum(term in right.terms for term in left.terms if not term.startswith(ENTITY))


def _two_people(left: DossierClaim, right: DossierClaim, entities: Entities) -> bool:
    first, second = left.origin, right.origin
    if not (left.claim.via and right.claim.via) or first.anonymous or second.anonymous or first.who == second.who:
        return False
    kinds = {entity.type for entity in map(entities.by_id.get, (first.who, second.who)) if entity}
    return kinds == {"person"} and not {link.who for link in left.chain} & {second.who} and not (
        {link.who for link in right.chain} & {first.who})
