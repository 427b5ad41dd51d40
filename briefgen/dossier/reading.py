"""The words of a claim as they are read, whoever it is of: their content, their acts, what they lean on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.dossier.causes import Cause, cause_of
from briefgen.dossier.mentions import DATED
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.wording import MARKS, Wording, told_kind, wording_of
from briefgen.lang.classes import Word, split_words
from briefgen.lang.compare import Comparison
from briefgen.model.sheet import Claim

ASIDE = 0.5
"""Strength of content that the claim only leans on."""
SETTING = 4
"""Words at the head of a claim among which "itu" ends what only says where."""


class Read(NamedTuple):
    """A wording as read. content: its terms with their strengths; the rest as in `Profile`."""

    kind: str
    tokens: tuple[Word, ...]
    content: dict[str, float]
    phrases: frozenset[tuple[str, str]]
    wording: Wording
    encounters: frozenset[str]
    cause: Cause | None


class Reader:
    """Reads wordings, one that comes again and again, as wire copy does, only twice."""

    def __init__(self, words: Comparison) -> None:
        """words: of the language."""
        self.words = words
        self._once: set[int] = set()
        self._known: dict[tuple[str, str, bool, bool], Read] = {}

    def read(self, text: str, claim: Claim) -> Read:
        """Read the words of a claim. text: those from which names and dates were cut out."""
        key = text, claim.kind, claim.negated, claim.claim.lstrip().startswith(MARKS)
        found = self._known.get(key)
        if found is None:
            found = _read(*key, self.words)
            if hash(key) in self._once:
                self._known[key] = found
            self._once.add(hash(key))
        return found


def _read(text: str, kind: str, negated: bool, quoted: bool, words: Comparison) -> Read:
    tokens = split_words(text)
    kind = told_kind(kind, tokens, words)
    clauses = [(tells, part, words.terms(part)) for tells, part in _clauses(text, tokens, words)]
    told = [word for tells, part, _ in clauses if tells for word in part]
    wording = wording_of(text, tokens, told or tokens, words, kind=kind, negated=negated, quoted=quoted)
    dated = [term for tells, part, said in clauses if tells and part and part[0].text in words.grammar.background
             for term in said]
    return Read(
        kind, tokens, _content(clauses), frozenset(pairwise(term for *_, said in clauses for term in said)), wording,
        wording.relations.intersection((wording.head or "", *dated)),
        cause_of(text, tokens, words) if "causes" in words.present(tokens) else None)


Clause = tuple[bool, Sequence[Word], tuple[str, ...]]
"""Whether the claim tells it rather than leaning on it, its words, its content."""


def _content(clauses: Sequence[Clause]) -> dict[str, float]:
    """The terms of a wording with their strengths, those of clauses that only say "after what" behind the others."""
    main = {term: 1.0 for tells, _, said in clauses if tells for term in said}
    aside = {term: ASIDE for tells, _, said in clauses if not tells for term in said}
    return aside | main if main else dict.fromkeys(aside, 1.0)


def _clauses(text: str, tokens: Sequence[Word], words: Comparison) -> Iterator[tuple[bool, Sequence[Word]]]:
    """Stretches of words, each with whether the claim tells it rather than leaning on it.

    "... sejak larangan diberlakukan" leans; a clause with a date of its own tells when that happened.
    """
    start = _setting(text, tokens, words)
    yield DATED.strip() in text[:tokens[start - 1].end] if start else True, tokens[:start]
    for i, word in enumerate(tokens):
        if i >= start and word.text in words.grammar.background:
            end = next((j for j in range(i + 1, len(tokens)) if ENDS & set(text[tokens[j - 1].end:tokens[j].start])),
                       len(tokens))
            behind = tokens[end].start if end < len(tokens) else len(text)
            yield True, tokens[start:i]
            yield DATED.strip() in text[word.start:behind], tokens[i:end]
            start = end
    yield True, tokens[start:]


def _setting(text: str, tokens: Sequence[Word], words: Comparison) -> int:
    """Words at the head that only say where: "Pada pertemuan itu"; 0 for none, and for "Di Lada, kapal itu"."""
    if not tokens or tokens[0].text not in words.grammar.setting:
        return 0
    end = next((i for i in range(1, min(len(tokens), SETTING)) if ENDS & set(
        text[tokens[i - 1].end:tokens[i].start])), SETTING)
    return next((i + 1 for i, word in enumerate(tokens[:end]) if word.text in words.grammar.anaphora), 0)
