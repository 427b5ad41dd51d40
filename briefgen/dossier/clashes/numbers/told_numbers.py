"""The numbers of a headline: what they count, and what became of those counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.outcomes import HUMAN, THINGS
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.lang.numbers import Numbers
from briefgen.lang.pack import Language
from briefgen.model.values import interval
from briefgen.text.tokens import Tokens, tokenise

YEARS = range(1900, 2101)
"""Bare numbers that may be years."""
NO_TOTAL = frozenset({"more", "rest"})
"""Sorts of numbers of those who are left or come on top: "empat lagi dicari"."""
BREAKS = frozenset(",;:.!?–—|")
"""Where a part of a headline ends."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number of a headline.

    low, high: the closed range that its words allow; exact: whether that is one number. unit: as in `Count`; None
    where nothing but `nouns`, stems of the word behind it, tells. outcome: what is said of those counted,
    None where nothing of the kind is. sort: as of `Count`.
    """

    text: str
    low: float
    high: float
    exact: bool
    unit: str | None
    nouns: frozenset[str]
    outcome: str | None
    sort: frozenset[str] = frozenset()

    def counts_like(self, count: Count) -> bool:
        """Whether a count is of the same things, and says the same of them where the headline says it."""
        if self.outcome and count.outcome != self.outcome:
            return False
        return count.unit == self.unit if self.unit else bool(self.nouns & count.nouns)

    def allows(self, low: float, high: float) -> bool:
        """Whether one number can be what the headline and a count from low to high say."""
        return self.low <= high and low <= self.high


def numbers_of(headline: str, lang: Language, words: Comparison) -> tuple[Told, ...]:
    """The numbers of a headline that can be held against its article.

    Those of which it is told what became of those counted; where the headline has a single number, which is no
    magnitude, no bound and no year, also one that is told with what it counts.
    """
    found = [told for part in _parts(headline, words) for told in _in_part(part, lang, words)]
    alone = len(found) == 1 and found[0].exact
    found = [told for told in found if not told.sort & NO_TOTAL]
    return tuple(told for told in found if told.outcome or (alone and (told.unit or told.nouns)))


def _parts(headline: str, words: Comparison) -> Iterator[str]:
    """A headline cut at marks and before "dan"."""
    tokens, start = split_words(headline), 0
    for i in range(1, len(tokens)):
        behind = tokens[i - 1].end
        joins = words.parts.at(tokens, i)
        if BREAKS & set(headline[behind:tokens[i].start]) or (joins and joins[0] == "next"):
            yield headline[start:behind]
            start = behind
    yield headline[start:]


def _in_part(part: str, lang: Language, words: Comparison) -> Iterator[Told]:
    """The numbers of a part, each with the words up to the next one; the first with those before it as well."""
    tokens = tokenise(part)
    starts = [i for i in range(len(tokens)) if _starts(tokens, i, lang.numbers)]
    for i, end in pairwise((*starts, len(tokens))):
        before = part[:tokens.starts[i]] if i == starts[0] else ""
        told = _told(tokens, i, part[tokens.starts[i]:tokens.ends[end - 1]], before, lang, words)
        if told:
            yield told


def _starts(tokens: Tokens, i: int, numbers: Numbers) -> bool:
    """Whether a number begins at a token, rather than going on there."""
    if not numbers.starts(tokens.word(i)):
        return False
    before = numbers.read(tokens, i - 1) if i > 0 and numbers.starts(tokens.word(i - 1)) else None
    return before is None or before.end <= i


def _told(tokens: Tokens, i: int, behind: str, before: str, lang: Language, words: Comparison) -> Told | None:
    """The number that begins at token i; None for a year, a rank ("ke-17") and for what is none."""
    numbers = lang.numbers
    money = numbers.units.money_before.before(tokens, i)
    read = numbers.read(tokens, i, money=money is not None)
    year = tokens.word(i).isdigit() and read is not None and read.number in YEARS
    if read is None or (year and not money) or (tokens.glued(i) and tokens.word(i - 1) == "-"):
        return None
    bound = numbers.bounds.before(tokens, i)
    low, high = interval(read.number, None, "magnitude" if read.vague else bound[0] if bound else "exact")
    noun = tokens.word(read.end)
    but = THINGS if lang.numbers.unit_of(noun) == PERSON else frozenset[str]()
    outcome = None if money else _outcome(behind, words, but) or _outcome(before, words, but)
    unit = money[0] if money else _unit(tokens, read.end, outcome, lang, words)
    scale, unit = words.units.scales.get(unit or "", (1.0, unit))
    return Told(
        tokens.text[tokens.starts[i]:tokens.ends[min(read.end, len(tokens) - 1)]], low * scale, high * scale,
        low == high, unit, frozenset(words.terms(split_words(noun))),
        outcome, frozenset(name for name, *_ in words.qualifiers.all_in(split_words(before + behind))))


def _outcome(text: str, words: Comparison, but: frozenset[str]) -> str | None:
    """What is said of those counted; of several the table's order decides. but: none of these."""
    found = {name for name, *_ in words.outcomes.all_in(split_words(text))} - but
    return min(found, key=words.tolls.order.index) if found else None


def _unit(tokens: Tokens, i: int, outcome: str | None, lang: Language, words: Comparison) -> str | None:
    """The unit of a number behind which token i stands: of a measure, a person, or None where the noun tells."""
    noun = tokens.word(i)
    measure = lang.numbers.units.measures.at(tokens, i)
    length = lang.calendar.units.get(noun)
    if measure or length:
        return measure[0] if measure else length
    counted = split_words(noun)
    hit = {name for name, *_ in words.outcomes.all_in(counted)} & HUMAN
    bare = outcome in HUMAN and not words.terms(counted)
    if hit or bare or lang.numbers.unit_of(noun) == PERSON or words.counted.all_in(counted):
        return PERSON
    return None
