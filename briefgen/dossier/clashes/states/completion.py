"""One act told as done, and as not done by then: not yet, to nobody, or no more than thought of; in whatever words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.clashes.states.apart import as_many, kinds_of, of_others, of_some, to_others, with_kinds
from briefgen.dossier.completion import FATE, Completion
from briefgen.dossier.dates import share_day
from briefgen.dossier.doings import hour_in
from briefgen.dossier.evidence import Compared
from briefgen.dossier.not_beyond import all_completions
from briefgen.dossier.profile import Profile, without_times
from briefgen.dossier.things import ALL
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

COMPLETION = "completion"
"""The measure of such a clash."""
DAYS = 31
"""Days after an act was done within which it is told as not done."""
BACK = 3
"""Claims by which two stand apart in an article of which the one answers the other, at most."""
MOST = 60
"""Claims that tell of one act beyond which it is of many occasions."""
TELLING, BESIDE = 0.3, 0.5
"""Weight at least of the thing that both tell; of what both tell beside the act where one names no thing."""
NAMED = 0.3
"""Weight of a word that only names tell."""
A_DAY = timedelta(1)
Told = tuple[int, Completion]
"""A claim, by index, and what it says of an act."""


def completion_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of which one tells an act as done that by the other was not done by then; in order."""
    told = {i: found for i, profile in enumerate(compared.profiles) if not profile.wording.denies
            for found in (all_completions(without_times(profile.claim, compared.lang), compared.words),) if found}
    seen: set[tuple[int, int]] = set()
    for (i, done), (j, undone) in _near(told, compared):
        pair = min(i, j), max(i, j)
        if pair in seen or not _contradict(i, done, j, undone, compared):
            continue
        seen.add(pair)
        values = (done.word, undone.word) if i < j else (undone.word, done.word)
        yield Clash("modality", *pair, values, COMPLETION, (
            Why("state", 1.0, f"{values[0]} / {values[1]}: done, and not done by then"),
            Why("content", round(compared.text(*pair), 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate tells an act as done, or as not done, as a clashing claim does."""
    one, told = (all_completions(without_times(profile.claim, compared.lang), compared.words)
                 for profile in (mate.one, mate.profile))
    return any(each.done == said.done and not each.acts.isdisjoint(said.acts)
               for said in one if said.word == mate.value for each in told)


def _near(told: Mapping[int, Sequence[Completion]], compared: Compared) -> Iterator[tuple[Told, Told]]:
    """What is told as done, and as not done, of acts of one kind, or of whatever may be decided on a thing."""
    decided = compared.words.completion.decided
    done: dict[str, list[Told]] = defaultdict(list)
    for i, each in _each(told):
        if each.done and _is_done(compared.profiles[i]):
            for act in with_kinds(each.acts, compared.words) | ({FATE} if each.acts & decided else set()):
                done[act].append((i, each))
    undone = [(j, each) for j, each in _each(told) if not each.done]
    pairs = ((one, (j, each)) for j, each in undone for act in sorted(each.acts) if len(done[act]) <= MOST
             for one in done[act] if one[0] != j)
    yield from sorted(pairs, key=lambda pair: (pair[0][0], pair[1][0]))


def _each(told: Mapping[int, Sequence[Completion]]) -> Iterator[Told]:
    return ((i, each) for i, found in sorted(told.items()) for each in found)


def _is_done(profile: Profile) -> bool:
    return profile.kind != "plan" and profile.wording.modality not in OPEN and not profile.wording.repeated


def _contradict(i: int, done: Completion, j: int, undone: Completion, compared: Compared) -> bool:
    """Whether both tell of one act on one thing, and it was done by the time for which it is told as not done."""
    yes, no = compared.profiles[i], compared.profiles[j]
    near = yes.sheet != no.sheet or abs(yes.place - no.place) <= BACK
    if undone.word.split()[0] in done.thing:                                # "pasar baru akan rampung": the new one
        return False
    if not (near and may_differ(yes, no)) or (of_some(done, undone) and not as_many(yes, no)):
        return False
    if not _was_done_by_then(yes, no, compared.words) or to_others(yes, no, compared.words):
        return False
    return _of_one_thing(yes, done, no, undone, compared) and not of_others(yes, done, no, undone)


def _was_done_by_then(yes: Profile, no: Profile, words: Comparison) -> bool:
    """Whether it was done on or before the day until which it is told as not done, and not long before."""
    since, until = _since(yes), _until(no)
    if since is None or until is None or yes.told is None or no.told is None:
        return False
    if share_day(yes.when, no.when) and not no.wording.not_yet:
        return True
    if since == until and (no.told < yes.told or _at_an_earlier_hour(no, yes, words)):
        return False
    return timedelta(0) <= until - since <= DAYS * A_DAY


def _at_an_earlier_hour(no: Profile, yes: Profile, words: Comparison) -> bool:
    first, then = (hour_in(profile.claim.claim, words) for profile in (no, yes))
    return first is not None and then is not None and first < then


def _since(profile: Profile) -> date | None:
    """The day on which it was done by: that which the claim tells, else that of its telling; None of a day to come."""
    days = [when.low for when in profile.when if when.low]
    if not days or profile.told is None:
        return profile.told
    return max(days) if max(days) <= profile.told else None


def _until(profile: Profile) -> date | None:
    """The last day until which it is told as not done: none to come when it was told."""
    days = [when.high for when in profile.when if when.high and profile.told and when.high <= profile.told]
    return max(days) if days else profile.told


def _of_one_thing(yes: Profile, done: Completion, no: Profile, undone: Completion, compared: Compared) -> bool:
    """Whether the noun of either thing is told of the other, in words that weigh enough; with more, where none is."""
    acts = done.acts | undone.acts
    beside = sum(compared.weights.get(term, 0.0) for term in told_by_both(yes, no) if term not in acts)
    if not undone.thing or not done.thing:
        told = sum(compared.weights.get(act, 0.0) for act in done.acts & undone.acts)
        return beside >= BESIDE or (not done.by and share_day(yes.when, no.when) and told >= BESIDE)
    first, second = kinds_of(done.thing, compared.words), kinds_of(undone.thing, compared.words)
    doers = kinds_of(done.by, compared.words)
    both_do = done.by and undone.by and done.by != done.thing and undone.by != undone.thing
    if both_do and not undone.points and doers.isdisjoint(kinds_of(undone.by, compared.words)):
        return False
    if undone.by == undone.thing and undone.thing[0] in doers - first:
        first, done = doers, done._replace(thing=done.by)
    heads = undone.thing[0] in first or (done.thing[0] in second and undone.of != ALL)
    shared = (first & second) - acts
    if not heads or not shared:
        return _is_named(undone.thing, yes, no, compared)
    least = TELLING if undone.of == ALL or undone.points or done.points else BESIDE
    return max(beside, sum(compared.weights.get(term, NAMED) for term in shared)) >= least


def _is_named(thing: Sequence[str], yes: Profile, no: Profile, compared: Compared) -> bool:
    """Whether a thing, and not only whose it is, is one that both name."""
    known = (compared.entities.by_id.get(who) for who in yes.named & no.named)
    return any(thing[0] in compared.words.terms(split_words(each.name)) for each in known if each)
