"""Reasons that one gives and another says have nothing to do with it."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.clashes.denials.unlinked import reasons_in
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, hop, person, sheet

WORDS = load_comparison("id")
NAMES = (person("nara", "Nara Wisesa"), person("tirta", "Tirta Osk"))
FILLER = tuple(sheet(f"z{i}", Said(text)) for i, text in enumerate((
    "Harga cabai di pasar induk naik.", "Kereta barang terguling di tikungan.", "Paduan suara itu berlatih di gereja.",
    "Petani menanam jagung di lereng gunung.")))


def by(who: str, text: str, *, negated: bool = False) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated=negated)


def clashes(yes: str, *no: str, speakers: tuple[str, str] = ("nara", "tirta")) -> int:
    """How many clashes of reasons an article that gives one and another one make, amid others."""
    first = sheet("a", by(speakers[0], yes), entities=NAMES)
    second = sheet("b", *(by(speakers[1], text, negated=text == no[-1]) for text in no), entities=NAMES)
    found = assemble([first, second, *FILLER], NOBODY).conflicts
    return sum("as not the reason" in why.detail for conflict in found for why in conflict.why)


@pytest.mark.parametrize(("yes", "no"), [
    ("Diplomat itu diusir sebagai balasan atas sanksi.",
     "Pengusiran diplomat itu sama sekali tidak terkait dengan sanksi."),
    ("Pelatih mundur karena tekanan pendukung.", "Pelatih mundur bukan karena tekanan pendukung."),
    ("Gudang tembakau tutup akibat cukai rokok.", "Gudang tembakau tutup tidak ada kaitannya dengan cukai rokok."),
    ("Konser itu batal gara-gara ancaman bom.", "Batalnya konser itu bukan gara-gara ancaman bom."),
    ("Demonstrasi mahasiswa dipicu kenaikan ongkos kuliah.",
     "Demonstrasi mahasiswa tidak ada hubungannya dengan ongkos kuliah."),
    ("Pemecatan perawat merupakan hukuman atas laporan malapraktik.",
     "Pemecatan perawat bukan hukuman atas laporan malapraktik."),
    ("Ikan di waduk mati disebabkan limbah pabrik.", "Penyebab matinya ikan di waduk bukan limbah pabrik."),
    ("Pabrik garmen pindah lantaran upah buruh.", "Pabrik garmen pindah bukan lantaran upah buruh."),
    ("Penundaan pelantikan wali kota didorong sengketa hasil pilkada.",
     "Penundaan pelantikan wali kota tidak berhubungan dengan sengketa hasil pilkada."),
    ("Akibat cukai rokok, gudang tembakau tutup.", "Gudang tembakau tutup bukan akibat cukai rokok."),
])
def test_a_reason_given_and_denied_is_a_conflict(yes: str, no: str) -> None:
    """Whatever the words that link it."""
    assert clashes(yes, no) == 1


@pytest.mark.parametrize(("yes", "no"), [
    ("Diplomat itu diusir sebagai balasan atas sanksi.", "Kunjungan pariwisata tidak terkait dengan sanksi."),
    ("Pelatih mundur karena tekanan pendukung.", "Pelatih mundur bukan karena sakit jantung."),
    ("Gudang tembakau tutup akibat cukai rokok.", "Gudang tembakau tidak tutup karena cukai rokok turun lagi."),
    ("Konser itu batal gara-gara ancaman bom.", "Belum ada tanggapan atas ancaman bom dari panitia konser."),
    ("Konser itu batal gara-gara ancaman bom.", "Apakah konser batal bukan karena ancaman bom?"),
    ("Negara itu menutup kedutaan karena perang.", "Negara itu tidak memiliki hubungan diplomatik selama perang."),
    ("Panen gagal karena kemarau.", "Panen mungkin gagal bukan karena kemarau."),
    ("Pabrik garmen mungkin pindah lantaran upah buruh.", "Pabrik garmen pindah bukan lantaran upah buruh."),
    ("Pabrik garmen pindah lantaran upah buruh.", "Pabrik sepatu berhenti mengekspor bukan lantaran upah buruh."),
    ("Jembatan ambruk karena banjir.", "Kalau jembatan ambruk bukan karena banjir, kontraktor harus mengganti."),
])
def test_other_reasons_and_other_effects_are_none(yes: str, no: str) -> None:
    """Nor what is open, asked, or told under a condition."""
    assert clashes(yes, no) == 0


def test_a_denied_reason_alone_is_of_what_the_claim_before_tells() -> None:
    """"Bukan karena ..." in the speaker's own words."""
    yes = "Pembangunan gedung sekolah mandek karena kontraktor kekurangan semen."
    no = "“Bukan karena kontraktor kekurangan semen.”"
    assert clashes(yes, "Pembangunan gedung sekolah mandek sejak Juni.", no) == 1
    assert clashes(yes, "Kantin sekolah ramai pembeli.", no) == 0


def test_one_who_speaks_does_not_contradict_himself_in_one_article() -> None:
    """His two claims are of two things."""
    yes, no = "Pelatih mundur karena tekanan pendukung.", "Pelatih mundur bukan karena tekanan pendukung."
    file = sheet("a", by("nara", yes), by("nara", no, negated=True), entities=NAMES)
    assert not [conflict for conflict in assemble([file, *FILLER], NOBODY).conflicts
                for why in conflict.why if "as not the reason" in why.detail]


def test_a_reason_ends_where_another_one_begins() -> None:
    """"Bukan X melainkan Y"."""
    found = reasons_in("Kapal itu terlambat bukan karena badai, melainkan karena mesin rusak.", WORDS)
    assert [(reason.denied, reason.text) for reason in found] == [
        (True, "bukan karena badai"), (False, "mesin rusak")]


@pytest.mark.parametrize(("yes", "no"), [
    ("Nara Wisesa yakin ayahnya meninggal akibat jamu.",
     "“Beliau meninggal karena serangan jantung, tidak ada kaitannya dengan jamu.”"),
    ("Nara Wisesa yakin kudanya mati gara-gara pakan.",
     "“Kuda itu mati karena kolik. Tidak ada hubungannya dengan pakan.”"),
])
def test_two_who_answer_each_other_in_one_article_need_share_but_the_act_and_the_reason(yes: str, no: str) -> None:
    """However often the story speaks of the reason."""
    often = (sheet(f"y{i}", Said(text)) for i, text in enumerate((
        "Gudang jamu dan pakan dijaga satpam.", "Penjual jamu dan pakan berdemonstrasi.",
        "Pabrik jamu dan pakan mengekspor.")))
    told = sheet("a", by("nara", yes), by("tirta", no), entities=NAMES)
    found = assemble([told, *often, *FILLER], NOBODY).conflicts
    assert any("as not the reason" in why.detail for conflict in found for why in conflict.why)
