"""The lines above the story: headline, deck, byline, caption, breadcrumbs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.lang import Language
from briefgen.seeds.head_names import dated, is_crumb, is_cut, masthead, names, own, pairs
from briefgen.seeds.roles import Seen, is_mark
from briefgen.seeds.shape import capitalised, is_headline

_HEADLINE_CAPITALS = 0.7
_CRUMB_WORDS = 3
_FULL_HEADLINE = 4
"""Words from which a line in a headline's capitals goes before a shorter one above it."""
_SHARED = 3
"""Words that a headline shares with the story below it where the line above it shares none."""
_HEADLINE_WORDS = 14
"""In small letters a longer line without a byline below it is a paragraph that lost its full stop."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above the story say. names: authors and editors that stand on lines of their own."""

    headline: str | None
    outlet: str | None
    authors: tuple[str, ...]
    editors: tuple[str, ...]


def settle_head(head: Sequence[Seen], lang: Language, lede: str = "") -> Head:
    """Give every line above the story its role. lede: how the story begins, which a headline shares words with.

    In this order: furniture, bylines, names that a label or a date beside them makes bylines, breadcrumbs, pictures'
    captions; of the rest the headline is what stands twice, else the first line in a headline's capitals before the
    byline. What follows it is the deck before the byline, and a caption behind it.
    """
    mast = masthead(head, lang)
    for seen in head:
        if seen.role is not None:
            continue
        if seen.byline:
            seen.settle("byline", "head.byline")
        elif seen.furniture:
            seen.settle(seen.furniture.role, seen.furniture.rule)
        elif is_mark(seen.part.text):
            seen.settle("boilerplate", "boilerplate.mark")
    paired = pairs(head, lang) or dated(head, lede, lang) or own(head, lede)
    authors, editors = names(head, lang)
    outlet = mast or _outlets(head, lang) or paired
    _captions(head, lang)
    headline = _headline(head, lang, lede)
    _rest(head, headline)
    return Head(headline, outlet, authors, editors)


def _outlets(head: Sequence[Seen], lang: Language) -> str | None:
    """The outlet on a line of its own, beside the byline's date or at the top of the page.

    Such a line and breadcrumbs get their role.
    """
    outlet: str | None = None
    first: str | None = None
    for i, seen in enumerate(head):
        if seen.role is not None:
            continue
        before = next((other for other in reversed(head[:i]) if other.role != "boilerplate"), None)
        beside = [other.byline for other in (before, *head[i + 1:i + 2]) if other and other.byline]
        named = lang.page.outlets.get(seen.part.text) or (i and _is_shaped(seen.part.text, lang))
        if named and any(byline.stamps for byline in beside):
            outlet = outlet or seen.part.text
            seen.settle("byline", "head.outlet")
        elif i == 0 and lang.page.outlets.get(seen.part.text):
            first = seen.part.text
            seen.settle("boilerplate", "head.breadcrumb")
        elif is_cut(head, i, lang) or (
                is_crumb(seen.part.text, lang) and (i == 0 or not lang.page.outlets.get(seen.part.text))):
            seen.settle("boilerplate", "head.breadcrumb")
    return outlet or first


def _is_shaped(text: str, lang: Language) -> bool:
    """Whether a short line has the shape of an outlet's name: "Ronda Kabar"."""
    return len(text.split()) <= _CRUMB_WORDS and lang.page.outlets.shape.fullmatch(text) is not None and not (
        is_crumb(text, lang))


def _captions(head: Sequence[Seen], lang: Language) -> None:
    """Captions with a credit, beside a credit on a line of its own, or beside a line that says that there is one."""
    pictures = lang.page.pictures
    for i, seen in enumerate(head):
        text = seen.part.text.lower().rstrip(" ,:")
        following = head[i + 1] if i + 1 < len(head) else None
        if seen.role is None and seen.captioned and not seen.credit:
            seen.settle("caption", "head.caption")
        elif seen.role is None and (seen.credit or lang.page.outlets.get(seen.part.text)):
            if seen.credit is None and following and following.role is None and following.prose:
                following.settle("caption", "head.caption")
            seen.settle("caption", "head.credit")
        elif text in pictures.below and following and following.role is None:
            following.settle("caption", "head.caption")
        elif text in pictures.above and i and head[i - 1].role is None:
            head[i - 1].settle("caption", "head.caption")


def _headline(head: Sequence[Seen], lang: Language, lede: str) -> str | None:
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
    twice = [text for text in twice if is_headline(text)] or ([] if lines else twice)
    twice = [text for text in twice if not _is_below(head, text, strong, texts)]
    chosen = twice[0] if twice else next((texts[id(seen)] for seen in (*full, *strong, *short)), None)
    if chosen is not None and not twice:
        chosen = _told(chosen, [texts[id(seen)] for seen in short], lede, lang)
    for seen in free:
        if texts[id(seen)] == chosen:
            seen.settle("title", "head.headline")
    return chosen


def _told(chosen: str, above: Sequence[str], lede: str, lang: Language) -> str:
    """The headline below a slogan: the line above the byline that the story tells of where it tells not of `chosen`."""
    story = _words(lede, lang)
    if not story or not _words(chosen, lang).isdisjoint(story):
        return chosen
    undated = (line for line in above if not any(lang.calendar.find_explicit(line)))
    return next((line for line in undated if len(_words(line, lang) & story) >= _SHARED), chosen)


def _words(text: str, lang: Language) -> set[str]:
    """The words of a text in lower case that say what it is about."""
    return {word for word in re.findall(r"[^\W_]{4,}", text.lower()) if word not in lang.page.small}


def _is_below(head: Sequence[Seen], twice: str, strong: Sequence[Seen], texts: Mapping[int, str]) -> bool:
    """Whether a byline parts a line that stands twice from a likely headline above it: then it is a caption."""
    first = next(i for i, seen in enumerate(head) if texts.get(id(seen)) == twice)
    others = [i for i, seen in enumerate(head[:first]) if seen in strong]
    return any(seen.byline for seen in head[others[0]:first]) if others else False


def _bare(text: str, lang: Language) -> str:
    """A headline without the outlet that a window's title adds: "Judul - Kompas.com"."""
    found = re.fullmatch(r"(.{10,220}?)\s[-–—|]\s([^-–—|]{3,40})", text)
    outlet = found[2].strip() if found else ""
    if found and outlet.lower() not in lang.page.sections and (
            is_crumb(outlet, lang) or lang.page.outlets.shape.fullmatch(outlet)):
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
