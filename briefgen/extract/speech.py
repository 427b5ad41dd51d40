"""Find reported speech: direct quotations and statements, with speaker and chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefgen.extract.attributions import find_attributions
from briefgen.extract.carrying import FULL, carry, is_term, stands_alone, stretch_of, whole_runs
from briefgen.extract.chains import link
from briefgen.extract.offices import Offices
from briefgen.extract.passages import Passage, passages_of
from briefgen.extract.quotes import find_quotations
from briefgen.extract.relays import find_relays
from briefgen.extract.resolving import Resolver, Said
from briefgen.extract.run_ons import RunOns
from briefgen.extract.scope import Scope
from briefgen.extract.shares import Share, holders, passes_on, right_before, share_out
from briefgen.extract.speakers import Discourse, carried
from briefgen.model.finding import Hop, Mention, Named, Speech
from briefgen.model.span import span_of


def find_speech(scope: Scope, mentions: tuple[Mention, ...], named: tuple[Named, ...]) -> tuple[Speech, ...]:
    """Every quotation and statement, in text order.

    A quotation that nobody is said to have said (a term, a title) has no speaker. The span of a statement may hold
    quotations and the words that attribute it, where these stand in its middle: whoever rewords it cuts `speaker.span`
    out.
    """
    body = tuple(line for line in scope.article.lines if line.role == "body")
    quotations = find_quotations(scope.text, body, scope.lang.cues)
    discourse = Discourse(Offices(scope.lang.cues.offices), scope.lang.clauses.passive)
    for entity in named:
        if entity.type == "PER":
            discourse.learn(entity.name, entity.id)
    reader = _Reader(scope, discourse, Resolver(scope, discourse))
    for passage in passages_of(scope, mentions, quotations):
        reader.read(passage)
    found = whole_runs(reader.found, quotations)
    return tuple(sorted(found, key=lambda speech: (speech.span.start, -speech.span.end, speech.kind)))


@dataclass(slots=True)
class _Reader:
    """Reads passage after passage; `found` grows. before: the passage read last; its speeches begin at `since`.

    pending: whose words the next paragraph holds, where this one ends with "Rani mengatakan:".
    """

    scope: Scope
    discourse: Discourse
    resolver: Resolver
    found: list[Speech] = field(default_factory=list)
    before: Passage | None = None
    since: int = 0
    pending: Said | None = None
    run_ons: RunOns = field(default_factory=RunOns)

    def read(self, passage: Passage) -> None:
        """Take in one passage."""
        start = len(self.found)
        tokens = passage.tokens
        self.discourse.passage += 1
        self.discourse.read(tokens)
        relays = find_relays(tokens)
        chains = link(find_attributions(tokens), relays)
        shares = share_out(tokens, chains, relays) if chains else []
        said = list(self.resolver.resolve(tokens, chains, shares))
        held = self.run_ons.confirmed(passage, [each.hop.id for each in said if each.hop])
        self.found[start:start], start = [held] if held else [], start + bool(held)
        self._point_back(passage, said)
        if passage.quotations:
            self._quotations(passage, shares, said)
        self._statements(passage, shares, said)
        if len(self.found) > start:
            self._go_on(passage, start)
        if not said:
            self.found.extend(self.run_ons.read(self.scope, self.before, passage, self.found[self.since:start]))
            self.discourse.acted(tokens)
        self.discourse.asker = self.resolver.asker(passage, said)
        self.pending = next((each for each in said if each.chain.attribution.begins >= len(tokens)
                             and each.chain.attribution.side == "right"), None)
        self.before, self.since = passage, start

    def _statements(self, passage: Passage, shares: Sequence[Share], said: Sequence[Said]) -> None:
        for share in shares:
            own = said[share.chain]
            if share.told and own.hop is not None:
                attribution = own.chain.attribution
                span = stretch_of(self.scope.text, passage.tokens, share.start, share.end)
                self.found.append(Speech("statement", span, own.hop, own.via, attribution.cue, attribution.rule))

    def _quotations(self, passage: Passage, shares: Sequence[Share], said: Sequence[Said]) -> None:
        seen = {token.quotation.start: k for k, token in enumerate(passage.tokens) if token.quotation is not None}
        for quotation in passage.quotations:
            k = seen.get(quotation.start)
            own = None if k is None else self._who_said(passage, k, shares, said)
            span = span_of(self.scope.text, quotation.start, quotation.end)
            if own is None or own.hop is None:
                self.found.append(Speech("quote", span, None, (), None, "quote.unattributed"))
            else:
                attribution = own.chain.attribution
                self.found.append(Speech("quote", span, own.hop, own.via, attribution.cue, attribution.rule))

    def _who_said(self, passage: Passage, k: int, shares: Sequence[Share], said: Sequence[Said]) -> Said | None:
        tokens = passage.tokens
        if is_term(self.scope.text, tokens, k):
            return None
        beside = [each for each in said if each.chain.attribution.side in ("left", "both")
                  and right_before(tokens, k, each.chain.attribution.first)]
        inside = [said[share.chain] for share in holders(shares, k)]
        for each in beside:
            if not passes_on(each.chain.attribution) or not inside:
                return each
        if inside:
            return inside[0]
        return self.pending if k == 0 and self.pending is not None else None

    def _point_back(self, passage: Passage, said: Sequence[Said]) -> None:
        """`Hal ini disampaikan Rani.` gives Rani the passage before, `Demikian dilansir Anu.` gives it a relay."""
        for each in said:
            if each.chain.attribution.side == "back" and self.before is not None and each.hop is not None:
                self._give_back(self.before, passage, each, each.hop)

    def _give_back(self, before: Passage, passage: Passage, each: Said, hop: Hop) -> None:
        attribution = each.chain.attribution
        held = range(self.since, len(self.found))
        spoken = [i for i in held if self.found[i].speaker is not None and (
            passes_on(attribution) or self.found[i].rule != "speech.goes-on")]
        if spoken:
            if passes_on(attribution) and before.paragraph == passage.paragraph and not passage.last:
                for i in spoken:
                    self.found[i] = replace(self.found[i], via=(*self.found[i].via, hop, *each.via))
            return
        if attribution.rule == "relay.quoted" and not each.via and not before.quotations:
            return
        for i in held:
            self.found[i] = replace(
                self.found[i], speaker=hop, via=each.via, cue=attribution.cue, rule=attribution.rule)
        words = [token for token in before.tokens if token.kind == "word"]
        if len(words) >= FULL:
            span = stretch_of(self.scope.text, before.tokens, 0, len(before.tokens))
            self.found.append(Speech("statement", span, hop, each.via, attribution.cue, attribution.rule))

    def _go_on(self, passage: Passage, start: int) -> None:
        """Carry over what the passage before began: a speaker who goes on in quotation marks, a relay that goes on."""
        last = next((speech for speech in reversed(self.found[self.since:start]) if speech.speaker is not None), None)
        if last is None or self.before is None or passage.paragraph - self.before.paragraph > 1:
            return
        for i in range(start, len(self.found)):
            speech = self.found[i]
            if speech.speaker is None and speech.kind == "quote" and stands_alone(passage, speech):
                self.found[i] = carry(speech, last)
            elif speech.speaker is not None and not speech.via and (via := self._same_relay(passage, speech, last)):
                self.found[i] = replace(speech, via=via)

    def _same_relay(self, passage: Passage, speech: Speech, last: Speech) -> tuple[Hop, ...]:
        """The relay of the passage before, where it plainly goes on reporting.

        `KCNA mengutip Kim yang ….` then `“…,” kata Kim`; `KCNA melaporkan bahwa ….` then `Kim juga menyampaikan …`.
        """
        if speech.speaker is None or last.speaker is None:
            return ()
        if speech.kind == "quote" and last.kind == "statement" and last.speaker.id == speech.speaker.id:
            return tuple(carried(hop) for hop in last.via if hop.span.start < last.span.start)
        reports = last.cue is not None and self.scope.lang.cues.act_of(last.cue) == "relay" and not last.via
        same = self.before is not None and self.before.paragraph == passage.paragraph
        stretch = [t for t in passage.tokens if speech.speaker.span.start <= t.start < speech.speaker.span.end]
        also = any("continuing" in token.kinds for token in stretch)
        return (carried(last.speaker),) if reports and same and also else ()
