"""How much markup a page may have: what parses it and finds its story takes time by the square of some of it."""

from __future__ import annotations

import re

TAGS = 50_000
"""Of a page. Those of news outlets have some thousand."""

ATTRIBUTES = 500
"""Of a tag; the parser compares each with all before it."""

_TAG = re.compile(r"<[A-Za-z][^>]*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def is_moderate(html: str) -> bool:
    """Whether a page's markup is no more than can be read in seconds. Linear in the page's length."""
    for number, tag in enumerate(_TAG.finditer(html), 1):
        if number > TAGS or (tag.end() - tag.start() > ATTRIBUTES and _attributes(tag[0]) > ATTRIBUTES):
            return False
    return True


def _attributes(tag: str) -> int:
    """How many attributes a tag may have: the words in it, what stands in quotes counting as none."""
    return len(_QUOTED.sub(" ", tag).replace("/", " ").split())
