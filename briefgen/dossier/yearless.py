"""Days without a year in articles without a date: the other articles of the story leave one year in which they fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefgen.lang.calendar import Calendar
from briefgen.lang.timephrase import Phrase
from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.edtf import parse
from briefgen.model.sheet import Claim, ClaimTime, TimeRole

MARGIN = timedelta(31)
"""How far before the first and behind the last article of a story a day of it may lie."""
RULE = "story-year"
SAID = frozenset({"statement", "assessment"})


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day of which an undated article of a story may tell."""

    first: date
    last: date
    calendar: Calendar

    def day_of(self, phrase: Phrase) -> date | None:
        """The one day of the span that a weekday with day and month names ("Sabtu (21/2)"); None for none or two."""
        if phrase.kind != "day" or phrase.year or phrase.until or not (phrase.weekday and phrase.day and phrase.month):
            return None
        found = [day for year in range(self.first.year, self.last.year + 1)
                 for day in _days(year, phrase.month, phrase.day) if self.first <= day <= self.last]
        return found[0] if len(found) == 1 and found[0].isoweekday() == phrase.weekday else None


def _days(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def span_of(files: Iterable[SheetFile], calendar: Calendar) -> Span | None:
    """From the first to the last publication that a story's articles state or imply; None where none does."""
    texts = (file.sheet.source.published.edtf for file in files)
    days = [day for day in (parse(text).low for text in texts if text) if day]
    return Span(min(days) - MARGIN, max(days) + MARGIN, calendar) if days else None


def with_days(file: SheetFile, claims: Sequence[DossierClaim], span: Span | None) -> tuple[DossierClaim, ...]:
    """The claims of an undated article as they are compared: undated ones with the day that their words leave.

    The claims of an article that is dated come back as they are: there extraction resolved such days.
    """
    if span is None or file.sheet.source.published.edtf:
        return tuple(claims)
    return tuple(replace(claim, claim=_dated(claim.claim, span)) for claim in claims)


def _dated(claim: Claim, span: Span) -> Claim:
    if claim.times or not any(letter.isdigit() for letter in claim.claim):
        return claim
    for phrase in span.calendar.find_phrases(claim.claim):
        day = span.day_of(phrase)
        if day:
            words = claim.claim[phrase.start:phrase.end]
            role: TimeRole = "said" if claim.kind in SAID else "event"
            return replace(claim, times=(ClaimTime(role, words, day.isoformat(), RULE),))
    return claim
