"""Share out a passage: which stretch, and which quotations, each speaker is reported to have said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.attributions import Attribution
from briefgen.extract.chains import Chain, Link, Relay
from briefgen.extract.passages import Token

_FEWEST = 2
"""Words that a statement has at least, quotations and connectives left out."""
_CLAUSE = 6
"""Words from which on a stretch without a verb still tells something by itself."""

_VERB_FIRST = frozenset({"speech.active", "speech.joined", "speech.colon", "relay.quoting", "relay.quoting-after"})
"""Rules whose attribution tells itself where the content to its right begins."""
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
    raw = [(i, *_stretch(tokens, said, i, stops)) for i in range(len(said)) if said[i].side not in ("back", "none")]
    spans = [(i, *_trim(tokens, start, end)) for i, start, end in raw]
    spans = [(i, start, end) for i, start, end in spans if start < end]
    return [_place(tokens, chains, spans, i, start, end) for i, start, end in spans]


def _stretch(tokens: Sequence[Token], said: Sequence[Attribution], i: int, stops: Sequence[int]) -> tuple[int, int]:
    own = said[i]
    if own.side == "before":
        return _clause_before(tokens, own.first), own.first
    right = (own.begins, _right_end(tokens, said, i, stops))
    if own.side == "right":
        return right if own.rule in _VERB_FIRST else (_behind_adverbial(tokens, own.begins), right[1])
    left = (_left_start(tokens, said, i), own.first)
    if own.side == "left":
        return left
    if (left[1] > left[0] and tokens[left[1] - 1].kind == "quote") or _quote_then_mark(tokens, left[1]):
        again = next((k for k in range(own.last, right[1]) if tokens[k].kind == "quote"), None)
        return left if again is None else (left[0], right[1])
    heavy = _tells(tokens, *left)
    begins = _behind_party(tokens, own.begins) if not heavy else _new_clause(tokens, own.begins, right[1])
    if begins is None or not _counts(tokens, begins, right[1]):
        return left
    parted = tokens[own.first - 1].kind != "word"
    return (left[0], right[1]) if parted and (heavy or _counts(tokens, *left)) else (begins, right[1])


def _quote_then_mark(tokens: Sequence[Token], first: int) -> bool:
    return first > 1 and tokens[first - 1].kind == "mark" and tokens[first - 2].kind == "quote"


def _left_start(tokens: Sequence[Token], said: Sequence[Attribution], i: int) -> int:
    """Behind the last attribution before whose content stands left of it, and behind connectives."""
    ends = [other.last for other in said[:i] if other.side in ("left", "both") and other.last <= said[i].first]
    start = max(ends, default=0)
    return _over_connectors(tokens, start, said[i].first)


def _over_connectors(tokens: Sequence[Token], start: int, end: int) -> int:
    """Behind "Namun," or "Selain itu," where nothing but connectives stands before the comma."""
    k = start
    if k < end and "pointers" in tokens[k].kinds:
        return start
    while k < end and (tokens[k].kind == "mark" or "connectors" in tokens[k].kinds):
        if tokens[k].low == ",":
            start = k + 1
        k += 1
    return end if k == end else start


def _clause_before(tokens: Sequence[Token], end: int) -> int:
    k = end
    while k > 0 and tokens[k - 1].low not in ",;" and "contrast" not in tokens[k - 1].kinds:
        k -= 1
    return k


def _right_end(tokens: Sequence[Token], said: Sequence[Attribution], i: int, stops: Sequence[int]) -> int:
    """Where content to the right ends: before a relay, a later attribution of the whole, a joined verb, a contrast."""
    own, end = said[i], len(tokens)
    start = max(own.begins, own.last)
    for stop in stops:
        if stop >= start:
            end = min(end, stop)
            break
    for other in said[i + 1:]:
        if other.first >= end or other.first < start:
            continue
        if other.side in ("left", "both") or other.party is None or _apart(tokens, other.first):
            end = min(end, other.first)
            break
    return _contrast(tokens, said, i, start, end)


def _apart(tokens: Sequence[Token], first: int) -> bool:
    """Whether an attribution opens a clause of its own, side by side with the one before: ", dan X mengatakan"."""
    return first > 0 and bool(tokens[first - 1].kinds & {"joining", "contrast"})


def _contrast(tokens: Sequence[Token], said: Sequence[Attribution], i: int, start: int, end: int) -> int:
    """`…, namun klaim itu dibantah oleh Anu`: what is set against the content by someone else is not part of it."""
    later = [other.first for other in said[i + 1:] if other.party is not None]
    for k in range(start + _FEWEST, end):
        if "contrast" in tokens[k].kinds and any(first > k for first in later):
            return k
    return end


def _behind_adverbial(tokens: Sequence[Token], i: int) -> int:
    """Where content begins behind a leading attribution; nowhere where no comma ends the adverbial behind it."""
    begins = _behind_party(tokens, i)
    stays = begins == i < len(tokens) and bool(tokens[i].kinds & {"prepositions", "time"})
    return len(tokens) if stays else begins


def _behind_party(tokens: Sequence[Token], i: int) -> int:
    """Behind the words that an attribution drags along: `Menurut Rani di Kota Anu, Senin (2/6),`."""
    k = i
    while k < len(tokens) and k - i < 30:
        token = tokens[k]
        if token.kind == "quote" or token.verbal:
            break
        if token.low in (",", ":"):
            return k + 1
        k += 1
    return i


def _new_clause(tokens: Sequence[Token], i: int, end: int) -> int | None:
    """Where a sentence goes on behind an attribution in its middle; None where only adverbials follow."""
    k = i
    while k < end and "adverbs" in tokens[k].kinds and "modal" not in tokens[k].kinds:
        k += 1
    if k < end and (tokens[k].verbal or "modal" in tokens[k].kinds):
        return k
    while k < end:
        if tokens[k].low == "," and k + 1 < end:
            first = tokens[k + 1]
            adverbial = first.kinds & {"prepositions", "time", "relative", "persons", "strip", "subordinators"}
            if first.kind == "quote" or (not adverbial and _verb_before_comma(tokens, k + 1, end)):
                return k + 1
        k += 1
    return None


def _verb_before_comma(tokens: Sequence[Token], start: int, end: int) -> bool:
    for k in range(start, end):
        if tokens[k].low == "," or "relative" in tokens[k].kinds:
            return False
        if tokens[k].verbal or "modal" in tokens[k].kinds:
            return True
    return False


def _tells(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is a clause by itself, or holds a quotation."""
    words = [token for token in tokens[start:end] if token.kind != "mark"]
    if any(token.kind == "quote" for token in words):
        return True
    if words and words[0].kinds & {"prepositions", "subordinators", "time"}:
        comma = next((k for k in range(start, end) if tokens[k].low == ","), end)
        return any(token.verbal or "modal" in token.kinds for token in tokens[comma:end])
    return any(token.verbal for token in words) or len(words) >= _CLAUSE


def _counts(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether anything but connectives stands there."""
    return any(
        token.kind == "quote" or (token.kind == "word" and (
            "connectors" not in token.kinds or "pointers" in token.kinds))
        for token in tokens[start:end])


def _trim(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Leave out marks and joining words at both ends."""
    while start < end and (tokens[start].kind == "mark" and tokens[start].low not in "#@$"):
        start += 1
    while start < end and ((tokens[end - 1].kind == "mark" and tokens[end - 1].low != "%")
                           or _joins(tokens[end - 1])):
        end -= 1
    return start, end


def _joins(token: Token) -> bool:
    """Whether a word joins on what follows; "lalu" may also end a time ("tahun lalu")."""
    return bool(token.kinds & {"joining", "contrast"}) and "time" not in token.kinds


def _place(
    tokens: Sequence[Token], chains: Sequence[Chain], spans: _Spans, i: int, start: int, end: int,
) -> Share:
    own = chains[i].attribution
    around = [(j, s, e) for j, s, e in spans if j != i and s <= own.first < e and not (start <= s and e <= end)]
    outer = tuple(j for j, s, e in sorted(around, key=lambda each: each[2] - each[1]))
    inner = [chains[j].attribution for j, _, _ in spans
             if j != i and start <= chains[j].attribution.first < end and j not in outer]
    told = _says_something(tokens, start, end, own)
    if outer and not any(_lets_speak(chains[j].attribution, own) for j in outer):
        told = False
    if inner and (passes_on(own) or any(_same(own, each) for each in inner)):
        told = told and not _is_frame(tokens, start, inner)
    return Share(i, start, end, outer, told)


def _lets_speak(outer: Attribution, inner: Attribution) -> bool:
    """Whether a report inside a report is told by itself: newsrooms pass it on, or both are one speaker's."""
    return passes_on(outer) or _same(outer, inner)


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
    words = sum(token.kind == "word" for token in tokens[start:end])
    quotes = [k for k in range(start, end) if tokens[k].kind == "quote"]
    if words < _FEWEST:
        return words > 0 and not quotes and own.side == "before"
    if not quotes or own.side == "right":
        return True
    return _woven(tokens, start, end, quotes)


def _woven(tokens: Sequence[Token], start: int, end: int, quotes: Sequence[int]) -> bool:
    """Whether a quotation is part of the sentence around it: `Anu akan "mendukung tanpa syarat," lapor X`."""
    whole = [k for k in quotes if k == start or tokens[k - 1].kind == "mark"]
    outside = [token for token in tokens[start:end] if token.kind == "word"]
    return len(whole) < len(quotes) or (len(outside) >= _CLAUSE and any(token.verbal for token in outside))


def holders(shares: Sequence[Share], k: int) -> Iterator[Share]:
    """The shares that hold the token, innermost first."""
    return iter(sorted((share for share in shares if share.start <= k < share.end), key=lambda s: s.end - s.start))


def links_of(share: Share, chains: Sequence[Chain]) -> tuple[Link, ...]:
    """The relays of a share: its own, then the newsrooms that report its report."""
    found = list(chains[share.chain].via)
    for j in share.outer:
        chain = chains[j]
        if passes_on(chain.attribution) and chain.attribution.party is not None:
            found.append(Link(chain.attribution.party, chain.attribution.first, chain.attribution.last))
            found.extend(chain.via)
    return tuple({link.party.name: link for link in found}.values())
