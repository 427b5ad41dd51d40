"""One sheet under check, with everything that its checks ask: where words stand, where atoms stand in the YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefgen.lang import Language
from briefgen.lang.names import known_names
from briefgen.lang.outlets import known_outlets
from briefgen.model.article import Article
from briefgen.model.dossier import SheetFile
from briefgen.model.problem import Problem, Severity, Where
from briefgen.model.registry import Registries
from briefgen.model.sheet import Claim
from briefgen.sheets import Places
from briefgen.text.slugs import slug

Stretch = tuple[int, int]
"""Start and end of a stretch of `Article.text`."""


_MARKS = re.compile(r"[^\w\s]")
_ASIDES = re.compile(r"\([^()\n]{1,160}\)")
_IN_NUMBERS = ".,:/"


class Evidence:
    """The article's text, asked whether words stand in it as words.

    Words count only where they begin and end as the text does: "abtu" is not found in "Sabtu", nor "200" in "1.200".
    A place where the seed reader cut a dateline off counts as a beginning, since copies glue it to the text
    ("CONTOH.COMPelabuhan"), and so does one between a digit and a letter ("Februari 2025Baca"), or between a small
    letter and a capital ("wargaCONTOH.COM").
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self._cuts = frozenset(cut for line in article.lines for cut in (line.body_start, line.body_end))
        self._slugs: str | None = None

    def find(self, words: str, start: int = 0, end: int | None = None) -> Iterator[Stretch]:
        """Every occurrence of `words` as words in `text[start:end]`, in text order; overlapping ones too."""
        stop = len(self.text) if end is None else end
        at = self.text.find(words, start, stop)
        while at >= 0:
            if self._whole(at) and self._whole(at + len(words)):
                yield at, at + len(words)
            at = self.text.find(words, at + 1, stop)

    def holds(self, words: str, start: int = 0, end: int | None = None) -> bool:
        """Whether `words` occur as words."""
        return next(self.find(words, start, end), None) is not None

    def line(self, stretch: Stretch) -> Stretch:
        """The whole line on which a stretch begins."""
        end = self.text.find("\n", stretch[0])
        return self.text.rfind("\n", 0, stretch[0]) + 1, len(self.text) if end < 0 else end

    def number(self, stretch: Stretch) -> int:
        """1-based number of that line in the seed file, front matter counted."""
        return self.article.line_at(stretch[0]) + self.article.first_line - 1

    def deviation(self, words: str) -> str:
        """The longest beginning of `words` that occurs anywhere, for messages: the fault stands behind it."""
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if words[:middle] in self.text else (low, middle - 1)
        return words[:low]

    def spells(self, name_id: str) -> bool:
        """Whether an id is the slug of words of the article ("pejabat-setempat")."""
        if self._slugs is None:
            ends = sorted({0, len(self.text)} | self._cuts)
            words = " ".join(self.text[start:end] for start, end in pairwise(ends))
            plain = _ASIDES.sub(" ", words)                     # "Badan Arga (BA) Kota Rano" is Badan Arga Kota Rano
            self._slugs = f"-{slug(words)}-{slug(_MARKS.sub(' ', words))}-{slug(plain)}-"   # a mark may part a word
        return f"-{name_id}-" in self._slugs

    def _whole(self, at: int) -> bool:
        text = self.text
        if at in self._cuts or not 0 < at < len(text):
            return True
        before, after = text[at - 1], text[at]
        if before.isalnum() and after.isalnum():
            return before.isdigit() != after.isdigit() or (before.islower() and after.isupper())
        inside = ((before in _IN_NUMBERS and text[at - 2:at - 1].isdigit() and after.isdigit())
                  or (before.isdigit() and after in _IN_NUMBERS and text[at + 1:at + 2].isdigit()))
        return not inside


@dataclass(frozen=True, slots=True)
class Case:
    """A sheet with its article, its YAML and what people know across articles."""

    file: SheetFile
    yaml: str
    places: Places
    evidence: Evidence
    known: Registries
    lang: Language

    def claims(self) -> Iterator[tuple[int, Claim]]:
        """Published claims with their positions; a rejected claim is a tombstone and says nothing."""
        return ((n, claim) for n, claim in enumerate(self.file.sheet.claims) if claim.review.state != "rejected")

    def problem(self, code: str, way: tuple[str | int, ...], message: str, fix: str,
                severity: Severity = "error") -> Problem:
        """A problem at the line of an atom in the sheet's YAML."""
        return Problem(Where(self.file.path, self.places.line(*way)), code, message, fix, severity)

    def quoted(self, claim: Claim) -> list[Stretch]:
        """Where a claim's quote stands; its prefix and suffix have told like ones apart.

        Where they could not, or there is nothing beside it that differs, as where a paragraph was pasted twice or where
        a line is the beginning of another, the number of the line does; the words are the same.
        """
        found = [found for found in self.evidence.find(claim.quote) if self._beside(claim, found)]
        if len(found) < 2:
            return found
        numbered = [each for each in found if self.evidence.number(each) == claim.line]
        told = claim.quote_prefix or claim.quote_suffix
        if not numbered or not (told or len(numbered) == 1):
            return found
        lines = [self.evidence.text[slice(*self.evidence.line(each))].strip() for each in (*numbered[:1], *found[:20])]
        return numbered[:1] if told or lines[0] == claim.quote or len(set(lines)) == 1 else found

    def _beside(self, claim: Claim, found: Stretch) -> bool:
        start, end = self.evidence.line(found)
        before, after = self.evidence.text[start:found[0]].rstrip(), self.evidence.text[found[1]:end].lstrip()
        return before.endswith((claim.quote_prefix or "").rstrip()) and after.startswith(
            (claim.quote_suffix or "").lstrip())


@lru_cache(maxsize=8)
def pack_ids(tag: str) -> frozenset[str]:
    """Ids of names and outlets that a language pack knows."""
    return frozenset(name.id for name in known_names(tag)) | {outlet.id for outlet in known_outlets(tag)}


def shown(words: str) -> str:
    """Words in a message: on one line, cut after eighty characters."""
    one_line = " ".join(words.split())
    return f"“{one_line[:80]}…”" if len(one_line) > 80 else f"“{one_line}”"
