"""Bytes of a seed file to text, or the problems that forbid it."""

from __future__ import annotations

import re

from briefgen.model.problem import Problem, Where

MAX_BYTES = 5_000_000
"""A declared bound. The longest newspaper articles have some 60,000 bytes; more than this is a dump."""

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff](?<!\r(?=\n))")
"""One set of characters, to which the engine leaps, and behind it that CR LF is none."""
_SPEAKING = {
    "\x00": ("S003", "holds a NUL byte", "delete it; a file full of them is UTF-16: save it again as UTF-8"),
    "\r": ("S004", "ends a line with CR alone, as Mac OS 9 did", "save the file with LF or CRLF line ends"),
}


def decode(data: bytes, path: str) -> str | Problem:
    """The text of a seed file, a byte order mark removed.

    data: the file's bytes. path: as problems name it. Windows line ends stay as they are: `Article.raw` is what was
    copied. Problems: S001 too large, S002 not UTF-8, S003 a NUL byte, S004 CR line ends, S005 another character that no
    article holds and that YAML and XML forbid, S006 nothing but blanks.
    """
    if len(data) > MAX_BYTES:
        return Problem(Where(path), "S001", f"the seed has {len(data):,} bytes, more than the {MAX_BYTES:,} allowed",
                       "one seed holds one article; split the file")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Problem(
            Where(path, data.count(b"\n", 0, error.start) + 1), "S002",
            f"byte {error.start} (0x{data[error.start]:02X}) is not UTF-8: {error.reason}",
            "save the file as UTF-8 (it may be Windows-1252 or UTF-16 now)")
    return check_text(text.removeprefix("\ufeff"), path)


def check_text(text: str, path: str) -> str | Problem:
    """The text itself, or what forbids it (S003 to S006; lone surrogates are S005)."""
    bad = _FORBIDDEN.search(text)
    if bad:
        code, message, fix = _SPEAKING.get(bad[0], (
            "S005", f"holds the control character U+{ord(bad[0]):04X}", "delete it; it is invisible in most editors"))
        line = text.count("\n", 0, bad.start()) + 1
        return Problem(Where(path, line), code, f"line {line} {message}", fix)
    if not text.strip("\u200b\u200c\u200d\u2060\ufeff \t\r\n\u00a0\u2007\u2009\u202f\u3000"):
        return Problem(Where(path), "S006", "the seed is empty", "paste the article's text into it, or delete the file")
    return text
