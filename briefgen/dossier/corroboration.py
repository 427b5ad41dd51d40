"""The same claim in several sheets: groups, and series of like statements on different days."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefgen.dossier.bars import SPOKEN
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.dates.hours import HOUR
from briefgen.dossier.clashes.dates.one_occasion import OCCASION
from briefgen.dossier.clashes.doers.agents import AGENT
from briefgen.dossier.clashes.doers.ages import AGE
from briefgen.dossier.clashes.doers.blames import CAUSE
from briefgen.dossier.clashes.doers.deeds import DOER
from briefgen.dossier.clashes.places.lying import LYING
from briefgen.dossier.clashes.places.places import PLACE
from briefgen.dossier.clusters import Edge, cluster, linked, parts
from briefgen.dossier.dates import finest
from briefgen.dossier.judgements import Judged
from briefgen.dossier.likeness import Likeness
from briefgen.dossier.matching import SAME, Matches, reasons
from briefgen.dossier.profile import Profile
from briefgen.model.dossier import Why

TWICE = 0.72
"""Mean score from which claims of one and the same article are shown as one thing said twice."""
ALSO = 0.56
"""Mean score from which claims that tell several things form a second group."""
JUDGED = 1.0
"""Score of two claims that a person says are the same."""
SERIES = 0.42
"""Likeness of content from which statements on different days are one series."""


BESIDE = (DOER, AGENT, CAUSE, PLACE, LYING, HOUR, AGE, OCCASION)
"""Measures of clashes of two claims of one thing: who did it, what came of what, where, what hour, how old, when."""


@dataclass(frozen=True, slots=True)
class Clustered:
    """Profiles, by index, that say the same.

    groups: each sorted; a claim that tells several things may stand in more than one. of: index -> first group that
    holds it, or None.
    """

    groups: tuple[tuple[int, ...], ...]
    of: Mapping[int, int]
    matches: Matches

    def mates(self, index: int) -> tuple[int, ...]:
        """The group of a profile; itself where it stands alone."""
        return self.groups[self.of[index]] if index in self.of else (index,)

    def home(self, index: int) -> str:
        """A name for the group or the lone profile."""
        return f"g{self.of[index]}" if index in self.of else f"p{index}"


def group_claims(
    profiles: Sequence[Profile], matches: Matches, clashes: Iterable[Clash], judged: Judged,
) -> Clustered:
    """Cluster by average linkage, then let claims that tell several things into further groups.

    Claims that clash never stand in one group, unless a person says that they are the same, or they clash in nothing
    but in who did it, where it was, at what time of day, or what it came of.
    """
    refs = [profile.ref for profile in profiles]
    groups: list[tuple[int, ...]] = []
    for edges in _edges(matches, clashes, judged, refs):
        found = [members for members in linked(edges, SAME) if _is_told(members, profiles, matches)]
        groups += _share(found, edges, profiles)
    groups.sort()
    for left, right in judged.pairs(refs):
        if judged.says_same(refs[left], refs[right]):
            groups = _put_together(groups, left, right)
    of: dict[int, int] = {}
    for number, members in enumerate(groups):
        for member in members:
            of.setdefault(member, number)
    return Clustered(tuple(groups), of, matches)


def _edges(
    matches: Matches, clashes: Iterable[Clash], judged: Judged, refs: Sequence[str],
) -> Iterator[list[Edge]]:
    """The compared pairs as edges, part by part: those of claims that likely pairs hold together, whatever says so.

    No group reaches beyond such a part, see `parts`: how other pairs compare is never asked.
    """
    apart = {matches.place(clash.left, clash.right) for clash in clashes if clash.measure not in BESIDE}
    said = {matches.place(left, right): judged.says_same(refs[left], refs[right]) for left, right in judged.pairs(refs)}

    def edge(place: int) -> Edge:
        if place in said:
            return Edge(*matches.ends(place), JUDGED, not said[place])
        return Edge(*matches.ends(place), matches.score(place), place in apart or matches.barred(place))

    likely = (place for place in matches.likely() if not (place in said or place in apart or matches.barred(place)))
    told = (place for place, same in said.items() if same and place is not None)
    home = parts(matches.ends(place) for place in chain(likely, told))
    inside: dict[int, array[int]] = {}
    for place, at in matches.within(home):
        inside.setdefault(at, array("i")).append(place)
    yield from (list(map(edge, places)) for places in inside.values())


def _put_together(groups: Sequence[tuple[int, ...]], left: int, right: int) -> list[tuple[int, ...]]:
    """The groups of two claims as one, or a new one of the two."""
    if any(left in group and right in group for group in groups):
        return list(groups)
    mine = next((group for group in groups if left in group), (left,))
    theirs = next((group for group in groups if right in group), (right,))
    rest = [group for group in groups if group not in (mine, theirs)]
    return sorted([*rest, tuple(sorted({*mine, *theirs}))])


def _is_told(members: Sequence[int], profiles: Sequence[Profile], matches: Matches) -> bool:
    """Whether a cluster is told: two sheets agree, or one says very much the same twice."""
    if len({profiles[member].sheet for member in members}) > 1:
        return True
    scores = [matches.score(pair.place) for pair in matches.among(set(members))]
    return sum(scores) / (len(members) * (len(members) - 1) / 2) >= TWICE


def _share(
    groups: Sequence[tuple[int, ...]], edges: Sequence[Edge], profiles: Sequence[Profile],
) -> list[tuple[int, ...]]:
    """Let a claim that tells several things stand with each of them.

    One sentence tells of a treaty's signing and of what it holds; another article gives each a sentence. The long claim
    joins the group that it matches best. Near pairs that no group holds are then clustered once more, by a stricter
    measure, and never so that a claim meets a group that it contradicts.
    """
    if len(groups) == 1 and len(groups[0]) * (len(groups[0]) - 1) == 2 * len(edges):
        return list(groups)
    together = {(a, b) for group in groups for a in group for b in group if a < b}
    against: dict[int, set[int]] = {}
    for edge in edges:
        if edge.barred:
            against.setdefault(edge.left, set()).add(edge.right)
            against.setdefault(edge.right, set()).add(edge.left)
    held = {member: set(group) for group in groups for member in group}
    apart = [edge for edge in edges if (edge.left, edge.right) not in together]
    near = {end for edge in apart if edge.score >= ALSO and not edge.barred for end in (edge.left, edge.right)}
    rest = [
        Edge(edge.left, edge.right, edge.score, edge.barred or _meets_foe(edge.left, edge.right, held, against))
        for edge in apart if edge.left in near and edge.right in near
    ]
    more = [found for found in cluster(rest, ALSO) if len({profiles[member].sheet for member in found}) > 1]
    return [tuple(sorted(group)) for group in _distinct([set(group) for group in (*groups, *more)])]


def _meets_foe(one: int, other: int, held: Mapping[int, set[int]], against: Mapping[int, set[int]]) -> bool:
    """Whether either contradicts somebody in the group of the other."""
    return any(mine in held and foe in against and not held[mine].isdisjoint(against[foe])
               for mine, foe in ((one, other), (other, one)))


def _distinct(groups: Sequence[set[int]]) -> list[set[int]]:
    """The groups that no earlier or larger one holds whole."""
    kept: list[set[int]] = []
    holding: dict[int, list[set[int]]] = {}
    for group in sorted(groups, key=lambda group: (-len(group), sorted(group))):
        if not any(group <= other for other in holding.get(min(group), ())):
            kept.append(group)
            for member in group:
                holding.setdefault(member, []).append(group)
    return sorted(kept, key=sorted)


def why_grouped(
    members: Sequence[int], matches: Matches, profiles: Sequence[Profile], likeness: Likeness,
) -> tuple[Why, ...]:
    """The reasons of the pair that holds the group together least, after the mean over all pairs."""
    pairs = list(matches.among(set(members)))
    if not pairs:
        return (Why("judged", 1.0, "a person says so"),)
    scores = [matches.score(pair.place) for pair in pairs]
    mean = sum(scores) / (len(members) * (len(members) - 1) / 2)
    score, weakest = min(zip(scores, pairs, strict=True))
    refs = profiles[weakest.left].ref, profiles[weakest.right].ref
    return (
        Why("mean", round(mean, 3), f"mean score of {len(members)} claims, at least {SAME}"),
        Why("weakest pair", round(score, 3), f"{refs[0]} and {refs[1]}"),
        *reasons(weakest, profiles, likeness),
        Why("company", round(matches.company(weakest.place), 3), "nearer ones in their articles, what stands beside"))


def find_series(
    profiles: Sequence[Profile], clustered: Clustered, taken: Iterable[tuple[int, int]],
) -> list[tuple[int, ...]]:
    """Like statements of one speaker on different days, in the order of their days; conflicts are left out."""
    not_these, matches = set(taken), clustered.matches
    spoken = {i for i, profile in enumerate(profiles) if profile.speaker is not None and profile.kind in SPOKEN}
    edges = [
        Edge(pair.left, pair.right, pair.text, barred=False) for pair in matches.among(spoken, SERIES)
        if profiles[pair.left].speaker == profiles[pair.right].speaker and (pair.left, pair.right) not in not_these
        and set(matches.bars(pair.place)) <= {"said", "date", "told before"}]
    found = [tuple(sorted(members, key=lambda i: _order(profiles[i]))) for members in cluster(edges, SERIES * 0.8)]
    return sorted(members for members in found if _several_occasions(members, matches))


def _several_occasions(members: Sequence[int], matches: Matches) -> bool:
    return any({"said", "date"} & set(matches.bars(pair.place)) for pair in matches.among(set(members)))


def _day(profile: Profile) -> str:
    when = finest((*profile.when, *profile.said)) or profile.published
    return when.low.isoformat() if when and when.low else ""


def _order(profile: Profile) -> tuple[str, str, int]:
    return _day(profile), profile.sheet, profile.place
