"""Which of several claims a denial is told against: what it names, points at and goes on with."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import SheetFile
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (body("serikat", "Serikat Awak"), body("rumah-sakit", "RS Melati"), person("nara", "Nara Wisesa"),
         person("tirta", "Tirta Osk"), person("rani", "Rani Bakti"))


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,))


def denied(*files: SheetFile) -> list[set[str]]:
    """Of each dispute the claims that are denied, as sheet and number."""
    found = assemble(list(files), NOBODY).conflicts
    return [{f"{claim[0]}{int(claim[-6:], 16)}" for claim in conflict.sides[0].claims} for conflict in found
            if conflict.kind == "attribution"]


def article(stem: str, *said: Said) -> SheetFile:
    """Its claims count from 1."""
    return sheet(stem, *said, entities=NAMES)


@pytest.mark.parametrize(("charge", "reason"), [
    ("Serikat Awak mengatakan direksi menunda pemeriksaan mesin kapal.",
     "Tirta Osk menegaskan tidak ada satu pun pemeriksaan mesin kapal yang ditunda."),
    ("Serikat Awak mengatakan gudang pupuk menolak petani tanpa kartu.",
     "“Tidak ada petani tanpa kartu yang ditolak gudang pupuk.”"),
    ("Serikat Awak mengatakan dokter lalai membaca hasil rontgen pasien.",
     "“Bukan dokter yang membaca hasil rontgen pasien itu.”"),
    ("Serikat Awak mengatakan panitia menjual tiket palsu di stasiun.",
     "“Kami tidak pernah menjual tiket palsu di stasiun.”"),
])
def test_what_a_denial_then_says_not_to_be_so_is_what_it_denies(charge: str, reason: str) -> None:
    """Though others speak in between of something else."""
    other = by("serikat", "“Seorang juru masak kini melayani tiga ratus penumpang dalam semalam.”")
    no = by("tirta", "Tirta Osk menepis tuduhan itu.")
    found = denied(article("a", by("serikat", charge), other, no, by("tirta", reason)))
    assert len(found) == 1
    assert "a1" in found[0]


@pytest.mark.parametrize(("told", "spoken_of", "no"), [
    ("Polisi menyimpulkan kematian Rani Bakti akibat terpeleset di tebing.",
     "Tirta Osk mengatakan kesimpulan itu didasarkan pada jejak sepatu di dekat jasad.",
     "Mengenai kematian Rani Bakti, keluarga menolak kesimpulan polisi."),
    ("Jaksa menuduh Rani Bakti menggelapkan dana koperasi nelayan.",
     "Tirta Osk mengatakan tuduhan itu bersandar pada buku koperasi nelayan.",
     "Soal dana koperasi nelayan, Rani Bakti menolak tuduhan jaksa."),
])
def test_words_that_are_spoken_of_are_not_what_is_denied(told: str, spoken_of: str, no: str) -> None:
    """But the claim that says them."""
    found = denied(article("a", Said(told), by("tirta", spoken_of)), article("b", Said(no)))
    assert found == [{"a1"}]


def test_whom_the_matter_names_is_not_who_denies() -> None:
    """"Mengenai kematian Rani Bakti, keluarga ..." is told by the family."""
    told = Said("Polisi menyimpulkan kematian Rani Bakti akibat terpeleset di tebing.")
    no = Said("Mengenai kematian Rani Bakti, keluarga menolak kesimpulan polisi.")
    (conflict,) = [one for one in assemble([article("a", told), article("b", no)], NOBODY).conflicts
                   if one.kind == "attribution"]
    assert conflict.sides[1].value != "Rani Bakti"


@pytest.mark.parametrize("text", [
    "Persoalan yang dipertanyakan warga adalah penggenangan kebun.",
    "Warga mempersoalkan penggenangan kebun.",
    "Penggenangan kebun masih diperdebatkan warga.",
    "Ditanya tentang penggenangan kebun, Nara Wisesa hanya tertawa.",
    "Soal penggenangan kebun, Nara Wisesa mempersilakan jaksa bekerja.",
])
def test_who_asks_or_only_takes_up_the_matter_claims_nothing(text: str) -> None:
    """That could be denied."""
    no = by("tirta", "“Tidak benar ada penggenangan kebun.”")
    assert denied(article("a", by("nara", text)), article("b", no)) == []


def test_what_one_claims_behind_the_matter_can_be_denied() -> None:
    """A matter at the head of a sentence does not keep the rest from being a claim."""
    yes = by("nara", "Soal waduk, Nara Wisesa menyebut penggenangan kebun terjadi sejak Sabtu.")
    no = by("tirta", "“Tidak benar ada penggenangan kebun.”")
    assert denied(article("a", yes), article("b", no)) == [{"a1"}]


@pytest.mark.parametrize("own", ["negaranya", "perusahaannya", "petugasnya", "kementeriannya", "timnya"])
def test_those_for_whom_one_speaks_tell_nothing_of_what_is_denied(own: str) -> None:
    """"Negaranya" in a denial is not the "negara" of other claims."""
    yes = by("nara", "Nara Wisesa menuduh Tirta Osk mengirim kendaraan lapis baja kepada milisi.")
    no = by("tirta", f"Tirta Osk membantah {own} pernah mengirim kendaraan lapis baja.")
    assert denied(article("a", yes), article("b", no)) == [{"a1"}]


@pytest.mark.parametrize("no", [
    "Rani Bakti juga menolak tuduhan adanya kesepakatan upeti delapan persen.",
    "Rani Bakti pun membantah ada komitmen upeti delapan persen.",
])
def test_the_name_of_who_denies_need_not_stand_in_what_is_denied(no: str) -> None:
    """Even where the article does not quote the denial."""
    yes = by("nara", "Uang itu bagian dari komitmen upeti delapan persen yang disepakati sejak sebelum lelang.")
    found = denied(article("a", yes), article("b", Said(no, about=("rani",))))
    assert found == [{"a1"}]


@pytest.mark.parametrize("text", [
    "Setelah sempat membantah, Tirta Osk mengakui menjual tiket palsu.",
    "Sesudah berkali-kali membantah, Tirta Osk akhirnya mengaku menjual tiket palsu.",
])
def test_who_admits_behind_a_denial_denies_nothing(text: str) -> None:
    """It is told of the time before."""
    yes = by("nara", "Nara Wisesa mengatakan Tirta Osk menjual tiket palsu.")
    assert denied(article("a", yes, by("tirta", text))) == []


@pytest.mark.parametrize("text", [
    "Di media sosial beredar kabar Tirta Osk menjual tiket palsu.",
    "Sempat muncul isu Tirta Osk menjual tiket palsu.",
    "Tirta Osk konon menjual tiket palsu.",
    "Tirta Osk dikabarkan menjual tiket palsu.",
    "Tirta Osk disebut-sebut menjual tiket palsu.",
])
def test_a_rumour_for_which_nobody_vouches_is_no_side_of_a_dispute(text: str) -> None:
    """Where the denial does not point at it."""
    no = by("tirta", "Tirta Osk membantah menjual tiket palsu.")
    assert denied(article("a", Said(text)), article("b", no)) == []


@pytest.mark.parametrize("no", [
    "Tirta Osk membantahnya lewat akun resminya.",
    "Tirta Osk membantah pada Jumat malam.",
    "Tirta Osk menampik dengan nada tinggi.",
    "Tirta Osk membantah beberapa jam kemudian.",
    "Tirta Osk menepisnya di hadapan wartawan.",
])
def test_how_and_when_it_is_denied_is_not_what_is_denied(no: str) -> None:
    """So the claim before it is."""
    yes = by("nara", "Nara Wisesa mengatakan Tirta Osk menjual tiket palsu.")
    assert denied(article("a", yes, by("tirta", no))) == [{"a1"}]


def test_a_claim_that_holds_all_that_is_denied_is_denied() -> None:
    """However little each of the words weighs, and on either side of the denial."""
    no = by("tirta", "Tirta Osk menyangkal kliennya pernah menyetujui penyelesaian damai.")
    yes = by("rumah-sakit", "RS Melati menyatakan keluarga sudah menyetujui penyelesaian damai.")
    assert denied(article("a", no, yes)) == [{"a2"}]


@pytest.mark.parametrize(("yes", "found"), [
    ("Perahu nelayan pecah ditabrak kapal pukat di muara.", [{"a1"}]),
    ("Perahu nelayan pecah di muara.", []),
])
def test_an_act_of_ones_own_may_be_told_without_the_name(yes: str, found: list[set[str]]) -> None:
    """Where the claim tells the act and more than one thing besides."""
    no = by("tirta", "Tirta Osk membantah menabrak perahu nelayan.")
    assert denied(article("a", Said(yes)), article("b", no)) == found


@pytest.mark.parametrize(("told", "no"), [
    ("Nara Wisesa menemukan 23 kuitansi palsu di gudang beras.", "Tirta Osk menyebut temuan itu keliru."),
    ("Nara Wisesa menyimpulkan gudang beras sengaja dibakar.", "Tirta Osk menolak kesimpulan itu."),
    ("Nara Wisesa menuding pengelola gudang mencampur beras.", "Tirta Osk menampik tudingan tersebut."),
])
def test_a_noun_of_saying_points_to_the_claim_of_its_act(told: str, no: str) -> None:
    """Over what others tell in between."""
    said = by("nara", told)
    between = (by("rani", "Rani Bakti mengatakan panen jagung melimpah."), Said("Rapat ditutup pukul tiga."))
    (found,) = denied(article("a", said, *between, by("tirta", no)))
    assert "a1" in found
    assert "a3" not in found
