"""One thing in two states, and one occasion told in two ways, exclude each other."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, hop, person, place, sheet

RANI, KAROT, LADA = person("rani-osk", "Rani Osk"), place("karot", "Pasar Karot"), place("lada", "Pasar Lada")


def pair(one: Said, other: Said, second: str = "2031-03-06", headline: str | None = None) -> Dossier:
    """The dossier of two sheets with a claim each, of 5 March and of another day."""
    names = (RANI, KAROT, LADA)
    return assemble([sheet("a", one, entities=names, headline=headline),
                     sheet("b", other, entities=names, published=second)], NOBODY)


def kinds(dossier: Dossier) -> list[str]:
    """The kinds of all conflicts."""
    return [conflict.kind for conflict in dossier.conflicts]


OPEN = Said("Pasar Karot tetap dibuka bagi pedagang ikan.")
CAUGHT = Said("Rani Osk ditangkap petugas di rumah makan tepi pantai.")


@pytest.mark.parametrize(("one", "other"), [
    (OPEN, Said("Pasar Karot ditutup total bagi pedagang ikan.")),
    (CAUGHT, Said("Rani Osk menyerahkan diri di rumah makan tepi pantai.")),
    (CAUGHT, Said("Rani Osk menyerahkan diri ke kejaksaan.")),
    (CAUGHT, Said("Rani Osk menyerahkan diri karena tidak ingin merepotkan keluarga.", negated=True)),
    (Said("Kasus suap di Pasar Karot naik ke tahap penyidikan."),
     Said("Kasus suap di Pasar Karot masih tahap penyelidikan.")),
    (Said("Harga cabai di Pasar Karot naik."), Said("Harga cabai di Pasar Karot justru turun.")),
    (Said("Rani Osk hadir dalam pemeriksaan di balai kota."), Said("Rani Osk mangkir dari pemeriksaan di balai kota.")),
    (Said("Rani Osk melaju ke final kejuaraan catur di Pasar Karot."),
     Said("Rani Osk tersingkir dari kejuaraan catur di Pasar Karot.")),
    (Said("Penerimaan retribusi Pasar Karot melampaui target."),
     Said("Penerimaan retribusi Pasar Karot meleset dari target.")),
    (Said("Tangga Pasar Karot aman bagi pengunjung."), Said("Tangga Pasar Karot membahayakan pengunjung.")),
    (Said("Lift Pasar Karot berfungsi baik."), Said("Lift Pasar Karot rusak.")),
    (Said("Kubah Pasar Karot masih utuh."), Said("Kubah Pasar Karot rusak.")),
])
def test_states_and_ways_exclude_each_other(one: Said, other: Said) -> None:
    """Open and closed; caught and given herself up; there and not there; through and out; over and under the mark."""
    assert kinds(pair(one, other)) == ["modality"]


def test_the_sides_are_in_the_words_of_their_claims() -> None:
    """The site shows them."""
    (conflict,) = pair(OPEN, Said("Pasar Karot ditutup total bagi pedagang ikan.")).conflicts
    assert [side.value for side in conflict.sides] == ["dibuka", "ditutup"]


def test_one_side_is_told_once_though_its_claims_have_two_words_for_it() -> None:
    """What was withdrawn holds no longer: a third side of the same claims would say nothing."""
    (conflict,) = assemble([sheet(stem, Said(f"Larangan parkir di Pasar Karot {how}."), entities=(KAROT,))
                            for stem, how in zip("abc", ("masih berlaku", "dicabut", "tidak berlaku lagi"),
                                                 strict=True)], NOBODY).conflicts
    assert [(side.value, side.claims) for side in conflict.sides] == [
        ("berlaku", ("a#c-000001",)), ("dicabut", ("b#c-000001", "c#c-000001"))]


@pytest.mark.parametrize(("one", "other", "second"), [
    (OPEN, Said("Pasar Karot ditutup total bagi pedagang ikan."), "2031-03-09"),
    (OPEN, Said("Pasar Lada ditutup total bagi pedagang ikan."), "2031-03-06"),
    (OPEN, Said("Pasar Karot akan ditutup total bagi pedagang ikan.", kind="plan"), "2031-03-06"),
    (Said("Pasar Karot kembali dibuka bagi pedagang ikan."), Said("Pasar Karot ditutup total bagi pedagang ikan."),
     "2031-03-06"),
    (CAUGHT, Said("Rani Osk menyerahkan diri, lalu ditangkap petugas di rumah makan tepi pantai."), "2031-03-06"),
])
def test_changes_and_other_things_do_not(one: Said, other: Said, second: str) -> None:
    """Days later, another market, a plan, opened again, both told by one claim."""
    assert kinds(pair(one, other, second)) == []


def test_a_headline_may_tell_the_opposite_of_its_article() -> None:
    """Unless the article tells what the headline does as well."""
    surrendered = Said("Rani Osk menyerahkan diri kepada petugas di rumah makan tepi pantai.")
    headline = "Petugas Tangkap Rani Osk di Rumah Makan Tepi Pantai"
    other = Said("Hujan turun di Pasar Lada.")
    assert kinds(pair(surrendered, other, headline=headline)) == ["headline"]
    both = Said("Rani Osk ditangkap setelah menyerahkan diri kepada petugas di rumah makan tepi pantai.")
    assert kinds(pair(both, other, headline=headline)) == []


@pytest.mark.parametrize(("said", "told"), [
    ("Rani Osk mengaku tidak pernah menerima uang dari pemborong itu.", ["modality"]),
    ("Rani Osk mengaku tidak pernah menerima tamu dari kota lain.", []),
    ("Rani Osk mengaku tidak pernah membayar uang kepada pemborong itu.", []),
])
def test_who_says_he_did_not_is_held_against_who_says_he_did(said: str, told: list[str]) -> None:
    """The very act, and more than the act."""
    taken = Said("Rani Osk menerima uang dari pemborong jalan itu.", about=("rani-osk",))
    denied = Said(said, kind="statement", via=(hop("rani-osk"),), negated=True, about=("rani-osk",))
    assert kinds(pair(taken, denied)) == told


@pytest.mark.parametrize(("said", "done", "told"), [
    ("Jembatan bambu di Pasar Karot belum selesai diperbaiki.",
     "Jembatan bambu di Pasar Karot sudah selesai diperbaiki.", ["modality"]),
    ("Jembatan bambu di Pasar Karot belum selesai diperbaiki.",
     "Jembatan bambu di Pasar Karot sudah dicat.", []),
    ("Kenaikan harga cabai merah di Pasar Karot tidak akan berlangsung lama.",
     "Arisan para istri nelayan tua di balai desa sudah lama dilangsungkan.", []),
])
def test_not_yet_and_already_exclude_each_other_in_one_news(said: str, done: str, told: list[str]) -> None:
    """Of the same act."""
    assert kinds(pair(Said(done), Said(said, negated=True, kind="state"))) == told


def test_who_says_that_he_got_nothing_is_held_against_who_sent_it() -> None:
    """Sending is the other side of getting."""
    sent = Said("Kantor pasar telah mengirim surat protes pajak kepada Rani Osk.", about=("rani-osk",))
    nothing = Said("Rani Osk mengaku tidak menerima surat protes pajak.", kind="statement", via=(hop("rani-osk"),),
                   negated=True, about=("rani-osk",))
    assert kinds(pair(sent, nothing)) == ["modality"]


@pytest.mark.parametrize(("answer", "told"), [
    ("Tirta Osk mengatakan Rani Osk masih berstatus saksi.", ["modality"]),
    ("Tirta Osk mengatakan Rani Osk bisa saja berstatus saksi.", []),
    ("Tirta Osk mengatakan mandor pasar masih berstatus saksi.", []),
])
def test_who_answers_in_the_same_article_tells_another_state(answer: str, told: list[str]) -> None:
    """Of the same person, as a fact."""
    names = (RANI, person("tirta", "Tirta Osk"))
    about = ("tirta", "rani-osk") if "Rani" in answer else ("tirta",)
    said = Said(answer, kind="statement", via=(hop("tirta"),), about=about)
    named = Said("Polisi menetapkan Rani Osk sebagai tersangka.", about=("rani-osk",))
    assert kinds(assemble([sheet("a", named, said, entities=names)], NOBODY)) == told


@pytest.mark.parametrize(("gap", "told"), [((), ["modality"]), ((Said("Hujan turun di lereng."),), [])])
def test_what_is_said_right_behind_of_a_thing_that_is_pointed_at(gap: tuple[Said, ...], told: list[str]) -> None:
    """A copy, or the real thing."""
    named = person("tirta", "Tirta Osk")
    first = Said("Rani Osk menilai mahkota kayu itu tiruan.", kind="statement", via=(hop("rani-osk"),))
    second = Said("Tirta Osk menegaskan benda itu asli.", kind="statement", via=(hop("tirta"),))
    found = kinds(assemble([sheet("a", first, *gap, second, entities=(RANI, named))], NOBODY))
    assert found == told


@pytest.mark.parametrize("other", [
    "Warga mendesak Rani Osk dibebaskan dari tahanan kejaksaan.",
    "Rani Osk memuji hakim yang bebas dari tahanan kejaksaan.",
])
def test_what_is_wished_or_told_of_another_is_no_state(other: str) -> None:
    """Nobody says that she is free."""
    assert kinds(pair(Said("Rani Osk ditahan kejaksaan di rumah tahanan."), Said(other))) == []


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Rani Osk membuka buku catatan utang.", "Rani Osk meluruskan kabar bahwa lelang dihentikan.", []),
    ("Rani Osk menutup loket karcis.", "Rani Osk membuka pameran perahu.", []),
    ("Rani Osk ditangkap di dermaga.", "Rani Osk menyerahkan diri di kantor kota.", ["modality"]),
])
def test_what_things_are_in_says_nothing_of_who_is_named_with_them(one: str, other: str, told: list[str]) -> None:
    """What people are in does."""
    assert kinds(pair(Said(one, about=("rani-osk",)), Said(other, about=("rani-osk",)))) == told


def dated(text: str, *days: tuple[str, str]) -> Said:
    """A claim with the days of what it tells."""
    return Said(text, times=tuple(("event", words, day) for words, day in days))


FIRST, THIRD = ("1 Maret", "2031-03-01"), ("3 Maret", "2031-03-03")


@pytest.mark.parametrize(("since", "later"), [
    ("Rani Osk cuti sejak 1 Maret karena sakit.", "Rani Osk tercatat masuk kantor pada 3 Maret."),
    ("Rani Osk dinonaktifkan sejak 1 Maret.", "Rani Osk masih berkantor pada 3 Maret."),
    ("Rani Osk meninggal pada 1 Maret.", "Rani Osk selamat dan menyapa warga pada 3 Maret."),
    ("Rani Osk tewas pada 1 Maret.", "Rani Osk keluar dari rumah sakit pada 3 Maret."),
])
def test_what_is_so_since_a_day_or_for_ever_is_so_later(since: str, later: str) -> None:
    """Not before."""
    assert kinds(pair(dated(since, FIRST), dated(later, THIRD))) == ["modality"]
    assert kinds(pair(dated(later, THIRD), dated(since, FIRST))) == ["modality"]
    before, after = later.replace("3", "1"), since.replace("1", "3")
    assert kinds(pair(dated(before, FIRST), dated(after, THIRD))) == []


@pytest.mark.parametrize(("still", "not_so"), [
    ("Pemanah masih diizinkan berlatih di Pasar Karot.", "Pemanah dilarang berlatih di Pasar Karot."),
    ("Jalan menuju Pasar Karot masih ditutup bagi truk kayu.", "Jalan menuju Pasar Karot sudah dibuka bagi truk kayu."),
    ("Rani Osk masih ditahan di Pasar Karot.", "Rani Osk sudah dibebaskan di Pasar Karot."),
])
def test_what_still_is_so_days_later_was_not_over(still: str, not_so: str) -> None:
    """Without "masih" it came about in between."""
    assert kinds(pair(Said(not_so), Said(still), "2031-03-09")) == ["modality"]
    assert kinds(pair(Said(still), Said(not_so), "2031-03-09")) == []
    assert kinds(pair(Said(not_so), Said(still.replace(" masih", "")), "2031-03-09")) == []
