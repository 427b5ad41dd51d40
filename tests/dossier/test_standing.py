"""A thing told to be still in a state, and to have been out of it before."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.standing import standings
from briefgen.lang.compare import load_comparison
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, person, place, sheet

WORDS = load_comparison("id")
RANI, TIRTA, KAROT, LADA = (
    person("rani-osk", "Rani Osk"), person("tirta-lun", "Tirta Lun"), place("karot", "Pasar Karot"),
    place("lada", "Pasar Lada"))


def kinds(one: Said, other: Said, second: str = "2031-03-06") -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each, of 6 March and of another day."""
    names = (RANI, TIRTA, KAROT, LADA)
    dossier: Dossier = assemble([
        sheet("a", one, entities=names, published="2031-03-06"),
        sheet("b", other, entities=names, published=second)], NOBODY)
    return [conflict.kind for conflict in dossier.conflicts]


@pytest.mark.parametrize(("lasts", "over"), [
    ("Kontrak sewa perahu masih berlaku.", "Kontrak sewa perahu telah dibatalkan sejak Februari."),
    ("Penggalian terowongan tetap berjalan.", "Penggalian terowongan sudah dihentikan."),
    ("Izin tambang pasir belum dicabut.", "Bupati mencabut izin tambang pasir itu."),
    ("Rani Osk masih ditahan di kantor kota.", "Rani Osk sudah dibebaskan."),
    ("Hingga kini Rani Osk masih menjabat bendahara.", "Rani Osk telah dipecat."),
    ("Menara radio masih berdiri.", "Menara radio itu sudah dirobohkan."),
    ("Utang koperasi belum dibayar.", "Utang koperasi sudah dilunasi."),
    ("Stok garam masih tersedia.", "Stok garam sudah ludes."),
    ("Sekolah apung tidak lagi beroperasi.", "Sekolah apung masih beroperasi."),
])
def test_a_state_that_lasts_and_is_over_is_no_one_state(lasts: str, over: str) -> None:
    """Whichever article tells which, in one day's news."""
    assert kinds(Said(lasts), Said(over), "2031-03-06") == ["modality"]
    assert kinds(Said(over), Said(lasts), "2031-03-06") == ["modality"]


@pytest.mark.parametrize(("lasts", "over"), [
    ("Jembatan gantung masih ditutup.", "Jembatan gantung sudah dibuka."),
    ("Rani Osk masih hidup dan dirawat di rumah sakit.", "Rani Osk meninggal pada malam itu."),
    ("Kapal tongkang masih berlayar ke timur.", "Kapal tongkang telah merapat di dermaga."),
    ("Api di gudang kapas masih berkobar.", "Api di gudang kapas telah dipadamkan."),
    ("Sawah di hilir masih terendam.", "Sawah di hilir sudah surut."),
])
def test_what_may_end_within_a_day_was_over_the_day_before(lasts: str, over: str) -> None:
    """Of one day both may be true, in the morning and in the evening."""
    told = sheet("a", Said(lasts), entities=(RANI,), published="2031-03-06")
    days = {day: assemble([told, sheet("b", Said(over), entities=(RANI,), published=day)], NOBODY).conflicts
            for day in ("2031-03-05", "2031-03-06")}
    assert [conflict.kind for conflict in days["2031-03-05"]] == ["modality"]
    assert "no more" not in " ".join(why.detail for each in days["2031-03-06"] for why in each.why)


@pytest.mark.parametrize(("lasts", "over"), [
    ("Kontrak sewa perahu masih berlaku.", "Kontrak sewa perahu akan dibatalkan."),
    ("Kontrak sewa perahu masih berlaku.", "Warga meminta kontrak sewa perahu dibatalkan."),
    ("Kontrak sewa perahu masih berlaku.", "Beberapa kontrak sewa perahu telah dibatalkan."),
    ("Kontrak sewa perahu kini berlaku.", "Kontrak sewa perahu telah dibatalkan."),
    ("Jika kontrak sewa perahu masih berlaku, warga menggugat.", "Kontrak sewa perahu telah dibatalkan."),
    ("Apakah kontrak sewa perahu masih berlaku?", "Kontrak sewa perahu telah dibatalkan."),
    ("Kontrak sewa perahu masih berlaku.", "Kontrak jual pasir telah selesai dicetak."),
    ("Lima nelayan masih ditahan.", "Dua nelayan sudah dibebaskan."),
    ("Rani Osk masih ditahan.", "Tirta Lun sudah dibebaskan."),
    ("Pasar Karot tetap buka.", "Pasar Lada sudah ditutup."),
    ("Kontrak sewa perahu masih berlaku.", "Kontrak sewa perahu sempat dibatalkan."),
    ("Jembatan gantung masih ditutup.", "Jembatan gantung belum dibuka."),
    ("Saat kontrak sewa perahu masih berlaku, warga melaut.", "Kontrak sewa perahu telah dibatalkan."),
    ("Perahu yang masih berlayar itu tua.", "Perahu sudah merapat."),
])
def test_what_is_planned_of_others_or_of_some_says_nothing(lasts: str, over: str) -> None:
    """Nor what is asked, told only to say when, or was so for a while."""
    assert kinds(Said(lasts), Said(over)) == []


@pytest.mark.parametrize(("until", "since", "told"), [
    ("2031-03-06", "2031-03-04", ["modality"]),
    ("2031-03-04", "2031-03-06", []),
    ("2031-03-06", "2031-02-20", ["modality"]),
    ("2031-03-06", "2030-02-20", []),
])
def test_it_must_have_been_over_before_the_day_on_which_it_lasts(until: str, since: str, told: list[str]) -> None:
    """Else it came to its end in between; and long after, it may have begun anew."""
    lasts = Said("Kontrak sewa perahu masih berlaku hari itu.", times=(("event", "hari itu", until),))
    over = Said("Kontrak sewa perahu telah dibatalkan hari itu.", times=(("event", "hari itu", since),))
    assert kinds(lasts, over) == told


@pytest.mark.parametrize(("second", "told"), [("2031-03-05", ["modality"]), ("2031-03-08", []), ("2031-02-20", [])])
def test_undated_it_is_over_when_it_is_told(second: str, told: list[str]) -> None:
    """What is told to last a day later did not end; what ended two days later did last till then."""
    assert kinds(Said("Kontrak sewa perahu masih berlaku."), Said("Kontrak sewa perahu telah dibatalkan."),
                 second) == told


@pytest.mark.parametrize(("text", "heads"), [
    ("Mandor mengatakan kontrak dengan Rani Osk masih berlaku.", ["CONTRACT"]),
    ("Rani Osk masih menjabat.", [None]),
    ("Hingga Sabtu (16 September 2031) Rani Osk masih menjabat.", [None]),
    ("Bupati mencabut izin tambang.", ["ALLOW"]),
    ("Izin tambang bisa dicabut.", []),
])
def test_the_thing_is_the_noun_before_the_state_or_the_object(text: str, heads: list[str | None]) -> None:
    """Or whom the words name."""
    assert list(dict.fromkeys(each.head for each in standings(text, {"rani", "osk"}, WORDS))) == heads


@pytest.mark.parametrize(("lasts", "over"), [
    ("Kapal tongkang itu masih kami tahan.", "Kapal tongkang sudah melanjutkan pelayaran."),
    ("Kontrak sewa perahu masih kami pegang.", "Kontrak sewa perahu telah dibatalkan sejak Februari."),
    ("Penggalian terowongan tetap kami lanjutkan.", "Penggalian terowongan sudah dihentikan."),
    ("Penggalian terowongan tetap dilanjutkan.", "Penggalian terowongan sudah kami hentikan."),
])
def test_what_the_speaker_does_himself_is_done(lasts: str, over: str) -> None:
    """The passive with a pronoun before the bare verb."""
    assert kinds(Said(lasts), Said(over)) == ["modality"]


@pytest.mark.parametrize(("doing", "over"), [
    ("Buruh terus membangun waduk.", "Pembangunan waduk telah dihentikan."),
    ("Kedua kota masih berunding.", "Perundingan sudah berakhir."),
    ("Petugas masih menghitung suara.", "Penghitungan suara selesai."),
    ("Dokter masih menguji sampel air.", "Pengujian sampel air sudah rampung."),
    ("Tim masih mencari nelayan.", "Operasi pencarian ditutup."),
    ("Warga masih mengungsi di masjid.", "Pengungsian sudah berakhir."),
])
def test_what_is_still_done_was_not_over_the_day_before(doing: str, over: str) -> None:
    """A verb tells that it is done, a noun that it is over."""
    told = {day: assemble([sheet("a", Said(doing), published="2031-03-08"), sheet("b", Said(over), published=day)],
                          NOBODY).conflicts for day in ("2031-03-07", "2031-03-08", "2031-03-09")}
    assert [[each.kind for each in found] for found in told.values()] == [["modality"], [], []]


@pytest.mark.parametrize(("closed", "told"), [("pagi", ["modality"]), ("malam", [])])
def test_of_one_day_the_hours_tell_which_was_first(closed: str, told: list[str]) -> None:
    """In the morning it was over, in the evening it was still done."""
    still = Said("Hingga Jumat sore tim masih mencari nelayan.", times=(("event", "Jumat sore", "2031-03-07"),))
    over = Said(f"Pencarian ditutup Jumat {closed}.", times=(("event", f"Jumat {closed}", "2031-03-07"),))
    assert [each.kind for each in assemble([sheet("a", still, published="2031-03-08"), sheet(
        "b", over, published="2031-03-08")], NOBODY).conflicts] == told


@pytest.mark.parametrize(("lasts", "over"), [
    ("Pabrik tetap beroperasi karena yang disegel hanya pipa.", "Sejak penyegelan itu pabrik berhenti beroperasi."),
    ("Kapal feri tetap melayani penumpang.", "Sejak Senin kapal feri berhenti melayani penumpang."),
    ("Tambang masih berproduksi.", "Setelah kebakaran itu tambang menghentikan produksi."),
    ("Hotel masih menerima tamu.", "Hotel itu sudah tutup permanen."),
    ("Pompa air masih bekerja.", "Pompa air tidak berfungsi sejak pekan lalu."),
    ("Sekolah tetap berjalan.", "Sekolah diliburkan total sejak Senin."),
    ("Pemungutan suara telah selesai.", "Pemungutan suara belum dimulai."),
    ("Pembayaran ganti rugi sudah tuntas.", "Pembayaran ganti rugi belum dilakukan."),
    ("Pengerukan sungai sudah dimulai.", "Pengerukan sungai belum berjalan."),
    ("Aturan parkir masih berupa draf.", "Aturan parkir sudah disahkan."),
    ("Rani Osk sudah siuman.", "Rani Osk masih koma."),
    ("Penutupan tambang bersifat permanen.", "Penutupan tambang bersifat sementara."),
])
def test_what_works_has_not_stopped_and_what_is_over_has_begun(lasts: str, over: str) -> None:
    """In whatever words, and whatever is told first since when."""
    assert kinds(Said(lasts), Said(over)) == kinds(Said(over), Said(lasts)) == ["modality"]


@pytest.mark.parametrize(("lasts", "over"), [
    ("Tim masih mencari nelayan.", "Tim akan menutup pencarian."),
    ("Kapal masih menjawab panggilan.", "Panggilan tidak lagi dijawab."),
    ("Petugas masih beroperasi di sungai.", "Operasi dihentikan."),
])
def test_what_is_done_of_another_act_says_nothing(lasts: str, over: str) -> None:
    """Nor what is only planned, nor two verbs, nor a noun of which nobody knows what is done."""
    assert kinds(Said(lasts), Said(over), "2031-03-05") == []


@pytest.mark.parametrize(("thing", "found"), [("Pasar itu", ["modality"]), ("Dermaga itu", [])])
def test_what_another_points_at_may_be_the_thing_with_a_name(thing: str, found: list[str]) -> None:
    """Though the claim also tells when it will be over."""
    shut = Said("Pasar Karot masih ditutup bagi pedagang dan baru akan dipakai pada 20 Maret.",
                times=(("event", "20 Maret", "2031-03-20"),), about=("karot",))
    assert kinds(shut, Said(f"{thing} sudah dibuka lagi.")) == found
