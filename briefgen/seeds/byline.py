"""Read a byline: who wrote, who edited, when, for whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.lang import Language
from briefgen.lang.page import Page
from briefgen.seeds.pieces import (
    DATE_SIGN,
    EDGES,
    is_credited,
    is_garnish,
    is_office,
    is_town,
    names_outlet,
    newsroom_first,
    pieces_of,
    ungarnished,
    without_initials,
    without_towns,
)
from briefgen.seeds.shape import is_name
from briefgen.seeds.stamps import Stamp, mask_dates

_LONGEST = 260
_SENTENCE_ENDS = tuple(".!?\"”…,:")
_MOST_WORDS = 8
"""A longer line that ends as sentences do is not worth reading word by word."""
_TITLE_WORDS = 4
_NICK = re.compile(r"[a-z]{2,12}")
_SMALL_NAME = re.compile(r"[a-z]{3,14}(?: [a-z]{2,14}){1,2}")
_TOWN = re.compile(r"\s[A-Z][a-z]{2,20}, (?=[A-Z][\w.'-]* [A-Z])")
"""One word behind a label without a colon, before a full name."""
_OF_OUTLET = re.compile(r"(?P<label>[^\W\d_]{3,14}) (?P<outlet>[^:]{3,40}): (?=[^\W\d_a-z])")
"""A label and whom they write for: "Wartawan BBC News Indonesia: "."""
_BRACKETED = re.compile(r"\s\([^()]{2,40}\)")
"""A role or a town behind a name: "Puji Utami (Kontributor)"."""


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says.

    pending: "authors" or "editors" where a label stands alone and names follow on the next lines. labelled: a label
    stands before its names. outlet: as written. mark: the sign between a bare name and a date, and role: the word for
    who writes that stands before it ("jurnalis").
    """

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    outlet: str | None = None
    pending: str | None = None
    labelled: bool = False
    mark: str | None = None
    role: str | None = None


def read_byline(text: str, lang: Language) -> Byline | None:
    """The byline that a line is, or None.

    Every word must be accounted for: dates with their labels ("Diperbarui"), labels with names ("Rep: X/ Red: Y",
    "Penulis: X | Editor: Y"), the outlet ("Name - detikNews"), counts of readers. One word of the story among them, and
    the line is none.
    """
    if len(text) > _LONGEST or (text[-1:] in _SENTENCE_ENDS and len(text.split()) > _MOST_WORDS):
        return None
    page = lang.page
    if text.lower() in page.sections:
        return None
    masked, stamps = mask_dates(_unglued(text.strip("* "), page), lang)
    masked = page.labels.noise.sub(" ", page.relays.own.split(masked, maxsplit=1)[0])
    sourced = page.relays.beside.search(masked)            # "Penulis X | Editor Y | Sumber Reuters"
    bare, chunks = _chunks(masked[:sourced.start()] if sourced else masked, page)
    found: Byline | None = Byline(stamps=stamps)
    for kind, words in ((None, bare), *chunks):
        found = _take(found, kind, words, lang) if found else None
    if not found or not _tells(found, bare, masked, lang) or (
            sourced and not ((found.labelled or found.stamps) and sourced["who"][0].isupper())):
        return None
    signed = found.authors and not found.labelled
    if signed and is_credited(text, lang):
        return None
    return replace(found, mark=_mark(masked), role=_role(masked, page)) if signed else found


def _tells(found: Byline, bare: str, masked: str, lang: Language) -> bool:
    """Whether a label, a date or an outlet makes names a byline. bare: what stands before the first label."""
    if not (found.stamps or found.labelled or found.pending or (found.outlet and _signs(found, bare, lang))):
        return False
    return not found.authors or found.labelled or found.outlet is not None or _may_sign(found, masked)


def _unglued(text: str, page: Page) -> str:
    """"EditorSari Wulandari" at the beginning of a line, with a blank; "Wartawan Antara: Sari" turned."""
    label = page.labels.glued.match(text)
    named = _OF_OUTLET.match(text) if label is None else None
    if named and page.labels.label.fullmatch(named["label"]) and page.outlets.get(named["outlet"]):
        return f"{named['label']}: {text[named.end():]} - {named['outlet']}"
    return f"{label[0]} {text[label.end():]}" if label else text


def _chunks(masked: str, page: Page) -> tuple[str, list[tuple[str | None, str]]]:
    """What stands before the first label, and each label's kind with the words behind it.

    "Jurnalis BBC News Indonesia" is a role at an outlet, and no label: its kind is None.
    """
    labels: list[re.Match[str]] = []
    for m in page.labels.label.finditer(masked):
        if m["colon"] or (_name_follows(masked, m.end()) and (labels or _begins(masked, m.start()))):
            labels.append(m)
    if not labels:
        return masked, []
    ends = [m.start() for m in labels[1:]] + [len(masked)]
    chunks = list[tuple[str | None, str]]()
    for m, end in zip(labels, ends, strict=True):
        kind: str | None = "authors" if m["authors"] else "editors" if m["editors"] else "others"
        if not m["colon"] and kind == "authors" and page.outlets.looks(masked[m.end():end].strip(EDGES)):
            kind = None
        town = None if m["colon"] else _TOWN.match(masked, m.end(), end)     # "Kontributor Arga, Sari Wulandari"
        chunks.append((kind, masked[town.end() if town else m.end():end]))
    for i in range(len(chunks) - 1, 0, -1):
        if chunks[i - 1][1].strip() in ("/", "&"):      # "Rep/Red: Sari Wulandari": both of one person
            chunks[i - 1] = (chunks[i - 1][0], chunks[i][1])
    return masked[:labels[0].start()], chunks


def _begins(masked: str, at: int) -> bool:
    """Whether the first label may stand here without a colon; "Investor Soroti Laporan Ekonomi" is a headline."""
    before = masked[:at].rstrip()
    return not before or before[-1] in EDGES + DATE_SIGN


def _name_follows(masked: str, at: int) -> bool:
    rest = masked[at:].lstrip()
    return not rest or rest[0].isupper() or rest[0] in DATE_SIGN + "|/,"


def _take(found: Byline, kind: str | None, words: str, lang: Language) -> Byline | None:
    """Add the names of one chunk; None where a word of it is no name. kind: of its label, None without one."""
    words = _BRACKETED.sub("", words).replace(" :", ",") if kind else words
    pieces = list(pieces_of(words, lang.page))
    if kind:
        pieces = newsroom_first(without_towns(pieces, lang), lang.page)
    sorted_out = _names_and_outlet(pieces, kind, found, lang)
    if sorted_out is None:
        return None
    names, outlet = sorted_out
    silent = not names and not words.strip(EDGES + DATE_SIGN)      # "Penulis: Redaksi" waits for nobody
    found = replace(found, outlet=outlet, labelled=found.labelled or bool(kind and not silent))
    if kind in ("authors", "editors") and not names:
        return replace(found, pending=kind if silent else None)
    if kind == "editors":
        return replace(found, editors=(*found.editors, *names))
    return replace(found, authors=(*found.authors, *names)) if kind != "others" else found


def _names_and_outlet(pieces: Sequence[str], kind: str | None, found: Byline,
                      lang: Language) -> tuple[list[str], str | None] | None:
    """Who and which outlet a chunk's pieces name; None where one is something else.

    What only has the shape of an outlet's name is one beside a person; alone it may be a section.
    """
    page = lang.page
    names, outlet, shaped, towns = list[str](), found.outlet, list[str](), list[str]()
    for piece in ungarnished(pieces, page):
        if page.labels.label.fullmatch(piece) or (kind and names and is_office(piece, lang)):
            continue      # "Redaktur & Reporter : X"; "Sari Wulandari, Dosen Universitas Arga"
        if names_outlet(piece, lang) and not (kind and len(pieces) == 1):
            outlet = outlet or piece
        elif page.outlets.shape.fullmatch(piece):
            shaped.append(piece)
        elif not kind and (outlet or shaped) and is_town(piece, lang):
            towns.append(piece)      # "Nusa TV, Tokyo"
        elif is_name(piece, page) or (kind and _NICK.fullmatch(piece)):
            names.append(piece)
            if not kind and outlet:     # "Merdeka.com - Presiden" is the beginning of a story
                return None
        elif kind and _is_small_name(piece, lang):
            names.append(piece.title())
        else:
            return None
    beside = shaped and (names or towns or found.authors)
    return without_initials(names), outlet or (shaped[0] if beside else None)


def _is_small_name(piece: str, lang: Language) -> bool:
    """"Editor: sari wulandari": two small words or three behind a label, of which one is a given name."""
    words = piece.split(" ")
    return _SMALL_NAME.fullmatch(piece) is not None and words[0] not in lang.page.labels.teams and not (
        lang.names.given.isdisjoint(words) or lang.page.labels.roles & set(words))


def _signs(found: Byline, bare: str, lang: Language) -> bool:
    """Whether somebody stands beside an outlet without a date: a name, a role ("Redaksi - Okezone"), a town.

    "Jembatan Arga/Antara" credits a picture, and "Jembatan Arga Dibuka | Okezone" is the title of a window.
    """
    pieces = [piece.strip(EDGES).lower() for piece in lang.page.labels.split.split(bare)]
    if any(is_garnish(piece, lang.page) or is_town(piece, lang) for piece in pieces if piece):
        return True
    words = [word for name in found.authors for word in name.lower().split()]
    title = len(words) >= _TITLE_WORDS and lang.names.given.isdisjoint(words) and any(map(lang.names.is_common, words))
    return "/" not in bare and bool(words) and not title


def _may_sign(found: Byline, masked: str) -> bool:
    """Whether bare names beside a date are authors: "Jakarta, 17 Juni 2025" names the place of a letter."""
    if not found.stamps or found.stamps[0].kind != "plain" or len(found.authors) > 3:
        return False
    if _mark(masked) in ("•", "|", "·"):
        return True
    return all(len(name.split()) > 1 for name in found.authors) and not re.search(rf",\s?{DATE_SIGN}", masked)


def _mark(masked: str) -> str | None:
    """The sign that stands between a name and the first date."""
    found = re.search(rf"([|•·/–—-])[^\w{DATE_SIGN}]{{0,4}}{DATE_SIGN}", masked)
    return found[1] if found else None


def _role(masked: str, page: Page) -> str | None:
    """The role between a name and the first date: "Sari Wulandari, Jurnalis · 5 Juni 2019"."""
    found = re.search(rf",\s?(?P<role>[^\W\d_]{{3,20}})\s?[|•·/–—-][^\w{DATE_SIGN}]{{0,4}}{DATE_SIGN}", masked)
    role = found["role"].lower() if found else ""
    return role if role in page.labels.roles else None
