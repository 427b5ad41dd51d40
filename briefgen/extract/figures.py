"""Find quantities: counts, money, percentages, measures, with what bounds them and what they count."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.extract.figures_amounts import Amount, amount_at
from briefgen.extract.figures_collective import collective_at
from briefgen.extract.figures_counted import Draft, counted_at
from briefgen.extract.figures_fractions import fraction_at
from briefgen.extract.figures_judged import is_quantity
from briefgen.extract.figures_scaled import scaled_at
from briefgen.extract.scope import Scope
from briefgen.lang.numbers import Numbers
from briefgen.model.finding import Figure, Time
from briefgen.model.span import span_of
from briefgen.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class _Taken:
    """Stretches that time expressions have taken, sorted."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covers(self, offset: int) -> bool:
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.ends[at]


def find_figures(scope: Scope, times: tuple[Time, ...]) -> tuple[Figure, ...]:
    """Every quantity in text order; what a time expression has taken is not a quantity.

    A share takes its noun from the whole that it is a share of: "600 di antaranya" from the figure before it, also in
    the sentence before, "1.000 dari 11.000 tentara" from the one behind.
    """
    ordered = sorted((time.span.start, time.span.end) for time in times)
    taken = _Taken(tuple(start for start, _ in ordered), tuple(end for _, end in ordered))
    found: list[Figure] = []
    before: list[Draft] = []
    for tokens in scope.tokens:
        drafts = list(_drafts(scope.lang.numbers, tokens, taken))
        found.extend(_shared(tokens, drafts, before))
        before = drafts
    return tuple(found)


def _drafts(numbers: Numbers, tokens: Tokens, taken: _Taken) -> Iterator[Draft]:
    """Every quantity of one sentence, before shares have found their noun."""
    openers, done = numbers.openers | {numbers.ordinal_prefix}, 0
    for i, word in enumerate(tokens.words):
        if i < done or not (word in openers or word[0].isdigit()) or taken.covers(tokens.starts[i]):
            continue
        draft = _draft_at(numbers, tokens, i)
        if draft is not None and not any(taken.covers(tokens.starts[k]) for k in range(i, draft.end)):
            yield draft
            done = draft.end


def _draft_at(numbers: Numbers, tokens: Tokens, i: int) -> Draft | None:
    worded = not tokens.words[i][0].isdigit()
    scaled = (scaled_at(numbers, tokens, i) or fraction_at(numbers, tokens, i)) if worded else None
    if scaled is not None:
        return scaled
    amount = amount_at(numbers, tokens, i)
    if amount is None:
        return collective_at(numbers, tokens, i)
    draft = counted_at(numbers, tokens, amount)
    return draft if is_quantity(numbers, tokens, draft) else None


def _shared(tokens: Tokens, drafts: list[Draft], before: list[Draft]) -> Iterator[Figure]:
    """Lend the noun of a whole to its share, and turn drafts into findings. before: those of the sentence before."""
    for at, draft in enumerate(drafts):
        whole = None
        if draft.noun is None and draft.share == "of" and at + 1 < len(drafts):
            whole = drafts[at + 1]
        elif draft.noun is None and draft.share == "among":
            whole = drafts[at - 1] if at else _whole_before(draft, before)
        lent = replace(draft, noun=whole.noun, unit=whole.unit) if whole and whole.noun else draft
        drafts[at] = lent
        yield _figure(tokens, lent)


def _whole_before(share: Draft, before: list[Draft]) -> Draft | None:
    """The figure of the sentence before that "dua di antaranya" is a share of, where only one thing is counted there.

    "Korban luka 52 orang, tersebar di empat rumah sakit. Lima di antaranya …": five are no share of four.
    """
    counts = [draft for draft in before if draft.noun and draft.rule == "figure.count"]
    larger = [draft for draft in counts if draft.amount.value > share.amount.value] or counts
    return larger[-1] if len({draft.unit for draft in larger}) == 1 else None


def _figure(tokens: Tokens, draft: Draft) -> Figure:
    amount: Amount = draft.amount
    span = span_of(tokens.text, tokens.starts[amount.start], tokens.ends[draft.end - 1])
    return Figure(span, amount.value, amount.high, amount.bound, draft.unit or "count", draft.noun, draft.rule)
