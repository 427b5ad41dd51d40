"""Put pairs together without chaining: average linkage, and no cluster across a bar."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Edge(NamedTuple):
    """A compared pair. barred: the two may never stand in one cluster. A tuple: there are as many as matches."""

    left: int
    right: int
    score: float
    barred: bool


def cluster(edges: Iterable[Edge], least: float) -> tuple[tuple[int, ...], ...]:
    """Clusters of two and more in which the mean score over all pairs is at least `least`.

    Agglomerative: the two clusters with the highest mean join first, ties by their smallest members. A pair that was
    not compared scores 0, so that A like B and B like C does not bring A and C together. Cost grows with the edges.
    """
    members: dict[int, list[int]] = {}
    links: dict[int, dict[int, _Link]] = {}
    heap: list[tuple[float, int, int, int]] = []
    for edge in _within_reach(sorted(edges), least):
        link = _Link(edge.score, edge.barred)
        for a, b in ((edge.left, edge.right), (edge.right, edge.left)):
            members.setdefault(a, [a])
            links.setdefault(a, {})[b] = link
        if edge.score >= least and not edge.barred:
            heap.append((-edge.score, edge.left, edge.right, 2))
    heapq.heapify(heap)
    while heap:
        _, a, b, size = heapq.heappop(heap)
        if a not in members or b not in members or len(members[a]) + len(members[b]) != size:
            continue
        for other, mean in _join(a, b, members, links):
            if mean >= least:
                first, second = sorted((a, other))
                heapq.heappush(heap, (-mean, first, second, len(members[a]) + len(members[other])))
    return tuple(sorted(tuple(sorted(found)) for found in members.values() if len(found) > 1))


class _Link(NamedTuple):
    """Sum of the scores between two clusters, and whether a bar stands between them."""

    total: float
    barred: bool


def _within_reach(edges: Sequence[Edge], least: float) -> list[Edge]:
    """The edges inside parts that pairs of enough score and without a bar hold together.

    A mean is never above its best pair, so that no cluster grows beyond such a part.
    """
    near: dict[int, int] = {}

    def top(node: int) -> int:
        while (above := near.setdefault(node, node)) != node:
            near[node] = node = near[above]
        return node

    for edge in edges:
        if edge.score >= least and not edge.barred:
            near[top(edge.left)] = top(edge.right)
    return [edge for edge in edges
            if edge.left in near and edge.right in near and top(edge.left) == top(edge.right)]


def _join(
    a: int, b: int, members: dict[int, list[int]], links: dict[int, dict[int, _Link]],
) -> Iterable[tuple[int, float]]:
    """Put b into a; yield the neighbours of the joint cluster with the mean score to them."""
    members[a] += members.pop(b)
    far = links.pop(b)
    far.pop(a, None)
    near = links[a]
    near.pop(b, None)
    for other, link in far.items():
        mine = near.get(other)
        both = _Link(link.total + mine.total, link.barred or mine.barred) if mine else link
        near[other] = links[other][a] = both
        links[other].pop(b, None)
    for other, link in sorted(near.items()):
        if not link.barred:
            yield other, link.total / (len(members[a]) * len(members[other]))
