"""Headlines that count otherwise than their articles: "Tangkap Tiga Peretas" above two who were arrested."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.dossier.composition import number
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import PERSON, Count
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.lang.numbers import Numbers
from briefgen.model.dossier import Conflict, Side, Why
from briefgen.model.values import Number
from briefgen.text.slugs import short_hash
from briefgen.text.tokens import Tokens, tokenise

LEAD = 3
"""Claims at the head of an article that tell what its headline tells."""
YEARS = range(1900, 2101)
"""Bare numbers that may be years."""
SUM_OF = 3
"""Numbers of an article of which a headline's may be the sum, at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number of a headline.

    person: whether it counts people; nouns: stems of the word behind it. outcomes: what the headline says of those hit.
    """

    text: str
    value: Number
    person: bool
    nouns: frozenset[str]
    outcomes: frozenset[str]

    def counts_like(self, count: Count) -> bool:
        """Whether a count is of the same things, and says the same of them where the headline says it."""
        if self.outcomes and count.outcome not in self.outcomes:
            return False
        return count.unit == PERSON if self.person else bool(self.nouns & count.nouns)


def number_conflicts(
    headline: str, acts: Collection[str], profiles: Sequence[Profile], compared: Compared,
) -> Iterator[Conflict]:
    """The conflict between the number of a headline and that of the claims which tell its act; acts: what it tells.

    Silent where any number of the article is that of the headline, or some of them add up to it.
    """
    told = _number_of(headline, compared.lang.numbers, compared.words)
    if told is None or _explained(told, profiles):
        return
    lead = [profile for profile in profiles if profile.place < LEAD and (told.outcomes or any(
        profile.terms.get(act) == 1.0 for act in acts))]
    against = [(profile, count) for profile in lead for count in profile.counts
               if told.counts_like(count) and count.exact and count.part_of is None and count.value > 0]
    if against:
        values = dict.fromkeys(number(count.value) for _, count in against)
        yield _conflict(headline, told, tuple(dict.fromkeys(profile.ref for profile, _ in against)), ", ".join(values))


def _number_of(headline: str, numbers: Numbers, words: Comparison) -> Told | None:
    """The one number of a headline with the noun behind it; None for none, several, a year, a magnitude, a bound."""
    tokens = tokenise(headline)
    found = [(i, read) for i in range(len(tokens)) if numbers.starts(tokens.word(i)) and not _inside(tokens, i, numbers)
             for read in (numbers.read(tokens, i),) if read]
    if len(found) != 1:
        return None
    i, read = found[0]
    noun = tokens.word(read.end)
    if read.vague or numbers.bounds.before(tokens, i) or not noun.isalpha() or (read.digits and read.number in YEARS):
        return None
    counted = split_words(noun)
    person = numbers.unit_of(noun) == PERSON or bool(words.counted.all_in(counted))
    outcomes = frozenset(name for name, *_ in words.outcomes.all_in(split_words(headline)))
    return Told(headline[tokens.starts[i]:tokens.ends[read.end]], read.number, person, frozenset(words.terms(counted)),
                outcomes)


def _inside(tokens: Tokens, i: int, numbers: Numbers) -> bool:
    """Whether a number word goes on with a number that began before it."""
    before = numbers.read(tokens, i - 1) if i > 0 and numbers.starts(tokens.word(i - 1)) else None
    return before is not None and before.end > i


def _explained(told: Told, profiles: Sequence[Profile]) -> bool:
    """Whether the article gives the number somewhere, or numbers of the same things that add up to it."""
    counts = [count for profile in profiles for count in profile.counts]
    if any(count.low <= told.value <= count.high for count in counts):
        return True
    for outcome in {count.outcome for count in counts}:
        values = [count.value for count in counts if count.outcome == outcome and told.counts_like(count)]
        if any(sum(some) == told.value for size in range(2, SUM_OF + 1) for some in combinations(values[:12], size)):
            return True
    return False


def _conflict(headline: str, told: Told, refs: tuple[str, ...], values: str) -> Conflict:
    return Conflict(
        id="k-" + short_hash(" ".join(("headline number", *refs))), kind="headline", conflict_class="within-source",
        label=headline, sides=(Side(headline, ()), Side(values, refs)), hint=None, ruling=None,
        why=(Why("headline", 1.0, f"the headline counts {told.text}; the text: {values}"),))
