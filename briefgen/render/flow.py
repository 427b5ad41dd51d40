"""Who told whom: the nested list of chains and the graphic drawn from it. Layout is fixed order, no simulation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.model.dossier import DossierClaim, Link
from briefgen.render.contexts import ChainNode, Flow, FlowLink, FlowNode, Tick
from briefgen.render.views import Views

_WIDTH, _TOP, _NODE, _GAP = 960.0, 28.0, 10.0, 9.0
_COLUMNS = (210.0, 480.0, 750.0)
_PER_CLAIM, _LEAST = 4.0, 6.0
_THINNEST, _TALLEST = 0.4, 1200.0
SHOWN = 14
"""Origins drawn by name; the list below the graphic has them all."""

ROOM = 24
"""Relays, or outlets, up to which all are drawn by name."""

Station = tuple[int, str]
Pair = tuple[Station, Station]


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where a station stands on the paper."""

    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Branch:
    """One who told, how many claims pass here, and whom they reached."""

    link: Link
    count: int
    next: tuple[Branch, ...]


def branches(views: Views) -> tuple[Branch, ...]:
    """Chains as a nested list, origin first, those of more claims before those of fewer."""
    return _branches([claim.chain for claim in views.book.dossier.claims], 0)


def size(branch: Branch) -> float:
    """How many lines a branch has in the list."""
    return 1.0 + sum(map(size, branch.next))


def chain_node(views: Views, branch: Branch) -> ChainNode:
    """A branch as a page shows it."""
    return ChainNode(views.hop(branch.link), views.words("counts.claims", n=branch.count),
                     tuple(chain_node(views, one) for one in branch.next))


def flow(views: Views) -> Flow | None:
    """The attribution graphic: origins, relays, outlets; None where there is no claim."""
    claims = views.book.dossier.claims
    if not claims:
        return None
    names, parties = _names(views, claims)
    streams: Counter[Pair] = Counter()
    unsure: Counter[Pair] = Counter()
    big = _big(claims)
    for claim in claims:
        stations = _stations(claim, big)
        for pair in pairwise(stations):
            streams[pair] += 1
            unsure[pair] += any(link.basis in ("context", "inferred") for link in claim.chain)
    weight = _weights([_stations(claim, big) for claim in claims])
    thick = min(_PER_CLAIM, _TALLEST / max(sum(n for (layer, _), n in weight.items() if layer == place)
                                           for place in range(3)))
    placed, height = _place(weight, streams, thick)
    nodes = tuple(_node(views, station, spot, weight[station], names, parties) for station, spot in placed.items())
    heads = tuple(Tick(x, views.words(f"chains.{key}"), False)
                  for x, key in zip(_COLUMNS, ("origins", "relays", "outlets"), strict=True))
    return Flow(_WIDTH, height, _NODE, heads, _links(streams, unsure, placed, thick), nodes)


def _branches(chains: Sequence[tuple[Link, ...]], depth: int) -> tuple[Branch, ...]:
    by_who: dict[str, list[tuple[Link, ...]]] = {}
    for chain in chains:
        if len(chain) > depth:
            by_who.setdefault(chain[depth].who, []).append(chain)
    ordered = sorted(by_who.values(), key=lambda rows: (-len(rows), rows[0][depth].name, rows[0][depth].who))
    return tuple(Branch(rows[0][depth], len(rows), _branches(rows, depth + 1)) for rows in ordered)


def _big(claims: Sequence[DossierClaim]) -> tuple[frozenset[str], ...]:
    """Who is drawn by name in each layer: those of most claims; all relays and outlets where there is room."""
    layers = (Counter(one.origin.who for one in claims if len(one.chain) > 1),
              Counter(link.who for one in claims for link in one.chain[1:-1]),
              Counter(one.chain[-1].who for one in claims))
    return tuple(frozenset(who for who, _ in layer.most_common(SHOWN if not place or len(layer) > ROOM else None))
                 for place, layer in enumerate(layers))


def _stations(claim: DossierClaim, big: Sequence[frozenset[str]]) -> list[Station]:
    """Origin in layer 0, relays in layer 1, the outlet in layer 2. An outlet's own voice has no stream."""
    layers = [0, *[1] * (len(claim.chain) - 2), 2] if len(claim.chain) > 1 else [2]
    return [(layer, link.who if link.who in big[layer] else "")
            for layer, link in zip(layers, claim.chain, strict=True)]


def _names(views: Views, claims: Sequence[DossierClaim]) -> tuple[dict[str, str], set[str]]:
    names: dict[str, str] = {}
    parties: set[str] = set()
    for claim in claims:
        for link in claim.chain:
            names.setdefault(link.who, views.hop_name(link))
            if link.party:
                parties.add(link.who)
    return names, parties


def _weights(chains: Sequence[Sequence[Station]]) -> dict[Station, int]:
    weight: Counter[Station] = Counter()
    for chain in chains:
        weight.update(dict.fromkeys(chain, 1))
    return {station: weight[station] for station in sorted(weight, key=lambda s: (s[0], s[1] == "", -weight[s], s[1]))}


def _place(weight: dict[Station, int], streams: Counter[Pair], thick: float) -> tuple[dict[Station, _Placed], float]:
    placed: dict[Station, _Placed] = {}
    floor = [_TOP, _TOP, _TOP]
    widest = _widest(streams)
    for station, count in weight.items():
        tall = round(max(_LEAST, thick * max(count, widest[station])), 1)
        placed[station] = _Placed(floor[station[0]], tall)
        floor[station[0]] += max(tall, 13.0) + _GAP
    return placed, max(floor) + 4


def _widest(streams: Counter[Pair]) -> Counter[Station]:
    """What leaves a station or arrives there, whichever is more."""
    leaving: Counter[Station] = Counter()
    arriving: Counter[Station] = Counter()
    for (a, b), count in streams.items():
        leaving[a] += count
        arriving[b] += count
    return leaving | arriving


def _links(
    streams: Counter[Pair], unsure: Counter[Pair], placed: dict[Station, _Placed], thick: float
) -> tuple[FlowLink, ...]:
    order = {station: n for n, station in enumerate(placed)}
    leave = {station: spot.y for station, spot in placed.items()}
    arrive = dict(leave)
    out = []
    for pair in sorted(streams, key=lambda p: (order[p[0]], order[p[1]])):
        (a, b), width = pair, round(max(thick * streams[pair], _THINNEST), 2)
        y1, y2 = leave[a] + width / 2, arrive[b] + width / 2
        leave[a] += width
        arrive[b] += width
        out.append(FlowLink(_curve(a[0], y1, b[0], y2), width, not unsure[pair]))
    return tuple(out)


def _curve(layer1: int, y1: float, layer2: int, y2: float) -> str:
    x1, x2 = _COLUMNS[layer1] + _NODE, _COLUMNS[layer2]
    if layer1 == layer2:                       # one relay to another: a loop to the right of their column
        return f"M{x1:g} {y1:g}C{x1 + 70:g} {y1:g} {x1 + 70:g} {y2:g} {x1:g} {y2:g}"
    bend = (x2 - x1) / 2
    return f"M{x1:g} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2:g} {y2:g}"


def _node(
    views: Views, station: Station, spot: _Placed, count: int, names: dict[str, str], parties: set[str]
) -> FlowNode:
    layer, who = station
    x = _COLUMNS[layer]
    name = names[who] if who else views.words("chains.other", n=count)
    label = f"{name if len(name) <= 28 else name[:27] + '…'} {views.words.number(count)}" if who else name
    left = layer == 0
    return FlowNode(x, spot.y, spot.height, x - 7 if left else x + _NODE + 7, round(spot.y + spot.height / 2 + 4, 1),
                    "end" if left else "start", label, who in parties)
