"""A headline that says done what its article calls planned is told; others are not."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet

PLAN = Said("Pemerintah kota akan mengirim ribuan pekerja ke bendungan timur.", kind="plan")
DONE = Said("Pemerintah kota telah mengirim ribuan pekerja ke bendungan timur.")


@pytest.mark.parametrize(("headline", "claim", "told"), [
    ("Pemerintah Kota Kirim Ribuan Pekerja ke Bendungan Timur", PLAN, True),
    ("Pemerintah Kota Akan Kirim Ribuan Pekerja ke Bendungan Timur", PLAN, False),
    ("Pemerintah Kota Kirim Ribuan Pekerja ke Bendungan Timur", DONE, False),
    ("Benarkah Pemerintah Kota Kirim Ribuan Pekerja ke Bendungan Timur?", PLAN, False),
    ("Harga Cabai Naik di Pasar Timur", PLAN, False),
    (None, PLAN, False),
])
def test_headline_against_body(headline: str | None, claim: Said, told: bool) -> None:
    """Asserted in the headline, still open in the text."""
    conflicts = assemble([sheet("a", claim, headline=headline)], NOBODY).conflicts
    assert [conflict.kind for conflict in conflicts] == ["headline"] * told
    assert all(conflict.sides[0].value == headline and conflict.sides[0].claims == () for conflict in conflicts)
