"""Whether two claims can tell one event, as their acts, names and numbers say."""

from __future__ import annotations

from itertools import pairwise

from briefgen.dossier.clashes.dates.dating import on_days
from briefgen.dossier.clashes.doers.mouths import FIRST
from briefgen.dossier.counting import agree, may_be_one
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.wording import NOTHING
from briefgen.dossier.worth import worth
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

CLAUSE = 8
"""Words of a claim among which the verb stands that its first noun governs."""
TELLING = 5
"""Things from which a number is not given of two events by chance."""


def befall_once(left: Profile, right: Profile) -> bool:
    """Whether both tell of an act that happens once, one of them by a verb; "mulai 5 Mei" only says since when."""
    acts = left.wording.once & right.wording.once
    return bool(acts) and any(
        not told.verbs or acts & {*told.verbs, told.lead} for told in (left.wording, right.wording))


def announces(profile: Profile, words: Comparison) -> bool:
    """Whether a claim tells that something is made known: the day is not that of a merger, but of its plan."""
    tokens = split_words(profile.claim.claim)
    return any(word.text in words.announced and (i == 0 or tokens[i - 1].text not in words.grammar.relative)
               for i, word in enumerate(tokens))


def first_of_a_kind(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell of the first of one kind, of which there is one: "lelang pertama", "korban jiwa pertama".

    Of two firsts in one claim the day may be that of either.
    """
    one, other = ({frozenset(pair) for pair in profile.phrases if FIRST in pair} for profile in (left, right))
    return not one.isdisjoint(other) and all(
        words.terms(split_words(profile.claim.claim)).count(FIRST) == 1 for profile in (left, right))


def restore(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell that a thing is as before: "dibuka kembali", "beroperasi lagi"."""
    return bool(left.wording.verbs & words.restored and right.wording.verbs & words.restored)


def of_rivals(left: Profile, right: Profile) -> bool:
    """Whether they are of others; where a person was when it befell him once is told in two ways as well."""
    kinds = set(rival_kinds(left, right))
    people = {mark for mark, kind in left.marks.items() if kind == "person"} & right.marks.keys()
    return bool(kinds - {"place"} if people and left.wording.once & right.wording.once else kinds)


def of_cause_and_effect(left: Profile, right: Profile) -> bool:
    """Whether one dates a mishap by what came of it, and the other only that: "ledakan itu menewaskan", "meninggal"."""
    one, other = left.wording, right.wording
    return bool(one.struck) != bool(other.struck) and one.head is not None and one.head == other.head and not (
        one.struck & right.terms.keys() or other.struck & left.terms.keys())


def joins_in(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether one tells that one more does what others did before: "Dinas Air ikut membantah"; the others did it first.

    Not where both tell it so.
    """
    return _joins(left, words) != _joins(right, words)


def _joins(profile: Profile, words: Comparison) -> bool:
    tokens = split_words(profile.claim.claim)
    return any(one.text in words.joins and words.grammar.verb.fullmatch(then.text) for one, then in pairwise(tokens))


def learns(profile: Profile, words: Comparison) -> bool:
    """Whether a claim dates when somebody came to know it: "baru mengetahui ia diculik pada Rabu"."""
    return any(word.text in words.dating.learns for word in split_words(profile.claim.claim))


def answers_in_kind(profile: Profile, words: Comparison) -> bool:
    """Whether it tells that somebody did to another what that one did first: "melaporkan balik", "menggugat balik"."""
    tokens = split_words(profile.claim.claim)
    return any(words.grammar.verb.fullmatch(one.text) and then.text in words.dating.in_kind
               for one, then in pairwise(tokens))


def singles_out(profile: Profile, words: Comparison) -> bool:
    """Whether it dates what became of the last of some, or of one more: "tiga wafat, yang terakhir pada Kamis"."""
    tokens = split_words(profile.claim.claim)
    relative, last = words.grammar.relative, words.units.batches
    return any(one.text in relative and then.text in last for one, then in pairwise(tokens))


def not_before(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether the later of two claims on single days says that it was not before: "baru tiba pada Minggu".

    The other tells the same act, or as done something of the very thing of which that tells first.
    """
    if not (on_days(left) and on_days(right)):
        return False
    days = [min(when.low for when in each.when if when.low) for each in (left, right)]
    early, late = (left, right) if days[0] < days[1] else (right, left)
    tokens = split_words(late.claim.claim)
    if early.wording.negated or not any(
            one.text in words.dating.not_before and words.grammar.verb.fullmatch(then.text) and (
                words.disputes.alone(then.text) is None) for one, then in pairwise(tokens)):
        return False
    return share_act(left, right) or (early.wording.modality == "done" and (
        early.terms.get(late.wording.lead or "") == 1.0))


def told_first(left: Profile, right: Profile) -> str | None:
    """The act that both tell first, one of them perhaps by a noun: "penyerangan terjadi"."""
    one, other = left.wording, right.wording
    return next((act for act in (one.head, other.head) if act and act in (one.head, one.lead) and act in (
        other.head, other.lead)), None)


def share_name(left: Profile, right: Profile) -> bool:
    """Whether both name the same person, body or place."""
    return not left.marks.keys().isdisjoint(right.marks)


def performed_alike(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both begin with one noun for an act and say that it was done: "laporan dibuat", "laporan diajukan"."""
    one, other = _performed(left, words), _performed(right, words)
    return one is not None and one == other and any(
        left.marks[mark] != "place" for mark in left.marks.keys() & right.marks.keys())


def _performed(profile: Profile, words: Comparison) -> str | None:
    """The first word of a claim that says of it, before its end, that it was done."""
    tokens = split_words(profile.claim.claim)
    return tokens[0].text if any(word.text in words.performed for word in tokens[1:CLAUSE]) else None


def share_more(left: Profile, right: Profile) -> bool:
    """Whether they share their first word, an act, or more than a place: in one town much is done on two days."""
    shared = left.marks.keys() & right.marks.keys()
    subject = left.wording.lead is not None and left.wording.lead == right.wording.lead
    return len(shared) > 1 or (bool(shared) and (subject or share_act(left, right) or any(
        left.marks[mark] != "place" for mark in shared)))


def share_anybody(left: Profile, right: Profile) -> bool:
    """Whether both name the same, he who tells it among them."""
    return share_name(left, right) or not _all_named(left).isdisjoint(_all_named(right))


def _all_named(profile: Profile) -> frozenset[str]:
    """All whom a claim names, whoever tells it among them."""
    return profile.named | ({profile.speaker} if profile.speaker else set())


def of_one_victim(left: Profile, right: Profile) -> bool:
    """Whether both name the same, or neither names a person: of a nurse and of some children two deaths are told."""
    return share_name(left, right) or not {*left.marks.values(), *right.marks.values()} & {"person"}


def number_worth(left: Profile, right: Profile) -> float:
    """What it is worth that both give one number of the same things: two arrested, and two suspects arrested."""
    return max(
        (worth(a, b) for a in left.counts for b in right.counts if may_be_one(a, b) and agree(a, b)), default=0.0)


def of_one_number(left: Profile, right: Profile) -> bool:
    """Whether both give one exact number of the same things, which are more than a few."""
    return on_days(left) and on_days(right) and any(
        a.exact and b.exact and a.value == b.value >= TELLING and a.outcome == b.outcome and may_be_one(a, b)
        for a in left.counts for b in right.counts)


def one_act(left: Profile, right: Profile) -> bool:
    """Whether a verb of the one is a verb of the other, or what that tells of first; a claim without a verb tells none.

    "Para sandera dilepas" tells of a release, not of what a hostage is a victim of.
    """
    one, other = left.wording, right.wording
    if not (one.verbs and other.verbs):
        return True
    mine, theirs = one.verbs - one.asides, other.verbs - other.asides
    return bool(mine & {*theirs, other.lead} or theirs & {one.lead})


def share_act(left: Profile, right: Profile) -> bool:
    """Whether the act of the one is an act of the other, or what that tells of first; not one told behind "yang".

    Of a claim without an act it is any of its content: "pemungutan suara ulang berlangsung".
    """
    mine, theirs = _acts_of(left), _acts_of(right)
    subjects = _subject_of(left), _subject_of(right)
    return bool(mine & (theirs | subjects[1]) or theirs & subjects[0] or (
        not (mine or theirs) and subjects[0] & subjects[1]))


def _acts_of(profile: Profile) -> frozenset[str]:
    """The acts that a claim tells, but those behind "yang"."""
    wording = profile.wording
    return (wording.verbs | wording.once | (NOTHING if wording.verbs else wording.mishaps)) - wording.asides


def _subject_of(profile: Profile) -> frozenset[str]:
    """The first term of a claim with an act, all content of one without."""
    if _acts_of(profile):
        return frozenset({profile.wording.lead}) if profile.wording.lead else NOTHING
    return frozenset(term for term, held in profile.terms.items() if held == 1.0 and not term.startswith(ENTITY))


def converse(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether what the one did is the other side of what the other did: handed over, received."""
    one, other = left.wording.verbs, right.wording.verbs
    return any((a in one and b in other) or (b in one and a in other) for a, b in map(sorted, words.deeds.converse))


def two_versions(left: Profile, right: Profile) -> bool:
    """Whether two who are quoted by one article tell the two dates: each has a day of his own for one event."""
    return left.speaker is not None and right.speaker is not None and left.speaker != right.speaker
