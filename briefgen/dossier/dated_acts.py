"""What a claim dates: which act, of what, and whether its beginning or its end.

"Perjanjian X yang diteken pada 1998": the signing of X; "berlaku hingga Mei", "habis pada Mei": the end of it;
"menerapkan jam malam sejak Jumat", "jam malam dimulai Jumat": the beginning.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import dropwhile
from typing import Literal, NamedTuple

from briefgen.dossier.dated_clauses import Clause, clauses_at
from briefgen.dossier.dated_lines import Line, Words, line_of
from briefgen.dossier.dated_spans import DateSpan, dates_in
from briefgen.lang.calendar import Calendar
from briefgen.lang.classes import Word, split_words, without
from briefgen.lang.comparison import Comparison
from briefgen.model.edtf import Edtf
from briefgen.model.sheet import Claim

Phase = Literal["begin", "end", "since"]
SINCE: Phase = "since"
COURSE, OFFICE, HELD, RESUMED = "course", "office", "held", "resumed"
"""Stand for acts: that what it is told of was in force or went on, that somebody led, that it was held, that it goes on
again."""
PAPER = "~paper"
"""Term of all that is signed: one tells of the pact, another of the agreement."""
FIRST = "first"
"""Which of its kind the first is, however it is told."""


class DatedAct(NamedTuple):
    """An act and its date.

    act: by its name in the pack, else as a term. phase: of what goes on; "since" of what was done again and again from
    then on. thing: terms of what it was done to, the noun first; by: it is who did it; names: among its words, in lower
    case; pointed: "itu" tells which. goal, origin: terms of whom it went to, and came from. order: which of several.
    fixed: it ends on a day set in writing. bare: told by a noun alone, "penangkapan itu terjadi". learned: that
    somebody came to know it. fresh: not before then; again: once more; ahead: to come; original, anew: as it was first
    set to be, as it is set now.
    """

    when: Edtf
    act: str
    phase: Phase | None
    thing: tuple[str, ...]
    names: frozenset[str]
    pointed: bool
    by: bool
    goal: frozenset[str]
    origin: frozenset[str]
    order: str | None
    fixed: bool
    bare: bool
    learned: bool
    fresh: bool
    again: bool
    ahead: bool
    original: bool
    anew: bool


def dated_acts(claim: Claim, words: Comparison, calendar: Calendar) -> tuple[DatedAct, ...]:
    """The acts that a claim dates, in the order of the dates; none that did not happen, or is only asked for."""
    dates = dates_in(claim, calendar)
    if not dates:
        return ()
    line = line_of(claim.claim, split_words(claim.claim), dates, words)
    return tuple(act for date in dates for act in _acts_at(claim.claim, line, date, words) if act)


def _acts_at(text: str, line: Line, date: DateSpan, words: Comparison) -> Iterator[DatedAct | None]:
    """What a date tells of by the paper whose year it is, or by the clause that it stands in."""
    paper = _paper_of(line, date, words)
    if paper:
        yield paper
        return
    for clause in clauses_at(text, line, date, words):
        yield None if clause.beside & words.occasions.denied else _act_in(clause, line, date, words)


def _act_in(clause: Clause, line: Line, date: DateSpan, words: Comparison) -> DatedAct | None:
    """The act of a clause; None for one of which a thing has many."""
    known, phase = words.occasions, _phase(clause, words)
    clause = clause._replace(thing=tuple(dropwhile(lambda word: word.text in known.empty, clause.thing)))
    act = (COURSE, 0) if clause.ended else _act(clause, phase, line, words)
    if act is None:
        return None
    name, of_noun = act
    thing = clause.subject if name == OFFICE else clause.thing
    name, phase, of_noun = _begun(name, phase, of_noun, clause._replace(thing=thing), words)
    order = FIRST if known.breaks_ground in (name, clause.which) else (
        clause.which or _order((*thing, *clause.verb), clause, words))
    terms = _terms(thing[of_noun:], words)
    return DatedAct(
        date.when, name, phase, terms, _names(thing, line), _is_pointed(thing, clause, words), clause.by,
        frozenset(_terms(clause.goal, words)), frozenset(_terms(clause.origin, words)), order,
        fixed=any(_is_among(word, known.fixed, words) for word in thing), bare=bool(of_noun) and not terms,
        **_marks(clause, words))


def _marks(clause: Clause, words: Comparison) -> dict[str, bool]:
    """What the words beside the verb say of the act."""
    known, beside = words.occasions, clause.beside
    ahead = bool(beside & known.ahead)
    return {"learned": bool(beside & words.dating.learns), "fresh": bool(beside & known.fresh),
            "again": bool(beside & known.again), "ahead": ahead, "original": ahead and bool(beside & known.original),
            "anew": ahead and bool(beside & known.anew)}


def _begun(
    name: str, phase: Phase | None, of_noun: int, clause: Clause, words: Comparison,
) -> tuple[str, Phase | None, int]:
    """Act, phase and words of the noun for it, where what begins is a work, a row of acts, or goes on again."""
    known, verbs = words.occasions, {word.text for word in clause.verb}
    if known.again & clause.beside and known.resumed & verbs:
        return RESUMED, None, 0
    if phase == "begin" and known.works & (verbs | {word.text for word in clause.thing[:of_noun]}):
        return known.breaks_ground, None, of_noun
    if phase == "begin" and name in known.lifelong | known.once | known.seldom:
        return name, None if name in known.stay and not _counts(clause.thing, words) else SINCE, of_noun
    return name, phase, of_noun


MARKS = ("fixed", "bare", "learned", "fresh", "again", "ahead", "original", "anew")


def _paper_of(line: Line, date: DateSpan, words: Comparison) -> DatedAct | None:
    """The making of a paper that has the year behind its name: "Konvensi Laut tahun 1982"."""
    at = sum(word.end <= date.start for word in line.items)
    if date.when.precision != "year" or not at or not line.items[at - 1].capital:
        return None
    start = at
    while start and line.items[start - 1].capital and start not in line.stops | line.commas:
        start -= 1
    phrase = line.items[start:at]
    if not phrase or not words.occasions.papers & {word.text for word in phrase[:2]}:
        return None
    return DatedAct(
        date.when, words.occasions.paper_act, None, _terms(phrase, words), _names(phrase, line), pointed=False,
        by=False, goal=frozenset(), origin=frozenset(), order=None, **dict.fromkeys(MARKS, False))


def _phase(clause: Clause, words: Comparison) -> Phase | None:
    """Whether it is a beginning or an end that is dated, or neither."""
    known, verbs = words.occasions, {word.text for word in clause.verb}
    if clause.mark in known.throughout:
        return SINCE
    over = verbs & known.ends and len(clause.verb) == 1
    if clause.ended or clause.mark in known.until or over or (
            verbs & known.closes and _nouns(clause, words) & known.courses):
        return "end"
    if verbs & known.won and known.first & clause.beside:
        return "begin"
    begun = clause.mark in known.since or verbs & (known.begins | known.holds) or known.since & clause.beside
    return "begin" if begun or clause.first_day or _opens_course(clause, words) else None


def _opens_course(clause: Clause, words: Comparison) -> bool:
    """Whether it tells that what goes on began: "perundingan dibuka"."""
    known = words.occasions
    return not known.opens.isdisjoint(word.text for word in clause.verb) and not (
        known.courses | known.rounds).isdisjoint(_nouns(clause, words)) and not known.again & clause.beside


def _nouns(clause: Clause, words: Comparison) -> set[str]:
    """The first word of the thing that says something."""
    return {word.text for word in [word for word in clause.thing if word.text not in words.occasions.empty][:1]}


def _act(clause: Clause, phase: Phase | None, line: Line, words: Comparison) -> tuple[str, int] | None:
    """The name of the act, and how many words of the thing tell it; None for one of which a thing has many."""
    known, verbs = words.occasions, {word.text for word in clause.verb}
    led = verbs & known.leads and clause.mark in known.since and not _nouns(clause, words) & known.other_bodies
    if led or (verbs & known.won and known.first & clause.beside):
        return OFFICE, 0
    if verbs & known.marked and any(name == known.breaks_ground for name, _, _ in known.acts.all_in(line.items)):
        return known.breaks_ground, 0
    empty = verbs & (known.light | known.begins | known.holds | known.ahead) or (
        phase == "end" and verbs & (known.ends | known.closes)) or _opens_course(clause, words)
    of_noun = known.acts.at(clause.thing, 0) if empty else None
    hit = of_noun or (known.acts.at(clause.verb, 0) if verbs & known.light or not empty else None)
    if hit and hit[0] == known.declares and not known.statuses & {word.text for word in clause.thing}:
        hit = None
    if hit and not (empty and verbs & known.holds):
        return hit[0], hit[1] if of_noun else 0
    if empty:
        return COURSE if phase else HELD, 0
    return next(((term, 0) for term in words.terms(clause.verb)), None)


def _terms(thing: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The terms of the words that tell what it was, none that count or order it; of the noun its stem at least."""
    known = words.occasions
    none = known.empty | known.first | known.ordinals | known.prepositions
    content = [word for word in thing if word.text not in none and not word.text[0].isdigit()]
    while len(content) > 1 and _is_among(content[0], known.frames, words):
        content = content[1:]
    if content and _is_among(content[0], known.papers, words):
        content = [word for word in content if not _is_among(word, known.papers, words)]
        head = [PAPER]
    else:
        head = [] if words.terms(content[:1]) else [words.stem(word.text) for word in content[:1]]
    return tuple(dict.fromkeys((*head, *words.terms(content))))


def _counts(thing: Sequence[Word], words: Comparison) -> bool:
    """Whether it was done to several that are counted: "sejak Agustus menutup 12 tambang"."""
    return any(word.text.isdigit() or word.text in words.slots.others for word in thing[:2])


def _is_among(word: Word, known: Collection[str], words: Comparison) -> bool:
    """Whether a word, or what it is without the ending that says whose, is one of some."""
    return word.text in known or without(word.text, words.clitic) in known


def _names(thing: Sequence[Word], line: Line) -> frozenset[str]:
    """The words with a capital, but for one at the head of the claim."""
    return frozenset(word.text for word in thing if word.capital and word.start != line.items[0].start)


def _is_pointed(thing: Sequence[Word], clause: Clause, words: Comparison) -> bool:
    """Whether "itu" tells of a thing that it is one told of before."""
    return clause.pointed or any(word.text in words.grammar.pointers for word in thing)


def _order(told: Words, clause: Clause, words: Comparison) -> str | None:
    """Which of several it is: "uji coba kedua", "tahap kedua seleksi"; not "kedua menteri"."""
    known = words.occasions
    for i, word in enumerate(told):
        if word.text in known.first and i:
            return FIRST
        after = told[i + 1] if i + 1 < len(told) else None
        if word.text in known.ordinals and i and (
                after is None or after in clause.verb or told[i - 1].text in known.rounds or after.text in known.empty):
            return word.text
    return None
