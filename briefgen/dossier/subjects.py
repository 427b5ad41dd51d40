"""Of which things a word of a claim tells: the words before it in its clause, how many "nots" turn it, of how many."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.mentions import DATED
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.things import ALL, SOME, Things, counted
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

PHRASE = 2
"""Words before one that may open a clause among which a phrase begins that it is part of."""


def subject_of(text: str, tokens: Sequence[Word], i: int, words: Comparison, *, whole: bool) -> Things | None:
    """What is told of the things before word i; None where it is not plain that it is so, or "yang" only adds it.

    whole: verbs on the way belong to it.
    """
    known, nots, at = words.polarity, 0, i
    start = clause_start(text, tokens, i, words)
    if not _is_plain(text, tokens, start, i, words):
        return None
    while at > start and (tokens[at - 1].text in known.between or is_not(tokens, at - 1, words)):
        at -= 1
        nots += is_not(tokens, at, words)
        if at > start and tokens[at].text in known.joins and tokens[at - 1].text in known.first - words.negation:
            at -= 1
    if at > start and tokens[at - 1].text in words.grammar.relative:
        return _there(tokens[start:at - 1], nots, words)
    begin = _behind_verb(tokens, start, at, words, whole=whole)
    if begin is None:
        return None
    begin = _behind_day(tokens, begin, at, words)
    end = next((k for k in range(begin + 1, at) if tokens[k].text in words.polarity.describing), at)
    return counted(tokens[begin:end], nots, words)


def _behind_day(tokens: Sequence[Word], begin: int, at: int, words: Comparison) -> int:
    """Where a subject begins behind the day since or until when it is told: "hingga Senin (3/4) malam api"."""
    first = words.dating.until, words.dating.since, words.dating.on
    if not begin or not any(tokens[begin - 1].text in known for known in first):
        return begin
    k = begin
    while k < at and (tokens[k].text[0].isdigit() or tokens[k].text in words.dating.parts_of_day or (
            tokens[k].capital and (k == begin or tokens[k - 1].text[0].isdigit()))):
        k += 1
    return k if k < at else begin


def _is_plain(text: str, tokens: Sequence[Word], start: int, i: int, words: Comparison) -> bool:
    """Whether nothing in a clause says that it is to come, wished, so at times, or so until then or if something is."""
    opened = start > 0 and not {*ENDS, DATED.strip()} & set(text[tokens[start - 1].end:tokens[start].start])
    until = opened and (tokens[start - 1].text in words.grammar.background or (
        tokens[start - 1].text in words.dating.until and not _is_time(tokens[start], words)))
    if until or any(_is_doubt(tokens[k].text, words) and not (
            _is_aim(tokens, k, words) or _is_unable(tokens, k, words)) for k in range(start, i)):
        return False
    return words.headlines.conditions.isdisjoint(word.text for word in tokens[:start]) and not any(
        name == "deny" for name, *_ in words.disputes.all_in(tokens[:start]))


def _is_doubt(word: str, words: Comparison) -> bool:
    return word in words.standing.unsure or word in words.standing.short or word in words.polarity.often


def _is_unable(tokens: Sequence[Word], k: int, words: Comparison) -> bool:
    """Whether a "not" says that it cannot be done: "belum bisa mencapai"."""
    word = tokens[k].text
    able = word in words.polarity.between and word not in words.standing.short
    return able and k > 0 and is_not(tokens, k - 1, words)


def _is_time(word: Word, words: Comparison) -> bool:
    """Whether a word behind "sampai" may be a time: a day with its name, "hari ini", "siang", or a "not" behind one."""
    return word.capital or word.text[0].isdigit() or word.text in words.dating.parts_of_day | words.negation or (
        word.text in words.standing.hours or word.text in words.polarity.between)


def _is_aim(tokens: Sequence[Word], k: int, words: Comparison) -> bool:
    """Whether "untuk" stands before whom it is for, not before what is to be done."""
    return tokens[k].text in words.grammar.aims and k + 1 < len(tokens) and not (
        words.grammar.verb.fullmatch(tokens[k + 1].text))


def is_not(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a word negates what stands behind it: "tidak", "gagal"."""
    return tokens[i].text in words.negation or tokens[i].text in words.refusal or tokens[i].text in words.without


def clause_start(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> int:
    """Where the clause before word i begins: behind a mark, "bahwa", or what opens another."""
    at = i
    while at and ENDS.isdisjoint(text[tokens[at - 1].end:tokens[at].start]) and not (
            _opens(tokens[at - 1].text, words) and not _is_part(text, tokens, at - 1, words)):
        if at < i and tokens[at - 1].text in words.polarity.joins and tokens[at].text in words.negation and (
                tokens[at + 1].text in words.polarity.none):                    # "dihentikan dan tidak seorang pun"
            break
        at -= 1
    return at


def _opens(word: str, words: Comparison) -> bool:
    """Whether a word may open a clause."""
    return word in words.denials.that or word in words.grammar.background or word in words.polarity.opens


def _is_part(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a word that may open a clause belongs to the noun before it: "lampu lalu lintas", "sewa sementara"."""
    if not i or ENDS & set(text[tokens[i - 1].end:tokens[i].start]):
        return False
    return tokens[i].text in words.polarity.passing or any(
        (hit := words.synonyms.at(tokens, k)) is not None and hit[1] > i for k in range(max(0, i - PHRASE), i))


def _behind_verb(tokens: Sequence[Word], start: int, at: int, words: Comparison, *, whole: bool) -> int | None:
    """Where what a word tells of begins: behind a verb of seeing or saying; None where another verb stands before."""
    for k in range(at - 1, start - 1, -1):
        word = tokens[k]
        if word.text in words.polarity.seen and word.text not in words.polarity.between:
            return k + 1
        if not whole and not word.capital and _tells(word.text, words) and not (
                k > start and tokens[k - 1].text in words.grammar.relative) and not (
                    k + 1 < len(tokens) and tokens[k + 1].text in words.grammar.anaphora):
            return None
    return start


def _tells(word: str, words: Comparison) -> bool:
    """Whether a word is a verb that says more of a noun than which it is."""
    return word not in words.polarity.describing and words.grammar.verb.fullmatch(word) is not None


def _there(tokens: Sequence[Word], nots: int, words: Comparison) -> Things | None:
    """What is told by "tidak ada warga yang ...", "ada tiga warga yang ...": none of them, or some."""
    for k, word in enumerate(tokens):
        if word.text in words.polarity.there:
            denied = k > 0 and tokens[k - 1].text in words.negation
            found = counted(tokens[k + 1:], nots + denied, words)
            return found._replace(of=ALL if denied else SOME) if found else None
    found = counted(tokens, nots, words)
    none = found.of == ALL and found.nots > nots                                # "belum satu pun kapal yang tiba"
    return found if none or found.of == SOME else None
