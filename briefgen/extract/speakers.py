"""Resolve who speaks: pronouns, offices and short forms to the person or body that the article has named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefgen.extract.doers import apposed, doer
from briefgen.extract.noun_phrases import Party
from briefgen.extract.offices import Offices
from briefgen.extract.speech_tokens import Token
from briefgen.extract.subjects import opening_party
from briefgen.model.finding import Hop, HopBasis, Mention
from briefgen.model.span import Span
from briefgen.text.slugs import slug

_RECENT = 15
"""Passages after which a body that spoke last is no longer what a pronoun means, once a person has been named."""
_DIALOGUE = 3
"""Passages back to which an answer may reach for its speaker."""
_MOST = 40
"""Speakers, and names that share a word, which are remembered."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who has been named or has spoken. head: first noun of the phrase. passage: index of the last time.

    newsroom: an agency or the like, which "mereka" never means.
    """

    name: str
    id: str
    anonymous: bool
    person: bool
    passage: int
    head: str = ""
    newsroom: bool = False


@dataclass(slots=True)
class Discourse:
    """What a reader remembers while reading on. Changes with each passage; one is made for each article.

    offices: who bears which. passive: how a verb begins whose subject suffers it. persons, bodies: who spoke or acted
    last, the latest at the end. crowd: several unnamed who acted last. names: full forms of persons' names -> ids;
    by_word: each word of theirs -> the names. seen: ids of the bodies that have been named. here: whom and what this
    passage names outside quotations, and at which offset; there: the same of the last passage that named any. asker: id
    of who asked in the passage before.
    """

    offices: Offices
    passive: tuple[str, ...] = ()
    passage: int = 0
    persons: list[Voice] = field(default_factory=list)
    bodies: list[Voice] = field(default_factory=list)
    last: Voice | None = None
    crowd: Voice | None = None
    names: dict[str, str] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    here: list[tuple[int, Mention]] = field(default_factory=list)
    there: list[tuple[int, Mention]] = field(default_factory=list)
    asker: str | None = None

    def hop(self, party: Party, span: Span) -> Hop | None:
        """The party as a hop; None where a pronoun stands for nobody that is known, or no name is left."""
        if party.sort == "pronoun":
            voice = self._pronoun(party, span.start)
            return _hop(voice, span, "resolved") if voice else None
        if party.mention is not None:
            return Hop(party.mention.name, party.mention.id, span, "stated")
        if party.definite:
            voice = self._definite(party, span.start)
            if voice:
                return _hop(voice, span, "resolved")
        elif party.sort == "title":
            return self._title(party, span)
        if not party.name:
            return None
        if party.sort == "person":
            name = self._full(party.name)
            return Hop(name, self.names[name], span, "stated")
        return Hop(party.name, slug(party.name), span, "stated", party.anonymous)

    def _pronoun(self, party: Party, at: int) -> Voice | None:
        if party.plural:
            return self._they(at)
        person = self.persons[-1] if self.persons else None
        if person is None or (self.last and not self.last.person and self.last.passage - person.passage > _RECENT):
            return self.last
        return person

    def _they(self, at: int) -> Voice | None:
        """Whom "mereka" means: one collective that spoke or acted a sentence ago, with nobody else who could be meant.

        `Putri bertemu Tono. Mereka menegaskan …` means both, and two speakers are none.
        """
        around = self._around(at)
        if len({mention.id for mention in around if mention.type == "PER"}) > 1:
            return None
        shelf = (self.last, self.crowd, self.bodies[-1] if self.bodies else None)
        found = {voice.id: voice for voice in shelf if voice and self._collective(voice)}
        met = len({mention.id for mention in around if mention.type != "PER"}) > 1
        voices = [voice for voice in found.values() if voice is self.last or not met]
        return voices[0] if len(found) == 1 and voices else None

    def _collective(self, voice: Voice) -> bool:
        single = voice.person and not voice.anonymous
        return not single and not voice.newsroom and voice.passage >= self.passage - 1

    def _around(self, at: int) -> list[Mention]:
        """Whom this passage has named before offset `at`, and whom the last one that named anybody."""
        return [mention for offset, mention in self.here if offset < at] + [mention for _, mention in self.there]

    def answers(self) -> Voice | None:
        """Who answers a question: whoever spoke before the one who asked it, where that was not long ago."""
        others = [voice for voice in self.persons if voice.id != self.asker]
        if self.asker is None or not others or self.passage - others[-1].passage > _DIALOGUE:
            return None
        return others[-1]

    def _definite(self, party: Party, at: int) -> Voice | None:
        """Whom "kedutaan tersebut" or "politikus itu" points back to.

        Who bears the office, as the article says, if he has spoken or acted; else who spoke under the same word; else
        the one person in focus.
        """
        mention = None if party.plural else self.offices.bearer(party.name)
        if mention is not None:
            return next((voice for voice in self.persons if voice.id == mention.id), None)
        unnamed = (voice for voice in reversed(self.persons) if voice.anonymous)
        for voice in (*reversed(self.bodies), *unnamed):
            if voice.head == party.head:
                return voice
        return self._in_focus(at) if party.sort in ("group", "title") and not party.plural else None

    def _in_focus(self, at: int) -> Voice | None:
        """The person who spoke or acted last, if nobody else was around; who asks a question is not meant."""
        person = self.persons[-1] if self.persons else None
        others = {mention.id for mention in self._around(at) if mention.type == "PER"} - {self.asker}
        return person if person is not None and others <= {person.id} else None

    def _title(self, party: Party, span: Span) -> Hop:
        """An office that stands for who bears it: "Presiden" is "Presiden Rani Putri" once the article has said so."""
        mention = self.offices.bearer(party.name)
        if mention is None:
            return Hop(party.name, slug(party.name), span, "stated")
        return Hop(f"{party.name} {mention.name}", mention.id, span, "resolved")

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
        head = party.head if party and party.head and hop.basis == "stated" else hop.name.lower().split(" ")[0]
        newsroom = party is not None and party.sort == "media"
        self._remember(Voice(hop.name, hop.id, hop.anonymous, person, self.passage, head, newsroom))

    def _remember(self, voice: Voice) -> None:
        shelf = self.persons if voice.person else self.bodies
        shelf[:] = [*[known for known in shelf if known.id != voice.id][-_MOST:], voice]
        self.last = voice

    def acted(self, tokens: Sequence[Token]) -> None:
        """Remember the subject of a sentence in the article's own voice: who does something is who "ia" means next."""
        subject = opening_party(tokens) if tokens and "explaining" not in tokens[0].kinds else None
        if subject is None or subject.sort == "pronoun" or subject.definite:
            self._did(doer(tokens, self.passive))
            return
        behind = next((token for token in tokens[subject.last:] if "adverbs" not in token.kinds), None)
        if behind is not None and behind.cue is not None and behind.cue.voice == "passive":
            return
        if subject.plural and subject.sort == "group":
            self.crowd = Voice(subject.name, slug(subject.name), True, False, self.passage, subject.head)
        elif subject.mention is None:
            if not self._did(apposed(tokens, subject.last)):
                self._in_office(subject)
        else:
            mention, before = subject.mention, self.last
            person, newsroom = mention.type == "PER", subject.sort == "media"
            self._remember(Voice(mention.name, mention.id, False, person, self.passage, subject.head, newsroom))
            self.last = self.last if person else before

    def _did(self, mention: Mention | None) -> bool:
        """Remember a person who did something without being the subject; whether there is one."""
        if mention is not None:
            self._remember(Voice(mention.name, mention.id, False, True, self.passage))
        return mention is not None

    def _in_office(self, subject: Party) -> None:
        """Who acts under an office without a known name is who "ia" means next, whoever that is."""
        if subject.sort == "title":
            hop = self._title(subject, Span(0, 0, ""))
            self._remember(Voice(hop.name, hop.id, False, True, self.passage))

    def read(self, tokens: Sequence[Token]) -> None:
        """Remember the offices, persons and bodies that a passage names; it becomes the present one."""
        if self.here:
            self.there = self.here
        self.here = []
        for k, token in enumerate(tokens):
            mention = token.mention
            if mention is None or mention.span.start != token.start:
                continue
            self.here.append((token.start, mention))
            if mention.type == "PER":
                self.offices.learn(tokens, k, mention)
            elif mention.type == "ORG" and mention.id not in self.seen:
                self.seen.add(mention.id)
                del self.bodies[:-_MOST]
                self.bodies.insert(0, Voice(mention.name, mention.id, False, False, self.passage - 2, token.low))


def _hop(voice: Voice, span: Span, basis: HopBasis) -> Hop:
    return Hop(voice.name, voice.id, span, basis, voice.anonymous)


def carried(hop: Hop) -> Hop:
    """The same speaker going on without a word of attribution."""
    return replace(hop, basis="context")
