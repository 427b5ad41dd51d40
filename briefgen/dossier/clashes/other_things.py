"""What is so of another thing, of a part or no more, and is no word against what is not so of this one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from briefgen.dossier.counting import agree
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison


def called_off(yes: Profile, acts: Collection[str]) -> bool:
    """Whether a claim tells acts only as undone: "penerbangan dibatalkan"."""
    return bool(yes.wording.reverses) and yes.wording.verbs.isdisjoint(acts)


def of_another(yes: Profile, things: Collection[str], words: Comparison) -> bool:
    """Whether it is told of another of some things: "maskapai lain", "pasar hewan lain"."""
    tokens = split_words(yes.claim.claim)
    return any(word.text in words.units.batches and not set(words.terms((before,))).isdisjoint(things)
               for before, word in pairwise(tokens))


def of_other_objects(no: Profile, yes: Profile) -> bool:
    """Whether nothing to which it was not done, or that did not do it, is in the other: what was found, what was not.
    """
    objects = no.wording.scope - no.wording.negates - no.wording.verbs
    return bool(objects) and not any(yes.terms.get(term) == 1.0 for term in objects | no.wording.spared)


def of_other_parts(no: Profile, yes: Profile) -> bool:
    """Whether it is so of a part only, of other numbers of the same things: 367 of 412 families paid, 128 not yet."""
    pairs = [(a, b) for a in _parts(no) for b in _parts(yes) if a.unit == b.unit and a.noun == b.noun]
    part = any(count.part_of is not None for count in yes.counts)
    return (part or bool(pairs)) and not any(agree(a, b) for a, b in pairs)


def _parts(profile: Profile) -> Sequence[Count]:
    """The parts of a whole that it counts, or all that it counts where it names no whole."""
    return [count for count in profile.counts if count.part_of is not None] or profile.counts
