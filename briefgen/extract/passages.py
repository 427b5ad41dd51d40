"""Sentences as rules about speech read them: with each quotation as one token, and names told from words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.extract.quotes import Quotation
from briefgen.extract.scope import Scope
from briefgen.lang import Language
from briefgen.lang.cues import Cue, Cues
from briefgen.model.finding import Mention, Sentence

_TOKEN = re.compile(
    r"\((?:[^()\n]{1,160})\)"                                   # an aside: (17/6/2025), (KCNA), (37)
    r"|\d+(?:[.,:/]\d+)*%?"                                     # a number
    r"|(?<!\w)[A-Z][a-z]?\.(?:[A-Z]\w{0,3}\b\.?){1,4}(?!\w)"        # a degree: M.Si., Ph.D., S.H.
    r"|\w+(?:[-'’&/]\w+|\.(?=[a-z])\w+)*"                       # a word: Kim, Jong-un, VIVA.co.id, Jum'at
    r"|[^\w\s]")
_STOPS = frozenset(".!?…;")
LONGEST = 4000
"""Code points. What is longer is no sentence that anybody wrote, and no rule reads a clause from it."""
MOST = 60
"""Quotations in one sentence, likewise."""

_INITIAL = 4
"""Letters of a shortened word before a name: Capt., Prof., Ir."""

TokenKind = Literal["word", "number", "aside", "quote", "mark"]
_OFFICES = ("office", "portfolio", "rank", "role")
_SHORTENED = ("degree", "rank")
_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, an aside in brackets, a whole quotation with its marks, or a punctuation mark.

    word: as written; low: in lower case. kinds: the tables of function words that hold it; from the tables of names
    "persons", "agency", "shortened" (a title that a full stop may follow), "suffix" (a degree behind a name);
    "opening_verb" at the head of a passage.
    cue: the reporting verb that it is a form of. mention: the name that it belongs to. quotation: what a quote token
    holds.
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

    @property
    def capital(self) -> bool:
        """Whether a name or an office could be written like this."""
        return self.kind == "word" and (self.word[:1].isupper() or self.mention is not None)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or several that one quotation holds together.

    paragraph: index among the body lines. last: it ends the body. tokens: empty where it is too long to be prose;
    quotations: all of it, also then.
    """

    start: int
    end: int
    line: int
    paragraph: int
    last: bool
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]


def passages_of(scope: Scope, mentions: tuple[Mention, ...], quotations: tuple[Quotation, ...]) -> Iterator[Passage]:
    """The body in passages, in order. No passage ends inside a quotation. Linear."""
    at_mention = [mention.span.start for mention in mentions]
    at_quote = [quotation.outer_start for quotation in quotations]
    joined = list(_joined(scope.sentences, quotations))
    for i, (start, end, first) in enumerate(joined):
        held = quotations[bisect_left(at_quote, start):bisect_left(at_quote, end)]
        named = mentions[bisect_left(at_mention, start):bisect_left(at_mention, end)]
        bare = end - start - sum(quotation.outer_end - quotation.outer_start for quotation in held)
        read = bare <= LONGEST and len(held) <= MOST
        tokens = _opened(tuple(_tokens(scope.text, start, end, held, named, scope.lang)), scope.lang) if read else ()
        yield Passage(start, end, first.line, first.paragraph, i + 1 == len(joined), tokens, held)


def _opened(tokens: tuple[Token, ...], lang: Language) -> tuple[Token, ...]:
    """Mark a verb that begins a passage, whose capital hides it: `Mengenakan kemeja putih, Rani Putri mengatakan`.

    A word in small letters that is no verb must follow: "Dimas mengatakan" begins with a name.
    """
    if len(tokens) < 2 or tokens[0].kind != "word" or tokens[0].mention or tokens[0].kinds:
        return tokens
    after = tokens[1]
    plain = after.kind == "word" and after.word[0].islower() and not after.verbal and not after.cue
    if not plain or "adverbs" in after.kinds or not lang.cues.looks_verbal(tokens[0].low):
        return tokens
    return replace(tokens[0], kinds=frozenset({"opening_verb"})), *tokens[1:]


def _joined(sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Iterator[tuple[int, int, Sentence]]:
    """Sentences, glued where a quotation of their paragraph runs across the border."""
    borders = [quotation.outer_start for quotation in quotations]
    held: tuple[int, int, Sentence] | None = None
    for sentence in sentences:
        if held is not None:
            at = bisect_right(borders, sentence.span.start - 1) - 1
            across = at >= 0 and quotations[at].outer_start < sentence.span.start < quotations[at].outer_end
            if across and held[2].paragraph == sentence.paragraph:
                held = held[0], sentence.span.end, held[2]
                continue
            yield held
        held = sentence.span.start, sentence.span.end, sentence
    if held is not None:
        yield held


def _tokens(
    text: str, start: int, end: int, quotations: tuple[Quotation, ...], mentions: tuple[Mention, ...], lang: Language,
) -> Iterator[Token]:
    at = start
    for quotation in quotations:
        yield from _paired(_words(text, at, quotation.outer_start, mentions, lang), lang.cues)
        yield Token("quote", quotation.outer_start, quotation.outer_end, "", "", quotation=quotation)
        at = max(at, quotation.outer_end)
    yield from _paired(_words(text, at, end, mentions, lang), lang.cues)


def _paired(tokens: Iterator[Token], cues: Cues) -> Iterator[Token]:
    """Give the first of two words the tables that hold both together ("kantor berita")."""
    found = list(tokens)
    for i, token in enumerate(found):
        kinds = cues.kinds.get(f"{token.low} {found[i + 1].low}") if i + 1 < len(found) else None
        yield replace(token, kinds=token.kinds | kinds) if kinds else token


def _words(text: str, start: int, end: int, mentions: tuple[Mention, ...], lang: Language) -> Iterator[Token]:
    starts = [mention.span.start for mention in mentions]
    for m in _TOKEN.finditer(text, start, end):
        word = m[0]
        if word[0] == "(" and len(word) > 1:
            yield Token("aside", m.start(), m.end(), word, word.lower())
        elif word[0].isdigit():
            yield Token("number", m.start(), m.end(), word, word)
        elif not word[0].isalnum() and word[0] != "_":
            yield Token("mark", m.start(), m.end(), word, word)
        else:
            at = bisect_right(starts, m.start()) - 1
            mention = mentions[at] if at >= 0 and m.start() < mentions[at].span.end else None
            yield _word(m.start(), m.end(), word, mention, lang)


def _word(start: int, end: int, word: str, mention: Mention | None, lang: Language) -> Token:
    cues = lang.cues
    low = word.lower().replace("’", "'")
    kinds = cues.kinds.get(low, _EMPTY)
    if mention is not None and mention.type == "PER" and _is_office(mention, cues):
        mention = None
    if word in cues.agencies or (mention is not None and {mention.name, mention.span.exact} & cues.agencies):
        kinds |= {"agency"}
    if mention is not None:
        return Token("word", start, end, word, low, kinds, mention=mention)
    title = lang.names.titles.get(low)
    if title in _OFFICES:
        kinds |= {"persons"}
    if title in _SHORTENED:
        kinds |= {"shortened"}
    if word[0].isupper() and low.rstrip(".") in lang.names.suffixes:
        kinds |= {"suffix"}
    verbal = "persons" not in kinds and word[0].islower() and "not_verbs" not in kinds and cues.looks_verbal(low)
    return Token("word", start, end, word, low, kinds, verbal, cues.verbs.get(low))


def _is_office(mention: Mention, cues: Cues) -> bool:
    """Whether what was read as a person's name is nothing but an office: "Imam" before "Besar Masjid Anu".

    The short form of a longer name is one, whatever it means: "Putri" of Rani Putri.
    """
    words = mention.span.exact.lower().split()
    return mention.name == mention.span.exact and all("persons" in cues.kinds.get(word, _EMPTY) for word in words)


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
