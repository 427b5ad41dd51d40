"""What a thing is told to be, composed of "not", verbs that end it, quantifiers and opposites."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.polarity import ACT, polarities
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, sheet

WORDS = load_comparison("id")


def found(one: str, other: str) -> list[str]:
    """The kinds of the conflicts of two sheets of one day with a claim each."""
    return [conflict.kind for conflict in assemble([sheet("a", Said(one)), sheet("b", Said(other))], NOBODY).conflicts]


@pytest.mark.parametrize(("text", "concept", "so", "of"), [
    ("Penangguhan tidak menghapus izin usaha koperasi.", "stands", True, "plain"),
    ("Izin usaha koperasi sudah dicabut.", "stands", False, "plain"),
    ("Koperasi kehilangan izin usaha.", "stands", False, "plain"),
    ("Tidak satu pun alarm berbunyi.", "works", False, "all"),
    ("Tidak semua alarm berbunyi.", "works", False, "some"),
    ("Seluruh kios berada di dalam batas tanah desa.", "inside", True, "all"),
    ("Sebagian kios berada di luar tanah desa.", "inside", False, "some"),
    ("Pompa gagal menyala.", "works", False, "plain"),
])
def test_it_is_composed_of_all_words_that_turn_it(text: str, concept: str, so: bool, of: str) -> None:
    """Of how many, too."""
    told = [each for each in polarities(text, WORDS) if each.concept == concept]
    assert {(each.so, each.of) for each in told} == {(so, of)}


@pytest.mark.parametrize("text", [
    "Apakah alarm hotel berbunyi?", "Alarm hotel akan dimatikan.", "Jika listrik padam, alarm mati.",
    "Pengelola membantah bahwa alarm mati.", "Air disiramkan sampai api padam.", "Anak itu sempat sakit.",
])
def test_nothing_is_told_of_what_is_asked_to_come_or_only_if(text: str) -> None:
    """Nor of what was so for a while, or until when something was."""
    assert not [each for each in polarities(text, WORDS) if not each.concept.startswith(ACT)]


PAIRS = [
    ("Semua alarm hotel berfungsi ketika api muncul.", "Tidak satu pun alarm hotel berbunyi malam itu."),
    ("Pencabutan larangan tidak menghapus denda pemilik kapal.", "Denda pemilik kapal sudah dihapus."),
    ("Gudang pupuk di Lemura penuh menjelang musim tanam.", "Gudang pupuk di Lemura kosong menjelang musim tanam."),
    ("Seluruh kios pasar berada di dalam tanah desa.", "Sebagian kios pasar berdiri di luar tanah desa."),
    ("Pemandu wisata meninggalkan rombongan lebih dulu.",
     "Pemandu wisata menjadi orang terakhir yang turun dari bukit."),
    ("Gading gajah itu masih utuh ketika ditemukan.", "Kedua gading gajah sudah hilang saat ditemukan."),
    ("Muatan truk tangki kosong ketika terbalik.", "Truk tangki itu terisi penuh ketika terbalik."),
    ("Rem darurat kereta gantung gagal bekerja.", "Rem darurat kereta gantung bekerja dengan baik."),
]
SILENT = [
    ("Jembatan lama ditutup karena retak.", "Jembatan baru tetap dibuka untuk kendaraan kecil."),
    ("Sebagian daun teh rusak.", "Sebagian daun teh utuh."),
    ("Gedung utara sekolah utuh.", "Gedung selatan sekolah rusak."),
    ("Izin lingkungan pabrik masih berlaku.", "Izin reklame pabrik telah dicabut."),
    ("Tidak satu pun sapi di Desa Lemura tertular.", "Beberapa kambing di Desa Lemura tertular."),
    ("Semua murid tinggal di dalam asrama.", "Guru tinggal di luar asrama."),
]


@pytest.mark.parametrize(("one", "other"), [*PAIRS, *(pair[::-1] for pair in PAIRS)])
def test_what_is_so_by_one_and_not_by_the_other_contradicts(one: str, other: str) -> None:
    """In whichever words, and whichever comes first."""
    assert found(one, other)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_two_things_or_parts_of_one_may_differ(one: str, other: str) -> None:
    """As may some of many."""
    assert not found(one, other)
