"""Headlines that count otherwise than their articles: "Tangkap Tiga Peretas" above two who were arrested."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.told_numbers import Told, numbers_of
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.few import only_so_many
from briefgen.dossier.headlines.heading import Heading, is_before_news, is_of_old
from briefgen.dossier.headlines.others import tells_of_another
from briefgen.dossier.headlines.same_things import counted_otherwise, set_apart
from briefgen.dossier.measures import PERCENT, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.sorts import BATCH
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Conflict, Side, Why
from briefgen.text.slugs import short_hash

LEAD = 3
"""Claims at the head of an article that tell what its headline tells."""
SUM_OF = 3
"""Numbers of an article of which a headline's may be the sum, at most."""
ASKED = 4
"""Words before a number among which "menuntut" says that it was only asked for."""
NOT_SO = frozenset({"asked", "offered", "goal", "limit"})
"""Sorts of numbers that tell what somebody wants or may have, not what is so."""


def number_conflicts(
    heading: Heading, acts: Collection[str], befallen: Collection[str], profiles: Sequence[Profile], compared: Compared,
) -> Iterator[Conflict]:
    """The conflict between the numbers of a headline and those of the claims that tell it.

    acts: what it tells; befallen: with them what befalls, of which it is not always said whom. Not of claims that tell
    it of another thing, or of somebody else: "suaminya divonis dua tahun". Silent where a number of the article fits
    that of the headline, or some of them add up to it.
    """
    headline = heading.text
    its = [profile for profile in profiles if profile.numbers and not tells_of_another(
        heading, profile, acts, compared)]
    found = [(told, against) for told in numbers_of(headline, compared.lang, compared.words)
             if not _explained(told, heading, profiles, compared.words)
             for against in (_contrary(told, befallen, heading, its, compared) or only_so_many(
                 told, heading, profiles, compared),) if against]
    if found:
        against = [pair for _, pairs in found for pair in pairs]
        yield _conflict(headline, ", ".join(told.text for told, _ in found),
                        tuple(dict.fromkeys(profile.ref for profile, _ in against)),
                        ", ".join(dict.fromkeys(number(value) for _, value in against)))


def _contrary(
    told: Told, acts: Collection[str], heading: Heading, profiles: Sequence[Profile], compared: Compared,
) -> list[tuple[Profile, float]]:
    """The claims that count otherwise what a headline counts: those of the lead, else all that say the same of it."""
    words = compared.words
    return _against(told, _lead(told, acts, heading, profiles), heading, words) or (
        _against(told, profiles, heading, words) if told.outcome else []) or counted_otherwise(
        told, heading, profiles, compared)


def _lead(told: Told, acts: Collection[str], heading: Heading, profiles: Sequence[Profile]) -> list[Profile]:
    """The claims at the head of an article that tell what its headline tells; of money and shares, that are of it."""
    measured = told.unit is not None and (told.unit == PERCENT or told.unit.isupper())
    return [profile for profile in profiles if profile.place < LEAD and (
        told.outcome or any(profile.terms.get(act) == 1.0 for act in acts) or (measured and heading.is_of(profile)))]


def _against(
    told: Told, profiles: Iterable[Profile], heading: Heading, words: Comparison,
) -> list[tuple[Profile, float]]:
    """The exact counts of what the headline counts, each with its claim; not those of long ago."""
    return [(profile, count.value) for profile in profiles if not (is_of_old(profile) or (
        told.unit == PERCENT and is_before_news(profile))) for count in profile.numbers
            if told.counts_like(count) and count.exact and count.part_of is None and count.value > 0
            and not set_apart(told, count, heading, profile, words)]


def _explained(told: Told, heading: Heading, profiles: Sequence[Profile], words: Comparison) -> bool:
    """Whether the article gives the number somewhere, or numbers of the same things that add up to it.

    The same number of those whom something else befell explains nothing: forty dead, forty injured; nor does one that
    was only asked for: a sentence of fifteen years, fifteen demanded and eleven given; nor one of others.
    """
    if told.unit and not told.outcome and any(_holds(profile, told, words) for profile in profiles):
        return True
    known = heading.known(words) - told.nouns
    counts = [(count, profile) for profile in profiles for count in profile.numbers
              if not count.sort & NOT_SO - told.sort]
    if any(told.allows(count.low, count.high) for count, profile in counts if _may_be(told, count, words) and not (
            BATCH in count.sort and known.isdisjoint(_own(profile) - count.nouns))):
        return True
    for outcome in {count.outcome for count, _ in counts}:
        values = [count.value for count, profile in counts if count.outcome == outcome and told.counts_like(count) and (
            told.outcome or BATCH in count.sort or not known.isdisjoint(_own(profile) - count.nouns))]
        if any(told.allows(sum(some), sum(some)) for size in range(2, SUM_OF + 1)
               for some in combinations(values[:12], size)):
            return True
    return False


def _own(profile: Profile) -> frozenset[str]:
    return frozenset(term for term, held in profile.terms.items() if held == 1.0)


def _holds(profile: Profile, told: Told, words: Comparison) -> bool:
    """Whether a claim gives the very number in the headline's words, and not as what was only asked for."""
    before, number, _ = profile.claim.claim.lower().partition(told.text.lower())
    asked = {name for name, *_ in words.qualifiers.all_in(split_words(before)[-ASKED:])} & NOT_SO - told.sort
    return bool(number) and not asked


def _may_be(told: Told, count: Count, words: Comparison) -> bool:
    """Whether a count may be of those whom the headline counts, as one of mere victims may.

    One of which nothing is said explains a number, but no "dozens", into which many numbers fit.
    """
    if not told.outcome or count.outcome in (told.outcome, words.tolls.vague):
        return True
    return count.outcome is None and told.exact


def _conflict(headline: str, told: str, refs: tuple[str, ...], values: str) -> Conflict:
    return Conflict(
        id="k-" + short_hash(" ".join(("headline number", *refs))), kind="headline", conflict_class="within-source",
        label=headline, sides=(Side(headline, ()), Side(values, refs)), hint=None, ruling=None,
        why=(Why("headline", 1.0, f"the headline counts {told}; the text: {values}"),))
