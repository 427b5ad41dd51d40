"""What the sources disagree on, and what hangs on few origins."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.claims import ClaimView
from briefgen.render.contexts.names import Hop, Phrase, Ref
from briefgen.render.contexts.numbers import MeasureView
from briefgen.render.contexts.parts import Parts


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a conflict.

    value: as people write it.
    iso: for `<time datetime>`, or None.
    outlets: who prints it, each leading to its claim.
    origins: who says it.
    claims: the claims in full, the first of very many; empty in the strip.
    more: how many claims there are beside them, leading to all, or None.
    """

    value: str
    iso: str | None
    outlets: tuple[Ref, ...]
    origins: tuple[Hop, ...]
    claims: tuple[ClaimView, ...]
    more: Ref | None


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Claims that cannot all be right.

    label: the question that the sides answer differently, in pieces.
    context: what the claims are about where the question does not say it, or None.
    language: of the context where it is not the page's, else None.
    kind: number, date, attribution, modality or headline.
    matter: the same, or closer, what the sides differ in: denial, place, hour, age, doer, cause, first, certainty,
    alternative, portion or account.
    class_name: between-sources, within-source, between-parties, composition or change-over-time.
    sides: two or more; of very many those of most claims.
    others: how many answers there are beside them, in words, or None.
    hint: arithmetic that may explain the gap, or None.
    ruling: an editor's word on it, or None.
    href: its page.
    why: why the machine flagged it; empty in the strip.
    """

    label: tuple[Phrase, ...]
    context: str | None
    language: str | None
    kind: str
    matter: str
    class_name: str
    sides: tuple[SideView, ...]
    others: str | None
    hint: str | None
    ruling: str | None
    href: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThinView:
    """A finding that many outlets print and few origins carry.

    label: what it is.
    language: of the label where it is not the page's, else None.
    outlets: who prints it, each leading to its claim.
    outlet_count: how many, in words.
    origin_count: how many origins, in words.
    origins: who they are.
    """

    label: str
    language: str | None
    outlets: tuple[Ref, ...]
    outlet_count: str
    origin_count: str
    origins: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """pages/question.html: one conflict, all answers side by side.

    conflict: with claims in full.
    measure: numbers of it as a chart, or None.
    """

    conflict: ConflictView
    measure: MeasureView | None


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """pages/questions.html: all conflicts.

    conflicts: the most severe first.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    conflicts: tuple[ConflictView, ...]
    parts: Parts | None
