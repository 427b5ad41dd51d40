"""Words as rules about speech read them: with the tables of function words that hold them, and whose names they are."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from briefgen.extract.quotes import Quotation
from briefgen.lang import Language, load_language
from briefgen.lang.cues import Cue, Cues
from briefgen.model.finding import Mention

_TOKEN = re.compile(
    r"([A-Za-z]++(?![-\w'’&/.$])"                               # most words, at once
    r"|\((?:[^()\n]{1,160})\)"                                  # an aside: (17/6/2025), (KCNA), (37)
    r"|\d+(?:[.,:/]\d+)*%?"                                     # a number
    r"|(?<!\w)(?:[A-Z]{1,2}[A-Za-z]?\d+(?:[.,]\d+)+|[A-Z]{0,3}\$ ?\d+(?:[.,]\d+)*)"      # Rp14.000, US$107,6
    r"|(?<!\w)[A-Z][a-z]?\.(?:[A-Z]\w{0,3}\b\.?){1,4}(?!\w)"        # a degree: M.Si., Ph.D., S.H.
    r"|\w+(?:[-'’&/]\w+|\.(?=[a-z])\w+)*"                       # a word: Kim, Jong-un, VIVA.co.id, Jum'at
    r"|[^\w\s])")

TokenKind = Literal["word", "number", "aside", "quote", "mark"]
_OFFICES = ("office", "portfolio", "rank", "role")
_SHORTENED = ("degree", "rank")
_EMPTY: frozenset[str] = frozenset()
_STOPS = frozenset(".!?…;")
_NUMBERED = frozenset(".,$")
_MOST_WORDS = 50_000
_INITIAL = 4
"""Letters of a shortened word before a name: Capt., Prof., Ir."""


class Token(NamedTuple):
    """A word, a number, an aside in brackets, a whole quotation with its marks, or a punctuation mark.

    A named tuple, since an article has hundreds and they are made in a third of the time of a dataclass.

    word: as written; low: in lower case. kinds: the tables of function words that hold it; from the tables of names
    "persons", "agency", "shortened" (a title that a full stop may follow), "suffix" (a degree behind a name);
    "opening_verb" at the head of a passage.
    cue: the reporting verb that it is a form of. mention: the name that it belongs to. quotation: what a quote token
    holds. capital: whether a name or an office could be written like this.
    """

    kind: TokenKind
    start: int
    end: int
    word: str
    low: str
    kinds: frozenset[str] = _EMPTY
    verbal: bool = False
    cue: Cue | None = None
    mention: Mention | None = None
    quotation: Quotation | None = None
    capital: bool = False


class _Entry(NamedTuple):
    """What the language pack says of a word wherever it stands.

    fields: those of its token from `word` on, where it is part of no name. named: its tables where it is part of one.
    ends_pair: it may be the second of two words that a table holds together.
    """

    kind: TokenKind
    fields: tuple[object, ...]
    named: frozenset[str]
    ends_pair: bool


def tokens_in(
    text: str, start: int, end: int, quotations: Sequence[Quotation], mentions: Sequence[Mention], lang: Language,
) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, given its quotations and names in order. Linear."""
    found: list[Token] = []
    names, at = _Names(mentions, lang.cues), start
    for quotation in quotations:
        _add_words(found, text, at, quotation.outer_start, names, lang)
        found.append(Token("quote", quotation.outer_start, quotation.outer_end, "", "", quotation=quotation))
        at = max(at, quotation.outer_end)
    _add_words(found, text, at, end, names, lang)
    return tuple(found)


class _Names:
    """The names of a passage, asked for from left to right. next: no name holds an offset before this one."""

    __slots__ = ("_ahead", "_cues", "_mention", "_stop", "next")

    def __init__(self, mentions: Sequence[Mention], cues: Cues) -> None:
        self._ahead = list(reversed(mentions))
        self._cues = cues
        self._mention: Mention | None = None
        self._stop = 0
        self.next = self._ahead[-1].span.start if self._ahead else sys.maxsize

    def at(self, offset: int) -> Mention | None:
        """The name that holds the offset."""
        while self._ahead and self._ahead[-1].span.start <= offset:
            mention = self._ahead.pop()
            self._mention = None if _is_office(mention, self._cues) else mention
            self._stop = mention.span.end
        if offset < self._stop:
            return self._mention
        self.next = self._ahead[-1].span.start if self._ahead else sys.maxsize
        return None


def _add_words(found: list[Token], text: str, start: int, end: int, names: _Names, lang: Language) -> None:
    lexicon, first, right = _lexicon(lang.tag), len(found), start
    pieces = _TOKEN.split(text[start:end])             # a gap, a word, a gap, …, a gap
    for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
        left = right + len(gap)
        right = left + len(word)
        if word[0] == "(" and right - left > 1:
            found.append(Token("aside", left, right, word, word.lower()))
            continue
        kind, fields, named, ends_pair = lexicon[word]
        mention = names.at(left) if left >= names.next and kind == "word" else None
        if mention is None:                  # `Token(*...)` checks the number of fields of every word again
            found.append(tuple.__new__(Token, (kind, left, right, *fields)))
        else:
            kinds = named | {"agency"} if _is_agency(mention, lang) else named
            found.append(Token("word", left, right, word, _low(word), kinds, mention=mention, capital=True))
        if ends_pair and len(found) - 1 > first:
            _pair(found, lang)


def _pair(found: list[Token], lang: Language) -> None:
    """Give the first of two words the tables that hold both together ("kantor berita")."""
    first, second = found[-2:]
    kinds = lang.cues.kinds.get(f"{first.low} {second.low}")
    if kinds:
        found[-2] = first._replace(kinds=first.kinds | kinds)


class _Lexicon(dict[str, _Entry]):
    """What the pack says of each word that was met: a memo, begun anew when it holds too many."""

    def __init__(self, lang: Language) -> None:
        super().__init__()
        self._lang = lang
        self._closers = frozenset(words.split(" ")[1] for words in lang.cues.kinds if " " in words)

    def __missing__(self, word: str) -> _Entry:
        if len(self) >= _MOST_WORDS:
            self.clear()
        entry = self[word] = _entry(word, self._lang, self._closers)
        return entry


@lru_cache(maxsize=8)
def _lexicon(tag: str) -> _Lexicon:
    return _Lexicon(load_language(tag))


def _entry(word: str, lang: Language, closers: frozenset[str]) -> _Entry:
    """closers: second words of the pack's pairs of words."""
    if word[0].isdigit() or (word[-1].isdigit() and not _NUMBERED.isdisjoint(word)):
        return _Entry("number", Token("number", 0, 0, word, word)[3:], _EMPTY, False)
    if not word[0].isalnum() and word[0] != "_":
        return _Entry("mark", Token("mark", 0, 0, word, word)[3:], _EMPTY, False)
    low = _low(word)
    named = lang.cues.kinds_of(low) | ({"agency"} if word in lang.cues.agencies else _EMPTY)
    kinds = named | _from_titles(word, low, lang)
    verbal = ("persons" not in kinds and word[0].islower() and "not_verbs" not in kinds
              and lang.cues.looks_verbal(low))
    token = Token("word", 0, 0, word, low, kinds, verbal, lang.cues.verbs.get(low), capital=word[0].isupper())
    return _Entry("word", token[3:], named, low in closers)


def _low(word: str) -> str:
    return word.lower().replace("’", "'")


def _from_titles(word: str, low: str, lang: Language) -> frozenset[str]:
    """What the tables of names say of a word that belongs to no name."""
    title = lang.names.titles.get(low)
    kinds = [kind for kind, titles in (("persons", _OFFICES), ("shortened", _SHORTENED)) if title in titles]
    if word[0].isupper() and low.rstrip(".") in lang.names.suffixes:
        kinds.append("suffix")
    return frozenset(kinds)


def _is_agency(mention: Mention, lang: Language) -> bool:
    """Whether a name is a newsroom's: an agency's, or one that the pack knows among the media."""
    if mention.name in lang.cues.agencies or mention.span.exact in lang.cues.agencies:
        return True
    known = lang.names.known.get(mention.name.lower()) if mention.type == "ORG" else None
    return known is not None and known.group == "media"


def _is_office(mention: Mention, cues: Cues) -> bool:
    """Whether what was read as a person's name is nothing but an office: "Imam" before "Besar Masjid Anu".

    The short form of a longer name is one, whatever it means: "Putri" of Rani Putri.
    """
    if mention.type != "PER" or mention.name != mention.span.exact:
        return False
    return all("persons" in cues.kinds_of(word) for word in mention.span.exact.lower().split())


def inside_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether the mark at `k` stands inside a name: the dot of an initial or a title ("A. Yani", "dr. Rani"), or a dot
    or hyphen between two words of one name."""
    if not 0 < k < len(tokens) - 1:
        return False
    before, after = tokens[k - 1], tokens[k + 1]
    if before.mention is not None and before.mention is after.mention:
        return True
    if tokens[k].low != "." or before.end != tokens[k].start or not after.capital:
        return False
    return "shortened" in before.kinds or (before.capital and len(before.word) <= _INITIAL)


def is_title(tokens: Sequence[Token], k: int) -> bool:
    """Whether the quotation at `k` is what something is called: lagu “…”, film “…”."""
    return k > 0 and tokens[k].kind == "quote" and "naming" in tokens[k - 1].kinds


def ends_sentence(token: Token) -> bool:
    """Whether the token is a mark that ends a sentence or its like."""
    return token.kind == "mark" and token.low in _STOPS
