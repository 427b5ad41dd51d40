"""Whom the attributions of a passage name, so that pronouns and bare verbs find who spoke."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.carrying import stretch_of
from briefgen.extract.chains import Chain, Link
from briefgen.extract.passages import Passage
from briefgen.extract.scope import Scope
from briefgen.extract.shares import Share, beside_quotation, in_passing, links_of, passes_on
from briefgen.extract.speakers import Discourse
from briefgen.extract.speech_tokens import Token
from briefgen.extract.subjects import opening_party
from briefgen.model.finding import Hop


@dataclass(frozen=True, slots=True)
class Said:
    """A resolved attribution of the passage that is being read."""

    chain: Chain
    hop: Hop | None
    via: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Resolver:
    """Names who speaks; what it resolves, `discourse` remembers for the attributions behind."""

    scope: Scope
    discourse: Discourse

    def resolve(self, tokens: Sequence[Token], chains: Sequence[Chain], shares: Sequence[Share]) -> Iterator[Said]:
        """Who each attribution names, in order, so that a pronoun finds who spoke just before."""
        before: Hop | None = None
        by_chain = {share.chain: share for share in shares}
        for i, chain in enumerate(chains):
            hop = self._speaker(tokens, chain, before)
            share = by_chain.get(i)
            links = links_of(share, chains) if share else chain.via
            via = tuple(self._relays(tokens, links, hop))
            aside = len(chains) > 1 and (passes_on(chain.attribution) or in_passing(tokens, chain))
            inside = share is not None and any(not passes_on(chains[j].attribution) for j in share.outer)
            if hop is not None and not aside and not inside and not self._told_before(tokens, chain):
                self.discourse.spoke(hop, chain.attribution.party, in_quotes=beside_quotation(tokens, chain))
            before = hop or before
            yield Said(chain, hop, via)

    def _told_before(self, tokens: Sequence[Token], chain: Chain) -> bool:
        """Whether a report stands in the background: `Apalagi, Presiden sudah menyampaikan …` changes no speaker.

        Nor does who asks: the answer is somebody else's.
        """
        own = chain.attribution
        past = any("past" in token.kinds for token in tokens[own.first:own.last])
        return own.act == "ask" or (own.rule == "speech.active" and past)

    def _speaker(self, tokens: Sequence[Token], chain: Chain, before: Hop | None) -> Hop | None:
        own = chain.attribution
        first, last = own.origin or (own.first, own.last)
        span = stretch_of(self.scope.text, tokens, first, last)
        if own.party is not None and own.party.sort == "pronoun" and self._answers(own.cue):
            voice = self.discourse.answers()
            return Hop(voice.name, voice.id, span, "resolved", voice.anonymous) if voice else None
        if own.party is not None:
            return self.discourse.hop(own.party, span)
        if before is not None:
            return replace(before, span=span, basis="resolved")
        subject = opening_party(tokens)
        if subject is not None and subject.sort in ("group", "document"):
            return None
        hop = self.discourse.hop(subject, span) if subject else None
        return hop and replace(hop, basis="resolved")

    def _answers(self, cue: str) -> bool:
        return self.discourse.asker is not None and "answering" in self.scope.lang.cues.kinds_of(cue)

    def asker(self, passage: Passage, said: Sequence[Said]) -> str | None:
        """The id of who asks in this passage: by the verb, or with a question mark at the end of what is quoted."""
        for each in said:
            if each.hop is not None and each.chain.attribution.act == "ask":
                return each.hop.id
        last = passage.quotations[-1] if passage.quotations else None
        asks = last is not None and self.scope.text[last.end - 1] == "?"
        return next((each.hop.id for each in said if each.hop), None) if asks else None

    def _relays(self, tokens: Sequence[Token], links: Sequence[Link], speaker: Hop | None) -> Iterator[Hop]:
        """The relays, without the speaker himself and the outlet: `kepada Kabar` in Kabar is no further hop."""
        for each in links:
            hop = self.discourse.hop(each.party, stretch_of(self.scope.text, tokens, each.first, each.last))
            own = hop is not None and hop.id == self.scope.article.outlet.id
            if hop is not None and not own and (speaker is None or hop.id != speaker.id):
                yield hop
