"""What anything came of, in whatever construction; two things that one plight is put down to."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.origins import origins_in
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, place, sheet

WORDS = load_comparison("id")
PLACES = (place("karot", "Karot"), place("lada", "Lada"))


@pytest.mark.parametrize(("text", "cause"), [
    ("Konser amal itu batal karena panggung roboh.", "panggung roboh"),
    ("Izin yang tak terbit menyebabkan konser amal batal.", "Izin yang tak terbit"),
    ("Penyebab konser amal batal adalah panggung roboh, bukan izin.", "panggung roboh"),
    ("Panggung robohlah penyebab konser amal batal.", "Panggung robohlah"),
    ("Panitia menyebut panggung roboh sebagai penyebab konser amal batal.", "panggung roboh"),
    ("Batalnya konser amal bersumber dari panggung roboh.", "panggung roboh"),
    ("Akibat panggung roboh, konser amal batal.", "panggung roboh"),
    ("Konser amal, kata panitia, batal lantaran panggung roboh.", "panggung roboh"),
])
def test_a_cause_is_read_in_any_construction(text: str, cause: str) -> None:
    """With what it brought about."""
    found, *_ = origins_in(text, WORDS)
    assert found.text == cause
    assert "CANCEL" in found.effect


def test_what_it_did_not_come_of_is_denied() -> None:
    """And no cause."""
    found, = origins_in("Ikan mati karena racun, bukan karena panas.", WORDS)
    assert found.denied == {"panas"}
    assert origins_in("Ikan mati bukan karena panas.", WORDS) == ()


def kinds(one: str, other: str, day: str = "2031-03-06") -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each."""
    return [conflict.kind for conflict in assemble([
        sheet("a", Said(one), entities=PLACES), sheet("b", Said(other), entities=PLACES, published=day)],
        NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), [
    ("Konser amal itu batal karena panggung roboh.", "Izin yang tak kunjung terbit menyebabkan konser amal batal."),
    ("Ikan di keramba Lada mati akibat racun tambang.",
     "Kekurangan oksigenlah penyebab kematian ikan di keramba Lada."),
    ("Feri tertunda berangkat lantaran mesin mogok.",
     "Keberangkatan feri tertunda, kata nakhoda, akibat gelombang tinggi."),
    ("Pabrik kertas tutup gara-gara utang.", "Serikat menyebut impor murah sebagai penyebab pabrik kertas tutup."),
    ("Listrik desa padam karena trafo meledak.", "Penyebab listrik desa padam adalah pohon tumbang."),
    ("Atap pasar ambruk akibat hujan lebat.", "Ambruknya atap pasar bersumber dari rangka baja yang keropos."),
    ("Pembangunan puskesmas terlambat karena dana belum cair.",
     "Keterlambatan pembangunan puskesmas terjadi karena tanahnya labil."),
    ("Bus wisata terguling karena ban pecah.", "Sopir mengantuklah penyebab bus wisata terguling."),
])
def test_one_plight_is_put_down_to_two_things(one: str, other: str) -> None:
    """Both ways round."""
    assert kinds(one, other) == kinds(other, one) == ["attribution"]


@pytest.mark.parametrize(("one", "other", "day"), [
    ("Dua nelayan tewas akibat ledakan.", "Tiga nelayan tewas karena tenggelam.", "2031-03-06"),
    ("Konser amal batal karena panggung roboh.", "Rapat desa batal karena listrik padam.", "2031-03-06"),
    ("Konser amal batal karena panggung roboh.", "Konser amal batal karena izin belum terbit.", "2031-09-06"),
    ("Konser amal di Karot batal karena panggung roboh.", "Konser amal di Lada batal karena izin belum terbit.",
     "2031-03-06"),
    ("Kerugian akibat banjir mencapai Rp 2 miliar.", "Kerugian akibat kebakaran mencapai Rp 3 miliar.", "2031-03-06"),
    ("Harga cabai naik karena hujan.", "Harga cabai naik karena ongkos angkut.", "2031-03-06"),
    ("Konser amal batal karena panggung roboh.", "Konser amal batal karena panggung yang roboh semalam.", "2031-03-06"),
])
def test_two_plights_and_one_cause_are_none(one: str, other: str, day: str) -> None:
    """Nor what has several causes at once."""
    assert kinds(one, other, day) == kinds(other, one, day) == []
