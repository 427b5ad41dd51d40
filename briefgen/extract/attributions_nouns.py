"""Find who says where no verb of saying tells it: "menurut", a colon before a quotation, a noun for the words."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.attribution import Attribution, Side, opening
from briefgen.extract.contents import FAR
from briefgen.extract.noun_phrases import Party, party_after, party_in
from briefgen.extract.phrase_ends import core_end, is_paper
from briefgen.extract.speech_tokens import Token

_TIED = frozenset({"prepositions", "relative", "numerals", "nots"})
"""Kinds of words that stand before no attribution."""


def according(tokens: Sequence[Token], i: int) -> Attribution | None:
    """[Menurut Rani,] `…`; `…,` [menurut laporan media Anu]; [Menurutnya,] `…`; [Versi polisi,] `…`.

    "Menurut aturan" is nobody's word, "Versi Android terbaru" neither. A capital in the middle of a sentence begins one
    that the copy has glued to a heading. `Pasar kaget, sebab` [menurut Anu] `…` gives Anu only what follows.
    """
    if not tokens[i].kinds & {"according", "versions"}:
        return None
    before = tokens[i - 1] if i else None
    because = before is not None and "reasons" in before.kinds
    if before is not None and before.low == "," and i > 1 and "relative" in tokens[i - 2].kinds:
        return None                          # `jalan yang, menurut petugas, baru dibuka`: a part of a clause
    glued = before is not None and tokens[i].word[:1].isupper()
    joins = before is None or before.kind != "word" or before.kinds & {"subordinators", "connectors", "adverbs"}
    if not joins and not glued:
        return _amid(tokens, i)
    if "own" in tokens[i].kinds:
        party: Party | None = Party("pronoun", tokens[i].word, i, i + 1)
    elif i + 1 < len(tokens) and "own_utterances" in tokens[i + 1].kinds:
        party = Party("pronoun", tokens[i + 1].word, i + 1, i + 2)
    else:
        party = _issuer(tokens, party_after(tokens, i + 1))
    if party is not None and party.last < len(tokens) and tokens[party.last].kind == "word":
        party = _issuer(tokens, party_in(tokens, i + 1, core_end(tokens, i + 1), [], sure=False)) or party
    if party is None or ("versions" in tokens[i].kinds and not _between_marks(tokens, i, party)):
        return None
    side: Side = "both" if i and not (glued or because) else "right"
    return Attribution("speech.according", tokens[i].word, None, party, i, party.last, side, party.last)


def _amid(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`Korban tewas` [menurut Badan Anu] `mencapai 21 orang`: a name, and the verb of the clause right behind it.

    "Menurut" alone in a clause may mean "by": "dibagi menurut usia".
    """
    party = party_after(tokens, i + 1) if "according" in tokens[i].kinds and i else None
    if party is None or party.mention is None or party.last >= len(tokens):
        return None
    behind = tokens[party.last]
    if not (behind.verbal or behind.kinds & {"modal", "plain_verbs", "copulas"}) or tokens[i - 1].kinds & _TIED:
        return None
    return Attribution("speech.inside", tokens[i].word, None, party, i, party.last, "both", party.last)


def grounds(tokens: Sequence[Token], i: int) -> Attribution | None:
    """[Berdasarkan data Badan Anu,] `…`; [Dari keterangan saksi,] `…`: whose they are.

    Papers without an owner are nobody's word.
    """
    if "grounds" not in tokens[i].kinds or (i and tokens[i - 1].kind == "word"):
        return None
    k = i + 1
    k += k < len(tokens) and "addressing" in tokens[k].kinds
    party, said = _grounded(tokens, k) if k < len(tokens) else (None, False)
    if party is None or not (said or party.sort in ("body", "media")):
        return None
    begins = party.last if _between_marks(tokens, i, party) else _passed_on(tokens, i, party)
    if begins is None:
        return None
    side: Side = "both" if i else "right"
    return Attribution("speech.grounds", tokens[i].word, None, party, i, party.last, side, begins)


def _grounded(tokens: Sequence[Token], k: int) -> tuple[Party | None, bool]:
    """Whose paper, or whose words, the token begins; and whether it is words."""
    if "own_utterances" in tokens[k].kinds:
        return Party("pronoun", tokens[k].word, k, k + 1), True
    said = "utterances" in tokens[k].kinds
    return (_issuer(tokens, party_after(tokens, k)) if said or is_paper(tokens[k]) else None), said


def _passed_on(tokens: Sequence[Token], i: int, party: Party) -> int | None:
    """Where content begins behind a relay: `Berdasarkan data Badan Anu` [yang dikutip Antara,] `…`."""
    behind = tokens[party.last:party.last + 2]
    if i or len(behind) < 2 or "relative" not in behind[0].kinds or "quoted" not in behind[1].kinds:
        return None
    ahead = range(party.last, min(party.last + FAR, len(tokens) - 1))
    return next((k + 1 for k in ahead if tokens[k].low == ","), None)


def _between_marks(tokens: Sequence[Token], i: int, party: Party) -> bool:
    """Whether the words from `i` to the end of a phrase stand alone: `Versi polisi,` or `…, versi polisi.`"""
    before, after = tokens[i - 1] if i else None, tokens[party.last] if party.last < len(tokens) else None
    return (before is None or before.low == ",") and (after is None or after.kind in ("mark", "aside"))


def _issuer(tokens: Sequence[Token], party: Party | None) -> Party | None:
    """Whose a report is, where a relative clause says it: `laporan yang dirilis pada Mei oleh` [pejabat Anu].

    `data yang dihimpun` [Badan Anu,]: also without "oleh", where nothing but the name follows the verb.
    """
    if party is None or party.sort != "document" or party.last >= len(tokens):
        return party
    if "relative" not in tokens[party.last].kinds:
        return party
    verb = party.last + 1
    if verb < len(tokens) and "reached" in tokens[verb].kinds:
        return party                         # `keterangan saksi` [yang ditemui Antara]
    if verb < len(tokens) and "quoted" in tokens[verb].kinds and party.mention is not None:
        return party                         # `rekapitulasi Badan Anu` [yang dikutip Antara]
    if verb + 1 < len(tokens) and tokens[verb].verbal and tokens[verb].cue is None and tokens[verb + 1].mention:
        owner = party_after(tokens, verb + 1)
        if owner is not None and owner.last < len(tokens) and tokens[owner.last].low == ",":
            return owner
    for k in range(party.last, min(len(tokens), party.last + FAR)):
        if tokens[k].low == ",":
            return party
        if "agent" in tokens[k].kinds:
            return party_after(tokens, k + 1, sure=True) or party
    return party


def colon(tokens: Sequence[Token], i: int) -> Attribution | None:
    """[Rani Putri:] `"…"`. A word before a colon without a quotation behind it says nothing of who speaks."""
    if tokens[i].low != ":" or i + 1 >= len(tokens) or tokens[i + 1].kind != "quote" or not i:
        return None
    start = i
    while start > 0 and tokens[start - 1].kind != "quote" and tokens[start - 1].low not in ",:;.":
        start -= 1
    if any(token.cue is not None or "according" in token.kinds for token in tokens[start:i]):
        return None
    end = core_end(tokens, start)
    party = party_in(tokens, start, end, [], sure=False) if end == i else None
    return Attribution("speech.colon", ":", None, party, start, i + 1, "right", i + 1) if party else None


def named_utterance(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`"…,"` [demikian cuitan Rani Putri]; [Begitu data Badan Anu.] Only a name tells whose words they are."""
    at = opening(tokens, i)
    if not tokens[i].kinds & {"utterances", "documents"} or at is None or at == i or "closing" not in tokens[at].kinds:
        return None
    whose = i + 1
    while whose < len(tokens) and "adverbs" in tokens[whose].kinds:
        whose += 1
    party = party_after(tokens, whose)
    if party is None or (party.sort not in ("person", "title") and party.mention is None):
        return None
    side: Side = "both" if at else "back"
    return Attribution("speech.named-utterance", tokens[i].word, "say", party, at, party.last, side, party.last)


def arises(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`Pendapat berbeda` [datang dari pengamat Rani]: nothing is said yet, but what follows without a name is hers."""
    if "arising" not in tokens[i].kinds or i + 2 >= len(tokens) or "from" not in tokens[i + 1].kinds:
        return None
    party = party_after(tokens, i + 2)
    if party is None or party.sort != "person":
        return None
    return Attribution("speech.introduces", tokens[i].word, "say", party, i, party.last, "none", party.last, False)
