"""Find the words that say who says: verbs of saying, "menurut", a colon before a quotation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.extract.contents import FAR, content, mere_pointer
from briefgen.extract.noun_phrases import Party, party_after, party_in
from briefgen.extract.passages import Token, ends_sentence
from briefgen.extract.phrase_ends import core_end
from briefgen.extract.subjects import party_before
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


def find_attributions(tokens: Sequence[Token]) -> list[Attribution]:
    """Every attribution of a passage, in order; the first rule that reads a token keeps it."""
    found = []
    for i, token in enumerate(tokens):
        if token.kind == "word" or token.low == ":":
            for rule in RULES:
                attribution = rule(tokens, i)
                if attribution is not None:
                    found.append(attribution)
                    break
    return found


def bare(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`"…,"` [kata Rani Putri,] `…`; `Jalan itu,` [ujar dia,] `rusak`; [Kata Rani,] `…`; `Begitu` [kata Rani.]"""
    cue = tokens[i].cue
    if cue is None or cue.voice != "bare":
        return None
    at = _opening(tokens, i)
    quoted = _beside_quote(tokens, at)
    if at is None:
        return None
    party = party_after(tokens, _over(tokens, i + 1, "agent"), sure=cue.free and quoted)
    if party is None or not (cue.free or quoted or _clear(tokens, party)):
        return None
    rule = "speech.as-said" if at < i and "as_said" in tokens[at].kinds else "speech.bare"
    side: Side = "both" if at else "back" if "closing" in tokens[0].kinds else "right"
    return Attribution(rule, tokens[i].word, cue.act, party, at or i, party.last, side, party.last)


def _opening(tokens: Sequence[Token], i: int) -> int | None:
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


def _beside_quote(tokens: Sequence[Token], at: int | None) -> bool:
    if not at:
        return False
    before = tokens[at - 1]
    return before.kind == "quote" or (at > 1 and before.kind == "mark" and tokens[at - 2].kind == "quote")


def _clear(tokens: Sequence[Token], party: Party) -> bool:
    """Whether a phrase speaks for itself: a name or a pronoun, with nothing behind it that would make it a subject."""
    if party.sort not in ("person", "title", "pronoun") and party.mention is None:
        return False
    after = tokens[party.last] if party.last < len(tokens) else None
    return after is None or after.kind in ("mark", "aside") or bool(after.kinds & {"prepositions", "time", "adverbs"})


def _over(tokens: Sequence[Token], i: int, kind: str) -> int:
    return i + 1 if i < len(tokens) and kind in tokens[i].kinds else i


def clitic(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`"…,"` [katanya]; `Pidana itu,` [katanya,] `seharusnya …`. Without a quotation `nilainya` is no speech."""
    cue = tokens[i].cue
    if cue is None or cue.voice != "nya":
        return None
    at = _opening(tokens, i)
    quoted = _beside_quote(tokens, at)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    ends = after is None or after.kind != "word" or bool(after.kinds & {"prepositions", "time", "adverbs"})
    if at is None or not (quoted or (ends and (cue.free or at > 0))):
        return None
    if at == 0 and (after is None or after.low not in ",:"):
        return None
    party = Party("pronoun", cue.form[len(cue.root):], i, i + 1)
    side: Side = "right" if at == 0 else "both"
    return Attribution("speech.clitic", tokens[i].word, cue.act, party, at or i, i + 1, side, i + 1)


def according(tokens: Sequence[Token], i: int) -> Attribution | None:
    """[Menurut Rani,] `…`; `…,` [menurut laporan media Anu]; [Menurutnya,] `…`. "Menurut aturan" is nobody's word.

    A capital in the middle of a sentence begins one that the copy has glued to a heading.
    """
    if "according" not in tokens[i].kinds:
        return None
    before = tokens[i - 1] if i else None
    glued = before is not None and tokens[i].word[:1].isupper()
    joins = before is None or before.kind != "word" or before.kinds & {"subordinators", "connectors", "adverbs"}
    if not joins and not glued:
        return None
    if "own" in tokens[i].kinds:
        party: Party | None = Party("pronoun", tokens[i].word, i, i + 1)
    else:
        party = _issuer(tokens, party_after(tokens, i + 1))
    if party is None:
        return None
    side: Side = "both" if i and not glued else "right"
    return Attribution("speech.according", tokens[i].word, None, party, i, party.last, side, party.last)


def _issuer(tokens: Sequence[Token], party: Party | None) -> Party | None:
    """Whose a report is, where a relative clause says it: `laporan yang dirilis pada Mei oleh` [pejabat Anu]."""
    if party is None or party.sort != "document" or party.last >= len(tokens):
        return party
    if "relative" not in tokens[party.last].kinds:
        return party
    for k in range(party.last, min(len(tokens), party.last + FAR)):
        if tokens[k].low == ",":
            return party
        if "agent" in tokens[k].kinds:
            return party_after(tokens, k + 1, sure=True) or party
    return party


def active(tokens: Sequence[Token], i: int) -> Attribution | None:
    """[Rani Putri mengatakan] `bahwa …`; [Ia menilai] `…`; `"…,"` [Rani menambahkan]."""
    cue = tokens[i].cue
    if cue is None or cue.voice != "active" or "quoting" in tokens[i].kinds:
        return None
    subject = party_before(tokens, i)
    if subject is None:
        return None
    party = None if subject == "shared" else subject
    if cue.act == "find" and (party is None or party.sort not in ("body", "media", "document")):
        return None
    first = i if party is None else min(party.first, i)
    if party is not None and _beside_quote(tokens, first) and not _goes_on(tokens, i + 1):
        return Attribution("speech.active-after", tokens[i].word, cue.act, party, first, i + 1, "left", i + 1)
    begins, clausal, opened = content(tokens, i + 1)
    if begins is None or not {"any": True, "predicate": clausal, "clause": opened}[cue.content]:
        return None
    if mere_pointer(tokens, begins):
        return Attribution("speech.points-back", tokens[i].word, cue.act, party, first, i + 1, "back", i + 1)
    rule = "speech.joined" if party is None else "speech.active"
    return Attribution(rule, tokens[i].word, cue.act, party, first, i + 1, "right", begins, clausal)


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether content follows a verb: not the end, an adverbial, or a relay."""
    after = next((token for token in tokens[i:i + 3] if token.kind != "aside"), None)
    if after is None or ends_sentence(after):
        return False
    if after.low == ",":
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        return after is not None and not after.kinds & {"quoting", "quoted", "prepositions", "time", "as_said"}
    return not after.kinds & {"prepositions", "time", "adverbs"} or "complementisers" in after.kinds


def passive(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`Hal ini` [diumumkan oleh Rani]; [Diakui Rani,] `…`; `seperti` [dikatakan Rani]; `itu` [dibantah oleh Anu].

    `Harapan serupa` [disampaikan Rani] gives her nothing yet, but what follows without a name is hers.
    """
    cue = tokens[i].cue
    if cue is None or cue.voice != "passive" or "quoted" in tokens[i].kinds:
        return None
    by = _over(tokens, i + 1, "agent")
    at = _opening(tokens, i)
    as_said = at is not None and at < i and "as_said" in tokens[at].kinds
    back = points_back(tokens, i)
    party = party_after(tokens, by, sure=by > i + 1)
    if party is None or (by == i + 1 and not as_said and not back and not _may_be_agent(party)):
        return None
    if at is not None and as_said:
        around: Side = "both" if at else "right"
        return Attribution("speech.as-said", tokens[i].word, cue.act, party, at, party.last, around, party.last)
    if back:
        return Attribution("speech.points-back", tokens[i].word, cue.act, party, i, party.last, "back", party.last)
    if i == 0 or (at == i and tokens[i - 1].low == "," and by == i + 1):
        side: Side = "both" if i else "right"
        return Attribution("speech.passive", tokens[i].word, cue.act, party, i, party.last, side, party.last)
    if by > i + 1 and cue.act == "deny":
        return Attribution("speech.denied-by", tokens[i].word, cue.act, party, i, party.last, "before", i, False)
    if cue.act == "say" and party.sort in ("person", "title"):
        return Attribution("speech.introduces", tokens[i].word, cue.act, party, i, party.last, "none", i, False)
    return None


def _may_be_agent(party: Party) -> bool:
    return party.sort in ("person", "title", "media") or party.mention is not None


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


Rule = Callable[[Sequence[Token], int], Attribution | None]
RULES: tuple[Rule, ...] = (bare, clitic, according, active, passive, colon)
