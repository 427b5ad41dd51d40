"""What says who says, as a record, and what the rules for it share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.extract.noun_phrases import Party
from briefgen.extract.speech_tokens import Token, ends_sentence
from briefgen.lang.cues import Act

Side = Literal["left", "right", "both", "back", "before", "none"]
_BORDERS = frozenset(",—–-\"”“")
"""Marks that end content before its attribution; a quotation mark stands alone where its partner was forgotten."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that give content to a speaker, inside one passage; numbers are token indices.

    party: None where the verb shares the subject of the attribution before it. first, last: the words that state it.
    side: where the content stands: left of it, right of it, around it ("both"), in the passage before ("back"), or in
    the clause whose subject is what is said ("before": `klaim itu dibantah oleh X`), or elsewhere ("none"). begins:
    where content to the right may begin. clausal: a clause or a quotation follows, not a mere object. origin: the
    tokens that name the speaker, where `first` to `last` name the newsroom that quotes him.
    """

    rule: str
    cue: str
    act: Act | None
    party: Party | None
    first: int
    last: int
    side: Side
    begins: int
    clausal: bool = True
    origin: tuple[int, int] | None = None


def opening(tokens: Sequence[Token], i: int) -> int | None:
    """Where the words of an attribution begin that has its verb at `i`; None where no clause ends right before it."""
    k = i
    while k > 0 and tokens[k - 1].kinds & {"closing", "as_said"}:
        k -= 1
    if k == 0:
        return 0
    before = tokens[k - 1]
    if before.kind in ("quote", "aside") or before.low in _BORDERS or k < i:
        return k
    return k if ends_sentence(before) else None


def beside_quote(tokens: Sequence[Token], at: int | None) -> bool:
    """Whether a quotation ends right before `at`, one mark in between or none."""
    if not at:
        return False
    before = tokens[at - 1]
    return before.kind == "quote" or (at > 1 and before.kind == "mark" and tokens[at - 2].kind == "quote")


def over(tokens: Sequence[Token], i: int, kind: str) -> int:
    """Behind the token at `i` if it is of the kind, else at it."""
    return i + 1 if i < len(tokens) and kind in tokens[i].kinds else i


def points_back(tokens: Sequence[Token], i: int) -> bool:
    """Whether the subject of the verb at `i` is what was told before: "Hal ini", "Pernyataan itu", "Hal itu juga"."""
    k = i - 1
    while k >= 0 and "adverbs" in tokens[k].kinds:
        k -= 1
    if k < 0 or "definite" not in tokens[k].kinds:
        return False
    if k == 0 or tokens[k - 1].low == ",":
        return True
    noun = tokens[k - 1]
    return "pointers" in noun.kinds and (k == 1 or tokens[k - 2].low == ",")
