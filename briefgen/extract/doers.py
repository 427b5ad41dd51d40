"""Who acts in a sentence without opening it: behind a verb in the passive, behind an office and a comma."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.speech_tokens import Token
from briefgen.model.finding import Mention

_DOER = 5
"""Words between a verb in the passive and the name of who does it: "ditolak mentah-mentah oleh Bupati Rani"."""
_POST = 6
"""Words between an office and the comma before the name of its bearer: "Peneliti utama di Kota Anu, Rani, …"."""


def doer(tokens: Sequence[Token], passive: tuple[str, ...]) -> Mention | None:
    """The one person of a sentence who does what its verb in the passive says: `Usul itu ditolak Bupati` [Rani]."""
    named = [k for k, token in enumerate(tokens) if token.mention is not None and token.mention.type == "PER"]
    mentions = {mention.id: mention for token in tokens if (mention := token.mention) and mention.type == "PER"}
    if len(mentions) != 1:
        return None
    for k in range(named[0] - 1, max(named[0] - 2 - _DOER, -1), -1):
        token = tokens[k]
        if token.verbal and "-" not in token.low:            # "mentah-mentah" is an adverb
            return next(iter(mentions.values())) if token.low.startswith(passive) else None
        if token.kind != "word" or ("prepositions" in token.kinds and "agent" not in token.kinds):
            return None
    return None


def apposed(tokens: Sequence[Token], last: int) -> Mention | None:
    """The person between commas behind an office and its seat: `Ahli di Kota Anu,` [Rani Putri,] `menolak`."""
    comma = next((k for k in range(last, min(last + _POST, len(tokens))) if tokens[k].low == ","), len(tokens))
    if any(token.verbal or "relative" in token.kinds for token in tokens[last:comma]):
        return None
    k = comma + 1
    while k < len(tokens) and tokens[k].mention is None and (
            tokens[k].capital or tokens[k].low == "." or "shortened" in tokens[k].kinds):
        k += 1
    mention = tokens[k].mention if k < len(tokens) else None
    while k < len(tokens) and tokens[k].mention is mention:
        k += 1
    closed = k < len(tokens) and tokens[k].low == ","
    return mention if mention is not None and mention.type == "PER" and closed else None
