"""Who signs above the story: names on lines of their own, beside a label, a date or an outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from briefgen.lang import Language
from briefgen.seeds.byline import Byline
from briefgen.seeds.headers import named_by_dateline, signed
from briefgen.seeds.pieces import EDGES, is_town
from briefgen.seeds.roles import Seen
from briefgen.seeds.shape import is_headline, is_name
from briefgen.seeds.stamps import stamped

Pending = Literal["authors", "editors"]
_CRUMB = re.compile(r"\s*[>/›»|•·,]\s*|\s[-–]\s")
_TRAIL = re.compile(r"\s*[>›»]\s*")
_TRAIL_WORDS = 4
_TITLE = 3
"""Words of which a headline above a list of names holds more."""
_BETWEEN_NAMES = re.compile(r"\s?[|/•·]\s?")
_LISTED = re.compile(r"\s?[|/•·,]\s?")
"""Names in a row before a line that says what they are ("Tim Redaksi")."""
_SMALL_OUTLET = re.compile(r"[a-z]{4,14}[A-Z]?[a-z]{0,10}")
"""An outlet that writes itself small: "kilasNews"."""
_BRACKETED = re.compile(r"\s\([^()]{2,40}\)(?=\Z|,)")
"""A role or a town behind a name."""


def pairs(head: Sequence[Seen], lang: Language) -> str | None:
    """The outlet of "Yoga Pranawa - Warta Niaga" beside a line that only dates the page; the line becomes a byline."""
    for i, seen in enumerate(head):
        author, dash, outlet = (piece.strip() for piece in seen.part.text.partition(" - "))
        beside = [other.byline for other in head[max(0, i - 1):i + 2] if other.byline]
        if seen.role is None and dash and is_name(author, lang.page, fewest=2) and (
                is_name(outlet, lang.page) or _SMALL_OUTLET.fullmatch(outlet)) and any(
                byline.stamps and not byline.authors for byline in beside):
            seen.byline = Byline(authors=(author,), outlet=outlet)
            seen.settle("byline", "head.pair")
            return outlet
    return None


def masthead(head: Sequence[Seen], lang: Language) -> str | None:
    """The outlet of "TAHUMA RAYA | Sabtu, 14 Oktober 2023" at the top of the page; the line becomes a byline.

    What stands beside the date is in capitals, and no town: "JAKARTA, 3 Juni 2025" places the story. A headline
    stands below.
    """
    seen = head[0] if head else None
    told = seen is not None and seen.byline is not None and (seen.byline.labelled or seen.byline.outlet is not None)
    if seen is None or seen.prose or told or not _has_headline(head, seen):
        return None
    words, stamps = stamped(lang.page.labels.noise.sub(" ", seen.part.text), lang)
    outlet = words.strip(EDGES)
    if not stamps or not outlet.isupper() or not is_name(outlet, lang.page) or is_town(outlet, lang):
        return None
    seen.byline = Byline(stamps=stamps, outlet=outlet)
    seen.settle("byline", "head.masthead")
    return outlet


def dated(head: Sequence[Seen], lede: str, lang: Language) -> str | None:
    """The outlet of the line that dates a page which no other dates; the line becomes a byline.

    A line that only its hour or its neighbours show to be one stands beside a headline.
    """
    if any(stamp.kind != "updated" for seen in head if seen.byline for stamp in seen.byline.stamps):
        return None
    for i, seen in enumerate(head):
        if seen.role is not None or seen.header is None or not (seen.header.outlets or _has_headline(head, seen)):
            continue
        beside = any(_says_who(other) for other in head[max(0, i - 1):i + 2])
        said = signed(seen.header, lede, lang, beside=beside)
        if said:
            authors, outlet = said
            seen.byline = Byline(authors=authors, stamps=seen.header.stamps, outlet=outlet)
            seen.settle("byline", "head.dated")
            return outlet
    return None


def own(head: Sequence[Seen], lede: str) -> str | None:
    """The outlet of "Lintas Pulau • 22 November 2023", which the dateline names; it has the shape of an author."""
    for seen in head:
        said = seen.byline
        if said is None or said.outlet or not said.stamps:
            continue
        named = {name: outlet for name in said.authors if (outlet := named_by_dateline(name, lede))}
        if named:
            authors = tuple(author for author in said.authors if author not in named)
            mark = said.mark if authors else None
            seen.byline = replace(said, authors=authors, outlet=min(named.values()), mark=mark)
            return seen.byline.outlet
    return None


def _has_headline(head: Sequence[Seen], but: Seen) -> bool:
    return any(seen is not but and seen.free and not seen.header and is_headline(seen.part.text) for seen in head)


def _says_who(seen: Seen) -> bool:
    return seen.byline is not None and (seen.byline.labelled or seen.byline.pending is not None)


def names(head: Sequence[Seen], lang: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names on lines of their own: behind a label that stands alone, in a row beside a date, above what they are."""
    found: dict[str, list[str]] = {"authors": [], "editors": []}
    pending: str | None = None
    above = False                            # whether the label that follows has told what the names above it are
    for i, seen in enumerate(head):
        name = _BRACKETED.sub("", seen.part.text).strip(" ,;")
        if seen.byline:
            pending, above = None if above else seen.byline.pending, False
        elif seen.role is None and name.lower() in lang.page.labels.roles:
            seen.settle("byline", "head.role")
        elif seen.role is None and pending and is_name(name, lang.page):
            found[pending].append(name)
            seen.settle("byline", "head.name")
        elif seen.role is None and not seen.credit and (kind := _titled(head, i, lang)):
            found[kind] += _LISTED.split(name)
            above = True
            seen.settle("byline", "head.name")
        elif seen.role is None and not seen.credit and (names := _beside_date(head, i, name, lang)):
            found["authors"] += names
            seen.settle("byline", "head.name")
        elif seen.role is None:
            pending = None
    return tuple(found["authors"]), tuple(found["editors"])


def _titled(head: Sequence[Seen], i: int, lang: Language) -> Pending | None:
    """What the names of a line are, where all lines from the page's date to a line that tells it are names.

    "Kompas.com - 26/04/2018, 11:51 WIB", "Juned,", "Sari Wulandari", "Tim Redaksi"; also above "Penulis", behind
    which no name stands.
    """
    first, last = i, i
    while first and _are_names(head[first], lang):
        first -= 1
    dated = head[first].byline
    if first == i or dated is None or not (dated.stamps or dated.authors):
        return None
    while last < len(head) and (_are_names(head[last], lang) or _signed(head[last])):
        last += 1
    if last == len(head):
        return None
    label, below = head[last], head[last + 1] if last + 1 < len(head) else None
    if label.byline and label.byline.pending:
        told = below is not None and below.byline is None and is_name(below.part.text, lang.page)
        return None if told else "editors" if label.byline.pending == "editors" else "authors"
    return "authors" if label.part.text.lower() in lang.page.labels.roles else None


def _signed(seen: Seen) -> bool:
    return seen.byline is not None and bool(seen.byline.authors)


def _are_names(seen: Seen, lang: Language) -> bool:
    """Whether a line holds names and nothing else."""
    text = _BRACKETED.sub("", seen.part.text).strip(" ,;")
    return seen.byline is None and all(is_name(name, lang.page) for name in _LISTED.split(text)) and (
        text.lower() not in lang.page.labels.roles)


def _beside_date(head: Sequence[Seen], i: int, line: str, lang: Language) -> list[str]:
    """The names of a line that holds nothing else, next to a line that dates the page and names nobody.

    "Reza Palupi | Lilis Warsita"; with a comma only between a headline and the date, or with a town behind a name
    ("Reza Palupi (Arga), Lilis Warsita (Binara)"). Each has two words or more. A short headline has the shape of a
    name: without a likely given name it must leave another line above for the headline, and hold no common word.
    """
    titled = i + 1 < len(head) and head[i + 1].part.text.lower() in lang.page.labels.roles
    first, comma, role = line.partition(", ")
    line = first if comma and role.lower() in lang.page.labels.roles else line       # "Sari Wulandari, Koran SI"
    listed = titled or _above_date(head, i) or _BRACKETED.search(head[i].part.text) is not None
    names = [name.strip() for name in (_LISTED if listed else _BETWEEN_NAMES).split(line)]
    return names if i and all(_may_be_author(head, i, name, lang) for name in names) else []


def _above_date(head: Sequence[Seen], i: int) -> bool:
    """Whether a line stands below a likely headline and right above the line that dates the page."""
    dated = head[i + 1].byline if i + 1 < len(head) else None
    titled = any(seen.free and not seen.prose and is_headline(seen.part.text) and len(seen.part.text.split()) > _TITLE
                 for seen in head[:i])
    return titled and dated is not None and bool(dated.stamps) and not dated.authors


def _may_be_author(head: Sequence[Seen], i: int, name: str, lang: Language) -> bool:
    words = name.lower().split()
    if not is_name(name, lang.page, fewest=2) or len(words) > 4 or is_crumb(name, lang):
        return False
    if lang.names.known.get(name.lower()) or lang.page.outlets.get(name):
        return False
    behind = (other for other in head[i + 1:] if other.part.text.lower() not in lang.page.labels.roles
              and not lang.page.outlets.get(other.part.text))
    before, after = head[i - 1], next(behind, None)
    if not any(other is not None and (other.rule == "head.name" or (other.byline and other.byline.stamps))
               for other in (before, after)):
        return False
    if any(other.byline and (other.byline.authors or other.byline.labelled) for other in head):
        return False
    if any(word in lang.names.given for word in words):
        return True
    others = (seen for seen in head[:i] if seen.free and not seen.prose)
    return not any(lang.names.is_common(word) for word in words) and any(
        is_headline(seen.part.text) and len(seen.part.text.split()) > 2 for seen in others)


def is_crumb(text: str, lang: Language) -> bool:
    """Whether a line holds nothing but names of sections and outlets: "Home News Nasional", "detikNews > Berita"."""
    if len(text) > 90:
        return False
    trail = [piece for piece in _TRAIL.split(text) if piece]
    if len(trail) > 1 and _is_section(trail[0], lang):       # "Home > Bisnis > Bank": the first tells
        return all(len(piece.split()) <= _TRAIL_WORDS for piece in trail)
    return all(_is_section(piece, lang) for piece in _CRUMB.split(text) if piece)


def is_cut(head: Sequence[Seen], i: int, lang: Language) -> bool:
    """Whether a line is a section and the beginning of the headline below: "NusantaraDua Desa di Arga..."."""
    text = head[i].part.text
    core = text.rstrip(".… ")
    if core == text or not text.endswith(("...", "…")):
        return False
    sections = (section for section in lang.page.sections if core.lower().startswith(section))
    starts = {core, *(core[len(section):].strip() for section in sections)} - {""}
    return any(other.part.text.startswith(tuple(starts)) for other in head[i + 1:])


def _is_section(piece: str, lang: Language) -> bool:
    words = piece.split()
    while words:
        size = next((n for n in range(min(4, len(words)), 0, -1) if _names_section(" ".join(words[:n]), lang)), 0)
        if not size:
            return False
        words = words[size:]
    return True


def _names_section(words: str, lang: Language) -> bool:
    return words.lower() in lang.page.sections or lang.page.outlets.get(words) is not None
