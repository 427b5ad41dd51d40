"""Where the content of a reporting verb begins, behind "bahwa", a comma, a colon, an adverbial or nothing at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.extract.speech_tokens import Token, ends_sentence

FAR = 25
"""Tokens within which "bahwa" may follow its verb: `mengatakan kepada wartawan di Kota Anu, Senin (2/6), bahwa`."""
_PREDICATES = frozenset({"unreal", "modal", "plain_verbs"})
_CLAUSE = 14
"""Tokens within which a clause shows its verb."""


def content(tokens: Sequence[Token], i: int) -> tuple[int | None, bool, bool]:
    """Where the content behind a verb begins, whether it is a clause, and whether something opens it as content.

    The first is None where nothing follows.
    """
    k = _behind_adverbs(tokens, i)
    if k >= len(tokens) or ends_sentence(tokens[k]):
        return None, False, False
    token = tokens[k]
    if "complementisers" in token.kinds:
        return k + 1, True, True
    if token.low in (",", ":"):
        return (_behind_comma(tokens, k) if k + 1 < len(tokens) else k + 1), True, True
    if token.kind == "quote":
        return k, True, True
    if _adverbial(tokens, k):
        far = _behind_adverbial(tokens, k)
        if far is not None:
            return far, True, True
    return k, _has_predicate(tokens, k), False


def _behind_adverbs(tokens: Sequence[Token], i: int) -> int:
    """Behind the words that say how it is said: `menegaskan` [kembali] `dukungannya`; "hanya 3 warga" is content."""
    k = i
    while k < len(tokens) and (tokens[k].kind == "aside" or (
            "adverbs" in tokens[k].kinds and "modal" not in tokens[k].kinds)):
        k += 1
    opens = k < len(tokens) and (tokens[k].kind in ("quote", "mark") or "complementisers" in tokens[k].kinds)
    if opens or k >= len(tokens):
        return k
    return next((n for n in range(i, k) if tokens[n].kind != "aside" and "manner" not in tokens[n].kinds), k)


def mere_pointer(tokens: Sequence[Token], i: int) -> bool:
    """Whether the content is nothing but a word for what was told before: `mengatakan hal tersebut pada Senin.`

    `mengatakan, permintaan itu menyusul …` opens a clause.
    """
    k = i
    while k < len(tokens) and tokens[k].kinds & {"pointers", "definite"}:
        k += 1
    if k == i or "definite" not in tokens[k - 1].kinds:
        return False
    clause = i > 0 and (tokens[i - 1].low == "," or "that" in tokens[i - 1].kinds)
    if clause and k < len(tokens) and tokens[k].kind == "word":
        return False
    k += k < len(tokens) and tokens[k].low == ","
    return k >= len(tokens) or ends_sentence(tokens[k]) or _adverbial(tokens, k)


def mere_likeness(tokens: Sequence[Token], i: int) -> bool:
    """Whether the content is nothing but a word for what somebody else said: `mengatakan hal` [yang] `senada.`"""
    k = i + 1
    if i >= len(tokens) or "pointers" not in tokens[i].kinds:
        return False
    k += k < len(tokens) and "relative" in tokens[k].kinds
    if k >= len(tokens) or "alike" not in tokens[k].kinds:
        return False
    return k + 1 >= len(tokens) or tokens[k + 1].kind == "mark" or _adverbial(tokens, k + 1)


def files(tokens: Sequence[Token], verb: int) -> bool:
    """Whether somebody is brought before an authority: `Rani` [melaporkan] `bupati ke polisi`."""
    if "filing" not in tokens[verb].kinds:
        return False
    for token, then in pairwise(tokens[verb + 1:verb + _CLAUSE]):
        if token.verbal or token.kind in ("mark", "quote", "number") or "that" in token.kinds:
            return False
        if "prepositions" in token.kinds:
            return "complaints" in then.kinds
    return False


def _behind_comma(tokens: Sequence[Token], comma: int) -> int:
    """Where the content begins behind `mengatakan,`: behind a relay or an adverbial that "bahwa" follows."""
    if "that" in tokens[comma + 1].kinds:
        return comma + 2
    if tokens[comma + 1].kinds & {"prepositions", "time", "quoting", "quoted"}:
        far = _that(tokens, comma + 1)
        if far is not None:
            return far
    return comma + 1


def _that(tokens: Sequence[Token], i: int) -> int | None:
    for k in range(i, min(len(tokens), i + FAR)):
        reports = tokens[k].cue is not None and not tokens[k].kinds & {"quoting", "quoted"}
        if tokens[k].kind == "quote" or reports or ends_sentence(tokens[k]):
            return None
        if "that" in tokens[k].kinds:
            return k + 1
    return None


def _behind_adverbial(tokens: Sequence[Token], i: int) -> int | None:
    """Where the content begins behind `mengatakan pada Ahad (27/4/2025) bahwa` or `mengatakan di Anu, Senin, …`."""
    that = _that(tokens, i)
    if that is not None:
        return that
    k = i
    while k < min(len(tokens), i + FAR):
        if tokens[k].low == ":" or tokens[k].kind == "quote":
            return k if tokens[k].kind == "quote" else k + 1
        if tokens[k].verbal or ends_sentence(tokens[k]):
            return None
        if tokens[k].low == "," and k + 1 < len(tokens) and not _adverbial(tokens, k + 1):
            return k + 1
        k += 1
    return None


def _adverbial(tokens: Sequence[Token], k: int) -> bool:
    """Whether an adverbial begins at `k`: a preposition, a time, a date ("2 Juni"), but no amount ("27 rumah")."""
    if tokens[k].kind == "number":
        return k + 1 < len(tokens) and "time" in tokens[k + 1].kinds
    return bool(tokens[k].kinds & {"time", "prepositions"})


def _has_predicate(tokens: Sequence[Token], i: int) -> bool:
    """Whether a clause begins at `i`: a verb or "akan" follows its subject before any comma."""
    for k in range(i, min(len(tokens), i + _CLAUSE)):
        token = tokens[k]
        if token.kind == "mark" or "relative" in token.kinds:
            return False
        if (token.verbal or token.kinds & _PREDICATES) and (k > i or token.kinds & {"modal", "unreal"}):
            return "prepositions" not in token.kinds
    return False
