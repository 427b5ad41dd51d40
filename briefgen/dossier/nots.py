"""What a claim says "not" of: the plain words for it, how far they reach, what they spare, and what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.dossier.mentions import GAP
from briefgen.dossier.rejecting import ENDS, clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.compare import Comparison

NAMED = "@"
"""Stands for a name of which it is not so."""
GOVERNED = 3
"""Words behind a "not" among which stands what it is said of."""
RANKED = 4
"""Words behind "bukan" among which "pertama" stands that it is said of."""
SUBJECT = 4
"""Words before a "not" among which the thing stands of which it is said."""


def nots_in(tokens: Sequence[Word], words: Comparison) -> list[int]:
    """The places of plain words for "not"; not those inside a phrase of its own, as in "tidak dapat diakses".

    Nor those of a phrase that says how sure it is: "tidak menutup kemungkinan"; nor "bukan" of the first: "bukan bupati
    pertama yang ditangkap" denies no arrest.
    """
    places = [i for i, word in enumerate(tokens) if word.text in words.negation]
    if not places:
        return places
    phrases = in_phrases(tokens, words).union(
        i for _, start, end in words.modality.all_in(tokens) if end > start + 1 for i in range(start, end))
    return [i for i in places if i not in phrases and not _is_of_rank(tokens, i, words)]


def _is_of_rank(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a "not" says of something that it is not the first or the only one."""
    return tokens[i].text in words.denials.names and any(
        word.text in words.denials.ranks for word in tokens[i + 1:i + 1 + RANKED])


def spared(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> tuple[str, ...]:
    """The terms of the few words before a "not" with an act right behind it that is no doing: of what it is not so.

    Of "tak satu pun pintu terkunci" the thing stands behind.
    """
    hit = words.not_one.at(tokens, i + 1) if i + 1 < len(tokens) else None
    if hit:
        return words.terms(tokens[hit[1]:hit[1] + 1])
    if i + 1 == len(tokens) or words.grammar.active.match(tokens[i + 1].text) or not words.terms(tokens[i + 1:i + 2]):
        return ()
    start = i
    while start > max(i - SUBJECT, 0) and not ENDS & set(text[tokens[start - 1].end:tokens[start].start]):
        start -= 1
    return words.terms(tokens[start:i]) + (NAMED,) * _is_named(text, tokens, start, i, words)


def refused(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The acts that somebody refuses or fails to do: "menolak membayar"."""
    return frozenset(
        term for word, then in pairwise(tokens)
        if word.text in words.refusal and words.grammar.verb.fullmatch(then.text)
        for term in words.terms((then,)))


def only_a_kind(text: str, term: str, words: Comparison) -> bool:
    """Whether a term stands only behind a noun of what need not have it: "grup pesan" is no message."""
    tokens = split_words(text)
    places = [i for i in range(len(tokens)) if term in words.terms(
        tokens[i:hit[1] if (hit := words.synonyms.at(tokens, i)) else i + 1])]
    return bool(places) and all(i and tokens[i - 1].text in words.denials.frames for i in places)


def others_in(text: str, words: Comparison) -> frozenset[str]:
    """The terms of things of which a claim tells as of other ones: "maskapai lain"."""
    return frozenset(term for one, then in pairwise(split_words(text)) if then.text in words.units.batches
                     for term in words.terms((one,)))


def in_phrases(tokens: Sequence[Word], words: Comparison) -> set[int]:
    """The places of words inside a phrase of one meaning: "kembali normal", "tidak dapat diakses"."""
    return {i for _, start, end in words.synonyms.all_in(tokens) if end > start + 1 for i in range(start, end)}


def _is_named(text: str, tokens: Sequence[Word], start: int, end: int, words: Comparison) -> bool:
    """Whether a name stands before word `end`, behind word `start` or before it, and no preposition before the name."""
    for i in range(start, end + 1):
        left = tokens[i - 1].end if i else 0
        if GAP.strip() in text[left:tokens[i].start] and not (i and tokens[i - 1].text in words.grammar.prepositions):
            return True
    return False


def governed(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> Sequence[Word]:
    """The words behind one of which it can be said, up to a preposition or what only says when or why.

    "Tidak ada masalah di 40 sekolah" says "not" of no school, "belum lancar sebab jalan longsor" of no landslide, and
    "tidak menjanjikan pembebasan warga yang ditahan" of no arrest; but "tak ada warga yang ditahan" does.
    """
    behind = clause_behind(text, tokens, i)
    there = bool(behind) and (behind[0].text in words.denials.existence or tokens[i].text in words.denials.names)
    return behind[:next((k for k, word in enumerate(behind) if k and (
        _turns(word.text, words) or (word.text in words.grammar.relative and not there))), len(behind))]


def _turns(word: str, words: Comparison) -> bool:
    """Whether a word inside a clause opens where, when or why it is so."""
    grammar = words.grammar
    return any(word in table for table in (grammar.prepositions, grammar.setting, grammar.background)) or bool(
        words.causes.told.alone(word))


def behind_people(tokens: Sequence[Word], i: int, words: Comparison) -> int:
    """The place behind "satu pun pintu", "satu pintu pun" and the like where that begins at one, else that."""
    hit = words.not_one.at(tokens, i) if i < len(tokens) else None
    if not hit:
        ends = (end for end in range(i + 3, min(i + 5, len(tokens)))
                if words.not_one.at((tokens[i], tokens[end - 1]), 0))
        return next(ends, i)
    at = hit[1] + 1
    while at + 1 < len(tokens) and not words.terms(tokens[at:at + 1]) and words.counted.at(tokens, at + 1):
        at += 2
    return at


def negated_by(tokens: Sequence[Word], i: int, words: Comparison) -> tuple[str, ...]:
    """The terms right behind a word for "not": of the first word that says anything, a phrase as one.

    Of "tak satu pun pintu terkunci" that behind the thing. Nothing where only the degree is not so, or no longer is
    what was: "tidak hanya", "tak sampai", "tidak lagi".
    """
    if i + 1 < len(tokens) and tokens[i + 1].text in words.denials.bounds:
        return ()
    start = first = behind_people(tokens, i + 1, words)
    while start < min(first + GOVERNED - 1, len(tokens)) and (tokens[start].text in words.denials.helpers or not (
            words.synonyms.at(tokens, start) or words.terms(tokens[start:start + 1]))):
        start += 1
    if any(word.text in words.denials.bounds for word in tokens[first:start]):              # "tidak ada lagi"
        return ()
    if any(word.text in words.denials.asking for word in tokens[first + 1:start]):          # "belum tahu mengapa"
        return ()
    if start > first:                                                   # "tidak ada drone yang terbang"
        reach = range(start + 1, min(start + GOVERNED, len(tokens)))
        start = next((at + 1 for at in reach if tokens[at].text in words.grammar.relative), start)
    hit = words.synonyms.at(tokens, start) if start < len(tokens) else None
    return words.terms(tokens[start:max(start + 1, hit[1] if hit else 0)])
