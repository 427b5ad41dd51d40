"""Whether two claims tell of acts done to two things, or to some of many: another budget, other families."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from briefgen.dossier.completion import Completion, completions
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.qualified import apart_behind, apart_by_number, apart_by_whose
from briefgen.dossier.rivals import near_ids, rival_kinds
from briefgen.dossier.things import ALL, SOME
from briefgen.lang.comparison import Comparison

TELLERS = ("person", "organisation")
"""Kinds of those who tell it."""


def of_other_acts(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether all that is done by one claim and not by the other is done to two things: one budget, another budget."""
    told = [completions(profile.claim.claim, words) for profile in (left, right)]
    pairs = [(one, other) for done, undone in (told, told[::-1]) for one, other in product(done, undone)
             if one.done and not other.done and not with_kinds(one.acts, words).isdisjoint(other.acts)]
    some = not as_many(left, right)
    return bool(pairs) and (to_others(left, right, words) or all(
        (some and one.of == other.of == SOME) or _are_two(one, other, words) for one, other in pairs))


def of_others(yes: Profile, done: Completion, no: Profile, undone: Completion) -> bool:
    """Whether the two name rivals, not counting who says it, or say of one noun which of two it is."""
    kinds = set(rival_kinds(yes, no))
    if kinds - {*TELLERS} or any(kind in kinds and not _only_tell(yes, no, kind) for kind in TELLERS):
        return True
    if done.points or undone.points:
        return False
    return _which_differ(done, undone)


def of_some(done: Completion, undone: Completion) -> bool:
    """Whether it may be done to some and not to others: not where it is done to all, or to none."""
    return (done.of == SOME and undone.of != ALL) or (undone.of == SOME and done.of != ALL)


def to_others(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether each says for whom, from whom, or of which of several, by a word that the other does not tell."""
    return apart_behind(left, right, words) or apart_by_whose(left, right, words) or apart_by_number(left, right, words)


def with_kinds(acts: frozenset[str], words: Comparison) -> frozenset[str]:
    """Acts, with those of which they are kinds."""
    return acts.union(*(words.completion.implied.get(act, ()) for act in acts))


def kinds_of(thing: Iterable[str], words: Comparison) -> set[str]:
    """The terms of a thing, with those for what it is a kind of: a migrant worker is a worker."""
    found = {term for told in thing for term in (told, *words.completion.implied.get(told, ()))}
    return found | {term.rpartition("_")[2] for term in found if term.isupper()}


def _are_two(done: Completion, undone: Completion, words: Comparison) -> bool:
    """Whether both name a thing, and the nouns are two, or of one noun each says which it is."""
    if not (done.thing and undone.thing) or done.points or undone.points:
        return False
    first, second = kinds_of((*done.thing, *done.by), words), kinds_of((*undone.thing, *undone.by), words)
    apart = undone.thing[0] not in first and done.thing[0] not in second
    return apart or _which_differ(done, undone)


def _which_differ(done: Completion, undone: Completion) -> bool:
    """Whether behind the noun for the thing, or for those who do it to one, each says which of a sort it is."""
    do = done.by != done.thing and undone.by != undone.thing
    return _rivals(done, undone, done.thing, undone.thing) or (do and _rivals(done, undone, done.by, undone.by))


def as_many(left: Profile, right: Profile) -> bool:
    """Whether both count as many of something."""
    return not {count.value for count in left.counts}.isdisjoint(count.value for count in right.counts)


def _only_tell(yes: Profile, no: Profile, kind: str) -> bool:
    """Whether those of a kind whom one of them names and the other does not are no more than who tells it."""
    rivals = [{who for who, told in one.subjects.items() if told == kind and who in one.named
               and ENTITY + who not in other.terms and not any(near_ids(who, teller or "") for teller in (
                   one.speaker, one.deed.who if one.deed and one.kind == "statement" else None))}
              for one, other in ((yes, no), (no, yes))]
    return not all(rivals)


def _rivals(done: Completion, undone: Completion, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether behind a noun of both each has a word that the other does not tell: "izin tambang", "izin reklame".

    A name and a noun may mean one: "kedua maskapai".
    """
    told = [each.where | {*each.thing, *each.by} for each in (done, undone)]
    for noun in {*one} & {*other}:
        mine, theirs = _behind(one, noun), _behind(other, noun)
        if mine and theirs and mine not in told[1] and theirs not in told[0] and (
                (mine in done.names) == (theirs in undone.names)):
            return True
    return False


def _behind(thing: Iterable[str], noun: str) -> str | None:
    told = list(thing)
    at = told.index(noun) + 1
    return told[at] if at < len(told) else None
