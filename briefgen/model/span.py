"""Where words stand in an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one article's canonical text, `start <= i < end`.

    Offsets count Unicode code points of `Article.text`, not bytes. `exact` repeats the words (W3C Web Annotation's
    TextQuoteSelector), so that a finding can be judged without opening the seed.
    """

    start: int
    end: int
    exact: str

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


def span_of(text: str, start: int, end: int) -> Span:
    """The span of `text[start:end]`."""
    return Span(start, end, text[start:end])
