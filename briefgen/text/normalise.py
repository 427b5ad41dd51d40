"""Canonical text: what quotes, line numbers and the hash of a sheet refer to, with the way back to the raw seed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.offsets import Offsets

_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff][\u200b-\u200d\u2060\ufeff]*")
"""A set alone first, not one repeated, so that the engine can leap to it."""
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\t", " "))
_BLANK = re.compile(r"\s(?:(?<! )\s*|\s+|(?<=^.)|\Z)", re.DOTALL)
"""Blanks that may have to change: all but one space between two words."""
_RUN = re.compile(" {2,}")
_CLUSTER_RUN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")

Edit = tuple[int, int, str, tuple[int, ...]]
"""start, end: what to replace. Then the new characters and, for each, the offset in the old text it comes from."""


@dataclass(frozen=True, slots=True)
class Canonical:
    """Canonical text and, for each of its offsets and one past the end, the offset in the raw text."""

    text: str
    to_raw: Offsets


def canonical(raw: str) -> Canonical:
    """Bring a decoded seed to canonical form.

    Zero-width characters (U+200B-200D, 2060, FEFF) go; NFC; CRLF becomes LF; no-break, figure, thin and ideographic
    spaces and tabs become spaces; runs of spaces become one; lines are trimmed; exactly one newline stands at the end.
    Line numbers do not change. Quotation marks, dashes and misspellings stay. Linear in the length of `raw`, and
    idempotent. Zero-width characters go first, because NFC composes across the place where one stood.
    """
    text, to_raw = raw, Offsets.same(len(raw) + 1)
    for edits in (_invisible, _compose, _whitespace):
        text, origin = _rewrite(text, edits(text))
        to_raw = origin.through(to_raw) if origin else to_raw
    return Canonical(text, to_raw)


def _rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, Offsets | None]:
    """`text` with the edits made, and the old offset of each new one; None where no edit was made."""
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    done = size = 0
    for start, end, new, offsets in edits:
        parts += (text[done:start], new)
        if start > done:
            runs.append((size, done))
        size += start - done
        runs.extend(enumerate(offsets, size))
        size += len(offsets)
        done = end
    if not parts:
        return text, None
    runs.append((size, done))
    return "".join(parts) + text[done:], Offsets.joined(runs, size + len(text) + 1 - done)


def _invisible(text: str) -> Iterator[Edit]:
    return ((m.start(), m.end(), "", ()) for m in _INVISIBLE.finditer(text))


def _compose(text: str) -> Iterator[Edit]:
    """NFC, piece by piece: an ASCII character never composes with what stands before it, so pieces begin there."""
    if unicodedata.is_normalized("NFC", text):
        return
    for m in _CLUSTER_RUN.finditer(text):
        if not unicodedata.is_normalized("NFC", m[0]):
            yield m.start(), m.end(), *_aligned(m[0], m.start())


def _aligned(piece: str, start: int) -> tuple[str, tuple[int, ...]]:
    """A piece in NFC, and where each of its characters comes from: the base that it was composed from."""
    composed, offsets, done = [], list[int](), 0
    for end in _cluster_ends(piece):
        part = unicodedata.normalize("NFC", piece[done:end])
        composed.append(part)
        offsets.extend(start + min(done + i, end - 1) for i in range(len(part)))
        done = end
    whole = unicodedata.normalize("NFC", piece)
    if "".join(composed) != whole:      # scripts whose letters compose beyond a cluster: order is kept, not the base
        offsets = [start + min(i, len(piece) - 1) for i in range(len(whole))]
    return whole, tuple(offsets)


def _cluster_ends(piece: str) -> Iterator[int]:
    """Ends of the stretches that compose by themselves: a base with its marks, or the jamo of a syllable."""
    for i in range(1, len(piece)):
        char = piece[i]
        if not unicodedata.combining(char) and not "\u1160" <= char <= "\u11ff":
            yield i
    yield len(piece)


def _whitespace(text: str) -> Iterator[Edit]:
    """Spaces, line ends and the end of the text."""
    for m in _BLANK.finditer(text):
        start, end, blank = m.start(), m.end(), m[0]
        if blank == "\n" or (end < len(text) and not blank.strip("\n")):
            continue
        newlines = tuple(i for i in range(start, end) if text[i] == "\n")
        if end == len(text):
            origin = newlines[0] if newlines else end
            yield start, end, "\n", (origin,)
        elif newlines or not start:
            yield start, end, "\n" * len(newlines), newlines
        else:
            yield start, end, *_spaces(blank, start)
    if not text or not text[-1].isspace():
        yield len(text), len(text), "\n", (len(text),)


def _spaces(blank: str, start: int) -> tuple[str, tuple[int, ...]]:
    """A stretch of whitespace inside a line: mapped, and runs of plain spaces made one."""
    mapped = blank.translate(_SPACES)
    offsets: list[int] = []
    done = 0
    for m in _RUN.finditer(mapped):
        offsets += range(start + done, start + m.start() + 1)
        done = m.end()
    return _RUN.sub(" ", mapped), (*offsets, *range(start + done, start + len(blank)))
