"""Find who stands before a verb: the subject of its clause, across asides, adverbs and relative clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from briefgen.extract.noun_phrases import Party, listed_office, party_after, party_in, with_another
from briefgen.extract.phrase_ends import LONGEST, core_end
from briefgen.extract.speech_tokens import Token, inside_name, is_title

_BREAKS = frozenset(",;:—–-.?!")
_LEADING = frozenset({"prepositions", "time", "subordinators", "relative", "complementisers", "as_said", "including",
                      "reached", "opening_verb"})
_SEGMENTS = 10
Shared = Literal["shared"]


def party_before(tokens: Sequence[Token], verb: int) -> Party | Shared | None:
    """The subject of the verb at `verb`: [Rani Putri, Ketua Komisi Anu,] `dalam jumpa pers, mengatakan`.

    `Rani Putri` (saat ditemui di kantornya) `mengatakan`: she speaks. "shared": the verb is joined to one before it and
    has that one's subject. None: there is no speaker, or the verb is denied, wished for or announced ("tidak
    mengatakan", "akan menjelaskan").
    """
    j = _over_adverbs(tokens, verb - 1)
    if j < 0 or "unreal" in tokens[j].kinds:
        return None
    if "joining" in tokens[j].kinds:
        return None if _joined_to_unreal(tokens, j) else "shared"
    if "relative" in tokens[j].kinds:
        return _antecedent(tokens, j)
    left = _clause_start(tokens, j)
    if 0 < left <= j and "reached" in tokens[left].kinds and "circumstances" in tokens[left - 1].kinds:
        return party_before(tokens, left - 1)
    if left <= j and "questions" in tokens[left].kinds:
        return None
    degree = left > 0 and left == j and "suffix" in tokens[left].kinds and tokens[left - 1].low == ","
    if left > j or "relative" in tokens[left].kinds or degree:
        return _across_asides(tokens, left - 1, [(left, j + 1)] if degree else [])
    if (tokens[left].kinds & _LEADING and not tokens[left].mention) or tokens[left].kind == "number":
        return _behind_adverbial(tokens, left, j) or _across_asides(tokens, left - 1, [])
    end = core_end(tokens, left)
    if end <= j and with_another(tokens, left, end):
        return None
    if _predicates(tokens, end, j + 1):
        return _titled(tokens, left, j)
    party = party_in(tokens, left, end, [], sure=False) if end > left else None
    pronoun = party_after(tokens, left) if tokens[left].kinds & {"singular", "plural"} else None
    if pronoun or (party and party.sort == "person") or (party and party.mention):
        return pronoun or party
    return _across_asides(tokens, left - 1, [(left, end)]) or party or _titled(tokens, left, j)


def _joined_to_unreal(tokens: Sequence[Token], joint: int) -> bool:
    """Whether the verb before "dan" is only wished for or announced: `Anu dapat menerima` dan `mengakui …`."""
    verb = next((k for k in range(joint - 1, max(joint - LONGEST, -1), -1) if tokens[k].verbal), None)
    before = _over_adverbs(tokens, verb - 1) if verb else -1
    return before >= 0 and "unreal" in tokens[before].kinds


def _over_adverbs(tokens: Sequence[Token], j: int) -> int:
    while j >= 0 and (tokens[j].kind == "aside" or ("adverbs" in tokens[j].kinds and not tokens[j].capital)):
        ordinal = "ordinals" in tokens[j].kinds and j > 0 and "prepositions" in tokens[j - 1].kinds
        j -= 2 if ordinal else 1
    return j


def _clause_start(tokens: Sequence[Token], j: int) -> int:
    """Index of the first token of the clause that `tokens[j]` stands in; past `j` where a comma stands there."""
    k = j
    while k >= 0 and j - k < 2 * LONGEST:
        token = tokens[k]
        if _breaks(tokens, k):
            return k + 1
        if "subordinators" in token.kinds and token.mention is None and not _joins_names(tokens, k):
            return k + 1
        k -= 1
    return k + 1


def _breaks(tokens: Sequence[Token], k: int) -> bool:
    """Whether no clause or segment reaches over the token: a quotation that is no title, a mark outside a name."""
    if tokens[k].kind == "quote":
        return not is_title(tokens, k)
    return tokens[k].kind == "mark" and tokens[k].low in _BREAKS and not inside_name(tokens, k)


def _joins_names(tokens: Sequence[Token], k: int) -> bool:
    """Whether "dan" stands between two names or offices: "Riset dan Teknologi"."""
    between = 0 < k < len(tokens) - 1 and tokens[k - 1].capital and tokens[k + 1].capital
    return "joining" in tokens[k].kinds and between


def _predicates(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether another verb stands before the reporting verb, outside relative clauses and adverbials.

    "berusia 52 tahun" and "bernama Rani" only say who it is.
    """
    for token in tokens[start:end]:
        if token.kinds & {"relative", "prepositions"}:
            return False
        if token.verbal and not token.kinds & {"aged", "naming"}:
            return True
    return False


def _behind_adverbial(tokens: Sequence[Token], left: int, j: int) -> Party | None:
    """The subject behind an adverbial that no comma ends: `Dalam rapat itu` [Rani Putri] `mengatakan`."""
    if tokens[j].kinds & {"singular", "plural"}:
        return party_after(tokens, j)
    for k in range(left + 1, j + 1):
        before, token = tokens[k - 1], tokens[k]
        after_preposition = "prepositions" in before.kinds and not before.mention
        begins = (token.capital and not before.capital) or (token.mention is not None and before.mention is None)
        if begins and not after_preposition and "time" not in token.kinds and core_end(tokens, k) > j:
            return party_in(tokens, k, j + 1, [], sure=False)
    mention = tokens[j].mention
    whose = [k for k in range(left, j + 1) if mention is not None and tokens[k].mention is mention]
    return party_in(tokens, whose[0], j + 1, [], sure=False) if whose and mention and mention.type == "PER" and (
        whose[0] > left + 1) and not tokens[whose[0] - 1].kinds & {"prepositions"} else None


def _titled(tokens: Sequence[Token], left: int, j: int) -> Party | None:
    """A person with his office right before the verb, whatever stands before: a heading that the copy has glued on."""
    for k in range(left + 1, j + 1):
        if tokens[k].capital and "persons" in tokens[k].kinds and core_end(tokens, k) > j:
            party = party_in(tokens, k, j + 1, [], sure=False)
            return party if party and party.sort in ("person", "title") else None
    return None


def _across_asides(tokens: Sequence[Token], comma: int, found: list[tuple[int, int]]) -> Party | None:
    """The subject to the left of phrases between commas: [Rani Putri,] `warga Desa Anu, pada Senin,` `mengira`."""
    k = comma
    for _ in range(_SEGMENTS):
        if k < 0 or tokens[k].low != ",":
            break
        start = _segment_start(tokens, k - 1)
        first = tokens[start] if start < k else None
        if first is None or first.kind not in ("word", "number"):
            break
        listed = listed_office(tokens, start, core_end(tokens, start)) if "persons" in first.kinds else None
        if listed is not None and listed.last > k:
            return listed
        adverbial = (first.kinds & _LEADING and first.mention is None) or first.kind == "number" or (
            k - start == 1 and "adverbs" in first.kinds)
        if adverbial and start == 0:
            break
        if not adverbial:
            end = core_end(tokens, start)
            if end == start or _predicates(tokens, end, k):
                break
            found.append((start, end))
        k = start - 1
    if not found:
        return None
    leftmost = found[-1]
    return party_in(tokens, *leftmost, sorted(found[:-1]), sure=False)


def _segment_start(tokens: Sequence[Token], j: int) -> int:
    k = j
    while k >= 0 and j - k < LONGEST and not _breaks(tokens, k):
        k -= 1
    return k + 1


def _antecedent(tokens: Sequence[Token], yang: int) -> Party | None:
    """Who a relative clause speaks of: [negara-negara Barat,] `termasuk Anu dan Itu, yang menyebut`."""
    end = yang
    for _ in range(_SEGMENTS):
        comma = end - 1 if end > 0 and tokens[end - 1].low == "," else None
        k = (end if comma is None else comma) - 1
        stop = k + 1
        while k >= 0 and stop - k < LONGEST and not _opens_phrase(tokens, k):
            k -= 1
        first = k + 1
        inner = _clause_opener(tokens, k)
        if inner is not None:
            end = inner
        elif first < stop and "including" in tokens[first].kinds and k >= 0:
            end = first
        else:
            return party_in(tokens, first, stop, [], sure=False) if first < stop else None
    return None


def _clause_opener(tokens: Sequence[Token], k: int) -> int | None:
    """The "yang" of a relative clause that stands in between: `pejabat Anu yang tidak disebutkan namanya yang`."""
    while k >= 0 and (tokens[k].verbal or "unreal" in tokens[k].kinds or tokens[k].cue is not None):
        k -= 1
    return k if k >= 0 and "relative" in tokens[k].kinds else None


def _opens_phrase(tokens: Sequence[Token], k: int) -> bool:
    """Whether a phrase that ends to the right cannot reach back over this token."""
    token = tokens[k]
    if token.kind == "quote" or (token.kind == "mark" and not inside_name(tokens, k)):
        return True
    if token.mention is not None or token.kind != "word" or _joins_names(tokens, k):
        return False
    return token.verbal or (token.cue is not None and token.cue.voice != "bare") or bool(
        token.kinds & {"prepositions", "relative", "subordinators"})


def opening_party(tokens: Sequence[Token]) -> Party | None:
    """The subject with which a sentence begins, behind connectives and adverbials."""
    k = 0
    for _ in range(4):
        start = k
        while k < len(tokens) and "connectors" in tokens[k].kinds and not tokens[k].kinds & {"prepositions", "time"}:
            k += 1
        if k < len(tokens) and tokens[k].low == ",":
            k += 1
        if k >= len(tokens) or tokens[k].kind != "word":
            return None
        if not tokens[k].kinds & {"prepositions", "time", "subordinators"} or tokens[k].mention:
            return party_after(tokens, k)
        while k < len(tokens) and tokens[k].low != ",":
            k += 1
        if k == start:
            return None
        k += 1
    return None
