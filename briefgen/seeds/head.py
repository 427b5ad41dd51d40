"""The lines above the story: headline, deck, byline, caption, breadcrumbs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.lang import Language
from briefgen.seeds.byline import Byline
from briefgen.seeds.roles import Seen
from briefgen.seeds.shape import capitalised, is_headline, is_name

_CRUMB = re.compile(r"\s*[>/›»|•·,]\s*|\s[-–]\s")
_TRAIL = re.compile(r"\s*[>›»]\s*")
_TRAIL_WORDS = 4
_BETWEEN_NAMES = re.compile(r"\s?[|/•·]\s?")
_BRACKETED = re.compile(r"\s\([^()]{2,40}\)\Z")
_HEADLINE_CAPITALS = 0.7
_CRUMB_WORDS = 3
_FULL_HEADLINE = 4
"""Words from which a line in a headline's capitals goes before a shorter one above it."""
_HEADLINE_WORDS = 14
"""In small letters a longer line without a byline below it is a paragraph that lost its full stop."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above the story say. names: authors and editors that stand on lines of their own."""

    headline: str | None
    outlet: str | None
    authors: tuple[str, ...]
    editors: tuple[str, ...]


def settle_head(head: Sequence[Seen], lang: Language) -> Head:
    """Give every line above the story its role.

    In this order: furniture, bylines, names that a label or a date beside them makes bylines, breadcrumbs, pictures'
    captions; of the rest the headline is what stands twice, else the first line in a headline's capitals before the
    byline. What follows it is the deck before the byline, and a caption behind it.
    """
    for seen in head:
        if seen.byline:
            seen.settle("byline", "head.byline")
        elif seen.furniture:
            seen.settle(seen.furniture.role, seen.furniture.rule)
    paired = _pairs(head, lang)
    authors, editors = _names(head, lang)
    outlet = _outlets(head, lang) or paired
    _captions(head, lang)
    headline = _headline(head, lang)
    _rest(head, headline)
    return Head(headline, outlet, authors, editors)


def _pairs(head: Sequence[Seen], lang: Language) -> str | None:
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


def _names(head: Sequence[Seen], lang: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
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
        elif seen.role is None and (names := _beside_date(head, i, name, lang)):
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
    names = [name.strip() for name in _BETWEEN_NAMES.split(line)]
    return names if i and all(_may_be_author(head, i, name, lang) for name in names) else []


def _may_be_author(head: Sequence[Seen], i: int, name: str, lang: Language) -> bool:
    words = name.split()
    if not is_name(name, lang.page, fewest=2) or len(words) > 4 or _is_crumb(name, lang):
        return False
    if lang.names.known.get(name.lower()) or lang.page.outlets.get(name):
        return False
    behind = (other for other in head[i + 1:] if other.part.text.lower() not in lang.page.labels.roles)
    before, after = head[i - 1], next(behind, None)
    if not any(other is not None and (other.rule == "head.name" or (other.byline and other.byline.stamps))
               for other in (before, after)):
        return False
    if any(other.byline and (other.byline.authors or other.byline.labelled) for other in head):
        return False
    others = (seen for seen in head if seen is not head[i] and seen.free and not seen.prose)
    return any(word.lower() in lang.names.given for word in words) or any(
        is_headline(seen.part.text) and len(seen.part.text.split()) > 2 for seen in others)


def _outlets(head: Sequence[Seen], lang: Language) -> str | None:
    """The outlet on a line of its own, beside the byline's date; such a line and breadcrumbs get their role."""
    outlet = None
    for i, seen in enumerate(head):
        if seen.role is not None:
            continue
        beside = [other.byline for other in head[max(0, i - 1):i + 2] if other.byline]
        if lang.page.outlets.get(seen.part.text) and any(byline.stamps for byline in beside):
            outlet = outlet or seen.part.text
            seen.settle("byline", "head.outlet")
        elif _is_crumb(seen.part.text, lang) and (i == 0 or not lang.page.outlets.get(seen.part.text)):
            seen.settle("boilerplate", "head.breadcrumb")
    return outlet


def _is_crumb(text: str, lang: Language) -> bool:
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


def _captions(head: Sequence[Seen], lang: Language) -> None:
    """Captions with a credit, beside a credit on a line of its own, or beside a line that says that there is one."""
    pictures = lang.page.pictures
    for i, seen in enumerate(head):
        text = seen.part.text.lower()
        following = head[i + 1] if i + 1 < len(head) else None
        if seen.role is None and (seen.credit or lang.page.outlets.get(seen.part.text)):
            if seen.credit is None and following and following.role is None and following.prose:
                following.settle("caption", "head.caption")
            seen.settle("caption", "head.credit")
        elif text in pictures.below and following and following.role is None:
            following.settle("caption", "head.caption")
        elif text in pictures.above and i and head[i - 1].role is None:
            head[i - 1].settle("caption", "head.caption")


def _headline(head: Sequence[Seen], lang: Language) -> str | None:
    """The headline, whose lines get their role; None where the copy has none."""
    free = [seen for seen in head if seen.role is None]
    texts = {id(seen): _bare(seen.part.text, lang) for seen in free}
    counts = Counter(texts.values())
    twice = [text for text, count in counts.items() if count > 1]
    lines = [seen for seen in free if is_headline(texts[id(seen)]) and not seen.prose]
    byline = next((i for i, seen in enumerate(head) if seen.byline and not seen.byline.pending), len(head))
    below = {id(seen) for seen in head[byline:]}
    above = [seen for seen in lines if id(seen) not in below]
    short = [seen for seen in above if len(seen.part.text.split()) <= _HEADLINE_WORDS or byline < len(head)]
    strong = [seen for seen in (*above, *lines) if capitalised(texts[id(seen)], lang.page) >= _HEADLINE_CAPITALS]
    full = [seen for seen in strong if len(seen.part.text.split()) >= _FULL_HEADLINE]
    chosen = twice[0] if twice else next((texts[id(seen)] for seen in (*full, *strong, *short)), None)
    for seen in free:
        if texts[id(seen)] == chosen:
            seen.settle("title", "head.headline")
    return chosen


def _bare(text: str, lang: Language) -> str:
    """A headline without the outlet that a window's title adds: "Judul - Kompas.com"."""
    found = re.fullmatch(r"(.{10,220}?)\s[-–—|]\s([^-–—|]{3,40})", text)
    if found and lang.page.outlets.get(found[2].strip()):
        return found[1].strip()
    return text


def _rest(head: Sequence[Seen], headline: str | None) -> None:
    """What is left: breadcrumbs above the headline, a deck below it, captions behind the byline.

    Without headline and byline a line above the first full stop is a paragraph that lost its own.
    """
    decks = set[str]()
    titles = [i for i, seen in enumerate(head) if seen.role == "title"]
    dated = [i for i, seen in enumerate(head) if seen.byline]
    below = [i for i in dated if titles and i > titles[0]]
    for i, seen in enumerate(head):
        if seen.role is not None:
            continue
        if headline is None and not dated and len(seen.part.text.split()) > _CRUMB_WORDS:
            seen.settle("body", "head.story")
        elif headline is None or (titles and i < titles[0]):
            short = len(seen.part.text.split()) <= _CRUMB_WORDS and not seen.prose
            seen.settle("boilerplate" if short else "caption", "head.above")
        elif below and below[0] < i and seen.part.text not in decks:
            seen.settle("caption", "head.below_byline")
        else:
            decks.add(seen.part.text)
            seen.settle("deck", "head.deck")
