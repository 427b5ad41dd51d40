"""Who passed words on to whom: the relays of a passage, hung on the attributions that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.extract.attribution import Attribution, Side
from briefgen.extract.noun_phrases import Party
from briefgen.extract.relays import Relay

_NEAR = 8
"""Tokens between a report and the origin that it quotes: `melaporkan, pada Senin (2/6), mengutip`."""


_WITH_OTHERS = ("relay.told", "relay.source", "relay.within")
"""Rules whose relay says nothing of its own."""


@dataclass(frozen=True, slots=True)
class Link:
    """A relay of one attribution: who, and the tokens that state it."""

    party: Party
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Chain:
    """An attribution with the relays that its passage states, the speaker's side first."""

    attribution: Attribution
    via: tuple[Link, ...] = ()


def link(attributions: Sequence[Attribution], relays: Sequence[Relay]) -> list[Chain]:
    """Hang each relay on the attribution that it belongs to; a relay that has none speaks for itself.

    A relay belongs to the nearest attribution before it, else to the first behind it. A relay that quotes an origin
    makes that origin the speaker: `lapor KCNA, mengutip Komisi Anu` is Komisi Anu, via KCNA.
    """
    chains = [Chain(attribution) for attribution in attributions]
    for relay in relays:
        _hang(chains, relay)
    return sorted(chains, key=lambda chain: chain.attribution.first)


def _hang(chains: list[Chain], relay: Relay) -> None:
    at = _nearest(chains, relay)
    if relay.origin is not None:
        _with_origin(chains, relay, at)
    elif relay.party is None or (relay.rule in _WITH_OTHERS and at is None):
        return
    elif at is None or relay.back:
        chains.append(Chain(_own(relay)))
    else:
        chain = chains[at]
        same = chain.attribution.party is not None and chain.attribution.party.name == relay.party.name
        if not same and not any(seen.party.name == relay.party.name for seen in chain.via):
            chains[at] = replace(chain, via=(*chain.via, Link(relay.party, relay.first, relay.last)))


def _nearest(chains: Sequence[Chain], relay: Relay) -> int | None:
    """Index of the chain that a relay belongs to."""
    before = [i for i, chain in enumerate(chains) if chain.attribution.first < relay.first
              or chain.attribution.first <= relay.first < chain.attribution.last]
    if before:
        return max(before, key=lambda i: chains[i].attribution.first)
    after = [i for i, chain in enumerate(chains) if chain.attribution.first >= relay.last]
    return min(after, key=lambda i: chains[i].attribution.first) if after else None


def _own(relay: Relay) -> Attribution:
    side: Side = "back" if relay.back else "both" if relay.first else "right"
    return Attribution(relay.rule, relay.cue, "relay", relay.party, relay.first, relay.last, side, relay.last)


def _with_origin(chains: list[Chain], relay: Relay, at: int | None) -> None:
    """Take in `R mengutip S`: S speaks, R relays."""
    origin = relay.origin
    if origin is None:
        return
    if relay.party is None:
        _origin_of_chain(chains, relay, at)
        return
    step = Link(relay.party, relay.first, relay.last)
    said = [i for i, chain in enumerate(chains)
            if chain.attribution.party is not None and chain.attribution.party.name == origin.name
            and relay.first <= chain.attribution.first]
    if said:
        chains[said[0]] = replace(chains[said[0]], via=(*chains[said[0]].via, step))
    elif relay.begins is not None:
        words = Attribution(
            relay.rule, relay.cue, "relay", origin, relay.origin_first, origin.last, "right", relay.begins)
        chains.append(Chain(words, (step,)))


def _origin_of_chain(chains: list[Chain], relay: Relay, at: int | None) -> None:
    """`… lapor KCNA, mengutip Komisi Anu`: the chain's speaker becomes its first relay."""
    if at is None or relay.origin is None or chains[at].attribution.party is None:
        return
    chain = chains[at]
    newsroom = chain.attribution.party
    if newsroom is None or newsroom.sort not in ("media", "body", "group", "document"):
        return
    if relay.first - chain.attribution.last > (0 if relay.rule == "relay.from-utterance" else _NEAR):
        return
    step = Link(newsroom, chain.attribution.first, chain.attribution.last)
    speaker = replace(chain.attribution, party=relay.origin, origin=(relay.first, relay.last))
    chains[at] = Chain(speaker, (step, *chain.via))
