"""Resolve who speaks: pronouns, offices and short forms to the person or body that the article has named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefgen.extract.noun_phrases import Party, party_after
from briefgen.extract.passages import Token
from briefgen.model.finding import Hop, HopBasis, Mention
from briefgen.model.span import Span
from briefgen.text.slugs import slug

_RECENT = 6
"""Passages after which a body that spoke last is no longer what a pronoun means, once a person has been named."""
_TITLE = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who has been named or has spoken. head: first noun of the phrase. passage: index of the last time."""

    name: str
    id: str
    anonymous: bool
    person: bool
    passage: int
    head: str = ""


@dataclass(slots=True)
class Discourse:
    """What a reader remembers while reading on. Changes with each passage; one is made for each article.

    persons, bodies: who spoke or acted last, the latest at the end. titled: office in lower case -> who last bore it.
    names: full forms of names that only this reader has recognised.
    """

    passage: int = 0
    persons: list[Voice] = field(default_factory=list)
    bodies: list[Voice] = field(default_factory=list)
    last: Voice | None = None
    titled: dict[tuple[str, ...], Mention] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def hop(self, party: Party, span: Span) -> Hop | None:
        """The party as a hop; None where a pronoun stands for nobody that is known."""
        if party.sort == "pronoun":
            voice = self._pronoun(party)
            return _hop(voice, span, "resolved") if voice else None
        if party.mention is not None:
            return Hop(party.mention.name, party.mention.id, span, "stated")
        if party.definite:
            voice = self._definite(party)
            if voice:
                return _hop(voice, span, "resolved")
        if party.sort == "title":
            return self._title(party, span)
        name = self._full(party.name) if party.sort == "person" else party.name
        return Hop(name, slug(name), span, "stated", party.anonymous)

    def _pronoun(self, party: Party) -> Voice | None:
        if party.plural:
            groups = [voice for voice in (self.last, *reversed(self.bodies)) if voice and not _single(voice)]
            return groups[0] if groups else None
        person = self.persons[-1] if self.persons else None
        if person is None or (self.last and not self.last.person and self.last.passage - person.passage > _RECENT):
            return self.last
        return person

    def _definite(self, party: Party) -> Voice | None:
        """Whom "kedutaan tersebut" or "politikus itu" points back to."""
        for voice in reversed(self.bodies):
            if voice.head == party.head and voice.passage < self.passage + 1:
                return voice
        return self.persons[-1] if self.persons and party.sort in ("group", "title") else None

    def _title(self, party: Party, span: Span) -> Hop:
        """An office that stands for who bears it: "Presiden" is "Presiden Rani Putri" once the article has said so."""
        words = tuple(party.name.lower().split())
        mention = self.titled.get(words)
        if mention is None:
            return Hop(party.name, slug(party.name), span, "stated")
        return Hop(f"{party.name} {mention.name}", mention.id, span, "resolved")

    def _full(self, name: str) -> str:
        """The fullest form of a name that nobody else has read as one."""
        words = set(name.lower().split())
        for known in self.names:
            if words < set(known.lower().split()):
                return known
        self.names.append(name)
        return name

    def spoke(self, hop: Hop, party: Party | None) -> None:
        """Remember a speaker."""
        person = party is None or party.sort in ("person", "title", "group", "pronoun")
        if party is not None and party.sort == "pronoun":
            known = next((v for v in (*self.persons[::-1], *self.bodies[::-1]) if v.id == hop.id), None)
            person = known.person if known else person
        head = party.head if party and party.head else hop.name.lower().split(" ")[0]
        self._remember(Voice(hop.name, hop.id, hop.anonymous, person, self.passage, head))

    def _remember(self, voice: Voice) -> None:
        shelf = self.persons if voice.person else self.bodies
        shelf[:] = [*[known for known in shelf if known.id != voice.id][-40:], voice]
        self.last = voice

    def acted(self, tokens: Sequence[Token]) -> None:
        """Remember the subject of a sentence in the article's own voice: who does something is who "ia" means next."""
        subject = opening_party(tokens)
        if subject is None or subject.sort == "pronoun" or subject.mention is None:
            return
        mention = subject.mention
        voice = Voice(mention.name, mention.id, False, mention.type == "PER", self.passage, subject.head)
        self._remember(voice)

    def read(self, tokens: Sequence[Token]) -> None:
        """Remember the offices and bodies that a passage names."""
        for k, token in enumerate(tokens):
            mention = token.mention
            if mention is None or mention.span.start != token.start:
                continue
            if mention.type == "PER":
                for words in _offices(tokens, k):
                    self.titled[words] = mention
            elif mention.type == "ORG" and not any(v.id == mention.id for v in self.bodies):
                self.bodies.insert(0, Voice(mention.name, mention.id, False, False, self.passage, token.low))


def _single(voice: Voice) -> bool:
    return voice.person and not voice.anonymous


def _hop(voice: Voice, span: Span, basis: HopBasis) -> Hop:
    return Hop(voice.name, voice.id, span, basis, voice.anonymous)


def carried(hop: Hop) -> Hop:
    """The same speaker going on without a word of attribution."""
    return replace(hop, basis="context")


def _offices(tokens: Sequence[Token], k: int) -> list[tuple[str, ...]]:
    """The office before a name, in full and as it is called for short: ("menteri", "keuangan"), ("menteri",)."""
    start = k
    while start > 0 and k - start < _TITLE and _names_office(tokens[start - 1]):
        start -= 1
    heads = [i for i in range(start, k) if "persons" in tokens[i].kinds]
    if not heads:
        return []
    words = tuple(token.low for token in tokens[heads[0]:k])
    return [words[:n] for n in range(1, len(words) + 1)]


def _names_office(token: Token) -> bool:
    return token.kind == "word" and token.capital and (token.mention is None or token.mention.type != "PER")


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
