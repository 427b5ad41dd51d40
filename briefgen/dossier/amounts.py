"""What a number at the end of its sentence counts: "Jumlah siswa yang terdampak, kata dinas, mencapai 400 orang"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.dossier.outcomes import PEOPLE, THINGS, outcome_of
from briefgen.dossier.parts import Place
from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison

PHRASE = 3
"""Words before "sebesar" that tell what is so large."""
BEFORE, SUBJECT = 2, 25
"""Words before a number among which the verb stands, and words before that to which its subject goes back."""


class Subject(NamedTuple):
    """What the subject of a number says of those counted; see `Count`. thing: the noun of what else is counted."""

    outcome: str | None
    noun: str | None
    nouns: frozenset[str]
    thing: str | None


def measured_before(place: Place, unit: str, tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """Stems of what a number is the size of, by the words before it.

    "Bonus juara sebesar Rp 5 juta", "garis batas yang panjangnya 64 kilometer", "luas hutan itu 8.700 hektare",
    "kapal 620 ton itu".
    """
    at = place[0] - 1
    while at > 0 and tokens[at].text in words.units.roughly:
        at -= 1
    told = tokens[at].text if at > 0 else ""
    while at > 0 and told in words.units.sized and tokens[at - 1].text in words.units.roughly:
        at -= 1
    if told in words.units.sized or (at == place[0] - 1 and told in words.units.measured_by):
        return frozenset(words.terms(tokens[max(0, at - PHRASE):at]))
    behind = tokens[place[1]].text if place[1] < len(tokens) else ""
    if unit in words.units.measures and behind in words.grammar.pointers:
        return frozenset(words.terms(tokens[max(0, place[0] - 1):place[0]]))
    return _headed(tokens[max(0, at - PHRASE - 1):at + 1], words)


def _headed(before: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The same where the word for a size stands first: "tinggi | Bendungan Orva"; no verb may stand behind it."""
    heads = [i for i, word in enumerate(before) if word.text in words.units.size_nouns]
    behind = before[heads[-1] + 1:] if heads else ()
    verbs = any(words.grammar.verb.fullmatch(word.text) and not word.capital for word in behind)
    return frozenset() if verbs else frozenset(words.terms(behind))


def by_subject(place: Place, places: Sequence[Place], tokens: Sequence[Word], words: Comparison) -> Subject | None:
    """What the subject of a number of people tells, where the number stands behind a verb of amounts.

    Or behind a noun for them, at the head of the sentence. Back to the number before, across
    commas: "pengungsi pada hari pertama, 23 Februari, berjumlah 400 orang" counts
    displaced people, "total pekerja yang dibawa pelaku mencapai 83 orang" workers.
    """
    start = max([end for _, end in places if end <= place[0]], default=0)
    told = [i for i in range(max(0, place[0] - BEFORE), place[0]) if tokens[i].text in words.units.amounts] or [
        place[0] for i in range(start, min(start + BEFORE, place[0])) if tokens[i].text in words.units.amount_nouns][:1]
    if not told:
        return None
    subject = _behind_verb(tokens[max(start, told[0] - SUBJECT):told[0]], words)
    outcome = outcome_of((), subject, (), words)
    heads = (i for i, word in enumerate(subject) if word.text not in words.stop and not words.parts.at(subject, i))
    head = next(heads, None)
    noun = None if head is None else words.counted.at(subject, head)
    thing = None if noun or head is None else _thing(subject, head, words)
    counted = subject[head:noun[1]] if noun else subject[head:][:1] if thing else ()
    nouns = frozenset(words.terms(counted))
    befell = outcome in PEOPLE or (noun is not None and outcome not in THINGS)
    return Subject(outcome if befell else None, noun[0] if noun else None, nouns, thing)


def _thing(subject: Sequence[Word], head: int, words: Comparison) -> str | None:
    """The noun behind a word for an amount, which is counted: "jumlah rumah yang terendam mencapai 510"."""
    counted = head > 0 and subject[head - 1].text in words.units.amount_nouns
    return subject[head].text if counted and words.terms(subject[head:head + 1]) else None


def _behind_verb(words_before: Sequence[Word], words: Comparison) -> Sequence[Word]:
    """The words behind who says it: "warga menyebut | pengunjung yang berdesakan"; a relative clause tells of those."""
    verb = words.grammar.verb
    said = [i for i, word in enumerate(words_before) if word.text in words.stop and verb.fullmatch(word.text)
            and not (i and words_before[i - 1].text in words.grammar.relative)]
    return words_before[said[-1] + 1:] if said else words_before
