"""What a claim says to be so of a thing, and what not: composed of "not", verbs that end it, all, some, none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.remembered import Remembered, by_word
from briefgen.dossier.subjects import clause_start, is_not, subject_of
from briefgen.dossier.things import PLAIN, Things, counted, naming, things_behind
from briefgen.lang.classes import Classes, Word, split_words
from briefgen.lang.comparison import Comparison

HAS, GETS, GIVES, LACKS = "has", "gets", "gives", "lacks"
STANDS = "stands"
"""The concept of what there is, or is no more: a status, a licence, a thing somebody has."""
OBJECT = 8
"""Words behind a verb that say what it is done to."""
PLACED = 5
"""Words behind "di luar" that say of what."""
SHOWN = 3
"""Words between a "not" and what it is said of that are shown."""
ACT = "does "
"""Before the term of an act, where that itself is the concept."""

class Polarity(NamedTuple):
    """What a claim says of a thing.

    concept: by name, or an act; so: whether it is so; of: ALL of them, SOME or PLAIN, where "none" is not so of all.
    thing: the terms of the words that name it, in their order; where: of what it lies in, or what an act is done to.
    word: what says it. names: the terms of names among the thing.
    """

    concept: str
    so: bool
    of: str
    thing: tuple[str, ...]
    where: tuple[str, ...]
    word: str
    names: frozenset[str] = frozenset()


@Remembered
def polarities(text: str, words: Comparison) -> tuple[Polarity, ...]:
    """All that a claim says to be so or not so of things, in text order; nothing of a question, a plan or a wish.

    "Izin tidak dicabut": the licence stands; "tak satu pun alarm menyala": no alarm works; "sebagian tanaman berada di
    luar batas": some do not lie inside.
    """
    known, tokens = words.polarity, split_words(text)
    if "?" in text:
        return ()
    return tuple([found for i, word in enumerate(tokens)
                  if not ((word.capital and i) or word.text.endswith(words.clitic))
                  and (word.text in known.first or _may_be_act(tokens, i, words))
                  for found in _at(text, tokens, i, words)])


def _may_be_act(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    return not tokens[i].capital and i > 0 and bool(words.grammar.verb.fullmatch(tokens[i].text))


def _at(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Polarity]:
    """What the words from i on say."""
    hits = [(hit[1], concept, so) for so, concept, table in _tables_of(tokens[i].text, words)
            for hit in (table.at(tokens, i),) if hit]
    longest = max((end for end, *_ in hits), default=0)
    for end, concept, so in hits:
        if end == longest:
            yield from _ofsubject_of(text, tokens, (i, end), concept, so, words)
    held = words.polarity.held.at(tokens, i)
    if held and held[1] >= longest:
        yield from _of_object(text, tokens, (i, held[1]), held[0], words)
    if not hits and not (held and held[0] != GETS) and _may_be_act(tokens, i, words):
        yield from _of_act(text, tokens, i, words)


@by_word
def _tables_of(word: str, words: Comparison) -> tuple[tuple[bool, str, Classes], ...]:
    """The tables of which a group may begin with a word, each with its concept and whether that is so."""
    return tuple((so, concept, table) for so, tables in ((True, words.polarity.yes), (False, words.polarity.no))
                 for concept, table in tables.items() if table.holds(word))


def _ofsubject_of(
    text: str, tokens: Sequence[Word], at: tuple[int, int], concept: str, so: bool, words: Comparison,
) -> Iterator[Polarity]:
    """What a word says of the thing before it."""
    known = words.polarity
    if concept in known.which and _says_which(tokens, at, words):
        return
    if concept in known.placed and not any(
            word.text in known.between or words.grammar.verb.fullmatch(word.text) for word in tokens[:at[0]]):
        return                                                          # "desa di dalam radius itu kosong"
    subject = subject_of(text, tokens, at[0], words, whole=concept in known.ways or concept in known.placed)
    placed = naming(things_behind(text, tokens, at[1], PLACED, words), words) if concept in known.placed else ()
    if subject and concept in known.of_things and _is_people(subject, words):
        return
    if subject and subject.terms and (placed or concept not in known.placed):
        said = so == (subject.nots % 2 == 0)
        word = _wording(text, tokens, at, words)
        yield Polarity(concept, said, subject.of, subject.terms, placed, word, subject.names)


def _is_people(subject: Things, words: Comparison) -> bool:
    return bool(words.agents.sorts.alone(subject.head))


def _says_which(tokens: Sequence[Word], at: tuple[int, int], words: Comparison) -> bool:
    """Whether a word right behind a noun only says which ones: "korban luka dibawa", "korban meninggal 13 orang"."""
    then = tokens[at[1]].text if at[1] < len(tokens) else ""
    before = tokens[at[0] - 1].text if at[0] else ""
    if not (before and then) or before in words.polarity.between or before in words.negation:
        return False
    setting = words.grammar.prepositions, words.grammar.background, words.stop
    return not any(then in known for known in setting) and bool(
        words.grammar.verb.fullmatch(then) or then[0].isdigit())


def _wording(text: str, tokens: Sequence[Word], at: tuple[int, int], words: Comparison) -> str:
    """The words that say it, from the first "not" of the clause on, without what stands far between."""
    start = clause_start(text, tokens, at[0], words)
    begin = next((k for k in range(start, at[0]) if is_not(tokens, k, words)), at[0])
    said = [word.text for word in tokens[begin:at[1]]]
    kept = said if at[0] - begin <= SHOWN else [*said[:SHOWN], "…", *said[at[0] - begin:]]
    return " ".join(kept)


def _of_object(
    text: str, tokens: Sequence[Word], at: tuple[int, int], how: str, words: Comparison,
) -> Iterator[Polarity]:
    """What a verb says of the thing behind it: that there is such, or no more."""
    subject = subject_of(text, tokens, at[0], words, whole=False)
    thing = naming(things_behind(text, tokens, at[1], OBJECT, words), words) if subject else ()
    told = how != GETS or bool(subject and subject.nots) or _goes_on(tokens, at[0], words)
    if subject and thing and told:
        owner = subject.terms if how in (HAS, GETS, LACKS) else ()
        said = (how in (HAS, GETS, GIVES)) == (subject.nots % 2 == 0)
        yield Polarity(STANDS, said, subject.of, (*thing, *owner), thing, _wording(text, tokens, at, words))


def _goes_on(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    return i > 0 and tokens[i - 1].text in words.standing.still


def _of_act(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Polarity]:
    """That somebody does something, or none of them does."""
    word = tokens[i].text
    told = word not in words.polarity.between and word not in words.polarity.seen
    act = words.terms(tokens[i:i + 1]) if told else ()
    subject = subject_of(text, tokens, i, words, whole=False) if act else None
    if subject and subject.terms:
        behind = things_behind(text, tokens, i + 1, OBJECT, words)
        by_whom = subject.of == PLAIN and words.grammar.passive.match(word)
        of = counted(behind, 0, words).of if by_whom else subject.of
        yield Polarity(ACT + act[0], subject.nots % 2 == 0, of, subject.terms, naming(behind, words),
                       _wording(text, tokens, (i, i + 1), words))
