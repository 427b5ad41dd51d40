"""Strings and numbers as YAML that reads back as the same value in YAML 1.1 and 1.2."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./@-]*")
_READ_OTHERWISE = re.compile(
    r"(?i:null|true|false|yes|no|on|off|y|n)"
    r"|[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o[0-7]+|0b[01_]+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(t.*)?", re.IGNORECASE)
"""What a plain scalar would be taken for by one of the two: a word, a number, a date."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\u3164\ud800-\uf8ff\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U0010ffff]")
"""Control, format, private and blank characters, fixed here because Python's own tables change between versions."""

_ESCAPED = re.compile(f'["\\\\]|{_UNSEEN.pattern}')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    code = ord(char)
    return _NAMED.get(char) or (f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}" if code < 65536
                                else f"\\U{code:08X}")


def quoted(text: str) -> str:
    """In double quotes; what a reader could not see stands as an escape."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def plain(text: str) -> str:
    """Without quotes where every YAML reader takes it for the same text, else in double quotes."""
    if _PLAIN.fullmatch(text) and not _READ_OTHERWISE.fullmatch(text):
        return text
    return quoted(text)


def literal(text: str) -> list[str] | None:
    """The lines of a literal block with `|-`; None where a block cannot hold the text, or an editor would trim it."""
    lines = text.split("\n")
    unfit = not lines[0] or not lines[-1] or lines[0][0] == " " or any(line.endswith(" ") for line in lines)
    return None if unfit or any(_UNSEEN.search(line) for line in lines) else lines


def number(value: float) -> str:
    """`5000`, `0.68`, `1.0e+16`: as Python writes it, with the point that YAML 1.1 wants before an exponent.

    Raises:
        ValueError: the value is no number (nan) or has no end (inf).
    """
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"a sheet cannot hold {value}")
    digits, power, exponent = repr(value).partition("e")
    return f"{digits}{'' if '.' in digits else '.0'}e{exponent}" if power else digits
