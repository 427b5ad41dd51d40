"""Who never got a report, a letter or a warning stands against who says that it was given."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]
NOTS = frozenset({"tidak", "tak", "belum"})


def by(who: str, text: str) -> Said:
    """A statement."""
    negated = not NOTS.isdisjoint(text.lower().split())
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated=negated)


def held_against(no: str, yes: str, *, other_way: bool = False, day: str = "2031-03-05") -> bool:
    """Whether two claims of two articles stand against each other. day: of the article that tells it as given."""
    first, second = by("rani", no), by("tirta", yes)
    files = [sheet("a", first, *FILLING, entities=NAMES), sheet("b", second, entities=NAMES, published=day)]
    if other_way:
        files = [sheet("a", second, *FILLING, entities=NAMES, published=day), sheet("b", first, entities=NAMES)]
    return any(len({claim[0] for side in conflict.sides for claim in side.claims}) > 1
               for conflict in assemble(files, NOBODY).conflicts)


@pytest.mark.parametrize("other_way", [False, True])
@pytest.mark.parametrize(("no", "yes"), [
    ("Rani Osk mengatakan dinas tidak pernah menerima laporan atap bocor.",
     "Tirta Osk mengaku sudah dua kali melaporkan atap bocor kepada dinas."),
    ("“Tidak ada satu pun surat soal pemindahan pasar yang sampai ke kami.”",
     "Tirta Osk menyurati pedagang tentang pemindahan pasar pada Maret."),
    ("Rani Osk mengatakan tidak pernah menerima laporan kabel putus.",
     "“Saya lapor ke mandor bahwa kabel putus dan minta gardu dimatikan.”"),
    ("Rani Osk membantah pernah mendapat peringatan soal rem truk.",
     "Tirta Osk telah memperingatkan sopir soal rem truk itu."),
    ("Pengungsi mengaku tak pernah diberi penjelasan tentang waduk baru.",
     "Tirta Osk mengatakan penjelasan tentang waduk baru sudah diberikan kepada pengungsi."),
    ("Permohonan izin keramaian konser itu tidak pernah masuk.",
     "Panitia menyerahkan permohonan izin keramaian konser pada Januari."),
    ("Warga tidak pernah diajak bicara tentang pabrik semen.",
     "Tirta Osk menyebut warga sudah diajak bicara tentang pabrik semen."),
    ("Pelatih mengaku tidak diundang ke pelantikan pengurus renang.",
     "Undangan pelantikan pengurus renang dikirim kepada pelatih sepekan sebelumnya."),
    ("Pabrik itu dibangun tanpa persetujuan petani tebu.", "Petani tebu sudah menyetujui pembangunan pabrik itu."),
    ("Buruh mengatakan upah lembur April belum dibayar.",
     "Perusahaan menyatakan seluruh upah lembur April sudah dibayar."),
    ("Pengungsi gempa mengatakan bantuan tenda tidak sampai.",
     "Pemerintah menyalurkan bantuan tenda bagi pengungsi gempa."),
    ("Pembeli rumah mengaku tidak pernah menerima sertifikat rumah.",
     "Sertifikat rumah sudah diserahkan kepada pembeli."),
    ("Warga mengatakan tidak ada sosialisasi soal tambang.", "Sosialisasi soal tambang digelar tiga kali bagi warga."),
    ("Keluhan pasien tentang obat kedaluwarsa tidak pernah dijawab.",
     "Rumah sakit sudah menjawab keluhan pasien tentang obat kedaluwarsa."),
])
def test_who_never_got_it_stands_against_who_gave_it(no: str, yes: str, *, other_way: bool) -> None:
    """Whether it is told by the noun or by the act, of who gives or of who gets."""
    assert held_against(no, yes, other_way=other_way)


@pytest.mark.parametrize(("no", "yes"), [
    ("Dinas tidak pernah menerima laporan atap bocor.", "Tirta Osk akan melaporkan atap bocor pekan depan."),
    ("Dinas tidak hanya menerima laporan atap bocor.", "Warga sudah melaporkan atap bocor."),
    ("Dinas tidak pernah menerima laporan jembatan retak.", "Warga sudah melaporkan sapi hilang."),
    ("Dinas belum mengirim surat soal pemindahan pasar.", "Pedagang menerima surat suara di pasar."),
    ("Dinas tidak pernah menerima usulan pasar dibuka.", "Pedagang mengusulkan pasar ditutup."),
    ("Rani Osk tidak pernah menerima laporan atap bocor.", "Warga hanya membuat laporan lisan tentang atap bocor."),
])
def test_what_was_not_given_is_not_held_against_another_thing(no: str, yes: str) -> None:
    """Nor against what is to come, is only part of it, or bears its name only."""
    assert not held_against(no, yes)


def test_what_is_given_later_was_not_denied() -> None:
    """It may have come since."""
    assert not held_against("Dinas tidak pernah menerima laporan atap bocor.",
                            "Warga sudah melaporkan atap bocor.", day="2031-04-05")


@pytest.mark.parametrize(("told", "answer", "found"), [
    ("Yayasan itu sudah tiga kali bersurat.", "Rani Osk mengatakan surat yayasan tidak pernah ia terima.", True),
    ("Yayasan itu sudah tiga kali bersurat.", "Rani Osk mengatakan ia belum mengirim surat apa pun.", False),
    ("Buruh menyebut upah lembur belum dibayar.", "Rani Osk menyatakan seluruh upah lembur sudah dibayar.", True),
    ("Pengungsi mengatakan bantuan tidak sampai.", "Rani Osk menyatakan bantuan sudah disalurkan.", True),
    ("Pengungsi mengatakan bantuan tidak sampai Rp2 juta.", "Rani Osk menyatakan bantuan sudah disalurkan.", False),
    ("Yayasan itu berjanji memasok jagung.", "Rani Osk mengatakan yayasan tidak pernah menjanjikan pupuk.", False),
])
def test_in_one_article_who_answers_right_behind_means_the_same(told: str, answer: str, *, found: bool) -> None:
    """Unless what he says was not given is something else."""
    claims = [by("tirta", told), by("rani", answer), *FILLING]
    assert bool(assemble([sheet("a", *claims, entities=NAMES)], NOBODY).conflicts) is found
