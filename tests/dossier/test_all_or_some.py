"""What one tells of all of a sort, and another of some of them only."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, place, sheet

KAROT = place("karot", "Karot")


def kinds(one: str, other: str, second: str = "2031-03-05") -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each, of 5 March and of another day."""
    return [conflict.kind for conflict in assemble([
        sheet("a", Said(one), entities=(KAROT,)),
        sheet("b", Said(other), entities=(KAROT,), published=second)], NOBODY).conflicts]


@pytest.mark.parametrize(("whole", "part"), [
    ("Dermaga Karot sudah terbuka bagi semua jenis kapal.", "Hanya kapal kayu yang boleh sandar di dermaga Karot."),
    ("Program sarapan dihentikan di semua kecamatan.", "Penghentian program sarapan hanya berlaku di Kecamatan Karot."),
    ("Seluruh siswa sudah divaksin.", "Hanya siswa kelas enam yang divaksin."),
    ("Bantuan diberikan kepada semua pedagang pasar.", "Bantuan hanya diberikan kepada pedagang ikan."),
    ("Semua bank tutup pada hari itu.", "Cuma bank milik daerah yang tutup pada hari itu."),
    ("Setiap penumpang kapal wajib membawa paspor.", "Hanya penumpang kapal asing yang wajib membawa paspor."),
])
def test_all_of_a_sort_are_not_only_some_of_them(whole: str, part: str) -> None:
    """In one week, whichever is told first."""
    assert kinds(whole, part) == kinds(part, whole) == ["modality"]
    assert kinds(whole, part, "2031-03-25") == []


@pytest.mark.parametrize(("whole", "part"), [
    ("Hampir semua bank tutup pada hari itu.", "Cuma bank milik daerah yang tutup pada hari itu."),
    ("Tidak semua bank tutup pada hari itu.", "Hanya bank milik daerah yang tutup pada hari itu."),
    ("Semua negara diminta mengurangi batu bara.", "Naskah hanya meminta negara mengurangi batu bara."),
    ("Semua pedagang menerima bantuan beras.", "Hanya pedagang ikan yang memakai pasar lama."),
    ("Semua bank akan tutup pada hari itu.", "Hanya bank milik daerah yang tutup pada hari itu."),
])
def test_most_of_them_another_act_or_what_is_to_come_says_nothing(whole: str, part: str) -> None:
    """Nor does who only does one thing to all of them."""
    assert kinds(whole, part) == []
