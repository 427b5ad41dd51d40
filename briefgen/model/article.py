"""One article as read from its seed: the canonical text, what each line is, and what the page says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from unicodedata import combining

from briefgen.model.offsets import Offsets

Role = Literal["title", "deck", "byline", "caption", "body", "heading", "related", "boilerplate"]
Basis = Literal["stated", "inferred", "metadata", "unknown"]


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line, or a piece of one where the copy glued lines together, and what it is.

    Pieces of one line share its number and do not overlap; together the lines hold every word of the text.

    number: 1-based in the text without front matter; canonicalisation never moves a line.
    start, end: offsets in `Article.text`, the newline left out.
    body_start, body_end: the part that carries the story: a dateline ("Liputan6.com, Moskow - ") and a signature
        ("[ran]") are cut off. Equal to start, end where nothing is cut; only meaningful for `body` lines.
    rule: the rule that gave the role, for `inspect`.
    """

    number: int
    start: int
    end: int
    role: Role
    rule: str
    body_start: int
    body_end: int


@dataclass(frozen=True, slots=True)
class OutletName:
    """Who published the article, as the page itself says.

    id: key in the language pack's outlets and in content/outlets.yaml; None where nobody names it.
    name: the pack's name for it, else the name as written; None where unknown. text: the words that state it, verbatim;
    None where inferred.
    """

    id: str | None
    name: str | None
    text: str | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Published:
    """When the article was published.

    edtf: a day, or an open interval "2025-06-17/.." when only a lower bound is known; None where not even that.
    time: "HH:MM" as printed (no time zone is added), or None. text: the words, verbatim, or None.
    """

    edtf: str | None
    time: str | None
    basis: Basis
    text: str | None


@dataclass(frozen=True, slots=True)
class Naming:
    """A name that the page gives outside the story: a whole-article relay or a photo credit.

    name: as written ("CNA"). text: the verbatim words that state it ("Demikian seperti dilansir CNA").
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A seed after reading; everything later refers to `text`.

    stem: the seed's file name without ".txt"; the article's id everywhere.
    raw: the seed decoded from UTF-8 with front matter removed, nothing else changed.
    text: canonical text of `raw` (see `text.normalise`); sheets, line numbers and the hash refer to it.
    to_raw: for each offset of `text`, and one past its end, the offset in `raw`.
    first_line: 1-based line of the seed file on which `raw` begins (1 without front matter).
    sha256: of `text` in UTF-8, hex.
    headline: the title as printed, None where the copy has none. dateline: the place only ("Moskow").
    published: what the page or front matter states; the lower bound from the text is worked out in extraction.
    """

    stem: str
    raw: str
    text: str
    to_raw: Offsets
    first_line: int
    sha256: str
    language: str
    lines: tuple[Line, ...]
    headline: str | None
    outlet: OutletName
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    dateline: str | None
    published: Published
    relays: tuple[Naming, ...]
    credits: tuple[Naming, ...]
    url: str | None = None
    archive_url: str | None = None
    retrieved: str | None = None

    @property
    def story_length(self) -> int:
        """Code points of the story itself: its text, deck and subheadings."""
        return sum(line.end - line.start for line in self.lines if line.role in ("body", "deck", "heading"))

    def in_raw(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in `raw` of `text[start:end]`, start < end; a letter keeps the combining marks that NFC took in."""
        stop = self.to_raw[end - 1] + 1
        while stop < self.to_raw[end] and combining(self.raw[stop]):
            stop += 1
        return self.to_raw[start], stop

    def line_at(self, offset: int) -> int:
        """1-based number of the line of `text` on which `offset` stands."""
        return self.text.count("\n", 0, offset) + 1
