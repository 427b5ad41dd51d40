"""The clause in which a claim tells an act: where the act stands, what it was done to, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.dossier.remembered import by_word
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
    core: list[Word] = []
    parts: list[tuple[str, list[Word]]] = []
    inside = done = False                                           # done: whether an act stands in the core
    opened = next((i for i in range(1, len(tokens)) if "," in text[tokens[i - 1].end:tokens[i].start]), 0)
    for i, word in enumerate(tokens):
        gap = text[tokens[i - 1].end:word.start] if i else ""
        now = i + 1 < len(tokens) and tokens[i + 1].text in known.pointers
        if (word.text in known.asides and not now) or (gap != " " and _is_break(gap, done=done)) or (
                inside and word.text in known.joins):
            return core, parts, word.text if word.text in known.turns else None
        if inside and ("," in gap or (is_verb(word, words) and (core or i > opened))):
            inside = False
        by_order = word.text in known.orders and bool(core) and tokens[i - 1] is core[-1] and (
            core[-1].text in known.adverbs)
        if by_order or word.text in known.opening:
            inside = True
            parts.append((min(known.doers) if by_order else word.text, []))
        elif inside:
            parts[-1][1].append(word)
        else:
            core.append(word)
            done = done or _tells_act(word, words)
    return core, parts, None


def _is_break(gap: str, *, done: bool) -> bool:
    """Whether what stands between two words ends the clause: a comma only behind an act."""
    return not BREAKS.isdisjoint(gap) or (done and "," in gap)


def has_verb(core: Sequence[Word], words: Comparison) -> bool:
    """Whether a verb, or a noun for an act of which a thing has one, stands among some words."""
    return any(_tells_act(word, words) for word in core)


def _tells_act(word: Word, words: Comparison) -> bool:
    return word.text in words.slots.acts or is_verb(word, words)


def is_verb(word: Word, words: Comparison) -> bool:
    """Whether a word tells an act by its shape, or lends a noun its verb ("menjalani pemeriksaan")."""
    return not word.capital and _has_shape(word.text, words)


@by_word
def _has_shape(word: str, words: Comparison) -> bool:
    known = words.slots
    if word in known.adverbs:
        return False
    return word in known.light or not (
        word in words.stop or word in known.last or words.grammar.verb.fullmatch(word) is None)


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
