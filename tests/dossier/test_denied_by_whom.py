"""A denial is held against what it answers: of its own place, said as so, and of him who denies."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, person, place, sheet

NAMES = (person("nara", "Nara Wisesa"), person("tirta", "Tirta Osk"), body("pasar", "PT Pasar Baru"),
         place("dasht", "Dasht"), place("miren", "Miren"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]


def by(who: str, text: str, *about: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who, *about))


def asserted(*articles: list[Said]) -> list[list[str]]:
    """Of each dispute the claims that are denied, as article and number."""
    files = [sheet("ab"[i], *said, *FILLING, entities=NAMES) for i, said in enumerate(articles)]
    return [[f"{claim[0]}{int(claim[-6:], 16)}" for claim in conflict.sides[0].claims]
            for conflict in assemble(files, NOBODY).conflicts if conflict.kind == "attribution"]


@pytest.mark.parametrize(("told", "denial", "found"), [
    (Said("Artileri menembaki pasar di Miren.", about=("miren",)),
     by("tirta", "Tirta Osk menyangkal pasukannya menembaki pasar di Miren.", "miren"), True),
    (Said("Artileri menembaki pasar di Dasht.", about=("dasht",)),
     by("tirta", "Tirta Osk menyangkal pasukannya menembaki pasar di Miren.", "miren"), False),
    (by("nara", "Kolam itu membuang limbah pada Maret."),
     by("tirta", "Tirta Osk membantah kolamnya membuang limbah ke sungai."), True),
    (by("nara", "“Kalau kolam membuang limbah, ikan mati.”"),
     by("tirta", "Tirta Osk membantah kolamnya membuang limbah ke sungai."), False),
])
def test_what_happened_elsewhere_or_in_some_case_is_not_denied(told: Said, denial: Said, *, found: bool) -> None:
    """Though it holds most of the words."""
    assert asserted([told], [denial]) == [["a1"]] * found


@pytest.mark.parametrize(("blame", "denial", "found"), [
    ("Nara Wisesa menyebut ikan mati akibat limbah pabrik gula.",
     "Tirta Osk membantah ada limbah yang keluar dari pabriknya.", True),
    ("Nara Wisesa menyebut gudang terbakar karena petasan.", "Tirta Osk membantah ada petasan di gudangnya.", True),
    ("Nara Wisesa menyebut jembatan roboh akibat truk pasir.", "Tirta Osk menyangkal truk pasir melintas.", True),
    ("Nara Wisesa menyebut bayi meninggal karena vaksin palsu.", "Tirta Osk menepis adanya vaksin palsu di kliniknya.",
     True),
    ("Nara Wisesa mengatakan tambang meledak akibat dinamit tua.", "Tirta Osk menampik memakai dinamit tua.", True),
    ("Nara Wisesa mengatakan tambang meledak akibat dinamit tua.", "Tirta Osk menampik memakai buruh anak.", False),
    ("Nara Wisesa menyebut jembatan roboh akibat truk pasir.", "Tirta Osk membantah jembatan itu miliknya.", False),
])
def test_who_denies_what_another_puts_a_mishap_down_to_answers_him(blame: str, denial: str, *, found: bool) -> None:
    """Though he says nothing of the mishap."""
    assert asserted([by("nara", blame)], [by("tirta", denial)]) == [["a1"]] * found


def test_who_only_denies_answers_what_was_said_of_him() -> None:
    """Not the figures with which they went on."""
    said = [by("nara", "Nara Wisesa menyebut Tirta Osk menjual kios tanpa izin.", "tirta"),
            by("nara", "“Kami baru tahu Senin.”"), by("nara", "Uang kios terkumpul dari pedagang."),
            by("tirta", "Tirta Osk membantah lewat keterangan tertulis.")]
    assert [found[0] for found in asserted(said)] == ["a1"]


def test_whose_words_are_denied_is_told_behind_a_second_denial_of_them() -> None:
    """What stands between is no more denied than said by him."""
    said = [by("tirta", "Tirta Osk menolak tudingan bahwa proyek saluran airnya merusak pilar kereta."),
            by("tirta", "Tirta Osk menyebut tuduhan itu mengada-ada."),
            Said("Proyek saluran air itu sudah dihentikan karena pilar kereta."),
            by("nara", "Tudingan tersebut datang dari Nara Wisesa, pembangun jalur.")]
    files = [sheet("a", *said, *FILLING, entities=NAMES)]
    assert [[len(side.claims) for side in conflict.sides] for conflict in assemble(files, NOBODY).conflicts] == [[1, 2]]


@pytest.mark.parametrize(("before", "denial", "found"), [
    (by("nara", "Jaksa Nara Wisesa menyebut kolam itu milik bupati."),
     by("tirta", "Tirta Osk menyanggah keterangan jaksa."), True),
    (by("nara", "Pelatih Nara Wisesa menyebut kolam itu penuh ikan."),
     by("tirta", "Tirta Osk menyanggah keterangan jaksa."), False),
    (by("nara", "Pengamat Nara Wisesa menilai kebakaran kolam itu mudah meluas."),
     by("tirta", "Tirta Osk membantah pernyataan PT Pasar Baru mengenai kebakaran kolam."), False),
    (by("nara", "Pengamat Nara Wisesa menilai kolam itu terlalu cepat dijual."),
     by("tirta", "Tirta Osk menepis kritik itu."), False),
])
def test_whose_words_are_denied_tells_what_is_denied(before: Said, denial: Said, *, found: bool) -> None:
    """Not what another says right before it; and criticism tells of nothing that was."""
    assert asserted([before, denial]) == [["a1"]] * found


def test_two_denials_of_one_are_no_two_doers() -> None:
    """Both deny what the firm says."""
    one = by("tirta", "Tirta Osk membantah pernyataan PT Pasar Baru mengenai kebakaran kolam ikan.", "pasar")
    other = by("nara", "Nara Wisesa membantah pernyataan PT Pasar Baru mengenai kebakaran kolam ikan.", "pasar")
    assert asserted([one], [other]) == []
