"""From which day relative times are counted: the publication, or a lower bound of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from briefgen.extract.dates_explicit import day_of, explicit
from briefgen.lang.timephrase import Phrase
from briefgen.model import edtf


def anchors(published: str | None, phrases: Iterable[Phrase]) -> tuple[str | None, str | None]:
    """The anchor and the lower bound of the publication, both EDTF days or None.

    The anchor is the day of publication where the page states it. Else it is the latest day that the text gives in full
    for something not still to come: the article was published then or later. Days of sayings and days with a weekday
    are near the report; others ("berlaku 10 Februari 2021") count only where there is none of these. Where no day has
    its year, one with a weekday takes a year told elsewhere, if the weekday agrees.
    """
    stated = edtf.parse(published) if published else None
    day = stated.low if stated and not stated.interval and stated.precision == "day" else None
    bound = stated.low if stated and stated.low else None
    given = list(phrases)
    told = [(phrase, period.first) for phrase in given if _told(phrase) and (period := explicit(phrase))]
    near = [first for phrase, first in told if phrase.said or phrase.weekday]
    done = near or [first for _, first in told] or _of_told_year(given)
    fitting = [when for when in done if stated is None or stated.high is None or when <= stated.high]
    latest = max(fitting, default=None)
    if bound and (latest is None or (not day and bound > latest)):
        latest = bound
    anchor = day or latest
    return anchor.isoformat() if anchor else None, latest.isoformat() if latest else None


def _of_told_year(phrases: list[Phrase]) -> list[date]:
    """The days of "Jumat (14/7)" in the latest year that the text gives, or the next, where it is a Friday there."""
    latest = max((one.year for one in phrases if one.year and not one.named and not one.planned), default=0)
    days = []
    for phrase in phrases:
        if phrase.kind == "day" and phrase.weekday and phrase.day and phrase.month and phrase.until is None and not (
                phrase.planned or phrase.year):
            fitting = (day_of(phrase, year) for year in (latest, latest + 1) if latest)
            days += [period.first for period in fitting if period and not period.mismatch][:1]
    return days


def month_told(phrases: Iterable[Phrase]) -> str | None:
    """The latest month that the text gives in full for something not still to come (EDTF); None where it gives none.

    For an article that gives no day: enough for "awal Oktober lalu" and "tahun ini".
    """
    told = [phrase for phrase in phrases if phrase.kind == "month" and phrase.year and not phrase.coming]
    latest = max(((phrase.year or 0, phrase.month or 0) for phrase in told if phrase.until is None), default=None)
    return f"{latest[0]:04}-{latest[1]:02}" if latest else None


def _told(phrase: Phrase) -> bool:
    return phrase.kind == "day" and phrase.year is not None and phrase.until is None and not phrase.planned
