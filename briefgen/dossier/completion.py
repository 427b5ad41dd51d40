"""Which acts a claim tells as done, and which as not done: not yet, to none of them, or no more than thought of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.remembered import by_word
from briefgen.dossier.subjects import clause_start, is_not, subject_of
from briefgen.dossier.things import ALL, PLAIN, Things, counted, naming, things_behind
from briefgen.dossier.told_acts import act_at, may_tell_act, only_carries
from briefgen.lang.classes import Word, split_words, without
from briefgen.lang.comparison import Comparison

OBJECT, PLACED = 8, 12
"""Words behind a verb that say what is done, and behind "tidak ada" all that they say of what there is none."""
COUNTED = 3
"""Words behind a verb among which stands of how many it is told."""
NEAR = 3
"""Words between a "not" and what it is said of."""
FILLING = 4
"""Words between "baru" and "opsi"."""
Way = Callable[[str, Sequence[Word], int, Comparison], Iterator["Completion"]]
"""What the words from one on tell in one way."""
FATE = "FATE"
"""Stands for whatever may be decided on a thing."""


class Completion(NamedTuple):
    """What a claim says of an act.

    done: whether it is done. acts: the terms of it. thing: the terms of what it is done to, or who does it where it is
    done to nothing, in their order; where: those of the rest of its clause. of: ALL of them, SOME or PLAIN, where not
    done to ALL is done to none. points: whether "itu" tells which thing it is. by: the terms of who does it; names: of
    names. word: what says so.
    """

    done: bool
    acts: frozenset[str]
    thing: tuple[str, ...]
    where: frozenset[str]
    of: str
    word: str
    points: bool = False
    by: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()


def completions(text: str, words: Comparison) -> tuple[Completion, ...]:
    """All that a claim says of acts that are done or not, in text order; nothing of a question, a wish or a plan.

    "Bupati meneken peraturan": done; "peraturan itu belum diteken", "belum ada warga yang dipindahkan", "pemindahan
    warga baru sebatas wacana": not done.
    """
    tokens = split_words(text)
    if "?" in text:
        return ()
    doers = words.completion.doers
    return tuple([found for i, begun in enumerate(_begun_by.of_each(tokens, words))
                  for read in (ALL_WAYS if i and tokens[i - 1].text in doers else begun)
                  for found in read(text, tokens, i, words)])


@by_word
def _begun_by(word: str, words: Comparison) -> Sequence[Way]:
    """The ways to tell of an act that may begin with a word, whatever stands before it."""
    begun = ((_by_verb, may_tell_act(word, words)), (_by_none, word in words.negation),
             (_by_thought, word in words.completion.no_more_than), (_by_later, word in words.dating.not_before))
    return tuple(read for read, begins in begun if begins)


def _by_verb(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """What a verb tells as done or not done."""
    end, acts = act_at(tokens, i, words)
    if end == i or not (acts or only_carries(tokens[i], words)):
        return
    begin = i - (i > 0 and tokens[i - 1].text in words.completion.doers)
    partly = _is_partly(tokens, begin, words) or _goes_on(tokens, begin, words)
    subject = None if partly else _subject(text, tokens, begin, words)
    if subject is None:
        return
    behind = _without_day(things_behind(text, tokens, end, OBJECT, words), words)
    thing, of = _theme(tokens[i:end], acts, subject, behind, _aimed(text, tokens, i, end, words), words)
    thing = tuple(term for term in thing[:-1] if term not in words.further) + thing[-1:]        # "kedua bank": both
    by = subject.core if begin == i and not words.grammar.passive.match(tokens[i].text) else ()
    if thing and only_carries(tokens[i], words) and end == i + 1:
        acts, thing, by = frozenset(thing[:1]), thing[1:], ()
    done = subject.nots % 2 == 0
    if acts and (thing or subject.terms or begin < i):
        yield Completion(done, acts, thing, _where(text, tokens, i, acts, words), of, _said(tokens, i, end, words),
                         _points(tokens[:begin], behind, words), by, _names(tokens, words))


def _without_day(behind: Sequence[Word], words: Comparison) -> Sequence[Word]:
    """The words behind a verb up to those that say when it was: "pada 7 Maret"."""
    day = words.dating.on | words.dating.since | words.dating.until
    return behind[:next((k for k, word in enumerate(behind) if word.text in day), len(behind))]


def _goes_on(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether an act is told to be going on: "masih dikaji"."""
    return any(word.text in words.standing.doing for word in tokens[max(0, i - 1):i])


def _subject(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Things | None:
    """What an act is told of; "belum ada yang", or a comma behind a name, leave it before them."""
    at, known = i, words.completion
    while at and tokens[at - 1].text in known.helpers:
        at -= 1
    found = subject_of(text, tokens, at, words, whole=False)
    if found is None or found.terms:
        return found
    start = clause_start(text, tokens, at, words)
    if at and tokens[at - 1].text in words.grammar.relative:
        end = next((k for k in range(start, at) if is_not(tokens, k, words)), start)
        return counted(tokens[start:end], found.nots, words)._replace(of=found.of)
    aside = start > 1 and "," in text[tokens[start - 1].end:tokens[start].start]
    before = clause_start(text, tokens, start - 1, words) if aside else start
    return counted(tokens[before:start], found.nots, words) if before < start else found


def _is_partly(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a "not" right before says that it is not done to the end: "belum sepenuhnya dibayar"."""
    return any(is_not(tokens, k, words) and k + 1 < len(tokens) and tokens[k + 1].text in words.completion.partly
               for k in range(max(0, i - NEAR), i))


def _theme(
    verb: Sequence[Word], acts: frozenset[str], subject: Things, behind: Sequence[Word], aimed: tuple[str, ...],
    words: Comparison,
) -> tuple[tuple[str, ...], str]:
    """What an act is done to, and of how many: the object of an active verb, also in its phrase; else the subject.

    aimed: whom or what it is for, which is what a phrase is done to that tells nothing else: "memberi izin untuk".
    """
    if not words.grammar.active.match(verb[0].text):
        return subject.core, subject.of
    held = naming(verb[1:], words)
    if len(verb) > 1:
        told = tuple(dict.fromkeys(term for term in (*held, *naming(behind, words)) if term not in acts))
        return told or aimed or subject.core, subject.of
    thing = naming(behind, words)
    if not thing:
        return subject.core, subject.of
    none = subject.nots % 2 == 1 and behind[0].text in words.polarity.none
    of = ALL if none else subject.of
    return thing, of if of != PLAIN else counted(behind[:COUNTED], subject.nots, words).of


def _aimed(text: str, tokens: Sequence[Word], i: int, end: int, words: Comparison) -> tuple[str, ...]:
    """The terms of the noun behind "untuk" or "kepada" right behind an act that a light verb carries."""
    aims = words.completion.receivers
    if tokens[i].text not in words.completion.light_verbs or end + 1 >= len(tokens) or tokens[end].text not in aims:
        return ()
    if words.grammar.verb.fullmatch(tokens[end + 1].text):                                  # "untuk mencari"
        return ()
    return naming(things_behind(text, tokens, end + 1, OBJECT, words), words)


def _where(text: str, tokens: Sequence[Word], i: int, acts: frozenset[str], words: Comparison) -> frozenset[str]:
    """The terms of the clause around word i."""
    start, end = clause_start(text, tokens, i, words), i
    while end < len(tokens) and not (end > i and ENDS & set(text[tokens[end - 1].end:tokens[end].start])):
        end += 1
    return frozenset(words.terms(tokens[start:end])) - acts


def _points(before: Sequence[Word], behind: Sequence[Word], words: Comparison) -> bool:
    """Whether "itu", or an ending, tells of a thing that it is the one told of before."""
    return any(word.text in words.grammar.pointers or (
        without(word.text, words.clitic) != word.text and not _is_ended(word.text, words))
        for word in (*before, *behind))


def _is_ended(word: str, words: Comparison) -> bool:
    """Whether a word bears the ending and tells of no thing with it: "semuanya", "sepenuhnya"."""
    return any(word in known for known in (
        words.polarity.between, words.standing.every, words.completion.partly, words.denials.entirely))


def _names(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms of the words with a capital, but the first."""
    return frozenset(words.terms([word for word in tokens[1:] if word.capital]))


def _said(tokens: Sequence[Word], i: int, end: int, words: Comparison) -> str:
    """The words from the last "not" before an act to its end, where one stands near."""
    begin = next((k for k in range(i, max(-1, i - NEAR - 1), -1) if is_not(tokens, k, words)), i)
    return " ".join(word.text for word in tokens[begin:end])


def _by_none(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """What a claim says there is none of: "belum ada sanksi untuk pabrik itu"."""
    known = words.completion
    if tokens[i].text not in words.negation or i + 1 >= len(tokens) or tokens[i + 1].text not in known.there:
        return
    passed = words.polarity.none | known.helpers
    at = next((k for k in range(i + 2, len(tokens)) if tokens[k].text not in passed), None)
    if at is None or tokens[at].capital or words.grammar.verb.fullmatch(tokens[at].text):
        return
    hit = words.synonyms.at(tokens, at)
    end = hit[1] if hit else at + 1
    if end < len(tokens) and tokens[end].text in words.grammar.relative:
        return
    acts = frozenset(words.terms(tokens[at:end]))
    if acts:
        yield Completion(False, acts, (), _where(text, tokens, i, acts, words), ALL,
                         " ".join(word.text for word in tokens[i:end]))


def _by_thought(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """What a claim tells as no more than thought of: "penutupan baru opsi", "nasib kontrak masih dikaji"."""
    known = words.completion
    if tokens[i].text not in known.no_more_than or (i and (
            is_not(tokens, i - 1, words) or tokens[i - 1].text in known.no_more_than)):
        return
    at = i + 1
    while at < min(len(tokens), i + 1 + FILLING) and tokens[at].text in known.filling:
        at += 1
    hit = known.tentative.at(tokens, at)
    start = clause_start(text, tokens, i, words)
    subject = _of_thought(tokens[start:i], words) if hit else ()
    if hit and subject:
        word = " ".join(each.text for each in tokens[i:hit[1]])
        where = frozenset(words.terms(tokens[start:i]))
        points, names = _points(tokens[start:i], (), words), _names(tokens, words)
        yield Completion(False, frozenset(subject[:1]), subject[1:], where, ALL, word, points=points, names=names)
        yield Completion(False, frozenset((FATE,)), subject, where, ALL, word, points=points, names=names)


def _by_later(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Completion]:
    """What is to come at last: "pemindahan baru akan dilakukan"."""
    if tokens[i].text not in words.dating.not_before or words.modality.at(tokens, i + 1) is None:
        return
    at = next((k for k in range(i + 2, min(i + 2 + NEAR, len(tokens))) if act_at(tokens, k, words)[0] > k), None)
    subject = _subject(text, tokens, i, words) if at is not None else None
    if at is None or subject is None or words.grammar.active.match(tokens[at].text):
        return
    acts, thing = act_at(tokens, at, words)[1], subject.core
    if thing and only_carries(tokens[at], words):
        acts, thing = frozenset(thing[:1]), thing[1:]
    word = " ".join(each.text for each in tokens[i:at + 1])
    yield Completion(False, acts, thing, _where(text, tokens, i, acts, words), subject.of, word,
                     points=_points(tokens[:i], (), words))


def _of_thought(tokens: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The terms of what is thought of, its noun or verb first: without "opsi", "nasib", and who says so."""
    begin = max((k + 1 for k, word in enumerate(tokens) if word.text in words.polarity.seen), default=0)
    told = [word for word in tokens[begin:] if word.text not in words.completion.carriers | words.standing.frames]
    fate = words.completion.fate.at(told, 0) if told else None
    return naming(told[fate[1] if fate else 0:], words)


ALL_WAYS: Sequence[Way] = (_by_verb, _by_none, _by_thought, _by_later)
