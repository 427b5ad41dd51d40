"""Average linkage: no chains, nothing across a bar."""

from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from briefgen.dossier.clusters import Edge, cluster

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]),
    st.tuples(st.floats(0, 1.5), st.booleans()), max_size=45)


def test_a_chain_does_not_hold_together() -> None:
    """A like B and B like C say nothing of A and C."""
    assert cluster([Edge(0, 1, 0.6, barred=False), Edge(1, 2, 0.55, barred=False)], 0.5) == ((0, 1),)


def test_a_pair_that_is_barred_stays_apart_with_its_company() -> None:
    """B joins the nearer of two that exclude each other."""
    edges = [Edge(0, 1, 0.9, barred=False), Edge(1, 2, 0.8, barred=False), Edge(0, 2, 0.9, barred=True)]
    assert cluster(edges, 0.5) == ((0, 1),)


@given(PAIRS)
def test_every_cluster_keeps_its_promise(pairs: dict[tuple[int, int], tuple[float, bool]]) -> None:
    """Over any scores: each index once, no bar inside, the mean over all pairs at least the threshold."""
    found = cluster([Edge(a, b, score, barred) for (a, b), (score, barred) in pairs.items()], 0.5)
    held = [index for members in found for index in members]
    assert len(held) == len(set(held))
    for members in found:
        scores = [pairs.get(pair, (0.0, False)) for pair in combinations(members, 2)]
        assert not any(barred for _, barred in scores)
        assert sum(score for score, _ in scores) / len(scores) >= 0.5 - 1e-9


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_the_pairs_changes_nothing(
    pairs: dict[tuple[int, int], tuple[float, bool]], chance: Random,
) -> None:
    """Equal pairs in any order, equal clusters."""
    edges = [Edge(a, b, score, barred) for (a, b), (score, barred) in pairs.items()]
    mixed = list(edges)
    chance.shuffle(mixed)
    assert cluster(mixed, 0.5) == cluster(edges, 0.5)
