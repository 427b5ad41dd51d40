"""What the numbers of a claim count, so that two of them can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.dossier import outcomes
from briefgen.dossier.amounts import by_subject, measured_before
from briefgen.dossier.asides import REACH, behind_apposed, behind_aside, is_cut
from briefgen.dossier.outcomes import (
    HUMAN,
    ONE_BY_ONE,
    PEOPLE,
    SIZES,
    THINGS,
    UNCOUNTED,
    is_told,
    outcome_of,
    own_outcome,
)
from briefgen.dossier.parts import Place, behind_join, goes_on, joined_by_of, links, matter, places_of, side_by_side
from briefgen.dossier.sorts import STILL, became, of_one_kind, scaled, sized, sorts_of
from briefgen.lang.classes import Word, split_words
from briefgen.lang.compare import Comparison
from briefgen.model.sheet import Claim, ClaimQuantity
from briefgen.model.values import Number, interval

PERSON = "person"
DAY = "day"
NUMBER, PERCENT = "count", "percent"
"""Units of a number beside which nothing is counted, and of a share."""
HOUSEHOLD = "household"
"""The one class of counted nouns that stands for no single people."""
ANYONE = "anyone"
CLASSIFIED = "unit"
"""Unit of a number whose noun stands elsewhere: "rumah rusak mencapai 287 unit"."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a claim with what it counts.

    unit: as in the sheet, but one for each measure: lengths in metres, times in days. told: the number in the sheet's
    own unit. low, high: the closed range that the words allow. noun: class of the counted noun ("soldier"), None where
    the table has none. nouns: stems of the counted words. outcome: what is said of those counted ("dead"), None where
    nothing of the kind is. near: content of the clause around it. part_of: index of the count that
    this one is a part of; inside: whether that whole includes it. all: it counts everybody of the kind. share: its
    whole counts what the same befell: nine dead, two of them in hospital. of: stems of what stands right before it as
    measured: "bonus sebesar"; only: it is said to be no more; became: something became so many. bare: the unit names
    nothing by itself: "11 kali", "287 unit".
    """

    text: str
    value: Number
    told: Number
    low: float
    high: float
    exact: bool
    unit: str
    noun: str | None
    nouns: frozenset[str]
    outcome: str | None
    near: frozenset[str]
    sort: frozenset[str] = frozenset()
    part_of: int | None = None
    inside: bool = True
    all: bool = False
    share: bool = False
    of: frozenset[str] = frozenset()
    only: bool = False
    became: bool = False
    bare: bool = False

    @property
    def soft(self) -> bool:
        """Whether the noun says no more than that people are counted."""
        return self.unit == PERSON and self.noun in (None, ANYONE)


def counts_of(claim: Claim, words: Comparison) -> tuple[Count, ...]:
    """The counts of a claim in the order of its quantities, with "none at all" as a count of zero at the end."""
    if not claim.quantities and not words.none.begins_in(claim.claim):
        return ()
    text = claim.claim if all(item.text in claim.claim for item in claim.quantities) else claim.quote
    for time in claim.times:
        if time.text and not any(time.text in item.text or item.text in time.text for item in claim.quantities):
            text = text.replace(time.text, " " * len(time.text))
    tokens = split_words(text)
    places = places_of(claim.quantities, text, tokens)
    linked = {part: (whole, inside) for part, (whole, inside) in links(places, tokens, words).items()
              if of_one_kind(claim.quantities[part].unit, claim.quantities[whole].unit, words)}
    counts = []
    for i, (quantity, place) in enumerate(zip(claim.quantities, places, strict=True)):
        whole, inside = linked.get(i, (None, True))
        whole_of = any(of == i and joined_by_of(places, j, i, tokens, words) for j, (of, _) in linked.items())
        opens = bool(words.grammar.relative & {word.text for word in tokens[place[1]:place[1] + 1]})
        lends, keeps = whole_of and not opens, whole_of and opens
        count = _count(quantity, place, places, text, tokens, words, lends)
        own = own_outcome(tokens[place[1]:place[1] + REACH], words) if keeps else None
        counts.append(replace(count, outcome=own) if own else count)
        if whole is not None:
            counts[-1] = replace(counts[-1], part_of=whole, inside=inside)
    counts = [_inherit(count, counts, places, i, text, tokens, words) for i, count in enumerate(counts)]
    return (*_of_one_fate(counts, places, tokens, words), *_zeros(tokens, text, words))


def _count(
    quantity: ClaimQuantity, place: Place, places: Sequence[Place], text: str, tokens: Sequence[Word],
    words: Comparison, lends: bool,
) -> Count:
    scale, base = words.units.scales.get(quantity.unit, (1.0, quantity.unit))
    low, high = interval(quantity.value, quantity.high, quantity.bound)
    own = tokens[place[0]:place[1]]
    left, right = _clause(place, places, text, tokens, words)
    around = (*tokens[left:place[0]], *tokens[place[1]:right])
    sort = sized(sorts_of(place, around, tokens, words), quantity.unit, tokens[left:place[0]], words)
    counts = not (quantity.unit in UNCOUNTED or quantity.unit.isupper() or base == DAY or sort & SIZES)
    behind = tokens[place[1]:matter(tokens, place[1], right, words)]
    things = THINGS if quantity.unit == PERSON else frozenset[str]()
    outcome = outcome_of(own, behind, tokens[left:place[0]], words, things) if counts and not lends else None
    if counts and outcome is None and not lends:
        outcome = behind_aside(place, text, tokens, words) or behind_apposed(place, text, tokens, words)
    noun = _noun((*own, *tokens[place[1]:min(place[1] + 1, right)]), words)
    nouns = frozenset(words.terms(tokens[place[0]:_noun_end(place, tokens, words)]))
    if quantity.unit in words.units.measures and outcome in ONE_BY_ONE:
        outcome = None
    unit = base if base != quantity.unit else _unit(quantity.unit, place, tokens, words)
    asks = (unit == PERSON and noun in (None, ANYONE)) or unit == NUMBER
    subject = by_subject(place, places, tokens, words) if asks else None
    if subject and unit == NUMBER:
        people = subject.outcome or (subject.noun and subject.noun != HOUSEHOLD)
        unit = PERSON if people else subject.thing or unit
    if subject and (unit == PERSON or subject.nouns):
        outcome, noun, nouns = outcome or subject.outcome, subject.noun or noun, nouns | subject.nouns
    return Count(
        text=quantity.text, value=scaled(quantity.value, scale), told=quantity.value,
        low=low * scale, high=high * scale, exact=quantity.bound == "exact", unit=unit, noun=noun,
        nouns=frozenset() if unit in words.units.measures else nouns,
        outcome=None if outcome in (THINGS if unit == PERSON else PEOPLE) else outcome,
        near=words.beside(around),
        sort=sort,
        of=measured_before(place, quantity.unit, tokens, words),
        only=tokens[place[0] - 1].text in words.units.only if place[0] else False,
        became=became(place, tokens, words), bare=unit in (CLASSIFIED, NUMBER) or unit in words.units.recurring,
        all=any(name == "all" for name, *_ in words.parts.all_in(tokens[left:place[1]])))


def _noun_end(place: Place, tokens: Sequence[Word], words: Comparison) -> int:
    """Index behind the counted noun, also where it goes on behind the sheet's unit: "sembilan rumah | sakit"."""
    return max([place[1], *(end for i in range(*place) for _, end in filter(None, (words.synonyms.at(tokens, i),)))])


def _clause(
    place: Place, places: Sequence[Place], text: str, tokens: Sequence[Word], words: Comparison,
) -> Place:
    """Word indices of the stretch around a number that no comma and no other number cuts off."""
    left = right = place[0]
    taken = {i for other in places if other != place for i in range(*other)}
    while left > 0 and left - 1 not in taken and place[0] - left < REACH and not is_cut(text, tokens, left):
        left -= 1
    left = behind_join(place, left, tokens, words) if left - 1 in taken else left
    right = max(place[1], place[0])
    while right < len(tokens) and right not in taken and right - place[1] < REACH and not (
            is_cut(text, tokens, right) or tokens[right].text[0].isdigit() or goes_on(tokens, right, words)):
        right += 1
    return left, right


def _noun(own: Sequence[Word], words: Comparison) -> str | None:
    """The class of the counted noun; a class that says more than "people" wins."""
    found = [name for name, *_ in words.counted.all_in(own)]
    special = [name for name in found if name != ANYONE]
    return special[0] if special else found[0] if found else None


def _unit(unit: str, place: Place, tokens: Sequence[Word], words: Comparison) -> str:
    """The unit; "61 kematian", "600 aparat" and "60 tenaga medis" count people, "satu divisi pekerja" does not."""
    said = split_words(unit)
    if said and {name for name, *_ in words.outcomes.all_in(said)} & HUMAN:
        return PERSON
    hits = [words.counted.at(tokens, i) for i in range(*place) if said and tokens[i].text == said[0].text]
    if any(hit and hit[0] != HOUSEHOLD for hit in hits):
        return PERSON
    return CLASSIFIED if unit in words.units.classifiers else unit


def _inherit(
    count: Count, counts: Sequence[Count], places: Sequence[Place], i: int, text: str, tokens: Sequence[Word],
    words: Comparison,
) -> Count:
    """Give a part the noun of its whole, and the outcome that stands behind the whole ("1.000 dari 11.000 … tewas")."""
    if count.part_of is None:
        return count
    whole = counts[count.part_of]
    counted = whole if count.noun is None and not count.nouns else count
    noun = count.noun or whole.noun
    outcome = count.outcome
    if outcome is None and joined_by_of(places, i, count.part_of, tokens, words):
        place = places[count.part_of]
        _, right = _clause(place, places, text, tokens, words)
        outcome = outcome_of((), tokens[place[1]:right], (), words)
    return replace(
        count, share=outcome is not None and outcome == whole.outcome, noun=noun, outcome=outcome,
        nouns=count.nouns | whole.nouns, unit=counted.unit, bare=counted.bare)


def _of_one_fate(
    counts: Sequence[Count], places: Sequence[Place], tokens: Sequence[Word], words: Comparison,
) -> list[Count]:
    """Numbers of people side by side of whom one thing is said, behind the last or before the first.

    "Empat warga dan dua polisi terluka", "menewaskan empat warga dan dua polisi".
    """
    told = list(counts)
    for i in reversed(range(len(told) - 1)):
        one, other = told[i], told[i + 1]
        if one.outcome is None and other.outcome in HUMAN and _beside(one, other, places[i:i + 2], tokens, words) and (
                is_told(other.outcome, tokens[places[i + 1][1]:places[i + 1][1] + REACH], words)):
            told[i] = replace(one, outcome=other.outcome)
    for i in range(1, len(told)):
        one, other = told[i - 1], told[i]
        before = tokens[max(0, places[i - 1][0] - REACH):places[i - 1][0]]
        if other.outcome is None and one.outcome in HUMAN and _beside(
                one, other, places[i - 1:i + 1], tokens, words) and is_told(one.outcome, before, words):
            told[i] = replace(other, outcome=one.outcome)
    return told


def _beside(
    one: Count, other: Count, places: Sequence[Place], tokens: Sequence[Word], words: Comparison,
) -> bool:
    people = one.unit == other.unit == PERSON and one.part_of is other.part_of is None
    return people and side_by_side(places[0], places[1], tokens, words)


def _zeros(tokens: Sequence[Word], text: str, words: Comparison) -> list[Count]:
    """"Tidak ada korban jiwa" counts nobody dead; "tidak ada pasien keracunan yang meninggal" no patient."""
    return [
        Count(text[tokens[behind - 1].start:none.reach[-1].end], 0, 0, 0.0, 0.0, True, PERSON,
              _noun(none.people, words) or ANYONE, frozenset(words.terms(none.people)), none.outcome, frozenset(),
              frozenset({STILL}) if none.any_more else frozenset())
        for behind, none in outcomes.nones_in(tokens, words)]
