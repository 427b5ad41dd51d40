"""Reads back what Chromium printed: enough of PDF to compare text."""

from __future__ import annotations

import re
import zlib


def squeeze(text: str) -> str:
    """Without white space, which a PDF does not keep."""
    return re.sub(r"\s+", "", text)


def pdf_text(content: bytes) -> str:
    """The text of a PDF that Chromium wrote, white space dropped: its glyphs through each font's ToUnicode map."""
    objects = {int(m[1]): m[2] for m in re.finditer(rb"(?s)\n(\d+) 0 obj\n(.*?)\nendobj", content)}
    streams = {number: stream_of(body) for number, body in objects.items()}
    fonts = {number: unicode_map(streams[int(m[1])]) for number, body in objects.items()
             if (m := re.search(rb"/ToUnicode (\d+) 0 R", body))}
    out = []
    for body in objects.values():
        contents = re.search(rb"/Contents (\d+) 0 R", body)
        if contents and re.search(rb"/Type /Page\b", body):
            by_name = {m[1]: fonts.get(int(m[2]), {}) for m in re.finditer(rb"/(F\d+) (\d+) 0 R", body)}
            out.append(page_text(streams[int(contents[1])], by_name))
    return squeeze("".join(out))


def stream_of(body: bytes) -> bytes:
    """The content of a stream object, b"" for others."""
    found = re.search(rb"(?s)stream\r?\n(.*?)\r?\nendstream", body)
    if not found:
        return b""
    return zlib.decompress(found[1]) if b"/FlateDecode" in body and b"/Subtype /Image" not in body else found[1]


def unicode_map(cmap: bytes) -> dict[int, str]:
    """Glyph -> text."""
    out: dict[int, str] = {}
    for block in re.findall(rb"(?s)beginbfchar(.*?)endbfchar", cmap):
        for glyph, text in re.findall(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>", block):
            out[int(glyph, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"(?s)beginbfrange(.*?)endbfrange", cmap):
        for first, last, text in re.findall(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>", block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                out[int(first, 16) + offset] = chr(int(text, 16) + offset)
    return out


def page_text(stream: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    """The glyphs that a page shows, in order."""
    out, font = [], {}
    for name, shown_text in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>", stream):
        if name:
            font = fonts.get(name, {})
        else:
            digits = shown_text.decode()
            out += [font.get(int(digits[i:i + 4], 16), "") for i in range(0, len(digits), 4)]
    return "".join(out)
