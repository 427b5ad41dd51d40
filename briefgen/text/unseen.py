"""Characters that act or hide instead of being seen, and how they are written so that a person sees them.

An article can hold a right-to-left override that turns a number round, or a zero-width letter inside a name; whoever
reads a page or a terminal has to see that it is there (Unicode TR 36 and 39; "Trojan Source", arXiv:2111.00169).
"""

from __future__ import annotations

import re
import unicodedata

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]")
"""Controls but tab and line feed, what is invisible, what turns text round, lone surrogates, and what is no character.

Spaces of any width are not in it, nor the selectors U+FE00-FE0F that stand behind emoji.
"""

_JOINER = "\u200d"


def marked(text: str) -> str:
    r"""Text for a page or a feed: `a\u202eb` is `a⟨U+202E⟩b`. A joiner that makes two pictures one stays."""
    return UNSEEN.sub(_mark, text) if UNSEEN.search(text) else text


def escaped(text: str) -> str:
    r"""Text for a terminal, or inside a JSON string, where it means the same: `a\u202eb` with a backslash."""
    return UNSEEN.sub(lambda found: _escape(ord(found[0])), text)


def _mark(found: re.Match[str]) -> str:
    around = found.string[max(found.start() - 1, 0):found.start()], found.string[found.end():found.end() + 1]
    if found[0] == _JOINER and all(map(_is_picture, around)):
        return _JOINER
    return f"⟨U+{ord(found[0]):04X}⟩"


def _is_picture(char: str) -> bool:
    """Whether a joiner may stand beside it; U+FE0F asks for the coloured form of the picture before it."""
    return char == "\ufe0f" or (char != "" and unicodedata.category(char) in ("So", "Sk"))


def _escape(point: int) -> str:
    if point < 0x10000:
        return f"\\u{point:04x}"
    high, low = divmod(point - 0x10000, 0x400)          # as JSON has it
    return f"\\u{0xd800 + high:04x}\\u{0xdc00 + low:04x}"
