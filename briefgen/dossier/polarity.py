"""What a claim says to be so of a thing, and what not: composed of "not", verbs that end it, all, some, none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.things import ALL, PLAIN, SOME, Things, counted, naming, things_behind
from briefgen.lang.classes import Word, split_words
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


def polarities(text: str, words: Comparison) -> tuple[Polarity, ...]:
    """All that a claim says to be so or not so of things, in text order; nothing of a question, a plan or a wish.

    "Izin tidak dicabut": the licence stands; "tak satu pun alarm menyala": no alarm works; "sebagian tanaman berada di
    luar batas": some do not lie inside.
    """
    known, tokens = words.polarity, split_words(text)
    if "?" in text:
        return ()
    return tuple(found for i, word in enumerate(tokens)
                 if not ((word.capital and i) or word.text.endswith(words.clitic))
                 and (word.text in known.first or _may_be_act(tokens, i, words))
                 for found in _at(text, tokens, i, words))


def _may_be_act(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    return not tokens[i].capital and i > 0 and bool(words.grammar.verb.fullmatch(tokens[i].text))


def _at(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Polarity]:
    """What the words from i on say."""
    known = words.polarity
    hits = [(hit[1], concept, so) for so, tables in ((True, known.yes), (False, known.no))
            for concept, table in tables.items() for hit in (table.at(tokens, i),) if hit]
    longest = max((end for end, *_ in hits), default=0)
    for end, concept, so in hits:
        if end == longest:
            yield from _of_subject(text, tokens, (i, end), concept, so, words)
    held = known.held.at(tokens, i)
    if held and held[1] >= longest:
        yield from _of_object(text, tokens, (i, held[1]), held[0], words)
    if not hits and not (held and held[0] != GETS) and _may_be_act(tokens, i, words):
        yield from _of_act(text, tokens, i, words)


def _of_subject(
    text: str, tokens: Sequence[Word], at: tuple[int, int], concept: str, so: bool, words: Comparison,
) -> Iterator[Polarity]:
    """What a word says of the thing before it."""
    known = words.polarity
    subject = _subject(text, tokens, at[0], words, whole=concept in known.ways | known.placed)
    if concept in known.placed and not any(
            word.text in known.between or words.grammar.verb.fullmatch(word.text) for word in tokens[:at[0]]):
        return                                                          # "desa di dalam radius itu kosong"
    placed = naming(things_behind(text, tokens, at[1], PLACED, words), words) if concept in known.placed else ()
    if subject and concept in known.of_things and _is_people(subject, words):
        return
    if concept in known.which and _says_which(tokens, at, words):
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
    bare = at[0] > 0 and tokens[at[0] - 1].text not in words.polarity.between | words.negation
    setting = words.grammar.prepositions | words.grammar.background | words.stop
    return bare and then not in setting and bool(then and (words.grammar.verb.fullmatch(then) or then[0].isdigit()))


def _wording(text: str, tokens: Sequence[Word], at: tuple[int, int], words: Comparison) -> str:
    """The words that say it, from the first "not" of the clause on, without what stands far between."""
    start = _clause_start(text, tokens, at[0], words)
    begin = next((k for k in range(start, at[0]) if _is_not(tokens, k, words)), at[0])
    said = [word.text for word in tokens[begin:at[1]]]
    kept = said if at[0] - begin <= SHOWN else [*said[:SHOWN], "…", *said[at[0] - begin:]]
    return " ".join(kept)


def _of_object(
    text: str, tokens: Sequence[Word], at: tuple[int, int], how: str, words: Comparison,
) -> Iterator[Polarity]:
    """What a verb says of the thing behind it: that there is such, or no more."""
    subject = _subject(text, tokens, at[0], words, whole=False)
    thing = naming(things_behind(text, tokens, at[1], OBJECT, words), words)
    told = how != GETS or bool(subject and subject.nots) or _goes_on(tokens, at[0], words)
    if subject and thing and told:
        owner = subject.terms if how in (HAS, GETS, LACKS) else ()
        said = (how in (HAS, GETS, GIVES)) == (subject.nots % 2 == 0)
        yield Polarity(STANDS, said, subject.of, (*thing, *owner), thing, _wording(text, tokens, at, words))


def _goes_on(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    return i > 0 and tokens[i - 1].text in words.standing.still


def _of_act(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Iterator[Polarity]:
    """That somebody does something, or none of them does."""
    act = words.terms(tokens[i:i + 1])
    subject = _subject(text, tokens, i, words, whole=False) if act else None
    if subject and subject.terms and tokens[i].text not in words.polarity.between | words.polarity.seen:
        thing = naming(things_behind(text, tokens, i + 1, OBJECT, words), words)
        doer = counted(things_behind(text, tokens, i + 1, OBJECT, words), 0, words).of if (
            words.grammar.passive.match(tokens[i].text)) else PLAIN
        of = doer if subject.of == PLAIN else subject.of
        yield Polarity(ACT + act[0], subject.nots % 2 == 0, of, subject.terms, thing,
                       _wording(text, tokens, (i, i + 1), words))


def _subject(text: str, tokens: Sequence[Word], i: int, words: Comparison, *, whole: bool) -> Things | None:
    """What is told of the things before word i; None where it is not plain that it is so, or "yang" only adds it.

    whole: verbs on the way belong to it.
    """
    known, nots, at = words.polarity, 0, i
    start = _clause_start(text, tokens, i, words)
    if not _is_plain(tokens, start, i, words):
        return None
    while at > start and (tokens[at - 1].text in known.between or _is_not(tokens, at - 1, words)):
        at -= 1
        nots += _is_not(tokens, at, words)
        if at > start and tokens[at].text in known.joins and tokens[at - 1].text in known.first - words.negation:
            at -= 1
    if at > start and tokens[at - 1].text in words.grammar.relative:
        return _there(tokens[start:at - 1], nots, words)
    begin = _behind_verb(tokens, start, at, words, whole=whole)
    return None if begin is None else counted(tokens[begin:at], nots, words)


def _is_plain(tokens: Sequence[Word], start: int, i: int, words: Comparison) -> bool:
    """Whether nothing in a clause says that it is to come, wished, so at times, or so until then or if something is."""
    doubts = words.standing.unsure | words.standing.short | words.polarity.often
    until = start > 0 and tokens[start - 1].text in words.dating.until | words.grammar.background
    denied = any(name == "deny" for name, *_ in words.disputes.all_in(tokens[:start]))
    return not (until or denied) and doubts.isdisjoint(word.text for word in tokens[start:i]) and (
        words.headlines.conditions.isdisjoint(word.text for word in tokens[:start]))


def _is_not(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a word negates what stands behind it: "tidak", "gagal"."""
    return tokens[i].text in words.negation or tokens[i].text in words.refusal or tokens[i].text in words.without


def _clause_start(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> int:
    """Where the clause before word i begins: behind a mark, "bahwa", or what opens another."""
    at = i
    opens = words.denials.that | words.grammar.background | words.polarity.opens
    while at and not ENDS & set(text[tokens[at - 1].end:tokens[at].start]) and tokens[at - 1].text not in opens:
        if at < i and tokens[at - 1].text in words.polarity.joins and tokens[at].text in words.negation and (
                tokens[at + 1].text in words.polarity.none):                    # "dihentikan dan tidak seorang pun"
            break
        at -= 1
    return at


def _behind_verb(tokens: Sequence[Word], start: int, at: int, words: Comparison, *, whole: bool) -> int | None:
    """Where what a word tells of begins: behind a verb of seeing or saying; None where another verb stands before."""
    for k in range(at - 1, start - 1, -1):
        word = tokens[k]
        if word.text in words.polarity.seen - words.polarity.between:
            return k + 1
        if not whole and not word.capital and words.grammar.verb.fullmatch(word.text) and not (
                k > start and tokens[k - 1].text in words.grammar.relative) and not (
                    k + 1 < len(tokens) and tokens[k + 1].text in words.grammar.anaphora):
            return None
    return start


def _there(tokens: Sequence[Word], nots: int, words: Comparison) -> Things | None:
    """What is told by "tidak ada warga yang ...", "ada tiga warga yang ...": none of them, or some."""
    for k, word in enumerate(tokens):
        if word.text in words.polarity.there:
            denied = k > 0 and tokens[k - 1].text in words.negation
            found = counted(tokens[k + 1:], nots + denied, words)
            return found._replace(of=ALL if denied else SOME) if found else None
    found = counted(tokens, nots, words)
    return found if found.of == SOME else None


