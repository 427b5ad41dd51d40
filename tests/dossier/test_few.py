"""What is found where few claims tell it."""

from __future__ import annotations

from itertools import count

from briefgen.dossier.few import few


def test_all_are_held_where_there_are_no_more_than_that() -> None:
    """In their order."""
    assert few(iter([3, 1, 2]), 3) == [3, 1, 2]


def test_nothing_is_held_where_there_are_more() -> None:
    """Not even the first ones."""
    assert few([3, 1, 2], 2) == []


def test_no_further_one_is_asked_for_once_there_are_more() -> None:
    """Reading a claim is dear."""
    asked = count()
    assert few(asked, 5) == []
    assert next(asked) == 6
