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
SHOWN = 14
"""Origins drawn by name; the list below the graphic has them all."""

Station = tuple[int, str]
Pair = tuple[Station, Station]


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where a station stands on the paper."""

    y: float
    height: float


def chain_tree(views: Views) -> tuple[ChainNode, ...]:
    """Chains as a nested list, origin first, those of more claims before those of fewer."""
    return _nodes(views, [claim.chain for claim in views.book.dossier.claims], 0, 0)


def flow(views: Views) -> Flow | None:
    """The attribution graphic: origins, relays, outlets; None where there is no claim."""
    claims = views.book.dossier.claims
    if not claims:
        return None
    names, parties = _names(views, claims)
    streams: Counter[Pair] = Counter()
    unsure: Counter[Pair] = Counter()
    big = {who for who, _ in Counter(c.origin.who for c in claims if len(c.chain) > 1).most_common(SHOWN)}
    for claim in claims:
        stations = _stations(claim, big)
        for pair in pairwise(stations):
            streams[pair] += 1
            unsure[pair] += any(link.basis in ("context", "inferred") for link in claim.chain)
    weight = _weights([_stations(claim, big) for claim in claims])
    placed, height = _place(weight, streams)
    nodes = tuple(_node(views, station, spot, weight[station], names, parties) for station, spot in placed.items())
    heads = tuple(Tick(x, views.words(f"chains.{key}"), False)
                  for x, key in zip(_COLUMNS, ("origins", "relays", "outlets"), strict=True))
    return Flow(_WIDTH, height, _NODE, heads, _links(streams, unsure, placed), nodes)


def _nodes(views: Views, chains: Sequence[tuple[Link, ...]], depth: int, level: int) -> tuple[ChainNode, ...]:
    by_who: dict[str, list[tuple[Link, ...]]] = {}
    for chain in chains:
        if len(chain) > depth:
            by_who.setdefault(chain[depth].who, []).append(chain)
    ordered = sorted(by_who.values(), key=lambda rows: (-len(rows), rows[0][depth].name, rows[0][depth].who))
    return tuple(
        ChainNode(views.hop(rows[0][depth]), views.words("counts.claims", n=len(rows)),
                  _nodes(views, rows, depth + 1, level + 1))
        for rows in ordered
    )


def _stations(claim: DossierClaim, big: set[str]) -> list[Station]:
    """Origin in layer 0, relays in layer 1, the outlet in layer 2. An outlet's own voice has no stream."""
    *before, last = claim.chain
    if not before:
        return [(2, last.who)]
    origin = before[0].who if before[0].who in big else ""
    return [(0, origin), *((1, link.who) for link in before[1:]), (2, last.who)]


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


def _place(weight: dict[Station, int], streams: Counter[Pair]) -> tuple[dict[Station, _Placed], float]:
    placed: dict[Station, _Placed] = {}
    floor = [_TOP, _TOP, _TOP]
    for station, count in weight.items():
        tall = max(_LEAST, _PER_CLAIM * max(count, _widest(station, streams)))
        placed[station] = _Placed(floor[station[0]], tall)
        floor[station[0]] += max(tall, 13.0) + _GAP
    return placed, max(floor) + 4


def _widest(station: Station, streams: Counter[Pair]) -> int:
    leaving = sum(count for (a, _), count in streams.items() if a == station)
    arriving = sum(count for (_, b), count in streams.items() if b == station)
    return max(leaving, arriving)


def _links(
    streams: Counter[Pair], unsure: Counter[Pair], placed: dict[Station, _Placed]
) -> tuple[FlowLink, ...]:
    order = {station: n for n, station in enumerate(placed)}
    leave = {station: spot.y for station, spot in placed.items()}
    arrive = dict(leave)
    out = []
    for pair in sorted(streams, key=lambda p: (order[p[0]], order[p[1]])):
        (a, b), width = pair, _PER_CLAIM * streams[pair]
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
