"""The lines of a seed, and the parts of lines that a copy has glued together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.lang.page import Page
from briefgen.seeds.shape import CLOSED
from briefgen.text.normalise import Canonical

_GAP = re.compile(r"[^\S\n][^\S\n]{2,}")     # its first sign alone, so that the engine can leap to it
_LINK_ENDS = re.compile(r"[.!?…][\"”]?(?= ?[A-Z\"“”])|(?<=[\w?!)])(?=[\"“”][A-Z])| (?=[\"“”][A-Z])")
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}")
_SMALL_WORDS = 2
_LONGEST_LINK = 160
"""Code points. A headline behind "Baca juga:" that runs to the end of its line is no longer than this."""


@dataclass(frozen=True, slots=True)
class Part:
    """A line, or a piece of one. number: 1-based line. start, end: offsets in the canonical text. glued: a piece."""

    number: int
    start: int
    end: int
    text: str
    glued: bool = False


def parts_of(canonical: Canonical, raw: str, page: Page) -> list[Part]:
    """Non-blank lines in order.

    A line is cut where the copy left three blanks or more behind the end of a sentence (a paragraph once began there),
    and around related links inside it ('... katanya.Baca juga: Judul').
    """
    gaps = [bisect_left(canonical.to_raw, m.end()) for m in _GAP.finditer(raw) if _parts_words(raw, m)]
    marked = page.may_be_marked(canonical.text)
    found: list[Part] = []
    start = 0
    for number, line in enumerate(canonical.text.split("\n"), 1):
        end = start + len(line)
        if line:
            inside = gaps[bisect_left(gaps, start):bisect_left(gaps, end)]
            if inside or marked or ":" in line:
                found += _pieces(canonical.text, number, start, end, inside, page)
            else:
                found.append(Part(number, start, end, line))
        start = end + 1
    return found


def _parts_words(raw: str, gap: re.Match[str]) -> bool:
    """Whether blanks stand inside a line."""
    return raw[gap.start() - 1:gap.start()] not in ("", "\n") and raw[gap.end():gap.end() + 1] not in ("", "\n")


def _pieces(text: str, number: int, start: int, end: int, gaps: Sequence[int], page: Page) -> Iterator[Part]:
    cuts = sorted({start, end, *_cuts(text, start, end, gaps, page)})
    for left, right in pairwise(cuts):
        words = text[left:right]
        if words.strip():
            left += len(words) - len(words.lstrip())
            yield Part(number, left, left + len(words.strip()), words.strip(), len(cuts) > 2)


def _cuts(text: str, start: int, end: int, gaps: Sequence[int], page: Page) -> Iterator[int]:
    for gap in gaps:
        if text[gap - 2] in CLOSED or page.links.match(text, gap, end):
            yield gap
    done = start
    for m in page.links.finditer(text, start, end):
        if m.start() >= done:
            stop = m.end() if m["mark"] else _link_end(text, m, end, gaps, page)
            if m.start() > start or stop < end:
                yield from (m.start(), stop)
            done = stop


def _link_end(text: str, link: re.Match[str], end: int, gaps: Sequence[int], page: Page) -> int:
    """Where a related link that begins inside a line ends."""
    if link[0][0] in "([":
        closed = text.find(")" if link[0][0] == "(" else "]", link.end(), link.end() + 2 * _LONGEST_LINK)
        return closed + 1 if 0 <= closed < end else end
    after = bisect_left(gaps, link.end())
    stop = gaps[after] if after < len(gaps) and gaps[after] < end else end
    if stop - link.end() <= _LONGEST_LINK:
        return stop
    found = _LINK_ENDS.search(text, link.end() + 1, stop)
    return min(found.end() if found else stop, _capitals_end(text, link.end(), stop, page))


def _capitals_end(text: str, start: int, stop: int, page: Page) -> int:
    """Where a headline in capitals gives way to a sentence: before the last capital ahead of two small words.

    "Rupiah Anjlok, Produk Ini Laris Selain industri logam" ends behind "Laris".
    """
    capital, small = stop, 0
    for m in _WORD.finditer(text, start, min(stop, start + 2 * _LONGEST_LINK)):
        if m[0][0].isupper():
            capital, small = m.start(), 0
        elif m[0] not in page.small:
            small += 1
            if small == _SMALL_WORDS:
                return capital
    return stop
