"""What can have been in one place only: a mishap of one day, what a named ship or two ministers did."""

from __future__ import annotations

from itertools import pairwise

from briefgen.dossier.between import told_within
from briefgen.dossier.dates import all_apart, share_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

ALIKE, SURE = 0.35, 0.5
"""Likeness from which two claims of one such act tell one thing; and where no day is told."""
NEWS = 3
"""Days between two articles within which they tell one undated act."""


def of_one_happening(left: Profile, right: Profile, text: float, compared: Compared) -> bool:
    """Whether both tell one mishap, one meeting or one thing that happens once.

    Of one day; or without a day, of a thing that is the only one of its kind: one with a name, or those who are
    counted as known, "kedua menteri".
    """
    one, other = left.wording, right.wording
    if text < (ALIKE if one.struck & other.struck else SURE):
        return False
    acts = (one.mishaps & other.mishaps) | (one.once & other.once) | (one.relations & other.relations)
    if not acts or one.repeated or other.repeated or all_apart(left.when, right.when):
        return False
    if share_day(left.when, right.when):
        return True
    return text >= SURE and told_within(left, right, NEWS) and _is_known(left, right, compared.words)


def _is_known(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether it is of a thing that both tell by its name, or as of all there are."""
    things = [mark for mark, kind in left.marks.items() if kind != "place"]
    if any(left.terms[mark] == 1.0 == right.terms.get(mark) for mark in things):
        return True
    mine, theirs = sorted((_pointed(profile, words) for profile in (left, right)), key=len)
    return bool(mine) and mine <= theirs


def _pointed(profile: Profile, words: Comparison) -> set[str]:
    """The terms of names that are no known ones, and of those who are all there are."""
    tokens = split_words(profile.claim.claim)
    named = {term for i, word in enumerate(tokens) if i and word.capital for term in words.terms((word,))
             if profile.terms.get(term) == 1.0}
    both = {f"{one.text} {term}" for one, then in pairwise(tokens)
            if one.text in words.agents.both for term in words.terms((then,))}
    return named | both
