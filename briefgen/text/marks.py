"""Quotation marks and brackets in pairs, as newspapers really set them: mixed, straight, or left open."""

from __future__ import annotations

import re

_MARK = re.compile("[\"“”„«»()]")
_WORDS_END = frozenset(".!?…,;:")
_LONGEST_BRACKET = 240
"""Code points. A bracket that runs on for longer than this was left open."""


def protected_spans(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Quotations and bracketed asides of `text[start:end]`: offsets with the marks, and the opening mark.

    In order of appearance, outermost only. Each kind of mark may close another (“Kim ... keadilan," is one quotation):
    newspapers mix them. A mark opens where a word begins right behind it and none ends right before it. One that
    nothing closes, or behind which another opens with the same sign, opens nothing. Linear.
    """
    found: list[tuple[int, int, str]] = []
    quote: tuple[int, str] | None = None
    bracket: int | None = None
    for m in _MARK.finditer(text, start, end):
        sign, at = m[0], m.start()
        if sign in "()":
            bracket = _bracket(found, bracket, sign, at) if quote is None else bracket
        elif quote is None:
            quote = (at, sign) if _opens(text, start, end, at, False) else None
            bracket = None if quote else bracket
        elif not _opens(text, start, end, at, True):
            found.append((quote[0], at + 1, quote[1]))
            quote = None
        elif sign == quote[1]:
            quote = (at, sign)
    return _outermost(found)


def _bracket(found: list[tuple[int, int, str]], opened: int | None, sign: str, at: int) -> int | None:
    """Handle a bracket outside quotations; the offset of the one that is now open."""
    if sign == "(":
        return at if opened is None or at - opened > _LONGEST_BRACKET else opened
    if opened is not None and at - opened <= _LONGEST_BRACKET:
        found.append((opened, at + 1, "("))
    return None


def _opens(text: str, start: int, end: int, at: int, inside: bool) -> bool:
    """Whether the mark opens a quotation. inside: one is open already, so that in doubt the mark closes it."""
    sign = text[at]
    if sign in "„«":
        return True
    if sign == "»":
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if sign == "“" and not inside:
        return not after.isspace() or before.isspace()
    if after.isspace() or after in _WORDS_END:
        return not inside and before.isspace() and at + 1 < end
    if before.isspace() or before in "([-–—/":
        return True
    return not inside and before in _WORDS_END


def _outermost(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda each: (each[0], -each[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
