"""Find direct quotations: what stands between quotation marks, whatever marks the newsroom uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.lang.cues import Cues
from briefgen.model.article import Line

_MARK = re.compile(r"[\"“”„«»'‘’](?:(?<=[\"“”„«»])|(?<!\w.)|(?!\w))", re.DOTALL)
"""Double marks, and single ones that stand inside no word. One set first, to which the engine leaps."""
_SINGLE = frozenset("'‘’")
_CLOSER = {"“": "”", "«": "»", "„": "“"}
_PUNCTUATION = frozenset(".,;:!?…)]}")
_WORD = re.compile(r"\s?(\w+)")
_DANGLING = re.compile(r"(?<=[.,?!]) ?['’](?=\s|$)")
_WINDOW = 3000
"""Code points in which a quotation whose closing mark was forgotten may find its end."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks.

    start, end: the words inside, blanks trimmed, their comma or full stop kept. outer_start, outer_end: with the marks.
    line: 1-based number of the line. single: set in single marks. continued: the next paragraph goes on with it, so
    that no mark closes it here.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    line: int
    single: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    sign: str
    opens: bool
    closes: bool


def find_quotations(text: str, lines: tuple[Line, ...], cues: Cues) -> tuple[Quotation, ...]:
    """The outermost quotations of the given lines, in text order. Linear in the length of the text."""
    found: list[Quotation] = []
    begins = [*(_begins_quoted(text, line) for line in lines), False]
    for i, line in enumerate(lines):
        found.extend(_in_line(text, line, begins[i + 1], cues))
    return tuple(quotation for quotation in found if any(c.isalnum() for c in text[quotation.start:quotation.end]))


def _begins_quoted(text: str, line: Line) -> bool:
    return text[line.body_start:line.body_start + 1] in tuple("\"“”„«")


def _marks(text: str, line: Line, cues: Cues) -> list[_Mark]:
    """Each mark of the line with what its neighbours say of it.

    opens: a word begins right behind it and none ends right before it. closes: the other way round.
    `sosial, ”kata Rani`: a mark before a reporting verb closes, however the blanks are set.
    """
    start, end = line.body_start, line.body_end
    found = []
    for m in _MARK.finditer(text, start, end):
        at = m.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        free_left = before.isspace() or before in "([{-–—/\"“”„«‘'"
        free_right = after.isspace() or after in _PUNCTUATION
        opens, closes = free_left and not free_right, free_right and not free_left
        if opens and text[at - 2:at - 1] in tuple(",.?!") and _reports(text, at + 1, cues):
            opens, closes = False, True
        found.append(_Mark(at, m[0], opens, closes))
    return found


def _reports(text: str, at: int, cues: Cues) -> bool:
    word = _WORD.match(text, at)
    cue = cues.verbs.get(word[1]) if word else None
    return cue is not None and cue.voice in ("bare", "clitic")


def _in_line(text: str, line: Line, goes_on: bool, cues: Cues) -> Iterator[Quotation]:
    marks = _marks(text, line, cues)
    opened: _Mark | None = None
    inner: list[str] = []
    for i, mark in enumerate(marks):
        if opened is None or (opened.sign in _SINGLE and mark.sign not in _SINGLE):
            opened = _opener(mark) or (opened if mark.sign in _SINGLE else None)
        elif opened.sign in _SINGLE:
            if mark.closes:
                yield _quotation(text, opened, mark.at, line)
                opened = None
        elif mark.sign in _SINGLE:
            continue
        elif mark.opens and (mark.sign != opened.sign or _is_nested(marks, i)):
            inner.append(mark.sign)
        elif mark.opens or (mark.sign == opened.sign == "“" and any(_unclosed(text, opened, mark.at, line, cues))):
            yield from _unclosed(text, opened, mark.at, line, cues)
            opened, inner = mark, []
        elif inner and mark.sign == _CLOSER.get(inner[-1], inner[-1]):
            inner.pop()
        else:
            yield _quotation(text, opened, mark.at, line)
            opened, inner = None, []
    if opened is not None and opened.sign not in _SINGLE:
        yield from _left_open(text, opened, line, goes_on, cues)


def _opener(mark: _Mark) -> _Mark | None:
    """The mark, if it can open a quotation where none is open."""
    if mark.sign in _SINGLE:
        return mark if mark.opens else None
    if mark.sign in "“„«":
        return mark
    return None if mark.closes or mark.sign == "»" else mark


def _is_nested(marks: list[_Mark], i: int) -> bool:
    """Whether the same sign opens a quotation inside a quotation: two closing marks follow."""
    doubles = [mark for mark in marks[i + 1:i + 6] if mark.sign not in _SINGLE][:2]
    return len(doubles) == 2 and all(mark.closes for mark in doubles)


def _quotation(text: str, opened: _Mark, closed: int, line: Line) -> Quotation:
    start, end = _trim(text, opened.at + 1, closed)
    return Quotation(start, end, opened.at, closed + 1, line.number, opened.sign in _SINGLE)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _unclosed(text: str, opened: _Mark, limit: int, line: Line, cues: Cues) -> Iterator[Quotation]:
    """A quotation whose closing mark is missing or a single one ends before its reporting verb; else it is none.

    `"Jalan ini rusak sejak Mei, kata Rani.` ends behind "Mei,".
    """
    stop = min(limit, opened.at + _WINDOW)
    dangling = _DANGLING.search(text, opened.at + 1, stop)
    if dangling:
        start, end = _trim(text, opened.at + 1, dangling.start())
        yield Quotation(start, end, opened.at, dangling.end(), line.number)
        return
    said = cues.says.search(text, opened.at + 1, stop)
    if said:
        start, end = _trim(text, opened.at + 1, said.start() + 1)
        yield Quotation(start, end, opened.at, end, line.number)


def _left_open(text: str, opened: _Mark, line: Line, goes_on: bool, cues: Cues) -> Iterator[Quotation]:
    """A quotation that runs to the end of its paragraph goes on in the next where that one begins with a mark."""
    if not goes_on:
        yield from _unclosed(text, opened, line.body_end, line, cues)
        return
    start, end = _trim(text, opened.at + 1, line.body_end)
    yield replace(Quotation(start, end, opened.at, line.body_end, line.number), continued=True)


def runs(quotations: tuple[Quotation, ...]) -> Iterator[tuple[Quotation, Quotation]]:
    """Pairs of a continued quotation and the one that goes on with it."""
    for first, second in pairwise(quotations):
        if first.continued:
            yield first, second
