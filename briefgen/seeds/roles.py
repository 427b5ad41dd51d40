"""What each line of a seed is, by named and ordered rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.lang import Language
from briefgen.lang.furniture import Furniture
from briefgen.model.article import Naming, Role
from briefgen.seeds.byline import Byline, read_byline
from briefgen.seeds.credits import Signature, read_credit, read_signature
from briefgen.seeds.dateline import Dateline, read_dateline
from briefgen.seeds.headers import Header, named_by_dateline, read_header
from briefgen.seeds.leads import read_lead
from briefgen.seeds.parts import Part
from briefgen.seeds.shape import is_prose

_HASHTAGS = re.compile(r"(?:#[^\s#]{1,60}\s?){1,60}\Z")
_LONGEST_FURNITURE = 400
_LONGEST_DECK = 350
_BYLINE_REACH = 6
"""Lines of pictures and buttons that may part a byline from the dateline."""
_LONGEST_CAPTION = 140
_QUOTES = "\"“”'‘"
_DASHES = "-–—"
_LONGEST_DASH = 4
_LONGEST_LABEL = 30
_CAPTIONS = 3
"""Lines between a caption and the dateline of the story."""
_SHORTEST_OPENING = 60
_PROSE_BEFORE_DATELINE = 3
"""Decks and captions that may stand before the dateline; behind more of them the story has begun without one."""


@dataclass(slots=True)
class Seen:
    """A part and what it turns out to be, filled in while the page is read.

    furniture, byline, credit, header, signature, captioned (by a label such as "Foto:"): what the part's words alone
    say, before its place on the page is weighed.
    dateline: of the part that begins the story; lead: a byline that the copy has glued before it. closes: the part's
    last words are the story's signature.
    """

    part: Part
    prose: bool
    furniture: Furniture | None
    byline: Byline | None
    credit: Naming | None
    header: Header | None
    signature: Signature | None
    captioned: bool
    role: Role | None = None
    rule: str = ""
    dateline: Dateline | None = None
    lead: Byline | None = None
    closes: bool = False

    def settle(self, role: Role, rule: str) -> None:
        """Give the part its role."""
        self.role, self.rule = role, rule

    @property
    def told(self) -> bool:
        """Whether it reads as a paragraph; a bare bracket at its end may credit a picture as well as sign the story."""
        return self.prose and not self.furniture and not self.byline and not self.captioned

    @property
    def free(self) -> bool:
        """Whether its words alone have not said what it is."""
        return not (self.furniture or self.byline or self.credit)


def look(parts: Sequence[Part], lang: Language) -> list[Seen]:
    """What the words of each part say by themselves, and that a caption stands below."""
    page = [_look(part, lang) for part in parts]
    for i, seen in enumerate(page):
        if lang.page.pictures.is_label(seen.part.text):
            seen.captioned = True
            if i and page[i - 1].prose and page[i - 1].free and len(page[i - 1].part.text) <= _LONGEST_CAPTION:
                page[i - 1].captioned = page[i - 1].part.text[0] not in _QUOTES or page[i - 1].captioned
    for seen in page:
        label, comma, _ = seen.part.text[:_LONGEST_LABEL].partition(",")
        seen.captioned = seen.captioned or (bool(comma) and label.lower() in lang.page.pictures.below)
    for before, seen in pairwise(page):
        if before.furniture is None and before.part.text.lower().rstrip(" ,:") in lang.page.pictures.below:
            seen.captioned = True
    return page


def _look(part: Part, lang: Language) -> Seen:
    text = part.text
    furniture = None if len(text) > _LONGEST_FURNITURE else lang.page.furniture.of(text)
    byline = None if furniture and furniture.rule != "boilerplate.rights" else read_byline(text, lang)
    prose = is_prose(text)
    signature = read_signature(text, lang)
    whole = signature is not None and signature.start == 0
    credit = None if furniture or byline or whole else read_credit(text, lang)
    captioned = credit is not None and read_credit(text, lang, only_labelled=True) is not None
    header = None if furniture or byline or credit or prose else read_header(text, lang)
    return Seen(part, prose, None if byline else furniture, byline, credit, header, signature, captioned)


def is_mark(text: str) -> bool:
    """Whether a line holds no letter and no figure: "(***)", "×", "---"."""
    return not any(char.isalnum() for char in text)


def is_hashtags(text: str) -> bool:
    """Whether a line holds nothing but hashtags."""
    return text.startswith("#") and _HASHTAGS.match(text) is not None


def story_start(page: Sequence[Seen], lang: Language) -> int:
    """Index of the part with which the story begins; the number of parts where there is none.

    The first part with a dateline; else the first that reads as prose, unless a byline or the headline once more
    follows it before the next prose: then it was the deck, or a caption. What stands twice (a caption above and below
    its picture) counts once.
    """
    prose: dict[str, int] = {}
    for i, seen in enumerate(page):
        if len(prose) == _PROSE_BEFORE_DATELINE:
            break
        if _stands_alone(page, i, lang):
            return i + 1
        if seen.header or (not seen.free and not (seen.credit and seen.prose)) or (seen.captioned and not seen.credit):
            continue
        if (seen.prose or len(seen.part.text) > _SHORTEST_OPENING) and _open(page, i, lang, first=not prose):
            return i
        if seen.prose and not seen.credit:
            prose.setdefault(seen.part.text, i)
    return _first_prose(page, [*prose.values()])


def _stands_alone(page: Sequence[Seen], i: int, lang: Language) -> bool:
    """Whether the copy has put the dateline ("Jakarta -", "JAKARTA, KOMPAS.com") on a line above its story.

    The story, which may have kept the dash, then keeps the dateline.
    """
    text, said = page[i].part.text, page[i].byline
    if len(text) > _SHORTEST_OPENING or i + 1 == len(page) or not page[i + 1].prose or (
            said and (said.stamps or said.labelled)):
        return False
    story = page[i + 1].part.text
    dashed = text[-1] in _DASHES or story[0] in _DASHES
    if not dashed and not (said and said.outlet and _is_dateline_alone(text, lang)):       # "Jakarta, NU Online"
        return False
    bylined = any(_tops(other, story) for other in page[max(0, i - _BYLINE_REACH):i])
    link = " " if dashed else " - "
    found = read_dateline(f"{text}{link}{story}", lang, after_byline=bylined)
    if found is None or not 1 <= found.end - len(text) <= _LONGEST_DASH:
        return False
    page[i].settle("byline", "head.dateline")
    page[i].byline = None
    page[i + 1].dateline = replace(found, end=found.end - len(text) - len(link))
    return True


def _is_dateline_alone(text: str, lang: Language) -> bool:
    """Whether a line is a place in capitals or a known one, a comma and an outlet."""
    place, _, outlet = text.partition(", ")
    known = lang.names.known.get(place.lower())
    located = place.isupper() or (known is not None and known.type in ("GPE", "LOC"))
    return located and lang.page.outlets.get(outlet) is not None


def _first_prose(page: Sequence[Seen], prose: Sequence[int]) -> int:
    for i, following in pairwise(prose):
        heads = {seen.part.text for seen in page[:i]}
        between = page[i + 1:following]
        if len(page[i].part.text) > _LONGEST_DECK or not any(
                _tops(seen, page[following].part.text) or (seen.free and seen.part.text in heads) for seen in between):
            return i
    return prose[-1] if prose else len(page)


def _tops(seen: Seen, story: str) -> bool:
    """Whether a line is a byline, or dates the page with its hour or beside an outlet, which the story may name."""
    header = seen.header
    dates = header is not None and (header.sure or any(named_by_dateline(name, story) for name in header.names))
    return dates or seen.byline is not None


def _open(page: Sequence[Seen], i: int, lang: Language, *, first: bool) -> bool:
    """Whether part `i` begins with a dateline, which is then kept; also behind a byline that the copy has glued on."""
    seen, text = page[i], page[i].part.text
    bylined = any(
        _tops(other, text) and not (other.byline and other.byline.pending)
        for other in page[max(0, i - _BYLINE_REACH):i])
    found = read_dateline(text, lang, after_byline=bylined)
    unknown = found is None or (found.outlet is not None and lang.page.outlets.get(found.outlet) is None)
    glued = read_lead(text, lang) if unknown and first else None
    if glued:
        found, seen.lead = glued
    caption = found and (not found.outlet or seen.credit)
    if caption and any(_has_outlet(other, lang) for other in page[i + 1:i + 1 + _CAPTIONS]):
        return False                # "NELAYAN MENUNGGU - Nelayan di pelabuhan": a caption
    if found and (first or found.outlet or found.mark != ":"):
        seen.dateline = found
    return seen.dateline is not None


def _has_outlet(seen: Seen, lang: Language) -> bool:
    """Whether a part begins with a dateline that names its outlet and place."""
    found = read_dateline(seen.part.text, lang) if seen.prose else None
    return found is not None and found.outlet is not None and found.place is not None
