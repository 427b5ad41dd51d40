"""What is asked in so many words, and what another had told before that was an answer."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("nara", "Nara Wisesa"), body("lun", "PT Lun Jaya"))
MAY = (("event", "9 Mei", "2031-05-09"),)


def kinds(asked: str, told: str, second: str = "2031-03-05", *, ahead: bool = False) -> list[str]:
    """The kinds of the conflicts of a question of 5 March and a claim of another day, in both orders of the sheets."""
    question = Said(asked, kind="statement", via=(hop("nara"),), negated="belum" in asked or "tidak" in asked,
                    about=tuple(each.id for each in NAMES if each.name in asked))
    answer = Said(told, times=MAY if ahead else (), negated="tidak" in told,
                  kind="statement" if ahead else "event", via=(hop("rani"),) if ahead and "Rani" in told else (),
                  about=tuple(each.id for each in NAMES if each.name in told))
    found = [[conflict.kind for conflict in assemble([
        sheet(first, question, entities=NAMES),
        sheet(other, answer, entities=NAMES, published=second)], NOBODY).conflicts] for first, other in ("ab", "ba")]
    assert found[0] == found[1]
    return found[0]


WHETHER = [
    ("Nara Wisesa belum dapat menyimpulkan apakah Rani Osk pernah menjadi anggota koperasi.",
     "Rani Osk tidak pernah menjadi anggota koperasi."),
    ("Polisi masih mendalami apakah listrik gudang diputus.", "Listrik gudang sengaja diputus."),
    ("Dokter belum tahu apakah pasien tertular dari kelelawar.", "Pasien tertular dari kelelawar."),
    ("Nara Wisesa tidak tahu apakah surat itu asli.", "Surat itu asli, kata Rani Osk."),
    ("Belum jelas apakah rem gerobak berfungsi.", "Rem gerobak berfungsi."),
    ("Penyelidik masih memeriksa apakah dermaga pernah diperbaiki.", "Dermaga sudah diperbaiki."),
]


@pytest.mark.parametrize(("asked", "told"), WHETHER)
def test_what_nobody_knows_was_not_so_before(asked: str, told: str) -> None:
    """Told in one day's news; a day later it has become known."""
    assert kinds(asked, told) == ["modality"]
    assert kinds(asked, told, "2031-03-07") == []


@pytest.mark.parametrize(("asked", "told"), [
    ("Belum diputuskan kapan dan oleh siapa jembatan dilanjutkan.", "Pekerjaan jembatan dimulai lagi 9 Mei."),
    ("Nara Wisesa tidak berani memastikan kapan sekolah dibuka.", "Rani Osk memastikan sekolah dibuka 9 Mei."),
    ("Jadwal vaksinasi belum ditetapkan.", "Rani Osk memastikan vaksinasi dimulai 9 Mei."),
    ("Tanggal pemilu ulang belum ditentukan.", "Rani Osk menyebut pemilu ulang digelar 9 Mei."),
    ("Belum ada tanggal pasti pembebasan sandera.", "Rani Osk memastikan sandera dibebaskan 9 Mei."),
    ("Waktu pelantikan kepala desa belum dipastikan.", "Pelantikan kepala desa digelar 9 Mei."),
])
def test_what_has_no_day_yet_was_set_for_none(asked: str, told: str) -> None:
    """Whoever gives the day."""
    assert kinds(asked, told, ahead=True) == ["modality"]


@pytest.mark.parametrize(("asked", "told"), [
    ("Soal banding, Rani Osk masih pikir-pikir.", "Rani Osk langsung mengajukan banding."),
    ("Koperasi masih menimbang menjual kapal itu.", "Koperasi sudah menjual kapal itu."),
    ("PT Lun Jaya masih mempertimbangkan gugatan terhadap kota.", "PT Lun Jaya menggugat kota."),
    ("Rani Osk masih mempertimbangkan mundur dari partai.", "Rani Osk telah mundur dari partai."),
])
def test_who_still_weighs_it_has_not_done_it(asked: str, told: str) -> None:
    """Before; afterwards he may have."""
    assert kinds(asked, told) == ["modality"]
    assert kinds(asked, told, "2031-03-07") == []


@pytest.mark.parametrize(("asked", "told"), [
    ("Sumbangan kayu untuk museum masih menunggu persetujuan dewan.", "Koperasi menyumbang kayu untuk museum."),
    ("Pembelian tiga kapal bekas masih dibahas koperasi.", "Koperasi membeli tiga kapal bekas."),
    ("Pemecatan kepala pasar belum diputuskan.", "Wali kota memecat kepala pasar."),
    ("Penghapusan ujian lisan masih dikaji.", "Sekolah menghapus ujian lisan."),
    ("Pengiriman dua dokter ke pulau masih menunggu izin.", "Koperasi mengirim dua dokter ke pulau."),
    ("Pencabutan izin kebun sawit belum disetujui gubernur.", "Bupati mencabut izin kebun sawit."),
])
def test_what_a_noun_tells_as_pending_is_not_done(asked: str, told: str) -> None:
    """Before; afterwards it may be."""
    assert kinds(asked, told) == ["modality"]
    assert kinds(asked, told, "2031-03-07") == []


@pytest.mark.parametrize(("asked", "told", "ahead"), [
    ("Pembelian tiga kapal bekas masih dibahas koperasi.", "Koperasi membeli beras.", False),
    ("Belum diputuskan kapan jembatan dilanjutkan.", "Jembatan harus selesai 9 Mei.", True),
    ("Nara Wisesa tidak mau menjawab apakah surat itu palsu.", "Rani Osk tidak menulis surat.", False),
    ("PT Lun Jaya masih menimbang apakah akan menjual kapal.", "Warga meminta PT Lun Jaya menjual kapal.", False),
    ("Dokter belum tahu apakah pasien tertular dari kelelawar.", "Rani Osk berharap pasien tidak tertular.", False),
    ("Rani Osk masih mempertimbangkan mundur dari partai.", "Nara Wisesa telah mundur dari partai.", False),
])
def test_another_act_a_wish_or_another_one_answers_nothing(asked: str, told: str, ahead: bool) -> None:
    """Nor does who shares no more than the thing."""
    assert kinds(asked, told, ahead=ahead) == []
