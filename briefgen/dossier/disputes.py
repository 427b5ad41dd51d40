"""Who denies what whom: disputes, which sources may report alike without contradicting each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.dossier.accusations import mutual_accusations
from briefgen.dossier.corroboration import Clustered
from briefgen.dossier.evidence import Compared
from briefgen.dossier.labels import short_label
from briefgen.dossier.matching import MOST
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.sets import Sets
from briefgen.dossier.wording import SPEECH
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Conflict, ConflictClass, Side, Why
from briefgen.text.similarity import weigh
from briefgen.text.slugs import short_hash

BACK = 3
"""Claims before a denial in its article among which "tudingan itu" finds what it points to."""
JOINT = 40
"""Characters of a gap between two claims that may hold a single word."""
POINTER = 4
"""Words from "tudingan" among which "itu" makes it point back."""
TARGET = 0.5
"""Share of what is denied that a claim holds, where the denial does not point back."""
FEWEST = 0.3
"""Weight of the content that they share at least."""
ONE_DISPUTE = 0.2
"""Likeness from which two disputes of the same two sides are one."""

Holders = Mapping[str, Sequence[int]]
"""Term -> the claims, by index, that hold it and deny nothing."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """asserted, denied: indices of the claim and of its denial. who: those who claim and deny, "" where unknown."""

    asserted: int
    denied: int
    who: tuple[str, str]
    names: tuple[str, str]
    why: str


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
    for i, j in mutual_accusations(compared):
        one, other = _speaker(i, compared), _speaker(j, compared)
        refs = compared.profiles[i].ref, compared.profiles[j].ref
        found.append(_dispute(i, j, one, other, compared, f"{refs[0]} and {refs[1]} accuse each other"))
    return [_conflict(group, compared, clustered) for group in _together(found, compared, clustered)]


def _denial(i: int, compared: Compared, holders: Holders) -> Iterator[Dispute]:
    """What a denial denies: what it points back to, else the claim of somebody else that it is most like."""
    likely, pointed = _most_like(i, compared, holders), _pointed_at(i, compared)
    back = pointed and _points_back(compared.profiles[i], compared.words)
    targets = pointed if back else _just_said(i, compared) or likely or pointed or _right_before(i, compared)
    if targets:
        denier, asserter = _speaker(i, compared), _speaker(targets[0], compared)
        if asserter != denier or denier is None:
            refs = compared.profiles[i].ref, compared.profiles[targets[0]].ref
            yield _dispute(targets[0], i, asserter, denier, compared, f"{refs[0]} denies {refs[1]}")


def _dispute(
    asserted: int, denied: int, asserter: str | None, denier: str | None, compared: Compared, why: str,
) -> Dispute:
    names = _name(asserter, asserted, compared), _name(denier, denied, compared)
    return Dispute(asserted, denied, (asserter or "", denier or ""), names, why)


def _speaker(i: int, compared: Compared) -> str | None:
    """Who asserts: the origin where somebody is reported, else the first whom the claim names."""
    who = compared.profiles[i].speaker or _first_named(i, compared)
    return compared.entities.root(who) if who else None


def _first_named(i: int, compared: Compared) -> str | None:
    """The entity whose name comes first in the claim's wording."""
    claim = compared.claims[i]
    text = claim.claim.claim
    known = [entity for entity in map(compared.entities.by_id.get, claim.about) if entity]
    forms = [(form, entity.id) for entity in known for form in (entity.name, *entity.aliases)]
    places = [(text.find(form), entity) for form, entity in forms if form in text]
    return min(places)[1] if places else None


def _name(who: str | None, i: int, compared: Compared) -> str:
    known = compared.entities.by_id.get(who or "")
    return known.name if known else compared.claims[i].origin.name


def _points_back(profile: Profile, words: Comparison) -> bool:
    """Whether the thing denied is pointed at: "tudingan itu", "tuduhan suap tersebut", "klaimnya"."""
    tokens = [word.text for word in split_words(profile.claim.claim)]
    return any((word in words.target and words.anaphora.intersection(tokens[k + 1:k + POINTER]))
               or (word.endswith("nya") and word[:-3] in words.target) for k, word in enumerate(tokens))


def _pointed_at(i: int, compared: Compared) -> list[int]:
    """The nearest claim before "tudingan itu", "tuduhan X" in the article that asserts something of somebody.

    Of several the one that is most like an accusation of him, each claim between counting against it; one that is like
    none only right before.
    """
    profiles, target = compared.profiles, compared.words.target
    tokens = [word.text for word in split_words(profiles[i].claim.claim)]
    if not any(word in target or word.removesuffix("nya") in target for word in tokens):
        return []
    before = [j for j in range(max(0, i - BACK), i)
              if profiles[j].sheet == profiles[i].sheet and not profiles[j].wording.denies]
    said = [j for j in before if _is_claimed(profiles[j]) and (_accuses(j, i, compared) or j + 1 == i)]
    best = max(((_accuses(j, i, compared) - (i - j), j) for j in said), default=None)
    return [best[1]] if best else []


def _right_before(i: int, compared: Compared) -> list[int]:
    """The claim right before a denial that names nothing: "X membantah dan menyebut ..."."""
    tokens = split_words(compared.profiles[i].claim.claim)
    words, before = compared.words, i - 1
    ends = [end for name, _, end in words.disputes.all_in(tokens) if name == "deny"]
    bare = any(end == len(tokens) or ((hit := words.parts.at(tokens, end)) is not None and hit[0] == "next")
               for end in ends)
    if not bare or before < 0 or compared.profiles[before].sheet != compared.profiles[i].sheet:
        return []
    return [before] if _is_claimed(compared.profiles[before]) else []


def _just_said(i: int, compared: Compared) -> list[int]:
    """The claim right before a denial of what it tells of a thing and of somebody.

    "Sapi itu dibeli dari PT X", "perusahaan menyangkal pernah menjual sapi itu".
    """
    denial, before = compared.profiles[i], i - 1
    if before < 0 or not denial.wording.points or compared.profiles[before].sheet != denial.sheet:
        return []
    claim = compared.profiles[before]
    others = claim.speaker is not None and claim.speaker != denial.speaker and not claim.wording.denies
    things = (denial.wording.denied - SPEECH) & claim.terms.keys()
    return [before] if others and claim.people and any(claim.terms[term] == 1.0 for term in things) else []


def _accuses(j: int, i: int, compared: Compared) -> int:
    """How likely a claim is what a denial behind it denies: of the same people, of the same matter, an accusation."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    return (2 * bool(set(compared.claims[i].about).intersection(compared.claims[j].about))
            + 2 * bool((denial.wording.denied - SPEECH) & claim.terms.keys()) + claim.wording.asserts)


def _is_claimed(profile: Profile) -> bool:
    """Whether somebody is said to say it."""
    return profile.speaker is not None or profile.wording.asserts


def _most_like(i: int, compared: Compared, holders: Holders) -> list[int]:
    """Claims of others that hold most of what is denied, best first; of equals the nearest to it."""
    denial = compared.profiles[i]
    own = SPEECH.union(ENTITY + who for who in denial.named)
    denied = {term: 1.0 for term, strength in denial.terms.items() if strength >= 1 and term not in own}
    total = weigh(denied, compared.weights)
    near = []
    for j in {j for term in denied for j in holders.get(term, ()) if len(holders[term]) <= MOST}:
        other = compared.profiles[j]
        if _may_be_denied(j, i, compared):
            shared = weigh({term: 1.0 for term in denied if term in other.terms}, compared.weights)
            if shared >= max(TARGET * total, FEWEST):
                near.append((-shared / total, other.speaker is None, other.sheet != denial.sheet, abs(j - i), j))
    return [found[-1] for found in sorted(near)]


def _may_be_denied(j: int, i: int, compared: Compared) -> bool:
    """Whether somebody else claims it, and accuses, tells the very act that is denied, or speaks of who denies."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    if not _is_claimed(claim) or (claim.speaker is not None and claim.speaker == denial.speaker):
        return False
    who = _speaker(i, compared)
    if claim.wording.asserts and _accuses_other(claim, who, compared):
        return False
    return claim.wording.asserts or _tells_act(claim, denial) or _is_about(claim, who, compared)


def _accuses_other(claim: Profile, who: str | None, compared: Compared) -> bool:
    """Whether an accusation speaks of people and bodies, and not of who denies."""
    known = (compared.entities.by_id.get(entity) for entity in claim.named - {claim.speaker})
    personal = any(each.type == "person" for each in known if each)
    return personal and who is not None and not _is_about(claim, who, compared)


def _tells_act(profile: Profile, denial: Profile) -> bool:
    """Whether a claim tells the very act that is denied, which stands right behind the denial."""
    return denial.wording.act is not None and profile.terms.get(denial.wording.act) == 1.0


def _is_about(profile: Profile, who: str | None, compared: Compared) -> bool:
    """Whether a claim speaks of somebody, or of one for whom they speak."""
    about = {term.removeprefix(ENTITY) for term in profile.terms if term.startswith(ENTITY)}
    return who is not None and who in about.union(map(compared.entities.root, about))


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
            ours, theirs = _speaker(i, compared), _speaker(i + 1, compared)
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
    denied = {mate for dispute in disputes for mate in clustered.mates(dispute.denied)}
    asserted = {mate for dispute in disputes for mate in clustered.mates(dispute.asserted)} - denied
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
