"""Which dates may contradict each other: those of one beginning, of one plan, and how closely an event is dated."""

from __future__ import annotations

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.dates.dating import dated_by_the_news, is_ahead, is_stated, is_stretch
from briefgen.dossier.clashes.dates.occasions import befall_once, of_one_victim, share_act, share_name
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.edtf import Edtf

NEWS = 10
"""Days between two articles beyond which a plan may have been changed in silence."""
PERIOD = 200
"""Days up to which a part of a year dates what happens once: "semester pertama 2024", "awal 2024"."""


def set_once(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell of what happens once, or begins once, or of one plan: its dates may be off by any time."""
    return befall_once(left, right) or told_once(left, right, words)


def told_once(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell of one beginning, or of one plan."""
    return begin_alike(left, right, words) or planned_alike(left, right, words)


def begin_alike(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell since when it is so, or that it began: "mogok sejak 1 Maret", "mulai mogok 27 Februari".

    Of the same things, and of nobody else; of what is done one tells the same act, or neither tells any.
    """
    if left.sheet == right.sheet or not (_begins(left, words) and _begins(right, words)):
        return False
    if len(told_by_both(left, right)) < 2 or not of_one_victim(left, right):
        return False
    one, other = _verbs(left, words), _verbs(right, words)
    return one == other or not one.isdisjoint(other)


def _verbs(profile: Profile, words: Comparison) -> frozenset[str]:
    """The verbs of a claim, but those that say no more than that something was or began."""
    plain = words.happen | words.dating.begins | words.performed
    return frozenset(term for word in split_words(profile.claim.claim)
                     if words.grammar.verb.fullmatch(word.text) and word.text not in plain
                     for term in words.terms((word,)) or ((word.text,) if word.text not in words.stop else ()))


def _begins(profile: Profile, words: Comparison) -> bool:
    """Whether a word for a beginning stands in a claim that is no plan."""
    told = words.dating.since | words.dating.begins
    return profile.kind != "plan" and any(word.text in told for word in split_words(profile.claim.claim))


def planned_alike(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether two articles of one time tell when one and the same is to be done, neither of them a part of it."""
    if not (is_ahead(left) and is_ahead(right)) or "plan" not in (left.kind, right.kind):
        return False
    if left.sheet == right.sheet or left.numbers or right.numbers:
        return False
    shared = told_by_both(left, right)
    return told_within(left, right, NEWS) and len(shared) > 1 and (
        not words.deeds.endings.isdisjoint(shared) or share_act(left, right) or not (
            _verbs(left, words) and _verbs(right, words)))


def dated_well(left: Profile, right: Profile, *, only: bool, once: bool) -> bool:
    """Whether both dates are such that one of them must be wrong if both claims tell one event.

    only: whether there can be no more than one such event, so that no article tells of the next. once: whether it is
    such that a part of a year, or about a day, dates it as well.
    """
    if dated_by_the_news(left) and dated_by_the_news(right) and not (only and is_stated(left) and is_stated(right)):
        return False
    lone = len(left.when) == len(right.when) == 1
    if any(_is_vague(when, once=once and lone) for when in (*left.when, *right.when)):
        return False
    return (is_stated(left) and is_stated(right)) or share_name(left, right)


def _is_vague(when: Edtf, *, once: bool) -> bool:
    closed = when.low is not None and when.high is not None and (when.high - when.low).days <= PERIOD
    return not (once and closed) and (is_stretch(when) or bool(when.qualifier))
