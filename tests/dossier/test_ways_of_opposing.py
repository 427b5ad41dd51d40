"""One fact and what excludes it, each in the ways that news has for it, in articles of a sentence among few others."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations_with_replacement, product

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import Dossier, SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed

Ways = tuple[str, ...]
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONDAY = 3
OUTLETS = {"a": "KabarLemura.com", "b": "WartaTarum.com", "c": "HarianKarot.com", "d": "PosLada.com"}
OTHERS = {
    "a": "Petugas kebersihan menyapu jalan di sekitar taman kota.",
    "b": "Sejumlah pedagang kaki lima memindahkan gerobak mereka.",
    "c": "Kereta barang terguling di tikungan tajam.",
    "d": "Paduan suara itu berlatih di gereja tua.",
}

STATES: dict[str, tuple[Ways, Ways]] = {
    "called off or held": (
        ("Konser Rani Osk dibatalkan panitia.", "Panitia membatalkan konser Rani Osk.",
         "Konser Rani Osk batal digelar."),
        ("Konser Rani Osk tetap digelar sesuai jadwal.", "Panitia tetap menggelar konser Rani Osk.",
         "Konser Rani Osk jadi digelar.")),
    "approved or rejected": (
        ("Parlemen menyetujui anggaran pertahanan.", "Anggaran pertahanan disetujui parlemen."),
        ("Parlemen menolak anggaran pertahanan.", "Anggaran pertahanan ditolak parlemen.",
         "Parlemen tidak menyetujui anggaran pertahanan.")),
    "up or down": (
        ("Harga beras di pasar tradisional naik.", "Kenaikan harga beras terjadi di pasar tradisional."),
        ("Harga beras di pasar tradisional anjlok.", "Penurunan harga beras terjadi di pasar tradisional.")),
    "held or not yet": (
        ("Tersangka pembakaran pasar sudah ditahan polisi.", "Polisi telah menahan tersangka pembakaran pasar."),
        ("Tersangka pembakaran pasar belum ditahan polisi.", "Polisi belum menahan tersangka pembakaran pasar.")),
    "all came off or some died": (
        ("Semua penumpang kapal feri selamat.", "Seluruh penumpang kapal feri dinyatakan selamat."),
        ("Tiga penumpang kapal feri tewas.", "Tiga penumpang tewas dalam kecelakaan kapal feri.")),
    "in public or not": (
        ("Sidang korupsi bupati digelar terbuka.", "Sidang korupsi bupati berlangsung terbuka untuk umum."),
        ("Sidang korupsi bupati digelar tertutup.", "Sidang korupsi bupati berlangsung tertutup.")),
    "won or lost": (
        ("Tim voli putri menang di laga pembuka.", "Tim voli putri memenangi laga pembuka."),
        ("Tim voli putri kalah di laga pembuka.", "Tim voli putri takluk di laga pembuka.")),
    "came off or failed": (
        ("Roket Osk-1 berhasil diluncurkan.", "Peluncuran roket Osk-1 berhasil."),
        ("Roket Osk-1 gagal diluncurkan.", "Peluncuran roket Osk-1 gagal.")),
    "allowed or banned": (
        ("Pemerintah mengizinkan ekspor minyak sawit.", "Ekspor minyak sawit diizinkan pemerintah."),
        ("Pemerintah melarang ekspor minyak sawit.", "Ekspor minyak sawit dilarang pemerintah.")),
    "gone on or stopped": (
        ("Pencarian korban longsor dilanjutkan.", "Tim SAR melanjutkan pencarian korban longsor."),
        ("Pencarian korban longsor dihentikan.", "Tim SAR menghentikan pencarian korban longsor.")),
    "agreed or at a dead end": (
        ("Kedua negara mencapai kesepakatan damai.", "Perundingan damai kedua negara mencapai kesepakatan."),
        ("Kedua negara gagal mencapai kesepakatan damai.",
         "Perundingan damai kedua negara berakhir tanpa kesepakatan.")),
    "raised or kept": (
        ("Bank sentral menaikkan suku bunga acuan.", "Suku bunga acuan dinaikkan bank sentral."),
        ("Bank sentral mempertahankan suku bunga acuan.", "Bank sentral menahan suku bunga acuan.")),
    "settled or looked into": (
        ("Polisi sudah memastikan penyebab ledakan gudang adalah gas.",),
        ("Penyebab ledakan gudang masih diselidiki polisi.", "Polisi belum mengetahui penyebab ledakan gudang.")),
    "withdrawn or still there": (
        ("Pasukan asing sudah ditarik dari perbatasan.", "Pasukan asing mundur dari perbatasan."),
        ("Pasukan asing masih berada di perbatasan.", "Pasukan asing bertahan di perbatasan.")),
    "granted or refused": (
        ("Hakim mengabulkan gugatan nelayan.", "Gugatan nelayan dikabulkan pengadilan."),
        ("Hakim menolak gugatan nelayan.", "Gugatan nelayan ditolak pengadilan.")),
    "of two or more": (
        ("Merger dua bank syariah itu batal.", "Dua bank syariah membatalkan merger."),
        ("Merger dua bank syariah itu tetap dilanjutkan.",)),
    "let stand or annulled": (
        ("Gol penentu itu disahkan wasit.", "Wasit mengesahkan gol penentu itu."),
        ("Gol penentu itu dianulir wasit.", "Wasit menganulir gol penentu itu.")),
    "there or absent": (
        ("Nara Wisesa tampil di final.", "Nara Wisesa ikut berlomba di final."),
        ("Nara Wisesa absen di final.", "Nara Wisesa tidak tampil di final.")),
    "open again or still shut": (
        ("Bandara Osk dibuka kembali bagi penumpang.",), ("Bandara Osk masih ditutup bagi penumpang.",)),
    "made sure of": (
        ("Tim forensik memastikan penyebab kebakaran hotel adalah korsleting.",
         "Penyebab kebakaran hotel dipastikan korsleting."),
        ("Penyebab kebakaran hotel masih diselidiki tim forensik.", "Penyebab kebakaran hotel belum diketahui.")),
    "freed or not": (
        ("Wartawan Rani Osk dibebaskan.", "Rani Osk, wartawan, sudah bebas."),
        ("Wartawan Rani Osk masih ditahan.", "Rani Osk, wartawan, belum dibebaskan.")),
    "in force or not yet": (
        ("Gencatan senjata mulai berlaku pada Senin.", "Gencatan senjata sudah berlaku."),
        ("Gencatan senjata belum berlaku.",)),
    "open or not yet": (
        ("Jalan tol Osk sudah beroperasi.", "Jalan tol Osk telah dibuka."),
        ("Jalan tol Osk belum beroperasi.", "Jalan tol Osk masih ditutup.")),
    "since when in office": (
        ("Rani Osk dilantik sebagai wali kota pada 3 Februari 2025.",
         "Rani Osk resmi menjabat wali kota sejak 3 Februari 2025."),
        ("Rani Osk dilantik sebagai wali kota pada 9 Februari 2025.",
         "Rani Osk resmi menjabat wali kota sejak 9 Februari 2025.")),
    "alive or dead": (
        ("Pendaki yang hilang ditemukan hidup.", "Pendaki yang hilang ditemukan selamat."),
        ("Pendaki yang hilang ditemukan tewas.", "Pendaki yang hilang ditemukan meninggal dunia.")),
}
DOERS: dict[str, tuple[Ways, Ways]] = {
    "who opened it": (
        ("Wali kota meresmikan jembatan gantung.", "Jembatan gantung diresmikan oleh wali kota."),
        ("Gubernur meresmikan jembatan gantung.", "Jembatan gantung diresmikan gubernur.")),
    "who attacked": (
        ("Serangan drone itu dilakukan milisi utara.", "Milisi utara melancarkan serangan drone itu."),
        ("Serangan drone itu dilakukan oleh tentara selatan.", "Tentara selatan melancarkan serangan drone itu.")),
    "who found it": (
        ("Jasad pendaki ditemukan tim SAR.", "Tim SAR menemukan jasad pendaki."),
        ("Nelayan menemukan jasad pendaki.", "Jasad pendaki ditemukan oleh seorang nelayan.")),
    "who led it": (
        ("Rapat darurat dipimpin presiden.", "Presiden memimpin rapat darurat."),
        ("Rapat darurat dipimpin wakil presiden.", "Wakil presiden memimpin rapat darurat.")),
    "who has it": (
        ("Kota Osk direbut pasukan pemerintah.", "Pasukan pemerintah menguasai Kota Osk."),
        ("Kota Osk masih dikuasai pemberontak.", "Pemberontak masih menguasai Kota Osk.")),
    "who shut it": (
        ("Klub malam itu disegel polisi.", "Polisi menyegel klub malam itu."),
        ("Klub malam itu disegel kejaksaan.", "Kejaksaan menyegel klub malam itu.")),
    "who raided it": (
        ("Penggerebekan pabrik obat itu dilakukan polisi.", "Polisi menggerebek pabrik obat itu."),
        ("Penggerebekan pabrik obat itu dilakukan bea cukai.", "Bea cukai menggerebek pabrik obat itu.")),
    "who wrote it": (
        ("Buku sejarah Lemura ditulis Rani Osk.", "Rani Osk menulis buku sejarah Lemura."),
        ("Buku sejarah Lemura ditulis Nara Wisesa.", "Nara Wisesa menulis buku sejarah Lemura.")),
    "what he is who did it": (
        ("Pelaku penembakan di sekolah adalah seorang siswa.", "Penembakan di sekolah dilakukan seorang siswa."),
        ("Pelaku penembakan di sekolah adalah seorang guru.", "Penembakan di sekolah dilakukan seorang guru.")),
}
PLACES: dict[str, tuple[Ways, str, str]] = {
    "those who are all there are": (
        ("Pertemuan kedua menteri itu berlangsung di {}.", "Kedua menteri bertemu di {}.",
         "Kedua menteri itu menggelar pertemuan di {}.", "Di {}, kedua menteri itu bertemu."), "Jakarta", "Surabaya"),
    "a named ship": (
        ("KM Osk Jaya tenggelam di perairan {}.", "Di perairan {}, KM Osk Jaya tenggelam."), "Maluku", "Banten"),
    "a mishap of one day": (
        ("Pesawat latih jatuh di {} pada Senin (3/3/2025).", "Senin (3/3/2025), pesawat latih jatuh di {}."),
        "Bogor", "Malang"),
    "a treaty": (
        ("Perjanjian damai kedua negara ditandatangani di {}.", "Kedua negara menandatangani perjanjian damai di {}."),
        "Jenewa", "Oslo"),
    "a named person": (
        ("Penyair Rani Osk meninggal dunia di {}.", "Rani Osk, penyair, wafat di {}."), "Jakarta", "Solo"),
}
LONG = (
    ("Wali Kota Lemura Rani Osk meresmikan jembatan gantung di Kecamatan Lada, Senin (3/3/2025).",
     "Jembatan gantung di Kecamatan Lada itu diresmikan Gubernur Nara Wisesa pada Senin (3/3/2025)."),
    ("Konser penyanyi Rani Osk di Stadion Karot dibatalkan karena panitia belum mengantongi izin keramaian.",
     "Panitia memastikan konser penyanyi Rani Osk di Stadion Karot tetap digelar akhir pekan ini."),
    ("DPRD Lemura menyetujui rancangan peraturan daerah tentang parkir dalam rapat paripurna, Selasa (4/3/2025).",
     "Rancangan peraturan daerah tentang parkir ditolak DPRD Lemura dalam rapat paripurna, Selasa (4/3/2025)."),
    ("Seluruh penumpang KM Lada Jaya selamat setelah kapal itu karam di Selat Osk.",
     "Tiga penumpang KM Lada Jaya tewas setelah kapal itu karam di Selat Osk."),
    ("Kedua kepala negara bertemu di Jenewa untuk membahas gencatan senjata pada Senin (3/3/2025).",
     "Pertemuan kedua kepala negara yang membahas gencatan senjata berlangsung di Wina pada Senin (3/3/2025)."),
    ("Penyebab ledakan pabrik petasan di Desa Lada sudah dipastikan karena percikan las.",
     "Polisi masih menyelidiki penyebab ledakan pabrik petasan di Desa Lada."),
    ("Pengadilan Negeri Lemura mengabulkan gugatan warga Desa Lada terhadap perusahaan sawit PT Wisesa.",
     "Gugatan warga Desa Lada terhadap perusahaan sawit PT Wisesa ditolak Pengadilan Negeri Lemura."),
    ("Bandara Karot kembali beroperasi pada Senin (3/3/2025) setelah abu Gunung Osk menipis.",
     "Bandara Karot masih ditutup pada Senin (3/3/2025) akibat abu Gunung Osk."),
    ("Sidang perceraian artis Rani Osk digelar terbuka untuk umum di Pengadilan Agama Lemura.",
     "Sidang perceraian artis Rani Osk digelar tertutup di Pengadilan Agama Lemura."),
    ("Pelari Nara Wisesa dinyatakan negatif doping oleh badan antidoping nasional.",
     "Badan antidoping nasional menyatakan pelari Nara Wisesa positif doping."),
    ("Satelit cuaca Lada-2 berhasil mencapai orbit setelah diluncurkan dari Pangkalan Osk.",
     "Satelit cuaca Lada-2 gagal mencapai orbit setelah diluncurkan dari Pangkalan Osk."),
    ("Rapat darurat soal banjir dipimpin Wakil Presiden Rani Osk di Istana, Senin (3/3/2025).",
     "Presiden Nara Wisesa memimpin rapat darurat soal banjir di Istana, Senin (3/3/2025)."),
)
SIDES = STATES | DOERS | {
    name: (tuple(way.format(one) for way in ways), tuple(way.format(other) for way in ways))
    for name, (ways, one, other) in PLACES.items()}


@lru_cache(maxsize=256)
def article(stem: str, text: str, day: int) -> SheetFile:
    """The sheet of an article of a day of March 2025: a sentence, and another that nothing else is like."""
    told = "\n\n".join((
        f"Judul berita {stem}", f"{DAYS[(day - MONDAY) % 7]}, {day} Maret 2025 10:00 WIB",
        f"KOTA LEMURA, {OUTLETS[stem]} - {text}", f"{OTHERS[stem]}\n"))
    lang = load_language("id")
    read, problems = load_seed(told.encode(), f"seeds/{stem}.txt", lang)
    assert read is not None, problems
    return SheetFile(f"content/sheets/{stem}.yaml", extract(read, lang, version="0"), read)


def dossier(one: str, other: str, first: int = 4, second: int = 4) -> Dossier:
    """Of two articles and of two more of other things."""
    files = [article("a", one, first), article("b", other, second),
             *(article(stem, "Hujan turun di lereng gunung sejak pagi.", 5) for stem in "cd")]
    return assemble(files, Registries(), load_language("id"))


@pytest.mark.parametrize("name", SIDES)
def test_what_excludes_each_other_is_one_conflict(name: str) -> None:
    """In any two ways, whichever article comes first."""
    pairs = [pair for one, other in product(*SIDES[name]) for pair in ((one, other), (other, one))]
    assert {pair: len(dossier(*pair).conflicts) for pair in pairs} == dict.fromkeys(pairs, 1)


@pytest.mark.parametrize(("one", "other"), LONG)
def test_so_it_is_in_sentences_as_long_as_those_of_news(one: str, other: str) -> None:
    """With days, places and reasons beside it."""
    assert [len(dossier(one, other).conflicts), len(dossier(other, one).conflicts)] == [1, 1]


@pytest.mark.parametrize("name", SIDES)
def test_the_same_in_two_ways_is_no_conflict(name: str) -> None:
    """On either side."""
    pairs = [pair for ways in SIDES[name] for pair in combinations_with_replacement(ways, 2)]
    assert [pair for pair in pairs if dossier(*pair).conflicts] == []


@pytest.mark.parametrize("name", [*DOERS, *PLACES, "called off or held", "up or down", "gone on or stopped"])
def test_the_same_in_two_ways_is_one_group(name: str) -> None:
    """Where a word or two of the field tell it."""
    pairs = [pair for ways in SIDES[name] for pair in combinations_with_replacement(ways, 2)]
    assert [pair for pair in pairs if all(len(group.sheets) == 1 for group in dossier(*pair).groups)] == []


@pytest.mark.parametrize(("one", "other"), [
    ("Harga beras di pasar induk naik.", "Harga jagung di pasar induk turun."),
    ("Kasus campak pada anak naik.", "Kasus campak pada orang dewasa turun."),
    ("Parlemen menyetujui anggaran pertahanan.", "Parlemen menolak anggaran pendidikan."),
    ("Wali Kota Tarum menyetujui anggaran pendidikan.", "Wali Kota Lemura menolak anggaran pendidikan."),
    ("Pertandingan kedua ditunda.", "Pertandingan pertama tetap digelar."),
    ("Izin tambang nikel dicabut.", "Izin tambang emas masih berlaku."),
    ("Roket Osk-1 gagal mencapai orbit.", "Roket Osk-2 berhasil mencapai orbit."),
    ("Roket Osk-1 berhasil diluncurkan.", "Satelit itu gagal dihubungi."),
    ("Pendaki yang hilang ditemukan selamat.", "Pendaki lain ditemukan tewas."),
    ("Sebagian sekolah di Lemura ditutup.", "Sebagian sekolah di Lemura tetap buka."),
    ("Sopir bus selamat.", "Kernet bus tewas."),
    ("Pintu utara stadion dibuka.", "Pintu selatan stadion ditutup."),
    ("Warga mendesak izin tambang nikel dicabut.", "Izin tambang nikel masih berlaku."),
    ("Wali kota meresmikan jembatan gantung.", "Gubernur meresmikan pasar ikan."),
    ("Wali kota meresmikan jembatan gantung di Lemura.", "Gubernur meresmikan jembatan gantung di Tarum."),
    ("Wali kota dan gubernur meresmikan jembatan gantung.", "Gubernur meresmikan jembatan gantung."),
    ("Warga menangkap pencuri sapi lalu menyerahkannya kepada polisi.", "Polisi menangkap pencuri sapi."),
    ("Polisi menangkap pencuri sepeda motor.", "Warga menangkap pencuri ayam."),
    ("Jasad pendaki ditemukan nelayan.", "Jasad anak itu ditemukan tim SAR."),
    ("Rani Osk memenangi lomba lari.", "Nara Wisesa memenangi lomba renang."),
    ("Pelaku penembakan di sekolah adalah siswa.", "Korban penembakan di sekolah adalah guru."),
    ("Sebuah kapal nelayan tenggelam di perairan Maluku.", "Sebuah kapal nelayan tenggelam di perairan Banten."),
    ("KM Osk Jaya tenggelam di perairan Maluku.", "KM Wisesa Raya tenggelam di perairan Banten."),
    ("Kedua menteri bertemu di Jakarta.", "Kedua menteri kembali bertemu di Surabaya."),
    ("Polisi menggelar razia di Medan.", "Polisi menggelar razia di Padang."),
    ("KA Argo Osk anjlok di Cirebon.", "KA Argo Wisesa anjlok di Tegal."),
    ("Perusahaan tekstil sudah membayar tunjangan.", "Perusahaan kayu belum membayar tunjangan."),
    ("Festival layang-layang ditunda.", "Festival lampion tetap digelar."),
    ("Bayi pertama selamat.", "Bayi kedua meninggal."),
    ("Presiden Rani Osk membatalkan kunjungan ke Tarum.", "Presiden Rani Osk tetap berkunjung ke Lemura."),
    ("Jembatan Osk ditutup untuk truk.", "Jembatan Osk tetap dibuka untuk sepeda motor."),
    ("Pencuri lukisan ditangkap di Bandara Karot.", "Pencuri mobil ditangkap di Pelabuhan Lada."),
    ("Buku sejarah Lemura ditulis Rani Osk.", "Buku masak Lemura ditulis Nara Wisesa."),
    ("Wisatawan asing ke Pulau Lada naik.", "Wisatawan lokal ke Pulau Lada turun."),
    ("Seluruh penumpang KM Lada Jaya selamat.", "Nakhoda KM Lada Jaya meninggal tahun lalu karena sakit."),
    ("Rani Osk ditangkap penyidik di Surabaya, Minggu (2/3/2025).",
     "Nara Wisesa ditangkap penyidik di Jakarta, Minggu (2/3/2025)."),
    ("Jalan nasional di Kecamatan Lada sudah dibuka satu jalur.", "Jalan desa di Kecamatan Lada masih ditutup."),
    ("Kantong plastik masih diperbolehkan di pasar.", "Larangan kantong plastik dicabut di pasar."),
])
def test_another_thing_is_in_another_state_by_another_at_another_place(one: str, other: str) -> None:
    """However alike the words."""
    assert [found.kind for found in (*dossier(one, other).conflicts, *dossier(other, one).conflicts)] == []


@pytest.mark.parametrize(("one", "first", "other", "second"), [
    ("Aktivis Rani Osk ditahan polisi.", 4, "Aktivis Rani Osk dibebaskan polisi.", 9),
    ("Bocah yang hanyut belum ditemukan.", 3, "Bocah yang hanyut sudah ditemukan.", 6),
    ("Kebakaran pabrik belum padam.", 3, "Kebakaran pabrik sudah padam.", 5),
    ("Konser Rani Osk akan digelar pada April.", 3, "Konser Rani Osk dibatalkan panitia.", 8),
    ("Gubernur akan meresmikan jembatan gantung.", 3, "Wali kota meresmikan jembatan gantung.", 6),
    ("Kota Osk direbut pemberontak.", 3, "Kota Osk direbut kembali pasukan pemerintah.", 6),
    ("Jalan tol Osk belum beroperasi.", 3, "Jalan tol Osk sudah beroperasi.", 4),
    ("Gencatan senjata belum berlaku.", 4, "Gencatan senjata mulai berlaku pada Senin (10/3/2025).", 3),
    ("Kedua menteri bertemu di Jakarta pada Senin (3/3/2025).", 4, "Kedua menteri bertemu di Surabaya.", 9),
])
def test_what_changes_or_was_only_planned_is_no_conflict(one: str, first: int, other: str, second: int) -> None:
    """A day or some days lie between."""
    assert [found.kind for found in dossier(one, other, first, second).conflicts] == []
