"""One thing told to be still in a state, and told to be out of it by then: in force and cancelled, held and freed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.doings import Doing, doings, hour_in
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.qualified import apart_behind
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.standing import BY_NOW, Standing, standings
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

STANDING = "standing"
"""Measure of a clash about whether a state lasts."""
LATER = 3
"""Days by which a state may be told to last later than it was told to be over: then it came again."""
SINCE = 62
"""The same of a state that is told to be over since a day."""
MOST = 100
"""Claims that tell of one thing beyond which none are compared."""


def standing_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of which one tells that a state lasts, or something is being done, which by the other was over before."""
    said = _said(compared)
    seen: set[tuple[int, int]] = set()
    for clash in (*_of_states(said, compared), *_of_acts(said, compared)):
        if (clash.left, clash.right) not in seen:
            seen.add((clash.left, clash.right))
            yield clash


def _of_acts(said: Mapping[int, Sequence[Standing]], compared: Compared) -> Iterator[Clash]:
    """Claims of which one tells that something is being done which by the other was over before."""
    told: dict[str, list[tuple[int, Doing]]] = defaultdict(list)
    for i, stands in said.items():
        for each in doings(compared.profiles[i].claim.claim, stands, compared.words):
            told[each.act].append((i, each))
    for act, held in sorted(told.items()):
        lasting, over = ([(i, each) for i, each in held if each.lasts == lasts] for lasts in (True, False))
        for (i, one), (j, other) in product(lasting, over) if len(held) <= MOST else ():
            if not (one.noun or other.noun) or _of_other_kinds(one, other):
                continue
            if _was_over(compared.profiles[i], compared.profiles[j], compared.words):
                pair, values = ((i, j), (one.word, other.word)) if i < j else ((j, i), (other.word, one.word))
                yield Clash("modality", *pair, values, STANDING, (
                    Why("state", 1.0, f"{one.word} / {other.word}: {act.lower()} still, and no more"),
                    Why("content", round(compared.text(*pair), 3), "likeness of the claims")))


def _was_over(lasting: Profile, over: Profile, words: Comparison) -> bool:
    """Whether what is being done in one claim was over by the other: on a day before, or at an hour before."""
    if not _contradict(lasting, over, words, fast=False) or apart_behind(lasting, over, words):
        return False
    return _until(lasting) != _since(over) or _at_a_later_hour(lasting, over, words)


def _of_states(said: Mapping[int, Sequence[Standing]], compared: Compared) -> Iterator[Clash]:
    """Claims of which one tells that a state lasts which by the other was over before."""
    seen: set[tuple[int, int]] = set()
    for (state, _), held in sorted(_told(said, compared).items()):
        lasting, over = ([(i, each) for i, each in held if each.lasts == lasts] for lasts in (True, False))
        for (i, one), (j, other) in product(lasting, over) if len(held) <= MOST else ():
            pair = min(i, j), max(i, j)
            left, right = compared.profiles[i], compared.profiles[j]
            if pair in seen or _of_other_kinds(one, other) or not _may_mean(one, other, left, right) or apart_behind(
                    left, right, compared.words) or not _ends(state, left, right, compared.words):
                continue
            seen.add(pair)
            values = (one.word, other.word) if i < j else (other.word, one.word)
            yield Clash("modality", *pair, values, STANDING, (
                Why("state", 1.0, f"{one.word} / {other.word}: {state} still, and no more"),
                Why("content", round(compared.text(*pair), 3), "likeness of the claims")))


def _ends(state: str, lasting: Profile, over: Profile, words: Comparison) -> bool:
    """Whether two contradict each other in a state, or in that it has come by now."""
    fast = state.removesuffix(BY_NOW) in words.standing.fast
    if state.endswith(BY_NOW):
        return _contradict(over, lasting, words, fast=fast)
    return _contradict(lasting, over, words, fast=fast)


def _of_other_kinds(one: Standing | Doing, other: Standing | Doing) -> bool:
    """Whether the words for the two things differ in the last alone: "izin tambang nikel", "izin tambang emas"."""
    return len(one.thing) == len(other.thing) > 1 and one.thing[:-1] == other.thing[:-1] and (
        one.thing[-1] != other.thing[-1])


def _may_mean(one: Standing, other: Standing, mine: Profile, its: Profile) -> bool:
    """Whether a thing with a name is what the other points at, where that gives it none: "jembatan itu"."""
    return all(each.head or not another.head or (theirs.wording.points and not theirs.subjects)
               for each, another, theirs in ((one, other, its), (other, one, mine)))


def _said(compared: Compared) -> dict[int, tuple[Standing, ...]]:
    """Claim -> what it says of states; of claims that plan, or tell what is possible, only what lasts till then."""
    said: dict[int, tuple[Standing, ...]] = {}
    for i, profile in enumerate(compared.profiles):
        if not profile.wording.denies:
            found = standings(profile.claim.claim, _names(profile, compared), compared.words)
            ahead = profile.kind == "plan" or profile.wording.modality in OPEN
            said[i] = tuple(each for each in found if each.lasts) if ahead else found
    return said


def _told(
    said: Mapping[int, Sequence[Standing]], compared: Compared,
) -> dict[tuple[str, str], list[tuple[int, Standing]]]:
    """State and thing -> what claims say of it, in their order."""
    told: dict[tuple[str, str], list[tuple[int, Standing]]] = defaultdict(list)
    for i, stands in said.items():
        for found in stands:
            for key in product(sorted(found.states), _things(found, compared.profiles[i], compared)):
                told[key].append((i, found))
    return told


def _names(profile: Profile, compared: Compared) -> set[str]:
    """The words of all names that a claim tells."""
    known = (compared.entities.by_id.get(who) for who in profile.named)
    return {word for entity in known if entity for word in entity.name.lower().split()}


def _things(found: Standing, profile: Profile, compared: Compared) -> Iterator[str]:
    """Of what it is said: the noun, else whom the words name."""
    if found.head:
        yield found.head
    for who in sorted(profile.named):
        entity = compared.entities.by_id.get(who)
        if entity and found.names & {*entity.name.lower().split()} and (not found.head or entity.type == "person"):
            yield ENTITY + who
            sort = compared.words.terms(split_words(entity.name)[:1])                # "Jembatan Osk" is a bridge
            yield from (term for term in sort if term.isupper() and entity.type == "place")


def _contradict(lasting: Profile, over: Profile, words: Comparison, *, fast: bool) -> bool:
    """Whether both can tell of one thing, and it was over by the day on which it is told to last, if fast before it,
    or at an hour before."""
    if not may_differ(lasting, over) or exclusive(lasting, over):
        return False
    until, since = _until(lasting), _since(over)
    if until is None or since is None:
        return False
    days = (until - since).days
    least = fast and not (bool(over.when) and _at_a_later_hour(lasting, over, words))
    return least <= days <= (SINCE if over.when else LATER)


def _at_a_later_hour(lasting: Profile, over: Profile, words: Comparison) -> bool:
    still, ended = (hour_in(profile.claim.claim, words) for profile in (lasting, over))
    return still is not None and ended is not None and still > ended


def _until(profile: Profile) -> date | None:
    """The last day on which a state is told to last."""
    days = [when.high for when in profile.when if when.high]
    return max(days) if days else profile.told


def _since(profile: Profile) -> date | None:
    """The first day on which it is told to be over."""
    days = [when.low for when in profile.when if when.low]
    return min(days) if days else profile.told
