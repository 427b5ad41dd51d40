"""How far something has come by a claim: at an earlier stage than an act, or so far short of a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefgen.dossier.completion import Completion, completions
from briefgen.dossier.remembered import Remembered, by_word
from briefgen.dossier.subjects import is_not, subject_of
from briefgen.dossier.things import PLAIN, Things, naming, things_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

REACH = "REACH"
"""Stands for coming to a place, in whatever way."""
FILLING = 3
"""Words between "masih" and the stage: "masih dalam tahap lelang"."""
OBJECT = 8
"""Words behind a word that say what it is done to, or what place it is."""
SHORT, BEHIND = 3, 3
"""Words behind "masih" among which the distance stands, and behind that those among which "dari" does."""
Way = Callable[[str, Sequence[Word], int, Comparison], Iterator[Completion]]
"""What the words from one on tell in one way."""


@Remembered
def all_completions(text: str, words: Comparison) -> tuple[Completion, ...]:
    """What a claim says of acts that are done or not, with what follows from how far something has come.

    "Baru menawarkan kapal": it is not sold; "masih 40 mil dari pelabuhan": the place is not reached.
    """
    tokens = split_words(text)
    if "?" in text:
        return ()
    found = [each for i, ways in enumerate(_begun_by.of_each(tokens, words)) for read in ways
             for each in read(text, tokens, i, words)]
    return (*completions(text, words), *found)


@by_word
def _begun_by(word: str, words: Comparison) -> tuple[Way, ...]:
    """The ways to tell how far something has come which a word may begin."""
    known, standing = words.completion, words.standing
    begun = ((_by_stage, word in standing.doing or word in known.no_more_than), (_by_coming, known.reach.holds(word)),
             (_by_distance, word in standing.still), (_put_off, known.put_off.holds(word)))
    return tuple(read for read, begins in begun if begins)


def _by_stage(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """The acts that come behind the stage at which something still is."""
    known = words.completion
    word = tokens[i].text
    if not (word in words.standing.doing or word in known.no_more_than) or (i and is_not(tokens, i - 1, words)):
        return
    at = i + 1
    while at < min(len(tokens), i + 1 + FILLING) and tokens[at].text in known.filling:
        at += 1
    hit = known.early.at(tokens, at)
    subject = subject_of(text, tokens, i, words, whole=False) if hit else None
    if hit is None or subject is None or subject.nots or not subject.terms:
        return
    behind = naming(things_behind(text, tokens, hit[1], OBJECT, words), words) if (
        words.grammar.active.match(tokens[at].text)) else ()
    told = " ".join(each.text for each in tokens[i:hit[1]])
    yield Completion(False, known.later[hit[0]], behind or subject.core, frozenset(subject.terms), subject.of, told,
                     by=subject.core if behind else (), names=subject.names)


def _put_off(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """The act that is put off, told by the noun of the subject: "eksekusi lahan ditunda"."""
    hit = words.completion.put_off.at(tokens, i)
    subject = subject_of(text, tokens, i, words, whole=False) if hit else None
    if hit and subject and len(subject.core) > 1 and not subject.nots and subject.of == PLAIN:
        word = " ".join(each.text for each in tokens[i:hit[1]])
        yield Completion(False, frozenset(subject.core[:1]), subject.core[1:], frozenset(subject.terms), PLAIN, word,
                         names=subject.names)


def _by_coming(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """The place that somebody or something has reached, or has not."""
    hit = words.completion.reach.at(tokens, i) if not (i and tokens[i].capital) else None
    subject = subject_of(text, tokens, i, words, whole=False) if hit else None
    if hit and subject and not (subject.nots and words.grammar.relative & {each.text for each in tokens[:i]}):
        yield from _at(text, tokens, (i, hit[1]), subject, words, done=subject.nots % 2 == 0)


def _by_distance(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """The place of which something is still so far short."""
    known = words.completion
    if tokens[i].text not in words.standing.still or (i and is_not(tokens, i - 1, words)):
        return
    number = next((k for k in range(i + 1, min(len(tokens) - 2, i + 1 + SHORT)) if (
        tokens[k].text[0].isdigit() or tokens[k].text in words.standing.numbers) and (
            tokens[k + 1].text in known.distances)), None)
    waits = i + 1 < len(tokens) and tokens[i + 1].text in known.waiting
    if number is None and not waits:
        return
    first, where = (i + 2, known.outside) if number is None else (number + 2, known.short_of)
    ends = [k for k in range(first, min(len(tokens), first + BEHIND)) if tokens[k].text in where]
    subject = subject_of(text, tokens, i, words, whole=False) if ends else None
    if subject:
        yield from _at(text, tokens, (i, ends[-1] + 1), subject, words, done=False)


def _at(
    text: str, tokens: Sequence[Word], at: tuple[int, int], subject: Things, words: Comparison, *, done: bool,
) -> Iterator[Completion]:
    """That the subject is at the place behind some words, or is not."""
    place = naming(things_behind(text, tokens, at[1], OBJECT, words), words) if at[1] < len(tokens) else ()
    if place and subject.core:
        said = " ".join(word.text for word in tokens[at[0] - (at[0] > 0 and is_not(tokens, at[0] - 1, words)):at[1]])
        yield Completion(done, frozenset((REACH,)), place, frozenset((*subject.terms, *place)), PLAIN, said,
                         by=subject.core, names=subject.names)
