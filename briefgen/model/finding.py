"""What the extractor saw in one article, before it becomes claims. `inspect` prints these as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.article import Article
from briefgen.model.span import Span
from briefgen.model.values import Bound, Number

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
EntityType = Literal["PER", "ORG", "GPE", "LOC"]
HopBasis = Literal["stated", "context", "resolved", "inferred"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body. line: 1-based. paragraph: the line's index among body lines, from 0."""

    span: Span
    line: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression (TIMEX3).

    value: ISO 8601 ("2025-04", "P3Y", "PXM", "PRESENT_REF"), None where it cannot be resolved.
    mod: START, MID, END, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE or None.
    edtf: the same as EDTF for the sheet, None for durations and what cannot be dated.
    rule: the name in FACT_SHEET's table of date rules ("weekday-last"). anchor: the date it was resolved against
        (EDTF day), None for explicit dates.
    weekday_mismatch: the weekday written beside an explicit date is not that date's weekday.
    """

    span: Span
    type: TimexType
    value: str | None
    mod: str | None
    edtf: str | None
    rule: str
    anchor: str | None = None
    weekday_mismatch: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity. noun: the counted noun inside the span; unit: person, percent, ISO 4217 code, or the noun's lemma."""

    span: Span
    value: Number
    high: Number | None
    bound: Bound
    unit: str
    noun: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. name: the fullest name that the article uses for it; id: see `Named.id`."""

    span: Span
    type: EntityType
    name: str
    id: str
    rule: str


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of one article: what its mentions name.

    id: the language pack's id where it knows the name ("north-korea"), else the slug of the name.
    mentions: the distinct surface forms, in order of first appearance.
    """

    id: str
    type: EntityType
    name: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hop:
    """One who passed words on.

    name: the full form of the name as this article gives it, or the descriptive phrase ("pejabat Korea Selatan").
    id: entity id, or the slug of the phrase. span: the words that state the hop ("kata Shoigu", "Menurut KCNA").
    basis: stated in the passage; resolved (a pronoun); context (carried over from a sentence before); inferred.
    anonymous: nobody could be asked: "pejabat Barat", "para analis", "seorang pejabat senior".
    """

    name: str
    id: str
    span: Span
    basis: HopBasis
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """Reported content: a direct quotation (the text inside the marks) or a statement (without marks).

    speaker: the first origin, None where nobody is said to have said it (a marked term).
    via: relays between the speaker and the outlet, in order, speaker's side first.
    cue: the word that carries the report ("kata", "Menurut"), as written, None where the speaker carries over.
    """

    kind: Literal["quote", "statement"]
    span: Span
    speaker: Hop | None
    via: tuple[Hop, ...]
    cue: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the extractor saw in one article, each tuple in text order.

    anchor: the day that relative dates were resolved against: publication, else `not_before`; None if neither.
    not_before: the latest date that the text itself gives for something reported as done (EDTF day), or None.
    """

    article: Article
    anchor: str | None
    not_before: str | None
    sentences: tuple[Sentence, ...]
    times: tuple[Time, ...]
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
    named: tuple[Named, ...]
    speeches: tuple[Speech, ...]
