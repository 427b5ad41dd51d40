"""The dates of a line of the page, with the words and clocks that belong to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefgen.lang import Language
from briefgen.seeds.pieces import DATE_SIGN, EDGES

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
    """The line with a sign for each date and the words that belong to it, and the dates."""
    parts, stamps, done = [], list[Stamp](), 0
    for found in lang.calendar.find_explicit(text):
        head = text[done:found.start]
        word = lang.page.labels.before.search(head)
        kind = "plain" if word is None else "updated" if word["updated"] else "published"
        parts.append((head[:word.start()] if word else head) + DATE_SIGN)
        stamps.append(Stamp(kind, found.date, found.time, text[found.start:found.end]))
        done = found.end
    rest = text[done:]
    clock = _CLOCK.match(rest.lstrip(EDGES)) if stamps else None
    if clock and stamps[-1].time is None:
        stamps[-1] = replace(stamps[-1], time=f"{int(clock['h']):02}:{clock['m']}")
        rest = rest.lstrip(EDGES)[clock.end():]
    return "".join(parts) + rest, tuple(stamps)
