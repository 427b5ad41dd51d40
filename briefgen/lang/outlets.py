"""Outlets and agencies that a language's articles come from, are relayed by, or credit pictures to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from briefgen.errors import PackError
from briefgen.lang.patterns import any_of
from briefgen.lang.table import Table, read_table
from briefgen.text.slugs import slug

OutletKind = Literal["newspaper", "agency", "broadcaster", "online"]

_DOMAIN = r"(?:[A-Za-z0-9][A-Za-z0-9-]{0,30}\.){1,3}(?i:com|co\.id|or\.id|go\.id|ac\.id|my\.id|id|net|org|co|news|tv)"


_LONGEST_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet. aliases: other forms in use. domain: without "www."."""

    id: str
    name: str
    domain: str
    kind: OutletKind
    aliases: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form that names it."""
        return (self.name, *self.aliases, self.domain)


@dataclass(frozen=True, slots=True)
class Layout:
    """A page whose copy never names its outlet, told by how it is set.

    outlet: id. byline: the mark between name and date. dateline: the mark behind the place. signed: the last line is a
    name in brackets. role: the word between name and mark, in lower case; "" where any may stand there or none.
    credited: a picture is credited to the outlet itself.
    """

    outlet: str
    byline: str
    dateline: str
    signed: bool
    role: str = ""
    credited: bool = False


@dataclass(frozen=True, slots=True)
class Outlets:
    """All outlets of a pack.

    by_form: form -> outlet, in lower case, but for acronyms ("AFP", "ANI"), which are words or names in small letters.
    shape: matches what has the shape of an outlet's name ("Warta Kahayan", "Nusa Post", "Murianews").
    name: a regular expression's source that matches any form, or anything that looks like a news site's domain, with
    a boundary before it; behind it stands no letter, but for a capitalised word that the copy has glued on
    ("SERAMBINEWS.COMKorea").
    """

    all: tuple[Outlet, ...]
    by_form: Mapping[str, Outlet]
    layouts: tuple[Layout, ...]
    shape: re.Pattern[str]
    name: str
    pattern: re.Pattern[str]

    def get(self, form: str) -> Outlet | None:
        """The outlet that a form names; None if unknown. Capitals count only in acronyms: "Ani" is not ANI.

        A subdomain of a known domain is the outlet's, unless it is one of its own.
        """
        key = " ".join(form.split())
        if key in self.by_form:
            return self.by_form[key]
        key = key.lower().removeprefix("www.")
        while key not in self.by_form and "." in key:
            key = key.partition(".")[2]
        return self.by_form.get(key)

    def identify(self, form: str) -> tuple[str, str]:
        """Id and name for a form. One that is not in the pack keeps its words, and its slug is the id."""
        known = self.get(form)
        return (known.id, known.name) if known else (slug(form), form)

    def looks(self, piece: str) -> bool:
        """Whether a piece names an outlet of the pack, a news site, or has the shape of an outlet's name."""
        return self.get(piece) is not None or any(
            pattern.fullmatch(piece) is not None for pattern in (self.shape, self.pattern))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Outlet | None]]:
        """Every form in `text[start:end]` with its offsets, and its outlet, None for an unknown domain.

        Many forms are common words in small letters ("detik", "antara"): only for texts that are known to name outlets.
        """
        for found in self.pattern.finditer(text, start, len(text) if end is None else end):
            yield found.start(), found.end(), self.get(found[0])


def load_outlets(tag: str) -> Outlets:
    """The pack's outlets.toml, validated.

    Raises:
        PackError: an unknown key or kind, a missing value, an id or form that stands for two outlets, or a layout of
            an unknown outlet.
    """
    table, outlets = _table(tag), known_outlets(tag)
    by_form: dict[str, Outlet] = {}
    for outlet in outlets:
        for form in {form if _is_acronym(form) else form.lower() for form in outlet.forms}:
            if by_form.setdefault(form, outlet) is not outlet:
                raise PackError(f"{table.name}: {form!r} stands for {by_form[form].id} and for {outlet.id}")
    layouts = tuple(_layout(row) for row in table.rows("layout"))
    unknown = {layout.outlet for layout in layouts} - {outlet.id for outlet in outlets}
    if unknown or len({outlet.id for outlet in outlets}) < len(outlets):
        raise PackError(f"{table.name}: {min(unknown)!r} is no outlet" if unknown else f"{table.name}: an id twice")
    forms = any_of(form for form in by_form if not _is_acronym(form))
    acronyms = any_of(filter(_is_acronym, by_form))
    behind = r"(?:(?!\w|-[a-z\d])|(?<=[A-Za-z])(?=[A-Z][a-z]{2}))"
    name = rf"(?<![\w.@/-])(?:www\.)?(?:(?i:{forms})|{acronyms}|{_DOMAIN}){behind}"
    return Outlets(outlets, by_form, layouts, _shape(table.sub("shape")), name, re.compile(name))


def known_outlets(tag: str) -> tuple[Outlet, ...]:
    """The outlets of a pack.

    Raises:
        PackError: an unknown key or kind, or a missing value.
    """
    return tuple(_outlet(row) for row in _table(tag).rows("outlet"))


def _table(tag: str) -> Table:
    return read_table(tag, "outlets").only(("outlet", "layout", "shape"))


def _shape(table: Table) -> re.Pattern[str]:
    """Two words to four, of which the first or the last tells, or one word that ends so."""
    table.only(("heads", "tails", "endings"))
    heads, tails, endings = ("|".join(table.words(key)) for key in ("heads", "tails", "endings"))
    word = r"[A-Z][\w-]{1,20}"
    return re.compile(
        rf"(?<![\w.-])(?:(?=[A-Z])(?:(?i:{heads})(?: {word}){{1,2}}|{word}(?: {word})? (?=[A-Z])(?i:{tails}))"
        rf"|[A-Z][a-z]{{2,20}}(?:{endings}))(?![\w.]\w|\w)")


def _is_acronym(form: str) -> bool:
    return form.isupper() and form.isalpha() and len(form) <= _LONGEST_ACRONYM


def _outlet(row: Table) -> Outlet:
    row.only(("id", "name", "domain", "kind", "aliases"))
    kind: Any = row.text("kind")
    if kind not in get_args(OutletKind):
        raise PackError(f"{row.name}: kind {kind!r} is none of {', '.join(get_args(OutletKind))}")
    return Outlet(row.text("id"), row.text("name"), row.text("domain"), kind, row.words("aliases"))


def _layout(row: Table) -> Layout:
    row.only(("outlet", "byline", "dateline", "signed", "role", "credited"))
    role = row.text("role") if "role" in row.data else ""
    return Layout(row.text("outlet"), row.text("byline"), row.text("dateline"), row.data.get("signed") is True, role,
                  row.data.get("credited") is True)
