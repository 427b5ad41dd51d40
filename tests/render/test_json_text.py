"""JSON, a record a line, however many records there are."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from briefgen.render.json_text import Packed, encoded, json_blocks, json_bytes

ROWS = [{"id": n, "text": "baris\nbaru \u201cé\u201d"} for n in range(2_345)]


@pytest.mark.parametrize("count", [0, 1, 999, 1_000, 1_001, 2_345])
def test_each_record_stands_on_a_line(count: int) -> None:
    """Whether they come as a list or one by one, and whatever a text holds."""
    rows = ROWS[:count]
    data = json_bytes(iter(rows))
    assert json.loads(data) == rows
    assert json_bytes(rows) == data
    assert data.count(b"\n") == (count + 2 if count else 1)


def test_an_object_has_a_line_for_each_key() -> None:
    """Its arrays of records a line for each record; what is no record stays on the line of its key."""
    data: Mapping[str, object] = {"a": 1, "rows": iter(ROWS[:2]), "none": iter(()), "words": ["x", "y"]}
    assert json_bytes(data).decode().splitlines()[:3] == ["{", '"a":1,', '"rows":[']
    held = json.loads(json_bytes({**data, "rows": ROWS[:2]}))
    assert held == {"a": 1, "rows": ROWS[:2], "none": [], "words": ["x", "y"]}


def test_packed_records_can_be_gone_through_again() -> None:
    """And added to without being read."""
    packed = Packed(map(encoded, ROWS))
    assert [json.loads(row) for row in packed] == [json.loads(row) for row in packed] == ROWS
    assert json.loads(next(iter(packed)).adding(state="agree")) == {**ROWS[0], "state": "agree"}


def test_no_block_holds_all_records() -> None:
    """So that a file of any size can be written."""
    assert max(map(len, json_blocks(iter(ROWS)))) < len(json_bytes(ROWS)) / 2
