"""Two sums of money that is gone, from the texts on."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_of_counting import dossier

GONE = (
    ("Pengurus koperasi menemukan dana simpanan sebesar Rp 760 juta tidak dapat dipertanggungjawabkan.",
     "Uang simpanan koperasi sebanyak Rp 670 juta tidak jelas rimbanya."),
    ("Dana hibah Rp 4 miliar raib dari kas yayasan.",
     "Kas yayasan berkurang, dana hibah yang tak jelas penggunaannya mencapai Rp 3 miliar."),
    ("Auditor menemukan selisih kas Rp 900 juta di rumah sakit itu.",
     "Uang rumah sakit yang hilang mencapai Rp 1,2 miliar."),
    ("Bendahara desa diduga menggelapkan dana desa Rp 450 juta.",
     "Dana desa yang diselewengkan bendahara berjumlah Rp 540 juta."),
    ("Tim audit menyatakan pengeluaran panitia haji Rp 2 miliar tanpa bukti.",
     "Pengeluaran panitia haji yang tidak disertai bukti mencapai Rp 3,1 miliar."),
    ("Peretas membobol Rp 19 miliar dari rekening nasabah.",
     "Uang nasabah yang raib mencapai Rp 27 miliar, kata forum."),
)
KEPT = (
    ("Pengurus koperasi mengelola dana simpanan Rp 860 juta.",
     "Uang simpanan koperasi sebanyak Rp 670 juta tidak jelas rimbanya."),
    ("Bendahara desa diduga menggelapkan dana desa Rp 450 juta.", "Bendahara desa menerima gaji Rp 4 juta."),
    ("Dana hibah Rp 4 miliar raib dari kas yayasan.", "Yayasan itu menerima dana hibah Rp 3 miliar dari pemerintah."),
)


@pytest.mark.parametrize(("one", "other"), GONE)
def test_two_sums_that_are_gone_contradict_each_other(one: str, other: str) -> None:
    """Whatever word tells that, and in either order."""
    for pair in ((one, other), (other, one)):
        assert [conflict.kind for conflict in dossier(*pair).conflicts] == ["number"]


@pytest.mark.parametrize(("one", "other"), KEPT)
def test_a_sum_that_is_gone_is_not_held_against_another_sum(one: str, other: str) -> None:
    """What was there to be kept, a wage, what was given."""
    for pair in ((one, other), (other, one)):
        assert dossier(*pair).conflicts == ()
