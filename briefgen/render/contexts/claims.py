"""A claim wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.names import Hop, Ref, When


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a quotation.

    text: verbatim.
    kind: time, quantity, hedge or source where a fact was read from it, else "".
    """

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a date follows from the source's words.

    role: event, said, reported or as_of.
    words: verbatim.
    anchor: what they were counted from, in words; None where they stand on their own.
    value: the date as people write it, or None where a person has yet to set it.
    rule: name of the rule.
    """

    role: str
    words: str
    anchor: str | None
    value: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Amount:
    """How a number was read.

    words: verbatim.
    reading: bound, number and unit in words.
    plain: whether the reading says what the words say.
    """

    words: str
    reading: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a claim stands among the others.

    state: agree, partial, conflict or single.
    detail: "3 media · 1 asal", or None where only one outlet says it.
    href: the conflict's page, or None.
    """

    state: str
    detail: str | None
    href: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim wherever it is shown.

    id: of the claim, and its anchor on its source's page.
    href: the claim's permanent place on its source's page.
    kind: event, plan, state, statement or assessment.
    text: the claim as a sentence.
    hedge: the source's own word of caution, or None.
    negated: whether the claim denies.
    when: of the event, or of the saying, or None.
    when_role: event or said, or None.
    who: who said it first.
    via: who passed it on, outlet left out.
    outlet: the outlet, with the place of the claim on its source's page.
    published: when the article came out.
    agreement: how it stands among the others.
    review: unreviewed, accepted, corrected or disputed.
    review_note: the reviewer's note, or None.
    quote: the evidence, verbatim, in stretches; empty where withheld.
    also: further verbatim evidence.
    withheld: whether the excerpt budget has no room for the quotation, so that only its place is shown.
    language: of the claim and its quotation where it is not the page's, else None.
    derivations: how its dates follow from the words.
    amounts: how its numbers were read.
    chain: who told whom, origin first, outlet last.
    about: who and what it is about.
    told: the same as numbers, for the live filter.
    period: month or year of its date where `when` has no ISO form, for the live filter, or None.
    locator: the line of the seed.
    citation: one line to paste.
    note: a note of the sheet, or None.
    proposal: whether a later machine reading differs and nobody has decided.
    correct: address of GitHub's edit page, or None.
    original: address of the passage in the article, or None.
    """

    id: str
    href: str
    kind: str
    text: str
    hedge: str | None
    negated: bool
    when: When | None
    when_role: str | None
    who: Hop
    via: tuple[Hop, ...]
    outlet: Ref
    published: When
    agreement: Agreement
    review: str
    review_note: str | None
    quote: tuple[Segment, ...]
    also: tuple[str, ...]
    withheld: bool
    language: str | None
    derivations: tuple[Derivation, ...]
    amounts: tuple[Amount, ...]
    chain: tuple[Hop, ...]
    about: tuple[Ref, ...]
    told: str
    period: str | None
    locator: str
    citation: str
    note: str | None
    proposal: bool
    correct: str | None
    original: str | None


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in one line, which leads to the claim in full.

    href: the claim's permanent place on its source's page.
    text: the claim as a sentence.
    language: of the claim where it is not the page's, else None.
    when: of the event, or of the saying, or None.
    who: who said it first.
    outlet: the outlet, with the same address.
    published: when the article came out.
    agreement: agree, partial, conflict or single.
    """

    href: str
    text: str
    language: str | None
    when: When | None
    who: Hop
    outlet: Ref
    published: When
    agreement: str
