"""Numbers of one measure in claims that share little else."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.clashes.numbers.one_phrase import one_phrase
from tests.dossier.small import NOBODY, Said, hop, person, sheet
from tests.dossier.test_measures import counts
from tests.dossier.test_near_misses import counted, kinds, pair


def sum_of(text: str, number: str, value: float) -> Said:
    """A claim with a sum of money."""
    return counted(text.format(number), number, value, unit="IDR")


@pytest.mark.parametrize(("other", "told"), [
    ("Dari hadiah lomba perahu sebesar {}, Maya Lestari membeli dua ekor kambing.", ["number"]),
    ("Dari tabungan haji sebesar {}, Maya Lestari membeli dua ekor kambing.", []),
])
def test_the_size_of_what_one_phrase_names_is_one(other: str, told: list[str]) -> None:
    """"Hadiah lomba perahu sebesar" five million here and seven there, whatever is done with it."""
    one = sum_of("Panitia tidak akan menarik hadiah lomba perahu sebesar {}.", "Rp 5 juta", 5_000_000)
    assert kinds(pair(one, sum_of(other, "Rp 7 juta", 7_000_000))) == told


@pytest.mark.parametrize(("value", "same"), [(7, True), (61, False)])
def test_a_size_that_is_many_times_the_other_is_of_another_thing(value: int, same: bool) -> None:
    """A bell of five tonnes and one of seven; not one of 61."""
    one, = counts("Lonceng seberat 5 ton itu tiba.", ("5 ton", 5, "exact", "ton"))
    other, = counts(f"Petugas menimbang lonceng seberat {value} ton.", (f"{value} ton", value, "exact", "ton"))
    assert one_phrase(one, other) is same


@pytest.mark.parametrize(("word", "told"), [("Hanya dua", ["number"]), ("Dua", [])])
def test_no_more_than_two_are_not_three(word: str, told: list[str]) -> None:
    """"Hanya dua perahu berangkat" answers who says three."""
    one = counted("Sebanyak tiga perahu berangkat dari dermaga lama.", "tiga perahu", 3, unit="perahu")
    other = counted(f"{word} perahu berangkat ke pulau seberang dengan muatan kelapa, kata penjaga menara suar.",
                    "dua perahu", 2, unit="perahu")
    other = Said(other.text, quantities=((f"{word.split()[-1]} perahu", 2, "exact", "perahu"),))
    assert kinds(pair(one, other)) == told


def test_one_list_counts_the_same_things() -> None:
    """Five men and three shops, four men and three shops; not four men and three schools."""
    def listed(men: str, firms: str, text: str, kind: str = "toko") -> Said:
        values = {"lima": 5, "empat": 4, "tiga": 3}
        return Said(text.format(men, f"{firms} {kind}"), quantities=(
            (f"{men} orang", values[men], "exact", "person"), (f"{firms} {kind}", values[firms], "exact", kind)))

    one = listed("lima", "tiga", "Dewan Lembar menghukum {} orang dan {} di pasar.")
    later = "Dewan Lembar memasukkan {} orang beserta {} ke daftar hitam."
    assert kinds(pair(one, listed("empat", "tiga", later))) == ["number"]
    assert kinds(pair(one, listed("empat", "tiga", later, "kapal"))) == []


def test_two_sums_of_one_day_are_one_sum() -> None:
    """What was drawn on Monday; of another day it may be another sum."""
    def drawn(text: str, number: str, value: float, day: str) -> Said:
        return Said(text.format(number), quantities=((number, value, "exact", "IDR"),),
                    times=(("event", "Senin", day),))

    one = drawn("Simpanan anggota koperasi sebanyak {} ditarik pada Senin.", "Rp 30 miliar", 3e10, "2031-03-03")
    for day, told in (("2031-03-03", ["number"]), ("2031-02-24", [])):
        other = drawn("Penarikan simpanan koperasi pada Senin mencapai {}.", "Rp 12 miliar", 1.2e10, day)
        assert kinds(pair(one, other)) == told


def test_about_so_many_may_have_its_digits_swapped() -> None:
    """About 4.2 kilogrammes, and 2.4."""
    one = counted("Berat emas di peti itu sekitar 4,2 kilogram.", "sekitar 4,2 kilogram", 4.2, "about", "kilogram")
    other = counted("Total emas dari peti yang hilang 2,4 kilogram.", "2,4 kilogram", 2.4, unit="kilogram")
    assert kinds(pair(one, other)) == ["number"]


def test_four_swapped_digits_of_one_kind_of_things_need_nothing_else() -> None:
    """1,284 and 1,824 polling places."""
    one = counted("Hakim meminta hitung ulang di 1.284 TPS.", "1.284 TPS", 1284, unit="tps")
    other = counted("Setelah kotak di 1.824 TPS dibuka, jaraknya menciut.", "1.824 TPS", 1824, unit="tps")
    assert kinds(pair(one, other)) == ["number"]


@pytest.mark.parametrize(("teller", "told"), [("Budi Karot", ["number"]), ("Sinta Lembar", [])])
def test_two_who_count_in_one_article_contradict_each_other(teller: str, told: list[str]) -> None:
    """Sinta counts 23 docks, Budi 14; what one and the same says in one article is of two things."""
    def counts_docks(who: str, number: int, text: str) -> Said:
        return Said(f"{who} mengatakan {text.format(number)}.", kind="statement", via=(hop(who),),
                    quantities=((f"{number} dermaga", number, "exact", "dermaga"),))

    article = sheet(
        "a", counts_docks("Sinta Lembar", 23, "pemogokan nelayan melumpuhkan {} dermaga di pesisir utara"),
        Said("Harga ikan di pasar lama naik."), Said("Pembeli mengeluh kepada wartawan."),
        counts_docks(teller, 14, "aksi itu hanya berlangsung di {} dermaga pesisir utara"),
        entities=(person("sinta-lembar", "Sinta Lembar"), person("budi-karot", "Budi Karot")))
    assert [conflict.kind for conflict in assemble([article], NOBODY).conflicts] == told


def test_what_two_count_of_one_day_is_of_one_measure_in_any_unit() -> None:
    """The delegations that left on Friday; of another Friday they may be others."""
    def left(text: str, number: int, day: str) -> Said:
        return Said(text.format(f"{number} utusan desa"), times=(("event", "Jumat", day),),
                    quantities=((f"{number} utusan desa", number, "exact", "utusan desa"),))

    one = left("Sebanyak {} beramai-ramai meninggalkan ruang sidang adat pada Jumat.", 60, "2031-03-07")
    for day, told in (("2031-03-07", ["number"]), ("2031-02-28", [])):
        other = left("Pada Jumat, {} dari lembah keluar dari sidang selama tiga jam.", 39, day)
        assert kinds(pair(one, other)) == told
