"""What a claim tells of a thing that has one of it, or of the last or first: when, by whom, from whom, where.

"Izin crane itu terbit pada 2011", "crane itu terakhir diperiksa pada Maret", "yang pertama melapor adalah nelayan".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

LAST, FIRST, ALONE = "last", "first", "alone"
BREAKS = frozenset(";.")
SAID = ":"
TOLD_BEFORE = 12
"""Words among which the verb stands behind which begins what is told."""
Words = tuple[Word, ...]


class Slots(NamedTuple):
    """What is told of one thing, by slot.

    rank: whether it is the last or the first, or done by one alone, if any of these. acts: the names of the acts of
    which a thing has one; verb: terms of the act. loose: it tells no more than that it was sent, came or was found;
    bare: no more than that it was. thing: the terms of what it was done to, its noun first; subject: of the noun of
    who went through it ("menjalani uji kir"). pointed: it is known which ("itu"). names: in lower case. doers, sources,
    places, prices: the words for each. ways: how it came to somebody. others: which of several it is. fresh: "baru
    terbit". turn: before or after what, "sebelum".
    """

    rank: str | None
    acts: frozenset[str]
    verb: frozenset[str]
    loose: bool
    bare: bool
    thing: tuple[str, ...]
    subject: str | None
    pointed: bool
    names: frozenset[str]
    doers: Words
    sources: Words
    places: Words
    prices: Words
    ways: frozenset[str]
    others: frozenset[str]
    fresh: bool
    turn: str | None


class _Clause(NamedTuple):
    """thing, doers: the words for what it was done to, and who did it; subject: who went through it."""

    thing: Sequence[Word]
    doers: Sequence[Word]
    subject: Sequence[Word] = ()


class _Core(NamedTuple):
    """The words of the clause: rank; core: that tell thing and act; at: where the act stands; acts: its names.

    made: whether a noun for who did it names them.
    """

    rank: str | None
    core: Sequence[Word]
    at: int | None
    acts: frozenset[str]
    made: bool


def slots_in(text: str, words: Comparison) -> Slots | None:
    """What a claim tells of the one, the last or the first; None where it tells of none, or not that it was."""
    known = words.slots
    sayer, told = _told(text, split_words(text), words)
    found, parts, turn = _parts(text, told, words)
    heads = {word.text for word in (*found, *(part[0] for _, part in parts if part))}
    read = _core(found, words)
    if heads & known.unsure or (read.at is None and not (read.rank or read.made)) or _is_over(read, words):
        return None
    clause = _made(read.core, words) if read.made else _clause(read.core, read.at, sayer, words)
    named = dict(reversed([(_slot_of(opens, part[0], words), tuple(part)) for opens, part in parts if part]))
    verb = words.terms(read.core[read.at:read.at + 1]) if read.at is not None else ()
    return Slots(
        rank=read.rank, acts=read.acts, verb=frozenset(verb), bare=read.at is None,
        loose=read.at is None or read.core[read.at].text in known.first_light,
        thing=_terms(clause.thing, words), subject=next(iter(_terms(clause.subject, words)), None),
        pointed=any(word.text in words.grammar.pointers | known.pointers for word in told),
        names=frozenset(word.text for word in clause.thing if word.capital and word is not told[0]),
        doers=named.get("doers") or _plain(clause.doers, words), sources=named.get("sources", ()),
        places=named.get("places", ()), prices=named.get("prices", ()),
        ways=frozenset(way for word in read.core for way in known.ways.get(word.text, ())),
        others=frozenset(word.text for word in clause.thing if word.text in known.others),
        fresh=bool(heads & known.fresh), turn=turn)


def tell_of_two_things(first: str, second: str, words: Comparison) -> bool:
    """Whether two claims tell that two things of a kind were got or made: "tribun timur" and "tribun barat"."""
    one, other = slots_in(first, words), slots_in(second, words)
    if one is None or other is None or not one.acts & other.acts & words.slots.single:
        return False
    mine, theirs = {*one.thing}, {*other.thing}
    return one.thing[:1] == other.thing[:1] and bool(mine - theirs) and bool(theirs - mine)


def _core(found: Sequence[Word], words: Comparison) -> _Core:
    """Where the act stands among the words that tell it and the thing."""
    known = words.slots
    rank, core = _without_rank(found, words)
    at = _act_at(core, words, ranked=rank is not None)
    made = next((known.makers[word.text] for word in core[:1] if word.text in known.makers), None)
    acts = known.acts.get(core[at].text, frozenset()) if at is not None else frozenset()
    return _Core(rank or _alone(core, words), core, at, made or acts, made is not None)


def _is_over(read: _Core, words: Comparison) -> bool:
    """Whether it tells that the act is over: "berhenti beroperasi"."""
    return bool(read.at) and read.core[(read.at or 0) - 1].text in words.slots.stops


def _alone(core: Sequence[Word], words: Comparison) -> str | None:
    """Whether it says that one did it and nobody else: "nakhoda sendiri yang mengontak kami", "dialah yang"."""
    return next((ALONE for word, then in pairwise(core) if then.text in words.grammar.relative and (
        word.text in words.slots.alone or word.text.endswith(words.agents.stress))), None)


def _terms(thing: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The terms of the words that tell which thing it is."""
    known = words.slots
    empty = known.adverbs | known.light | known.first_light | words.standing.frames
    if len(thing) > 1 and thing[0].text in known.papers:
        thing = thing[1:]
    return words.terms([word for word in thing if word.text not in empty and not word.text[0].isdigit()])


def _plain(who: Sequence[Word], words: Comparison) -> Words:
    """The words for who did it, up to a verb or an adverb behind them; none of two who did it together."""
    kept: list[Word] = []
    if any(word.text in words.slots.joins for word in who):
        return ()
    for word in who:
        if word.text in words.slots.adverbs | words.slots.others or _is_verb(word, words):
            if kept or word.text in words.slots.others:
                break
            continue
        kept.append(word)
    return tuple(kept)


def _slot_of(opens: str, first: Word, words: Comparison) -> str:
    """The name of the slot that a preposition and the first word behind it tell."""
    known = words.slots
    if opens in known.when and first.text in known.worth:
        return "prices"
    tables = {"doers": known.doers, "sources": known.sources, "places": known.places, "prices": known.prices}
    return next((name for name, table in tables.items() if opens in table), "when")


def _told(text: str, tokens: Sequence[Word], words: Comparison) -> tuple[Sequence[Word], Sequence[Word]]:
    """Who says it or what shows it, and the words of what is told."""
    at = 0
    for i, word in enumerate(tokens[:TOLD_BEFORE]):
        if i and "," in text[tokens[i - 1].end:word.start] and _has_verb(tokens[at:i], words):
            break
        says = i and SAID in text[tokens[i - 1].end:word.start]
        at = i if says else i + 1 if _is_teller(tokens, i, words) else at
    return tokens[:max(0, at - 1)], tokens[at:]


def _is_teller(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether what stands behind a verb is told; not of "yang pertama mengungkap"."""
    known = words.slots
    return tokens[i].text in known.tellers and not (i and tokens[i - 1].text in known.first | known.times)


def _parts(
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
        done = _has_verb(core, words)
        now = i + 1 < len(tokens) and tokens[i + 1].text in known.pointers
        if (word.text in known.asides and not now) or BREAKS & set(gap) or ("," in gap and done) or (
                inside and word.text in known.joins):
            return core, parts, word.text if word.text in known.turns else None
        if inside and ("," in gap or (_is_verb(word, words) and (core or i > opened))):
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


def _has_verb(core: Sequence[Word], words: Comparison) -> bool:
    return any(_is_verb(word, words) or word.text in words.slots.acts for word in core)


def _is_verb(word: Word, words: Comparison) -> bool:
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
    telling = [i for i, word in enumerate(core) if _is_verb(word, words) and word.text not in known.light]
    verbs = [i for i in found if i in telling]
    if verbs:
        return verbs[-1]
    if found and found[0] == 0 and (ranked or not telling):
        return 0
    if telling and core[telling[-1]].text not in known.first_light:
        return telling[-1]
    bare = [i for i in found if i and i == len(core) - 1]
    return next(iter(bare or found or telling), None)


def _clause(core: Sequence[Word], at: int | None, sayer: Sequence[Word], words: Comparison) -> _Clause:
    """What it was done to and by whom, of a verb or a noun for the act."""
    if at is None:
        went = next((i for i, word in enumerate(core) if word.text in words.slots.light
                     and words.grammar.active.match(word.text)), -1)
        end = next((i for i, word in enumerate(core) if i and word.text in words.slots.light
                    and words.grammar.passive.match(word.text)), len(core))
        return _Clause(core[went + 1:end], core[end + 1:])
    verb, before, behind = core[at].text, core[:at], core[at + 1:]
    if not words.grammar.verb.fullmatch(verb):
        return _of_noun(before, behind, words)
    if words.grammar.passive.match(verb):
        return _Clause(before, behind)
    if not words.grammar.active.match(verb):
        return _Clause(before, ())
    relative = next((i for i, word in enumerate(before) if word.text in words.grammar.relative), len(before))
    being = next((i for i, word in enumerate(behind) if word.text in words.causes.being), None)
    if being is not None and relative == 0:
        return _Clause(behind[:being], behind[being + 1:])
    doer = before[:relative]
    if not behind and relative == len(before):
        return _Clause(before, before)
    own = any(word.text in words.slots.himself for word in doer)
    return _Clause(behind, sayer if own else doer)


def _made(core: Sequence[Word], words: Comparison) -> _Clause:
    """The same of a noun for who did it: "pendiri yayasan itu adalah X", "pemilik vila itu warga Y"."""
    known = words.slots
    ends = [i for i, word in enumerate(core) if word.text in words.causes.being] or [
        i for i, word in enumerate(core) if word.text in known.pointers]
    return _Clause(core[1:ends[0]], core[ends[0] + 1:]) if ends else _Clause(core[1:], ())


def _of_noun(before: Sequence[Word], behind: Sequence[Word], words: Comparison) -> _Clause:
    """The same of a noun: who went through it stands before "menjalani", what it was done to behind the noun."""
    light = next((i for i, word in enumerate(before) if word.text in words.slots.light), None)
    end = next((i for i, word in enumerate(behind) if _is_verb(word, words)), len(behind))
    if light is not None and light and words.grammar.active.match(before[light].text):
        return _Clause((*behind[:end], *before[:light]), (), before[:light])
    return _Clause((*before, *behind[:end]), ())
