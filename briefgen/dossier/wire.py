"""Wire copy that nobody declares: passages of two articles that are one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import DossierClaim, SheetFile, Wire
from briefgen.text.sentences import sentence_spans
from briefgen.text.similarity import candidates, jaccard, rarity

SHARED = 0.55
"""Jaccard of stems from which two windows are one text. Read off five articles, in which translations of one agency's
paragraph reach 0.65 and reports of one statement 0.54, and held against invented dossiers of other subjects."""
FEWEST = 12
"""Stems that a window needs; shorter ones are alike by chance."""
PLAIN = 6
"""Words other than names that both hold: two reports of one event share its names without being one text."""
KEYS, MOST, IN_COMMON = 16, 200, 4
"""Rarest words under which a window is indexed, windows with a word beyond which it brings none together, and words
that two windows share before they are compared."""


@dataclass(frozen=True, slots=True)
class Window:
    """One or two successive sentences of a paragraph.

    sheet: index. start, end: offsets in the article's text. words: stems of its words; plain: those not
    written as names.
    """

    sheet: int
    start: int
    end: int
    words: frozenset[str]
    plain: frozenset[str]


def find_wire(
    files: Sequence[SheetFile], claims: Sequence[DossierClaim], words: Comparison, abbreviations: frozenset[str],
) -> tuple[Wire, ...]:
    """Pairs of passages in two articles that are one text although neither names the other's source.

    Passages whose claims share a declared hop are left out: that they are alike is no news. Each passage is told once,
    in its most alike pair of windows.
    """
    windows = [window for n, file in enumerate(files) for window in _windows(n, file, words, abbreviations)]
    located = _located(files, claims)
    held = cache(lambda k: _held(windows[k], located))
    found = []
    for i, j in _candidates(windows):
        similarity = jaccard(windows[i].words, windows[j].words)
        if similarity >= SHARED and len(windows[i].plain & windows[j].plain) >= PLAIN:
            left, right = held(i), held(j)
            if left.claims and right.claims and left.hops.isdisjoint(right.hops):
                found.append((similarity, windows[i], windows[j], left.claims, right.claims))
    return tuple(_wires(found, files))


def _windows(n: int, file: SheetFile, words: Comparison, abbreviations: frozenset[str]) -> Iterator[Window]:
    article = file.article
    for line in article.lines:
        if line.role != "body":
            continue
        said = [(start, end, words.plain_stems(split_words(article.text[start:end]))) for start, end in sentence_spans(
            article.text, line.body_start, line.body_end, abbreviations)]
        two = ((start, end, _joined(first, then)) for (start, _, first), (_, end, then) in pairwise(said))
        for start, end, content in (*said, *two):
            if len(content) >= FEWEST:
                small = frozenset(stem for stem, capital in content.items() if not capital)
                yield Window(n, start, end, frozenset(content), small)


def _joined(first: Mapping[str, bool], then: Mapping[str, bool]) -> dict[str, bool]:
    """The stems of two sentences; one is a name's where both write it so."""
    return {**first, **then, **{stem: first[stem] and then[stem] for stem in first.keys() & then.keys()}}


def _candidates(windows: Sequence[Window]) -> list[tuple[int, int]]:
    """Pairs of windows of two articles that share enough of their rarest words."""
    weights = rarity((window.words for window in windows), max(len(windows), 1))
    documents = [dict.fromkeys(window.words, 1.0) for window in windows]
    found = candidates(documents, weights, keys=KEYS, most=MOST, shared=IN_COMMON)
    return [(i, j) for i, later in enumerate(found) for j in later if windows[i].sheet != windows[j].sheet]


Located = Mapping[int, Sequence[tuple[int, int, DossierClaim]]]


def _located(
    files: Sequence[SheetFile], claims: Sequence[DossierClaim],
) -> dict[int, list[tuple[int, int, DossierClaim]]]:
    """Index of the sheet -> offsets in the article's text of each claim's quote."""
    number = {file.sheet.id: n for n, file in enumerate(files)}
    found: dict[int, list[tuple[int, int, DossierClaim]]] = defaultdict(list)
    for claim in claims:
        n, words = number[claim.sheet], claim.claim
        at = locate(files[n].article.text, words.quote, words.quote_prefix, words.quote_suffix)
        if at >= 0:
            found[n].append((at, at + len(words.quote), claim))
    return found


def locate(text: str, quote: str, prefix: str | None, suffix: str | None) -> int:
    """Offset of a quote; where it occurs several times, of the one between its prefix and suffix; -1 for none."""
    at = first = text.find(quote)
    while at >= 0:
        before, after = text[:at].rstrip(), text[at + len(quote):].lstrip()
        if (not prefix or before.endswith(prefix)) and (not suffix or after.startswith(suffix)):
            return at
        at = text.find(quote, at + 1)
    return first


class _Held(NamedTuple):
    """The claims whose quotes lie in a window for the most part, and the hops that these name themselves."""

    claims: tuple[DossierClaim, ...]
    hops: frozenset[str]


def _held(window: Window, located: Located) -> _Held:
    claims = tuple(claim for start, end, claim in located.get(window.sheet, ())
                   if min(end, window.end) - max(start, window.start) > (end - start) / 2)
    return _Held(claims, frozenset(link.who for claim in claims for link in claim.chain[:len(claim.claim.via)]))


Found = tuple[float, Window, Window, tuple[DossierClaim, ...], tuple[DossierClaim, ...]]


def _wires(found: Sequence[Found], files: Sequence[SheetFile]) -> Iterator[Wire]:
    """The most alike pairs first; a window that overlaps one already told in the same two articles is left out."""
    told: dict[tuple[int, int], list[tuple[Window, Window]]] = defaultdict(list)
    kept = []
    for similarity, one, other, left, right in sorted(found, key=lambda each: (-each[0], each[1].sheet, each[1].start,
                                                                             each[2].sheet, each[2].start)):
        before = told[one.sheet, other.sheet]
        if not any(_overlap(one, first) or _overlap(other, second) for first, second in before):
            before.append((one, other))
            refs = tuple(claim.ref for claim in (*left, *right))
            kept.append(Wire(refs, round(similarity, 3), files[one.sheet].article.text[one.start:one.end]))
    yield from sorted(kept, key=lambda wire: wire.claims)


def _overlap(a: Window, b: Window) -> bool:
    return a.sheet == b.sheet and a.start < b.end and b.start < a.end


def copies(wires: Iterable[Wire]) -> dict[str, set[str]]:
    """Claim ref -> refs of the claims of the other sheet that stand with it in one shared passage."""
    found: dict[str, set[str]] = defaultdict(set)
    for wire in wires:
        for one in wire.claims:
            found[one].update(other for other in wire.claims if _sheet(other) != _sheet(one))
    return found


def _sheet(ref: str) -> str:
    return ref.partition("#")[0]
