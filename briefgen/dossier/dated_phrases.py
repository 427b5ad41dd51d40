"""The phrases around a verb: who does it, what it is done to, and to whom it goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefgen.dossier.dated_lines import Line, Words
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison


def start_of(line: Line, at: int, words: Comparison) -> int:
    """Where the clause begins to which the word before `at` belongs."""
    while at and at not in line.stops and line.items[at - 1].text not in words.occasions.breaks:
        at -= 1
    return at


def relative_of(line: Line, verb: int, words: Comparison) -> int | None:
    """Where "yang" stands of the clause that a verb begins; None for none."""
    at = verb
    while at and line.items[at - 1].text in words.occasions.empty | words.occasions.before_dates:
        at -= 1
    return at - 1 if at and line.items[at - 1].text in words.grammar.relative else None


def subject_of(line: Line, at: int, *, relative: bool, words: Comparison) -> Words:
    """The words for who does it, or what it is done to in the passive, before a verb or "yang"; in text order."""
    known = words.occasions
    found: list[int] = []
    ends = {end for _, end in line.verbs}
    while at and at not in line.stops:
        word = line.items[at - 1]
        if relative and word.text in known.prepositions - words.grammar.locative:
            break
        if at in ends or word.text in known.breaks:
            noun = _noun_before(line, at, words)
            if noun is None and _says_of_what(line, at, found, words):
                at -= 1
                found.append(at)
                continue
            found = _behind_commas(line, found) if noun is not None else found
            if relative or noun is None or any(line.items[i].text not in known.empty for i in found):
                break
            at = noun
            continue
        at -= 1
        found.append(at)
    if not relative and all(line.items[i].text in known.empty for i in found):
        return _shared_subject(line, at, words)
    return _in_phrases(line, found[::-1], words)


def _says_of_what(line: Line, at: int, found: Sequence[int], words: Comparison) -> bool:
    """Whether the verb that ends at `at` only says of what a noun is: "larangan merokok di taman (berlaku)"."""
    known, verb = words.occasions, line.items[at - 1].text
    told = {line.items[i].text for i in found}
    plain = at > 1 and at - 1 not in line.stops | line.commas and line.items[at - 2].text in known.of_doing
    return plain and not told & (words.grammar.relative | words.slots.joins) and words.grammar.verb.fullmatch(
        verb) is not None


def _behind_commas(line: Line, found: Sequence[int]) -> list[int]:
    """Of the words behind a clause that tells of a noun those behind the comma that closes it; in their order."""
    last = max((i for i in found if i in line.commas), default=len(line.items))
    return [i for i in found if i >= last]


def _noun_before(line: Line, at: int, words: Comparison) -> int | None:
    """Where "yang" stands of a clause that ends before `at`: the subject goes on before it; None for none."""
    first = at
    while first and first not in line.stops | line.commas:
        if line.items[first - 1].text in words.grammar.relative:
            return first - 1
        first -= 1
    return None


def _shared_subject(line: Line, at: int, words: Comparison) -> Words:
    """The subject of the verb before, where "dan" joins the two: "dimulai Senin dan ditutup Sabtu"."""
    joined = [(first, end) for first, end in line.verbs if end == at]
    if not joined:
        return ()
    first = joined[0][0]
    relative = relative_of(line, first, words)
    return subject_of(line, first if relative is None else relative, relative=relative is not None, words=words)


def _in_phrases(line: Line, found: Sequence[int], words: Comparison) -> Words:
    """The words without those between commas that only say where, when or by whom."""
    kept: list[Word] = []
    drop = False
    for k, i in enumerate(found):
        if k == 0 or i in line.commas:
            drop = line.items[i].text in words.occasions.prepositions
        if not drop:
            kept.append(line.items[i])
    return tuple(kept)


def words_behind(line: Line, at: int, limit: int, opening: Collection[str], words: Comparison) -> Words:
    """The words behind the first of some prepositions."""
    opened = next((i for i in range(at, limit) if line.items[i].text in opening), limit)
    return object_of(line, opened + 1, limit, words)


def object_of(line: Line, at: int, limit: int, words: Comparison) -> Words:
    """The words behind a verb up to a preposition, a comma or another clause."""
    known = words.occasions
    found: list[Word] = []
    starts = {first for first, _ in line.verbs}
    for i in range(at, limit):
        word = line.items[i].text
        if i in line.stops or i in starts or (i > at and i in line.commas) or (
                word in known.breaks or word in words.grammar.relative or word in known.prepositions - {"sebagai"}):
            break
        found.append(line.items[i])
    return tuple(found)
