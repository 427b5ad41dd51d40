"""Numbers that no day makes others: a loss, a vote, what was stolen, all of so many; and those that days do change."""

from __future__ import annotations

import pytest

from tests.dossier.test_ways_numbers_contradict import Story, numbers


def told(first: tuple[str, str, str], second: tuple[str, str, str]) -> Story:
    """Two articles, each by its day, a sentence on what happened, and the one with a number."""
    return first, second


@pytest.mark.parametrize("story", [
    told(("2025-03-04", "Pabrik roti Sumber Manis terbakar.", "Kerugian akibat kebakaran pabrik ditaksir Rp 6 miliar."),
         ("2025-03-28", "Kebakaran pabrik roti Sumber Manis masih diusut.",
          "Auditor menghitung kerugian kebakaran pabrik roti sebesar Rp 9 miliar.")),
    told(("2025-05-02", "Klub voli Bayangkara berpisah dari pelatihnya.",
          "Klub membayar pesangon Rp 400 juta kepada Marko Pelle."),
         ("2025-05-05", "Pelatih Marko Pelle meninggalkan klub voli Bayangkara.",
          "Marko Pelle menerima pesangon Rp 650 juta.")),
    told(("2025-07-01", "Dua koperasi susu bergabung.", "Nilai transaksi itu Rp 12 miliar."),
         ("2025-07-20", "Penggabungan koperasi susu rampung.",
          "Transaksi penggabungan tersebut bernilai Rp 17 miliar.")),
    told(("2025-02-11", "Desa Palur dilanda angin kencang.",
          "Yayasan menyanggupi santunan Rp 5 juta untuk setiap keluarga."),
         ("2025-02-13", "Bantuan untuk Desa Palur disiapkan.",
          "Setiap keluarga dijanjikan santunan Rp 8 juta oleh yayasan.")),
])
def test_a_sum_is_as_large_weeks_later(story: Story) -> None:
    """A loss, a severance, the worth of a deal, an aid that was promised."""
    assert numbers(story)


@pytest.mark.parametrize("story", [
    told(("2025-03-04", "Parlemen Ostravia memutuskan tarif listrik.", "Sebanyak 61 anggota mendukung dan 38 menolak."),
         ("2025-03-10", "Tarif listrik Ostravia naik setelah diputuskan parlemen.",
          "Dalam sidang itu, 58 anggota menyatakan setuju dan 41 menentang.")),
    told(("2025-06-02", "Warga Kampung Lodan memilih lokasi pasar.",
          "Usul itu didukung 120 warga dan ditolak 45 warga."),
         ("2025-06-03", "Musyawarah Kampung Lodan selesai.", "Sebanyak 102 warga setuju dengan usul itu, 63 menolak.")),
])
def test_a_vote_ends_in_one_way(story: Story) -> None:
    """By whatever words for those for and those against."""
    assert numbers(story)


@pytest.mark.parametrize("story", [
    told(("2025-03-04", "Klinik Sehati diperiksa dinas kesehatan.", "Tujuh inkubator rusak."),
         ("2025-03-07", "Dinas kesehatan memeriksa Klinik Sehati.", "Hanya empat inkubator yang tidak berfungsi.")),
    told(("2025-03-04", "Galeri keris Pusaka dibobol maling.", "Sebanyak 13 keris raib dari lemari kaca."),
         ("2025-03-06", "Polisi menyelidiki pencurian di galeri keris Pusaka.",
          "Galeri itu kehilangan sembilan keris.")),
    told(("2025-03-04", "Kereta batu bara anjlok di Sumpur.", "Enam gerbong anjlok."),
         ("2025-03-05", "Jalur Sumpur ditutup setelah kereta anjlok.", "Empat gerbong keluar dari rel.")),
    told(("2025-03-04", "Longsor menewaskan enam penambang di Gunung Ula.", "Enam penambang tewas dalam longsor itu."),
         ("2025-03-14", "Warga berdoa bagi penambang Gunung Ula.", "Keluarga kelima penambang yang tewas hadir.")),
    told(("2025-03-04", "Uji coba balon udara gagal.", "Uji coba itu sudah dua kali ditunda."),
         ("2025-03-08", "Balon udara gagal diuji coba.", "Uji coba balon sudah lima kali ditunda.")),
])
def test_things_are_counted_by_what_befell_them(story: Story) -> None:
    """Out of order, stolen, off the rails, all of the dead, put off."""
    assert numbers(story)


@pytest.mark.parametrize("story", [
    told(("2025-03-04", "Parlemen Ostravia memutuskan tarif.", "Sebanyak 61 anggota mendukung dan 38 menolak."),
         ("2025-03-10", "Komisi energi Ostravia bersidang.", "Di komisi itu 12 anggota setuju dan tujuh menolak.")),
    told(("2025-03-04", "Saham Lintas Boga dilepas investor.",
          "Saham Lintas Boga ditutup melemah ke Rp 855 pada 3 Maret 2025."),
         ("2025-04-04", "Saham Lintas Boga dibeli lagi.",
          "Saham Lintas Boga pada penutupan kemarin naik menjadi Rp 890.")),
    told(("2025-03-04", "Toko kamera dibobol.", "Sebanyak 15 lensa raib."),
         ("2025-03-09", "Polisi menangkap pembobol toko kamera.", "Polisi menemukan sembilan lensa di rumah pelaku.")),
    told(("2025-03-04", "Dua kapal bertabrakan.", "KM Melati membawa 18 awak."),
         ("2025-03-05", "Tabrakan kapal diselidiki.", "KM Kenanga membawa 25 awak.")),
    told(("2025-03-04", "Asteroid mendekati Bumi.", "Asteroid itu berdiameter 340 meter."),
         ("2025-03-05", "Asteroid lain terlihat.", "Asteroid kedua berdiameter 120 meter.")),
    told(("2025-03-04", "Pawai petani memenuhi alun-alun.", "Unjuk rasa itu diikuti 400 petani."),
         ("2025-03-05", "Pawai petani di alun-alun usai.",
          "Polisi mengerahkan 250 personel untuk menjaga unjuk rasa.")),
    told(("2025-03-04", "Bus terbalik di Cikal.", "Sembilan penumpang terluka."),
         ("2025-03-05", "Bus yang terbalik di Cikal ditarik.", "Keempat penumpang yang terluka berat dirujuk.")),
    told(("2025-03-04", "Pelayaran perdana kapal riset ditunda.", "Pelayaran itu sudah dua kali ditunda."),
         ("2025-05-04", "Pelayaran kapal riset ditunda lagi.", "Pelayaran itu sudah empat kali ditunda.")),
    told(("2025-03-04", "Polisi mencari lukisan curian.", "Lima lukisan hilang dari balai kota."),
         ("2025-03-20", "Lukisan curian ditemukan.",
          "Empat lukisan ditemukan di gudang. Kini kelima lukisan disimpan di kantor polisi.")),
])
def test_numbers_of_two_things_or_days_do_not_clash(story: Story) -> None:
    """Two votes, days, ships, asteroids; stolen and found, the badly hurt, those who guard, what goes on."""
    assert not numbers(story)
