"""What a line looks like, whatever its words: a sentence of the story, a headline, a name."""

from __future__ import annotations

import re

from briefgen.lang.page import Page

_QUOTES = "\"“”„«»'’‘"
_TAIL = "\"“”'’»)]" + "".join(char for char in map(chr, range(0x3001)) if char.isspace())
CLOSED = ".!?…\"”’)]"
"""What stands at the end of a sentence of a story."""
_ENDS_WITH_BRACKET = re.compile(r"[.!?…][\"”’]? ?[(\[][^()\[\]]{1,80}[)\]]\Z")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[a-z][.)]|[-–•●▪*])\s")
_NAME_WORD = re.compile(r"[^\W\d_][\w’'.`-]{0,30}\.?")
_TWO_SENTENCES = re.compile(r"[.][\"”]? [A-Z]")
_FEWEST_WORDS = 4
_NUMBERING = 3
"""Code points that the number of a heading may take: "2. Warga Mengungsi"."""
_LONGEST_END = 100
"""Code points. What `_ENDS_WITH_BRACKET` can match is shorter."""
_LONG = 140
"""Code points from which a line is prose even without a full stop: headlines and captions are shorter."""


def is_prose(text: str) -> bool:
    """Whether a line reads as sentences of a story: it ends with a full stop, opens with a quotation, or is long."""
    core = text.rstrip(_TAIL)
    words = len(core.split())
    if words < _FEWEST_WORDS:
        return False
    if core.endswith(".") and not core.endswith(".."):
        return True
    if text[-1] in ")]" and _ENDS_WITH_BRACKET.search(text, max(0, len(text) - _LONGEST_END)):
        return True
    if text[0] in _QUOTES:
        return core[-1] in ".!?…," or words > 12
    if core.endswith(":"):
        return words > 5
    return len(text) >= _LONG or (words > 8 and _TWO_SENTENCES.search(core, _NUMBERING) is not None)


def is_item(text: str) -> bool:
    """Whether a line is an item of a list: "1. Beras", "- gula"."""
    return _ITEM.match(text) is not None


def capitalised(text: str, page: Page) -> float:
    """The share of a line's words that begin with a capital, small words of headlines aside; 0 where none is left."""
    words = [word for word in _WORD.findall(text) if word.lower() not in page.small]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def is_headline(text: str) -> bool:
    """Whether a line may be a headline: two words or more, and no end of a sentence but `?` or `!`."""
    core = text.rstrip(_TAIL)
    if not 10 <= len(text) <= 220 or len(text.split()) < 2 or is_item(text):
        return False
    return core.endswith("...") or core[-1:] not in ".,;:"


def is_name(text: str, page: Page, fewest: int = 1) -> bool:
    """Whether a text has the shape of a person's name: up to six words with capitals, or small words of names."""
    words = text.split()
    if not fewest <= len(words) <= 6 or not text[:1].isupper() or any(not _NAME_WORD.fullmatch(word) for word in words):
        return False
    if text.lower() in page.sections or words[0].lower() in page.not_places:
        return False
    return all(word[0].isupper() or word.lower() in page.labels.particles for word in words)
