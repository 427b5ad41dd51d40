"""Put pairs together without chaining: average linkage, and no cluster across a bar."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import NamedTuple


class Edge(NamedTuple):
    """A compared pair, each once. barred: the two may never stand in one cluster. A tuple: there are many."""

    left: int
    right: int
    score: float
    barred: bool


def cluster(edges: Iterable[Edge], least: float) -> tuple[tuple[int, ...], ...]:
    """Clusters of two and more in which the mean score over all pairs is at least `least`.

    Agglomerative: the two clusters with the highest mean join first, ties by their smallest members. A pair that was
    not compared scores 0, so that A like B and B like C does not bring A and C together. Cost grows with the edges.
    """
    held = sorted(edges)
    home = parts((edge.left, edge.right) for edge in held if edge.score >= least and not edge.barred)
    inside: dict[int, list[Edge]] = {}
    for edge in held:
        if edge.left in home and edge.right in home and home[edge.left] == home[edge.right]:
            inside.setdefault(home[edge.left], []).append(edge)
    return tuple(sorted(members for part in inside.values() for members in linked(part, least)))


def parts(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Where each member of a pair is at home: with all that pairs hold together, under one number.

    Of pairs of enough score without a bar: a mean is never above its best pair, so that no cluster grows beyond.
    """
    near: dict[int, int] = {}

    def top(node: int) -> int:
        while (above := near.setdefault(node, node)) != node:
            near[node] = node = near[above]
        return node

    for one, other in pairs:
        near[top(one)] = top(other)
    return {node: top(node) for node in list(near)}


def linked(edges: Sequence[Edge], least: float) -> Iterator[tuple[int, ...]]:
    """The clusters of one part, see `cluster`. edges: all that compare its members."""
    members = {end: [end] for edge in edges for end in (edge.left, edge.right)}
    if _is_one(edges, len(members), least):
        yield tuple(sorted(members))
        return
    links: dict[int, dict[int, float]] = {end: {} for end in members}
    for left, right, score, barred in edges:
        links[left][right] = links[right][left] = -inf if barred else score
    _link(members, links, least)
    yield from (tuple(sorted(found)) for found in members.values() if len(found) > 1)


def _is_one(edges: Sequence[Edge], size: int, least: float) -> bool:
    """Whether all are alike, beyond what a sum is rounded by: every mean is enough, in whatever order they join."""
    return len(edges) == size * (size - 1) // 2 and not any(
        edge.barred or edge.score < least + ROUNDING for edge in edges)


ROUNDING = 1e-9


def _link(members: dict[int, list[int]], links: dict[int, dict[int, float]], least: float) -> None:
    """Join clusters until none are near enough.

    links: from each to each the sum of the scores of all their pairs; minus infinity where a bar stands between them.
    """
    heap = [(-score, one, other, 2) for one, near in links.items() for other, score in near.items()
            if one < other and score >= least]
    heapq.heapify(heap)
    while heap:
        _, one, other, size = heapq.heappop(heap)
        if one not in members or other not in members or len(members[one]) + len(members[other]) != size:
            continue
        _join(one, other, members, links)
        many = len(members[one])
        for third, total in links[one].items():
            mean = total / (many * len(members[third]))
            if mean >= least:
                heapq.heappush(heap, (-mean, min(one, third), max(one, third), many + len(members[third])))


def _join(one: int, other: int, members: dict[int, list[int]], links: dict[int, dict[int, float]]) -> None:
    """Put `other` into `one`."""
    members[one] += members.pop(other)
    far, near = links.pop(other), links[one]
    del far[one], near[other]
    for third, total in far.items():
        if third in near:
            total += near[third]
        near[third] = links[third][one] = total
        del links[third][other]
