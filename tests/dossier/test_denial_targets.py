"""Which claim a denial is told against, and what is no denial at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import SheetFile
from briefgen.model.offsets import Offsets
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (body("pt-pasar-baru", "PT Pasar Baru"), person("nara", "Nara Wisesa"), person("tirta", "Tirta Osk"))


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,))


def asserted(file: SheetFile) -> list[list[int]]:
    """Of each dispute the numbers of the claims that are denied."""
    found = assemble([file], NOBODY).conflicts
    return [[int(claim[-6:], 16) for claim in conflict.sides[0].claims] for conflict in found
            if conflict.kind == "attribution"]


def article(*said: Said, gaps: dict[str, str] | None = None) -> SheetFile:
    """An article of which each sentence is a paragraph, but for those before which a gap is given."""
    file = sheet("a", *said, entities=NAMES)
    raw = file.article.raw
    for sentence, gap in (gaps or {}).items():
        raw = raw.replace("\n" + sentence, gap + sentence)
    return replace(file, article=replace(file.article, raw=raw, text=raw, to_raw=Offsets.same(len(raw))))


TWICE = by("nara", "Nara Wisesa mengatakan pengelola memungut uang kios dua kali.")


def sides_of(*files: SheetFile) -> list[list[list[str]]]:
    """Of each dispute the claims of its sides."""
    return [[list(side.claims) for side in conflict.sides] for conflict in assemble(files, NOBODY).conflicts
            if conflict.kind == "attribution"]


def test_a_denial_behind_a_topic_is_of_what_stands_behind_its_verb() -> None:
    """Not of whatever else was told of the matter."""
    found = asserted(article(
        by("nara", "Nara Wisesa menyatakan truk Tirta Osk memasuki kebun raya."),
        Said("Kebun raya ramai sepanjang libur dan tiga pohon tumbang.", about=()),
        by("tirta", "Soal keramaian kebun raya, Tirta Osk menyangkal truknya memasuki kebun raya.")))
    assert found == [[1]]


def test_what_is_told_long_after_a_denial_is_not_what_it_denies() -> None:
    """Unless it dates it before."""
    denial = sheet("a", by("tirta", "Tirta Osk membantah menyuap petugas timbangan."), entities=NAMES)
    claim = "Tirta Osk menyuap petugas timbangan garam."
    late = sheet("b", by("nara", claim), entities=NAMES, published="2031-03-25")
    soon = sheet("b", by("nara", claim), entities=NAMES, published="2031-03-06")
    assert sides_of(denial, late) == []
    assert len(sides_of(denial, soon)) == 1


def test_a_denied_number_is_no_plain_event_and_a_denied_fault_no_law() -> None:
    """What is denied counts, or tells what was done."""
    assert asserted(article(
        by("nara", "Nara Wisesa dan Tirta Osk menandatangani pertukaran garam."),
        by("tirta", "Tirta Osk membantah angka Nara Wisesa mengenai pertukaran garam."))) == []
    assert asserted(article(
        Said("Tirta Osk dijerat dengan pasal penggelapan garam.", about=("tirta",)),
        by("tirta", "Tirta Osk menampik tudingan penggelapan garam."))) == []


def test_what_proof_is_told_of_belongs_to_the_accusation() -> None:
    """The claim right before it in its paragraph."""
    proof = "Nara Wisesa mengaku memiliki rekaman dan foto udara."
    file = article(by("nara", "Truk Tirta Osk berada di kebun raya semalam."), by("nara", proof),
                   by("tirta", "Tirta Osk menampik tuduhan tersebut."), gaps={proof: " "})
    assert asserted(file) == [[1, 2]]


@pytest.mark.parametrize("text", [
    "Tirta Osk awalnya membantah, lalu mengakui pungutan itu.",
    "Tirta Osk sempat membantah, tetapi akhirnya membenarkan pungutan itu.",
    "Tirta Osk menampik tawaran itu.",
    "Tawaran tersebut ditampik Tirta Osk.",
    "Tirta Osk menerima laporan yang tidak benar dari bawahannya.",
])
def test_who_admits_after_all_or_turns_down_an_offer_denies_nothing(text: str) -> None:
    """Nor who got what was not true."""
    assert asserted(article(TWICE, by("tirta", text))) == []


@pytest.mark.parametrize("text", [
    "Nara Wisesa menuduh Tirta Osk memungut uang kios, tuduhan yang telah dibantah Tirta Osk.",
    "Nara Wisesa menyebut Tirta Osk menjual kios, cerita yang sejak awal dibantah pengelola.",
    "Nara Wisesa menyinggung uang kios, kabar yang langsung ditepis Tirta Osk.",
    "Nara Wisesa menyebut pungutan kios itu liar, sesuatu yang disangkal Tirta Osk.",
    "Nara Wisesa menyebut uang kios menguap, hal yang sudah berkali-kali ditampik Tirta Osk.",
    "Nara Wisesa menyebut Tirta Osk hidup sendiri dengan dongengnya.",
    "Nara Wisesa menyebut Tirta Osk terjebak dalam kebohongannya.",
])
def test_what_is_only_told_to_be_denied_by_another_denies_nothing_else(text: str) -> None:
    """The claim tells the accusation; who denies it is told aside."""
    other = by("tirta", "Tirta Osk mengatakan pengelola memungut uang kios dua kali dan menjual kios itu.")
    assert asserted(article(other, by("nara", text))) == []


@pytest.mark.parametrize("text", [
    "Keterangan itu langsung dibantah Tirta Osk.",
    "Tirta Osk, yang sejak awal menyangkal, pergi.",
])
def test_a_denial_with_yang_elsewhere_denies(text: str) -> None:
    """An active one behind it, and one without it."""
    assert asserted(article(TWICE, by("tirta", text))) == [[1]]


@pytest.mark.parametrize("text", [
    "Tirta Osk membantah.",
    "Tirta Osk menyebutnya tuduhan yang tidak benar.",
])
def test_who_denies_answers_the_claim_before(text: str) -> None:
    """Of another who speaks."""
    assert asserted(article(TWICE, by("tirta", text))) == [[1]]


def test_a_denial_inside_a_paragraph_answers_what_stands_there() -> None:
    """And not who spoke in the paragraph before of something else."""
    no, case = "Tirta Osk sudah membantah.", Said("Perkara itu mencuat sejak pekan lalu.")
    assert asserted(article(TWICE, case, by("tirta", no))) == [[1]]
    assert asserted(article(TWICE, case, by("tirta", no), gaps={no: " "})) == []


def test_a_denial_behind_a_question_answers_what_is_asked() -> None:
    """Wherever somebody says so; and nothing where nobody does."""
    no = "Tirta Osk membantah."
    crowd = by("nara", "Nara Wisesa mengatakan pedagang sayur berdesakan.")
    assert 1 in asserted(article(TWICE, crowd, by("tirta", no), gaps={no: "\nBenarkah uang kios dipungut? "}))[0]
    assert asserted(article(TWICE, crowd, by("tirta", no), gaps={no: "\nBenarkah gudang terbakar? "})) == []


def test_a_denial_answers_what_its_reasons_speak_of() -> None:
    """The charge, and not the outcry behind it."""
    charge = by("nara", "Nara Wisesa mengatakan truk sampah milik perusahaan mencemari sungai.")
    outcry = by("nara", "“Ini keterlaluan bagi semua orang.”")
    reason = by("pt-pasar-baru", "“Tidak ada truk sampah kami di tepi sungai.”")
    assert 1 in asserted(article(charge, outcry, by("pt-pasar-baru", "PT Pasar Baru membantah."), reason))[0]


@pytest.mark.parametrize(("charge", "outcry", "reason"), [
    ("Nara Wisesa mengatakan izin gudang pendingin telah kedaluwarsa.", "Nara Wisesa juga menyebut pagar retak.",
     "“Izin gudang pendingin kami masih berlaku, tidak kurang sehari pun.”"),
    ("Nara Wisesa mengatakan sapi sitaan sudah dilepas ke padang.", "Nara Wisesa menyebut pakan dibayar pemilik.",
     "“Sapi itu ditahan di kandang.”"),
    ("“Saya diperintahkan kantor pusat tetap menjual ikan itu.”", "Nara Wisesa menyebut es batu datang terlambat.",
     "“Tidak pernah ada perintah dari kantor pusat soal ikan.”"),
])
def test_a_denial_answers_what_it_goes_on_to_contradict(charge: str, outcry: str, reason: str) -> None:
    """In other words, by the opposite act, or an order of which somebody tells; not what was said last."""
    told = asserted(article(by("nara", charge), by("nara", outcry), by("tirta", "Tirta Osk membantahnya."),
                            by("tirta", reason)))
    assert [1 in each for each in told] == [True]


def test_whose_words_are_denied_tells_nothing_of_what_they_say() -> None:
    """"Pernyataan pengelola" is what he said just before, not what else the article tells of a manager."""
    found = asserted(article(
        Said("Pengelola pasar menerima tiga puluh pedagang."), TWICE,
        by("tirta", "Pernyataan pengelola itu dibantah Tirta Osk.")))
    assert found == [[2]]


def test_an_accusation_may_be_told_behind_its_denial() -> None:
    """"Tudingan tersebut datang dari ..."."""
    found = asserted(article(
        Said("Pasar Baru sepi sejak pagi."), by("tirta", "Tirta Osk menolak tudingan bahwa ia memungut uang kios."),
        Said("Kios terdekat berjarak sepuluh langkah dari pintu."),
        by("nara", "Tudingan tersebut datang dari Nara Wisesa, yang menyatakan pengelola memungut dua kali.")))
    assert found == [[4]]
