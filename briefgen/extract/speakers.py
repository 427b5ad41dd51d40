"""Resolve who speaks: pronouns, offices and short forms to the person or body that the article has named before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefgen.extract.noun_phrases import Party, party_after
from briefgen.extract.passages import Token
from briefgen.model.finding import Hop, HopBasis, Mention
from briefgen.model.span import Span
from briefgen.text.slugs import slug

_RECENT = 15
"""Passages after which a body that spoke last is no longer what a pronoun means, once a person has been named."""
_TITLE = 8
_MOST = 40
"""Speakers, and names that share a word, which are remembered."""
_OFFICES = 400


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

    short: short names of offices, in full. persons, bodies: who spoke or acted last, the latest at the end.
    titled: office in lower case -> who last bore it. names: full forms of persons' names -> ids; by_word: each word of
    theirs -> the names. seen: ids of the bodies that have been named.
    """

    short: Mapping[str, tuple[str, ...]]
    passage: int = 0
    persons: list[Voice] = field(default_factory=list)
    bodies: list[Voice] = field(default_factory=list)
    last: Voice | None = None
    titled: dict[tuple[str, ...], Mention] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

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
        if party.sort == "person":
            name = self._full(party.name)
            return Hop(name, self.names[name], span, "stated")
        return Hop(party.name, slug(party.name), span, "stated", party.anonymous)

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
        mention = self._bearer(self._in_full(party.name.lower().split()))
        if mention is None:
            return Hop(party.name, slug(party.name), span, "stated")
        return Hop(f"{party.name} {mention.name}", mention.id, span, "resolved")

    def _in_full(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(full for word in words for full in self.short.get(word, (word,)))

    def _bearer(self, words: tuple[str, ...]) -> Mention | None:
        """Who last bore an office of these words: "Menteri Koordinator Kemaritiman" of "... bidang Kemaritiman"."""
        if words in self.titled:
            return self.titled[words]
        for office, mention in reversed(self.titled.items()):
            if len(words) > 1 and office[0] == words[0] and set(words) <= set(office):
                return mention
        return None

    def _full(self, name: str) -> str:
        """The fullest form of a name that nobody else has read as one."""
        words = set(name.lower().split())
        for known in self.by_word.get(name.lower().split()[-1], ()):
            if words < set(known.lower().split()):
                return known
        self.learn(name, slug(name))
        return name

    def learn(self, name: str, known_as: str) -> None:
        """Take in the full form of a person's name."""
        self.names.setdefault(name, known_as)
        for word in name.lower().split():
            self.by_word.setdefault(word, [])[_MOST:] = [name]

    def spoke(self, hop: Hop, party: Party | None, in_quotes: bool = False) -> None:
        """Remember a speaker. in_quotes: quoted directly, as states are not: "kata Bima" is a man of that name."""
        person = party is None or party.sort in ("person", "title", "group", "pronoun")
        mention = party.mention if party else None
        person = person or (in_quotes and mention is not None and mention.type == "GPE")
        if party is not None and party.sort == "pronoun":
            known = next((v for v in (*self.persons[::-1], *self.bodies[::-1]) if v.id == hop.id), None)
            person = known.person if known else person
        head = party.head if party and party.head else hop.name.lower().split(" ")[0]
        self._remember(Voice(hop.name, hop.id, hop.anonymous, person, self.passage, head))

    def _remember(self, voice: Voice) -> None:
        shelf = self.persons if voice.person else self.bodies
        shelf[:] = [*[known for known in shelf if known.id != voice.id][-_MOST:], voice]
        self.last = voice

    def acted(self, tokens: Sequence[Token]) -> None:
        """Remember the subject of a sentence in the article's own voice: who does something is who "ia" means next."""
        subject = opening_party(tokens) if tokens and "explaining" not in tokens[0].kinds else None
        if subject is None or subject.sort == "pronoun" or subject.mention is None or subject.definite:
            return
        behind = next((token for token in tokens[subject.last:] if "adverbs" not in token.kinds), None)
        if behind is not None and behind.cue is not None and behind.cue.voice == "passive":
            return
        mention = subject.mention
        before = self.last
        self._remember(Voice(mention.name, mention.id, False, mention.type == "PER", self.passage, subject.head))
        if mention.type != "PER":
            self.last = before

    def read(self, tokens: Sequence[Token]) -> None:
        """Remember the offices and bodies that a passage names."""
        for k, token in enumerate(tokens):
            mention = token.mention
            if mention is None or mention.span.start != token.start:
                continue
            if mention.type == "PER":
                for words in _offices(tokens, k):
                    full = self._in_full(words)
                    self.titled.pop(full, None)
                    self.titled[full] = mention
                while len(self.titled) > _OFFICES:
                    del self.titled[next(iter(self.titled))]
            elif mention.type == "ORG" and mention.id not in self.seen:
                self.seen.add(mention.id)
                del self.bodies[:-_MOST]
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
    start = min([start, *(i for i in range(max(0, k - _TITLE), k) if _spans_office(tokens, i, k))])
    heads = [i for i in range(start, k) if "persons" in tokens[i].kinds]
    if not heads:
        return []
    words = tuple(token.low for token in tokens[heads[0]:k])
    return [words[:n] for n in range(1, len(words) + 1)]


def _spans_office(tokens: Sequence[Token], i: int, k: int) -> bool:
    """Whether an office begins at `i` and runs up to the name at `k`, small words and a comma included."""
    return "persons" in tokens[i].kinds and tokens[i].capital and all(
        (token.kind == "word" and not token.verbal and not token.kinds & {"prepositions", "relative"})
        or token.kind == "aside" or token.low == "," for token in tokens[i:k])


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
