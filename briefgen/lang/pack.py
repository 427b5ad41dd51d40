"""A language pack, loaded once, validated, compiled, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefgen.lang.calendar import Calendar, load_calendar
from briefgen.lang.clauses import Clauses, load_clauses
from briefgen.lang.cues import Cues, load_cues
from briefgen.lang.names import Names, load_names
from briefgen.lang.numbers import Numbers, load_numbers
from briefgen.lang.page import Page, load_page

PACK_VERSION = 1


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that the rules may know of one language.

    tag: BCP 47. version: of the pack, written into the foot of each sheet ("id@1").
    """

    tag: str
    version: int
    calendar: Calendar
    numbers: Numbers
    cues: Cues
    clauses: Clauses
    names: Names
    page: Page


@lru_cache(maxsize=8)
def load_language(tag: str) -> Language:
    """Load the pack of a BCP 47 tag.

    Raises:
        PackError: there is no such pack, or one of its files is broken.
    """
    return Language(
        tag, PACK_VERSION,
        calendar=load_calendar(tag),
        numbers=load_numbers(tag),
        cues=load_cues(tag),
        clauses=load_clauses(tag),
        names=load_names(tag),
        page=load_page(tag),
    )
