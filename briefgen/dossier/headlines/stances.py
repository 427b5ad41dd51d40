"""How a claim, or a headline, stands to an act: it tells it as done, leaves it open, or says that it is not so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.certain import OPEN as UNSETTLED
from briefgen.dossier.certain import stages_in
from briefgen.dossier.nots import governed, nots_in
from briefgen.dossier.rejecting import ENDS, clause_behind, disputed_in
from briefgen.dossier.wording import OPEN as UNSURE
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

DONE, OPEN, NOT = "done", "possible", "negated"
ASKED = "asked"
"""How it is that somebody is said not to have asked for an act, which tells nothing of it."""
REACH = 6
"""Words behind "berencana" among which the act stands that is only planned."""
NEAR = 3
"""Words behind "gagal" among which the act stands that failed."""
UNDONE = 7
"""Words behind "kenaikan" among which "ditunda" stands."""

ABLE = 2
"""Words before an act among which "dapat" stands."""
BEING = 5
"""Words behind an act among which "adalah" stands."""


class Stance(NamedTuple):
    """How the words at `at` stand to the act that they tell; start: of their clause, or behind what rejects it."""

    how: str
    at: int
    start: int


def stances(text: str, act: str, denied: Collection[str], words: Comparison) -> Iterator[Stance]:
    """Each telling of an act in a text. denied: terms of what the text rejects, as of `Wording`."""
    for at in told_at(split_words(text), act, words):
        yield stance_at(text, at, denied if act in denied else (), words)


def stance_at(text: str, at: int, denied: Collection[str], words: Comparison) -> Stance:
    """How a text stands to what it tells from a word on. denied: as of `stances`."""
    tokens = split_words(text)
    hit = words.synonyms.at(tokens, at)
    terms = words.terms(tokens[at:max(at + 1, hit[1] if hit else 0)])
    rejected = _denies(text, tokens, at, words) if any(term in denied for term in terms) else 0
    start = max(begins(text, tokens, at, words), rejected if rejected <= at else 0)
    return Stance(_how(text, tokens, at, start, rejected > 0, words), at, start)


def told_at(tokens: Sequence[Word], act: str, words: Comparison) -> Iterator[int]:
    """Where a term is told, a phrase at its first word."""
    return (start for start, end in words.meanings(tokens) if act in words.terms(tokens[start:end]))


def begins(text: str, tokens: Sequence[Word], at: int, words: Comparison) -> int:
    """Where the clause of a word begins: behind a mark, "sedangkan", "dan" before a verb, or "yang"."""
    i = at
    while i and not (ENDS & set(text[tokens[i - 1].end:tokens[i].start])) and not _parts(tokens, i - 1, words):
        i -= 1
    return i


def _parts(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a word ends one clause and opens another."""
    word = tokens[i].text
    if word in words.grammar.background or words.disputes.alone(word) == "concession":
        return True
    hit = words.parts.at(tokens, i)
    joins = hit is not None and hit[0] == "next"
    return joins and i + 1 < len(tokens) and words.grammar.verb.fullmatch(tokens[i + 1].text) is not None


def _how(text: str, tokens: Sequence[Word], at: int, start: int, rejected: bool, words: Comparison) -> str:
    before = tokens[max(start, at - NEAR):at]
    if any(word.text.removesuffix(words.clitic) in words.headlines.reasons for word in before):
        return DONE
    if rejected:
        return ASKED if words.headlines.weighs.all_in(tokens[max(start, at - REACH):at]) else NOT
    if _negated(text, tokens, start, at, words):
        return NOT
    if _points_back(tokens, at, words) and not _is_one_way(clause_behind(text, tokens, at), words):
        return DONE
    return OPEN if _opened(text, tokens, start, at, words) else DONE


def _points_back(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether an act is a noun that points back at what was told: "membalas sanksi itu"."""
    hit = words.synonyms.at(tokens, at)
    behind = tokens[max(at + 1, hit[1] if hit else 0):][:1]
    return not words.grammar.verb.fullmatch(tokens[at].text) and any(
        word.text in words.grammar.pointers for word in behind)


def _denies(text: str, tokens: Sequence[Word], at: int, words: Comparison) -> int:
    """Behind which word that rejects something an act stands, or the text's end where that stands behind it."""
    ends = [end for name, _, end in disputed_in(text, tokens, words) if name == "deny"]
    return next((end for end in reversed(ends) if end <= at), len(tokens)) if ends else 0


def _negated(text: str, tokens: Sequence[Word], start: int, at: int, words: Comparison) -> bool:
    """Whether it is not so, by a "not", a refusal or failure right before it, or by what is said of it behind."""
    for i in nots_in(tokens, words):
        behind = governed(text, tokens, i, words)
        if start <= i < at < i + 1 + len(behind) and not _is_of_what_is_left(behind, at - i - 1, words):
            return True
    before = tokens[max(start, at - NEAR):at]
    if any(word.text in words.without for word in before[-ABLE:]):
        return True                                                     # "bubar tanpa keputusan"
    phrases = [before[first].text for _, first, end in words.synonyms.all_in(before) if end > first + 1]
    if not _aside(before, words) and (any(word.text in words.refusal for word in before) or any(
            word in words.negation for word in phrases)):
        return True                                                     # "belum berhasil memadamkan"
    behind = clause_behind(text, tokens, at)[:UNDONE]
    if _undoes(tokens[at:at + 1], words):
        return False
    if _undoes([word for word in before if not words.grammar.passive.match(word.text)], words):
        return not _aside(before, words)
    plain = not words.grammar.verb.fullmatch(tokens[at].text) and not _aside(behind, words)
    return plain and _undoes([word for word in behind if not words.grammar.active.match(word.text)], words)


def _undoes(tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether some words tell that something does not come to be, or ends: "batal", "menghentikan"."""
    verbs = [word for word in tokens if words.grammar.verb.fullmatch(word.text) or word.text.endswith(
        words.grammar.bare)]
    return bool(words.headlines.undone.all_in(tokens)) or not (words.reversals | words.deeds.endings).isdisjoint(
        words.terms(verbs))


def _is_of_what_is_left(behind: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether the words behind a "not" only bound it, "tak ada lagi", or it is of what follows behind "yang"."""
    bounds = any(word.text in words.denials.bounds for word in behind[:2])
    return bounds or (behind[0].text in words.denials.existence and any(
        word.text in words.grammar.relative for word in behind[at:]))


def _opened(text: str, tokens: Sequence[Word], start: int, at: int, words: Comparison) -> bool:
    """Whether a word before an act says that it is planned, wished, feared, asked for or only heard of.

    Or one behind it that it is still looked into: "pensiun dini masih dikaji".
    """
    heads = words.headlines
    before, behind = tokens[max(start, at - REACH):at], clause_behind(text, tokens, at)[:REACH]
    if _aside(before, words):
        return False
    if not _aside(behind, words) and any(name == UNSETTLED for name, *_ in stages_in(
            (*before, tokens[at], *behind), words)):
        return True
    if _only_then(tokens, at, before, words) or _is_one_way(clause_behind(text, tokens, at), words):
        return True
    if heads.doubts.all_in(before) or _yet_to_be(tokens, at, behind, words):
        return True
    return _is_weighed(before, words) or any(
        name in UNSURE for name, *_ in words.modality.all_in(before)) or any(
        word.text in heads.guesses and word.text not in words.settling.able for word in before)


def _is_weighed(before: Sequence[Word], words: Comparison) -> bool:
    """Whether a word before an act says that it is only weighed or heard of.

    One that "dan" stands right behind governs nothing that follows: "tak kuat menahan dorongan dan ambruk".
    """
    heads = words.headlines
    hits = [hit for known in (heads.weighs, heads.rumours) for hit in known.all_in(before)]
    return any(words.parts.at(before, end) is None or words.grammar.verb.fullmatch(before[start].text)
               for _, start, end in hits)


def _only_then(tokens: Sequence[Word], at: int, before: Sequence[Word], words: Comparison) -> bool:
    """Whether an act is told for some case, "kalau bukti cukup", or can be as soon as something else is.

    "Dapat dihuni setelah listrik tersambung"; not of what already was, "sudah ditutup bila ...".
    """
    cases = words.denials.conditions & words.headlines.conditions
    verb = words.grammar.verb.fullmatch(tokens[at].text) is not None
    end = next((i for i, word in enumerate(tokens) if i > at and not verb and words.grammar.verb.fullmatch(word.text)),
               len(tokens))
    told = tokens[:end]                     # "sengketa hanya diperiksa bila ..." leaves open the trial, no dispute
    if any(word.text in cases for word in told) and not words.headlines.weighs.alone(tokens[at].text):
        return not any(name == DONE for name, *_ in words.modality.all_in(before))
    able = any(word.text in words.headlines.guesses for word in before[-ABLE:])
    return able and any(word.text in words.grammar.background for word in tokens[at + 1:])


def _yet_to_be(tokens: Sequence[Word], at: int, behind: Sequence[Word], words: Comparison) -> bool:
    """Whether what befalls an act told by a noun is yet to come: "larangan terbang akan dijatuhkan"."""
    near = behind[:BEING]
    return words.grammar.verb.fullmatch(tokens[at].text) is None and not _aside(near, words) and any(
        name in UNSURE for name, *_ in words.modality.all_in(near))


def _is_one_way(behind: Sequence[Word], words: Comparison) -> bool:
    """Whether an act is called one of what may be done: "pencabutan adalah salah satu opsi", "masih sebatas wacana"."""
    being = next((i for i, word in enumerate(behind[:BEING]) if word.text in words.causes.being
                  or word.text in words.headlines.still), None)
    return being is not None and bool(words.headlines.weighs.all_in(behind[being:being + REACH]))


def _aside(tokens: Sequence[Word], words: Comparison) -> bool:
    return any(word.text in words.grammar.relative for word in tokens)


def is_aside(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether "yang", with nothing but a date or an adverb between, opens what a word tells of a thing."""
    before = tokens[max(0, at - NEAR - 1):at]
    opens = max((i for i, word in enumerate(before) if word.text in words.grammar.relative), default=len(before))
    return opens < len(before) and not any(words.grammar.verb.fullmatch(word.text) for word in before[opens + 1:])
