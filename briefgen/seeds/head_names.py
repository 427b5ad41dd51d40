"""Who signs above the story: names on lines of their own, beside a label, a date or an outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.lang import Language
from briefgen.seeds.byline import Byline
from briefgen.seeds.roles import Seen
from briefgen.seeds.shape import is_headline, is_name

_CRUMB = re.compile(r"\s*[>/›»|•·,]\s*|\s[-–]\s")
_TRAIL = re.compile(r"\s*[>›»]\s*")
_TRAIL_WORDS = 4
_BETWEEN_NAMES = re.compile(r"\s?[|/•·]\s?")
_LISTED = re.compile(r"\s?[|/•·,]\s?")
"""Names in a row before a line that says what they are ("Tim Redaksi")."""
_BRACKETED = re.compile(r"\s\([^()]{2,40}\)\Z")


def pairs(head: Sequence[Seen], lang: Language) -> str | None:
    """The outlet of "Yoga Pranawa - Warta Niaga" beside a line that only dates the page; the line becomes a byline."""
    for i, seen in enumerate(head):
        author, dash, outlet = (piece.strip() for piece in seen.part.text.partition(" - "))
        beside = [other.byline for other in head[max(0, i - 1):i + 2] if other.byline]
        if seen.role is None and dash and is_name(author, lang.page, fewest=2) and is_name(outlet, lang.page) and any(
                byline.stamps and not byline.authors for byline in beside):
            seen.byline = Byline(authors=(author,), outlet=outlet)
            seen.settle("byline", "head.pair")
            return outlet
    return None


def names(head: Sequence[Seen], lang: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names on lines of their own: behind a label that stands alone, or in a row beside a date."""
    found: dict[str, list[str]] = {"authors": [], "editors": []}
    pending: str | None = None
    for i, seen in enumerate(head):
        name = _BRACKETED.sub("", seen.part.text).strip(" ,;")
        if seen.byline:
            pending = seen.byline.pending
        elif seen.role is None and name.lower() in lang.page.labels.roles:
            seen.settle("byline", "head.role")
        elif seen.role is None and pending and is_name(name, lang.page):
            found[pending].append(name)
            seen.settle("byline", "head.name")
        elif seen.role is None and not seen.credit and (names := _beside_date(head, i, name, lang)):
            found["authors"] += names
            seen.settle("byline", "head.name")
        elif seen.role is None:
            pending = None
    return tuple(found["authors"]), tuple(found["editors"])


def _beside_date(head: Sequence[Seen], i: int, line: str, lang: Language) -> list[str]:
    """The names of a line that holds nothing else, next to a line that dates the page and names nobody.

    "Reza Palupi | Lilis Warsita". Each has two words or more. A short headline has the shape of a name: without a
    likely given name it must leave another line for the headline.
    """
    titled = i + 1 < len(head) and head[i + 1].part.text.lower() in lang.page.labels.roles
    names = [name.strip() for name in (_LISTED if titled else _BETWEEN_NAMES).split(line)]
    return names if i and all(_may_be_author(head, i, name, lang) for name in names) else []


def _may_be_author(head: Sequence[Seen], i: int, name: str, lang: Language) -> bool:
    words = name.split()
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
    others = (seen for seen in head if seen is not head[i] and seen.free and not seen.prose)
    return any(word.lower() in lang.names.given for word in words) or any(
        is_headline(seen.part.text) and len(seen.part.text.split()) > 2 for seen in others)


def is_crumb(text: str, lang: Language) -> bool:
    """Whether a line holds nothing but names of sections and outlets: "Home News Nasional", "detikNews > Berita"."""
    if len(text) > 90:
        return False
    trail = [piece for piece in _TRAIL.split(text) if piece]
    if len(trail) > 1 and _is_section(trail[0], lang):       # "Home > Bisnis > Bank": the first tells
        return all(len(piece.split()) <= _TRAIL_WORDS for piece in trail)
    return all(_is_section(piece, lang) for piece in _CRUMB.split(text) if piece)


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
