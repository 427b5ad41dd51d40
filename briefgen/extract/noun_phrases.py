"""Read who is meant from a noun phrase: role, affiliation and name, in whatever order a newspaper sets them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefgen.extract.phrase_ends import LEADING, SPEAKERS, appositions, core_end, is_paper, keeps_name_back, person_in
from briefgen.extract.speech_tokens import Token
from briefgen.model.finding import Mention

Sort = Literal["person", "title", "body", "media", "document", "group", "pronoun"]


class Party(NamedTuple):
    """Who a phrase names, before pronouns and short forms are resolved.

    sort: what kind of speaker. name: the full form of a name, else the phrase without its article. first, last: its
    tokens, appositions included, `first <= i < last`. mention: the name that it rests on. plural: several speak.
    definite: it points back ("kedutaan tersebut", "pria asal Anu"). head: its first noun in lower case.
    """

    sort: Sort
    name: str
    first: int
    last: int
    mention: Mention | None = None
    plural: bool = False
    definite: bool = False
    head: str = ""

    @property
    def anonymous(self) -> bool:
        """Whether nobody could be asked: persons or papers that are described, not named."""
        unnamed_media = self.sort == "media" and self.mention is None and self.plural
        return self.sort in ("group", "document") or unnamed_media


def party_after(tokens: Sequence[Token], i: int, sure: bool = False) -> Party | None:
    """The phrase that begins at token `i`: `kata` [Direktur Komunikasi Bank Anu, Rani Putri,] `kepada wartawan`.

    sure: something else says that a speaker must stand here, so that any noun will do.
    """
    while i < len(tokens) and tokens[i].kind == "aside":
        i += 1
    if i >= len(tokens) or tokens[i].kind != "word":
        return None
    if tokens[i].kinds & {"singular", "plural"}:
        return _pronoun(tokens, i)
    if "rules" in tokens[i].kinds or ("never" in tokens[i].kinds and not tokens[i].capital):
        return None
    end = core_end(tokens, i)
    if end == i or with_another(tokens, i, end):
        return None
    return listed_office(tokens, i, end) or party_in(tokens, i, end, appositions(tokens, end), sure)


def listed_office(tokens: Sequence[Token], i: int, end: int) -> Party | None:
    """A person behind an office with commas inside: [Menteri Koordinator Bidang Anu, Ini, dan Itu Rani Putri].

    end: where the phrase that begins at `i` ends by itself. "Bupati Anu, Dinas Ini, dan Rani Putri" are three.
    """
    if "persons" not in tokens[i].kinds or not tokens[i].capital or person_in(tokens, i, end) is not None:
        return None
    k = end
    while k + 2 < len(tokens) and tokens[k].low == ",":
        last = "joining" in tokens[k + 1].kinds
        start = k + 1 + last
        k = core_end(tokens, start)
        person = person_in(tokens, start, k) if k > start else None
        inner = [token for token in tokens[start:k] if token.mention is not person or person is None]
        if k == start or not tokens[start].capital or any(token.kinds & {"persons", "bodies"} for token in inner):
            return None
        if last or any("joining" in token.kinds for token in inner):
            return Party("person", person.name, i, k, person) if person and inner else None
        if person is not None or any(token.mention and token.mention.type == "PER" for token in inner):
            return None
    return None


def with_another(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether two persons speak as one, so that neither can be said to: [Rani Putri] `dan Bupati Tono Anu`."""
    joined = end + 1 < len(tokens) and "joining" in tokens[end].kinds and tokens[end + 1].capital
    if not joined or tokens[end + 1].kinds & {"time"} or person_in(tokens, first, end) is None:
        return False
    return person_in(tokens, end + 1, core_end(tokens, end + 1)) is not None


def _pronoun(tokens: Sequence[Token], i: int) -> Party:
    return Party("pronoun", tokens[i].word, i, i + 1, plural="plural" in tokens[i].kinds)


def party_in(
    tokens: Sequence[Token], first: int, end: int, asides: Sequence[tuple[int, int]], sure: bool,
) -> Party | None:
    """Who the phrase `tokens[first:end]` with its appositions names: a person wherever he stands, else the head."""
    head = first
    while head < end and tokens[head].kinds & LEADING and tokens[head].mention is None:
        head += 1
    if head >= end:
        return None
    person, whose = person_in(tokens, head, end), None
    if person is not None and (_only_whose(tokens, head, person) or _only_part(tokens, head, person)):
        person, whose = None, person
    points = "definite" in tokens[end - 1].kinds and end - 1 > head
    if person is not None and tokens[head].mention is not person and asides and _only_name(tokens, *asides[0]):
        person, whose = None, person
    if person is not None:
        described = asides[0][1] if asides and _describes(tokens, *asides[0]) else end
        return Party("person", person.name, first, described, person, definite=points)
    for start, stop in asides if not _named_body(tokens[head]) else ():
        beside = person_in(tokens, start, stop)
        if beside is not None and beside is not whose:
            return Party("person", beside.name, first, stop, beside)
        if not _noun(tokens[start]):
            break
    party = _unnamed(tokens, head, end, asides, sure)
    several = any(token.kinds & {"several", "numerals"} for token in tokens[first:head + 1])
    definite = points or (head == first and "epithets" in tokens[head].kinds and not keeps_name_back(tokens, end))
    return party and party._replace(first=first, plural=several, definite=definite, head=tokens[head].low)


def _only_whose(tokens: Sequence[Token], head: int, person: Mention) -> bool:
    """Whether a name only says whose: "kuasa hukum Rani". Not where anything else named stands in between."""
    if "persons_of" not in tokens[head].kinds or tokens[head].capital:
        return False
    return not any(token.capital for token in tokens[head:] if token.start < person.span.start)


def _only_part(tokens: Sequence[Token], head: int, person: Mention) -> bool:
    """Whether what reads as a name is part of a body's or a paper's: "Dinas Kesehatan Rani", with no office between."""
    if tokens[head].mention is person or not tokens[head].kinds & {"bodies", "documents"}:
        return False
    return not any("persons" in token.kinds for token in tokens[head:] if token.start < person.span.start)


def _only_name(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a segment is a person's name and no more: `analis Bank Rani,` [Tono Anu,]."""
    mention = person_in(tokens, start, stop)
    return mention is not None and tokens[start].mention is mention and stop - start > 1


def _named_body(token: Token) -> bool:
    """Whether a phrase begins with the name of a body: what stands beside it in commas is another matter."""
    return token.mention is not None or bool(token.kinds & {"media", "agency", "bodies"})


def _noun(token: Token) -> bool:
    return token.capital or bool(token.kinds & SPEAKERS)


def _describes(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether a segment tells the office of somebody just named, and names nobody else."""
    return bool(tokens[start].kinds & {"persons", "bodies", "strip"}) and person_in(tokens, start, stop) is None


def _unnamed(
    tokens: Sequence[Token], head: int, end: int, asides: Sequence[tuple[int, int]], sure: bool,
) -> Party | None:
    token = tokens[head]
    if "utterances" in token.kinds or is_paper(token):
        return _paper_of(tokens, head, end, asides)
    if is_media(tokens, head):
        return _media(tokens, head, end, asides)
    if token.mention is not None:
        return _body(tokens, head, end)
    name = phrase(tokens, head, end)
    if token.kinds & {"persons", "several"}:
        office = token.capital and not token.kinds & {"several", "sources"} and _as_office(tokens, head)
        beside = _beside(tokens, asides)
        return beside or Party("title" if office else "group", name, head, end)
    if "bodies" in token.kinds:
        return Party("body", name, head, end)
    if all(t.capital for t in tokens[head:end] if t.kind == "word") and (head > 0 or end > 1):
        return Party("person", name, head, end)
    return Party("group", name, head, end) if sure else None


def _as_office(tokens: Sequence[Token], head: int) -> bool:
    """Whether an office stands as a name does: "Presiden", "Menteri Keuangan", also where a sentence begins with it."""
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    return head > 0 or after is None or after.capital or after.kind != "word" or after.cue is not None


def _beside(tokens: Sequence[Token], asides: Sequence[tuple[int, int]]) -> Party | None:
    """A name in apposition to an office that nobody has read as a name: nothing but capitals."""
    for start, stop in asides:
        if stop - start <= 5 and all(t.capital and t.mention is None and not t.kinds for t in tokens[start:stop]):
            return Party("person", phrase(tokens, start, stop), start, stop)
    return None


def _body(tokens: Sequence[Token], head: int, end: int) -> Party:
    """A phrase that begins with the name of an organisation, a state or a place."""
    mention = tokens[head].mention
    rest = [t for t in tokens[head:end] if mention is None or t.start >= mention.span.end]
    whole = mention is not None and all(t.kind == "aside" or "definite" in t.kinds for t in rest)
    if mention is not None and whole:
        return Party("body", mention.name, head, end, mention)
    return Party("body", phrase(tokens, head, end), head, end)


def is_media(tokens: Sequence[Token], head: int) -> bool:
    """Whether a phrase that begins at `head` names a newsroom: "AFP", "kantor berita ...", "media pemerintah ..."."""
    return bool(tokens[head].kinds & {"agency", "media"})


def _media(tokens: Sequence[Token], head: int, end: int, asides: Sequence[tuple[int, int]]) -> Party:
    """A newsroom by its name, wherever in the phrase that stands, else by the phrase."""
    stretches = [(head, end), *asides[:2]]
    for start, stop in stretches:
        for k in range(start, stop):
            mention = tokens[k].mention
            named = "agency" in tokens[k].kinds or (mention is not None and mention.type == "ORG")
            if named and (start == head or k == start):
                last = stop if start != head else end
                return Party("media", mention.name if mention else tokens[k].word, head, last, mention)
    return Party("media", phrase(tokens, head, end), head, end)


def _paper_of(tokens: Sequence[Token], head: int, end: int, asides: Sequence[tuple[int, int]]) -> Party:
    """A report, or whose it is where he is named behind it: "laporan KCNA", "keterangan tertulis Rani"."""
    whose = head + 1
    while whose < end and "adverbs" in tokens[whose].kinds and not tokens[whose].capital:
        whose += 1
    if whose < end:
        owner = _unnamed(tokens, whose, end, asides, sure=False)
        if owner is not None and (owner.mention is not None or owner.sort in ("media", "person")):
            return owner
    return Party("document", phrase(tokens, head, end), head, end)


def phrase(tokens: Sequence[Token], first: int, end: int) -> str:
    """The words of a phrase as written, without asides; a capital that only begins the sentence goes.

    "Media pemerintah Anu" is "media pemerintah Anu", "Presiden Anu" stays.
    """
    words = [token for token in tokens[first:end] if token.kind != "aside"]
    while words and words[-1].kinds & {"definite"} and not words[-1].capital:
        words.pop()
    spoken = "".join(
        token.word if not i or token.start == words[i - 1].end else f" {token.word}" for i, token in enumerate(words))
    common = words and words[0].mention is None and words[0].kinds & SPEAKERS
    always = words and words[0].kinds & {"media", "documents", "several", "sources"}
    plain = bool(always) or len(words) < 2 or not words[1].capital
    starts = first == 0 or all(token.kinds & LEADING for token in tokens[:first])
    return spoken[:1].lower() + spoken[1:] if common and plain and starts else spoken

