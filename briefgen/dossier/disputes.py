"""Who denies what whom: disputes, which sources may report alike without contradicting each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.dossier.corroboration import Clustered, label_of
from briefgen.dossier.entities import Entities
from briefgen.dossier.matching import MOST, Weights, match
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.sets import Sets
from briefgen.lang.compare import Comparison, split_words
from briefgen.model.dossier import Conflict, ConflictClass, DossierClaim, Side, Why
from briefgen.text.similarity import weigh
from briefgen.text.slugs import short_hash

BACK = 3
"""Claims before a denial in its article among which "tudingan itu" finds what it points to."""
TARGET = 0.5
"""Share of what is denied that a claim holds, where the denial does not point back."""
FEWEST = 0.3
"""Weight of the content that they share at least."""
SPEECH = frozenset({"DENY", "ACCUSE", "CLAIM", "REJECT"})
"""Terms of the dispute itself, which do not tell what it is about."""
ONE_DISPUTE = 0.2
"""Likeness from which two disputes of the same two sides are one."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """asserted: indices of what is claimed; denied: of the denials. who: those who claim and those who deny (roots)."""

    asserted: tuple[int, ...]
    denied: tuple[int, ...]
    who: tuple[str, str]
    names: tuple[str, str]
    why: str


def find_disputes(
    profiles: Sequence[Profile], clustered: Clustered, claims: Sequence[DossierClaim], between: Sequence[str],
    entities: Entities, words: Comparison, weights: Weights,
) -> list[Conflict]:
    """Disputes, each once, with everything that the sources tell on either side."""
    holders: dict[str, list[int]] = {}
    for i, profile in enumerate(profiles):
        for term, strength in profile.terms.items():
            if strength == 1.0 and not profile.denies:
                holders.setdefault(term, []).append(i)
    found = [
        dispute for i, profile in enumerate(profiles) if profile.denies
        for dispute in _denial(i, profiles, holders, claims, entities, words, weights)
    ]
    found += _conceded(profiles, claims, between, entities, words)
    return [_conflict(group, profiles, clustered, claims, entities) for group in _together(found, profiles, weights)]


def _denial(
    i: int, profiles: Sequence[Profile], holders: Mapping[str, Sequence[int]], claims: Sequence[DossierClaim],
    entities: Entities, words: Comparison, weights: Weights,
) -> Iterator[Dispute]:
    """What a denial denies: what it points back to, else the claim of somebody else that it is most like."""
    denier = _speaker(profiles[i], claims[i], entities)
    likely, pointed = _most_like(i, profiles, holders, words, weights), _pointed_at(i, profiles, words)
    targets = pointed if _points_back(profiles[i], words) and pointed else likely or pointed
    for target in targets[:1]:
        asserter = _speaker(profiles[target], claims[target], entities)
        if asserter != denier or denier is None:
            yield Dispute(
                (target,), (i,), (asserter or "", denier or ""),
                (_name(asserter, entities, claims[target]), _name(denier, entities, claims[i])),
                f"{profiles[i].ref} denies {profiles[target].ref}")


def _speaker(profile: Profile, claim: DossierClaim, entities: Entities) -> str | None:
    """Who asserts: the origin where somebody is reported, else the first whom the claim names."""
    if profile.speaker:
        return entities.root(profile.speaker)
    first = _first_named(claim, entities)
    return entities.root(first) if first else None


def _first_named(claim: DossierClaim, entities: Entities) -> str | None:
    """The entity whose name comes first in the claim's wording."""
    text = claim.claim.claim
    places = []
    for entity in claim.about:
        known = entities.by_id.get(entity)
        forms = (known.name, *known.aliases) if known else ()
        places += [(text.find(form), entity) for form in forms if form and form in text]
    return min(places)[1] if places else None


def _name(who: str | None, entities: Entities, claim: DossierClaim) -> str:
    known = entities.by_id.get(who or "")
    return known.name if known else claim.origin.name


def _points_back(profile: Profile, words: Comparison) -> bool:
    """Whether the thing denied is only pointed at: "tudingan itu", "klaimnya"."""
    tokens = [word.text for word in split_words(profile.claim.claim)]
    return any(word in words.target and tokens[k + 1:k + 2] and tokens[k + 1] in words.anaphora
               or word.endswith("nya") and word[:-3] in words.target for k, word in enumerate(tokens))


def _pointed_at(i: int, profiles: Sequence[Profile], words: Comparison) -> list[int]:
    """The nearest claim before "tudingan itu", "tuduhan X" in the article that asserts something of somebody."""
    tokens = [word.text for word in split_words(profiles[i].claim.claim)]
    if not any(word in words.target or word.removesuffix("nya") in words.target for word in tokens):
        return []
    before = [j for j in range(max(0, i - BACK), i)
              if profiles[j].sheet == profiles[i].sheet and not profiles[j].denies]
    said = [j for j in before if profiles[j].speaker or _asserts(profiles[j], words)]
    return [said[-1]] if said else before[-1:]


def _asserts(profile: Profile, words: Comparison) -> bool:
    return any(name == "assert" for name, *_ in words.disputes.all_in(split_words(profile.claim.quote)))


def _most_like(
    i: int, profiles: Sequence[Profile], holders: Mapping[str, Sequence[int]], words: Comparison, weights: Weights,
) -> list[int]:
    """Claims of others that hold most of what is denied, best first; of equals the nearest before it."""
    denial = profiles[i]
    denied = {term: 1.0 for term, strength in denial.terms.items()
              if strength == 1.0 and term not in SPEECH and term not in {ENTITY + who for who in denial.named}}
    total = weigh(denied, weights.of)
    near = []
    for j in sorted({j for term in denied for j in holders.get(term, ()) if len(holders[term]) <= MOST}):
        other = profiles[j]
        if j == i or other.denies or not (other.speaker or _asserts(other, words)) or (
                other.speaker is not None and other.speaker == denial.speaker):
            continue
        shared = weigh({term: 1.0 for term in denied if term in other.terms}, weights.of)
        if shared >= TARGET * total and shared >= FEWEST:
            near.append((-shared / total, other.speaker is None, other.sheet != denial.sheet, abs(j - i), j))
    return [found[-1] for found in sorted(near)]


def _conceded(
    profiles: Sequence[Profile], claims: Sequence[DossierClaim], between: Sequence[str], entities: Entities,
    words: Comparison,
) -> Iterator[Dispute]:
    """"X says we hold the town although Y claims to have taken it": one sentence that tells both sides in two claims.

    between: the words of the article between each claim's quote and the next one's, empty across sheets.
    """
    for i in range(len(profiles) - 1):
        denier, asserter = profiles[i], profiles[i + 1]
        gap = split_words(between[i])
        joined = bool(gap) and len(gap) == 1 and any(name == "concession" for name, *_ in words.disputes.all_in(gap))
        if not joined or not (denier.speaker and asserter.speaker) or denier.denies or asserter.denies or (
                not _asserts(asserter, words)):
            continue
        who = entities.root(asserter.speaker), entities.root(denier.speaker)
        if who[0] != who[1]:
            yield Dispute(
                (i + 1,), (i,), who, (_name(who[0], entities, claims[i + 1]), _name(who[1], entities, claims[i])),
                f"{denier.ref} holds against {asserter.ref} in one sentence")


def _together(found: Sequence[Dispute], profiles: Sequence[Profile], weights: Weights) -> list[list[Dispute]]:
    """Disputes of the same two sides about the same matter are one."""
    sets = Sets(str(k) for k in range(len(found)))
    for a in range(len(found)):
        for b in range(a):
            if found[a].who == found[b].who and _alike(found[a], found[b], profiles, weights):
                sets.join(str(a), str(b))
    return [[found[int(k)] for k in sorted(part, key=int)] for part in sets.parts()]


def _alike(a: Dispute, b: Dispute, profiles: Sequence[Profile], weights: Weights) -> bool:
    for first in (*a.asserted, *a.denied):
        for second in (*b.asserted, *b.denied):
            left, right = min(first, second), max(first, second)
            if left == right or match(left, right, profiles, weights).text >= ONE_DISPUTE:
                return True
    return False


def _conflict(
    disputes: Sequence[Dispute], profiles: Sequence[Profile], clustered: Clustered, claims: Sequence[DossierClaim],
    entities: Entities,
) -> Conflict:
    asserted = {mate for dispute in disputes for one in dispute.asserted for mate in clustered.mates(one)}
    denied = {mate for dispute in disputes for one in dispute.denied for mate in clustered.mates(one)}
    asserted -= denied
    members = [profiles[i] for i in sorted(asserted | denied)]
    first = disputes[0]
    return Conflict(
        id="k-" + short_hash(" ".join(("dispute", *(profile.ref for profile in members)))), kind="attribution",
        conflict_class=_class(first, members), label=label_of(
            [profiles[i] for i in sorted(asserted)] or members),
        sides=(Side(first.names[0], tuple(profiles[i].ref for i in sorted(asserted))),
               Side(first.names[1], tuple(profiles[i].ref for i in sorted(denied)))),
        hint=None, ruling=None, why=tuple(Why("denial", 1.0, dispute.why) for dispute in disputes))


def _class(dispute: Dispute, members: Sequence[Profile]) -> ConflictClass:
    """Between parties where both sides are known by name: who is accused and denies is a party to the matter."""
    if all(dispute.who):
        return "between-parties"
    return "within-source" if len({profile.sheet for profile in members}) == 1 else "between-sources"


