"""What a claim tells of a thing that has one of it, or of the last or first: when, by whom, from whom, where.

"Izin crane itu terbit pada 2011", "crane itu terakhir diperiksa pada Maret", "yang pertama melapor adalah nelayan".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.dossier.remembered import Remembered, by_word
from briefgen.dossier.slot_clauses import Core, clause_of, core_of, has_verb, is_verb, made_by, parts_of
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

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


@Remembered
def slots_in(text: str, words: Comparison) -> Slots | None:
    """What a claim tells of the one, the last or the first; None where it tells of none, or not that it was."""
    known = words.slots
    sayer, told = _told(text, split_words(text), words)
    found, parts, turn = parts_of(text, told, words)
    heads = {word.text for word in (*found, *(part[0] for _, part in parts if part))}
    read = core_of(found, words)
    if heads & known.unsure or (read.at is None and not (read.rank or read.made)) or _is_over(read, words):
        return None
    clause = made_by(read.core, words) if read.made else clause_of(read.core, read.at, sayer, words)
    named = dict(reversed([(_slot_of(opens, part[0], words), tuple(part)) for opens, part in parts if part]))
    verb = words.terms(read.core[read.at:read.at + 1]) if read.at is not None else ()
    return Slots(
        rank=read.rank, acts=read.acts, verb=frozenset(verb), bare=read.at is None,
        loose=read.at is None or read.core[read.at].text in known.first_light,
        thing=_terms(clause.thing, words), subject=next(iter(_terms(clause.subject, words)), None),
        pointed=any(word.text in words.grammar.pointers or word.text in known.pointers for word in told),
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


def _is_over(read: Core, words: Comparison) -> bool:
    """Whether it tells that the act is over: "berhenti beroperasi"."""
    return bool(read.at) and read.core[(read.at or 0) - 1].text in words.slots.stops


def _terms(thing: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The terms of the words that tell which thing it is."""
    if len(thing) > 1 and thing[0].text in words.slots.papers:
        thing = thing[1:]
    return words.terms([word for word in thing if _tells_which(word.text, words)])


@by_word
def _tells_which(word: str, words: Comparison) -> bool:
    known = words.slots
    empty = known.adverbs, known.light, known.first_light, words.standing.frames
    return not (word[0].isdigit() or any(word in table for table in empty))


def _plain(who: Sequence[Word], words: Comparison) -> Words:
    """The words for who did it, up to a verb or an adverb behind them; none of two who did it together."""
    kept: list[Word] = []
    if any(word.text in words.slots.joins for word in who):
        return ()
    for word in who:
        other = word.text in words.slots.others
        if other or word.text in words.slots.adverbs or is_verb(word, words):
            if kept or other:
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
        if i and "," in text[tokens[i - 1].end:word.start] and has_verb(tokens[at:i], words):
            break
        says = i and SAID in text[tokens[i - 1].end:word.start]
        at = i if says else i + 1 if _is_teller(tokens, i, words) else at
    return tokens[:max(0, at - 1)], tokens[at:]


def _is_teller(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether what stands behind a verb is told; not of "yang pertama mengungkap"."""
    known = words.slots
    return tokens[i].text in known.tellers and not (
        i and (tokens[i - 1].text in known.first or tokens[i - 1].text in known.times))
