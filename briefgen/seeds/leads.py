"""A byline or caption that a copy has glued before the dateline: "Oleh: Sari WulandariJAKARTA, KOMPAS.com - "."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from briefgen.lang import Language
from briefgen.seeds.byline import Byline, read_byline
from briefgen.seeds.dateline import Dateline, read_dateline
from briefgen.seeds.shape import is_name

_LONGEST = 140
_LONGEST_CAPTION = 300
_CAPITALS = re.compile(r"(?<= )[A-Z]{3,20}(?: [A-Z]{3,20}){0,2}(?=, )")
_HANDLE = re.compile(r"\*?@\w{2,40}\Z")


def read_lead(text: str, lang: Language) -> tuple[Dateline, Byline | None] | None:
    """The dateline inside the first words of a story and the byline before it, or None.

    Without a seam the byline must have a label or a date, so that a sentence that names an outlet is none.
    """
    seams = dict(_seams(text, lang))
    for start, found in (*seams.items(), *_inside(text, lang)):
        if start > _LONGEST:
            continue
        lead = read_byline(_HANDLE.sub("", text[:start].strip()), lang)
        if lead and (lead.labelled or (lead.stamps and not lead.authors)):
            return replace(found, end=found.end + start), lead
    for start, found in seams.items():
        if found.place and found.mark:
            name = text[:start]
            signed = name.split(" ", 1)[0].lower() in lang.names.given and is_name(name, lang.page)
            return replace(found, end=found.end + start), Byline(authors=(name,)) if signed else None
    return None


def _seams(text: str, lang: Language) -> Iterator[tuple[int, Dateline]]:
    """Where the dateline of an outlet of the pack is glued to the word before it."""
    outlets = lang.page.outlets
    known = [(start, end) for start, end, outlet in outlets.find(text, 1, _LONGEST_CAPTION) if outlet is not None]
    for seam in _seam(tuple(lang.calendar.zones)).finditer(text, 1, _LONGEST_CAPTION):
        found = read_dateline(text[seam.start():], lang)
        inside = any(start < seam.start() < end for start, end in known)        # "SuaraMerdeka.com"
        if found and found.outlet and outlets.get(found.outlet) and not inside:
            yield seam.start(), found


@lru_cache(maxsize=8)
def _seam(zones: tuple[str, ...]) -> re.Pattern[str]:
    """Between a small letter or a mark and a capital, or behind the zone of a clock: "10.15 WIBJAKARTA"."""
    behind = "".join(f"|(?<={re.escape(zone.upper())})(?=[A-Z])" for zone in zones)
    return re.compile(rf"(?<=[a-z*).])(?=[A-Z]){behind}")


def _inside(text: str, lang: Language) -> Iterator[tuple[int, Dateline]]:
    """Where a dateline begins with a place in capitals or with the name of an outlet."""
    places = (m.start() for m in _CAPITALS.finditer(text, 1, _LONGEST))
    for start in sorted((*places, *(start for start, _, _ in lang.page.outlets.find(text, 1, _LONGEST)))):
        found = read_dateline(text[start:], lang)
        if found and found.outlet:
            yield start, found
