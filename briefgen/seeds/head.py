"""The lines above the story: headline, deck, byline, caption, breadcrumbs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.lang import Language
from briefgen.seeds.roles import Seen
from briefgen.seeds.shape import capitalised, is_headline, is_name

_CRUMB = re.compile(r"\s*[>/›»|•·,]\s*|\s[-–]\s")
_HEADLINE_CAPITALS = 0.7


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
    authors, editors = _names(head, lang)
    outlet = _outlets(head, lang)
    _captions(head, lang)
    headline = _headline(head, lang)
    _rest(head, headline)
    return Head(headline, outlet, authors, editors)


def _names(head: Sequence[Seen], lang: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names on lines of their own: behind a label that stands alone, or right beside a date."""
    found: dict[str, list[str]] = {"authors": [], "editors": []}
    pending: str | None = None
    for i, seen in enumerate(head):
        if seen.byline:
            pending = seen.byline.pending
        elif seen.role is None and pending and is_name(seen.part.text.strip(",;"), lang.page):
            found[pending].append(seen.part.text.strip(",;"))
            seen.settle("byline", "head.name")
        elif seen.role is None and _beside_date(head, i, lang):
            found["authors"].append(seen.part.text)
            seen.settle("byline", "head.name")
        elif seen.role is None:
            pending = None
    return tuple(found["authors"]), tuple(found["editors"])


def _beside_date(head: Sequence[Seen], i: int, lang: Language) -> bool:
    """Whether a line is a name of two words or more next to a line that dates the page and names nobody."""
    text = head[i].part.text
    if i == 0 or not is_name(text, lang.page, fewest=2) or len(text.split()) > 4 or _is_crumb(text, lang):
        return False
    known = lang.names.known.get(text.lower())
    if known or lang.page.outlets.get(text):
        return False
    beside = [other.byline for other in head[max(0, i - 1):i + 2] if other.byline]
    named = any(other.byline and (other.byline.authors or other.byline.labelled) for other in head)
    return not named and any(byline.stamps for byline in beside)


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
    above = [seen for seen in lines if any(seen is other for other in head[:byline])]
    strong = [seen for seen in (*above, *lines) if capitalised(texts[id(seen)], lang.page) >= _HEADLINE_CAPITALS]
    chosen = twice[0] if twice else next((texts[id(seen)] for seen in (*strong, *above)), None)
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
    """What is left: breadcrumbs above the headline, a deck below it, captions behind the byline."""
    titles = [i for i, seen in enumerate(head) if seen.role == "title"]
    dated = [i for i, seen in enumerate(head) if seen.byline]
    for i, seen in enumerate(head):
        if seen.role is not None:
            continue
        if headline is None or (titles and i < titles[0]):
            short = len(seen.part.text.split()) <= 3 and not seen.prose
            seen.settle("boilerplate" if short else "caption", "head.above")
        elif any(titles[0] < j < i for j in dated):
            seen.settle("caption", "head.below_byline")
        else:
            seen.settle("deck", "head.deck")
