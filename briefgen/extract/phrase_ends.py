"""How far a noun phrase reaches, and the phrases between commas behind it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.speech_tokens import Token, inside_name, is_title
from briefgen.model.finding import Mention

LONGEST = 40
"""Tokens that a phrase may have, its appositions left out."""
_APPOSITIONS = 5
_CLAUSE = 8
"""Tokens within which a relative clause says that somebody is not to be named."""
LEADING = frozenset({"strip", "numerals"})
SPEAKERS = frozenset({"persons", "bodies", "media", "documents", "several", "strip", "utterances"})
_STOPPERS = frozenset({"prepositions", "subordinators", "relative", "time", "unreal", "singular", "plural", "adverbs",
                       "as_said", "joining"})
_BEHIND = frozenset({"prepositions", "time", "relative", "as_said", "quoted", "quoting", "joining"})
_INNER = frozenset({"relative", "aged"})
"""Tables of words that may stand inside a phrase though none usually goes on with them; numbers and titles too."""
_NEVER_INSIDE = frozenset({"time", "prepositions", "relative"})


def core_end(tokens: Sequence[Token], i: int) -> int:
    """Where a phrase ends that begins at `i`: before a preposition, a verb, a time, a mark."""
    head, k = i, i
    while k < min(len(tokens), i + LONGEST):
        token = tokens[k]
        if token.kind != "word" or not token.kinds.isdisjoint(_INNER):
            inner = _inner(tokens, k, head)
            if inner:
                k += inner
                continue
        if token.kind == "mark" and not _inside_name(tokens, k):
            break
        if token.kind in ("number", "quote"):
            break
        if token.kind == "word" and token.mention is None and _stops(tokens, k, head):
            break
        if "definite" in token.kinds and k > i:
            return k + 1
        if token.kinds & LEADING and token.mention is None and k == head:
            head = k + 1
        k += 1
    return k


def _inner(tokens: Sequence[Token], k: int, head: int) -> int:
    """How many tokens from `k` on stand inside a phrase though no phrase usually goes on with them; 0 for none."""
    if "relative" in tokens[k].kinds and _second_office(tokens, k) and person_in(tokens, head, k) is None:
        return 2
    if k > head and tokens[k].kind == "number":
        return _age(tokens, k) or int(_numbered(tokens, k, head))
    if k > head and tokens[head].kinds & {"persons", "epithets"}:
        return _age(tokens, k) or int(is_title(tokens, k))
    return 0


def _numbered(tokens: Sequence[Token], k: int, head: int) -> bool:
    """Whether a number belongs to a name: "Daop 12 Rani Putri", "SMP 4 Kota Anu"; not "Rani Putri 2 Juni"."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if not tokens[k - 1].capital or len(tokens[k].word) > 3 or person_in(tokens, head, k) is not None:
        return False
    return after is None or (after.kind == "word" and "time" not in after.kinds and (
        after.capital or after.cue is not None)) or after.low == ","


def _age(tokens: Sequence[Token], k: int) -> int:
    """`bek` [berusia 29 tahun] `itu`; `perempuan` [31 tahun] `itu`: only where the phrase points back."""
    n = k + ("aged" in tokens[k].kinds)
    known = n + 2 < len(tokens) and tokens[n].kind == "number" and "years" in tokens[n + 1].kinds
    return n + 2 - k if known and "definite" in tokens[n + 2].kinds else 0


def _second_office(tokens: Sequence[Token], k: int) -> bool:
    """`Kepala Badan Anu` [yang juga] `Ketua Satuan Anu Rani Putri`: one person, two offices."""
    return k + 2 < len(tokens) and "continuing" in tokens[k + 1].kinds and "persons" in tokens[k + 2].kinds


def _inside_name(tokens: Sequence[Token], k: int) -> bool:
    """A mark that stands inside a name: the dot of an initial or a title, a slash, an ampersand."""
    if not 0 < k < len(tokens) - 1:
        return False
    before, after = tokens[k - 1], tokens[k + 1]
    return inside_name(tokens, k) or (tokens[k].low in "/&" and before.kind == after.kind == "word")


def _stops(tokens: Sequence[Token], k: int, head: int) -> bool:
    """Whether a word that belongs to no name ends the phrase that has `head` as its first noun."""
    token = tokens[k]
    named = k > head and person_in(tokens, head, k) is not None
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    follows = after is not None and after.capital and "time" not in after.kinds
    if "joining" in token.kinds:
        return named or k == head or not follows
    if k > head and not named and token.kinds & {"inner_prepositions", "fields"} and tokens[head].kinds & SPEAKERS:
        return not follows and "fields" not in token.kinds and not is_paper(tokens[head])
    if k > head and "places" in token.kinds and "posts" in tokens[head].kinds:
        return named or not follows
    written = tokens[head].kinds & {"media", "documents", "utterances"}
    if k == head + 1 and written and "adverbs" in token.kinds and "manner" in token.kinds:
        return False                         # "keterangan resmi perusahaan"
    if k > head and "copulas" in token.kinds:
        return True
    if "agency" in token.kinds or (k > head and follows and "adverbs" in token.kinds and written):
        return False
    if token.capital:
        return bool(token.kinds & (_NEVER_INSIDE if k == head else {"time"}))
    if named and "definite" not in token.kinds:
        return True
    if k == head and token.kinds & SPEAKERS:
        return False
    if token.cue is not None and token.cue.voice != "bare":
        return True
    return token.verbal or bool(token.kinds & _STOPPERS)


def is_paper(token: Token) -> bool:
    """Whether a noun names something written: a report, data, a survey."""
    return "documents" in token.kinds


def appositions(tokens: Sequence[Token], end: int) -> list[tuple[int, int]]:
    """Segments between commas behind a phrase that may name or describe the same speaker."""
    found: list[tuple[int, int]] = []
    k = end
    while len(found) < _APPOSITIONS and k + 1 < len(tokens) and tokens[k].low == ",":
        start, stop = k + 1, core_end(tokens, k + 1)
        if stop == start or tokens[start].kind != "word" or tokens[start].kinds & {"singular", "plural", "joining"}:
            break
        if _is_body(tokens[start]) and person_in(tokens, end - 1, end) is not None:
            break                            # `menurut Rani,` [pemerintah harus …]
        k = stop
        while k < len(tokens) and tokens[k].kind == "aside":
            k += 1
        if k < len(tokens) and tokens[k].kind == "word" and not tokens[k].kinds & _BEHIND:
            break
        found.append((start, stop))
    return found


def _is_body(token: Token) -> bool:
    """Whether a noun in small letters is a body and no person, so that it describes none: "pemerintah"."""
    return not token.capital and "bodies" in token.kinds and "persons" not in token.kinds


def person_in(tokens: Sequence[Token], start: int, end: int) -> Mention | None:
    """The person whose name ends a phrase; a name inside it belongs to an office or a house ("RS Rani Putri Anu")."""
    last = end - 1
    while last > start and (tokens[last].kind == "aside" or "definite" in tokens[last].kinds):
        last -= 1
    mention = tokens[last].mention if last >= start else None
    return mention if mention is not None and mention.type == "PER" else None


def keeps_name_back(tokens: Sequence[Token], end: int) -> bool:
    """Whether a relative clause keeps somebody's name back: `lelaki` [yang tidak mau disebut namanya itu]."""
    clause = tokens[end:end + _CLAUSE]
    return bool(clause) and "relative" in clause[0].kinds and any("unnamed" in token.kinds for token in clause)
