"""Where to, where from, to whom and whose, by name: a ferry bound for two ports, a ship under two flags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.places.alternatives import ALTERNATIVE, may_be_one, swapped
from briefgen.dossier.clashes.places.places import named_together
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import Weights
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import near_ids
from briefgen.lang.classes import Word, split_words
from briefgen.model.dossier import Why

ALIKE = 0.5
"""Likeness from which two claims tell one act, but for whom or where it leads."""
ACT_END = "end of an act"
"""The measure of such a clash."""
RARE, SURE = 0.5, 1.2
"""Weight from which a thing that both tell is rare, and of all such things from which they are of one thing."""
BETWEEN = 2
"""Words between a preposition and a name: "ke rumah sakit RSUD Lemura", "kepada Gubernur Rani Osk"."""


class End(NamedTuple):
    """A word such as "ke" with the term of the act before it, and the id of the name behind it."""

    way: str
    who: str


def act_end_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of claims of two articles that are alike but for the name behind one preposition of one act.

    Not where either article tells of both, or any claim names the two places at once: one lies in the other.
    """
    ends = {i: found for i, profile in enumerate(compared.profiles) if profile.kind != "plan" and not (
        profile.wording.negated or profile.wording.denies) for found in (_ends_of(profile, compared),) if found}
    known: dict[str, set[End]] = defaultdict(set)
    for i, found in ends.items():
        known[compared.profiles[i].sheet].update(found)
    together = named_together(compared)
    for place, i, j, text in compared.matches.among(ends, ALIKE):
        left, right = compared.profiles[i], compared.profiles[j]
        if left.sheet == right.sheet or compared.matches.barred(place) or not may_be_one(left, right, of_people=False):
            continue
        for one, other in zip(*(_of_one_way(ends[i], ends[j])), strict=True):
            told_both = End(one.way, other.who) in known[left.sheet] or End(one.way, one.who) in known[right.sheet]
            if not told_both and frozenset((one.who, other.who)) not in together and _apart(
                    left, right, one, other, compared.weights):
                names = tuple(compared.entities.by_id[end.who].name for end in (one, other))
                yield Clash("attribution", i, j, (names[0], names[1]), f"{ACT_END} {one.way}", (
                    Why(ALTERNATIVE, 1.0, f"{names[0]} / {names[1]}: “{one.way.lower()}” leads to one"),
                    Why("content", round(text, 3), "likeness of the claims")))


def _of_one_way(left: Sequence[End], right: Sequence[End]) -> tuple[list[End], list[End]]:
    """The ends of one way that both tell, in step."""
    mine, theirs = ({end.way: end for end in ends} for ends in (left, right))
    shared = sorted(mine.keys() & theirs.keys())
    return [mine[way] for way in shared], [theirs[way] for way in shared]


def _apart(left: Profile, right: Profile, one: End, other: End, weights: Weights) -> bool:
    """Whether the names are two, and each claim knows but one of them and names nobody else besides."""
    if one.who == other.who or near_ids(one.who, other.who):
        return False
    if ENTITY + one.who in right.terms or ENTITY + other.who in left.terms:
        return False
    return _of_one_named(left, right, one, weights) or not swapped(
        left, right, {ENTITY + one.who}, {ENTITY + other.who})


def _of_one_named(left: Profile, right: Profile, one: End, weights: Weights) -> bool:
    """Whether they share so many rare things beside the act that they tell of the very same: one flight, one ship."""
    act = one.way.partition(" ")[0]
    return sum(weights[term] for term in told_by_both(left, right) if term != act and weights[term] >= RARE) >= SURE


def _ends_of(profile: Profile, compared: Compared) -> tuple[End, ...]:
    """The names to which prepositions lead in a claim, the first behind each; none of a way that leads to several."""
    text = profile.claim.claim
    tokens = split_words(text)
    first: dict[tuple[str, int], tuple[int, str]] = {}
    for who in sorted(profile.named):
        entity = compared.entities.by_id.get(who)
        for at in {text.find(form) for form in (entity.name, *entity.aliases)} - {-1} if entity else ():
            way = _way_to(tokens, at, compared)
            if way:
                first[way] = min(first.get(way, (at, who)), (at, who))
    ways = [way for way, _ in first]
    return tuple(End(way, who) for (way, _), (_, who) in sorted(first.items()) if ways.count(way) == 1)


def _way_to(tokens: Sequence[Word], at: int, compared: Compared) -> tuple[str, int] | None:
    """The preposition before the name at an offset, with the act before that, and where it stands.

    None for none, and behind a "not".
    """
    words = compared.words
    first = next((i for i, word in enumerate(tokens) if word.start >= at), len(tokens))
    if any(word.text in words.negation for word in tokens[:first]):
        return None
    for i in range(first - 1, max(-1, first - 2 - BETWEEN), -1):
        if tokens[i].text in words.alternatives.alone:
            return tokens[i].text, i
        if tokens[i].text in words.alternatives.ends:
            verb = next((k for k in range(i - 1, max(-1, i - 2 - BETWEEN), -1)
                         if words.grammar.verb.fullmatch(tokens[k].text)), i)
            act = words.terms(tokens[verb:i])
            return (f"{act[0]} {tokens[i].text}", i) if len(act) == 1 else None
        if words.grammar.verb.fullmatch(tokens[i].text):
            return None
    return None
