"""The dates of a line of the page, with the words and clocks that belong to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefgen.lang import Language
from briefgen.seeds.pieces import DATE_SIGN, EDGES

_RANGE = re.compile(
    r"(?<![\w/.-])(?P<day>\d{1,2})(?: (?P<first>[^\W\d_]{3,9}))?\s?[-–—]\s?\d{1,2} "
    r"(?P<month>[^\W\d_]{3,9}) (?P<year>\d{4})(?!\w)")
"""The week of an issue: "28 Maret - 3 April 2022", "12-18 Juni 2023"."""
_CLOCK = re.compile(r"(?P<h>[01]?\d|2[0-4])[.:](?P<m>[0-5]\d)(?:[.:][0-5]\d)?(?:\s[A-Z]{3,4}(?!\w))?")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of a byline. kind: published, updated, or plain where no word tells."""

    kind: str
    date: str
    time: str | None
    text: str


def stamped(text: str, lang: Language) -> tuple[str, tuple[Stamp, ...]]:
    """What stands on a line beside its dates, and the dates."""
    masked, stamps = mask_dates(text, lang)
    return masked.replace(DATE_SIGN, " ").strip(EDGES), stamps


def mask_dates(text: str, lang: Language) -> tuple[str, tuple[Stamp, ...]]:
    """The line with a sign for each date and the words that belong to it, and the dates.

    Of the week of an issue the first day counts.
    """
    line, text = text, _RANGE.sub(lambda found: _first_day(found, lang), lang.page.labels.market.sub("", text))
    parts, stamps, done = [], list[Stamp](), 0
    for found in lang.calendar.find_explicit(text):
        head = text[done:found.start]
        word = lang.page.labels.before.search(head)
        kind = "plain" if word is None else "updated" if word["updated"] else "published"
        parts.append((head[:word.start()] if word else head) + DATE_SIGN)
        stamps.append(Stamp(kind, found.date, found.time, _as_printed(text[found.start:found.end], line)))
        done = found.end
    rest = text[done:]
    clock = _CLOCK.match(rest.lstrip(EDGES)) if stamps else None
    if clock and stamps[-1].time is None:
        stamps[-1] = replace(stamps[-1], time=f"{int(clock['h']):02}:{clock['m']}")
        rest = rest.lstrip(EDGES)[clock.end():]
    return "".join(parts) + rest, tuple(stamps)


def _as_printed(day: str, line: str) -> str:
    """A day in words of the line: without the weekday where a market day stands behind it, or the whole week."""
    figures = re.sub(r"\A\D+", "", day)
    return next((words for words in (day, figures, *(week[0] for week in _RANGE.finditer(line))) if words in line), day)


def _first_day(week: re.Match[str], lang: Language) -> str:
    """The first day of a range with its year; the range as it stands where its months are none."""
    months = lang.calendar.months
    last = months.get(week["month"].lower())
    first = months.get((week["first"] or week["month"]).lower())
    if not (first and last):
        return week[0]
    return f"{week['day']} {week['first'] or week['month']} {int(week['year']) - (first > last)}"
