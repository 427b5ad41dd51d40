"""Sentence spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.text.marks import protected_spans

_STOP = re.compile(r"[.!?…—](?:(?<!—)[.!?…]*[\])’'»]*|(?<=—)(?=[^\W\d_]))")
"""Full stops and their like with what closes behind them, or a dash before a word. One set first, to leap to."""
_TOKEN = re.compile(r"[^\s()\"“”]{1,24}\Z")
_WINDOW = 24
_INITIAL = re.compile(r"(?:[^\W\d_]{1,3}\.)*[^\W\d_]")
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,2}\.){0,3}[A-Z][a-z]{0,2}")
_SPECIALITY = re.compile(r"[A-Z]{1,5}(?![^\W\d_])")
"""What goes on with a degree behind a comma and a name, without a blank."""
_SHORT = re.compile(r",? [A-Z][A-Za-z]{0,3}\.")
_LIST_NUMBER = re.compile(r"\d{1,2}|[a-z]")
_NEXT_ITEM = re.compile(r"\d{1,2}[.)] ?[^\W\d_]")
_DOMAIN = re.compile(r"(?:com|co|id|net|org|go|ac|tv|news|info|me)\b", re.IGNORECASE)
_OPENERS = "\"“”„«(["
_CLAUSE = 400
"""Code points that are looked at on either side of a dash."""
_FEWEST_WORDS = 5
"""Words on either side of a dash below which it fuses no two sentences."""


def sentence_spans(
    text: str, start: int, end: int, abbreviations: frozenset[str], clause: re.Pattern[str] | None = None,
) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of `text[start:end]`, in order, blanks between them left out.

    abbreviations: words in lower case, without their last full stop, behind which a full stop ends no sentence.
    clause: matches where a full clause begins; with it a dash that fuses two sentences ("... tahun lalu—Korea Utara
    mengerahkan ...") is cut. A quotation stays in one sentence however many it holds, with the words that attribute it;
    so does a bracketed aside. Sentences that a copy has glued ("triliun.Perolehan", 'ini."Dalam') are told apart.
    Linear in the length of the text.
    """
    begin = _skip(text, start, end)
    for cut in _cuts(text, start, end, abbreviations, clause):
        stop = cut
        while stop > begin and text[stop - 1].isspace():
            stop -= 1
        if stop > begin:
            yield begin, stop
        begin = _skip(text, cut, end)
    stop = end
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    if stop > begin:
        yield begin, stop


def _skip(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isspace() or text[at] == "—"):
        at += 1
    return at


def _cuts(
    text: str, start: int, end: int, abbreviations: frozenset[str], clause: re.Pattern[str] | None,
) -> Iterator[int]:
    """Offsets behind which a new sentence begins."""
    since, at = start, start
    for opened, closed, sign in (*protected_spans(text, start, end), (end, end, "")):
        for m in _STOP.finditer(text, at, opened):
            if _ends(text, since, m, end, abbreviations, clause):
                yield m.start() if m[0] == "—" else m.end()
                since = m.end()
        shortened = sign == "(" and text[opened + 1:closed - 1].rstrip(".").lower() in abbreviations
        if closed < end and not shortened and _ends_with_quote(text, opened, closed, end, sign):
            yield closed
            since = closed
        at = max(at, closed)


def _ends(
    text: str, since: int, stop: re.Match[str], end: int, abbreviations: frozenset[str], clause: re.Pattern[str] | None,
) -> bool:
    """Whether the sentence that began at `since` ends with this full stop, question mark, ellipsis or dash."""
    if stop[0] == "—":
        return clause is not None and _fuses(text, since, stop.start(), end, clause)
    behind = stop.end()
    if behind >= end:
        return False
    if not _begins(text, behind, end, text[stop.start() - 1:stop.start()]):
        return False
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    token = _TOKEN.search(text, max(since, stop.start() - _WINDOW), stop.start())
    if token is not None and text[max(0, token.start() - 2):token.start()] == ", " and _DEGREE.fullmatch(token[0]):
        inside = _SPECIALITY.match(text, behind) or _SHORT.match(text, behind)
        if inside or "." in token[0]:        # "Sp.PD", "S.H. M.Hum."; a sentence may end with "S.H."
            return inside is None
    return token is None or not _goes_on(text, since, token, abbreviations)


def _begins(text: str, at: int, end: int, before: str) -> bool:
    """Whether a sentence can begin at `at`, right behind a full stop; before: the character before the stop."""
    spaced = text[at].isspace()
    while at < end and text[at].isspace():
        at += 1
    if at >= end:
        return False
    char = text[at]
    if spaced:
        return char.isupper() or char.isdigit() or char in _OPENERS or char in "-–•"
    if char in "\"“„«":
        return True
    if char.isdigit():
        return before.islower() and _NEXT_ITEM.match(text, at, end) is not None
    return char.isupper() and before != "." and not _DOMAIN.match(text, at, end) and (
        before.islower() or before.isdigit() or before in ")”\"" or text[at + 1:at + 2].islower())


def _goes_on(text: str, since: int, token: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Whether the full stop behind `token` belongs to it: an abbreviation, an initial, the number of a list item."""
    word = token[0].lstrip("([-–—/,")
    if word.lower() in abbreviations or _INITIAL.fullmatch(word):
        return True
    opens = token.end() - len(word)
    before = text[max(since, opens - _WINDOW):opens].rstrip()[-1:]
    return _LIST_NUMBER.fullmatch(word) is not None and before in ("", ":")


def _ends_with_quote(text: str, opened: int, closed: int, end: int, sign: str) -> bool:
    """Whether a sentence ends with the quotation (or aside) that ends at `closed`: its last full stop is inside it.

    'tanya X' behind '...?"' goes on in lower case and belongs to the quotation.
    """
    last = text[max(opened, closed - _WINDOW):closed - 1].rstrip()[-1:]
    if last not in tuple(".!?…"):
        return False
    return _begins(text, closed, end, "" if sign == "(" else last.replace(".", "a"))


def _fuses(text: str, since: int, dash: int, end: int, clause: re.Pattern[str]) -> bool:
    """Whether a dash joins two sentences: enough words before it, a full clause behind it, and no second dash."""
    if not text[dash + 1].isupper() or len(text[max(since, dash - _CLAUSE):dash].split()) < _FEWEST_WORDS:
        return False
    rest = text[dash + 1:min(end, dash + _CLAUSE)]
    rest = rest[:min((at for at in (rest.find(". "), rest.find("\n")) if at >= 0), default=len(rest))]
    return "—" not in rest and len(rest.split()) >= _FEWEST_WORDS and clause.match(rest) is not None
