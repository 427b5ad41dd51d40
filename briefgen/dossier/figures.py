"""The figures that a claim gives, whatever they are of: "pintu 11", "pukul 15.30", "skor 1-2", "38.500 tiket"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from briefgen.dossier.measures import Count
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.lang.pack import Language
from briefgen.model.edtf import Edtf
from briefgen.model.sheet import Claim

FIGURE = "="
"""First character of a term that stands for a figure."""
_WRITTEN = re.compile(r"\d{1,15}(?:[.,:/\N{EN DASH}-]\d{1,15}){0,8}")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3}){1,5}")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?")
_AGE = re.compile(r"\((\d{1,3})\)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DASH = re.compile(r"[\N{EN DASH}-]")
VAGUE = 10
"""Ratio of its ends from which a number is no figure: "ribuan"."""
REACH = 24
"""Characters behind a number among which the name of a month ends."""
YEAR = "year"
"""The unit of ages."""
HALF_DAY = 12
"""Hours after which a clock's face shows the same."""


def figures_in(
    claim: Claim, cut: str, counts: Sequence[Count], lengths: Sequence[Count], words: Comparison, lang: Language,
) -> frozenset[str]:
    """The figures of a claim but for its dates, each as a term.

    Of what is counted the value, of a length of time with its unit, of an age behind a name the same, as "Maya (41)" is
    "41 tahun"; of the hour what a clock's face shows, as "pukul 9.30 malam" is "pukul 21.30"; of two with a dash
    between, as a score has them, the lower first, since who lost 1-2 was beaten 2-1. cut: the words without dates and
    names, as the number of a school tells no more than its name.
    """
    hours, _ = _hours(claim.claim, words)
    _, text = _hours(cut, words)
    for told in sorted([count.text for count in (*counts, *lengths)], key=len, reverse=True):
        text = text.replace(told, " ")
    ages = {f"{int(hit[1])} {YEAR}" for hit in _AGE.finditer(text)}
    text = _AGE.sub(" ", text)
    found = {*hours, *ages, *(_plain(hit[0]) for hit in _WRITTEN.finditer(text) if not _is_date(hit, lang))}
    found |= {figure_of(count).removeprefix(FIGURE) for count in counts if not _is_magnitude(count)}
    found |= {f"{_middle(count):.6g} {count.unit}" for count in lengths}
    return frozenset(FIGURE + figure for figure in found)


def years_in(dates: Sequence[Edtf]) -> frozenset[str]:
    """The years that are told without a day or month, each as a term: "berdiri pada 1998" is told of few things."""
    return frozenset(f"{FIGURE}in {when.low.year}" for when in dates if when.precision == YEAR and (
        when.low and when.high and not when.qualifier and when.low.year == when.high.year))


def _is_date(hit: re.Match[str], lang: Language) -> bool:
    """Whether a number is the day of a month, or a year: dates that are set in for words such as "kemarin"."""
    then = hit.string[hit.end():hit.end() + REACH].split(maxsplit=1)
    return "/" in hit[0] or bool(_YEAR.fullmatch(hit[0])) or bool(
        then and then[0].strip(".,;:()\"”").lower() in lang.calendar.months)


def figure_of(count: Count) -> str:
    """The figure of a number of things, however it is told; of years, which are an age or a sentence, as such."""
    return FIGURE + f"{count.value:.10g}" + (f" {YEAR}" if count.unit == YEAR else "")


def _is_magnitude(count: Count) -> bool:
    return 0 < VAGUE * count.low <= count.high < inf


def _middle(length: Count) -> float:
    """A length in its unit: the middle of what its words allow, of "lebih dari tiga tahun" the end that it names."""
    return length.low if length.high == inf else (length.low + length.high) / 2


def _hours(text: str, words: Comparison) -> tuple[set[str], str]:
    """The hours that a text gives, and the text without them."""
    found: set[str] = set()
    kept, done = [], 0
    tokens = split_words(text)
    for word, then in pairwise(tokens):
        hour = _CLOCK.match(text, then.start) if word.text in words.dating.clock and then.text[0].isdigit() else None
        if hour and then.start >= done:
            found.add(f"{int(hour[1]) % HALF_DAY}:{hour[2] or '00'}")
            kept.append(text[done:then.start])
            done = hour.end()
    return found, " ".join((*kept, text[done:]))


def is_hour(figure: str) -> bool:
    """Whether a figure is an hour of the day."""
    return ":" in figure


def _plain(written: str) -> str:
    """A number as it is compared: no points between thousands, a point before its decimals, the lower of two first."""
    if _THOUSANDS.fullmatch(written):
        return written.replace(".", "")
    parts = _DASH.split(written)
    return "-".join(sorted(parts)) if len(parts) > 1 else written.replace(",", ".")
