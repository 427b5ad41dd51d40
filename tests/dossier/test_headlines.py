"""A headline that says done what its article calls planned is told; others are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, sheet

PLAN = Said("Pemerintah kota akan mengirim ribuan pekerja ke bendungan timur.", kind="plan")
DONE = Said("Pemerintah kota telah mengirim ribuan pekerja ke bendungan timur.")


@pytest.mark.parametrize(("headline", "claim", "told"), [
    ("Pemerintah Kota Kirim Ribuan Pekerja ke Bendungan Timur", PLAN, True),
    ("Pemerintah Kota Akan Kirim Ribuan Pekerja ke Bendungan Timur", PLAN, False),
    ("Pemerintah Kota Kirim Ribuan Pekerja ke Bendungan Timur", DONE, False),
    ("Benarkah Pemerintah Kota Kirim Ribuan Pekerja ke Bendungan Timur?", PLAN, False),
    ("Harga Cabai Naik di Pasar Timur", PLAN, False),
    (None, PLAN, False),
])
def test_headline_against_body(headline: str | None, claim: Said, told: bool) -> None:
    """Asserted in the headline, still open in the text."""
    conflicts = assemble([sheet("a", claim, headline=headline)], NOBODY).conflicts
    assert [conflict.kind for conflict in conflicts] == ["headline"] * told
    assert all(conflict.sides[0].value == headline and conflict.sides[0].claims == () for conflict in conflicts)


def test_who_stops_a_thing_does_not_do_it() -> None:
    """"Hentikan Penjualan" and "tidak akan menjual" say the same."""
    rani = person("rani", "Rani Osk")
    claim = Said("Rani Osk tidak akan menjual pupuk.", negated=True, about=("rani",))
    told = [len(assemble([sheet("a", claim, headline=headline, entities=(rani,))], NOBODY).conflicts)
            for headline in ("Rani Osk Jual Pupuk", "Rani Osk Hentikan Penjualan Pupuk")]
    assert told == [1, 0]


def arrested(*numbers: tuple[str, float], text: str = "Polisi menangkap {} yang merampok toko emas.") -> Said:
    """A claim that counts people who were arrested."""
    words = " dan ".join(words for words, _ in numbers)
    return Said(text.format(words), quantities=tuple((words, value, "exact", "person") for words, value in numbers))


@pytest.mark.parametrize(("headline", "claims", "told"), [
    ("Polisi Tangkap Tiga Perampok", [arrested(("dua orang", 2))], True),
    ("Polisi Tangkap 3 Perampok Toko Emas", [arrested(("dua orang", 2))], True),
    ("Polisi Tangkap Dua Perampok", [arrested(("dua orang", 2))], False),
    ("Polisi Tangkap Tiga Perampok", [arrested(("dua orang", 2)), arrested(
        ("satu orang", 1), text="Polisi menangkap {} lagi di terminal.")], False),
    ("Polisi Tangkap Tiga Perampok", [Said("Toko emas itu dijaga dua satpam.", quantities=(
        ("dua satpam", 2, "exact", "person"),))], False),
    ("Polisi Akan Tangkap Tiga Perampok", [arrested(("dua orang", 2))], False),
    ("Lebih dari Tiga Perampok Ditangkap Polisi", [arrested(("dua orang", 2))], True),
    ("Lebih dari Satu Perampok Ditangkap Polisi", [arrested(("dua orang", 2))], False),
    ("Polisi Tangkap Tiga Perampok, Dua Buron", [arrested(("dua orang", 2))], False),
    ("Puluhan Perampok Ditangkap Polisi", [arrested(("dua orang", 2))], True),
    ("Puluhan Polisi Kejar Perampok", [arrested(("dua orang", 2))], False),
    ("Tiga Tewas, Polisi Tangkap Perampok", [arrested(("dua orang", 2))], False),
])
def test_a_headline_that_counts_otherwise_is_told(headline: str, claims: list[Said], told: bool) -> None:
    """Three in the headline, two in the lead and no third anywhere; silent where anything may explain it."""
    conflicts = assemble([sheet("a", *claims, headline=headline)], NOBODY).conflicts
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in conflicts] == [
        ("headline", [headline, "2"])] * told


def hit(number: str, value: float, what: str, **more: object) -> Said:
    """A claim that counts people who were hit."""
    return Said(f"{number} {what} akibat wabah di desa itu.", quantities=(
        (number, value, "exact", "person"),), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("headline", "claims", "told"), [
    ("Wabah di Desa Timur: Puluhan Warga Tewas", [
        hit("Puluhan warga", 30, "terluka"), hit("Tiga orang", 3, "meninggal")], True),
    ("Wabah di Desa Timur: Puluhan Warga Terluka", [
        hit("Dua belas orang", 12, "terluka"), hit("Tiga orang", 3, "meninggal")], False),
    ("Wabah di Desa Timur: Puluhan Warga Tewas", [
        hit("Puluhan warga", 30, "pulang"), hit("Tiga orang", 3, "meninggal")], True),
    ("Wabah Tewaskan Puluhan Warga", [hit("Puluhan warga", 30, "menjadi korban"), hit("Tiga orang", 3, "meninggal")],
     False),
    ("Wabah di Desa Timur, 12 Tewas, 3 Luka", [hit("Sebanyak 12 orang", 12, "terluka"), hit("Tiga orang", 3, "tewas")],
     True),
    ("Wabah di Desa Timur, 3 Tewas, 12 Luka", [hit("Sebanyak 12 orang", 12, "terluka"), hit("Tiga orang", 3, "tewas")],
     False),
    ("Korban Tewas Wabah Desa Timur Jadi 7", [hit("Empat orang", 4, "tewas"), hit("Tiga orang", 3, "tewas")], False),
    ("Korban Tewas Wabah Desa Timur Jadi 8", [hit("Empat orang", 4, "tewas"), hit("Tiga orang", 3, "tewas")], True),
    ("Tujuh Orang Tewas akibat Wabah", [
        hit("Tiga orang", 3, "tewas", times=(("event", "2016", "2016"),))], False),
])
def test_a_headline_that_tells_of_others_hit_is_told(headline: str, claims: list[Said], told: bool) -> None:
    """Dozens dead above dozens who fell ill; silent where the text has the number, the sum, or only an old toll."""
    conflicts = assemble([sheet("a", *claims, headline=headline)], NOBODY).conflicts
    assert [conflict.kind for conflict in conflicts if conflict.kind == "headline"] == ["headline"] * told


@pytest.mark.parametrize(("headline", "unit", "told"), [
    ("Pengadilan Jatuhkan Vonis 12 Tahun kepada Bendahara", "year", True),
    ("Pengadilan Jatuhkan Vonis 10 Tahun kepada Bendahara", "year", False),
    ("Pengadilan Jatuhkan Vonis kepada Bendahara Tahun 2012", "year", False),
    ("Pengadilan Jatuhkan Vonis kepada Bendahara ke-12", "year", False),
    ("Pengadilan Jatuhkan Vonis 12 Tahun kepada Bendahara", "person", False),
])
def test_a_headline_may_count_in_a_unit(headline: str, unit: str, told: bool) -> None:
    """Twelve years in the headline, ten in the verdict."""
    claim = Said("Majelis hakim menjatuhkan vonis 10 tahun kepada bendahara itu.", quantities=(
        ("10 tahun", 10, "exact", unit),))
    conflicts = assemble([sheet("a", claim, headline=headline)], NOBODY).conflicts
    assert [conflict.kind for conflict in conflicts] == ["headline"] * told


LAWAS = person("lawas", "Bima Lawas", "Lawas")


@pytest.mark.parametrize(("headline", "claims", "told"), [
    ("Ketua Partai Bima Lawas Mundur", [Said("Bima Lawas menolak mundur dari jabatannya.")], True),
    ("Ketua Partai Bima Lawas Mundur", [Said("Bima Lawas tidak akan mundur dari jabatannya.", negated=True)], True),
    ("Ketua Partai Bima Lawas Mundur", [Said("Wakilnya menolak mundur dari jabatannya.")], False),
    ("Ketua Partai Bima Lawas Mundur", [
        Said("Bima Lawas sempat menolak mundur dari jabatannya."), Said("Bima Lawas telah mundur sore ini.")], False),
    ("Ketua Partai Bima Lawas Tolak Mundur", [Said("Bima Lawas menolak mundur dari jabatannya.")], False),
    ("Bima Lawas Jadi Tersangka Suap", [Said("Belum ada tersangka dalam perkara suap itu.")], True),
    ("Bima Lawas Jadi Tersangka Suap", [Said("Tak seorang pun menjadi tersangka suap.", negated=True)], True),
    ("Bima Lawas Jadi Tersangka Suap", [Said("Tidak ada lagi tersangka suap yang buron.")], False),
    ("Ratusan Siswa Keracunan", [Said("Tidak ada siswa korban keracunan yang meninggal.")], False),
    ("Drone Jatuh di Rumah Bima Lawas", [Said("Tidak ada drone yang terbang di atas rumah Bima Lawas.")], False),
    ("Bima Lawas Diminta Mundur", [Said("Bima Lawas tidak mundur dari jabatannya.", negated=True)], False),
])
def test_a_headline_that_its_article_denies_is_told(headline: str, claims: list[Said], told: bool) -> None:
    """Of somebody who is named, or of anybody; silent where the article tells it as done as well."""
    named = [replace(claim, about=("lawas",)) if "Lawas" in claim.text else claim for claim in claims]
    conflicts = assemble([sheet("a", *named, entities=(LAWAS,), headline=headline)], NOBODY).conflicts
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in conflicts] == [
        ("headline", [headline, "negated"])] * told


@pytest.mark.parametrize(("headline", "claims", "told"), [
    ("Rupiah Menguat di Akhir Pekan", [Said("Rupiah melemah 55 poin pada penutupan perdagangan.")], True),
    ("Rupiah Menguat di Akhir Pekan", [Said("Ringgit melemah 55 poin pada penutupan perdagangan.")], False),
    ("Rupiah Menguat di Akhir Pekan", [
        Said("Rupiah sempat melemah 55 poin."), Said("Rupiah kemudian menguat.")], False),
])
def test_a_headline_that_tells_the_opposite_is_told(headline: str, claims: list[Said], told: bool) -> None:
    """Of the same thing, right beside it; silent where the article tells both."""
    conflicts = assemble([sheet("a", *claims, headline=headline)], NOBODY).conflicts
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in conflicts] == [
        ("headline", [headline, "melemah"])] * told


@pytest.mark.parametrize(("now", "told"), [("Pelabuhan Lawas kembali beroperasi sejak Sabtu.", False),
                                           ("Pelabuhan Lawas dibangun di teluk.", True)])
def test_what_was_so_before_is_no_opposite(now: str, told: bool) -> None:
    """"Dibuka" above "ditutup", where the article tells in other words that it is open again."""
    claims = [Said("Pelabuhan Lawas ditutup setelah badai."), Said(now)]
    conflicts = assemble([sheet("a", *claims, headline="Pelabuhan Lawas Dibuka bagi Feri")], NOBODY).conflicts
    assert bool(conflicts) == told


GIVEN = Said("Hakim menjatuhkan vonis 11 tahun penjara kepada Rani Osk.")
ASKED = Said("Jaksa menuntut hukuman 15 tahun penjara bagi Rani Osk.")


@pytest.mark.parametrize(("headline", "claims", "told"), [
    ("Rani Osk Divonis 15 Tahun Penjara", [GIVEN, ASKED], True),
    ("Rani Osk Divonis 11 Tahun Penjara", [GIVEN, ASKED], False),
    ("Rani Osk Dituntut 15 Tahun Penjara", [ASKED, Said("Rekannya divonis 11 tahun penjara.")], False),
    ("Rani Osk Divonis 15 Tahun Penjara", [
        Said("Rani Osk berusia 40 tahun."), Said("Hujan turun selama 3 tahun.")], False),
])
def test_what_was_only_asked_for_explains_no_headline(headline: str, claims: list[Said], told: bool) -> None:
    """Fifteen years demanded, eleven given."""
    conflicts = assemble([sheet("a", *claims, headline=headline)], NOBODY).conflicts
    assert [conflict.kind for conflict in conflicts if conflict.kind == "headline"] == ["headline"] * told
