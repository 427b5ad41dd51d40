"""Bytes of a page to text, as browsers do it; and whether they are a page at all."""

from __future__ import annotations

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_LOOKS_LIKE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|meta|title|div|p)[\s>/]", re.IGNORECASE)
_LEADING = re.compile(rb"(?:\s|<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->){0,20}", re.DOTALL)
_PRESCAN, _FIRST = 1024, 8192
_WIDER = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
"""Labels that stand for more than they say (https://encoding.spec.whatwg.org/#names-and-labels)."""


def is_page(data: bytes) -> bool:
    """Whether bytes begin as HTML does: with a doctype, or with an element that pages begin with."""
    for mark, name in _BOMS[1:]:
        if data.startswith(mark):
            data = data[2:_FIRST].decode(name, "ignore").encode()
    start = _LEADING.match(data.removeprefix(codecs.BOM_UTF8), 0, _FIRST)
    rest = data.removeprefix(codecs.BOM_UTF8)[start.end() if start else 0:]
    return _LOOKS_LIKE.match(rest) is not None


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The text of a page: by its byte order mark, else by what the server said, else by its own `<meta>`, else UTF-8.

    charset: of the Content-Type header. What fits no declared encoding is Windows-1252, which takes any byte.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark):].decode(name, "replace")
    own = _DECLARED.search(data, 0, _PRESCAN)
    for label in (charset, own[1].decode("ascii") if own else None, "utf-8"):
        codec = _codec(label) if label else None
        if codec:
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                continue
    return data.decode("cp1252", "replace")


def _codec(label: str) -> str | None:
    """Python's name of an encoding that a page may have; UTF-16 in a page that could be read so far is UTF-8."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"
    return _WIDER.get(name, name) if _is_text(name) else None


def _is_text(name: str) -> bool:
    """Whether a codec gives text: Python has others, such as zip and hex."""
    try:
        return isinstance(b"a".decode(name), str)
    except (LookupError, UnicodeError, ValueError, AssertionError):
        return False
