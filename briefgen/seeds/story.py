"""The lines from the first of the story to the end of the page: body, headings, related links, what closes the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefgen.lang import Language
from briefgen.seeds.byline import Byline
from briefgen.seeds.credits import Signature
from briefgen.seeds.roles import Seen, is_hashtags, is_mark
from briefgen.seeds.shape import capitalised, is_item, is_name

_MOST_WORDS = 12
_HEADING_CAPITALS = 0.6
_HEADLINE_WORDS = 8
"""Words from which a line in a headline's capitals between paragraphs is another story's headline."""
_HEADLINE_CAPITALS = 0.8
_BULLETS = "•●▪"
_NAME_WORDS = 4
_LONG_PARAGRAPH = 60
_LINK_WORDS = 5
_SMALL_REMAINDER = 3
_ROLE = re.compile(r"\([^()]{2,40}\)\s?\Z")
_LISTED = re.compile(r"\||,")
_HANDLE = re.compile(r"[a-z]{3,24}")
"""How a newsroom's system prints who edited: "sariwulandari"."""


def settle_story(story: Sequence[Seen], headline: str | None, lang: Language) -> None:
    """Give every line from the story's first on its role.

    In this order: furniture and the bare headlines that follow it; hashtags; signatures; bylines; captions; the
    headline once more; headings; and the rest is the story. Behind its last sentence, once furniture or a signature
    has stood, nothing is story any more.
    """
    last = _closing(story, max((i for i, seen in enumerate(story) if seen.told), default=0))
    follows, closed = "none", False
    told: set[str] = set()                   # long paragraphs, without their dateline: a copy repeats some
    for i, seen in enumerate(story):
        if i == 0:
            seen.settle("body", "story.opening")
        elif seen.furniture:
            seen.settle(seen.furniture.role, seen.furniture.rule)
            follows = seen.furniture.follows if seen.furniture.bare.match(seen.part.text) else "none"
            closed = closed or i > last
        elif i > last and _is_named(story[i - 1], seen, lang):
            closed, follows = True, "none"
        elif _settle_marked(seen, i > last, headline, lang):
            closed, follows = closed or i > last, "none"
        elif i > last and closed:
            seen.settle("boilerplate", "story.behind")
        elif seen.part.text in told:
            seen.settle("boilerplate", "story.again")
        elif follows != "none" and _is_link(seen, follows):
            seen.settle("related", "related.headline")
            follows = follows if follows == "list" else "seen"
        else:
            follows = "none"
            _settle_text(story, i, last, lang)
        if seen.prose and len(seen.part.text) >= _LONG_PARAGRAPH:
            told.add(seen.part.text[seen.dateline.end if seen.dateline else 0:])
    _mark_closing(story)


def _is_named(label: Seen, seen: Seen, lang: Language) -> bool:
    """Whether a line behind the story names whom the label above it announces ("Editor:"); it becomes a byline."""
    text = seen.part.text
    named = label.byline.pending if label.byline else None
    if named is None or seen.byline or not (is_name(text, lang.page) or _HANDLE.fullmatch(text)):
        return False
    names = (text,)
    seen.byline = Byline(editors=names, labelled=True) if named == "editors" else Byline(authors=names, labelled=True)
    seen.settle("byline", "story.name")
    return True


def _mark_closing(story: Sequence[Seen]) -> None:
    """A signature at the end of the last paragraph is cut off; further up a bracket is part of the story."""
    final = next((seen for seen in reversed(story) if seen.role == "body"), None)
    if final and final.signature and final.signature.start:
        final.closes = True


def _closing(story: Sequence[Seen], last: int) -> int:
    """Index of the story's last line: a signature closes it where next to nothing follows."""
    prose = [i for i, seen in enumerate(story) if seen.prose and seen.free]
    for i, seen in enumerate(story):
        signed = seen.signature and (seen.signature.names or seen.signature.initials or seen.signature.relay)
        rights = seen.furniture and seen.furniture.rule == "boilerplate.rights"
        if signed or rights:
            before = bisect_right(prose, i)
            if len(prose) - before <= min(_SMALL_REMAINDER, before - 1):
                return min(last, i)
    return last


def _settle_marked(seen: Seen, behind: bool, headline: str | None, lang: Language) -> bool:
    """Lines that carry their own mark; False for those that only their place can tell."""
    text = seen.part.text
    relays = lang.page.relays
    if is_hashtags(text):
        seen.settle("boilerplate", "boilerplate.hashtags")
    elif is_mark(text):
        seen.settle("boilerplate", "boilerplate.mark")
    elif seen.signature and seen.signature.start == 0:
        seen.settle("byline", "story.signature")
    elif seen.byline and (seen.byline.labelled or seen.byline.pending or behind):
        seen.settle("byline", "story.byline")
    elif relays.reprint.match(text) or (not seen.prose and relays.source.fullmatch(text)):
        seen.settle("boilerplate", "story.source")
    elif seen.captioned or (seen.credit and not seen.prose):
        seen.settle("caption", "story.caption")
    elif headline is not None and text == headline:
        seen.settle("title", "story.headline")
    else:
        return False
    return True


def _is_link(seen: Seen, follows: str) -> bool:
    """Whether a line is a bare headline behind "Baca juga": one for certain, more only if they are long or listed."""
    if seen.prose:
        return False
    return follows in ("line", "list") or len(seen.part.text.split()) > _LINK_WORDS or is_item(seen.part.text)


def _settle_text(story: Sequence[Seen], i: int, last: int, lang: Language) -> None:
    """A heading, a line of the story, or what a photographer's or stringer's line leaves at its end."""
    seen = story[i]
    if i > last and not seen.prose and _is_stringer(seen.part.text, lang):
        seen.signature = Signature(0, seen.part.text, names=(seen.part.text.split("/")[0].strip(),))
        seen.settle("byline", "story.stringer")
    elif i > last and _is_signed_by_name(seen.part.text, lang) and not any(
            seen.part.text in other.part.text for other in story[:i]):       # a name that the story tells of is a tag
        seen.signature = Signature(0, seen.part.text, names=(seen.part.text,))
        seen.settle("byline", "story.signature")
    elif i > last and (names := _capitals(seen.part.text, lang)):
        seen.signature = Signature(0, seen.part.text, names=names)
        seen.settle("byline", "story.signature")
    elif i < last and _is_heading(story, i, lang):
        long = len(seen.part.text.split()) >= _HEADLINE_WORDS
        bare = long and seen.part.text[-1] != "?" and not is_item(seen.part.text)
        seen.settle("related", "related.bare") if bare else seen.settle("heading", "story.heading")
    elif i < last and _is_listed_headline(seen, lang):
        seen.settle("related", "related.bare")
    elif i > last and is_item(seen.part.text) and capitalised(seen.part.text, lang.page) >= _HEADING_CAPITALS:
        seen.settle("related", "related.tail")
    else:
        seen.settle("body", "story.body")


def _is_listed_headline(seen: Seen, lang: Language) -> bool:
    """"• Fakta-fakta Terbunuhnya Jurnalis yang Selidiki Kasus Korupsi": another story's headline behind a bullet."""
    text = seen.part.text
    if text[0] not in _BULLETS or seen.prose:
        return False
    return capitalised(text, lang.page) >= _HEADLINE_CAPITALS and len(text.split()) >= _HEADLINE_WORDS


def _is_stringer(text: str, lang: Language) -> bool:
    """"Name/Sumatera Selatan": who sent the story, and from where."""
    pieces = text.split("/")
    return len(pieces) == 2 and all(is_name(piece.strip(), lang.page) for piece in pieces)


def _capitals(text: str, lang: Language) -> tuple[str, ...]:
    """The names of "SINTA WARDANI | ANTARA", "DIAN KELANA (ARGA), SARI WULANDARI" behind the story's last sentence.

    None where the line is something else: capitals alone may also be a heading.
    """
    pieces = [_ROLE.sub("", piece).strip() for piece in _LISTED.split(text)] if text.isupper() else []
    names = tuple(piece for piece in pieces if not lang.page.outlets.get(piece))
    if not names or any(not is_name(name, lang.page, fewest=2) for name in names):
        return ()
    words = " ".join(names).lower().split()
    common = any(lang.names.is_common(word) and word not in lang.names.given for word in words)
    return () if common else names


def _is_signed_by_name(text: str, lang: Language) -> bool:
    """"Sari Wulandari" behind the story's last sentence: a full name, of which one word is a given name."""
    words = text.lower().split()
    if not is_name(text, lang.page, fewest=2) or len(words) > _NAME_WORDS or text.isupper() or lang.names.known.get(
            text.lower()):
        return False
    return any(word in lang.names.given for word in words) and not any(
        lang.names.is_common(word) and word not in lang.names.given for word in words)


def _is_heading(story: Sequence[Seen], i: int, lang: Language) -> bool:
    """A short line without a full stop between paragraphs; in small letters only a very short one."""
    text = story[i].part.text
    if story[i].prose or text[-1] in ".,;:…\"”’)" or text[0] in "\"“”'‘(":
        return False
    words = len(text.split())
    if words > _MOST_WORDS or not any(seen.prose for seen in story[i + 1:i + 3]):
        return False
    if is_item(text) and not (story[i + 1].prose and words > 2):
        return False
    if not (text[0].isupper() or text[0].isdigit()):
        return False
    asks = text[-1] in "?!"
    return capitalised(text, lang.page) >= _HEADING_CAPITALS or words <= (4 if asks else 6)
