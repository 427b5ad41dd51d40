"""The clause in which a claim tells an act: where the act stands, what it was done to, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

LAST, FIRST, ALONE = "last", "first", "alone"
"""What an act or a thing is of its kind, or that one alone did it."""
BREAKS = frozenset(";.")


class Clause(NamedTuple):
    """thing, doers: the words for what it was done to, and who did it; subject: who went through it."""

    thing: Sequence[Word]
    doers: Sequence[Word]
    subject: Sequence[Word] = ()


class Core(NamedTuple):
    """The words of the clause: rank; core: that tell thing and act; at: where the act stands; acts: its names.

    made: whether a noun for who did it names them.
    """

    rank: str | None
    core: Sequence[Word]
    at: int | None
    acts: frozenset[str]
    made: bool


def core_of(found: Sequence[Word], words: Comparison) -> Core:
    """Where the act stands among the words that tell it and the thing."""
    known = words.slots
    rank, core = _without_rank(found, words)
    at = _act_at(core, words, ranked=rank is not None)
    made = next((known.makers[word.text] for word in core[:1] if word.text in known.makers), None)
    acts = known.acts.get(core[at].text, frozenset()) if at is not None else frozenset()
    return Core(rank or _alone(core, words), core, at, made or acts, made is not None)


def _alone(core: Sequence[Word], words: Comparison) -> str | None:
    """Whether it says that one did it and nobody else: "nakhoda sendiri yang mengontak kami", "dialah yang"."""
    return next((ALONE for word, then in pairwise(core) if then.text in words.grammar.relative and (
        word.text in words.slots.alone or word.text.endswith(words.agents.stress))), None)


def parts_of(
    text: str, tokens: Sequence[Word], words: Comparison,
) -> tuple[list[Word], list[tuple[str, list[Word]]], str | None]:
    """The words that tell thing and act, those behind each preposition, and "sebelum"; up to another clause."""
    known = words.slots
    opening = known.doers | known.sources | known.places | known.prices | known.when
    core: list[Word] = []
    parts: list[tuple[str, list[Word]]] = []
    inside = False
    opened = next((i for i in range(1, len(tokens)) if "," in text[tokens[i - 1].end:tokens[i].start]), 0)
    for i, word in enumerate(tokens):
        gap = text[tokens[i - 1].end:word.start] if i else ""
        done = has_verb(core, words)
        now = i + 1 < len(tokens) and tokens[i + 1].text in known.pointers
        if (word.text in known.asides and not now) or BREAKS & set(gap) or ("," in gap and done) or (
                inside and word.text in known.joins):
            return core, parts, word.text if word.text in known.turns else None
        if inside and ("," in gap or (is_verb(word, words) and (core or i > opened))):
            inside = False
        by_order = word.text in known.orders and bool(core) and tokens[i - 1] is core[-1] and (
            core[-1].text in known.adverbs)
        if word.text in opening or by_order:
            inside = True
            parts.append((min(known.doers) if by_order else word.text, []))
        elif inside:
            parts[-1][1].append(word)
        else:
            core.append(word)
    return core, parts, None


def has_verb(core: Sequence[Word], words: Comparison) -> bool:
    """Whether a verb, or a noun for an act of which a thing has one, stands among some words."""
    return any(is_verb(word, words) or word.text in words.slots.acts for word in core)


def is_verb(word: Word, words: Comparison) -> bool:
    """Whether a word tells an act by its shape, or lends a noun its verb ("menjalani pemeriksaan")."""
    known = words.slots
    if word.capital or word.text in known.adverbs:
        return False
    return word.text in known.light or (
        word.text not in words.stop | known.last and words.grammar.verb.fullmatch(word.text) is not None)


def _without_rank(core: Sequence[Word], words: Comparison) -> tuple[str | None, list[Word]]:
    """Whether it is the last or the first, and the words without those that say so."""
    hits = [hit for hit in words.slots.ranks.all_in(core)
            if not (hit[0] == LAST and hit[1] and core[hit[1] - 1].text in words.slots.stretches)]
    gone = {i for _, start, end in hits for i in range(start, end)}
    kept = [word for i, word in enumerate(core) if i not in gone and word.text not in words.slots.times]
    return (hits[0][0] if hits else None), kept


def _act_at(core: Sequence[Word], words: Comparison, *, ranked: bool) -> int | None:
    """Where the act stands: the last verb for one, else the first noun for one, else any verb that tells something."""
    known = words.slots
    found = [i for i, word in enumerate(core) if word.text in known.acts and (not word.capital or i == 0)]
    telling = [i for i, word in enumerate(core) if is_verb(word, words) and word.text not in known.light]
    verbs = [i for i in found if i in telling]
    if verbs:
        return verbs[-1]
    if found and found[0] == 0 and (ranked or not telling):
        return 0
    if telling and core[telling[-1]].text not in known.first_light:
        return telling[-1]
    bare = [i for i in found if i and i == len(core) - 1]
    return next(iter(bare or found or telling), None)


def clause_of(core: Sequence[Word], at: int | None, sayer: Sequence[Word], words: Comparison) -> Clause:
    """What it was done to and by whom, of a verb or a noun for the act."""
    if at is None:
        went = next((i for i, word in enumerate(core) if word.text in words.slots.light
                     and words.grammar.active.match(word.text)), -1)
        end = next((i for i, word in enumerate(core) if i and word.text in words.slots.light
                    and words.grammar.passive.match(word.text)), len(core))
        return Clause(core[went + 1:end], core[end + 1:])
    verb, before, behind = core[at].text, core[:at], core[at + 1:]
    if not words.grammar.verb.fullmatch(verb):
        return _of_noun(before, behind, words)
    if words.grammar.passive.match(verb):
        return Clause(before, behind)
    if not words.grammar.active.match(verb):
        return Clause(before, ())
    relative = next((i for i, word in enumerate(before) if word.text in words.grammar.relative), len(before))
    being = next((i for i, word in enumerate(behind) if word.text in words.causes.being), None)
    if being is not None and relative == 0:
        return Clause(behind[:being], behind[being + 1:])
    doer = before[:relative]
    if not behind and relative == len(before):
        return Clause(before, before)
    own = any(word.text in words.slots.himself for word in doer)
    return Clause(behind, sayer if own else doer)


def made_by(core: Sequence[Word], words: Comparison) -> Clause:
    """The same of a noun for who did it: "pendiri yayasan itu adalah X", "pemilik vila itu warga Y"."""
    known = words.slots
    ends = [i for i, word in enumerate(core) if word.text in words.causes.being] or [
        i for i, word in enumerate(core) if word.text in known.pointers]
    return Clause(core[1:ends[0]], core[ends[0] + 1:]) if ends else Clause(core[1:], ())


def _of_noun(before: Sequence[Word], behind: Sequence[Word], words: Comparison) -> Clause:
    """The same of a noun: who went through it stands before "menjalani", what it was done to behind the noun."""
    light = next((i for i, word in enumerate(before) if word.text in words.slots.light), None)
    end = next((i for i, word in enumerate(behind) if is_verb(word, words)), len(behind))
    if light is not None and light and words.grammar.active.match(before[light].text):
        return Clause((*behind[:end], *before[:light]), (), before[:light])
    return Clause((*before, *behind[:end]), ())
