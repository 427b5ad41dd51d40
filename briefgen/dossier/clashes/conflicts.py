"""How clashes of claims become one conflict with two or more sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from briefgen.dossier.clashes.clash import Clash, Mate, OnSide
from briefgen.dossier.clashes.dates import days, ends, hours
from briefgen.dossier.clashes.dates.one_occasion import occasion_clashes
from briefgen.dossier.clashes.dates.one_slot import slot_clashes
from briefgen.dossier.clashes.denials import unlinked, unsaid
from briefgen.dossier.clashes.denials.forged import forged_clashes
from briefgen.dossier.clashes.denials.messages import message_clashes
from briefgen.dossier.clashes.denials.nevers import never_clashes
from briefgen.dossier.clashes.denials.two_accounts import account_clashes
from briefgen.dossier.clashes.denials.unhappened import unhappened_clashes
from briefgen.dossier.clashes.denials.untrue import untrue_clashes
from briefgen.dossier.clashes.doers import agents, ages, blames, deeds, holders, intents
from briefgen.dossier.clashes.doers.alone import alone_clashes
from briefgen.dossier.clashes.doers.beginners import beginner_clashes
from briefgen.dossier.clashes.doers.culprits import culprit_clashes
from briefgen.dossier.clashes.doers.mouths import attribution_clashes, first_clashes
from briefgen.dossier.clashes.doers.origins import origin_clashes
from briefgen.dossier.clashes.doers.sayings import saying_clashes
from briefgen.dossier.clashes.doers.whose_will import will_clashes
from briefgen.dossier.clashes.numbers import numbers, ranks, scores
from briefgen.dossier.clashes.numbers.collectives import collective_clashes
from briefgen.dossier.clashes.numbers.constants import constant_clashes
from briefgen.dossier.clashes.numbers.corrections import correction_clashes
from briefgen.dossier.clashes.numbers.crowds import crowd_clashes
from briefgen.dossier.clashes.numbers.hurts import hurt_clashes
from briefgen.dossier.clashes.numbers.portions import portion_clashes
from briefgen.dossier.clashes.numbers.shortfalls import shortfall_clashes
from briefgen.dossier.clashes.numbers.stood_still import stood_still_clashes
from briefgen.dossier.clashes.numbers.sums import sum_clashes
from briefgen.dossier.clashes.numbers.swapped import swapped_clashes
from briefgen.dossier.clashes.numbers.tallies import tally_clashes
from briefgen.dossier.clashes.numbers.versions import version_clashes
from briefgen.dossier.clashes.places import lying, places
from briefgen.dossier.clashes.places.alternatives import alternative_clashes
from briefgen.dossier.clashes.places.ends_of_acts import act_end_clashes
from briefgen.dossier.clashes.places.only_there import only_there_clashes
from briefgen.dossier.clashes.places.seats import seat_clashes
from briefgen.dossier.clashes.places.whereabouts import whereabouts_clashes
from briefgen.dossier.clashes.states import completion, nobody, settling
from briefgen.dossier.clashes.states.all_or_some import all_or_some_clashes
from briefgen.dossier.clashes.states.apart import of_other_acts
from briefgen.dossier.clashes.states.certainty import modality_clashes
from briefgen.dossier.clashes.states.perhaps import perhaps_clashes
from briefgen.dossier.clashes.states.polarity import of_other_things, polarity_clashes
from briefgen.dossier.clashes.states.questions import question_clashes
from briefgen.dossier.clashes.states.same_but_not import same_but_not_clashes
from briefgen.dossier.clashes.states.standing import standing_clashes
from briefgen.dossier.clashes.states.states import STATES, state_clashes
from briefgen.dossier.clashes.states.still_open import still_open_clashes
from briefgen.dossier.clashes.states.suspected import suspected_clashes
from briefgen.dossier.clashes.states.undone import undone_clashes
from briefgen.dossier.corroboration import Clustered
from briefgen.dossier.evidence import Compared
from briefgen.dossier.judgements import Judged
from briefgen.dossier.labels import short_label, words_for
from briefgen.dossier.qualified import apart_by_number
from briefgen.dossier.sets import Sets
from briefgen.dossier.sharing import Spread, alone
from briefgen.model.dossier import Conflict, ConflictClass, ConflictKind, Side
from briefgen.model.packing import pack, unpack
from briefgen.text.slugs import short_hash

Sides = dict[str, set[int]]
"""Value -> the claims, by index, that give it."""

ON_SIDE: Mapping[str, OnSide] = {
    places.PLACE: places.on_side, lying.LYING: lying.on_side,
    agents.AGENT: agents.on_side, ages.AGE: ages.on_side, blames.CAUSE: blames.on_side, deeds.DOER: deeds.on_side,
    holders.HOLDER: holders.on_side, intents.INTENT: intents.on_side,
    ranks.RANK: ranks.on_side, scores.SCORE: scores.on_side,
    ends.END: ends.on_side, hours.HOUR: hours.on_side,
    unlinked.REASON: unlinked.on_side, unsaid.TAKEN: unsaid.on_side, settling.SETTLING: settling.on_side,
    completion.COMPLETION: completion.on_side}
"""Measure -> whether a group mate of a clashing claim stands on its side."""
OF_KIND: Mapping[ConflictKind, OnSide] = {"date": days.on_side, "number": numbers.on_side}
"""The same of the kinds of clash whose other measures are told alike; of a clash in neither table all mates do."""


Finder = Callable[[Compared], Iterable[Clash]]
FINDERS: Sequence[Finder] = (
    days.date_clashes, hours.hour_clashes, ages.age_clashes, ends.end_clashes, numbers.number_clashes,
    ranks.rank_clashes, scores.score_clashes, correction_clashes, modality_clashes, attribution_clashes, first_clashes,
    deeds.doer_clashes, blames.cause_clashes, state_clashes, settling.settling_clashes, places.place_clashes,
    nobody.nobody_clashes, untrue_clashes, unsaid.unsaid_clashes, intents.intent_clashes, unhappened_clashes,
    unlinked.unlinked_clashes, hurt_clashes, collective_clashes, tally_clashes, swapped_clashes, lying.lying_clashes,
    only_there_clashes, perhaps_clashes, holders.holder_clashes, whereabouts_clashes)
"""What each of these finds is told."""
FURTHER: Sequence[Finder] = (
    standing_clashes, agents.agent_clashes, alone_clashes, saying_clashes, will_clashes, alternative_clashes,
    act_end_clashes, portion_clashes, same_but_not_clashes, still_open_clashes, culprit_clashes, origin_clashes,
    seat_clashes, crowd_clashes, shortfall_clashes, ends.due_clashes, message_clashes, never_clashes, forged_clashes,
    beginner_clashes, question_clashes, all_or_some_clashes, polarity_clashes, completion.completion_clashes,
    suspected_clashes, account_clashes, slot_clashes, occasion_clashes, constant_clashes, version_clashes, sum_clashes,
    stood_still_clashes, undone_clashes)
"""What each of these finds is told in turn, of pairs that do not clash anyway: states that last, doers, and so on."""


def find_clashes(compared: Compared, judged: Judged, spread: Spread = alone) -> list[Clash]:
    """Pairs of claims that cannot both be right; not those of which a person says that they are not the same.

    spread: has the finders work in shares.
    """
    refs = [profile.ref for profile in compared.profiles]
    found = _of_each((*FINDERS, *FURTHER), compared, spread)
    told = _of_one_matter(chain.from_iterable(found[:len(FINDERS)]), compared)
    known = set(map(_pair, told))
    for clashes in found[len(FINDERS):]:
        more = _of_one_matter((clash for clash in clashes if _pair(clash) not in known), compared)
        told += more
        known.update(map(_pair, more))
    return [clash for clash in _told_closest(told) if not judged.says_other(refs[clash.left], refs[clash.right])]


def _of_each(finders: Sequence[Finder], compared: Compared, spread: Spread) -> list[list[Clash]]:
    """What each finder finds, in their order."""
    def share(number: int, of: int) -> list[Any]:
        made = [list(find(compared)) for find in finders[number::of]]
        return [list(map(pack, clashes)) for clashes in made] if number else made

    parts = spread(share)
    found = [parts[place % len(parts)][place // len(parts)] for place in range(len(finders))]
    return [clashes if place % len(parts) == 0 else [unpack(Clash, plain) for plain in clashes]
            for place, clashes in enumerate(found)]


def _pair(clash: Clash) -> tuple[int, int]:
    return clash.left, clash.right


def _of_one_matter(found: Iterable[Clash], compared: Compared) -> list[Clash]:
    """The clashes without those of what is so, or done, of which the claims tell of two things."""
    profiles = compared.profiles
    free = completion.COMPLETION, nobody.NOBODY
    return [clash for clash in found if clash.kind != "modality" or clash.measure in free or not any(
        apart(profiles[clash.left], profiles[clash.right], compared.words)
        for apart in (of_other_things, of_other_acts, apart_by_number))]


def _told_closest(found: Sequence[Clash]) -> list[Clash]:
    """The clashes without those of mere numbers of pairs whose ages or scores clash: these are the numbers."""
    closer = {measure: {(clash.left, clash.right) for clash in found if clash.measure == measure}
              for measure in (ages.AGE, scores.SCORE)}
    return [clash for clash in found if clash.kind != "number" or clash.measure == scores.SCORE or not (
        (clash.left, clash.right) in closer[scores.SCORE] or (
            clash.measure.split()[0] == ages.YEAR and (clash.left, clash.right) in closer[ages.AGE]))]


def merge_clashes(clashes: Sequence[Clash], compared: Compared, clustered: Clustered) -> list[Conflict]:
    """One conflict for each set of clashes that link the same groups in the same measure."""
    keys = [(f"{clash.kind} {clash.measure} {clustered.home(clash.left)}",
             f"{clash.kind} {clash.measure} {clustered.home(clash.right)}") for clash in clashes]
    sets = Sets({key for pair in keys for key in pair})
    for pair in keys:
        sets.join(*pair)
    together: dict[str, list[Clash]] = {}
    for clash, (first, _) in zip(clashes, keys, strict=True):
        together.setdefault(sets.top(first), []).append(clash)
    return [_conflict(found, compared, clustered) for found in together.values()]


def _conflict(clashes: Sequence[Clash], compared: Compared, clustered: Clustered) -> Conflict:
    sides: Sides = {}
    seen: set[tuple[int, int | str]] = set()
    for clash in clashes:
        pair = clash.left, clash.right
        for one, other, value in zip(pair, pair[::-1], clash.values, strict=True):
            told = one, other if clash.kind == "date" else value
            if told in seen:
                continue
            seen.add(told)
            mates = (mate for mate in clustered.mates(one) if mate != one)
            joined = {mate for mate in mates if _joins(mate, one, other, value, clash, compared)}
            sides.setdefault(value, set()).update({one, *joined})
    sides = _told_once(sides)
    profiles = compared.profiles
    members = sorted(set().union(*sides.values()))
    first = clashes[0]
    refs = [profiles[i].ref for i in members]
    return Conflict(
        id="k-" + short_hash(" ".join((first.kind, first.measure, *refs))), kind=first.kind,
        conflict_class=_class(clashes, sides, compared),
        label=short_label([profiles[i] for i in members], compared.words),
        sides=tuple(
            Side(_shown(value, first, sides[value], compared), tuple(profiles[i].ref for i in sorted(sides[value])))
            for value in _ordered(sides)),
        hint=next((clash.hint for clash in clashes if clash.hint), None), ruling=None, why=first.why)


def _told_once(sides: Sides) -> Sides:
    """Of sides that the same claims stand on, the first: "masih berlaku" and "masih berjalan" are one."""
    kept: Sides = {}
    for value, claims in sides.items():
        if claims not in kept.values():
            kept[value] = claims
    return kept if len(kept) > 1 else sides


def _shown(value: str, clash: Clash, side: Iterable[int], compared: Compared) -> str:
    """A side's value in the words of its first claim where it is a term of ours."""
    return words_for(value, compared.profiles[min(side)], compared.words) if clash.measure == STATES else value


def _joins(mate: int, one: int, other: int, value: str, clash: Clash, compared: Compared) -> bool:
    """Whether a group mate stands on the side of a clashing claim, as the module of such clashes says."""
    on_side = ON_SIDE.get(clash.measure) or OF_KIND.get(clash.kind)
    profiles = compared.profiles
    return on_side is None or on_side(Mate(profiles[mate], profiles[one], profiles[other], value), compared)


def _ordered(sides: Sides) -> list[str]:
    """The sides in the order in which the articles come, which no side can read as a verdict."""
    return sorted(sides, key=lambda value: (min(sides[value]), value))


def _class(clashes: Sequence[Clash], sides: Sides, compared: Compared) -> ConflictClass:
    """As a finding settles it; else between parties where all origins are such and none stands on both sides."""
    settled = next((clash.conflict_class for clash in clashes if clash.conflict_class), None)
    if settled:
        return settled
    links = [[compared.claims[i].origin for i in members] for members in sides.values()]
    origins = [{compared.entities.root(link.who) for link in side} for side in links]
    if all(link.party for side in links for link in side) and not set.intersection(*origins):
        return "between-parties"
    sheets = {compared.profiles[i].sheet for members in sides.values() for i in members}
    return "within-source" if len(sheets) == 1 else "between-sources"
