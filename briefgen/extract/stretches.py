"""The stretch of a passage that one attribution reports: to its right, to its left, or around it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.attribution import Attribution
from briefgen.extract.halves import CLAUSE, names_only
from briefgen.extract.speech_tokens import Token, inside_name

FEWEST = 2
"""Words that a statement has at least, quotations and connectives left out."""
_STOPS = frozenset((".", "!", "?"))
_ASIDE = frozenset({"prepositions", "time", "subordinators", "joining", "relative", "definite"})
_VERB_FIRST = frozenset({
    "speech.active", "speech.not-denied", "speech.joined", "speech.colon", "relay.quoting", "relay.quoting-after"})
"""Rules whose attribution tells itself where the content to its right begins."""
_INSIDE = frozenset({"speech.inside", "speech.interposed"})
"""Rules whose attribution stands in the middle of one clause."""


def stretch(tokens: Sequence[Token], said: Sequence[Attribution], i: int, stops: Sequence[int]) -> tuple[int, int]:
    """The tokens that attribution `i` of a passage reports; `stops` are where relays begin, in order.

    `Dari temuan itu, kata dia, petugas memeriksa pasar`: around an attribution in the middle the stretch holds it.
    """
    own = said[i]
    if own.side == "before":
        return _clause_before(tokens, own.first), own.first
    right = (own.begins, _right_end(tokens, said, i, stops))
    if own.side == "right":
        return right if own.rule in _VERB_FIRST else (_behind_adverbial(tokens, own.begins), right[1])
    left = (_left_start(tokens, said, i), own.first)
    if own.side == "left":
        return left
    if own.rule in _INSIDE:
        return left[0], right[1]
    if (left[1] > left[0] and tokens[left[1] - 1].kind == "quote") or _quote_then_mark(tokens, left[1]):
        again = next((k for k in range(own.last, right[1])
                      if tokens[k].kind == "quote" and tokens[k - 1].kind != "word"), None)
        return left if again is None else (left[0], right[1])
    if not _counts(tokens, *left):
        begins: int | None = _behind_party(tokens, own.begins)
    else:
        heavy = own.rule != "speech.passive" and _tells(tokens, *left)
        begins = _new_clause(tokens, own.begins, right[1], heavy)
        if begins is None and tokens[left[0]].kinds & _ASIDE and not _tells(tokens, *left):
            begins = _behind_party(tokens, own.begins)
        elif begins is None and names_only(tokens, own, *left):
            begins = own.begins + 1
    if begins is None or not _counts(tokens, begins, right[1]):
        return left
    parted = tokens[own.first - 1].kind != "word"
    return (left[0], right[1]) if parted and _counts(tokens, *left) else (begins, right[1])


def _quote_then_mark(tokens: Sequence[Token], first: int) -> bool:
    return first > 1 and tokens[first - 1].kind == "mark" and tokens[first - 2].kind == "quote"


def _left_start(tokens: Sequence[Token], said: Sequence[Attribution], i: int) -> int:
    """Behind the last attribution before whose content stands left of it, and behind connectives."""
    ends = [other.last for other in said[:i] if other.side in ("left", "both") and other.last <= said[i].first]
    ends += [other.begins for other in said[:i] if other.side == "right" and other.begins == said[i].first]
    stop = next((k + 1 for k in range(said[i].first - 1, -1, -1)
                 if tokens[k].low in _STOPS and _full_stop(tokens, k)), 0)
    start = max([*ends, stop])
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
    while k > 0 and tokens[k - 1].low not in (",", ";") and "contrast" not in tokens[k - 1].kinds:
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
    stop = next((k for k in range(start, end) if tokens[k].low in _STOPS and _full_stop(tokens, k)), end)
    return _contrast(tokens, said, i, start, stop)


def _full_stop(tokens: Sequence[Token], k: int) -> bool:
    """Whether a sentence ends at `k` inside a passage: quotations hold several sentences together, no content does."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    stops = tokens[k].kind == "mark" and tokens[k].low in _STOPS and not inside_name(tokens, k)
    return stops and after is not None and (after.capital or after.kind == "quote")


def _apart(tokens: Sequence[Token], first: int) -> bool:
    """Whether an attribution opens a clause of its own, side by side with the one before: ", dan X mengatakan"."""
    return first > 0 and bool(tokens[first - 1].kinds & {"joining", "contrast"})


def _contrast(tokens: Sequence[Token], said: Sequence[Attribution], i: int, start: int, end: int) -> int:
    """Where what somebody else says begins: `…, namun klaim itu dibantah oleh Anu`; `…; ia juga menuding Anu`."""
    last = max((other.first for other in said[i + 1:] if other.party is not None), default=0)
    return next((k for k in range(start + FEWEST, min(end, last))
                 if "contrast" in tokens[k].kinds or tokens[k].low == ";"), end)


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
            return _behind_dates(tokens, k + 1)
        k += 1
    return i


def _behind_dates(tokens: Sequence[Token], i: int) -> int:
    """Behind segments between commas that only tell when: `Dilansir Anu,` [Jumat 14 Juni 2013,] `planet itu …`."""
    k = i
    while k < len(tokens) and (tokens[k].kind in ("number", "aside") or "time" in tokens[k].kinds):
        k += 1
    return _behind_dates(tokens, k + 1) if i < k < len(tokens) and tokens[k].low == "," else i


def _new_clause(tokens: Sequence[Token], i: int, end: int, heavy: bool) -> int | None:
    """Where a sentence goes on behind an attribution in its middle; None where only adverbials follow.

    `Jembatan ambruk, kata Rani pada Selasa, 19 Maret 2024.` does not go on. heavy: what stands before is a clause by
    itself, so that only another one goes on with it.
    """
    k = i
    while k < end and "adverbs" in tokens[k].kinds and "modal" not in tokens[k].kinds:
        k += 1
    if k < end and ("modal" in tokens[k].kinds or (not heavy and _plain(tokens, k, end, fewest=1 if k > i else 2))):
        return k
    while k < end:
        if tokens[k].low == "," and k + 1 < end and _goes_on_at(tokens, k + 1, end, heavy):
            return k + 1
        k += 1
    return None


def _plain(tokens: Sequence[Token], k: int, end: int, fewest: int) -> bool:
    """Whether so many words follow of which the first opens no adverbial: `Anu, sebut dia` [memang sering ramai]."""
    words = tokens[k:min(k + fewest, end)]
    return len(words) == fewest and all(token.kind in ("word", "number") for token in words) and (
        words[0].verbal or not words[0].kinds & _ASIDE)


def _goes_on_at(tokens: Sequence[Token], i: int, end: int, heavy: bool) -> bool:
    """Whether content, and no adverbial nor apposition, begins at `i`, right behind a comma."""
    first = tokens[i]
    if first.kind == "quote":
        return True
    verb = _verb_before_comma(tokens, i, end)
    if first.kinds & {"explaining", "hypotheticals"} or ("inner_prepositions" in first.kinds and verb):
        return True                          # ", kata Rani, untuk memberi tahu …", ", sehingga jalan ditutup"
    if not heavy:
        dated = first.kind == "number" and i + 1 < end and "time" in tokens[i + 1].kinds
        adverbial = dated or first.kind == "aside" or bool(first.kinds & {"prepositions", "time", "subordinators"})
        office = first.kinds & {"persons", "strip"} and any(token.low == "," for token in tokens[i:end])
        when = "circumstances" in first.kinds and i + 1 < end and "definite" not in tokens[i + 1].kinds
        return not office and not when and "joining" not in first.kinds and (verb or not adverbial)
    return verb and not first.kinds & {"prepositions", "time", "relative", "persons", "strip", "subordinators"}


def _verb_before_comma(tokens: Sequence[Token], start: int, end: int) -> bool:
    for k in range(start, end):
        if tokens[k].low == "," or "relative" in tokens[k].kinds:
            return False
        if tokens[k].verbal or tokens[k].kinds & {"modal", "plain_verbs"}:
            return True
    return False


def _tells(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is a clause by itself, or holds a quotation; `Dugaan bahwa air surut` is a noun's."""
    that = next((k for k in range(start, end) if "that" in tokens[k].kinds), end)
    words = [token for token in tokens[start:end] if token.kind != "mark"]
    if that < end and not any(token.verbal or token.kind == "quote" for token in tokens[start:that]):
        end = that
        words = [token for token in tokens[start:end] if token.kind != "mark"]
    if any(token.kind == "quote" for token in words):
        return True
    if words and words[0].kinds & {"prepositions", "subordinators", "time"}:
        comma = next((k for k in range(start, end) if tokens[k].low == ","), end)
        return any(token.verbal or "modal" in token.kinds for token in tokens[comma:end])
    return any(token.verbal or "plain_verbs" in token.kinds for token in words) or len(words) >= CLAUSE


def _counts(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether anything but connectives stands there."""
    return any(
        token.kind == "quote" or (token.kind == "word" and (
            "connectors" not in token.kinds or "pointers" in token.kinds))
        for token in tokens[start:end])


def trim(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Leave out marks and joining words at both ends."""
    while start < end and (tokens[start].kind == "mark" and tokens[start].low not in "#@$"):
        start += 1
    last = end
    while start < end and ((tokens[end - 1].kind == "mark" and tokens[end - 1].low != "%")
                           or (_joins(tokens[end - 1]) and not _ends_sentence(tokens, end, last))):
        end -= 1
    return start, end


def _ends_sentence(tokens: Sequence[Token], end: int, last: int) -> bool:
    """Whether a word stands at the end of its sentence, where it joins nothing: `hunian sementara.`"""
    return end == len(tokens) or (end < last and tokens[end].low in _STOPS) or tokens[end].low in _STOPS


def _joins(token: Token) -> bool:
    """Whether a word joins on what follows; "lalu" may also end a time ("tahun lalu")."""
    return bool(token.kinds & {"joining", "contrast"}) and "time" not in token.kinds
