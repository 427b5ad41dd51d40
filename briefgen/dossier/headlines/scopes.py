"""Headlines that tell of all what their articles bound to a part: "Larang Semua Impor", "hanya berlaku untuk tuna"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.dossier.headlines.heading import Heading, tells_an_act
from briefgen.dossier.headlines.things import is_active, units_in
from briefgen.dossier.nots import nots_in
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import clause_behind
from briefgen.dossier.shares import FRACTIONS
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

NOUN = 6
"""Words behind "hanya" among which "yang" tells what is done to no more than that."""
VERB = 2
"""Words behind "yang" among which that is told."""
MONEY = 2
"""Words behind "baru" among which a sum begins: "Rp 1 miliar"."""
PLANNED = "planned"
"""Name of the words for what is yet to come: "akan"."""
PARTS = FRACTIONS | {"part", "some"}
"""Names of words for less than all."""
MORE = 4
"""Words at the head of a claim among which "lagi" stands: "dua korban lagi"."""
BESIDE = 3
"""Words behind "baru" among which "dibayar sebagian" tells how far it is."""


class Whole(NamedTuple):
    """A part of a headline: the terms and stems of its acts, and of the things.

    all: whether it tells of all of them; of: the terms and stems of those of which it tells all. told: its words.
    """

    acts: frozenset[str]
    things: frozenset[str]
    all: bool
    of: frozenset[str]
    told: frozenset[str]


def narrowed(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that bound to a part what a headline tells of all of a thing, or to something else what it tells.

    None where any claim tells it of all.
    """
    for clause in heading.clauses():
        whole = _whole(clause, words)
        if whole.all and (left := [profile for profile in profiles if _is_yet_without(
                split_words(profile.claim.claim), whole, words)]):
            return left
        if not whole.acts or not whole.things:
            continue
        found = [profile for profile in profiles if _narrows(profile, whole, words)]
        if found and not any(_tells_all(profile, whole, words) for profile in profiles):
            return found
    return []


def _whole(clause: Sequence[Word], words: Comparison) -> Whole:
    acts = [word for word in clause if words.grammar.verb.fullmatch(word.text) or any(
        tells_an_act(term, words) for term in words.terms((word,)))]
    told, sizes = _keys(acts, words), words.headlines.shares.all_in(clause)
    ends = [end for name, _, end in sizes if name == "all"] or (
        [end for _, _, end in words.headlines.fully.all_in(clause)] if not sizes else [])
    things = [word for word in clause if word not in acts]
    behind = [word for word in things if ends and word.start >= clause[ends[0] - 1].end]
    return Whole(told, _keys(things, words) - told, bool(ends), _keys(behind or things, words) - told,
                 frozenset(word.text for word in clause))


def _keys(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(tokens), *words.plain_stems(
        [word for word in tokens if word.text not in words.stop])))


def _narrows(profile: Profile, whole: Whole, words: Comparison) -> bool:
    """Whether a claim tells an act of a headline of a part of its things, or of something else only."""
    text = profile.claim.claim
    tokens = split_words(text)
    if any(word.text in words.denials.formerly for word in tokens):
        return False
    if whole.all and _is_left(text, tokens, whole, words):
        return True
    if profile.kind == "plan":
        return False
    bounds = [i for i, word in enumerate(tokens) if word.text in words.headlines.only and not (
        i and tokens[i - 1].text in words.negation)]
    if any(_only_such(tokens, i, clause_behind(text, tokens, i), whole, words) for i in bounds):
        return True
    return whole.all and (
        any(_only_for(tokens, i, clause_behind(text, tokens, i), whole, words) for i in bounds)
        or _excepts(text, tokens, whole, words))


def _only_such(
    tokens: Sequence[Word], i: int, behind: Sequence[Word], whole: Whole, words: Comparison,
) -> bool:
    """Whether no more than some things are what an act is done to: "baru gaji Juni yang dibayar", or turned round.

    The things are some of the headline's, of which it tells all; or "yang dihentikan hanya trayek malam", others.
    """
    at = next((j for j, word in enumerate(behind[:NOUN]) if word.text in words.grammar.relative), None)
    if at is not None:
        told = behind[at + 1:at + 1 + VERB]
        counted = any(word.text[0].isdigit() for word in behind[:MONEY])
        few = (*tokens[:i], *behind[:at]) if counted else behind[:at]
        return whole.all and not _is_done(told, words).isdisjoint(whole.acts) and not (
            _keys(few, words).isdisjoint(whole.of))
    opens = next((j for j in range(i) if tokens[j].text in words.grammar.relative), None)
    if opens is None or i - opens > NOUN or _is_done(tokens[opens + 1:i], words).isdisjoint(whole.acts):
        return False
    if behind and behind[0].text[0].isdigit():
        return whole.all and len(behind) > 1 and words.parts.alone(behind[1].text) == "of"
    units = units_in(behind, words)
    return bool(units) and (whole.all or _keys(units[0], words).isdisjoint(whole.things))


def _is_done(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms and stems of the verbs there by which something is done to what stands before "yang"."""
    return frozenset() if any(is_active(word, words) for word in tokens) else _keys(tokens, words)


def _only_for(
    tokens: Sequence[Word], i: int, behind: Sequence[Word], whole: Whole, words: Comparison,
) -> bool:
    """Whether an act, or a rule that is pointed at, is for some only: "penghentian itu hanya berlaku untuk X"."""
    heads = words.headlines
    if not _is_of_it(tokens[:i], whole, words):
        return False
    if any(name in PARTS for name, *_ in heads.shares.all_in(behind[:BESIDE])):
        return True
    at = 1 if behind and behind[0].text in heads.bounding | heads.reaching else 0
    reaches = at == 1 and behind[0].text in heads.reaching
    if not reaches and not (len(behind) > at and behind[at].text in heads.ranges):
        return False
    rest = behind[at:] if reaches else behind[at + 1:]
    return bool(units_in(rest, words)) and not any(word.text[0].isdigit() for word in rest[:1])


def _is_of_it(before: Sequence[Word], whole: Whole, words: Comparison) -> bool:
    """Whether some words tell an act of the headline, or point at the rule by which it is so: "aturan itu"."""
    points = len(before) > 1 and before[-1].text in words.grammar.pointers and (
        before[0].text in words.headlines.generic) and not any(
        words.grammar.verb.fullmatch(word.text) for word in before)
    return points or not _keys(before, words).isdisjoint(whole.acts)


def _excepts(text: str, tokens: Sequence[Word], whole: Whole, words: Comparison) -> bool:
    """Whether a claim excepts something from an act of the headline: "larangan itu dikecualikan bagi ikan beku"."""
    nots = set(nots_in(tokens, words))
    return any(
        not nots & {start - 1} and not any(word.text in words.without for word in tokens[max(0, start - 1):start])
        and _is_of_it(tokens[:start], whole, words) and units_in(clause_behind(text, tokens, end - 1), words)
        for _, start, end in words.headlines.excepts.all_in(tokens))


def _is_left(text: str, tokens: Sequence[Word], whole: Whole, words: Comparison) -> bool:
    """Whether a claim tells of the rest of the headline's things that it is yet to come: "sisa utang akan dicicil"."""
    heads = words.headlines
    if not tokens or not (heads.remainder & {tokens[0].text} or (
            heads.shares.alone(tokens[0].text) in PARTS)):
        return False
    first = (tokens[0], *clause_behind(text, tokens, 0))
    still = any(word.text in words.not_yet or heads.yet.alone(word.text) for word in first)
    planned = not _keys(first, words).isdisjoint(whole.acts) and any(
        name == PLANNED for name, *_ in words.modality.all_in(first))
    return (still or planned) and not _keys(first, words).isdisjoint(whole.of)


def _is_yet_without(tokens: Sequence[Word], whole: Whole, words: Comparison) -> bool:
    """Whether a claim says of one more of the things that it is not so yet: "dua korban lagi belum ditemukan".

    By "belum" before the headline's act, or by what is so until it is done: "satu arca lagi masih dicari".
    """
    heads = words.headlines
    at = next((i for i, word in enumerate(tokens[:MORE]) if word.text in heads.more), None)
    things = _keys(tokens[:at], words) if at is not None else frozenset[str]()
    if not at or (things and things.isdisjoint(whole.acts | whole.things)):
        return False
    for i, word in enumerate(tokens[at:], at):
        lasts = [ended for ended, lasting in heads.lasting if lasting.at(tokens, i)]
        if any(ended.alone(each) for ended in lasts for each in whole.told):
            return True
        if word.text in words.not_yet and not _keys(tokens[i + 1:i + 1 + VERB], words).isdisjoint(whole.acts):
            return True
    return False


def _tells_all(profile: Profile, whole: Whole, words: Comparison) -> bool:
    """Whether a claim tells the act of all."""
    tokens, shares = split_words(profile.claim.claim), words.headlines.shares
    return not profile.wording.negated and profile.kind != "plan" and not _keys(tokens, words).isdisjoint(
        whole.acts) and any(name == "all" for name, *_ in shares.all_in(tokens))
