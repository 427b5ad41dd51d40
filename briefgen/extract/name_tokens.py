"""Words of a sentence with what a name hunter needs to know of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from briefgen.lang.names import Names

_TOKEN = re.compile(
    r"([A-Za-z0-9]++(?![\w.'’‘`-]|[,:/]\d)"  # most words, at once
    r"|(?:[^\W_]{1,40}+\.){1,3}(?i:com|net|org|co|tv|id|info|go|ac|gov|edu)\b(?![-'’][^\W_])"  # an address: Kompas.com
    r"|[A-Z][A-Za-z]{0,2}(?:\.[A-Z][A-Za-z]{0,3}){1,4}\b"  # initials and degrees: D.W, M.Si, Ph.D
    r"|[A-Za-z]{4,40}+\d{1,4}+(?:[.,:/]\d[^\W_]*+)++"  # no name, though it begins like one: Liputan6.2
    r"|[^\W_]++(?:[-'’‘`][^\W_]++)*+|&)"
)
_DEGREE = re.compile(r"[A-Z][A-Za-z]{0,2}(?:\.[A-Z][A-Za-z]{0,3}){1,4}")
_AMOUNT = re.compile(r"[A-Z]{1,3}\d{3,}|[A-Z][a-z]{1,2}\d+")
"""A currency glued to its number ("Rp13"), a model or a paper size: no name begins so."""
_OPENS = re.compile(r"[.!?:;\"“”«»„\n]|^$")
_TAGS = ("#", "@")
"""Before a tag or an account, whose capitals are no name's: "#SaveArga"."""
_SHORTEST_HALF = 4
"""Letters of a half that is a name of its own; shorter ones are syllables of one name."""
_ABBREVIATED = 4
"""Letters of the longest word that may be shortened by a full stop inside a name ("Moh. Toha", "Prof. X")."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, wherever it stands.

    low: in lower case, typographic apostrophes made plain. cap: begins with a capital and is no amount ("Rp13"), no
    tag. upper: two letters or more, all capitals. joined: only a blank, or the full stop of an initial or a title,
    parts it from the word before. opens: first of a sentence or a quotation, so that its capital proves nothing.
    bracketed: directly behind "(". near: nothing but blanks, commas and brackets parts it from the word before. tied: a
    hyphen does, and nothing else.
    """

    text: str
    low: str
    cap: bool
    upper: bool
    joined: bool
    opens: bool
    bracketed: bool
    near: bool
    tied: bool


def tokens_of(
    text: str, start: int, end: int, names: Names, couples: frozenset[str] = frozenset(),
) -> tuple[tuple[Token, ...], tuple[tuple[int, int], ...]]:
    """The words of `text[start:end]`, and of each where in `text` it starts and ends.

    A hyphen parts two names where one side is a known name (Rusia-Ukraina), where both are persons' (Arif-Dewi) or full
    names stand on both sides, but not inside a known name (Timor-Leste). couples: what it joins that are two persons.
    """
    found: list[Token] = []
    spans: list[tuple[int, int]] = []
    before: Token | None = None
    last = start
    pieces = _TOKEN.split(text[start:end])             # a gap, a word, a gap, …, a gap
    for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
        first = last + len(gap)
        last = first + len(word)
        if "-" in word and (middle := word.index("-") if word in couples else _middle(
                text, word, last, names, before if gap == " " else None)):
            found.append(_token(word[:middle], gap, before, names))
            spans.append((first, first + middle))
            before, word, gap, first = found[-1], word[middle + 1:], "-", first + middle + 1
        before = _joined(word) if gap == " " and found else _token(word, gap, before, names)
        found.append(before)
        spans.append((first, last))
    return tuple(found), tuple(spans)


def _parts_names(text: str, end: int, left: str, right: str, before: Token | None) -> bool:
    """Whether a hyphen stands between two full names: "Wirya Danasmita-Rosiana Tandu"; not in "Ryu Sung-ho".

    before: the word that a single blank joins to the left one. end: where the right one ends.
    """
    if before is None or not before.cap or min(len(left), len(right)) < _SHORTEST_HALF:
        return False
    return text[end:end + 1] == " " and text[end + 1:end + 2].isupper()


def _middle(text: str, word: str, end: int, names: Names, before: Token | None) -> int:
    """Where the hyphen stands in a word of which both halves are names; 0 where they are one. end: of the word."""
    left, dash, right = word.partition("-")
    if not (dash and right[:1].isupper() and left[:1].isupper()) or left == right or word.lower() in names.hyphenated:
        return 0
    first, second = left.lower(), right.lower()
    if not names.pairs.isdisjoint((first, second, left, right)) or (first in names.alone and second in names.alone) or (
            _parts_names(text, end, left, right, before)):
        return len(left)
    return 0


def _token(word: str, gap: str, before: Token | None, names: Names) -> Token:
    if gap[-1:] in _TAGS:
        return replace(_built(word, False, False, False, False, False), cap=False)
    if before is None:
        return _built(word, False, True, gap[-1:] == "(", False, False)
    if gap == " ":
        return _joined(word)
    if gap == ". " and _may_be_short(before, names):
        joined = _joined(word)
        if joined.cap and _goes_on(before, joined, names):
            return joined
    opens, near = bool(_OPENS.search(gap)), not gap.strip(" ,()")
    return _built(word, False, opens, gap[-1:] == "(", near, gap == "-")


@lru_cache(maxsize=50_000)
def _joined(word: str) -> Token:
    """A word behind a blank, as most are."""
    return _built(word, True, False, False, True, False)


@lru_cache(maxsize=50_000)
def _built(word: str, joined: bool, opens: bool, bracketed: bool, near: bool, tied: bool) -> Token:
    """A token; remembered, since articles repeat their words."""
    low = word.lower().replace("’", "'").replace("‘", "'").replace("`", "'")
    cap = word[0].isupper() and not _AMOUNT.fullmatch(word)
    return Token(word, low, cap, len(word) > 1 and word.isupper(), joined, opens, bracketed, near, tied)


def _goes_on(before: Token, after: Token, names: Names) -> bool:
    """Whether a full stop shortens the word before it: not where an ordinary word begins a sentence behind a name."""
    return after.low not in names.words or before.low in names.titles.reach or before.low in names.heads.reach


def _may_be_short(before: Token, names: Names) -> bool:
    """A title, an initial, or the noun that opens a company's name ("PT. Arga Semen"); capitals else end a sentence."""
    short = before.cap and len(before.text) <= _ABBREVIATED
    return short and (len(before.text) == 1 or not before.upper or before.low in names.heads.reach)


def is_degree(word: str) -> bool:
    """Whether a word is shortened by full stops, as initials and degrees are: "D.W", "M.Si", "Sp.PD"."""
    return _DEGREE.fullmatch(word) is not None
