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


def arrested(*numbers: tuple[str, float], text: str = "Polisi menangkap {} yang merampok toko emas.") -> Said:
    """A claim that counts people who were arrested."""
    words = " dan ".join(words for words, _ in numbers)
    return Said(text.format(words), quantities=tuple((words, value, "exact", "person") for words, value in numbers))


@pytest.mark.parametrize(("headline", "claims", "told"), [
    ("Polisi Tangkap Tiga Perampok", [arrested(("dua orang", 2))], True),
    ("Polisi Tangkap 3 Perampok Toko Emas", [arrested(("dua orang", 2))], True),
    ("Polisi Tangkap Dua Perampok", [arrested(("dua orang", 2))], False),
    ("Polisi Tangkap Tiga Perampok", [arrested(("dua orang", 2)), arrested(
        ("satu orang", 1), text="Polisi menangkap {} lagi di terminal.")], False),
    ("Polisi Tangkap Tiga Perampok", [Said("Toko emas itu dijaga dua satpam.", quantities=(
        ("dua satpam", 2, "exact", "person"),))], False),
    ("Polisi Akan Tangkap Tiga Perampok", [arrested(("dua orang", 2))], False),
    ("Lebih dari Tiga Perampok Ditangkap Polisi", [arrested(("dua orang", 2))], False),
    ("Polisi Tangkap Tiga Perampok, Dua Buron", [arrested(("dua orang", 2))], False),
    ("Puluhan Perampok Ditangkap Polisi", [arrested(("dua orang", 2))], False),
    ("Tiga Tewas, Polisi Tangkap Perampok", [arrested(("dua orang", 2))], False),
])
def test_a_headline_that_counts_otherwise_is_told(headline: str, claims: list[Said], told: bool) -> None:
    """Three in the headline, two in the lead and no third anywhere; silent where anything may explain it."""
    conflicts = assemble([sheet("a", *claims, headline=headline)], NOBODY).conflicts
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in conflicts] == [
        ("headline", [headline, "2"])] * told
