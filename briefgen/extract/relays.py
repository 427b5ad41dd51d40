"""Find the words that name who passed on what a passage says: agencies and newsrooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.extract.attribution import over, points_back
from briefgen.extract.noun_phrases import Party, party_after
from briefgen.extract.speech_tokens import Token
from briefgen.extract.subjects import party_before

_NAME = 8
"""Tokens that a newsroom's name and the noun before it may have."""


@dataclass(frozen=True, slots=True)
class Relay:
    """Words that name who passed on what a passage says; numbers are token indices.

    origin: whom the relay quotes ("mengutip X"), None where it does not say. begins: where the words of the origin may
    begin, None where they stand elsewhere. back: it speaks of the passage before ("Demikian dilansir X.").
    """

    rule: str
    cue: str
    party: Party | None
    first: int
    last: int
    origin: Party | None = None
    origin_first: int = 0
    begins: int | None = None
    back: bool = False


def find_relays(tokens: Sequence[Token]) -> list[Relay]:
    """Every relay of a passage, in order; the first rule that reads a token keeps it."""
    found = []
    for i, token in enumerate(tokens):
        if not token.kinds.isdisjoint(_TRIGGERS) or (token.cue is not None and token.cue.voice == "active"):
            for rule in RULES:
                relay = rule(tokens, i)
                if relay is not None:
                    found.append(relay)
                    break
    return found


def quoted(tokens: Sequence[Token], i: int) -> Relay | None:
    """`…,` [dikutip dari kantor berita Anu]; `…` [seperti dilaporkan media Anu]; [Dilansir dari Anu,] `…`.

    "Dilaporkan dari Kota Anu" tells where, not who. `Jumlah` [yang dilaporkan Anu] `adalah 23` is no relay.
    """
    if "quoted" not in tokens[i].kinds:
        return None
    first = i
    while first > 0 and tokens[first - 1].kinds & {"as_said", "closing", "adverbs"}:
        first -= 1
    by = i + 1
    if by < len(tokens) and tokens[by].kinds & {"from", "agent"}:
        by += 1
    if by < len(tokens) and "platforms" in tokens[by].kinds:
        return None
    party = party_after(tokens, by, sure=False)
    if party is None or party.sort in ("pronoun", "title") or (party.sort == "group" and by == i + 1):
        return None
    if party.mention is not None and party.mention.type in ("GPE", "LOC") and party.sort != "media":
        return None
    alone = first == 0 and bool(tokens[0].kinds & {"closing", "as_said"}) and _little_left(tokens, party.last)
    back = alone or (points_back(tokens, i) and first == i)
    if first and "relative" in tokens[first - 1].kinds and not (
            party.last < len(tokens) and tokens[party.last].low == ","):
        return Relay("relay.within", tokens[i].word, party, first, party.last)
    return Relay("relay.quoted", tokens[i].word, party, first, party.last, back=back)


def _little_left(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing but an adverbial follows: `Demikian dilansir Anu, Senin (2/6/2025).`"""
    return not any(token.verbal or token.cue or token.kind == "quote" for token in tokens[i:])


def quoting(tokens: Sequence[Token], i: int) -> Relay | None:
    """[KCNA mengutip] Rani `yang …`; `lapor KCNA` [mengutip Rani]; [Mengutip Anu,] `…`."""
    if "quoting" not in tokens[i].kinds:
        return None
    origin = party_after(tokens, i + 1, sure=True)
    if origin is None or origin.sort == "pronoun":
        return None
    subject = party_before(tokens, i) if i else None
    begins = _content_of_origin(tokens, origin.last)
    if i == 0:
        return Relay("relay.quoting-first", tokens[i].word, origin, 0, origin.last)
    if isinstance(subject, Party):
        first = min(subject.first, i)
        return Relay("relay.quoting", tokens[i].word, subject, first, i + 1, origin, i, begins)
    return Relay("relay.quoting-after", tokens[i].word, None, i, origin.last, origin, i, begins)


def _content_of_origin(tokens: Sequence[Token], i: int) -> int | None:
    """Where the words of a quoted origin begin: behind a comma, "bahwa", or at a quotation."""
    if i >= len(tokens):
        return None
    if tokens[i].kind == "quote":
        return i
    return i + 1 if tokens[i].low in (",", ":") or "that" in tokens[i].kinds else None


def interview(tokens: Sequence[Token], i: int) -> Relay | None:
    """`Dalam` [wawancara dengan NBC News,] `Rani menyebut …`: the newsroom that asked passes on the answer."""
    if "interviews" not in tokens[i].kinds:
        return None
    for k in range(i + 1, min(len(tokens), i + 4)):
        if "prepositions" in tokens[k].kinds:
            party = party_after(tokens, k + 1)
            newsroom = party is not None and party.sort == "media"
            return Relay("relay.interview", tokens[i].word, party, i, party.last) if party and newsroom else None
    return None


def told(tokens: Sequence[Token], i: int) -> Relay | None:
    """`kata Rani` [kepada AFP]; `kata Rani saat` [dihubungi AFP]: only a newsroom known by name."""
    if not tokens[i].kinds & {"addressing", "reached"} or i + 1 >= len(tokens):
        return None
    by = over(tokens, i + 1, "agent") if "reached" in tokens[i].kinds else i + 1
    party = party_after(tokens, by)
    if party is None or party.sort != "media" or (party.mention is None and "agency" not in tokens[by].kinds):
        return None
    return Relay("relay.told", tokens[i].word, party, i, party.last)


def from_utterance(tokens: Sequence[Token], i: int) -> Relay | None:
    """`kutip kantor berita Anu` [dari pernyataan Rani]: the utterance's owner is the origin."""
    if "inner_prepositions" not in tokens[i].kinds or i + 1 >= len(tokens) or "utterances" not in tokens[i + 1].kinds:
        return None
    origin = party_after(tokens, i + 1)
    if origin is None or origin.sort == "document":
        return None
    return Relay("relay.from-utterance", tokens[i].word, None, i, origin.last, origin, i)


def source(tokens: Sequence[Token], i: int) -> Relay | None:
    """[Sumber AFP] `menyebutkan`, `kata` [seorang wartawan Reuters]: the newsroom passes on what its own people say."""
    if "sources" not in tokens[i].kinds or i + 1 >= len(tokens) or "agency" not in tokens[i + 1].kinds:
        return None
    party = party_after(tokens, i + 1)
    if party is None or party.sort != "media":
        return None
    return Relay("relay.source", tokens[i].word, party, i, party.last)


def reports(tokens: Sequence[Token], i: int) -> Relay | None:
    """`…,` [kantor berita Anu melaporkan.] `…,` [demikian Antara melaporkan.]: a newsroom behind what it tells."""
    cue = tokens[i].cue
    if cue is None or cue.voice != "active" or cue.act != "relay" or not _little_left(tokens, i + 1):
        return None
    first = next((k + 1 for k in range(i - 1, max(i - _NAME, 0) - 1, -1) if tokens[k].low == ","), 0)
    party = party_after(tokens, first + ("closing" in tokens[first].kinds)) if 0 < first < i else None
    if party is None or party.sort != "media" or party.last != i:
        return None
    return Relay("relay.reports", tokens[i].word, party, first, i + 1)


_TRIGGERS = frozenset({"quoted", "quoting", "interviews", "addressing", "reached", "inner_prepositions", "sources"})
"""Tables of the words that a rule acts on."""
RULES: tuple[Callable[[Sequence[Token], int], Relay | None], ...] = (
    quoted, quoting, interview, told, from_utterance, source, reports)
