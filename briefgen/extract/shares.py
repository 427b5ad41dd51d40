"""Share out a passage: which stretch, and which quotations, each speaker is reported to have said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.attribution import Attribution
from briefgen.extract.chains import Chain, Link
from briefgen.extract.halves import CLAUSE
from briefgen.extract.relays import Relay
from briefgen.extract.speech_tokens import Token
from briefgen.extract.stretches import FEWEST, stretch, trim

_Spans = Sequence[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Share:
    """What one attribution gives to its speaker; numbers are token indices, `start <= i < end`.

    chain: index of the attribution's chain. outer: indices of the chains that report this report, innermost first.
    told: whether the words themselves are a statement of the speaker; quotations inside are his in any case.
    """

    chain: int
    start: int
    end: int
    outer: tuple[int, ...] = ()
    told: bool = True


def share_out(tokens: Sequence[Token], chains: Sequence[Chain], relays: Sequence[Relay]) -> list[Share]:
    """The shares of a passage in the order of its attributions."""
    said = [chain.attribution for chain in chains]
    stops = sorted(relay.first for relay in relays)
    raw = [(i, *stretch(tokens, said, i, stops)) for i in range(len(said)) if said[i].side not in ("back", "none")]
    spans = [(i, *trim(tokens, start, end)) for i, start, end in raw]
    spans = [(i, start, end) for i, start, end in spans if start < end]
    return [_place(tokens, chains, spans, i, start, end) for i, start, end in spans]


def _place(
    tokens: Sequence[Token], chains: Sequence[Chain], spans: _Spans, i: int, start: int, end: int,
) -> Share:
    own = chains[i].attribution
    around = [(j, s, e) for j, s, e in spans if j != i and s <= own.first < e and not (start <= s and e <= end)]
    outer = tuple(j for j, s, e in sorted(around, key=lambda each: each[2] - each[1]))
    inner = [chains[j].attribution for j, _, _ in spans
             if j != i and start <= chains[j].attribution.first < end and j not in outer]
    told = _says_something(tokens, start, end, own) and not any(
        chains[j].attribution.first <= start and end <= chains[j].attribution.last for j, _, _ in spans if j != i)
    if outer and not any(_lets_speak(chains[j].attribution, own) for j in outer):
        told = False
    if inner and any(_lets_speak(own, each) for each in inner):
        told = told and not _is_frame(tokens, start, inner)
    return Share(i, start, end, outer, told)


def _lets_speak(outer: Attribution, inner: Attribution) -> bool:
    """Whether a report inside a report is told by itself: newsrooms pass it on, or both are one speaker's.

    So is a denial: `Rani membantah mencuri, kata polisi` is no denial of the police.
    """
    return passes_on(outer) or _same(outer, inner) or _denies(inner)


def _denies(inner: Attribution) -> bool:
    return inner.act == "deny" and inner.party is not None and inner.side == "right"


def _same(outer: Attribution, inner: Attribution) -> bool:
    """`Rani berharap …, kata dia`: one speaker, said twice."""
    one, other = outer.party, inner.party
    if one is None or other is None:
        return False
    return one.sort == "pronoun" or (one.mention is not None and other.mention is not None
                                     and one.mention.id == other.mention.id)


def passes_on(attribution: Attribution) -> bool:
    """Whether an attribution only passes on: a newsroom's or a report's words about what others say."""
    party = attribution.party
    return attribution.act == "relay" or (party is not None and party.sort in ("media", "document"))


def _is_frame(tokens: Sequence[Token], start: int, inner: Sequence[Attribution]) -> bool:
    """Whether a stretch is nothing but somebody else's saying: `Shoigu mengatakan …` inside `… lapor KCNA`."""
    first = inner[0]
    lead = any(token.verbal for token in tokens[start:first.first])
    return not lead and any(attribution.clausal for attribution in inner)


def _says_something(tokens: Sequence[Token], start: int, end: int, own: Attribution) -> bool:
    """Whether more than a quotation is left: `"…," kata Rani` is a quotation, no statement besides."""
    if own.rule == "relay.quoted" and _is_object(tokens, start, end, own):
        return False
    kinds = [token.kind for token in tokens[start:end]]
    words, quotes = kinds.count("word"), [k for k, kind in enumerate(kinds, start) if kind == "quote"]
    if words < FEWEST:
        return words > 0 and not quotes and (own.side == "before" or own.rule == "speech.denies")
    if not quotes or own.side == "right":
        return True
    return _woven(tokens, start, end, quotes)


def _is_object(tokens: Sequence[Token], start: int, end: int, own: Attribution) -> bool:
    """Whether what is reported is somebody, not something: [Rani Putri] `dilaporkan oleh Tono Anu pada Senin.`"""
    beside = own.first == end and tokens[end - 1].kind == "word"
    return beside and not any(
        token.verbal or token.kind == "quote" or token.kinds & {"modal", "plain_verbs"} for token in tokens[start:end])


def _woven(tokens: Sequence[Token], start: int, end: int, quotes: Sequence[int]) -> bool:
    """Whether a quotation is part of the sentence around it: `Anu akan "mendukung tanpa syarat," lapor X`."""
    whole = [k for k in quotes if k == start or tokens[k - 1].kind == "mark"]
    outside = [token for token in tokens[start:end] if token.kind == "word"]
    return len(whole) < len(quotes) or (len(outside) >= CLAUSE and any(token.verbal for token in outside))


def holders(shares: Sequence[Share], k: int) -> Iterator[Share]:
    """The shares that hold the token, innermost first."""
    return iter(sorted((share for share in shares if share.start <= k < share.end), key=lambda s: s.end - s.start))


def links_of(share: Share, chains: Sequence[Chain]) -> tuple[Link, ...]:
    """The relays of a share: its own, then who reports its report: newsrooms, and of a denial anybody."""
    found = list(chains[share.chain].via)
    for j in share.outer:
        chain = chains[j]
        passed = passes_on(chain.attribution) or _denies(chains[share.chain].attribution)
        if passed and chain.attribution.party is not None:
            found.append(Link(chain.attribution.party, chain.attribution.first, chain.attribution.last))
            found.extend(chain.via)
    return tuple({link.party.name: link for link in found}.values())


def in_passing(tokens: Sequence[Token], chain: Chain) -> bool:
    """Whether a report is told in passing of somebody: `merujuk pada Rani, yang menyatakan …`."""
    k = chain.attribution.last - 2
    while k > chain.attribution.first and "adverbs" in tokens[k].kinds:
        k -= 1
    return chain.attribution.rule == "speech.active" and k >= 0 and "relative" in tokens[k].kinds


def beside_quotation(tokens: Sequence[Token], chain: Chain) -> bool:
    """Whether the attribution of a chain stands right behind a quotation."""
    first = chain.attribution.first
    return first > 0 and right_before(tokens, first - 1 if tokens[first - 1].kind == "quote" else first - 2, first)


def right_before(tokens: Sequence[Token], k: int, first: int) -> bool:
    """Whether `k` is a quotation and nothing but a mark stands between it and the words that begin at `first`."""
    near = 0 <= k < first <= k + 3 and tokens[k].kind == "quote"
    return near and all(token.kind == "mark" for token in tokens[k + 1:first])
