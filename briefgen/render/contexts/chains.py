"""Who told whom."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.render.contexts.conflicts import ThinView
from briefgen.render.contexts.names import Hop, Ref
from briefgen.render.contexts.parts import Parts
from briefgen.render.contexts.timeline import Tick


@dataclass(frozen=True, slots=True)
class ChainNode:
    """A station of the nested list of chains.

    hop: who.
    count: how many claims pass here, in words.
    next: whom it reached.
    """

    hop: Hop
    count: str
    next: tuple[ChainNode, ...]


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A station of the attribution graphic.

    x: left edge.
    y: top edge.
    height: by number of claims.
    text_x: where its label begins or ends.
    text_y: baseline of its label.
    anchor: start or end, as SVG's text-anchor.
    label: name and number of claims.
    party: whether it is a party to the event.
    """

    x: float
    y: float
    height: float
    text_x: float
    text_y: float
    anchor: str
    label: str
    party: bool


@dataclass(frozen=True, slots=True)
class FlowLink:
    """A stream between two stations.

    path: its centre line.
    width: by number of claims.
    certain: whether every hop in it is stated by the source.
    """

    path: str
    width: float
    certain: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """The attribution graphic: origins on the left, relays, outlets on the right.

    width: of the view box.
    height: of the view box.
    node_width: of a station.
    heads: names of the layers.
    links: streams.
    nodes: stations.
    """

    width: float
    height: float
    node_width: float
    heads: tuple[Tick, ...]
    links: tuple[FlowLink, ...]
    nodes: tuple[FlowNode, ...]


@dataclass(frozen=True, slots=True)
class WireView:
    """A sentence that several outlets share and none declares.

    shared: the words in common.
    language: of these words where it is not the page's, else None.
    similarity: in words.
    outlets: who prints it, each leading to its claim.
    """

    shared: str
    language: str | None
    similarity: str
    outlets: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class ChainsPage:
    """pages/chains.html: where everything comes from.

    title: of the page.
    flow: the graphic, or None where there is no claim.
    chains: the nested list.
    thin: findings of few origins, the widest first.
    wire: shared text that nobody declares.
    behind: where there are too many of these two for this page, or empty.
    parts: the way to the other parts of the list, or None where it is whole.
    """

    title: str
    flow: Flow | None
    chains: tuple[ChainNode, ...]
    thin: tuple[ThinView, ...]
    wire: tuple[WireView, ...]
    behind: tuple[Ref, ...]
    parts: Parts | None
