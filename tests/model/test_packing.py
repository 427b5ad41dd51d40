"""Records go to plain tuples and come back equal; what could not come back is refused."""

from __future__ import annotations

import marshal
from dataclasses import dataclass, replace

import pytest
from hypothesis import given

from briefgen.model.packing import Unpackable, pack, unpack
from briefgen.model.registry import KnownEntity, KnownOutlet
from briefgen.model.sheet import Claim, ClaimQuantity, ClaimTime, FactSheet
from tests import strategies


@given(strategies.sheets)
def test_a_sheet_comes_back_equal(sheet: FactSheet) -> None:
    """Through marshal too; a proposal of records, of which nobody could tell what they were, is refused aloud."""
    bare = replace(sheet, claims=tuple(replace(claim, proposal=()) for claim in sheet.claims))
    assert unpack(FactSheet, marshal.loads(marshal.dumps(pack(bare)))) == bare  # noqa: S302 - our own
    try:
        packed = pack(sheet)
    except Unpackable:
        assert any(isinstance(one, tuple) and one and not isinstance(one[0], str)
                   for claim in sheet.claims for _, one in claim.proposal)
    else:
        assert unpack(FactSheet, packed) == sheet


def test_a_proposal_of_records_is_refused() -> None:
    """The tuple that a time would become could be anything."""
    claim = Claim("c-000001", 1, "event", "Hujan turun.", "Hujan turun",
                  proposal=(("times", (ClaimTime("event", "kini", None, "explicit"),)),))
    with pytest.raises(Unpackable):
        pack(claim)


@dataclass(frozen=True, slots=True)
class Single:
    """A record of one field."""

    one: KnownEntity | None


@pytest.mark.parametrize("held", [None, KnownEntity("a", "place", "A")])
def test_a_record_of_one_field_comes_back(held: KnownEntity | None) -> None:
    """Where `attrgetter` gives no tuple, and where there is nothing inside."""
    assert unpack(Single, pack(Single(held))) == Single(held)


@dataclass(frozen=True, slots=True)
class Twofold:
    """A record whose field may be either of two records."""

    one: KnownEntity | KnownOutlet


def test_what_is_no_record_or_may_be_two_is_refused() -> None:
    """A fault of ours, told where it is made."""
    with pytest.raises(Unpackable, match="has no plain form"):
        pack(Twofold(KnownEntity("a", "place", "A")))
    with pytest.raises(Unpackable, match="no record"):
        pack("text")


def test_equal_wording_comes_back_as_one_record_and_numbers_stay_what_they_were() -> None:
    """Thousands of reviews say the same; but 1 and 1.0 are equal and are not written alike."""
    now = ClaimTime("event", "kini", None, "explicit")
    claim = Claim("c-000001", 1, "event", "Hujan turun.", "Hujan turun", times=(now,),
                  quantities=(ClaimQuantity("satu", 1, "exact", "orang"), ClaimQuantity("satu", 1.0, "exact", "orang")))
    one, other = (unpack(Claim, marshal.loads(marshal.dumps(pack(claim)))) for _ in range(2))  # noqa: S302 - our own
    assert one.review is other.review
    assert one.times[0] is other.times[0]
    assert [repr(quantity.value) for quantity in one.quantities] == ["1", "1.0"]


def test_equal_texts_are_one_after_a_way_through_marshal() -> None:
    """Also where they stand deep inside plain tuples."""
    name, again, third = (text.decode() for text in [b"Pak Budi"] * 3)
    entity = KnownEntity("a", "person", name, aliases=(again,), names=(("id", third),))
    back = unpack(KnownEntity, marshal.loads(marshal.dumps(pack(entity))))  # noqa: S302 - our own
    assert back == entity
    assert back.name is back.aliases[0]
    assert back.name is back.names[0][1]
