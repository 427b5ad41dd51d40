"""A map of offsets in runs is the map that it was made of."""

from __future__ import annotations

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.offsets import Offsets

origins = st.lists(st.integers(0, 30), min_size=1, max_size=40).map(sorted)


@given(origins, st.integers(0, 31))
def test_it_reads_as_the_list_that_it_was_made_of(origin: list[int], raw: int) -> None:
    """By place, from the end, in a slice, and where somebody searches it."""
    offsets = Offsets.of(origin)
    assert list(offsets) == origin
    assert [offsets[-n] for n in range(1, len(origin) + 1)] == origin[::-1]
    assert offsets[1:-1] == origin[1:-1]
    assert bisect_left(offsets, raw) == bisect_left(origin, raw)


def test_an_unedited_text_needs_one_run() -> None:
    """However long it is; what lies outside is refused."""
    offsets = Offsets.same(10**9)
    assert (offsets[0], offsets[10**9 - 1], len(offsets)) == (0, 10**9 - 1, 10**9)
    assert Offsets.of(range(50)) == Offsets.same(50)
    for outside in (10**9, -10**9 - 1):
        with pytest.raises(IndexError):
            offsets[outside]


@given(st.data())
def test_two_changes_lead_back_through_each_other(data: st.DataObject) -> None:
    """As if each offset had been looked up twice."""
    earlier = data.draw(st.lists(st.integers(0, 40), min_size=1, max_size=30))
    later = data.draw(st.lists(st.integers(0, len(earlier) - 1), min_size=1, max_size=30))
    found = Offsets.of(later).through(Offsets.of(earlier))
    assert list(found) == [earlier[middle] for middle in later]
    assert found == Offsets.of([earlier[middle] for middle in later])
