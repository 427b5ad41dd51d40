"""The dates that stand in the wording of a claim, also those that it tells in passing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.dossier.times import edtf_of
from briefgen.lang.calendar import Calendar
from briefgen.lang.timephrase import Phrase
from briefgen.model.edtf import Edtf
from briefgen.model.sheet import Claim

DATED = frozenset({"day", "month", "year"})
"""Kinds of phrases that may give a date by themselves."""
LONGEST = 31
"""Days; what lies somewhere in a longer stretch is not dated."""


class DateSpan(NamedTuple):
    """Where a date stands in the claim's wording, and which it is."""

    start: int
    end: int
    when: Edtf


def dates_in(claim: Claim, calendar: Calendar) -> tuple[DateSpan, ...]:
    """The dates of a claim in text order: those that it is dated by, and those that its words give in full.

    "Perjanjian yang diteken pada 1998 kini usang" is not dated by 1998, but gives it.
    """
    text = claim.claim
    if not claim.times and not any(letter.isdigit() for letter in text):
        return ()
    found = list(_full_dates(text, calendar))
    for time in claim.times:
        at, when = text.find(time.text), edtf_of(time.edtf)
        if time.role == "event" and at >= 0 and when and not any(
                span.start < at + len(time.text) and at < span.end for span in found):
            found.append(DateSpan(at, at + len(time.text), when))
    return tuple(sorted(span for span in found if _is_one(span.when)))


def _full_dates(text: str, calendar: Calendar) -> Iterator[DateSpan]:
    """The dates that name their year."""
    for phrase in calendar.find_phrases(text):
        when = edtf_of(_edtf(phrase)) if _is_plain(phrase) else None
        if when:
            yield DateSpan(phrase.start, phrase.end, when)


def _is_plain(phrase: Phrase) -> bool:
    """Whether it is one date as it stands: no stretch, no part of it, nothing that it is only compared with."""
    return phrase.kind in DATED and phrase.year is not None and not (
        phrase.until or phrase.portion or phrase.mod or phrase.shift or phrase.compared)


def _edtf(phrase: Phrase) -> str:
    month = f"-{phrase.month:02}" if phrase.month else ""
    return f"{phrase.year:04}{month}" + (f"-{phrase.day:02}" if month and phrase.day else "")


def _is_one(when: Edtf) -> bool:
    """Whether it gives a day, a month or a year, and not about when."""
    if when.low is None or when.high is None or when.qualifier:
        return False
    return not when.interval or (when.high - when.low).days <= LONGEST
