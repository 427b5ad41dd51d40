"""One act told as done, and as not done by then, where only some words near it tell of what: both sides of handing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import is_asked, is_of_some_case
from briefgen.dossier.clashes.denials.nevers import begins_with_speaker
from briefgen.dossier.clashes.sides import may_differ, of_one_body
from briefgen.dossier.clashes.states.apart import kinds_of
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile, without_times
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.undone import Undone, done_in, undone_in
from briefgen.dossier.wording import OPEN
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

UNDONE = "undone"
"""Measure of such a clash."""
DAYS = timedelta(62)
"""Time after an act was done within which it is told as not done."""
MOST = 60
"""Claims that tell one act beyond which it is of many occasions."""
MATTER, MORE, ALONE = 0.45, 0.9, 0.7
"""Weight of what both tell of the thing at least; with that of the act; and where both name somebody else beside."""
Done = tuple[int, str]
"""A claim, by index, and the word by which it tells an act as done."""


def undone_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of which one tells an act as not done that the other tells as done before; in order."""
    undone = {i: found for i, profile in enumerate(compared.profiles) if _may_deny(profile, compared.words)
              for found in (undone_in(without_times(profile.claim, compared.lang), compared.words),) if found}
    asked = {act for found in undone.values() for each in found for act in _sides(each.acts, compared.words)}
    done = _done(asked, compared) if asked else {}
    seen: set[tuple[int, int]] = set()
    for j, found in undone.items():
        for each in found:
            for i, word in _telling(each, done, compared.words):
                pair = min(i, j), max(i, j)
                if i == j or pair in seen or not _contradict(i, j, each, compared):
                    continue
                seen.add(pair)
                yield _clash(i, j, word, each, compared)


def _clash(i: int, j: int, word: str, undone: Undone, compared: Compared) -> Clash:
    values = (word, undone.word) if i < j else (undone.word, word)
    return Clash("modality", min(i, j), max(i, j), values, UNDONE, (
        Why("state", 1.0, f"{values[0]} / {values[1]}: done, and not done"),
        Why("content", round(compared.text(min(i, j), max(i, j)), 3), "likeness of the claims")))


def _may_deny(profile: Profile, words: Comparison) -> bool:
    return not (profile.wording.denies or profile.kind == "plan" or is_of_some_case(profile, words))


def _done(asked: set[str], compared: Compared) -> Mapping[str, Sequence[Done]]:
    """Act -> the claims that tell it as done, of the acts that are asked for."""
    told: dict[str, list[Done]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        if asked.isdisjoint(profile.terms) or not _may_tell(profile, compared.words):
            continue
        for acts, word in done_in(profile.claim.claim, compared.words):
            for act in acts & asked:
                told[act].append((i, word))
    return told


def _may_tell(profile: Profile, words: Comparison) -> bool:
    wording = profile.wording
    return not (wording.denies or profile.kind == "plan" or wording.modality in OPEN or wording.repeated or is_asked(
        profile, words) or is_of_some_case(profile, words))


def _sides(acts: frozenset[str], words: Comparison) -> frozenset[str]:
    """Acts, those of one kind with them, and the other side of handing: who is given something gets it."""
    known = words.completion
    found = acts.union(*(known.implied.get(act, ()) for act in acts))
    for mine, its in ((known.hands, known.gets), (known.gets, known.hands), (known.uses, known.used)):
        if acts & mine:
            found |= its
    return found


def _telling(undone: Undone, done: Mapping[str, Sequence[Done]], words: Comparison) -> Iterator[Done]:
    for act in sorted(_sides(undone.acts, words)):
        if len(done.get(act, ())) <= MOST:
            yield from done.get(act, ())


def _contradict(i: int, j: int, undone: Undone, compared: Compared) -> bool:
    """Whether both tell of one thing, and of a time by which it was done."""
    yes, no = compared.profiles[i], compared.profiles[j]
    if not may_differ(yes, no) or not _was_done_by_then(yes, no):
        return False
    if yes.speaker and no.speaker and of_one_body(yes.speaker, no.speaker, compared.entities):
        return False
    if undone.acts.isdisjoint(yes.terms) and begins_with_speaker(j, i, compared):       # he got some, and gave none
        return False
    if of_other_kinds(yes, no, compared.words):
        return False
    terms = {term for term, strength in yes.terms.items() if strength == 1.0 and not term.startswith(ENTITY)}
    told, known = kinds_of(terms, compared.words), kinds_of(undone.thing, compared.words)
    if undone.head.isdisjoint(told) or not undone.head:
        return False
    shared = (told & known) - undone.acts
    matter = _weight(shared, compared)
    acts = _sides(undone.acts, compared.words) & terms
    act = max((compared.weights.get(term, 0.0) for term in acts), default=0.0)
    return matter >= (ALONE if rival_kinds(yes, no) else MATTER) and matter + act >= MORE


def _weight(terms: set[str], compared: Compared) -> float:
    return sum(compared.weights.get(term, 0.0) for term in sorted(terms))


def _was_done_by_then(yes: Profile, no: Profile) -> bool:
    """Whether it was done on or before the day until which it is told as not done, and not long before."""
    since, until = _since(yes), _until(no)
    if since is None or until is None:
        return False
    return timedelta(0) <= until - since <= DAYS and not (since == until and yes.told != no.told and not yes.when)


def _since(profile: Profile) -> date | None:
    """The day by which it was done: that which the claim tells, else that of its telling."""
    days = [when.low for when in profile.when if when.low and profile.told and when.low <= profile.told]
    return max(days) if days else profile.told


def _until(profile: Profile) -> date | None:
    """The last day until which it is told as not done."""
    days = [when.high for when in (*profile.when, *profile.as_of) if when.high and profile.told
            and when.high <= profile.told]
    return max(days) if days else profile.told
