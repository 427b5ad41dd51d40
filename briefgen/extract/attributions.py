"""Find the words that say who says: verbs of saying, and in attributions_nouns.py what does without a verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.extract.attribution import Attribution, Side, beside_quote, opening, over, points_back
from briefgen.extract.attributions_nouns import according, arises, colon, grounds, named_utterance
from briefgen.extract.contents import content, files, mere_likeness, mere_pointer
from briefgen.extract.noun_phrases import Party, party_after
from briefgen.extract.phrase_ends import is_paper
from briefgen.extract.speech_tokens import Token, ends_sentence
from briefgen.extract.subjects import party_before


def find_attributions(tokens: Sequence[Token]) -> list[Attribution]:
    """Every attribution of a passage, in order; the first rule that reads a token keeps it. A question has none."""
    found: list[Attribution] = []
    if tokens and "questions" in tokens[0].kinds and tokens[-1].low == "?":
        return found
    for i, token in enumerate(tokens):
        if token.cue is not None or token.low == ":" or not token.kinds.isdisjoint(_TRIGGERS):
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
    at = opening(tokens, i)
    quoted = beside_quote(tokens, at)
    if at is None:
        return None
    party = party_after(tokens, over(tokens, i + 1, "agent"), sure=cue.free and quoted)
    if party is None or not (cue.free or quoted or (at and _clear(tokens, party))):
        return None
    rule = "speech.as-said" if at < i and "as_said" in tokens[at].kinds else "speech.bare"
    side: Side = "both" if at else "back" if "closing" in tokens[0].kinds else "right"
    return Attribution(rule, tokens[i].word, cue.act, party, at or i, party.last, side, party.last)


def inside(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`Hal lain` [kata dia] `terjadi di Kota Anu`; `Sebenarnya` [lanjut Rani,] `jalan itu rusak`: no comma before it.

    "Dengan kata lain" and "sepatah kata" report nothing.
    """
    cue = tokens[i].cue
    before = tokens[i - 1] if i else None
    if cue is None or cue.voice != "bare" or not cue.free or before is None or before.kind != "word":
        return None
    if before.kinds & {"prepositions", "relative", "numerals", "counted_words"} or before.cue is not None:
        return None
    party = party_after(tokens, i + 1)
    last = _name_end(tokens, i + 1, party) if party is not None and party.sort == "person" else 0
    if party is None or party.last >= len(tokens):
        return None
    if not last and (party.sort != "pronoun" or party.plural):
        return None
    last = last or party.last
    return Attribution("speech.inside", tokens[i].word, cue.act, party, i, last, "both", last)


def _name_end(tokens: Sequence[Token], i: int, party: Party) -> int:
    """Where a person's name ends before the comma behind which the content goes on: `Rani, negara yang …`; else 0."""
    if tokens[party.last:] and tokens[party.last].low == "," and party.mention is not None:
        return party.last
    while i < len(tokens) and party.mention is not None and tokens[i].mention == party.mention:
        i += 1
    return i if tokens[i:] and tokens[i].low == "," and tokens[i - 1].mention is not None else 0


def _clear(tokens: Sequence[Token], party: Party) -> bool:
    """Whether a phrase speaks for itself: a name or a pronoun, with nothing behind it that would make it a subject."""
    if party.sort not in ("person", "title", "pronoun") and party.mention is None:
        return False
    after = tokens[party.last] if party.last < len(tokens) else None
    return after is None or after.kind in ("mark", "aside") or bool(after.kinds & {"prepositions", "time", "adverbs"})


def clitic(tokens: Sequence[Token], i: int) -> Attribution | None:
    """`"…,"` [katanya]; `Pidana itu,` [katanya,] `seharusnya …`. Without a quotation `nilainya` is no speech."""
    cue = tokens[i].cue
    if cue is None or cue.voice != "clitic":
        return None
    at = opening(tokens, i)
    quoted = beside_quote(tokens, at)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    ends = after is None or after.kind != "word" or bool(after.kinds & {"prepositions", "time", "adverbs"})
    if at is None or not (quoted or (ends and (cue.free or at > 0))):
        return None
    if at == 0 and (after is None or (after.kind != "quote" and after.low not in (",", ":"))):
        return None
    party = Party("pronoun", cue.form[len(cue.root):], i, i + 1)
    side: Side = "right" if at == 0 else "both"
    return Attribution("speech.clitic", tokens[i].word, cue.act, party, at or i, i + 1, side, i + 1)


def active(tokens: Sequence[Token], i: int) -> Attribution | None:
    """[Rani Putri mengatakan] `bahwa …`; [Ia menilai] `…`; `"…,"` [Rani menambahkan]."""
    cue = tokens[i].cue
    if cue is None or cue.voice != "active" or "quoting" in tokens[i].kinds:
        return None
    if cue.act == "deny" and i > 1 and "nots" in tokens[i - 1].kinds:
        return _not_denied(tokens, i)
    subject = party_before(tokens, i)
    if subject is None:
        return None
    party = None if subject == "shared" else subject
    if cue.act == "find" and (party is None or party.sort not in ("body", "media", "document")):
        return None
    first = i if party is None else min(party.first, i)
    if party is not None and beside_quote(tokens, first) and not _goes_on(tokens, i + 1):
        return Attribution("speech.active-after", tokens[i].word, cue.act, party, first, i + 1, "left", i + 1)
    if party is not None and _interposed(tokens, party.first, i):
        return Attribution("speech.interposed", tokens[i].word, cue.act, party, party.first, i + 1, "both", i + 1)
    begins, clausal, opened = content(tokens, i + 1)
    if cue.whole and not (begins and "complementisers" in tokens[begins - 1].kinds):
        begins = None
    if begins is None and cue.act == "deny" and party is not None:       # `Perusahaan itu` [membantahnya.]
        return Attribution("speech.denies", tokens[i].word, cue.act, party, first, i + 1, "right", i)
    if begins is None or not _reported(tokens, first, begins) or _done(tokens, i, begins):
        return None
    written = cue.act == "find" and is_paper(tokens[first]) and clausal
    if not written and not {"any": True, "predicate": clausal, "clause": opened}[cue.content]:
        return None
    if cue.act != "deny" and (mere_pointer(tokens, begins) or mere_likeness(tokens, begins)):
        back = mere_pointer(tokens, begins)
        side: Side = "back" if back else "none"
        rule = "speech.points-back" if back else "speech.introduces"
        return Attribution(rule, tokens[i].word, cue.act, party, first, i + 1, side, i + 1)
    rule = "speech.joined" if party is None else "speech.active"
    return Attribution(rule, tokens[i].word, cue.act, party, first, i + 1, "right", begins, clausal)


def _done(tokens: Sequence[Token], verb: int, begins: int) -> bool:
    """Whether a verb tells of no words: `Rani` [meminta maaf], `pegawai` [yang meminta namanya] `tidak disebut`."""
    if files(tokens, verb):
        return True
    if begins != verb + 1 or begins >= len(tokens):
        return False
    relative = verb > 0 and "relative" in tokens[verb - 1].kinds
    cue = tokens[verb].cue
    asks = cue is not None and cue.act in ("ask", "demand")
    return (asks and "amends" in tokens[begins].kinds) or (relative and "unnamed" in tokens[begins].kinds)


def _not_denied(tokens: Sequence[Token], i: int) -> Attribution | None:
    """[Rani tidak membantah] `bahwa …`: an admission; of what was told before (`hal itu`) it says nothing."""
    party = party_before(tokens, i - 1)
    begins, clausal, _ = content(tokens, i + 1)
    if not isinstance(party, Party) or begins is None or not clausal or mere_pointer(tokens, begins):
        return None
    words = f"{tokens[i - 1].word} {tokens[i].word}"
    return Attribution("speech.not-denied", words, "admit", party, min(party.first, i), i + 1, "right", begins)


def _interposed(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether a report stands between a subject and its predicate: `Jalan itu,` [dia menambahkan,] `sering rusak`.

    `Dalam jumpa pers, dia menambahkan, jalan itu rusak` only says where he did.
    """
    if first < 2 or verb + 2 >= len(tokens) or tokens[first - 1].low != "," or tokens[verb + 1].low != ",":
        return False
    start = next((k + 1 for k in range(first - 2, -1, -1) if tokens[k].kind in ("mark", "quote")), 0)
    subject = tokens[start:first - 1]
    if start or not subject or (len(subject) < 2 and not subject[0].mention):
        return False
    if any(token.verbal or token.cue or token.kind != "word" for token in subject):
        return False
    after = tokens[verb + 2]
    return not subject[0].kinds & _LEADING and not all("connectors" in token.kinds for token in subject) and (
        after.verbal or bool(after.kinds & {"modal", "adverbs", "plain_verbs"}))


def _reported(tokens: Sequence[Token], first: int, begins: int) -> bool:
    """Whether a report that begins at `first` is told as one: no condition, and no mere circumstance.

    `Jika Rani menyatakan …` reports nothing, `ketika Rani mengumumkan perjanjian itu` says when, `dibuat karena Rani
    mengumumkan bahwa …` why; but `saat Rani mengatakan bahwa …` reports.
    """
    before = tokens[first - 1] if first else None
    if before is None or before.mention is not None:
        return True
    if "hypotheticals" in before.kinds or ("reasons" in before.kinds and first > 1):
        return False
    opened = "that" in tokens[begins - 1].kinds or (begins < len(tokens) and tokens[begins].kind == "quote")
    return "circumstances" not in before.kinds or opened


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
    """`Hal ini` [diumumkan oleh Rani]; [Diakui Rani,] `…`; [seperti dikatakan Rani]; `itu` [dibantah oleh Anu].

    [Demikian dikatakan Rani] gives her what stands before. `Harapan serupa` [disampaikan Rani] gives her nothing yet,
    but what follows without a name is hers.
    """
    cue = tokens[i].cue
    if cue is None or cue.voice != "passive" or "quoted" in tokens[i].kinds:
        return None
    by = over(tokens, i + 1, "agent")
    at = opening(tokens, i)
    as_said = at is not None and at < i and bool(tokens[at].kinds & {"as_said", "closing"})
    back = points_back(tokens, i)
    party = party_after(tokens, by, sure=by > i + 1)
    if party is None or (by == i + 1 and not as_said and not back and not _may_be_agent(party)):
        return None
    if at is not None and as_said:
        around: Side = "both" if at else "back" if "closing" in tokens[at].kinds else "right"
        return Attribution("speech.as-said", tokens[i].word, cue.act, party, at, party.last, around, party.last)
    if back and cue.act != "deny":
        return Attribution("speech.points-back", tokens[i].word, cue.act, party, i, party.last, "back", party.last)
    if i == 0 or (at == i and tokens[i - 1].low == "," and by == i + 1):
        side: Side = "both" if i else "right"
        return Attribution("speech.passive", tokens[i].word, cue.act, party, i, party.last, side, party.last)
    if cue.act == "deny":
        return Attribution("speech.denied-by", tokens[i].word, cue.act, party, i, party.last, "before", i, False)
    if cue.act == "say" and party.sort in ("person", "title"):
        return Attribution("speech.introduces", tokens[i].word, cue.act, party, i, party.last, "none", i, False)
    return None


def _may_be_agent(party: Party) -> bool:
    return party.sort in ("person", "title", "media") or party.mention is not None


Rule = Callable[[Sequence[Token], int], Attribution | None]
_TRIGGERS = frozenset({"according", "versions", "utterances", "documents", "arising", "grounds"})
"""Tables of words without a verb of saying that a rule acts on."""
_LEADING = frozenset({"prepositions", "subordinators", "time", "circumstances", "hypotheticals", "adverbs"})
RULES: tuple[Rule, ...] = (bare, inside, clitic, according, active, passive, colon, named_utterance, arises, grounds)
