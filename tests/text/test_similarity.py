"""How alike bags of words are, and which pairs are compared at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.similarity import candidates, jaccard, overlap, rarity, weigh

BAGS = st.lists(st.dictionaries(st.sampled_from("abcdefghij"), st.just(1.0), max_size=6), max_size=12)


@pytest.mark.parametrize(("left", "right", "expected"), [
    ("abc", "abc", 1.0), ("abc", "cde", 0.2), ("abc", "xyz", 0.0), ("", "", 0.0), ("aab", "ab", 1.0)])
def test_jaccard_is_the_shared_part_of_all_words(left: str, right: str, expected: float) -> None:
    """Of two sets; how often a word stands does not count."""
    assert jaccard(left, right) == pytest.approx(expected)


def test_a_rare_word_weighs_one_and_a_common_one_less() -> None:
    """Whatever the size of the collection."""
    for size in (10, 1000):
        weights = rarity([{"common", f"rare{i}"} for i in range(size)], size)
        assert weights["rare0"] == pytest.approx(1.0)
        assert weights["common"] < 0.3


def test_a_guessed_term_counts_only_where_the_other_side_bears_it_out() -> None:
    """And is never held against the likeness."""
    weights = {"a": 1.0, "b": 1.0, "guess": 1.0}
    assert overlap({"a": 1.0, "guess": 0.5}, {"a": 1.0}, weights) == (1.0, 1.0, 1.0)
    assert overlap({"a": 1.0, "guess": 0.5}, {"a": 1.0, "guess": 1.0}, weights) == (1.5, 1.5, 2.0)
    assert overlap({"a": 1.0, "guess": 0.5}, {"b": 1.0, "guess": 0.5}, weights) == (0.0, 1.0, 1.0)


def test_guesses_alone_make_nothing_alike() -> None:
    """They count no more than what both sides bear in full."""
    weights = {"a": 1.0, "b": 0.1, "guess": 1.0}
    assert overlap({"a": 1.0, "guess": 0.5}, {"guess": 1.0}, weights) == (0.0, 1.0, 1.0)
    assert overlap({"b": 1.0, "guess": 0.5}, {"b": 1.0, "guess": 1.0}, weights)[0] == 0.2


@given(BAGS)
def test_overlap_is_symmetric_and_bounded(bags: list[dict[str, float]]) -> None:
    """The shared weight is no more than either bag's."""
    weights = rarity(bags, max(len(bags), 1))
    for left in bags:
        for right in bags:
            shared, first, second = overlap(left, right, weights)
            assert overlap(right, left, weights) == pytest.approx((shared, second, first))
            assert shared <= min(first, second) + 1e-9
            assert first <= weigh(left, weights) + 1e-9


@given(BAGS)
def test_candidates_are_the_pairs_that_share_two_terms(bags: list[dict[str, float]]) -> None:
    """With room for every key the index finds what comparing all with all finds."""
    weights = rarity(bags, max(len(bags), 1))
    found = candidates(bags, weights, keys=10, most=100)
    expected = [[j for j in range(i + 1, len(bags)) if len(bags[i].keys() & bags[j].keys()) >= 2]
                for i in range(len(bags))]
    assert found == expected


@given(BAGS, st.floats(0.1, 3))
def test_candidates_share_the_weight_that_is_asked_for(bags: list[dict[str, float]], least: float) -> None:
    """Of the terms that both hold."""
    weights = rarity(bags, max(len(bags), 1))
    found = candidates(bags, weights, keys=10, most=100, shared=1, least=least)
    for i, bag in enumerate(bags):
        for j in range(i + 1, len(bags)):
            shared = sum(weights[term] for term in bag.keys() & bags[j].keys())
            if abs(shared - least) > 1e-6:
                assert (j in found[i]) == (shared > least)


def test_terms_that_too_many_hold_bring_nobody_together() -> None:
    """So that the cost grows with the matches."""
    bags = [{"everywhere": 1.0, "also": 1.0} for _ in range(20)]
    assert not any(candidates(bags, {"everywhere": 1.0, "also": 1.0}, keys=5, most=10))
