"""What lies between two claims: the days between their articles, and the terms that both tell."""

from __future__ import annotations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.between import told_beyond, told_by_both, told_within
from briefgen.dossier.profile import Profile
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, sheet


def profiles(one: str, other: str, first: str | None = "2031-03-05", second: str | None = "2031-03-05") -> tuple[
        Profile, ...]:
    """Those of two claims, each of an article of a day of its own."""
    made = plan([sheet("a", Said(one), published=first), sheet("b", Said(other), published=second)], NOBODY)
    return compare(made.stories[0], made.names[0], {}, made.lang).profiles


@pytest.mark.parametrize(("first", "second", "within", "beyond"), [
    ("2031-03-05", "2031-03-05", True, False),
    ("2031-03-05", "2031-03-07", True, False),
    ("2031-03-07", "2031-03-05", True, False),
    ("2031-03-05", "2031-03-08", False, True),
    ("2031-02-28", "2031-03-02", True, False),
    (None, "2031-03-05", False, False),
    (None, None, False, False),
])
def test_articles_of_which_one_has_no_day_are_neither_near_nor_far(
        first: str | None, second: str | None, within: bool, beyond: bool) -> None:
    """Two days are the most, whichever came first."""
    left, right = profiles("Jembatan bambu roboh.", "Jembatan bambu roboh.", first, second)
    assert (told_within(left, right, 2), told_beyond(left, right, 2)) == (within, beyond)


def test_both_tell_what_each_tells_itself() -> None:
    """In the order of the left one; nothing that one alone tells."""
    left, right = profiles("Jembatan bambu roboh diterjang arus.", "Jembatan bambu dicat.")
    shared = told_by_both(left, right)
    assert shared
    assert shared == [term for term in left.terms if term in right.terms]
    assert set(shared) == set(told_by_both(right, left)) < left.terms.keys()


def test_what_a_claim_only_points_back_to_it_does_not_tell() -> None:
    """"Larangan itu" stands for a ban that the claim before told of."""
    said = Said("Wali kota melarang truk sampah masuk pasar."), Said("Larangan itu berlaku lama.")
    made = plan([sheet("a", *said), sheet("b", said[0])], NOBODY)
    _, pointing, told = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    held = pointing.terms.keys() & told.terms.keys()
    assert held > set(told_by_both(pointing, told))
