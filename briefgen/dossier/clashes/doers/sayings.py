"""One saying put into two mouths, quoted or retold: "“...,” kata X", "Y menyatakan", "Y-lah yang mengatakan"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from briefgen.dossier.between import told_beyond
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY
from briefgen.dossier.rivals import near_ids
from briefgen.dossier.sayings import Saying, fragment_of, saying_of
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Why

FEWEST, MANY, BARE = 4, 6, 2
"""Terms that two quotations share at least, a quotation and what is retold, and two sayings of which one is told to be
of one person alone."""
SHARE, RETOLD, WEIGHT = 0.75, 0.85, 1.5
"""Part of either that both say, by weight; the same of what is not quoted but retold; and the weight of it."""
FEW, WHOLE = 3, 0.9
"""Terms of a few words in marks that another quotation holds, and the part of them, by weight."""
ALL = 6
"""Words that two quotations have in common, one for one, before they are one whatever they weigh."""
LIGHT = 0.7
"""The same weight where it is told that one alone said it."""
NAMED = 2
"""Words with a capital of a name that no other claim tells to be a person's."""
DAYS = 183
"""Days between two articles that give one saying."""
MOST = 40
"""Claims that hold a term beyond which it does not tell which saying it is."""


def saying_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles that give one rare saying, each to another who speaks."""
    said = {i: found for i, profile in enumerate(compared.profiles) if who_says(i, compared)
            for found in (fragment_of(profile, compared.words) or saying_of(profile, compared.words),)
            if found and found.terms}
    for i, j in _near(said):
        shared = said[i].terms & said[j].terms
        if _is_one(said[i], said[j], shared, compared) and _are_two(i, j, compared):
            names = _name(i, compared), _name(j, compared)
            yield Clash("attribution", i, j, names, "speaker", (
                Why("speaker", 1.0, f"{names[0]} / {names[1]}: one saying"),
                Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _name(i: int, compared: Compared) -> str:
    """Who says a claim, by name."""
    known = compared.entities.by_id.get(who_says(i, compared) or "")
    return known.name if known else compared.claims[i].origin.name


def _near(said: Mapping[int, Saying]) -> list[tuple[int, int]]:
    """The pairs of sayings that share terms of which few hold any, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, saying in said.items():
        for term in saying.terms:
            holders[term].append(i)
    return sorted({pair for held in holders.values() if len(held) <= MOST for pair in combinations(sorted(held), 2)})


def who_says(i: int, compared: Compared) -> str | None:
    """Who says a claim, by id: who is reported, else the first whom it names, as far as its article knows him."""
    profile, known = compared.profiles[i], compared.entities.by_id
    if profile.speaker:
        return profile.speaker
    named = {*profile.named, *(term.removeprefix(ENTITY) for term in profile.terms if term.startswith(ENTITY))}
    persons = [who for who in sorted(named & known.keys()) if known[who].type == "person"]
    return persons[0] if len(persons) == 1 else None


def _is_one(one: Saying, other: Saying, shared: Collection[str], compared: Compared) -> bool:
    """Whether two sayings are one: nearly the same terms, and both or neither with a "not"."""
    pinned = one.pinned or other.pinned
    if one.part or other.part:
        return _is_part(one if one.part else other, other if one.part else one, compared)
    if one.negated != other.negated or not (one.quoted or other.quoted):
        return False
    if one.quoted and other.quoted and one.told == other.told and len(one.told) >= ALL and len(shared) > BARE:
        return True
    both, first, second = (sum(compared.weights.get(term, 0.0) for term in sorted(terms))
                           for terms in (shared, one.terms, other.terms))
    share = both / (min(first, second) if pinned else max(first, second)) if first and second else 0.0
    if pinned:
        return len(shared) >= BARE and both >= LIGHT and share >= SHARE
    fewest, least = (FEWEST, SHARE) if one.quoted and other.quoted else (MANY, RETOLD)
    return len(shared) >= fewest and both >= WEIGHT and share >= least


def _is_part(part: Saying, whole: Saying, compared: Compared) -> bool:
    """Whether words in marks are words of another quotation."""
    both, all_ = (sum(compared.weights.get(term, 0.0) for term in sorted(terms))
                  for terms in (part.terms & whole.terms, part.terms))
    told = whole.quoted and whole.negated >= part.negated
    return told and len(part.terms & whole.terms) >= FEW and both >= max(WEIGHT, WHOLE * all_)


def _are_two(i: int, j: int, compared: Compared) -> bool:
    """Whether two articles give it to two persons, of whom neither quotes the other or is told of by him."""
    left, right = compared.profiles[i], compared.profiles[j]
    one, other = who_says(i, compared), who_says(j, compared)
    if left.sheet == right.sheet or told_beyond(left, right, DAYS) or not (one and other):
        return False
    if one == other or near_ids(one, other) or compared.entities.root(one) == other or (
            compared.entities.root(other) == one):
        return False
    return not (_hears(i, other, compared) or _hears(j, one, compared)) and (
        _may_be_person(i, one, other, compared) and _may_be_person(j, other, one, compared))


def _hears(i: int, who: str, compared: Compared) -> bool:
    """Whether a claim names somebody, or he passed it on."""
    return compared.profiles[i].terms.get(ENTITY + who) == 1.0 or any(
        link.who == who for link in compared.claims[i].chain)


def _may_be_person(i: int, who: str, other: str, compared: Compared) -> bool:
    """Whether who says a claim is a person; of whom only an office is told, one where the other is not spoken of."""
    known = compared.entities.by_id.get(who)
    if known is not None:
        return known.type == "person"
    named = sum(word.capital for word in split_words(compared.claims[i].origin.name)) >= NAMED
    sheet = compared.profiles[i].sheet
    return named or not any(profile.sheet == sheet and ENTITY + other in profile.terms for profile in compared.profiles)
