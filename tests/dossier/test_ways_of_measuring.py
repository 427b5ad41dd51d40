"""One size, price, rate, place or day, told in each of the ways that news has for it, from the texts on."""

from __future__ import annotations

from itertools import combinations_with_replacement

import pytest

from tests.dossier.test_ways_of_counting import dossier

NUMBERS = (
    ("Kerugian negara dalam pengadaan kapal patroli mencapai {}.", "Pengadaan kapal patroli merugikan negara {}.",
     "Jaksa menaksir kerugian negara dari pengadaan kapal patroli senilai {}.",
     ("Rp 3,6 triliun", "Rp3.600 miliar"), "2,1 triliun rupiah"),
    ("Pengadilan mendenda perusahaan tambang itu {}.", "Perusahaan tambang itu dijatuhi denda {}.",
     "Hakim menjatuhkan denda {} kepada perusahaan tambang.", ("Rp 12 miliar", "12 miliar rupiah"), "Rp30.000.000.000"),
    ("Harga cabai rawit di Pasar Osk naik menjadi {} per kilogram.", "Cabai rawit di Pasar Osk dijual {} per kg.",
     "Di Pasar Osk, cabai rawit dibanderol {} per kilogram.", ("Rp 90.000", "Rp 90 ribu"), "Rp 120 ribu"),
    ("Bank Sentosa membukukan laba bersih {} pada 2024.", "Bank Sentosa mencetak laba bersih {} tahun lalu.",
     ("Rp 4,2 triliun", "Rp4.200 miliar"), "Rp 5,7 triliun"),
    ("Inflasi Februari tercatat {}.", "Inflasi pada Februari mencapai {}.", "Pada Februari terjadi inflasi {}.",
     ("3,4 persen", "3,4%"), "4,1%"),
    ("Suku bunga acuan naik menjadi {}.", "Bank sentral menetapkan suku bunga acuan {}.", "Suku bunga acuan kini {}.",
     ("6,25 persen", "6,25%"), "6,50%"),
    ("Ekonomi Tarana tumbuh {} pada kuartal IV 2024.", "Pada kuartal IV 2024 ekonomi Tarana bertumbuh {}.",
     ("5,1 persen", "5,1%"), "4,7 persen"),
    ("Tarif air minum naik {} mulai April.", "Pemerintah menaikkan tarif air minum {} mulai April.",
     ("9 persen", "9%"), "14 persen"),
    ("Tarif air minum naik dari 5 persen menjadi {}.", "Tarif air minum naik dari 5 persen ke {}.",
     ("12 persen", "12%"), "8 persen"),
    ("Ketinggian banjir di Kecamatan Osk mencapai {}.", "Kecamatan Osk terendam banjir setinggi {}.",
     "Banjir setinggi {} merendam Kecamatan Osk.", ("2 meter", "200 sentimeter"), "80 cm"),
    ("Kebakaran lahan di Laro meluas hingga mencapai {}.", ("90 hektare", "90 ha"), "150 hektare"),
    ("Kebakaran menghanguskan {} hutan di Gunung Arum.", "Hutan seluas {} di Gunung Arum hangus terbakar.",
     "Kebakaran hutan Gunung Arum melahap {}.", ("120 hektare", "120 ha"), "310 hektar"),
    ("Gempa merusak {} rumah di Pulau Sarena.", "{} rumah di Pulau Sarena rusak diguncang gempa.",
     "Sebanyak {} unit rumah rusak akibat gempa di Pulau Sarena.", ("410",), "655"),
    ("Polisi menetapkan {} tersangka kasus perdagangan orang di Osk.",
     "Tersangka kasus perdagangan orang di Osk {} orang.",
     "Sebanyak {} orang menjadi tersangka kasus perdagangan orang di Osk.", ("5", "lima"), "delapan"),
    ("{} KK kehilangan tempat tinggal akibat longsor Osk.", "Longsor Osk membuat {} kepala keluarga kehilangan rumah.",
     ("86",), "120"),
    ("Jumlah kasus demam berdarah di Osk mencapai {}.", "Dinas kesehatan mencatat {} kasus demam berdarah di Osk.",
     ("212",), "340"),
    ("Kebakaran gudang kapas baru padam setelah {} jam.", "Petugas memadamkan api di gudang kapas selama {} jam.",
     "Api di gudang kapas berkobar selama {} jam.", ("22", "dua puluh dua"), "13"),
    ("Damar Kelana, {} tahun, pelaku penembakan, ditangkap.", "Pelaku penembakan, Damar Kelana ({}), ditangkap.",
     "Pelaku penembakan Damar Kelana yang berusia {} tahun ditangkap.", ("43",), "51"),
    ("Hartono Salim tutup usia pada umur {} tahun.", "Hartono Salim ({}) meninggal dunia.", ("83",), "87"),
    ("Osk FC berada di peringkat {} klasemen.", "Osk FC menempati posisi {} klasemen.",
     ("ketiga", "ke-3", "3"), "kelima"),
    ("Nira Sagu finis {} dalam lomba maraton.", "Nira Sagu menempati urutan {} lomba maraton.", ("kedua",), "keempat"),
    ("Presiden Hartono Salim dilantik untuk masa jabatan {}.", "Hartono Salim menjabat presiden untuk periode {}.",
     ("kedua",), "ketiga"),
    ("Tim Tarana menggilas Norda {}.", "Norda dibungkam Tim Tarana {}.", ("3-0", "0-3"), "2-0"),
    ("Laro FC ditahan imbang {}.", "Laro FC bermain imbang {} di kandang.", ("1-1",), "2-2"),
    ("Mahkamah menolak gugatan partai itu dengan suara {}.", "Gugatan partai itu ditolak mahkamah, {}.",
     ("7-2", "7 banding 2", "tujuh banding dua"), "5-4"),
    ("Osk FC mengalahkan Lemura United {}.", "Lemura United takluk {} dari Osk FC.",
     "Pertandingan Osk FC melawan Lemura United berakhir {}.", ("3-1", "1-3"), "2-0"),
)
DAYS = (
    ("Buruh pelabuhan mulai mogok {}.", "Aksi mogok buruh pelabuhan berlangsung sejak {}.",
     "Mogok buruh pelabuhan dimulai {}.", ("27 Februari 2025", "Kamis (27/2)"), "1 Maret 2025"),
    ("Bendungan Arum akan diresmikan {}.", "Peresmian Bendungan Arum dijadwalkan {}.",
     ("17 Agustus 2025",), "28 Oktober"),
    ("Veria memberi Tarana tenggat hingga {} untuk menarik pasukan.", "Batas waktu penarikan pasukan Tarana adalah {}.",
     ("30 April", "30 April 2025"), "15 Mei"),
    ("Gedung DPRD Laro ditargetkan rampung {}.", "Gedung DPRD Laro akan selesai {}.",
     ("Agustus 2025",), "November 2025"),
    ("Perusahaan Osk Raya bangkrut {}.", "Perusahaan Osk Raya dinyatakan bangkrut pada {}.",
     ("awal 2024", "Februari 2024"), "Oktober 2024"),
    ("Perusahaan Osk Raya bangkrut pada {}.", "Perusahaan Osk Raya bangkrut {}.",
     ("semester pertama 2024", "Maret 2024"), "November 2024"),
)
PAIRS = [(one, other, told, rival) for *ways, told, rival in NUMBERS + DAYS
         for one, other in combinations_with_replacement(ways, 2)]


@pytest.mark.parametrize(("one", "other", "told", "rival"), PAIRS)
def test_two_values_contradict_each_other_however_they_are_told(
    one: str, other: str, told: tuple[str, ...], rival: str,
) -> None:
    """And one value, told in two ways, is one claim."""
    assert len(dossier(one.format(told[0]), other.format(rival)).conflicts) == 1
    same = dossier(one.format(told[0]), other.format(told[-1]))
    assert (len(same.groups), same.conflicts) == (1, ())


@pytest.mark.parametrize(("one", "other"), [
    ("Nara Wisesa divonis satu tahun enam bulan penjara.", "Nara Wisesa divonis 18 bulan penjara."),
    ("15 hingga 20 orang terluka dalam kericuhan di Osk.", "17 orang terluka dalam kericuhan di Osk."),
    ("Kerugian akibat banjir Osk Rp 1,23 triliun.", "Kerugian akibat banjir Osk mencapai Rp 1,2 triliun."),
    ("Lemura United takluk 1-3 dari Osk FC.", "Osk FC menang 3-1 atas Lemura United."),
])
def test_one_value_told_more_roughly_or_from_the_other_side_is_one_claim(one: str, other: str) -> None:
    """In months as in years, as a range, in fewer digits, by who lost."""
    found = dossier(one, other)
    assert (len(found.groups), found.conflicts) == (1, ())


@pytest.mark.parametrize(("one", "other"), [
    ("Suku bunga acuan naik 25 basis poin.", "Suku bunga acuan naik menjadi 6,25 persen."),
    ("Obligasi Sarena melompat ke 70 sen dolar.", "Obligasi Sarena rontok ke 61 sen dolar."),
    ("Suku bunga acuan naik menjadi 6,25 persen.", "Suku bunga pinjaman turut naik menjadi 7,00 persen."),
    ("Pengadilan menjatuhkan denda Rp 12 miliar kepada perusahaan itu.",
     "Perusahaan itu baru membayar Rp 4 miliar dari denda itu."),
    ("Ekspor kopi Osk pada 2024 mencapai US$ 84 juta.", "Ekspor kopi Osk pada kuartal I 2024 mencapai US$ 39 juta."),
    ("Gempa magnitudo 6,4 mengguncang Pulau Sarena.", "Gempa susulan magnitudo 4,2 mengguncang Pulau Sarena."),
    ("Gempa di Pulau Sarena berpusat di kedalaman 10 kilometer.",
     "Gempa di Pulau Sarena berpusat 25 kilometer barat daya Osk."),
    ("Kirana berencana merekrut 650 pekerja baru.", "Kirana baru merekrut 400 pekerja."),
    ("Osk FC menang 2-1 atas Lemura United.", "Osk FC menang 4-0 atas Bola Raya."),
    ("Nira Sagu finis kedua dalam lomba maraton.", "Rekannya, Tita Bela, finis keempat dalam lomba maraton."),
    ("Menara itu roboh Kamis (27/2). Laro diguncang gempa pukul 05.12 WITA.", "Pukul 04.12 WIB, gempa terasa di Laro."),
    ("Masa jabatan Gubernur Rani Osk berakhir 2027.",
     "Rani Osk akan mengakhiri masa jabatannya sebagai gubernur pada 2027."),
    ("Suku bunga acuan naik menjadi 6,25 persen.",
     "Suku bunga acuan akan berada di 6,50 persen pada akhir tahun ini, kata ekonom."),
    ("Tiga orang tewas dalam kebakaran pasar di Osk.", "Lima orang tewas dalam longsor di Osk."),
    ("Nara Wisesa terancam hukuman 20 tahun penjara.", "Nara Wisesa divonis 8 tahun penjara."),
    ("Babak pertama Osk FC melawan Lemura United berakhir 1-1.",
     "Pertandingan Osk FC melawan Lemura United berakhir 3-1."),
    ("Gencatan senjata itu efektif per 20 Maret 2025.", "Gencatan senjata itu berakhir 31 Maret 2025."),
    ("Pemilu Lemura digelar 12 April 2025.", "Pemilu Lemura akan berlangsung 12 April 2025."),
    ("Kebakaran gudang kapas bermula pukul 02.30.", "Petugas tiba di gudang kapas pukul 02.50."),
])
def test_a_change_a_part_and_what_is_due_are_other_values(one: str, other: str) -> None:
    """And so are a shock behind the quake, a half of the match, another size of it and the hour of something else."""
    assert dossier(one, other).conflicts == ()
