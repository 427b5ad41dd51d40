"""Who refuses, stops or withdraws: what says "not" of the same thing stays apart, what says it of another does not."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.bars import bars_between
from briefgen.dossier.entities import merge_entities
from briefgen.dossier.telling import compare
from briefgen.lang import load_language
from briefgen.lang.compare import load_comparison
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, sheet

DATE = (("event", "4 Maret 2031", "2031-03-04"),)


def pair(one: Said, other: Said, *, days: tuple[str, str] = ("2031-03-05", "2031-03-05")) -> Dossier:
    """The dossier of two sheets with a claim each."""
    return assemble([sheet("a", one, published=days[0]), sheet("b", other, published=days[1])], NOBODY)


def grouped(one: Said, other: Said) -> bool:
    """Whether the two claims are told as one."""
    return bool(pair(one, other).groups)


def test_who_refuses_and_who_will_not_say_the_same() -> None:
    """"Menolak membayar" and "tidak akan membayar"."""
    assert grouped(Said("Pengelola pasar menolak membayar iuran kebersihan lapak."),
                   Said("Pengelola pasar tidak akan membayar iuran kebersihan lapak.", negated=True))


def test_who_refuses_does_not_do_it() -> None:
    """"Menolak membayar" and "membayar"."""
    assert not grouped(Said("Pengelola pasar menolak membayar iuran kebersihan lapak."),
                       Said("Pengelola pasar membayar iuran kebersihan lapak."))


def test_a_negated_aside_is_no_denial_of_the_rest() -> None:
    """That a share does not change is no word against the share itself."""
    one = Said("Bagian koperasi petani tidak berubah, yakni 15 persen hasil panen kopi.",
               quantities=(("15 persen", 15, "exact", "percent"),), negated=True)
    other = Said("Koperasi petani memperoleh bagian 15 persen hasil panen kopi.",
                 quantities=(("15 persen", 15, "exact", "percent"),))
    assert grouped(one, other)


def test_what_a_whole_clause_negates_is_denied() -> None:
    """No sign that grain was lost, and grain lost."""
    assert not grouped(Said("Koperasi belum menemukan tanda bahwa beras keluar dari gudang pelabuhan.", negated=True),
                       Said("Koperasi mengakui beras memang keluar dari gudang pelabuhan."))


def test_a_word_for_not_inside_a_phrase_negates_nothing() -> None:
    """What cannot be reached is down."""
    assert grouped(Said("Situs tiket kereta lumpuh selama tiga jam.", negated=False, times=DATE),
                   Said("Situs tiket kereta tidak dapat diakses selama tiga jam.", negated=True, times=DATE))


def test_who_withdraws_a_suit_does_not_sue() -> None:
    """However alike the rest."""
    assert not grouped(Said("Serikat nelayan menggugat izin tambak di Pengadilan Tirta."),
                       Said("Serikat nelayan telah mencabut gugatannya atas izin tambak di Pengadilan Tirta."))


def test_two_that_withdraw_it_say_the_same() -> None:
    """The bar stands between doing and undoing alone."""
    assert grouped(Said("Serikat nelayan menarik kembali gugatan izin tambak di Pengadilan Tirta."),
                   Said("Serikat nelayan telah mencabut gugatannya atas izin tambak di Pengadilan Tirta."))


@pytest.mark.parametrize(("days", "kinds"), [
    (("2031-03-05", "2031-04-08"), []), (("2031-04-08", "2031-03-05"), ["modality"])])
def test_what_is_not_so_yet_may_be_so_later(days: tuple[str, str], kinds: list[str]) -> None:
    """"Not yet" in March and done in April is the course of things; the other way round it is a contradiction."""
    dossier = pair(Said("Nilai muatan kapal kayu itu belum ditaksir ahli keramik.", negated=True),
                   Said("Nilai muatan kapal kayu itu ditaksir ahli keramik."), days=days)
    assert [conflict.kind for conflict in dossier.conflicts] == kinds


def test_who_lacks_a_thing_and_who_did_it_without_say_the_same() -> None:
    """"Tidak memiliki izin" and "tanpa izin"; with a permit it is another matter."""
    lacks = Said("Tambak di teluk itu tidak memiliki izin pemakaian air tanah.", negated=True)
    assert grouped(lacks, Said("Tambak di teluk itu dibuka tanpa izin pemakaian air tanah."))
    assert not grouped(lacks, Said("Tambak di teluk itu dibuka dengan izin pemakaian air tanah."))


def test_a_not_that_bounds_a_number_denies_nothing() -> None:
    """"Tak sampai 15 persen" is below it."""
    one = Said("Kadar garam kolam itu tak sampai 15 persen.",
               quantities=(("tak sampai 15 persen", 15, "less-than", "percent"),), negated=True)
    other = Said("Kadar garam kolam itu di bawah 15 persen.",
                 quantities=(("di bawah 15 persen", 15, "less-than", "percent"),))
    assert grouped(one, other)
    assert not grouped(Said("Kadar garam kolam itu tidak naik.", negated=True), Said("Kadar garam kolam itu naik."))


def test_a_not_reaches_no_further_than_what_says_where() -> None:
    """No trouble at the 40 lighthouses denies none of them."""
    many = (("40 mercusuar", 40, "exact", "mercusuar"),)
    assert grouped(Said("Tidak ada gangguan di 40 mercusuar pantai selatan.", negated=True, quantities=many),
                   Said("Lomba berlangsung di 40 mercusuar pantai selatan.", quantities=many))


@pytest.mark.parametrize(("times", "told"), [((), ["modality"]), ((("event", "pada Agustus", "2031-08"),), [])])
def test_what_is_planned_for_months_later_is_another_thing(
    times: tuple[tuple[str, str, str], ...], told: list[str],
) -> None:
    """A bridge that was opened in March and is still to be opened, or is to be opened in August."""
    done = Said("Jembatan kayu di Pasar Karot telah dibuka pada Rabu.", times=(("event", "Rabu", "2031-03-05"),))
    planned = Said("Jembatan kayu di Pasar Karot akan dibuka pada Agustus.", kind="plan", times=times)
    dossier = assemble([sheet("a", done), sheet("b", planned, published="2031-03-12")], NOBODY)
    assert [conflict.kind for conflict in dossier.conflicts] == told


def test_what_is_to_come_has_not_come_yet() -> None:
    """Not yet out, and hoped to be out in May; but what is out is not "not yet out"."""
    not_yet = Said("Hasil uji air sumur dari laboratorium Lembar belum keluar.", negated=True)
    assert grouped(not_yet, Said("Hasil uji air sumur dari laboratorium Lembar diharapkan keluar Mei."))
    assert not grouped(not_yet, Said("Hasil uji air sumur dari laboratorium Lembar telah keluar."))


def test_an_aside_that_is_not_so_in_both_denies_nothing() -> None:
    """Only one claim as a whole says "not"."""
    files = [sheet("a", Said("Koperasi petani bukan anggota serikat pasar sehingga mengirim surat.", negated=True)),
             sheet("b", Said("Koperasi petani yang bukan anggota serikat pasar mengirim surat."))]
    compared = compare(files, merge_entities(files, NOBODY, load_comparison("id")), {}, load_language("id"))
    assert bars_between(*compared.profiles) == ()


def test_what_is_not_ruled_out_is_possible() -> None:
    """"Tidak menutup kemungkinan" says how sure it is."""
    assert grouped(Said("Pengelola tidak menutup kemungkinan gudang garam dipindahkan.", negated=True),
                   Said("Gudang garam mungkin dipindahkan pengelola."))


def test_a_rare_number_is_one_whatever_else_is_dated_later() -> None:
    """He was told to have lost it in March, and is named so again when something happens later."""
    lost = (("Rp73 juta", 73_000_000.0, "exact", "IDR"),)
    first = Said("Petani garam di Ruma kehilangan Rp73 juta.", quantities=lost)
    later = Said("Petani garam yang kehilangan Rp73 juta di Ruma dihubungi 4 April 2031.", quantities=lost,
                 times=(("event", "4 April 2031", "2031-04-04"),))
    assert pair(first, later, days=("2031-03-05", "2031-04-05")).groups


def test_an_article_that_tells_both_tells_of_two_things() -> None:
    """Porters who will be sent, and guards who were, in one article; of the guards alone in another."""
    plan = Said("Kota Selatan akan mengirim ratusan kuli ke bendungan timur untuk memperbaiki tanggul.", kind="plan")
    deed = Said("Kota Selatan telah mengirim ratusan penjaga ke bendungan timur untuk menjaga tanggul.")
    both = [sheet("a", plan, deed, published="2031-03-06"), sheet("b", deed)]
    one = [sheet("a", plan, published="2031-03-06"), sheet("b", deed)]
    told = [[conflict.kind for conflict in assemble(files, NOBODY).conflicts] for files in (one, both)]
    assert told == [["modality"], []]
