"""A sentence that an attribution in its middle parts into what it is about and what is said of that."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.attribution import Attribution
from briefgen.extract.speech_tokens import Token

CLAUSE = 6
"""Words from which on a stretch without a verb still tells something by itself."""
AMOUNT = 4
"""Words within which an amount shows its number: `di atas Rp 14.000`."""


def names_only(tokens: Sequence[Token], own: Attribution, start: int, end: int) -> bool:
    """Whether a name for a thing stands before, and commas set the attribution off, so that what it is follows.

    `Bentang yang runtuh`, kata Rani, `panjangnya 40 meter`; `kebutuhan beras`, kata Rani, `sekitar 2 juta ton`.
    """
    parted = tokens[own.first - 1].low == "," and own.begins < len(tokens) and tokens[own.begins].low == ","
    if not parted or _has_numbers(tokens, start, end) or _is_adverbial(tokens, own.begins + 1):
        return False
    acts = [k for k in range(start, end) if tokens[k].verbal or "plain_verbs" in tokens[k].kinds]
    return all(k > start and "relative" in tokens[k - 1].kinds for k in acts) and (
        end - start - 1 < CLAUSE or bool(acts))


def _is_adverbial(tokens: Sequence[Token], i: int) -> bool:
    """Whether a time or a place follows rather than what a thing is: `Selasa`, `di Anu`, but no `sekitar 12 ton`."""
    kinds = tokens[i].kinds if i < len(tokens) else frozenset({"time"})
    number = next((k for k, token in enumerate(tokens[i:i + AMOUNT], i) if token.kind == "number"), None)
    dates = number is not None and ("/" in tokens[number].low or (
        number + 1 < len(tokens) and "time" in tokens[number + 1].kinds))
    return "time" in kinds or ("prepositions" in kinds and (number is None or dates))


def _has_numbers(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a number stands there, which may be what is told: `korbannya 12 orang`."""
    return any(token.kind == "number" for token in tokens[start:end])
