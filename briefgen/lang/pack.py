"""A language pack: each part loaded when a rule first asks for it, validated, compiled, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from briefgen.lang.calendar import Calendar, load_calendar
from briefgen.lang.clauses import Clauses, load_clauses
from briefgen.lang.names import Names, TitleKind, load_names, load_titles
from briefgen.lang.number_words import load_numbers
from briefgen.lang.numbers import Numbers
from briefgen.lang.page import Page, load_abbreviations, load_page
from briefgen.lang.phrasebook import Phrasebook

if TYPE_CHECKING:
    from briefgen.lang.cues import Cues

PACK_VERSION = 1


@dataclass(frozen=True)
class Language:
    """Everything that the rules may know of one language.

    tag: BCP 47. version: of the pack, written into the foot of each sheet ("id@1"). A part is read when it is first
    asked for: a build that reads no seed needs no layouts of pages, and no names.

    Raises:
        PackError: from a part whose file is broken.
    """

    tag: str
    version: int

    @cached_property
    def calendar(self) -> Calendar:
        """Months, weekdays, feasts, clocks and what words date from where."""
        return load_calendar(self.tag)

    @cached_property
    def numbers(self) -> Numbers:
        """Numerals, units, bounds, and what can be counted."""
        return load_numbers(self.tag)

    @cached_property
    def cues(self) -> Cues:
        """Words of saying, and what they say of the speaker's stance."""
        from briefgen.lang.cues import load_cues

        return load_cues(self.tag)

    @cached_property
    def clauses(self) -> Clauses:
        """Connectives and kinds of clauses."""
        return load_clauses(self.tag)

    @cached_property
    def names(self) -> Names:
        """Places, titles, institutions, and what begins a name."""
        return load_names(self.tag)

    @cached_property
    def titles(self) -> Phrasebook[TitleKind]:
        """The titles among the names, for those who need no others."""
        return load_titles(self.tag)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Words behind which a full stop ends no sentence, as `text.sentences` takes them."""
        return load_abbreviations(self.tag)

    @cached_property
    def page(self) -> Page:
        """How news pages are laid out."""
        return load_page(self.tag)


@lru_cache(maxsize=8)
def load_language(tag: str) -> Language:
    """Open the pack of a BCP 47 tag.

    Raises:
        PackError: there is no such pack, or its calendar is broken, which everything needs.
    """
    language = Language(tag, PACK_VERSION)
    _ = language.calendar
    return language
