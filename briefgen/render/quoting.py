"""Quotations with their atoms marked, and how a date or a number follows from the words."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model.article import Published
from briefgen.model.sheet import Claim, ClaimQuantity, ClaimTime
from briefgen.render.contexts import Amount, Derivation, Segment
from briefgen.render.words import Words


def segments(claim: Claim) -> tuple[Segment, ...]:
    """The quotation cut at its atoms: times, quantities, the hedge and the words that name a source.

    Where two atoms overlap, the one that begins first stands, the longer of two that begin together.
    """
    out: list[Segment] = []
    reach = 0
    for start, end, kind in sorted(_atoms(claim), key=lambda atom: (atom[0], -atom[1])):
        if start < reach:
            continue
        out += [Segment(claim.quote[reach:start], ""), Segment(claim.quote[start:end], kind)]
        reach = end
    out.append(Segment(claim.quote[reach:], ""))
    return tuple(segment for segment in out if segment.text)


def derivations(claim: Claim, published: Published, words: Words) -> tuple[Derivation, ...]:
    """How each date of a claim follows: words, what they were counted from, the date."""
    return tuple(
        Derivation(time.role, time.text, _anchor(time, published, words),
                   words.date(time.edtf) if time.edtf else None, time.rule)
        for time in claim.times
    )


def amounts(claim: Claim, words: Words) -> tuple[Amount, ...]:
    """How each number of a claim was read."""
    readings = ((quantity.text, _reading(quantity, words)) for quantity in claim.quantities)
    return tuple(Amount(text, reading, text.casefold() == reading.casefold()) for text, reading in readings)


def bounded(quantity: ClaimQuantity, words: Words) -> str:
    """A number with its bound: `setidaknya 1.000`."""
    high = "" if quantity.high is None else words.number(quantity.high)
    return words(f"bound.{quantity.bound}", n=quantity.value, high=high)


def _atoms(claim: Claim) -> Iterator[tuple[int, int, str]]:
    texts = [(time.text, "time") for time in claim.times]
    texts += [(quantity.text, "quantity") for quantity in claim.quantities]
    texts += [(hop.text, "source") for hop in claim.via]
    texts += [(claim.hedge, "hedge")] if claim.hedge else []
    for text, kind in texts:
        start = claim.quote.find(text) if text else -1
        if start >= 0:
            yield start, start + len(text), kind


def _anchor(time: ClaimTime, published: Published, words: Words) -> str | None:
    if time.rule in ("explicit", "editor"):
        return None
    if time.anchor and time.anchor != published.edtf:
        return words("claim.anchor", date=words.date(time.anchor))
    return words("claim.published", date=words.date(published.edtf)) if published.edtf else None


def _reading(quantity: ClaimQuantity, words: Words) -> str:
    return f"{bounded(quantity, words)} {words.label('unit', quantity.unit)}"
