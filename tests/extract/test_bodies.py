"""Bodies that no table knows, ships that are nobody, and words that only open a sentence."""

from __future__ import annotations

import pytest

from tests.extract.test_realms import kinds


@pytest.mark.parametrize(("body", "text"), [
    ("Vesnik", "Korban berjumlah 12, dilansir Vesnik, Rabu. Vesnik menyebut jalan ditutup."),
    ("Intermer", "Jalan licin, kata Tomas Vrel kepada Intermer."),
    ("Polpress", "Gudang itu kosong, tulis Polpress. Kepada Polpress, seorang sopir mengaku takut."),
    ("Lumo Tek", "Produsen baterai Lumo Tek merumahkan pekerja. Kerugian Lumo Tek membesar."),
    ("Orsa Tal", "Foto itu diteliti lembaga pemantau Orsa Tal. Menurut Orsa Tal, ada tiga sumur."),
    ("Pusaka Rimba", "Peneliti Pusaka Rimba, Dedi Malindo, menghitung pohon. Data Pusaka Rimba dipakai pengadilan."),
])
def test_a_noun_an_office_or_a_word_for_passing_on_shows_a_body(body: str, text: str) -> None:
    """And what it is there it is wherever else it stands."""
    assert kinds(text)[body] == "ORG"


@pytest.mark.parametrize(("body", "person", "text"), [
    ("Terra Watch", "Helga Sorin",
     "Foto itu diteliti lembaga Terra Watch. Analis Terra Watch Helga Sorin menyebut tiga sumur."),
    ("Lumo Tek", "Paulo Serrin", "Pabrik baterai milik perusahaan Lumo Tek tutup. Manajer Lumo Tek Paulo Serrin diam."),
])
def test_a_body_that_is_shown_ends_before_who_is_in_office_there(body: str, person: str, text: str) -> None:
    """Though nothing in the words themselves parts them."""
    assert kinds(text)[body] == "ORG"
    assert kinds(text)[person] == "PER"


@pytest.mark.parametrize(("name", "text"), [
    ("Sandrina", "Kata Sandrina, dikutip wartawan. Ujar Sandrina kepada polisi."),
    ("Sukmaya", "Gudang perusahaan milik Sukmaya terbakar. Kata Sukmaya, api muncul dari dapur."),
    ("Helmut Sorano", "Keluhan itu ditulis Helmut Sorano, warga Bantul."),
    ("Kelana Wibisa", "Terdakwa Kelana Wibisa, menurut jaksa, bersalah. Kata Kelana, itu fitnah."),
])
def test_somebody_is_no_body(name: str, text: str) -> None:
    """Whose a body is, who writes and who is in the dock."""
    assert kinds(text).get(name) != "ORG"


@pytest.mark.parametrize("text", [
    "MV Sinar Harapan kandas di karang. Awak MV Sinar Harapan selamat.",
    "Kapal patroli KP Hiu Macan 07 menangkap dua kapal. KP Hiu Macan 07 bersandar.",
    "Kapal ikan Rona Samudera rusak. Petugas memeriksa kerusakan Rona Samudera.",
    "Penjual itu lari. Penjual mengaku tertipu. Dua penjual ditahan.",
    "Gubuk Tersira roboh. Tiga gubuk lain rusak.",
    "Indeks naik 3 poin.",
])
def test_ships_and_words_that_open_a_sentence_name_nobody(text: str) -> None:
    """A ship under its own name, and a noun that the article writes small elsewhere."""
    assert "PER" not in kinds(text).values()


@pytest.mark.parametrize(("person", "text"), [
    ("Agus Tamba", "Korban ialah Mualim II Agus Tamba (31)."),
    ("Kroon", "Jenderal Mats Kroon meminta maaf. Ucapan Kroon disambut baik."),
    ("Rendi", "Coach Rendi memahami situasi. Rendi Mahulete memimpin latihan."),
    ("Dimas Wicaksa", "Kasi Penkum Kejati Tanjung Lestari Dimas Wicaksa hadir."),
])
def test_what_stands_before_a_person_is_no_part_of_the_name(person: str, text: str) -> None:
    """A post on board, a word that opens the sentence, a trainer's form of address."""
    assert kinds(text)[person] == "PER"


@pytest.mark.parametrize(("firm", "person", "text"), [
    ("PT Anugerah Jaya Pelita", "Santi Marbela",
     "Manajer PT Anugerah Jaya Pelita Santi Marbela hadir. Menurut Santi, pabrik tutup."),
    ("PT Surya Citra Lintas", "Oskar Mandala",
     "Direktur PT Surya Citra Lintas Oskar Mandala diam. Ujar Mandala, izin ada."),
    ("PT Tirta Rel Kota", "Nurul Fadwani", "Direktur Utama PT Tirta Rel Kota Nurul Fadwani dicecar dewan."),
    ("PT Graha Wisata Kirana", "I Gusti Putu Semara",
     "Direktur PT Graha Wisata Kirana I Gusti Putu Semara hadir."),
    ("PT Arga", "Budi Santoso", "Direktur PT Arga Budi Santoso hadir."),
])
def test_a_firm_ends_before_whom_the_article_calls_by_name(firm: str, person: str, text: str) -> None:
    """Or before the words that persons bear, whatever of the firm's own words persons bear as well."""
    assert kinds(text)[firm] == "ORG"
    assert kinds(text)[person] == "PER"
